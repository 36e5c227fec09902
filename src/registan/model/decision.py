"""What people decide about claims and findings: never an edit, always an entry that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from .claim import Claim
from .finding import FINDING_KINDS, FindingKind

JudgementKind = Literal["same", "not same", "unsure"]
JUDGEMENTS: tuple[JudgementKind, ...] = get_args(JudgementKind)
Opinion = Literal["accept", "reject", "note"]
OPINIONS: tuple[Opinion, ...] = get_args(Opinion)
DecisionKind = Literal["accept", "reject", "note", "same", "not same", "unsure", "undo"]
DECISIONS: tuple[DecisionKind, ...] = get_args(DecisionKind)
State = Literal["applied", "replaced", "contradicted", "undone", "text changed", "read otherwise", "not here"]
STATES: tuple[State, ...] = get_args(State)

LONGEST_NAME = 200
LONGEST_TEXT = 10_000


class DecisionError(ValueError):
    """A decision that cannot be one; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A claim on which a decision rests, with its sentence, so that it is known again wherever it moves.

    `sentence` is the digest of the `length` characters of the document's text that begin `before` characters before
    the claim's quote.
    """

    claim: Claim
    sentence: str
    before: int
    length: int

    def __post_init__(self) -> None:
        _need(0 <= self.before <= self.length - len(self.claim.quote), "a sentence holds its quote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is decided upon: one claim, or a finding with all its claims; `label` says it to people.

    `id` is its id in the ledger in which it was decided; `finding` and `rule` are the finding's, None of a claim.
    """

    id: str
    grounds: tuple[Ground, ...]
    finding: FindingKind | None = None
    rule: str | None = None
    label: str = ""

    def __post_init__(self) -> None:
        _need(bool(self.grounds), "what is decided upon rests on a claim")
        _need(self.finding is not None or len(self.grounds) == 1, "one claim is one claim")
        _need(self.finding is None or self.finding in FINDING_KINDS, f"no finding is of kind {self.finding!r}")
        _need((self.finding is None) == (self.rule is None), "a finding has a rule, a claim has none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided what about which subject: one, two that are compared, or none where a decision is undone.

    `at` is when, as the caller's clock or the caller says (ISO 8601; None: not told); nothing is ordered by it.
    `undoes` is the id of the decision that an 'undo' takes back; `nth` tells entries apart that are otherwise equal.
    """

    kind: DecisionKind
    by: str
    subjects: tuple[Subject, ...] = ()
    at: str | None = None
    text: str = ""
    undoes: str | None = None
    nth: int = 0

    def __post_init__(self) -> None:
        _need(self.kind in DECISIONS, f"no decision is a {self.kind!r}")
        subjects = 0 if self.kind == "undo" else 2 if self.kind in JUDGEMENTS else 1
        _need(len(self.subjects) == subjects, f"{self.kind!r} is about {subjects} claims or findings")
        _need(self.kind not in JUDGEMENTS or not any(each.finding for each in self.subjects), "findings are not paired")
        _need((self.kind == "undo") == bool(self.undoes), "an undo names what it undoes")
        _need(bool(self.by.strip()) and len(self.by) <= LONGEST_NAME, "it must say who decided, in at most 200 signs")
        _need(len(self.text) <= LONGEST_TEXT, f"a note has at most {LONGEST_TEXT} signs")
        _need(self.kind != "note" or bool(self.text.strip()), "a note says something")
        _need(self.nth >= 0, "its 'nth' counts from 0")
        _need(_is_time(self.at), "its time is no ISO 8601 date or time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether two claims speak of the same thing, as a person decided; the later `number` outweighs the earlier.

    'unsure' joins nothing and splits nothing.
    """

    kind: JudgementKind
    one: Claim
    other: Claim
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A decision as it stands in a ledger: `number` is its place in the ledger's history, `id` the same everywhere.

    `state`: in force ('applied'); outweighed by a later decision about the same ('replaced') or by later ones that it
    contradicts ('contradicted'); taken back ('undone'); or without effect because what it rests on says something else
    now ('text changed'), is read otherwise by a newer reader, or never was in this ledger ('not here'). `why` says so
    in words. `now` are the ids of its subjects in the ledger as it is, while all that they rest on is there.
    """

    number: int
    id: str
    decision: Decision
    state: State
    why: str = ""
    now: tuple[str, ...] = ()


def _is_time(at: str | None) -> bool:
    try:
        return at is None or bool(datetime.fromisoformat(at))
    except ValueError:
        return False


def _need(condition: bool, complaint: str) -> None:
    if not condition:
        raise DecisionError(complaint)
