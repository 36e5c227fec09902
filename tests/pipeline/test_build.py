"""A build reads what is new or changed, and ends in the ledger that one undisturbed build would make."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import pytest

import registan
from registan import BuildEvent, BuildReport
from registan.model import loads
from registan.pipeline import versions, work

PAIR = "In {year}, trade between Kazakhstan and Uzbekistan reached ${value} billion."


@pytest.fixture
def build(tmp_path: Path):
    """Builds the ledger of the test from paths."""

    def run(*paths: Path, **options: object) -> BuildReport:
        report = registan.build(paths, tmp_path / "ledger.db", **{"jobs": 1, **options})  # type: ignore[arg-type]
        counts = asdict(report.counts)
        assert counts.pop("found") == sum(counts.values())
        return report

    return run


def figures(report: BuildReport) -> dict[str, int]:
    return {name: count for name, count in asdict(report.counts).items() if count}


def said(ledger: Path) -> list[tuple[str, str]]:
    with registan.open(ledger) as opened:
        return [(claim.doc, claim.quote) for claim in opened.claims()]


def test_documents_become_claims(build, corpus: Path, tmp_path: Path) -> None:
    report = build(corpus)
    assert figures(report) == {"found": 3, "read": 3}
    assert report.claims == 3 and report.complete
    assert said(report.ledger) == [("a.txt", "$3.1 billion"), ("b.txt", "$2.9 billion"), ("c.txt", "$3.9 billion")]
    assert [path.name for path in tmp_path.iterdir()] == ["corpus", "ledger.db"]


def test_a_second_build_reads_nothing(build, corpus: Path, exported, monkeypatch: pytest.MonkeyPatch) -> None:
    first = exported(build(corpus).ledger)
    monkeypatch.setattr("registan.supervisor.Supervisor.__init__", lambda *_, **__: pytest.fail("something is read"))
    again = build(corpus)
    assert figures(again) == {"found": 3, "unchanged": 3} and again.claims == 0
    assert exported(again.ledger) == first


def test_jobs_and_order_make_no_difference(corpus: Path, tmp_path: Path, exported) -> None:
    (corpus / "z.txt").write_bytes((corpus / "a.txt").read_bytes())
    paths = [corpus / "sub", corpus / "z.txt", corpus / "b.txt", corpus / "a.txt"]
    exports = set()
    for number, (given, jobs) in enumerate([([corpus], 1), (paths, 2), (paths[::-1], 2), (paths[::-1], 1)]):
        ledger = tmp_path / f"{number}.db"
        registan.build(given, ledger, jobs=jobs)
        exports.add(exported(ledger))
    one_by_one = tmp_path / "one-by-one.db"
    for path in paths:
        registan.build([path], one_by_one, jobs=1)
    assert len({*exports, exported(one_by_one)}) == 1


def test_a_changed_document_replaces_its_claims(build, corpus: Path, tmp_path: Path, exported) -> None:
    build(corpus)
    (corpus / "a.txt").write_text(PAIR.format(year=2019, value="5.5"))
    report = build(corpus)
    assert figures(report) == {"found": 3, "read": 1, "unchanged": 2}
    assert said(report.ledger)[0] == ("a.txt", "$5.5 billion") and len(said(report.ledger)) == 3
    fresh = registan.build([corpus], tmp_path / "fresh.db", jobs=1)
    assert exported(report.ledger) == exported(fresh.ledger)


def test_a_touched_file_is_unchanged(build, corpus: Path) -> None:
    build(corpus)
    os.utime(corpus / "a.txt", (0, 0))
    assert figures(build(corpus)) == {"found": 3, "unchanged": 3}


def test_a_change_that_keeps_size_and_time_is_seen(build, corpus: Path) -> None:
    build(corpus)
    state = (corpus / "a.txt").stat()
    (corpus / "a.txt").write_text(PAIR.format(year=2019, value="9.9"))
    os.utime(corpus / "a.txt", ns=(state.st_atime_ns, state.st_mtime_ns))
    assert figures(build(corpus)) == {"found": 3, "read": 1, "unchanged": 2}


def test_a_file_that_is_gone_leaves_its_document(build, corpus: Path) -> None:
    build(corpus)
    (corpus / "a.txt").unlink()
    report = build(corpus)
    assert figures(report) == {"found": 2, "unchanged": 2}
    assert report.missing == ("a.txt",) and len(said(report.ledger)) == 3
    with registan.open(report.ledger) as opened:
        assert [each.name for each in opened.documents() if each.missing] == ["a.txt"]
        assert opened.summary().missing == 1
    assert build(corpus).missing == ()


def test_files_of_other_folders_are_not_called_missing(build, corpus: Path) -> None:
    build(corpus)
    (corpus / "a.txt").unlink()
    assert build(corpus / "sub").missing == ()


def test_a_renamed_file_is_cited_by_its_new_name(build, corpus: Path) -> None:
    build(corpus)
    (corpus / "a.txt").rename(corpus / "z.txt")
    report = build(corpus)
    assert report.missing == ("a.txt",)
    assert said(report.ledger)[-1] == ("z.txt", "$3.1 billion") and len(said(report.ledger)) == 3


def test_two_files_swap_their_contents(build, corpus: Path) -> None:
    build(corpus)
    one, two = (corpus / "a.txt").read_bytes(), (corpus / "b.txt").read_bytes()
    (corpus / "a.txt").write_bytes(two)
    (corpus / "b.txt").write_bytes(one)
    assert said(build(corpus).ledger)[:2] == [("a.txt", "$2.9 billion"), ("b.txt", "$3.1 billion")]
    assert figures(build(corpus)) == {"found": 3, "unchanged": 3}


def test_the_same_bytes_twice_are_one_document(build, corpus: Path) -> None:
    (corpus / "sub" / "copy.txt").write_bytes((corpus / "a.txt").read_bytes())
    report = build(corpus)
    assert figures(report) == {"found": 4, "read": 3, "skipped": 1}
    assert [(each.label, each.reason) for each in report.problems] == [
        ("sub/copy.txt", "the same bytes as a.txt: one document at two places")
    ]
    with registan.open(report.ledger) as opened:
        assert next(each.locations for each in opened.documents()) == ("a.txt", "sub/copy.txt")
    assert len(said(report.ledger)) == 3


def test_the_same_name_in_two_folders_is_two_documents(build, corpus: Path) -> None:
    (corpus / "sub" / "a.txt").write_text(PAIR.format(year=2022, value="4.6"))
    report = build(corpus)
    assert figures(report) == {"found": 4, "read": 4}
    assert sorted(quote for name, quote in said(report.ledger) if name == "a.txt") == ["$3.1 billion", "$4.6 billion"]


def test_what_is_known_of_a_document_decides_too(build, corpus: Path) -> None:
    build(corpus)
    (corpus / "metadata.csv").write_text("doc,published,publisher\na.txt,2020-02-03,The Herald\n")
    report = build(corpus)
    assert figures(report) == {"found": 4, "read": 1, "skipped": 1, "unchanged": 2}
    with registan.open(report.ledger) as opened:
        assert opened.document("a.txt").publisher == "The Herald"
    assert figures(build(corpus)) == {"found": 4, "skipped": 1, "unchanged": 3}
    (corpus / "metadata.csv").unlink()
    assert figures(build(corpus)) == {"found": 3, "read": 1, "unchanged": 2}


def test_a_broken_table_of_sources_costs_itself(build, corpus: Path) -> None:
    (corpus / "metadata.csv").write_text("doc,published\na.txt,next Friday\n")
    report = build(corpus)
    assert report.counts.read == 3 and not report.complete
    (told,) = [each for each in report.problems if each.outcome == "unreadable"]
    assert "metadata.csv" in str(told.reason) and "next Friday" in str(told.reason)


def test_a_broken_table_that_the_user_named_stops_the_build(build, corpus: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("name\nx\n")
    with pytest.raises(registan.LedgerError, match=r"table\.csv.*Nothing was built"):
        build(corpus, metadata=table)


@pytest.mark.parametrize("stage", ["READER_VERSION", "EXTRACTOR_VERSION"])
def test_a_newer_stage_reads_again(build, corpus: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    build(corpus)
    for module in (versions, work):
        monkeypatch.setattr(module, stage, "newer")
    assert figures(build(corpus)) == {"found": 3, "read": 3}
    assert figures(build(corpus)) == {"found": 3, "unchanged": 3}


def test_a_document_that_kills_its_worker_costs_itself_and_is_not_tried_again(
    build, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fatal(task: work.Task) -> object:
        if task.name == "b.txt":
            os.abort()
        return real(task)

    real = work.read_and_extract
    monkeypatch.setattr(work, "read_and_extract", fatal)
    for _ in range(2):
        report = build(corpus)
        assert not report.complete
        (told,) = report.problems
        assert (told.label, told.outcome) == ("b.txt", "unreadable") and "SIGABRT" in str(told.reason)
        assert [name for name, _ in said(report.ledger)] == ["a.txt", "c.txt"]
    assert figures(report) == {"found": 3, "unreadable": 1, "unchanged": 2}


def test_a_fault_of_the_machine_is_tried_again(build, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(task: work.Task) -> object:
        if task.name == "b.txt":
            raise OSError("no space left on device")
        return real(task)

    real = work.read_and_extract
    with monkeypatch.context() as full:
        full.setattr(work, "read_and_extract", refused)
        assert figures(build(corpus)) == {"found": 3, "read": 2, "unreadable": 1}
    assert figures(build(corpus)) == {"found": 3, "read": 1, "unchanged": 2}


def test_a_file_that_changes_while_it_is_read_is_left_for_the_next_build(
    build, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changing(task: work.Task) -> object:
        if task.name == "b.txt":
            task.path.write_bytes((corpus / "a.txt").read_bytes())
        return real(task)

    real = work.read_and_extract
    with monkeypatch.context() as changed:
        changed.setattr(work, "read_and_extract", changing)
        report = build(corpus)
    assert [(each.label, each.reason) for each in report.problems] == [
        ("b.txt", "the file changed while it was being read; build again")
    ]
    assert figures(build(corpus)) == {"found": 3, "skipped": 1, "unchanged": 2}


def test_a_binary_file_and_a_path_that_is_not_there_are_named(build, corpus: Path) -> None:
    (corpus / "noise.bin").write_bytes(bytes(range(256)) * 8)
    report = build(corpus, corpus / "nowhere")
    assert figures(report) == {"found": 5, "read": 3, "unreadable": 2}
    assert [each.label.rsplit("/", 1)[-1] for each in report.problems if each.reason] == ["nowhere", "noise.bin"]


def test_the_ledger_is_no_document_of_itself(corpus: Path) -> None:
    for _ in range(2):
        report = registan.build([corpus], corpus / "ledger.db", jobs=1)
        assert (report.problems, report.counts.found) == ((), 3)
        assert report.complete


def test_a_table_that_no_mapping_explains_says_so(build, tmp_path: Path) -> None:
    (tmp_path / "trade.csv").write_text("year,exports\n2021,920.7\n")
    (tmp_path / "words.csv").write_text(PAIR.format(year=2021, value="1.5"))
    report = build(tmp_path)
    with registan.open(report.ledger) as opened:
        notes = {each.name: " ".join(each.notes) for each in opened.documents()}
    assert "statistics mapping --example" in notes["trade.csv"] and notes["words.csv"] == ""


def test_hostile_names_are_kept_printable(build, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for number, name in enumerate([b"\xff\xfe.txt", b"line\nbreak.txt", b"\x1b[31m.txt", b"--help", b"'; DROP.txt"]):
        (Path(os.fsdecode(os.fsencode(folder) + b"/" + name))).write_text(PAIR.format(year=2010 + number, value="1.5"))
    report = build(folder)
    assert figures(report) == {"found": 5, "read": 5}
    with registan.open(report.ledger) as opened:
        assert all(each.name.isprintable() for each in opened.documents())
    assert figures(build(folder)) == {"found": 5, "unchanged": 5}


def test_events_add_up_and_come_after_the_commit(corpus: Path, tmp_path: Path) -> None:
    ledger, seen = tmp_path / "ledger.db", []

    def on_event(event: BuildEvent) -> None:
        with registan.open(ledger) as opened:
            kept = {each.name for each in opened.documents()}
        assert event.what != "read" or event.label.rsplit("/", 1)[-1] in kept
        seen.append((event.what, event.label, event.counts.done))

    registan.build([corpus], ledger, jobs=1, on_event=on_event)
    assert seen == [("found", "", 0), ("read", "a.txt", 1), ("read", "b.txt", 2), ("read", "sub/c.txt", 3)]


def test_the_log_remembers_each_build(build, corpus: Path) -> None:
    build(corpus)
    (corpus / "empty.bin").write_bytes(b"\0\1\2" * 99)
    ledger = build(corpus).ledger
    with registan.open(ledger) as opened:
        first, second = opened.builds()
    assert (first.number, second.number, first.finished, second.finished) == (1, 2, True, True)
    assert [(file.label, file.outcome, file.claims) for file in first.files] == [
        ("a.txt", "read", 1),
        ("b.txt", "read", 1),
        ("sub/c.txt", "read", 1),
    ]
    assert [(file.label, file.outcome) for file in second.files] == [("empty.bin", "unreadable")]
    assert second.counts.unchanged == 3


def test_the_sample_is_labelled_as_synthetic(tmp_path: Path) -> None:
    report = registan.build(ledger=tmp_path / "ledger.db", sample=True, jobs=2)
    assert report.complete and report.counts.read > 0
    with registan.open(report.ledger) as opened:
        assert all("synthetic" in str(each.publisher) for each in opened.documents())


def test_imported_claims_survive_a_rebuild(build, corpus: Path, tmp_path: Path, exported) -> None:
    other = registan.build([corpus / "a.txt"], tmp_path / "other.db", jobs=1).ledger
    with registan.open(other) as opened:
        lines = exported(other).splitlines()
    ledger = build(corpus / "b.txt").ledger
    with registan.open(ledger) as opened:
        assert opened.import_rows(lines) == 1
        (corpus / "b.txt").write_text("Nothing to see.")
    build(corpus / "b.txt")
    assert exported(ledger).splitlines() == lines and loads(lines[0])["quote"] == "$3.1 billion"
