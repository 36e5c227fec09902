"""Elements of an XML text with the place of every attribute: no DTD, no entities, nothing loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from registan.model import Span

from .limits import XML
from .series import Field, SeriesError

_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_CHUNK = 1 << 20


@dataclass(slots=True)
class Element:
    """An element when it begins or ends: `name` without its prefix, attributes without theirs, text when it ends."""

    name: str
    start: int
    attributes: dict[str, Field] = field(default_factory=dict)
    prefixes: frozenset[str] = frozenset()
    """Names of the attributes that carry a prefix: they belong to the format, not to the data."""
    end: int = 0
    is_end: bool = False
    text: str = ""
    """Characters directly inside, when it ends."""
    namespace: str = ""


def elements_of(text: str) -> Iterator[Element]:
    """Each element as it begins and as it ends; SeriesError where the XML breaks off or holds a DTD."""
    reader = _Reader(text)
    data = text.encode("utf-8", "surrogatepass")
    for at in range(0, len(data), _CHUNK):
        yield from reader.feed(data[at : at + _CHUNK], is_last=at + _CHUNK >= len(data))


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._is_ascii = text.isascii()
        self._bytes, self._chars = 0, 0
        self._open: list[Element] = []
        self._out: list[Element] = []
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, data: bytes, *, is_last: bool) -> list[Element]:
        try:
            self._parser.Parse(data, is_last)
        except expat.ExpatError as error:
            why = expat.ErrorString(error.code)
            is_half = why in ("no element found", "unclosed token")
            told = f"breaks off: {why} (is it half a file?)" if is_half else f"is broken: {why}"
            raise SeriesError(f"line {error.lineno}: its XML {told}; get the file again") from error
        done, self._out = self._out, []
        return done

    def _refuse(self, *_: object) -> None:
        raise SeriesError("it holds a document type declaration (DTD), which no SDMX message has")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= XML.depth or len(attributes) > XML.attributes:
            raise SeriesError(
                f"its elements lie more than {XML.depth} deep, or have more than {XML.attributes} attributes"
            )
        start = self._offset()
        prefix, _, local = name.rpartition(":")
        element = Element(local, start, namespace=prefix)
        if attributes:
            self._place(element, attributes)
        self._open.append(element)
        self._out.append(element)

    def _place(self, element: Element, attributes: dict[str, str]) -> None:
        """Find each attribute's value in the tag as it is written."""
        at = element.start + 1
        prefixed: set[str] = set()
        for qualified, value in attributes.items():
            match = _ATTRIBUTE.search(self._text, at)
            assert match is not None and match.group(1) == qualified
            at = match.end()
            start, end = match.span(2 if match.group(2) is not None else 3)
            prefix, _, local = qualified.rpartition(":")
            if prefix and local in element.attributes:
                continue
            element.attributes[local] = Field(value, Span(start, end))
            (prefixed.add if prefix else prefixed.discard)(local)
        element.prefixes = frozenset(prefixed)

    def _finish(self, _name: str) -> None:
        begun = self._open.pop()
        at = self._offset()
        end = self._text.find(">", at) + 1
        self._out.append(
            Element(begun.name, begun.start, begun.attributes, begun.prefixes, end, True, begun.text.strip())
        )

    def _characters(self, characters: str) -> None:
        if self._open and len(self._open[-1].text) < 1_000:
            self._open[-1].text += characters

    def _offset(self) -> int:
        """The place in the text at which the parser is: it counts bytes, and never backwards."""
        index = self._parser.CurrentByteIndex
        if self._is_ascii:
            return index
        self._chars += self._count(index)
        self._bytes = index
        return self._chars

    def _count(self, index: int) -> int:
        wanted, count = index - self._bytes, 0
        while wanted > 0:
            piece = self._text[self._chars + count : self._chars + count + max(wanted // 4, 1)]
            if not piece:
                break
            wanted -= len(piece.encode("utf-8", "surrogatepass"))
            count += len(piece)
        return count
