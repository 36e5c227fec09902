"""The closing words of a build: what was read and what not, the claims by type, the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from .inert import one_line
from .terminal import say, say_wrapped
from .wording import counted, listed

if TYPE_CHECKING:
    from registan.api import BuildReport, Counts, DocumentInfo, Ledger
    from registan.model import ClaimType, Finding, Review

SHOWN = 5
"""Findings and missing files that are told in full; commands show the rest."""


def report_build(report: BuildReport, ledger_name: str) -> None:
    """Say what a build did and what the ledger now holds; `ledger_name` is what the user calls it."""
    import registan

    _report_problems(report)
    say()
    say(f"Documents  {counts_in_words(report.counts)}")
    with registan.open(report.ledger) as ledger:
        summary = ledger.summary()
        _say_claims(summary.by_type, summary.claims)
        _say_unread(ledger.documents())
        say(f"Ledger     {ledger_name}")
        _say_findings(ledger, sum(summary.findings.values()), listed(summary.findings))
        _say_decisions(ledger.decisions())


def counts_in_words(counts: Counts) -> str:
    """What became of the files: '5 found: 4 read, 1 unreadable'."""
    parts = {
        "read": counts.read,
        "partly read": counts.partly_read,
        "not read": counts.unreadable,
        "skipped": counts.skipped,
        "unchanged": counts.unchanged,
    }
    told = ", ".join(f"{count:,} {what}" for what, count in parts.items() if count)
    return f"{counts.found:,} found: {told}" if told else "none found"


def _report_problems(report: BuildReport) -> None:
    if report.problems:
        say()
    for problem in report.problems:
        outcome = "not read" if problem.outcome == "unreadable" else problem.outcome
        say(f"{outcome}: {one_line(problem.label)}: {one_line(problem.reason or 'no reason known')}")
    for label in islice(report.missing, SHOWN):
        say(f"gone: {one_line(label)}: the file is no longer there; its claims stay in the ledger")
    if len(report.missing) > SHOWN:
        say(f"gone: {counted(len(report.missing) - SHOWN, 'more file')}")
    if report.missing:
        say("      To do without them, build a new ledger: registan build --ledger NEW.db FOLDER")
    for name in islice(report.unmatched, SHOWN):
        say(f"metadata: {one_line(name)}: no file that was found has this name")
    if len(report.unmatched) > SHOWN:
        say(f"metadata: {counted(len(report.unmatched) - SHOWN, 'more name')} that no file has")


def _say_claims(by_type: Mapping[ClaimType, int], total: int) -> None:
    said = listed(by_type)
    say(f"Claims     {total:,}" + (f": {said}" if said else ""))


def _say_unread(documents: Iterable[DocumentInfo]) -> None:
    """How many documents are in languages without a lexicon: they are kept and found by search, and claim nothing."""
    from registan.lexicons import languages

    known = frozenset(languages())
    foreign = [each.languages for each in documents if not each.claims and known.isdisjoint(each.languages)]
    if foreign:
        codes = sorted({code for each in foreign for code in each})
        told = f" ({', '.join(codes)})" if codes else ""
        say(f"Languages  not read: {counted(len(foreign), 'document')}{told}; registan search finds them")


def _say_findings(ledger: Ledger, total: int, said: str) -> None:
    if not total:
        say("Findings   none")
        return
    opinions = ledger.opinions()
    rejected = sum(opinions.of(each) == "rejected" for each in ledger.findings()) if ledger.decisions() else 0
    say(f"Findings   {total:,}: {said}" + (f"; {rejected:,} rejected by people" if rejected else ""))
    for finding in islice((each for each in ledger.findings() if opinions.of(each) != "rejected"), SHOWN):
        say_wrapped(f"- {finding_in_words(finding)}", "  ")
    if total - rejected > SHOWN:
        say(f"- … {total - rejected - SHOWN:,} more: registan findings")


def _say_decisions(reviews: Iterable[Review]) -> None:
    """How many decisions hold; which do not because of what was built."""
    counts = Counter(each.state for each in reviews)
    if not counts:
        return
    lost = {state: counts[state] for state in ("text changed", "read otherwise", "not here") if counts[state]}
    told = "".join(f"; without effect: {count:,} {state}" for state, count in lost.items())
    hint = " (registan review list)" if lost else ""
    say(f"Decisions  {sum(counts.values()):,}: {counts['applied']:,} in force{told}{hint}")


def finding_in_words(finding: Finding) -> str:
    """The finding's sentence, with the document that it is about."""
    documents = ", ".join(dict.fromkeys(claim.doc for claim in finding.claims))
    return f"{finding.severity}: {one_line(finding.message)} ({one_line(documents)})"
