"""Charts: what is drawn for what the ledger holds, and that the picture carries nothing else."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date
from decimal import Decimal

import pytest

from registan.charts import Flag, Happening, Mark, Tally, png, series, svg, tally, timeline
from registan.charts.series import Axis

BILLION = Decimal(10) ** 9
AXIS = Axis("Trade turnover", "billion USD", BILLION, "source not named")


def year(books: str | None, number: int, billions: str, *, doubted: bool = False) -> Mark:
    return Mark(books, date(number, 1, 1), date(number, 12, 31), Decimal(billions) * BILLION, doubted=doubted)


def labels(picture: str) -> list[str]:
    return [each.attrib["aria-label"] for each in ET.fromstring(picture).iter() if "aria-label" in each.attrib]


def marks(picture: str, kind: str) -> list[ET.Element]:
    """The elements that stand in groups of this kind of mark, legends left out."""
    groups = [each for each in ET.fromstring(picture).iter() if kind in each.attrib.get("class", "").split()]
    return [path for group in groups if "role-legend" not in group.attrib.get("class", "") for path in group]


def lines(picture: str) -> list[str]:
    return [path.attrib["d"] for path in marks(picture, "mark-line") if path.attrib.get("d")]


class TestSeries:
    def test_a_missing_year_is_a_gap(self) -> None:
        whole = svg(series([year("A", 2018, "1"), year("A", 2019, "2"), year("A", 2020, "3")], [], AXIS))
        gap = svg(series([year("A", 2018, "1"), year("A", 2020, "3")], [], AXIS))
        assert len(lines(whole)) == 2
        assert lines(gap) == []

    def test_lines_never_pass_from_one_reporter_to_the_other(self) -> None:
        picture = svg(series([year("A", 2018, "1"), year("B", 2019, "2")], [], AXIS))
        assert lines(picture) == []

    def test_figures_without_a_reporter_are_never_joined(self) -> None:
        assert lines(svg(series([year(None, 2018, "1"), year(None, 2019, "2")], [], AXIS))) == []

    def test_a_doubted_figure_is_hollow(self) -> None:
        plain = svg(series([year("A", 2018, "1")], [], AXIS))
        doubted = svg(series([year("A", 2018, "1", doubted=True)], [], AXIS))
        assert 'fill="white"' in "".join(re.findall(r"<path[^>]*Trade[^>]*>|<path[^>]*>", doubted))
        assert doubted.count('fill="white"') > plain.count('fill="white"')

    def test_what_is_far_above_stands_at_the_edge_with_its_number(self) -> None:
        near = [year("A", number, "4") for number in range(2015, 2020)]
        picture = svg(series([*near, year("A", 2020, "102.9")], [], AXIS))
        assert "102.9" in "".join(ET.fromstring(picture).itertext())
        axis = [float(text) for text in re.findall(r">(\d+(?:\.\d+)?)</text>", picture) if float(text) < 1000]
        assert max(number for number in axis if number != 102.9) < 20

    @pytest.mark.parametrize("values", [["1", "2", "3"], ["1", "3.9"], ["0.5"]])
    def test_figures_of_one_order_all_stand_in_their_place(self, values: list[str]) -> None:
        picture = svg(series([year("A", 2015 + at, value) for at, value in enumerate(values)], [], AXIS))
        assert "triangle" not in picture

    def test_targets_are_labelled(self) -> None:
        flag = Flag(date(2025, 12, 31), 5 * BILLION, "5 billion USD", date(2020, 5, 1))
        assert "5 billion USD" in "".join(ET.fromstring(svg(series([year("A", 2020, "3")], [flag], AXIS))).itertext())

    def test_a_hostile_label_stays_a_label(self) -> None:
        hostile = "<script>alert(1)</script>\u202e\x07 http://example.org"
        picture = svg(series([year(hostile, 2018, "1")], [], AXIS))
        names = {each.tag.rpartition("}")[2] for each in ET.fromstring(picture).iter()}
        assert "script" not in names
        assert "\u202e" not in picture
        assert "href" not in picture


def test_things_stand_in_their_lanes_in_the_order_given() -> None:
    held = [
        Happening("Visits", date(2018, 5, 1), date(2018, 5, 1), "a visit"),
        Happening("Agreements", date(2019, 1, 1), date(2019, 12, 31), "a treaty", planned=True),
    ]
    picture = svg(timeline(held, ["Agreements", "Visits"], "In time"))
    words = "".join(ET.fromstring(picture).itertext())
    assert words.index("Agreements") < words.index("Visits")
    assert any("a treaty" in label for label in labels(picture))


def test_counts_stand_at_their_bars() -> None:
    picture = svg(tally([Tally("launched", 12), Tally("proposed", 3)], "Projects"))
    words = "".join(ET.fromstring(picture).itertext())
    assert words.index("launched") < words.index("proposed")
    assert "12" in words


def test_the_same_chart_gives_the_same_bytes() -> None:
    made = [svg(series([year("A", 2018, "1"), year("B", 2018, "2")], [], AXIS)) for _ in range(2)]
    assert made[0] == made[1]
    assert png(made[0]) == png(made[1])


def test_pictures_have_the_letters_of_four_languages_without_the_machine_s_fonts() -> None:
    drawn = png(svg(tally([Tally("Қазақстан ғұңһ", 1)], "Oʻzbekiston")))
    missing = png(svg(tally([Tally("\U000f0001" * 14, 1)], "\U000f0001" * 11)))
    assert drawn.startswith(b"\x89PNG")
    assert drawn != missing
