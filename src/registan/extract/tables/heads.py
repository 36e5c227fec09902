"""Heads of tables: what the words above, beside and before a figure make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from registan.extract.dates.periods import When, read_periods
from registan.extract.passage.sentence import Area, Mark, Sentence
from registan.extract.passage.sorting import sort_hits
from registan.extract.vocabulary import Vocabulary, vocabulary_of
from registan.lexicons import Hit, Lexicon, Meaning, Tokens, indicators, tokenize
from registan.lexicons.loader import table
from registan.model import UNITS
from registan.model.period import months

_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_SUBJECTS = frozenset({"index", "year_before", "total", "rest", "label", "rank"})
_GOODS = ("energy.", "agriculture.", "transport.freight")
_AGAINST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?/\s?((?:19|20)\d\d)(?!\d)")
_PAIR = 2
_CENTURY = 2000
_SO_MANY = re.compile(r"([2-9]|1[0-2])[MМ]\s?(20\d\d|\d\d)")
_NOTE = re.compile(r"(?:\s?[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+|\s\d\))\s*\Z")
"""A mark of a note behind a head: '2023*', '2023 1)'."""
_COIN = 3
"""Tokens of the name of a currency before the state in it: 'долл', '.', 'США'."""
SECTIONS = ("areas", "indicators", "nouns", "products", "offices", "words")


class Unit(NamedTuple):
    """What one printed unit of a column is worth: 'million USD' is USD at 1,000,000; no code: a scale alone."""

    code: str
    factor: Decimal


@dataclass(slots=True)
class Head:
    """The words of a head with all that was recognised in them."""

    sentence: Sentence
    whens: list[When]
    unit: Unit | None
    says: frozenset[str] = frozenset()
    """The roles of the `tables` section that its words have."""

    @property
    def text(self) -> str:
        """Its words as printed."""
        return self.sentence.tokens.text

    @property
    def strong(self) -> Mark | None:
        """The phrase that names an indicator by itself, not only by what is counted."""
        return self.sentence.cues[0] if self.sentence.cues else None

    @property
    def counted(self) -> str | None:
        """The indicator of what its words count: 'passengers', 'students'."""
        noun = next((noun for noun in self.sentence.nouns if noun.value.get("indicator")), None)
        return str(noun.value.get("indicator")) if noun is not None else None

    @property
    def two_years(self) -> tuple[int, ...]:
        """The two years that it sets against each other: '2023/2022', '2023 к 2022'; () where it names others."""
        match = _AGAINST.search(self.text)
        told = (when.year for when in self.whens if when.grain == "year" and when.relative is None)
        years = tuple(map(int, match.groups())) if match else tuple(number for number in told if number is not None)
        return years if len({*years}) == len(years) == _PAIR else ()

    @property
    def names_goods(self) -> bool:
        """Whether it names what may be traded as well as made: 'electricity'."""
        return self.strong is not None and str(self.strong.value.code).startswith(_GOODS)

    @property
    def states(self) -> list[str]:
        """The codes of the states that it names, each once."""
        return list(dict.fromkeys(area.code for area in self.sentence.areas))

    @property
    def cue(self) -> Mark | None:
        """The indicator that the head names."""
        if self.sentence.cues:
            return self.sentence.cues[0]
        return next((noun for noun in self.sentence.nouns if noun.value.get("indicator")), None)

    @property
    def indicator(self) -> str | None:
        """The indicator's code."""
        cue = self.cue
        if cue is None:
            return None
        value: Meaning = cue.value
        code = value.code if value.code in indicators() else value.get("indicator")
        return str(code) if code else None


def read_head(text: str, lexicon: Lexicon, reference: date | None) -> Head:
    """A head read by itself."""
    text = _NOTE.sub("", text)
    tokens = tokenize(text, spelling=lexicon.spelling)
    sentence = Sentence(tokens, 0, len(tokens), lexicon.grammar)
    index = lexicon.index(*SECTIONS)
    sort_hits(sentence, index.find(tokens), index)
    sentence.areas = without_currencies(sentence, lexicon) or _coded_areas(sentence)
    marks = lexicon.index("tables").find(tokens)
    says = frozenset(entry.value for hit in marks for entry in hit.entries)
    sentence.nouns, sentence.cues = _outside(sentence.nouns, marks), _outside(sentence.cues, marks)
    whens = sentence.whens = _first_months(text) or read_periods(tokens, lexicon, reference) or _months(tokens, lexicon)
    unit = _unit(sentence, lexicon)
    if "pieces" in says and (unit is None or not unit.code):
        unit = Unit("COUNT", unit.factor if unit else Decimal(1))
    return Head(sentence, whens, unit, says)


def _outside(found: list[Mark], marks: list[Hit]) -> list[Mark]:
    """What stands outside the words of tables: the 'countries' of 'all countries' are not counted."""
    spans = [hit for hit in marks if any(entry.value in _NO_SUBJECTS for entry in hit.entries)]
    return [mark for mark in found if not any(hit.first <= mark.first and mark.last <= hit.last for hit in spans)]


def _first_months(text: str) -> list[When]:
    """'9M 2023', '6M24': so many months from January."""
    found = _SO_MANY.fullmatch(text.strip())
    if found is None:
        return []
    count, number = int(found[1]), int(found[2]) if len(found[2]) == len("2023") else _CENTURY + int(found[2])
    days = months(number, 1, count)
    return [When(first=0, last=1, start=0, end=len(text), grain="months", period=days, year=number, months=(1, count))]


def _months(tokens: Tokens, lexicon: Lexicon) -> list[When]:
    """The months that a label names and nothing else: 'May', 'August', 'March*'."""
    words = vocabulary_of(lexicon)
    found = words.at("months", tokens, 0) or words.small_month_at(tokens, 0)
    if found is None or any(norm.isalnum() for norm in tokens.norms[found.last :]):
        return []
    start, end = tokens.starts[0], tokens.ends[found.last - 1]
    month = int(found.value)
    return [When(first=0, last=found.last, start=start, end=end, grain="month", months=(month, month))]


def without_currencies(sentence: Sentence, lexicon: Lexicon) -> list[Area]:
    """The states of a sentence; the 'US' of 'million US dollars' and the 'США' of 'млн долл. США' are none."""
    words, tokens = vocabulary_of(lexicon), sentence.tokens
    short = [
        area for area in sentence.areas if tokens.text[tokens.starts[area.first] : tokens.ends[area.first]].isupper()
    ]
    if not short:
        return sentence.areas
    near = {at for area in short for at in range(max(sentence.first, area.first - _COIN), area.first + 1)}
    monies = [money for at in sorted(near) if (money := words.at("currencies", tokens, at)) is not None]
    return [area for area in sentence.areas if not any(m.first <= area.first and area.last <= m.last for m in monies)]


@cache
def _codes() -> frozenset[str]:
    return frozenset(row["code"] for row in table("territories.csv"))


def _coded_areas(sentence: Sentence) -> list[Area]:
    """Codes that stand for states in tables only ('to UZB'); in running text capitals are too often other words."""
    codes = _codes()
    found = []
    for at, norm in enumerate(sentence.tokens.norms):
        written = sentence.tokens.text[sentence.tokens.starts[at] : sentence.tokens.ends[at]]
        if written.isupper() and norm.upper() in codes:
            before = at - 2 if sentence.norm(at - 1) == "." else at - 1  # 'fr. UZB'
            lead = next((role for role in ("from", "to") if sentence.says(role, before, at)), "")
            found.append(Area(at, at + 1, norm.upper(), "name", lead, owns=False))
    return found


def _unit(sentence: Sentence, lexicon: Lexicon) -> Unit | None:
    """The unit that a head announces for its figures: 'million US dollars', 'thousand tonnes', '%'."""
    words = vocabulary_of(lexicon)
    tokens = sentence.tokens
    scale, code = Decimal(1), None
    for at in range(len(tokens)):
        found = words.at("scales", tokens, at)
        if found and not _is_counted(tokens, at):
            scale = Decimal(10) ** int(found.value)
        money = words.at("currencies", tokens, at)
        if money and code is None and not _is_printed_sum(words, tokens, at, money.last):
            code = str(money.value)
        measure = words.at("units", tokens, at)
        if measure and _is_printed_sum(words, tokens, at, measure.last):
            continue
        if measure and code is None and measure.value.code in UNITS and len(tokens.norms[at]) > 1:
            code = str(measure.value.code)
            scale *= Decimal(str(measure.value.get("factor") or 1))
        elif tokens.norms[at] == "%" and code is None:
            code = "PCT"
    if code is None:
        return Unit("", scale) if scale > 1 else None  # 'Passengers, thousand'
    return Unit(code, Decimal(1) if code == "PCT" else scale)


def _is_counted(tokens: Tokens, at: int) -> bool:
    """Whether a scale word has its number before it in the same paragraph: then it is of a printed sum."""
    if not at or not tokens.norms[at - 1].isdecimal():
        return False
    return "\n\n" not in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def _is_printed_sum(words: Vocabulary, tokens: Tokens, first: int, last: int) -> bool:
    """Whether a unit belongs to a figure beside it: '$4.3 billion' in the text before a table heads nothing."""
    sign = not any(mark.isalnum() for mark in tokens.norms[first])
    if sign and last < len(tokens) and tokens.norms[last].isdecimal():
        return True
    before = first - 1
    if before > 0 and words.at("scales", tokens, before):
        before -= 1
    norm = tokens.norms[before] if before >= 0 else ""
    return norm.isdecimal() and not _YEAR.fullmatch(norm)
