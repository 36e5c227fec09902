"""The English name of a printed name, made of its parts, and the identifier that it has in every language."""

from __future__ import annotations

import re

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence
from registan.lexicons.places import state_of
from registan.lexicons.wording import state_name

from .bodies import body_of, destination_of, visitor_of, widened
from .orders import heads_first, heads_last
from .parts import Part, parts_of

_SPACES = re.compile(r"\s+([,.;:)])|(?<=\()\s+")
_DASHES = re.compile(r"\s*([-–—])\s*")
_OWNING = re.compile(r"(?<=\w)(?:[’']s|(?<=s)[’'])\Z")
"""'The Joint Committee's session': whose session it is, not what the committee is called."""
_SMALL = frozenset("of on in at to for from and between with until the by".split())
_BEFORE_SIZE = _SMALL | {"a", "about", "worth"}
_MET = "place"
_SHORT = 9
_KINDS = {"relations": "Establishment of Diplomatic Relations", "other": "Event", "year": "Year"}


def named(
    sentence: Sentence, name: Name, names: list[Name], place: str | None, language: str
) -> tuple[str, list[Part]]:
    """The English name with what the sentence tells beside it (whose meeting, whose visit), and its parts."""
    whole = widened(sentence, name, names)
    parts = parts_of(sentence, whole, language)
    if name.kind == "contract":  # what the noun of a treaty says of a purchase
        parts = [part._replace(text="Contract") if part.text == "Treaty" else part for part in parts]
    written = name_of(sentence, whole, parts, place)
    if not written:
        return written, parts
    body = body_of(sentence, name, names, parts, language)
    if body:
        return _of_body(sentence, written, body), parts
    whither = destination_of(sentence, name)
    if whither and whither.kind == "name" and " to " not in written:
        written = f"{written} to {state_name(whither.code)}"
    host = whither.code if whither else state_of(place) if place else None
    visitor = visitor_of(sentence, name, parts, host)
    if visitor:
        front, to, way = written.partition(" to ")
        return f"{front} of {visitor.name}{to}{way}", parts
    return written, parts


def _of_body(sentence: Sentence, written: str, body: list[Part]) -> str:
    front, placed, place = written.partition(" in ")
    ordered = heads_first(body) if sentence.grammar.heads_first else heads_last(body)
    return f"{front} of the {titled(ordered)}{placed}{place}"


def short_name(name: Name, written: str, parts: list[Part]) -> str:
    """What else was told may lean on: 'state visit', 'third Interregional Forum'."""
    if name.kind != "visit":
        front = re.split(r" in |, | on ", written)[0]
        return front if len(front.split()) <= _SHORT else name.kind
    return next((part.text.lower() for part in parts if part.role == "head"), name.kind)


def name_of(sentence: Sentence, name: Name, parts: list[Part], place: str | None) -> str:
    """The usual English name: English as printed, other languages put into English word by known word.

    `place` is where it was held or whither a visit went; told where the words themselves name no more than a kind.
    """
    if name.needs == _MET:
        return _placed(_label(name), place)
    if name.section == "agreements" and name.kind == "package":
        return ""
    is_english = not sentence.grammar.heads_first and not sentence.grammar.verbs_last
    if name.kind == "relations" or (name.needs == "visited" and is_english):
        return _label(name)
    if is_english:
        return _as_printed(sentence, name, parts, place)
    if sentence.deed("ordinal", name.head.first) and parts:  # 'the second was held in …'
        return _placed(f"{_capital(parts[0].text)} {_label(name)}", place)
    if name.kind == "visit":
        parts = [_whither(part, following) for part, following in zip(parts, [*parts[1:], None], strict=True)]
    if name.needs == "visited":
        parts = _visited(parts)
    ordered = heads_first(parts) if sentence.grammar.heads_first else heads_last(parts)
    written = titled(ordered) or _label(name)
    return _bound(written, name, parts, place)


def _whither(part: Part, following: Part | None) -> Part:
    """A visit 'в Таджикистан' is to Tajikistan."""
    is_way = (
        part.role == "link" and part.text == "in" and following is not None and following.role in ("state", "place")
    )
    return part._replace(text="to") if is_way else part


def _visited(parts: list[Part]) -> list[Part]:
    """'Посетил Перу' is a visit to Peru."""
    led: list[Part] = []
    for part in parts:
        if led and led[-1].role == "head" and part.role in ("state", "place"):
            led.append(Part(-1, -1, "to", "link"))
        led.append(part)
    return led


def _label(name: Name) -> str:
    return _KINDS.get(name.kind, name.kind.capitalize())


def _placed(written: str, place: str | None) -> str:
    return f"{written} in {place}" if place and place not in written else written


def _bound(written: str, name: Name, parts: list[Part], place: str | None) -> str:
    """A visit goes somewhere; a bare kind is held somewhere."""
    if name.kind == "visit" and place and not any(part.case == "to" for part in parts) and " to " not in written:
        return f"{written} to {place}" if place not in written else written
    return _placed(written, place) if len(written.split()) == 1 and name.section != "agreements" else written


def _as_printed(sentence: Sentence, name: Name, parts: list[Part], place: str | None) -> str:
    """English as it stands, without a verb in its midst: 'agreement was signed on …' is an agreement on …"""
    tokens, kept = sentence.tokens, [part for part in parts if part.role != "drop"]
    last = _end(sentence, name)
    if name.core < name.last and name.core and _is_broken(sentence, name):
        front = tokens.text[tokens.starts[name.first] : tokens.ends[name.core - 1]]
        behind = next((part.first for part in kept if part.first >= name.core), name.last - 1)
        written = f"{front} {tokens.text[tokens.starts[behind] : tokens.ends[last - 1]]}"
    else:
        written = tokens.text[tokens.starts[name.first] : tokens.ends[last - 1]]
    return _bound(_OWNING.sub("", _capital(" ".join(written.split()))), name, parts, place)


def _end(sentence: Sentence, name: Name) -> int:
    """Without a figure that the name runs into: 'wind farm of 1.1 GW'."""
    figure = next((f.first for f in sentence.figures if f.unit and name.head.last <= f.first < name.last), name.last)
    at = figure
    while at > name.head.last and figure < name.last and sentence.norm(at - 1) in _BEFORE_SIZE:
        at -= 1
    return at


def _is_broken(sentence: Sentence, name: Name) -> bool:
    return any(sentence.deed(role, at) for role in ("signed", "adopted") for at in range(name.core, name.last))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def titled(parts: list[Part]) -> str:
    """The parts as a title: capitals but for small words, quotation marks close to what they hold."""
    written, is_open = "", False
    for part in parts:
        if part.role == "quote":
            is_open = not is_open
            written += ' "' if is_open else '"'
            continue
        text = " ".join(_word(word, part) for word in part.text.split())
        written += text if written.endswith(' "') or not written else f" {text}"
    written += '"' if is_open else ""
    return _capital(_SPACES.sub(r"\1", _DASHES.sub(r"\1", written)).replace('""', "").strip())


def _word(word: str, part: Part) -> str:
    if word in _SMALL or part.role in ("place", "state", "person"):
        return word
    return "-".join(_capital(each) for each in word.split("-"))
