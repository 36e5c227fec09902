"""Names of documents signed together: how many of what, when, and at which event."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from registan.extract.figures.figure import Figure
from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence
from registan.lexicons import load

from .parts import Part

_ENGLISH = "en"
_MONTH = len("2024-01")


def join_counted(sentence: Sentence, names: list[Name]) -> list[Name]:
    """The names; '9 келісім мен меморандум' is one bundle, and its second noun no memorandum by itself."""
    if not sentence.grammar.verbs_last:
        return names
    joined: set[int] = set()
    for name in names:
        if name.counted and name.kind == "package" and sentence.says("and", name.last, name.last + 1):
            second = [one for one in names if one.section == name.section and one.head.first == name.last + 1]
            joined |= {one.head.first for one in second}
            name.last = name.core = max((one.last for one in second), default=name.last)
    return [one for one in names if one.head.first not in joined]


def bundle_name(sentence: Sentence, name: Name, parts: list[Part], date: str | None, event: str | None) -> str:
    """'Fifteen documents signed at the visit of December 2021'; nothing is said that the text does not tell."""
    count = next((figure for figure in sentence.figures if name.first <= figure.first < name.head.first), None)
    grammar = sentence.grammar
    if not (grammar.heads_first or grammar.verbs_last):
        tokens = sentence.tokens
        what = " ".join(tokens.text[tokens.starts[name.first] : tokens.ends[name.last - 1]].split())
        if name.complement or name.needs == "deed":
            return _capital(what)
    else:
        what = f"{_count(count)}{_noun(parts, name, count)}".strip()
    when = written_date(date) if date else ""
    if event:
        return f"{_capital(what)} signed at the {event}{f' of {when}' if when else ''}"
    return f"{_capital(what)} signed{f' in {when}' if when else ''}"


def _count(figure: Figure | None) -> str:
    if figure is None or figure.value is None:
        return ""
    return f"{_words().get(figure.value, f'{figure.value.normalize():f}')} "


@cache
def _words() -> dict[Decimal, str]:
    """Numbers as English words."""
    return {number: forms[0].strip("^~") for number, forms in load(_ENGLISH).forms["numbers"].items()}


def _noun(parts: list[Part], name: Name, count: Figure | None) -> str:
    """What they are, in the plural, with their qualities: 'investment and commercial contracts'."""
    held = [part for part in parts if part.role != "quote" and (count is None or part.first >= count.last)]
    head = next((at for at, part in enumerate(held) if part.first <= name.head.first < part.last), None)
    if head is None:
        return "documents"
    words = [part.text.lower() if part.role in ("adj", "noun") else part.text for part in held[:head]]
    noun = held[head].text.lower()
    if name.needs == "deed":  # 'пакет документов'
        return " ".join([*words, noun, "of documents"])
    return " ".join(
        [*words, noun if noun.endswith("s") else f"{noun.removesuffix('y')}ies" if noun[-2:] == "ty" else f"{noun}s"]
    )


def written_date(date: str) -> str:
    """A day or month as the name of an event tells it: 'December 2021', '2021'."""
    start = date.partition("/")[0]
    if len(start) < _MONTH:
        return start
    month: str = load(_ENGLISH).forms["months"][int(start[5:_MONTH])][0]
    return f"{month.strip('^~').capitalize()} {start[:4]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
