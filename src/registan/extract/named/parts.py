"""A printed name in its parts: the words of names with their English, states, places, persons, years, numbers."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from registan.extract.passage.names import Name, is_capital, is_start
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons import load
from registan.lexicons.glossary import Term, glossary
from registan.lexicons.known_persons import find_person
from registan.lexicons.romanize import romanize
from registan.lexicons.wording import state_name

from .cities import place_label

PartRole = Literal["head", "noun", "adj", "known", "link", "drop", "state", "place", "person", "year", "other", "quote"]

_YEAR = re.compile(r"(?:19|20)\d\d")
_PLAIN = re.compile(r"[^\w+&.-]+")
_ROMAN = re.compile(r"x{0,2}(?:ix|iv|v?i{0,3})\Z")
_ROMANS = {"i": 1, "v": 5, "x": 10}
_ADJECTIVE = re.compile(r"(?:ск(?:ий|ой|ого|ому|им|ом|их|ими|ая|ую|ое|ие)|[нвщж](?:ый|ая|ое|ого|ому|ую|ых|ыми|ые))\Z")
"""The ending of an adjective in a language of heads first: 'энергетический форум' is an energy forum."""
_PROPER = re.compile(r"(?:ин)?ск(?:ий|ой|ого|ому|им|ом|их|ими|ая|ую|ое|ие)\Z")
_STEM = 4
_ENDINGS = (1, 2)
"""Letters of an ordinal's ending: '19-е', '3-го'."""
_SUFFIXED = frozenset("st nd rd th".split())
_ENGLISH = "en"


class Part(NamedTuple):
    """Tokens `first` to `last` of a name, and what English says for them.

    `case` is the role that an ending or preposition gives it ('owner', 'in', 'to', …), '' for none.
    """

    first: int
    last: int
    text: str
    role: PartRole
    case: str = ""
    code: str = ""


def parts_of(sentence: Sentence, name: Name, language: str) -> list[Part]:
    """The parts of the name in the order of print; verbs that stand in its midst are none of it."""
    at, found = name.first, list[Part]()
    figures = {each for figure in sentence.figures for each in range(figure.first, figure.last) if figure.unit}
    areas = {area.first: area for area in sentence.areas}
    years = {when.first: when.last for when in sentence.whens if when.first >= name.first and when.last <= name.last}
    passed = _passed(sentence, name) | figures
    while at < name.last:
        part = None if at in passed else _at(sentence, name, at, language, (areas, years))
        if part is not None and part.role != "drop":
            found.append(part)
        at = max(at + 1, part.last if part else 0)
    return _trimmed(sentence, name, found)


def _trimmed(sentence: Sentence, name: Name, parts: list[Part]) -> list[Part]:
    """Without what a reader took along that is no name: a run of small words that no table knows, up to the head.

    English is left as it is printed, and so is what stands in quotation marks.
    """
    grammar = sentence.grammar
    if not (grammar.heads_first or grammar.verbs_last):
        return parts
    head = next((at for at, part in enumerate(parts) if part.first <= name.head.first < part.last), 0)
    begin, end = _subjects(name, parts), len(parts)
    for at, (one, other) in enumerate(pairwise(parts)):
        if _is_loose(sentence, one) and _is_loose(sentence, other):
            if at > head:
                end = min(end, at)
            else:
                begin = at + 2
    while begin < head and (_is_loose(sentence, parts[begin]) or _opens(sentence, parts[begin])):
        begin += 1
    if grammar.heads_first:
        begin = max(begin, _front(parts, head))
        end = min([end, *(at for at in range(head + 1, end) if _breaks(parts, at))])
    while grammar.heads_first and end - 1 > head and _is_left_over(sentence, parts[end - 1]):
        end -= 1
    return parts[begin:end]


def _is_left_over(sentence: Sentence, part: Part) -> bool:
    """A word that no table knows, and the adjective of which it was the noun: 'меморандум о военной мобильности'."""
    return part.role == "adj" or _is_loose(sentence, part)


def _front(parts: list[Part], head: int) -> int:
    """Where heads come first, only what describes the head stands before it: no noun, no preposition."""
    at = head
    while at > 0 and (parts[at - 1].role in ("adj", "quote", "state", "other")):
        at -= 1
    while at < head and parts[at].text in "-–—":
        at += 1
    return at


def _breaks(parts: list[Part], at: int) -> bool:
    """'… до плана обменов': from one thing to another; 'until 2030' goes on with the name."""
    following = parts[at + 1].role if at + 1 < len(parts) else ""
    return parts[at].role == "link" and parts[at].text in ("until", "from") and following != "year"


def _subjects(name: Name, parts: list[Part]) -> int:
    """How many parts are the states that act: 'Turkiya va Gruziya … temir yo'lini', unless it is 'between' them."""
    acts = name.section in ("agreements", "projects") and [part.role for part in parts[:3]] == [
        "state",
        "link",
        "state",
    ]
    return 3 if acts and not any(part.text == "between" for part in parts) else 0


def _opens(sentence: Sentence, part: Part) -> bool:
    """A word whose capital is only that of its sentence."""
    return part.role == "other" and is_start(sentence, part.first)


def _is_loose(sentence: Sentence, part: Part) -> bool:
    if part.role == "link" or part.role != "other" or not part.text[:1].isalpha():
        return False
    return not is_capital(sentence, part.first)


def _passed(sentence: Sentence, name: Name) -> set[int]:
    """The tokens of a verb between a head and what it is about: 'agreement was signed on …'."""
    marks = [mark for role in ("signed", "adopted") for mark in sentence.deeds.get(role, ())]
    inside = [mark for mark in marks if name.core <= mark.first and mark.last <= name.last]
    return {at for mark in inside for at in range(name.core, mark.last)} if name.core < name.last else set()


def _at(
    sentence: Sentence,
    name: Name,
    at: int,
    language: str,
    known: tuple[dict[int, Area], dict[int, int]],
) -> Part | None:
    areas, years = known
    if sentence.norm(at) == '"':
        return Part(at, at + 1, '"', "quote")
    area, term = areas.get(at), _term(sentence, at, name.last, language)
    if area is not None and area.last <= name.last and (term is None or _outdoes(area, term)):
        return _of_area(sentence, area, language)
    if at in years and (term is None or years[at] >= term.last):
        return _years(sentence, at, years[at])
    if term is not None:
        return term
    person = find_person(sentence.tokens.norms[at : min(at + 4, name.last, sentence.last)])
    if person is not None:
        last = at + person.words
        return Part(at, last, person.name, "person", _case(sentence, last - 1, language))
    if name.head.first <= at < name.head.last:
        return Part(at, name.head.last, name.kind.replace("_", " ").capitalize(), "head")
    return _number(sentence, at) or _unknown(sentence, at, language)


def _outdoes(area: Area, term: Part) -> bool:
    """A state or place stands before a word as long as it; 'Келесі кездесу' is the next, not one at Keles."""
    return area.last > term.last or (area.last == term.last and not (area.kind == "place" and term.role == "adj"))


def _term(sentence: Sentence, at: int, last: int, language: str) -> Part | None:
    hit = glossary(language).at(sentence.tokens, at)
    if hit is None or hit.last > last:
        return None
    term: Term = hit.entries[0].value
    if term.role in ("adj", "noun") and hit.last == at + 1 and _is_of_proper_name(sentence, at, language):
        return None
    describes = sentence.grammar.heads_first and term.role in ("noun", "known")
    role: PartRole = "adj" if describes and _ADJECTIVE.search(sentence.norm(hit.last - 1)) else term.role
    return Part(at, hit.last, term.name, role, _case(sentence, hit.last - 1, language))


def _is_of_proper_name(sentence: Sentence, at: int, language: str) -> bool:
    """'Нови-Сад', 'Новый Сад': a word with a capital before another that no table knows is no 'new', but of a name."""
    if language == _ENGLISH or not is_capital(sentence, at) or is_start(sentence, at):
        return False
    tokens = sentence.tokens
    tied = sentence.norm(at + 1) == "-" and at + 2 < sentence.last and tokens.starts[at + 2] == tokens.ends[at] + 1
    other = at + 2 if tied else at + 1
    known = any(area.first <= other < area.last for area in sentence.areas)
    headed = any(mark.first <= other < mark.last for _, mark in sentence.heads)
    unknown = not known and not headed and glossary(language).at(tokens, other) is None
    return unknown and is_capital(sentence, other) and (tied or sentence.grammar.small_names)


def _case(sentence: Sentence, at: int, language: str) -> str:
    """The case of a word where cases are endings that nothing else has; Russian's are not."""
    if not load(language).grammar.verbs_last:
        return ""
    norm = sentence.norm(at)
    suffix, role = next(((s, r) for s, r in sentence.grammar.cases if norm.endswith(s)), ("", ""))
    return role if len(norm) - len(suffix) > 2 and role in ("owner", "in", "to", "from") else ""


def _of_area(sentence: Sentence, area: Area, language: str) -> Part:
    case = "owner" if area.case == "owner" else area.lead
    if area.kind == "place":
        label = place_label(sentence, area, language)
        return Part(area.first, area.last, label, "place", case, area.code)
    if area.kind in ("adjective", "people"):
        return Part(area.first, area.last, demonym(area.code), "state", "adjective", area.code)
    return Part(area.first, area.last, state_name(area.code), "state", case, area.code)


@cache
def demonym(code: str) -> str:
    """'Kazakh' for KAZ; the state's name where English has no adjective in the lexicon."""
    areas = load(_ENGLISH).forms.get("areas", {})
    named = (forms[0] for meaning, forms in areas.items() if (meaning.code, meaning.get("kind")) == (code, "adjective"))
    return next(named, state_name(code)).strip("^~")


def _years(sentence: Sentence, first: int, last: int) -> Part:
    """The years for which a programme is; days and months of signing or holding are no part of a name."""
    text = sentence.tokens.text[sentence.tokens.starts[first] : sentence.tokens.ends[last - 1]]
    years = _YEAR.findall(text)
    if not years:
        return Part(first, last, "", "drop")
    is_until = sentence.is_word("until", first) or any(sentence.is_word("until", at) for at in range(first, last + 1))
    written = "-".join(dict.fromkeys(years))
    return Part(first, last, f"until {written}" if is_until else written, "year")


def _number(sentence: Sentence, at: int) -> Part | None:
    """'12th', 'III', '12-отырысы': which one in a row."""
    norm, tokens = sentence.norm(at), sentence.tokens
    printed = tokens.text[tokens.starts[at] : tokens.ends[at]]
    if norm.isdecimal() and sentence.norm(at + 1) == "-" and len(sentence.norm(at + 2)) in _ENDINGS:
        return Part(at, at + 3, ordinal(int(norm)), "adj")  # '19-е заседание'
    if norm.isdecimal():
        suffixed = sentence.norm(at + 1) in _SUFFIXED
        return Part(at, at + 1 + suffixed, ordinal(int(norm)) if suffixed else norm, "adj")
    if printed.isupper() and _ROMAN.match(norm):
        number = _roman(norm)
        return Part(at, at + 1, ordinal(number), "adj")
    return None


def _roman(norm: str) -> int:
    values = [_ROMANS[letter] for letter in norm]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def ordinal(number: int) -> str:
    """'3rd', '12th'."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _unknown(sentence: Sentence, at: int, language: str) -> Part | None:
    """A word that no table knows, in English letters: a proper name, or a word that stays untranslated."""
    tokens = sentence.tokens
    last = at + 1
    printed = tokens.text[tokens.starts[at] : tokens.ends[at]]
    if not any(letter.isalnum() for letter in printed):
        return Part(at, last, printed, "other") if printed in "-–—&+" else None
    bare, case = _bare(sentence, at, printed, language)
    proper = _PROPER.search(printed) if sentence.grammar.heads_first and is_capital(sentence, at) else None
    if proper and len(printed) - len(proper[0]) >= _STEM:  # 'Токтогульская' is of Toktogul
        return Part(at, last, romanize(printed[: proper.start()], language), "adj")
    written = _PLAIN.sub("", romanize(bare, language).replace("'", "’")) or bare
    text = written[:1].upper() + written[1:] if is_capital(sentence, at) else written
    return Part(at, last, text, "other", case)


def _bare(sentence: Sentence, at: int, printed: str, language: str) -> tuple[str, str]:
    """The word without the case ending that a proper name carries where cases are endings."""
    case = _case(sentence, at, language) if is_capital(sentence, at) else ""
    suffix = next((s for s, role in sentence.grammar.cases if role == case and sentence.norm(at).endswith(s)), "")
    return (printed[: -len(suffix)], case) if suffix and len(printed) > len(suffix) + 2 else (printed, "")
