"""The samples of SDMX files are read as their names promise, cell for cell as pysdmx reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.model import Source, Unreadable
from registan.statistics import File, Series, is_series, read_series
from registan.statistics.sdmx_csv import delimiter_of_sdmx, read_sdmx_csv
from registan.statistics.sdmx_xml import read_sdmx_xml
from registan.statistics.series import Message

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "sdmx"
SAMPLES = sorted(path.name for path in FOLDER.glob("*_*") if path.suffix in (".csv", ".xml"))
FAULTY = [name for name in SAMPLES if "exception" in name or "invalid_action" in name]
_HOLDS_STRUCTURES = ("structure.xml", "metadata", "codelists", "concepts")
STRUCTURES = [name for name in SAMPLES if name.startswith("xml") and any(part in name for part in _HOLDS_STRUCTURES)]
DATA = [name for name in SAMPLES if name not in FAULTY and name not in STRUCTURES]
SHIFTED = "action_col"
"""Its rows have a cell less than its head: no value can be told to be in its column."""

pytestmark = pytest.mark.skipif(not SAMPLES, reason=f"the samples of SDMX files are not at {FOLDER}")


def file_of(name: str) -> File:
    data = (FOLDER / name).read_bytes()
    return File(name=name, data=data, text=data.decode("utf-8-sig"))


def message_of(name: str) -> Message:
    text = file_of(name).text
    mark = delimiter_of_sdmx(text)
    return read_sdmx_csv(text, mark) if mark else read_sdmx_xml(text)


def test_all_samples_are_accounted_for() -> None:
    assert len(SAMPLES) == 48
    assert (len(FAULTY), len(STRUCTURES)) == (7, 6)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_known_for_a_series(name: str) -> None:
    assert is_series(file_of(name), Source())


@pytest.mark.parametrize("name", FAULTY)
def test_a_sample_that_is_made_to_fail_fails_with_the_place_and_what_is_allowed(name: str) -> None:
    result = read_series(file_of(name), Source())
    assert isinstance(result, Unreadable)
    expected = {"invalid_action": "row 2: ACTION is 'E'; it is one of", "structures_exception": "row 4: STRUCTURE is"}
    wanted = next((text for part, text in expected.items() if part in name), "names no structure: its first column is")
    assert wanted in result.reason


@pytest.mark.parametrize("name", STRUCTURES)
def test_a_structure_is_told_as_one(name: str) -> None:
    result = read_series(file_of(name), Source())
    assert isinstance(result, Series)
    assert result.claims == ()
    assert result.document.media_type == "application/vnd.sdmx.structure+xml"
    assert any(note.startswith("it holds structures, no figures: ") for note in result.document.notes)


@pytest.mark.parametrize("name", [name for name in DATA if SHIFTED not in name and "three_actions" not in name])
def test_a_sample_has_the_cells_that_pysdmx_finds(name: str) -> None:
    from pysdmx.io import read_sdmx

    message = message_of(name)
    theirs, columns = [], set()
    for one in read_sdmx(FOLDER / name, validate=False).data:
        columns |= set(one.data.columns)
        theirs += [
            {key: str(value) for key, value in row.items() if _is_told(value)} for row in one.data.to_dict("records")
        ]
    ours = [
        {key: field.text for key, field in point.values.items() if key in columns}
        for point in message.points
        if point.action != "delete"
    ]
    assert sorted(map(_sortable, ours)) == sorted(map(_sortable, theirs))


@pytest.mark.parametrize("name", [name for name in DATA if "actions" in name])
def test_a_row_that_deletes_what_the_file_does_not_hold_is_told(name: str) -> None:
    result = read_series(file_of(name), Source())
    assert isinstance(result, Series)
    assert any("rows delete figures of other files" in note for note in result.document.notes)


@pytest.mark.parametrize("name", [name for name in DATA if SHIFTED in name])
def test_rows_with_a_cell_too_few_are_told_and_give_no_figure(name: str) -> None:
    message = message_of(name)
    assert len(message.points) == len(message.lost) == 20
    assert {point.action for point in message.points} == {"merge"}
    assert not any(point.figure for point in message.points)


@pytest.mark.parametrize("name", DATA)
def test_every_value_stands_where_it_says(name: str) -> None:
    message = message_of(name)
    assert message.points
    for point in message.points:
        for field in point.values.values():
            assert field.span.of(message.text) == field.text


def _is_told(value: object) -> bool:
    return value is not None and value == value and str(value) != ""  # noqa: PLR0124 - what is no number differs from itself


def _sortable(row: dict[str, str]) -> list[tuple[str, str]]:
    return sorted(row.items())
