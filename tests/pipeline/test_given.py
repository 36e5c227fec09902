"""Identities that users give to a ledger: kept in it, repeated by every build, told apart from other ledgers'."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import registan
from registan.model import dumps, finding_to_row
from registan.store.errors import GivenFileError

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
RULE = "project.value = finance.loan + investment.flow"
OURS = f"identities:\n  - {{rule: {RULE}, exhaustive: yes}}\n"
BROKEN = (
    "In {year}, Kazakhstan and Uzbekistan agreed on projects worth $300 million: loans of $200 million and"
    " direct investment of $80 million."
)
WHOLE = BROKEN.replace("$80", "$100")
TRADE = (
    "In 2020, trade between Kazakhstan and Uzbekistan reached $2.9 billion."
    " Exports were $2.1 billion and imports $1.4 billion."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Three documents: one that breaks our rule, one that keeps it, one that breaks the package's."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in (("broken", BROKEN), ("whole", WHOLE), ("trade", TRADE)):
        (folder / f"{name}.txt").write_text(text.format(year=2023))
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    """A file of identities with this text."""

    def make(text: str | bytes) -> Path:
        path = tmp_path / "ours.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return make


def told(ledger: Path) -> list[str]:
    """The findings, whole."""
    with registan.open(ledger) as opened:
        assert opened.check() == []
        return [dumps(finding_to_row(finding)) for finding in opened.findings()]


def rules(ledger: Path) -> list[str]:
    return sorted(re.findall(r'"rule": "(.*?)"', "\n".join(told(ledger))))


PACKAGES = "trade.turnover = trade.exports + trade.imports"


def test_the_readmes_example_is_found_by_its_file_and_not_without(tmp_path: Path, file) -> None:
    (example,) = re.findall(r"Then '(In 2023.*?)' becomes an error", README, re.DOTALL)
    (text,) = re.findall(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "note.txt").write_text(" ".join(example.split()))
    ledger = registan.build([tmp_path / "note.txt"], tmp_path / "a.db", jobs=1).ledger
    assert told(ledger) == []
    with registan.open(ledger) as opened:
        assert opened.use_identities(file(text))
        (finding,) = opened.findings()
    assert (finding.severity, finding.rule) == ("error", RULE)
    assert "make 280 million USD, not the project value of 300 million USD" in finding.message


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_build_goes_by_the_file_and_later_builds_repeat_it(corpus: Path, tmp_path: Path, file, jobs: int) -> None:
    ledger = tmp_path / "a.db"
    report = registan.build([corpus], ledger, jobs=jobs, identities=file(OURS))
    assert rules(ledger) == [RULE, PACKAGES] and sum(report.findings.values()) == 2
    (corpus / "later.txt").write_text(BROKEN.format(year=2024))
    assert registan.build([corpus], ledger, jobs=jobs).counts.read == 1
    assert rules(ledger) == [RULE, RULE, PACKAGES]


def test_a_ledger_comes_out_the_same_whenever_it_is_given_the_file(corpus: Path, tmp_path: Path, file) -> None:
    at_once, later, taken_back = (tmp_path / f"{name}.db" for name in "abc")
    registan.build([corpus], at_once, jobs=1, identities=file(OURS))
    registan.build([corpus], later, jobs=1)
    registan.build([corpus], taken_back, jobs=1)
    before = told(later)
    with registan.open(later) as opened, registan.open(taken_back) as other:
        assert opened.use_identities(file(OURS)) and other.use_identities(file(OURS))
        assert not opened.use_identities(file(OURS)), "nothing new"
        assert other.use_identities(file("# nothing\n"))
        assert other.use_identities(file("")) and not other.use_identities(file(" \n"))
    assert told(later) == told(at_once) != before
    assert told(taken_back) == before


def test_a_build_of_nothing_new_takes_the_file(corpus: Path, tmp_path: Path, file) -> None:
    ledger = tmp_path / "a.db"
    registan.build([corpus], ledger, jobs=1)
    assert registan.build([corpus], ledger, jobs=1, identities=file(OURS)).counts.unchanged == 3
    assert rules(ledger) == [RULE, PACKAGES]
    softened = OURS.replace("yes", "no") + f"  - {{rule: {PACKAGES}, exhaustive: no}}\n"
    registan.build([], ledger, jobs=1, identities=file(softened))
    assert rules(ledger) == []


def test_documents_whose_files_are_gone_are_checked_too(corpus: Path, tmp_path: Path, file) -> None:
    ledger = registan.build([corpus], tmp_path / "a.db", jobs=1).ledger
    (corpus / "broken.txt").unlink()
    registan.build([corpus], ledger, jobs=1, identities=file(OURS))
    assert RULE in rules(ledger)


def test_imported_claims_are_checked_too(corpus: Path, tmp_path: Path, file) -> None:
    built = registan.build([corpus], tmp_path / "a.db", jobs=1).ledger
    with registan.open(built) as opened, registan.open(tmp_path / "b.db", create=True) as other:
        other.import_rows(dumps(row) for row in opened.export_rows())
        assert [finding.rule for finding in other.findings()] == [PACKAGES]
        other.use_identities(file(OURS))
        assert sorted(finding.rule for finding in other.findings()) == [RULE, PACKAGES]


def test_ledgers_that_are_open_side_by_side_keep_to_their_own(corpus: Path, tmp_path: Path, file) -> None:
    registan.build([corpus], tmp_path / "a.db", jobs=1, identities=file(OURS))
    registan.build([corpus], tmp_path / "b.db", jobs=1)
    with registan.open(tmp_path / "a.db") as one, registan.open(tmp_path / "b.db") as other:
        pairs = list(zip(one.findings(), [*other.findings(), None], strict=True))
    assert len(pairs) == 2 and rules(tmp_path / "b.db") == [PACKAGES]


BAD: list[tuple[str | bytes, str]] = [
    (OURS.replace("finance.loan", "finance.lone"), "ours.yaml:2: indicators.csv has no indicator 'finance.lone'"),
    (OURS.replace(", exhaustive: yes", ""), "ours.yaml:2: an identity has a rule"),
    ("identities: [", "ours.yaml:"),
    (b"\xff\xfe", "ours.yaml:1: the file is not UTF-8"),
    ("# " * 300_000, "ours.yaml:1: the file is longer"),
]


@pytest.mark.parametrize(("text", "words"), BAD, ids=lambda value: str(value)[-50:])
def test_a_file_that_is_wrong_changes_nothing(corpus: Path, tmp_path: Path, file, text, words: str) -> None:
    ledger = registan.build([corpus / "broken.txt"], tmp_path / "a.db", jobs=1, identities=file(OURS)).ledger
    before = told(ledger)
    with registan.open(ledger) as opened, pytest.raises(GivenFileError) as refused:
        opened.use_identities(file(text))
    assert words in str(refused.value)
    with pytest.raises(GivenFileError):
        registan.build([corpus], ledger, jobs=1, identities=file(text))
    assert told(ledger) == before and len(before) == 1


@pytest.mark.parametrize("name", ["absent.yaml", "corpus"])
def test_what_cannot_be_read_is_named(corpus: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(GivenFileError, match=name):
        registan.build([corpus], tmp_path / "a.db", jobs=1, identities=tmp_path / name)
    assert not (tmp_path / "a.db").exists()


def test_a_byte_order_mark_is_no_fault(corpus: Path, tmp_path: Path, file) -> None:
    registan.build([corpus], tmp_path / "a.db", jobs=1, identities=file(b"\xef\xbb\xbf" + OURS.encode()))
    assert RULE in rules(tmp_path / "a.db")
