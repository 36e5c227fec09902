"""Changes that follow from two levels just told are between the times of these."""

from __future__ import annotations

import pytest

from .reading import read, told

LATER, EARLIER = "2022-01-01/2022-12-31", "2021-01-01/2021-12-31"
FOLLOWING = [
    ("kk", "2022 жылы экспорт 6 млрд долларға жетті, 2021 жылы 3 млрд доллар экспортталған, яғни өсім екі есе болды."),
    ("uz", "2022-yilda eksport 6 mlrd dollar, 2021-yilda eksport 3 mlrd dollar edi, demak, ikki barobar o'sdi."),
    ("ky", "2022-жылы экспорт 6 млрд долларга жетти, 2021-жылы экспорт 3 млрд доллар болчу, демек, эки эсе өстү."),
    ("ru", "В 2022 году экспорт достиг 6 млрд долларов, в 2021 году экспорт был 3 млрд, то есть вырос в 2 раза."),
]


@pytest.mark.parametrize(("language", "text"), FOLLOWING)
def test_a_change_that_follows_from_two_levels_is_between_their_times(language: str, text: str) -> None:
    change = read(text, language=language)[-1]
    assert told(change, "measure", "value", "period", "base_period") == ("change_pct", 100, LATER, EARLIER)


def test_a_change_with_a_time_of_its_own_keeps_it() -> None:
    text = "2022 жылы экспорт 6 млрд доллар, 2021 жылы экспорт 3 млрд доллар болды, яғни 2023 жылы екі есе өседі."
    assert told(read(text, language="kk")[-1], "period") == ("2023-01-01/2023-12-31",)


def test_a_level_of_before_told_without_its_subject_does_not_turn_the_text_to_its_time() -> None:
    text = (
        "2025 жылы Қазақстан мен Қытай арасындағы тауар айналымы 34,1 млрд доллар болды. "
        "2024 жылы ол 30 млрд долларды құраған. Қытайға 16,2 млрд доллардың тауары экспортталды."
    )
    periods = [told(row, "period")[0] for row in read(text, language="kk")]
    assert periods == ["2025-01-01/2025-12-31", "2024-01-01/2024-12-31", "2025-01-01/2025-12-31"]
