"""The words of figures and dates of one language, ready to be asked at a token."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

from registan.lexicons import Entry, Lexicon, Memo, Phrases, Tokens, fold

SECTIONS = (
    "numbers ordinals fractions multiples scales currencies units months weekdays calendar figures qualifiers".split()
)
_KEPT = 16
_OPENING = ("numbers", "ordinals", "fractions", "multiples", "scales")
_NOTHING = Phrases()
LEADS = "as_of in on by until since from to between for during after at compared of".split()
"""Roles of `calendar` that govern a date, the first that fits counts."""
DATE_ROLES = (
    "first last_year this_year next_year last_month this_month next_month last_week this_week next_week yesterday "
    "today same_period year_earlier spring summer autumn winter start end middle q h fiscal"
).split()
"""Roles of `calendar` with which a date can begin."""


class Found(NamedTuple):
    """A phrase of one section at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    value: Any


_new = tuple.__new__
"""Makes a record of three in a third of the time that its own constructor takes."""


class Vocabulary:
    """One index of phrases a section, so that no section's longer phrase hides another's.

    Grammars ask only at the few tokens where a figure or a date can stand.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.decimal = str(lexicon.settings.get("decimal") or ".")
        self.groups = frozenset(lexicon.settings.get("group") or ", ")
        self.month_first = lexicon.settings.get("slashes") == "month first"
        self.monies = frozenset(lexicon.forms.get("currencies", ()))
        self._indexes = {name: _index(lexicon, name) for name in SECTIONS}
        self._roles = {
            name: {role: _only(lexicon, name, role) for role in lexicon.forms.get(name, ())}
            for name in ("figures", "calendar")
        }
        self._grammar = lexicon.grammar
        self.verbs_last = lexicon.grammar.verbs_last
        self._shortest = {
            (name, role): sorted((stem for form in forms if (stem := form.rstrip("~")).isalpha()), key=len)
            for name in ("figures", "calendar")
            for role, forms in lexicon.forms.get(name, {}).items()
        }
        self._listed = {name: _listed_endings(lexicon, name) for name in SECTIONS}
        self._leads = _roles(lexicon, LEADS)
        self._cues = _roles(lexicon, DATE_ROLES)
        self._nouns = _index(lexicon, "nouns")
        self._counted = _index(lexicon, "counted")
        months = lexicon.forms.get("months", {}).items()
        self._small = {form[1:].casefold(): month for month, forms in months for form in forms if form[:1] == "^"}
        self.opens = Memo(self._opens).__getitem__
        """Whether a figure can begin with a word: 0 no, 1 yes, 2 only before another that can."""
        self.opens_part = Memo(self._opens_part).__getitem__
        """Whether 'half a million', 'a million' or 'мың бес жүз' can begin with a word."""
        self.is_dated = Memo(self._dates).__getitem__
        """Whether a date can begin with a word."""
        self.ends_number = Memo(self._ends_number).__getitem__
        """Whether a number ends before a word: no scale, unit or other word of figures begins with it."""
        self.goes_on = Memo(self._goes_on_as_date).__getitem__
        """Whether a word can go on with a date after its day or number."""

    def at(self, section: str, tokens: Tokens, first: int) -> Found | None:
        """The longest phrase of the section that begins with that token."""
        norms = tokens.norms
        if not 0 <= first < len(norms):
            return None
        index = self._indexes[section]
        opening = index.opening(norms[first])
        if opening is None:  # nine of ten
            return None
        senses, following, _ = opening
        if senses and following is None:  # most of the rest
            return _new(Found, (first, first + 1, senses[0].value))
        hit = index.match(tokens, first, opening)
        return _new(Found, (first, hit.last, hit.entries[0].value)) if hit else None

    def small_month_at(self, tokens: Tokens, first: int) -> Found | None:
        """The month whose name is written in small letters there, though it is another word then: 'march', 'may'."""
        month = self._small.get(tokens.norms[first]) if 0 <= first < len(tokens.norms) else None
        return Found(first, first + 1, month) if month else None

    def before(self, section: str, tokens: Tokens, last: int) -> Found | None:
        """The longest phrase of the section that ends just before that token."""
        hit = self._indexes[section].before(tokens, last)
        return Found(hit.first, hit.last, hit.entries[0].value) if hit else None

    def role_at(self, section: str, role: str, tokens: Tokens, first: int) -> Found | None:
        """The longest form of that role of `figures` or `calendar` that begins with that token."""
        index = self._roles[section].get(role)
        norms = tokens.norms
        if index is None or not 0 <= first < len(norms):
            return None
        opening = index.opening(norms[first])
        if opening is None:  # nine of ten
            return None
        senses, following, _ = opening
        if senses and following is None:  # most of the rest
            return _new(Found, (first, first + 1, role))
        hit = index.match(tokens, first, opening)
        return _new(Found, (first, hit.last, role)) if hit else None

    def role_before(self, section: str, role: str, tokens: Tokens, last: int) -> Found | None:
        """The longest form of that role that ends just before that token."""
        index = self._roles[section].get(role)
        hit = index.before(tokens, last) if index is not None else None
        return Found(hit.first, hit.last, role) if hit else None

    def lead_before(self, tokens: Tokens, last: int) -> Found | None:
        """The preposition of dates that ends just before that token."""
        hit = self._leads.before(tokens, last)
        return Found(hit.first, hit.last, hit.entries[0].value) if hit else None

    def lead_at(self, tokens: Tokens, first: int) -> Found | None:
        """The postposition of dates at that token."""
        hit = self._leads.at(tokens, first) if first < len(tokens.norms) else None
        return Found(hit.first, hit.last, hit.entries[0].value) if hit else None

    def date_cue(self, tokens: Tokens, first: int) -> tuple[int, tuple[str, ...]]:
        """The token after the longest word of dates that begins there, and all its roles."""
        hit = self._cues.at(tokens, first)
        return (hit.last, tuple(entry.value for entry in hit.entries)) if hit else (first, ())

    def noun_at(self, tokens: Tokens, first: int) -> Found | None:
        """The counted thing that the longest phrase from that token names."""
        hit = self._nouns.at(tokens, first) if first < len(tokens.norms) else None
        return Found(hit.first, hit.last, hit.entries[0].value.code) if hit else None

    def counted_at(self, tokens: Tokens, first: int) -> Found | None:
        """The counted thing there, as English says it."""
        hit = self._counted.at(tokens, first) if first < len(tokens.norms) else None
        return Found(hit.first, hit.last, hit.entries[0].value) if hit else None

    def counts(self, tokens: Tokens, first: int) -> bool:
        """Whether a thing that is counted is named within two words."""
        return any(self.noun_at(tokens, at) is not None for at in (first, first + 1))

    def is_bare(self, section: str, tokens: Tokens, first: int) -> bool:
        """Whether the phrase there is told from another word by its capitals only ('May', 'March', 'Jan')."""
        hit = self._indexes[section].at(tokens, first)
        return hit is not None and bool(hit.entries[0].written)

    def _dates(self, norm: str) -> bool:
        sections = any(self.begins(name, norm) for name in ("months", "ordinals", "numbers"))
        return norm.isdecimal() or sections or self._cues.begins(norm) or norm in self._small

    def _goes_on_as_date(self, norm: str) -> bool:
        roles = any(index.begins(norm) for index in self._roles["calendar"].values())
        return norm == "-" or roles or self.begins("months", norm) or norm in self._small

    def case_of(self, section: str, norm: str) -> str:
        """The role that the ending of a word of the section gives: 'from' for 'доллардан', 'to' for 'foizga'."""
        return self._grammar.case_of(self._indexes[section].ending(norm) or self._listed[section](norm))

    def counter_case(self, norm: str) -> str:
        """The role that the ending of the word gives that stands between a number and its noun: 'to' for 'taga'."""
        return self._grammar.case_of(norm)

    def rounded_at(self, tokens: Tokens, first: int) -> Found | None:
        """The word that rounds a number behind the noun it counts, within two words: '350 nafarga yaqin'."""
        for at in (first, first + 1):
            noun = self._nouns.at(tokens, at) if at < len(tokens.norms) else None
            if noun is not None:
                case = self._grammar.case_of(self._nouns.ending(tokens.norms[noun.last - 1]))
                after = self.role_at("figures", "after", tokens, noun.last) if case in ("to", "from") else None
                return self.at("qualifiers", tokens, noun.last) if after else None
        return None

    def role_case(self, section: str, role: str, norm: str) -> str:
        """The role that the ending of a word gives which has that role itself: 'from' for the 'yildan' of a year."""
        index = self._roles[section].get(role)
        if index is None:
            return ""
        # A form that is listed with its ending has it beyond the shortest form that it begins with.
        known = index.ending(norm) or next(
            (norm[len(f) :] for f in self._shortest[section, role] if f < norm and norm.startswith(f)), ""
        )
        return self._grammar.case_of(known)

    def suffix_at(self, tokens: Tokens, last: int) -> tuple[int, str] | None:
        """The ending joined to digits or a sign ('350-ге', '14 %-ға', '420дан'): the token after, and its role."""
        starts, ends, norms = tokens.starts, tokens.ends, tokens.norms
        if 0 < last < len(norms) and len(norms[last]) > 1 and starts[last] == ends[last - 1]:
            case = self._grammar.case_of(norms[last]) if self._leads.is_ending(norms[last]) else ""
            return (last + 1, case) if case else None  # '420дан', written without the hyphen
        if not 0 < last < len(norms) - 1 or norms[last] != "-" or not self._leads.is_ending(norms[last + 1]):
            return None
        if starts[last] != ends[last - 1] or starts[last + 1] != ends[last]:
            return None
        return last + 2, self._grammar.case_of(norms[last + 1])

    def begins(self, section: str, norm: str) -> bool:
        """Whether a phrase of the section can begin with the word."""
        return self._indexes[section].begins(norm)

    def _ends_number(self, norm: str) -> bool:
        known = any(self.begins(name, norm) for name in ("numbers", "fractions", "scales", "currencies", "units"))
        return len(norm) > 1 and norm.isalpha() and not known and not self._steers(norm)

    def _steers(self, norm: str) -> bool:
        return any(index.begins(norm) for index in self._roles["figures"].values())

    def _opens_part(self, norm: str) -> bool:
        roles = (self._roles["figures"].get(role, _NOTHING).begins(norm) for role in ("one", "half", "bare"))
        return self.begins("fractions", norm) or any(roles)

    def _opens(self, norm: str) -> int:
        if self._roles["figures"].get("one", _NOTHING).begins(norm):
            return 2
        if self._roles["figures"].get("half", _NOTHING).begins(norm):
            return 1
        return int(norm.isdecimal() or any(self.begins(name, norm) for name in _OPENING))


def _phrases(lexicon: Lexicon) -> Phrases:
    return Phrases(lexicon.settings.get("endings") or (), stacked=int(lexicon.settings.get("stacked") or 1))


def _index(lexicon: Lexicon, section: str) -> Phrases:
    index = _phrases(lexicon)
    for meaning, forms in lexicon.forms.get(section, {}).items():
        for form in forms:
            index.add(form, Entry(section, meaning))
    return index


def _only(lexicon: Lexicon, section: str, role: str) -> Phrases:
    index = _phrases(lexicon)
    for form in lexicon.forms[section][role]:
        index.add(form, Entry(section, role))
    return index


def _listed_endings(lexicon: Lexicon, section: str) -> Callable[[str], str]:
    """What a form that is listed with its ending has beyond the longest other one: 'ге' for the 'жетіге' of 'жеті'."""
    forms = {form for of_meaning in lexicon.forms.get(section, {}).values() for form in of_meaning if " " not in form}
    known, index = {fold(form) for form in forms}, _phrases(lexicon)

    @cache
    def ending(norm: str) -> str:
        cuts = range(len(norm) - 1, 1, -1) if norm in known else ()
        endings = [norm[cut:] for cut in cuts if norm[:cut] in known and index.is_ending(norm[cut:])]
        # 'maygacha' is up to May, though 'mayga' is listed too
        return next((found for found in endings if lexicon.grammar.case_of(found)), endings[0] if endings else "")

    return ending


def _roles(lexicon: Lexicon, roles: Iterable[str]) -> Phrases:
    index = _phrases(lexicon)
    for role in roles:
        for form in lexicon.forms.get("calendar", {}).get(role, ()):
            index.add(form, Entry("calendar", role))
    return index


_known: dict[int, tuple[Lexicon, Vocabulary]] = {}


def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """The lexicon's vocabulary, compiled once."""
    kept = _known.get(id(lexicon))
    if kept is None:
        if len(_known) >= _KEPT:
            _known.clear()
        kept = _known[id(lexicon)] = (lexicon, Vocabulary(lexicon))
    return kept[1]
