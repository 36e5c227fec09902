"""Named things as Uzbek tells them: bodies with compound adjectives, contracts, verbs of any tense, lists."""

from __future__ import annotations

import pytest

from .reading import read_named, told

BODIES = [
    "O'zbekiston–Turkiya hukumatlararo savdo-iqtisodiy hamkorlik komissiyasining",
    "Ўзбекистон–Туркия ҳукуматлараро савдо-иқтисодий ҳамкорлик комиссиясининг",
    "O'zbekiston–Turkiya yoshlar tashkilotining",
]


@pytest.mark.parametrize("body", BODIES)
def test_a_compound_adjective_does_not_cut_the_name_of_a_body(body: str) -> None:
    meets = "yettinchi majlisi bo'lib o'tdi" if body[0] == "O" else "еттинчи мажлиси бўлиб ўтди"
    rows = read_named(f"13-fevral kuni Toshkentda {body} {meets}.", "2025-02-14", "uz")
    assert [told(row, "type", "quote") for row in rows if row["type"] == "institution"] == [("institution", body)]


CONTRACTS = [
    (
        "uz",
        "Peru va Laos 2024-yil 5-mayda oltita poyezd yetkazib berish to'g'risidagi shartnomani imzoladi.",
        "contract",
    ),
    ("uz", "Peru va Laos 2024-yil 5-mayda klaster tuzish bo'yicha investitsiya shartnomasini imzoladi.", "contract"),
    (
        "uz",
        "Peru va Laos 2024-yil 5-mayda investitsiyalarni himoya qilish to'g'risidagi shartnomani imzoladi.",
        "treaty",
    ),
    ("ru", "5 мая 2024 года Перу и Лаос подписали договор о поставке шести поездов.", "contract"),
    ("ru", "5 мая 2024 года Перу и Лаос подписали договор о дружбе и сотрудничестве.", "treaty"),
    ("kk", "2024 жылғы 5 мамырда Перу мен Лаос алты пойыз жеткізу туралы шартқа қол қойды.", "contract"),
]


@pytest.mark.parametrize(("language", "text", "kind"), CONTRACTS)
def test_what_is_bought_or_lent_is_a_contract(language: str, text: str, kind: str) -> None:
    rows = read_named(text, "2024-06-01", language)
    assert [row["kind"] for row in rows if row["type"] == "agreement"] == [kind]


SIGNED = ["imzoladi", "imzolagan edi", "imzolaganini ma'lum qildi", "imzolab, uyga qaytdi"]


@pytest.mark.parametrize("verb", SIGNED)
def test_every_tense_says_signed(verb: str) -> None:
    text = f"Peru va Laos vazirlari 2024-yil 5-mayda savdo to'g'risidagi yangi bitimni {verb}."
    assert [told(row, "quote", "signed") for row in read_named(text, "2024-06-01", "uz")] == [
        ("savdo to'g'risidagi yangi bitimni", "2024-05-05")
    ]


def test_the_following_documents_are_told_one_by_one() -> None:
    text = (
        "2024-yil 5-mayda Limada Peru va Laos tomonlari quyidagi hujjatlarni imzoladi:\n\n"
        "- Baliqchilik sohasida hamkorlik memorandumi;\n\n- Bojxona to'g'risidagi bayonnoma."
    )
    assert [row["kind"] for row in read_named(text, "2024-06-01", "uz")] == ["memorandum", "protocol"]


def test_people_who_come_are_no_visit() -> None:
    text = "2024-yilda Turkiyadan O'zbekistonga 1 287,9 ming nafar fuqaro tashrif buyurgan."
    assert read_named(text, "2025-06-01", "uz") == []


def test_a_joint_commission_for_something_is_a_body_and_its_next_meeting_is_planned() -> None:
    text = (
        "O'zbekiston va Germaniya. Savdo bo'yicha qo'shma komissiyaning navbatdagi yig'ilishi "
        "2025-yilning birinchi choragida Toshkentda bo'lib o'tadi."
    )
    assert [told(row, "type", "modality") for row in read_named(text, "2024-09-16", "uz")] == [
        ("institution", "planned"),
        ("event", "planned"),
    ]


def test_an_honorary_consulate_that_opens_is_told() -> None:
    text = "2025-yilda Samarqandda Germaniya faxriy konsulligi ochiladi."
    assert [told(row, "kind", "founded", "place") for row in read_named(text, "2024-09-16", "uz")] == [
        ("consulate", "2025", "Samarkand")
    ]


def test_an_economic_corridor_is_a_project() -> None:
    text = "Hindiston va BAA Hindiston–Yevropa iqtisodiy yo'lagi loyihasini muhokama qilmoqda."
    assert [told(row, "type", "sector") for row in read_named(text, "2024-09-16", "uz")] == [("project", "transport")]


def test_an_agreement_is_dated_by_the_day_in_its_name() -> None:
    text = (
        "O'zbekiston va Turkmaniston. Taraflar Amudaryo suvidan foydalanish to'g'risidagi 1996-yil 16-yanvardagi "
        "Bitimga sodiqligini bildirdi."
    )
    assert [told(row, "quote", "signed") for row in read_named(text, "2024-11-21", "uz")] == [
        ("Amudaryo suvidan foydalanish to'g'risidagi 1996-yil 16-yanvardagi Bitimga", "1996-01-16")
    ]


def test_whose_branch_it_is_is_no_body_of_two_states() -> None:
    text = "2024-yil sentabrida Dehli texnologiya institutining Abu-Dabidagi filiali ochildi. Hindiston va BAA."
    assert [row["quote"] for row in read_named(text, "2025-06-30", "uz")] == ["filiali"]


TITLED = [
    ("uz", "Ochilish marosimida «Ulug'bek va Abay» deb nomlangan kitob ko'rgazmasi ham namoyish etildi.", "exhibition"),
    ("uz", "2024-yil 5-mayda Limada «Yangi bozorlar» mavzusidagi biznes-forum bo'lib o'tdi.", "forum"),
    ("kk", "2024 жылғы 5 мамырда Лимада «Жаңа нарықтар» тақырыбындағы бизнес-форум өтті.", "forum"),
]


@pytest.mark.parametrize(("language", "text", "kind"), TITLED)
def test_a_title_goes_with_the_noun_that_it_is_called(language: str, text: str, kind: str) -> None:
    pair = {"uz": "Peru va Laos. ", "kk": "Перу мен Лаос. "}[language]
    rows = read_named(pair + text, "2024-06-01", language)
    assert [told(row, "kind") for row in rows] == [(kind,)]
    assert rows[0]["quote"].startswith("«")


def test_where_it_was_spoken_of_is_no_part_of_a_name() -> None:
    text = "Yig'ilishda Xitoy–Qirg'iziston–O'zbekiston temir yo'li qurilishi muhokama qilindi."
    assert [row["name"] for row in read_named(text, "2024-06-01", "uz")] == ["China–Kyrgyzstan–Uzbekistan Railway"]


PLACES = [("Astanada", "Astana"), ("Астанада", "Astana"), ("Farg'onada", "Fergana"), ("Fargonada", "Fergana")]


@pytest.mark.parametrize(("printed", "place"), PLACES)
def test_a_city_is_known_with_its_ending_and_without_its_apostrophe(printed: str, place: str) -> None:
    text = f"2024-yil 5-mayda {printed} Peru va Laos biznes-forumi bo'lib o'tdi."
    if printed == "Астанада":
        text = "2024 йил 5 майда Астанада Перу ва Лаос бизнес-форуми бўлиб ўтди."
    assert [row["place"] for row in read_named(text, "2024-06-01", "uz")] == [place]


def test_a_contract_is_called_so() -> None:
    text = "2024-yil 5-mayda Peru va Laos poyezd yetkazib berish to'g'risidagi shartnomani imzoladi."
    assert [row["name"] for row in read_named(text, "2024-06-01", "uz")] == ["Contract on Train Supply"]


def test_a_day_has_the_year_that_the_text_names() -> None:
    text = (
        "2024-yilda Peru va Laos savdosi 5 mln dollar bo'ldi. 26-fevral kuni Limada Peru va Laos hukumatlararo "
        "komissiyasining birinchi majlisi o'tkazildi."
    )
    rows = read_named(text, None, "uz")
    assert [row["date"] for row in rows if row["type"] == "event"] == ["2024-02-26"]


def test_a_hospital_of_so_many_beds_is_one() -> None:
    text = "Qirg'iziston va Turkiya. O'sh shahrida Turkiya ko'magida 75 o'rinli shifoxona qurildi."
    assert [told(row, "type", "sector", "status") for row in read_named(text, "2025-05-12", "uz")] == [
        ("project", "other", "completed")
    ]
