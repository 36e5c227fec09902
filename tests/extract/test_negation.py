"""What the text denies: figures that were not reached, agreements that were not signed, events that were not held."""

from __future__ import annotations

import pytest

from .reading import read, read_named

FIGURES = [
    ("en", "Trade between Georgia and Armenia did not reach $2 billion in 2023.", ["negated"]),
    ("en", "Not only did trade between Georgia and Armenia reach $2 billion, it grew by no less than 12 %.", None),
    ("en", "Trade between Georgia and Armenia did not exceed $2 billion in 2023.", None),
    ("ru", "Товарооборот Грузии и Армении в 2023 году не достиг 2 млрд долларов.", ["negated"]),
    ("ru", "Товарооборот Грузии и Армении в 2023 году вырос не только на 12 %, но и превысил 2 млрд долларов.", None),
    ("ru", "Товарооборот Грузии и Армении в 2023 году составил не менее 1,5 млрд долларов.", None),
    ("kk", "2023 жылы Грузия мен Армения арасындағы тауар айналымы 2 млрд долларға жеткен жоқ.", ["negated"]),
    ("kk", "2023 жылы Грузия мен Армения арасындағы тауар айналымы 2 млрд доллардан кем емес.", None),
    ("uz", "2023-yilda Gruziya va Armaniston o'rtasidagi tovar aylanmasi 2 mlrd dollarga yetmadi.", ["negated"]),
    ("uz", "2023-yilda Gruziya va Armaniston o'rtasidagi tovar aylanmasi 2 mlrd dollardan oshmadi.", None),
    ("ky", "2023-жылы Грузия менен Армениянын ортосундагы соода жүгүртүү 2 млрд долларга жеткен жок.", ["negated"]),
]

NAMED = [
    ("en", "Georgia and Armenia did not sign the agreement on visa-free travel in Tbilisi on 5 May 2024.", "negated"),
    ("en", "No agreement was reached between Georgia and Armenia on the Treaty on Border Demarcation.", "negated"),
    ("en", "The Treaty on Border Demarcation has not been signed by Georgia and Armenia.", "negated"),
    ("en", "The summit of Georgia and Armenia was not held on 5 May 2024.", "negated"),
    ("en", "Georgia and Armenia signed the Treaty on Border Demarcation in May 2024, not in April.", "asserted"),
    ("ru", "Грузия и Армения не подписали Соглашение о безвизовом режиме 5 мая 2024 года.", "negated"),
    ("ru", "Соглашение о безвизовом режиме между Грузией и Арменией не было подписано в мае 2024 года.", "negated"),
    ("ru", "Саммит Грузии и Армении 5 мая 2024 года не состоялся.", "negated"),
    ("kk", "Грузия мен Армения 2024 жылғы 5 мамырда визасыз режим туралы келісімге қол қойған жоқ.", "negated"),
    ("kk", "Грузия мен Армения 2024 жылғы 5 мамырда визасыз режим туралы келісімге қол қойды.", "asserted"),
    ("uz", "Gruziya va Armaniston 2024-yil 5-mayda vizasiz rejim to'g'risidagi bitimni imzolamadi.", "negated"),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), FIGURES)
def test_a_figure_that_was_not_reached_is_negated(language: str, sentence: str, expected: list[str] | None) -> None:
    found = [row["modality"] for row in read(sentence, language=language)]
    assert found
    assert found == (expected or ["asserted"] * len(found))


@pytest.mark.parametrize(("language", "sentence", "modality"), NAMED)
def test_what_was_not_signed_or_held_is_negated(language: str, sentence: str, modality: str) -> None:
    (row,) = read_named(sentence, language=language)
    assert row["modality"] == modality
    if row["type"] == "agreement":
        assert (row["status"], bool(row["signed"])) == (
            ("planned", False) if modality == "negated" else ("signed", True)
        )


POSSIBLE = [
    ("en", "Kenya and Ghana might sign a free trade agreement in 2025."),
    ("ru", "Кения и Гана могут подписать соглашение о свободной торговле в 2025 году."),
]


@pytest.mark.parametrize(("language", "sentence"), POSSIBLE)
def test_what_might_be_signed_is_possible(language: str, sentence: str) -> None:
    (row,) = read_named(sentence, language=language)
    assert (row["modality"], row["status"], row["signed"]) == ("potential", "planned", None)
