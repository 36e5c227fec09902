"""A sentence made ready for the grammars: its phrases sorted by what they can stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.lexicons import Grammar, Hit, Meaning, Phrases, Tokens, table


class Mark(NamedTuple):
    """A phrase of the lexicon at tokens `first` to `last` (exclusive), with its meaning there."""

    first: int
    last: int
    value: Any


class Area(NamedTuple):
    """A state, group or place that the sentence names.

    `kind` is `name`, `adjective`, `people` or `place`; `lead` the role of the word before it ('from', 'to', 'in',
    'of', 'with', 'between', 'by', 'for', 'through') or ''; `owns` says that it stands as a possessive or adjective;
    `case` is the role that its own ending gives, 'people' that of who is from there ('koreyalik').
    """

    first: int
    last: int
    code: str
    kind: str
    lead: str
    owns: bool
    case: str = ""


@dataclass(slots=True)
class Sentence:
    """Tokens `first` to `last` of a block and all that was recognised in them, each list in order.

    `standins`: words that stand for a state ('the kingdom'), `inherited` the first tokens of those that became areas.
    `apart`: for a figure of a list, by its first token, the first tokens of what belongs to the list's other figures.
    """

    tokens: Tokens
    first: int
    last: int
    grammar: Grammar = field(default_factory=Grammar)
    figures: list[Figure] = field(init=False, default_factory=list)
    whens: list[When] = field(init=False, default_factory=list)
    areas: list[Area] = field(init=False, default_factory=list)
    cues: list[Mark] = field(init=False, default_factory=list)
    nouns: list[Mark] = field(init=False, default_factory=list)
    products: list[Mark] = field(init=False, default_factory=list)
    offices: list[Mark] = field(init=False, default_factory=list)
    words: dict[str, list[Hit]] = field(init=False, default_factory=dict)
    heads: list[tuple[str, Mark]] = field(init=False, default_factory=list)
    deeds: dict[str, list[Hit]] = field(init=False, default_factory=dict)
    acting: dict[int, tuple[str, ...]] = field(init=False, default_factory=dict)
    grammatical: dict[int, tuple[str, ...]] = field(init=False, default_factory=dict)
    apart: dict[int, frozenset[int]] = field(init=False, default_factory=dict)
    standins: list[Area] = field(init=False, default_factory=list)
    inherited: set[int] = field(init=False, default_factory=set)

    def word(self, role: str) -> list[Hit]:
        """The grammar words of that role."""
        return self.words.get(role, [])

    def says(self, role: str, first: int, last: int) -> bool:
        """Whether a word of that role begins between the tokens."""
        for mark in self.words.get(role, ()):  # noqa: SIM110 - asked twenty times a sentence, any() takes twice as long
            if first <= mark.first < last:
                return True
        return False

    def is_word(self, role: str, at: int) -> bool:
        """Whether a grammar word of that role begins at the token."""
        return role in self.grammatical.get(at, ())

    def deed(self, role: str, at: int) -> bool:
        """Whether a deed or word of naming of that role covers the token."""
        return role in self.acting.get(at, ())

    @property
    def span(self) -> tuple[int, int]:
        """The characters at which it starts and ends."""
        return self.tokens.starts[self.first], self.tokens.ends[self.last - 1]

    def norm(self, at: int) -> str:
        """The folded token, '' beyond the sentence."""
        return self.tokens.norms[at] if self.first <= at < self.last else ""


_STANDINS = frozenset("this_country our_country neighbour kingdom emirate sultanate federation union republic".split())
"""Roles of words that stand for a state of the document."""


def sort_heads(sentence: Sentence, hits: Iterable[Hit]) -> None:
    """Put the head nouns of names into the sentence."""
    for hit in hits:
        sentence.heads += [(entry.section, Mark(hit.first, hit.last, entry.value)) for entry in hit.entries]


def find_deeds(sentence: Sentence, index: Phrases) -> None:
    """Find what is done to named things; asked of the few sentences that have a head noun."""
    acting, deeds = sentence.acting, sentence.deeds
    for hit in index.find(sentence.tokens, sentence.first, sentence.last):
        first, last, senses = hit
        roles = acting[first] = senses.roles
        if last - first > 1:
            acting.update(dict.fromkeys(range(first, last), roles))
        for role in roles:
            if role in deeds:
                deeds[role].append(hit)
            elif role not in _STEERING:
                deeds[role] = [hit]


_STEERING = frozenset(
    "stop determiner about quality official joint interstate worldwide aside numbering town listed "
    "spanning chief coming setting sited".split()
)
"""Words that steer the reading of names: asked for by token only."""


# A word that is both, such as Russian 'с', is 'with' unless the name's case makes it 'from'.
_LEADS = ("with", "from", "to", "in", "of", "between", "by", "for", "through")


_FIRST = attrgetter("first")
_MEASURED = frozenset({"energy.gas", "energy.electricity"})
_LISTS = {"indicators": "cues", "nouns": "nouns", "products": "products", "offices": "offices"}
_new = tuple.__new__
"""Makes a record of three in a third of the time that its own constructor takes."""


def sort_hits(sentence: Sentence, hits: Sequence[Hit], index: Phrases) -> None:
    """Put the phrases of the sentence into its lists; `index` found them."""
    words, grammatical = sentence.words, sentence.grammatical
    for place, hit in enumerate(hits):
        first, last, senses = hit
        roles, others = senses.roles, senses.others
        if roles:
            grammatical[first] = roles
            for role in roles:
                if role in words:
                    words[role].append(hit)
                else:
                    words[role] = [hit]
        for entry in others:
            section, value = entry.section, entry.value
            if section == "areas":
                whole, ending = _with_ending(sentence, hit, index)
                lead = _lead(sentence, hits, place) or _lead_within(sentence, hits, place, index)
                sentence.areas.append(_area(sentence, whole, value, ending, lead))
            elif section in _LISTS:
                getattr(sentence, _LISTS[section]).append(_new(Mark, (first, last, value)))
    if not _STANDINS.isdisjoint(words):
        _stand_in(sentence, hits, index)
    if sentence.areas:
        _drop_namesakes(sentence)
    _drop_taken(sentence)
    if sentence.areas:
        if sentence.grammar.verbs_last:
            _lead_from_behind(sentence)
        _share_leads(sentence)
        if not _STANDINS.isdisjoint(words):
            sentence.standins = [area for area in sentence.areas if area.kind == "stand-in"]
            sentence.areas = [area for area in sentence.areas if area.kind != "stand-in"]


def _stand_in(sentence: Sentence, hits: Sequence[Hit], index: Phrases) -> None:
    """Put the words that stand for a state among the areas."""
    for place, hit in enumerate(hits):
        for role in hit.entries.roles:
            if role in _STANDINS:
                ending = _case_ending(sentence, hit, index) or _listed_ending(sentence, hit)
                meaning = Meaning(role, (("kind", "stand-in"),))
                sentence.areas.append(_area(sentence, hit, meaning, ending, _lead(sentence, hits, place)))
    sentence.areas.sort(key=_FIRST)


def _lead(sentence: Sentence, hits: Sequence[Hit], place: int) -> str:
    """The role of the preposition right before that hit, or before the articles before it; '' without one.

    The title is part of the name: 'imports from the Republic of Korea' are from it.
    """
    if sentence.grammar.verbs_last:
        return ""  # there such words follow the name
    end = hits[place].first
    for at in range(place - 1, -1, -1):
        first, last, senses = hits[at]
        if last != end:
            break
        titled = at > 0 and "of" in senses.roles and _is_title(hits[at - 1], first)
        if "article" not in senses.roles and not titled and _STANDINS.isdisjoint(senses.roles):
            return _lead_of(senses.roles)
        end = first
    return ""


def _is_title(hit: Hit, end: int) -> bool:
    return hit.last == end and not _STANDINS.isdisjoint(hit.entries.roles)


def _lead_within(sentence: Sentence, hits: Sequence[Hit], place: int, index: Phrases) -> str:
    """'Purchases from Ukraine', 'travelled to the Maldives': the preposition that ends the phrase before the name."""
    end, at = hits[place].first, place - 1
    while at >= 0 and hits[at].last == end and "article" in hits[at].entries.roles:
        end, at = hits[at].first, at - 1
    if at < 0 or hits[at].last != end or end - hits[at].first < 2 or sentence.grammar.verbs_last:
        return ""
    lead = next((_lead_of(hit.entries.roles) for hit in index.find(sentence.tokens, end - 1, end)), "")
    return lead if lead in ("from", "to") else ""


@cache
def _lead_of(roles: tuple[str, ...]) -> str:
    return next((role for role in _LEADS if role in roles), "")


def _with_ending(sentence: Sentence, hit: Hit, index: Phrases) -> tuple[Hit, str]:
    """The name with its ending, which a hyphen joins to an abbreviation ('АҚШ-тың')."""
    last, tokens = hit.last, sentence.tokens
    if sentence.norm(last) != "-":
        return hit, _case_ending(sentence, hit, index)
    joined = index.is_ending(sentence.norm(last + 1))
    if joined and tokens.starts[last] == tokens.ends[last - 1] and tokens.starts[last + 1] == tokens.ends[last]:
        return Hit(hit.first, last + 2, hit.entries), sentence.norm(last + 1)
    return hit, _case_ending(sentence, hit, index)


def _case_ending(sentence: Sentence, hit: Hit, index: Phrases) -> str:
    """The ending of the last word of a name that has one: 'Республики Казахстан' is inflected at its front."""
    for norm in reversed(sentence.tokens.norms[hit.first : min(hit.last, sentence.last)]):
        ending = index.ending(norm)
        if ending:
            return ending
    return ""


def _listed_ending(sentence: Sentence, hit: Hit) -> str:
    """The last word of a form that the lexicon lists with its ending ('көршіге')."""
    return sentence.norm(hit.last - 1) if sentence.grammar.verbs_last else ""


def _drop_namesakes(sentence: Sentence) -> None:
    """Drop common words that are a state's name here: 'Грузия' is no груз (freight), 'Turkey' no bird."""
    if sentence.cues or sentence.nouns or sentence.products:
        named = {area.first for area in sentence.areas}
        sentence.cues = [cue for cue in sentence.cues if cue.first not in named]
        sentence.nouns = [noun for noun in sentence.nouns if noun.first not in named]
        sentence.products = [product for product in sentence.products if product.first not in named]


def _drop_taken(sentence: Sentence) -> None:
    """Drop what only looks like a name or a cue.

    The 'US' of 'US dollars' is part of a figure; the 'Central Asia' of '"Central Asia Agro"' part of a name; of two
    cues side by side the head stays: the last ('oil imports') or, where heads come first, the first ('импорт нефти');
    the head that says little does not: 'жөнелтілген тауардың құны' are exports, not anything's worth.
    """
    if sentence.areas:
        figures, of_several = sentence.figures, groups()
        taken = {at for figure in figures for at in range(figure.first, figure.last)} if figures else ()
        sentence.areas = [
            area
            for area in sentence.areas
            if area.first not in taken
            and not (area.code in of_several and _goes_on_as_name(sentence, area))
            and not (area.kind == "place" and _is_small(sentence, area))
        ]
    if len(sentence.cues) > 1:
        sentence.cues = _head_cues(sentence)


def _head_cues(sentence: Sentence) -> list[Mark]:
    kept: list[Mark] = []
    end = -1
    for cue in sentence.cues:
        if cue.first != end or _are_told_by_unit(kept[-1], cue):
            kept.append(cue)
        elif not sentence.grammar.heads_first and (_is_faint(kept[-1]) or not _is_faint(cue)):
            kept[-1] = cue
        end = cue.last
    return kept


def _are_told_by_unit(one: Mark, other: Mark) -> bool:
    """'Gas deliveries': in cubic metres the gas is meant, in money the deliveries."""
    codes = (one.value.code, other.value.code)
    if codes[0] == "project.value" and codes[1] == "transport.length":
        return True  # 'строительство газопровода': in kilometres the line, in money the building
    return (codes[0] in _MEASURED and codes[1].startswith("trade.")) or (
        codes[1] in _MEASURED and codes[0].startswith("trade.")
    )


def _is_faint(cue: Mark) -> bool:
    return bool(cue.value.get("weight"))


def _is_small(sentence: Sentence, area: Area) -> bool:
    """'Екі елдің астаналары', 'mobile phones': a place is written with a capital, a common word is not."""
    tokens = sentence.tokens
    return tokens.text[tokens.starts[area.first]].islower()


def _goes_on_as_name(sentence: Sentence, area: Area) -> bool:
    tokens = sentence.tokens
    if area.last >= sentence.last or area.kind == "adjective":
        return False
    written = tokens.text[tokens.starts[area.last] : tokens.ends[area.last]]
    return written[:1].isupper() and not written.isupper()


@cache
def groups() -> frozenset[str]:
    """The codes that stand for groups of states."""
    return frozenset(row["code"] for row in table("territories.csv") if row.get("kind") == "group")


def _area(sentence: Sentence, hit: Hit, meaning: Meaning, ending: str, lead: str) -> Area:
    kind, grammar = meaning.get("kind"), sentence.grammar
    case = grammar.case_of(ending) if ending else ""
    lead = grammar.led(lead, ending) if lead else "" if case in ("owner", "part") else case
    lead = "from" if lead == "people" else lead
    owns = kind in ("adjective", "people") or case == "owner"
    return _new(Area, (hit.first, hit.last, meaning.code, kind, lead, owns, case))


_BEHIND = ("between", "with", "by", "for", "from", "to", "through")


def _lead_from_behind(sentence: Sentence) -> None:
    """Where verbs come last, 'with' and 'between' follow the name, and a name before what is its own owns it."""
    areas = sentence.areas
    for at, area in enumerate(areas):
        role = next((role for role in _BEHIND if sentence.says(role, area.last, area.last + 1)), "")
        if role and (not area.owns or role == "between"):
            areas[at] = area._replace(lead=role)
        elif not area.lead and not area.owns and _is_followed_by_its_own(sentence, area):
            inside = next((noun for noun in sentence.nouns if noun.first == area.last), None)
            case = sentence.grammar.case_of(sentence.norm(inside.last - 1)) if inside else ""
            # 'Koreya universitetlarida' are in Korea, 'Koreya universitetlari' Korea's.
            areas[at] = area._replace(lead="in") if case == "in" else area._replace(owns=True)
        elif not area.lead and not area.owns and area.kind in ("name", "place"):
            areas[at] = area._replace(lead=_led_by_its_own(sentence, area))
    for at in range(len(areas) - 1, 0, -1):
        before, area = areas[at - 1], areas[at]
        if area.lead == "between" and area.first - before.last == 1 and _joins(sentence, before.last):
            areas[at - 1] = before._replace(lead="between")


def _led_by_its_own(sentence: Sentence, area: Area) -> str:
    """'Әзербайжан экономикасына' is to Azerbaijan; 'Rossiya hissasiga' and 'Польша мәліметіне' tell other things."""
    if any(sentence.says(role, area.last, area.last + 1) for role in ("share", "source", "per")):
        return ""
    return sentence.grammar.owned_case(sentence.norm(area.last))


def _joins(sentence: Sentence, at: int) -> bool:
    return sentence.norm(at) in (",", "-", "&", "/") or any(sentence.says(role, at, at + 1) for role in ("and", "with"))


def _is_followed_by_its_own(sentence: Sentence, area: Area) -> bool:
    marks = (sentence.cues, sentence.nouns, sentence.word("capital"))
    return any(mark.first == area.last for of_kind in marks for mark in of_kind)


def _share_leads(sentence: Sentence) -> None:
    """'between A and B', 'from A, B and C': what follows 'and' or a comma has the lead of what stands before.

    A preposition's lead also goes before what the case alone says: 'между Казахстаном и Узбекистаном'.
    """
    areas = sentence.areas
    for at in range(1, len(areas)):
        before, area = areas[at - 1], areas[at]
        if not before.lead or area.first - before.last != 1:
            continue
        is_led = before.lead != before.case and not sentence.grammar.verbs_last
        if not area.lead or (is_led and area.lead == area.case):
            joined = sentence.norm(before.last)
            if joined in (",", "&") or sentence.says("and", before.last, area.first):
                areas[at] = area._replace(lead=before.lead)
