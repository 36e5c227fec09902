from __future__ import annotations

from pathlib import Path

import pytest

from registan.model import Source
from registan.read import Found, MetadataError, Sources, read_sources, walk
from registan.read.limits import MetadataLimits


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "metadata.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_columns_may_stand_in_any_order_and_be_missing(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '\ufefftitle,doc,extra,published\r\n"Trade, and more",a.txt,x,2024-03-18\r\n,b.txt,,2024-03\n\n , c.txt ,,\n',
    )
    assert read_sources(path) == {
        "a.txt": Source(published="2024-03-18", title="Trade, and more"),
        "b.txt": Source(published="2024-03"),
        "c.txt": Source(),
    }


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_spreadsheets_part_columns_by_what_their_country_uses(tmp_path: Path, mark: str) -> None:
    path = written(
        tmp_path, f'\ufeffdoc{mark}published{mark}"title"\r\na.txt{mark}2024-03-18{mark}"Trade, and; more"\r\n'
    )
    assert read_sources(path) == {"a.txt": Source(published="2024-03-18", title="Trade, and; more")}


ERRORS = [
    ("name,published\na.txt,2024\n", "row 1: there is no column 'doc'"),
    ("", "row 1: there is no column 'doc'"),
    ("doc,published\na.txt,18.03.2024\n", "row 2: published is '18.03.2024'; write 2024, 2024-03 or 2024-03-18"),
    ("doc,published\na.txt,2024-13\n", "row 2: published is '2024-13'"),
    ("doc\na.txt\nb.txt\na.txt\n", "row 4: a.txt stands twice"),
    ("doc,title\n,Trade\n", "row 2: the row names no document"),
    ('doc,title\na.txt,"never closed\n', "row 2: unexpected end of data"),
    (b"doc\n\xff\xfe.txt\n", "it is not UTF-8"),
    ("doc\n" + "\n".join(f"{n}.txt" for n in range(5)), "row 5: more than 3 rows"),
]


@pytest.mark.parametrize(("text", "message"), ERRORS)
def test_errors_name_file_and_row(
    text: str | bytes, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("registan.read.sources.METADATA", MetadataLimits(rows=3))
    path = written(tmp_path, text)
    with pytest.raises(MetadataError) as error:
        read_sources(path)
    assert str(error.value).startswith(str(path))
    assert message in str(error.value)


def test_a_missing_or_huge_table_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MetadataError, match=r"none\.csv: there is no such file"):
        read_sources(tmp_path / "none.csv")
    monkeypatch.setattr("registan.read.sources.METADATA", MetadataLimits(size=10))
    with pytest.raises(MetadataError, match="limit"):
        read_sources(written(tmp_path, "doc,published\n"))


def test_a_folders_table_holds_for_it_and_the_folders_in_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "2023").mkdir()
    for name in ("in/a.txt", "in/2023/b.txt", "in/2023/c.txt", "in/d.txt"):
        (tmp_path / name).write_text("Text.")
    written(tmp_path, "doc,title\na.txt,not asked: above the folder that was given\n")
    written(tmp_path / "in", "doc,title\na.txt,A\nb.txt,outer\nc.txt,C\n")
    written(tmp_path / "in" / "2023", "doc,title\nb.txt,inner\n")

    def titles(sources: Sources) -> dict[str, str | None]:
        found = [step for step in walk([tmp_path / "in"]) if isinstance(step, Found)]
        told = {step.name: sources.of(step) for step in found}
        return {name: source and source.title for name, source in told.items()}

    assert titles(Sources()) == {"b.txt": "inner", "c.txt": "C", "a.txt": "A", "d.txt": None}
    given = Sources({"a.txt": Source(title="given"), "d.txt": Source(title="D")})
    assert titles(given) == {"b.txt": "inner", "c.txt": "C", "a.txt": "given", "d.txt": "D"}
