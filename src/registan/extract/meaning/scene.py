"""A figure in its sentence, with what the grammars of parties ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons import Indicator

from .subject import Subject

BY_PAIR = "area: the document's pair of states"
AS_BEFORE = "area: as in the sentence before"


@dataclass(slots=True)
class Parties:
    """Reference area and counterpart, with the rule that gave what the sentence does not say.

    `aside`: told in passing of another state than the text is on; `seen_from`: whose trade with the other it is.
    """

    area: str | None = None
    counterpart: str | None = None
    rule: str = ""
    aside: bool = False
    seen_from: str | None = None

    def put(self, role: str, code: str) -> None:
        """Fill a role that is empty, unless the other role has that state already."""
        if code in (self.area, self.counterpart):
            return
        if role == "area" and self.area is None:
            self.area = code
        elif role == "counterpart" and self.counterpart is None:
            self.counterpart = code


@dataclass(slots=True)
class Scene:
    """The figure, its subject and measure, the states that count for it, and the document so far."""

    sentence: Sentence
    figure: Figure
    subject: Subject
    measure: str
    indicator: Indicator
    areas: list[Area]
    context: Context

    @property
    def at(self) -> int:
        """The token of the cue, the figure's own where none governs it."""
        return self.subject.cue.first if self.subject.cue else self.figure.first

    def distance(self, area: Area) -> int:
        """How far a name is from the figure; one after it counts double."""
        figure = self.figure
        return figure.first - area.last if area.last <= figure.first else 2 * (area.first - figure.last) + 1

    def owner(self) -> str | None:
        """The state whose thing the cue is: 'Kazakh exports', 'Kazakhstan's surplus', 'exports of Kazakhstan'."""
        cue, sentence = self.subject.cue, self.sentence
        if cue is None:
            return None
        if self.indicator.code.partition(".")[0] in ("enterprise", "investment"):
            for area in self.areas:
                beyond = any(area.last <= other.first < self.figure.first for other in sentence.figures)
                if area.owns and not beyond and sentence.says("capital", area.last, area.last + 2):
                    return area.code
        for area in reversed(self.areas):
            beyond = any(area.last <= other.first < cue.first for other in sentence.cues)
            if area.owns and 0 <= cue.first - area.last <= 3 and not beyond:
                return area.code
        for area in self.areas:
            if area.lead in ("of", "by") and 0 <= area.first - cue.last <= 4:
                return area.code
        return None

    def actor(self) -> str | None:
        """The state that acts: 'Uzbekistan increased its import', 'Germany exported'."""
        at = self.subject.cue.first if self.subject.cue else self.sentence.last
        acting = [a for a in self.areas if a.last <= at and a.lead == "" and not a.owns and a.kind == "name"]
        return acting[-1].code if acting else None

    def adds_no_state(self) -> bool:
        """Whether no state is named since the figure before, or it is a part of it: it goes on about the same two."""
        if self.figure.first in self.sentence.apart:
            return False  # of a list, with a state or subject of its own
        if self.sentence.says("subset", self.figure.first - 4, self.figure.first):
            return True
        before = [other.last for other in self.sentence.figures if other.last <= self.figure.first]
        return bool(before) and not any(area.first >= before[-1] for area in self.areas)
