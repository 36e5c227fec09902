"""Counts tags, depth and attributes before any tree is built: tree builders cut or crash where these run wild."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from ..limits import HTML
from ..opening import ReadError

_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CELLS, _ROWS = frozenset({"p", "td", "th"}), frozenset({"p", "td", "th", "tr"})
_SECTIONS = _ROWS | {"thead", "tbody", "tfoot"}
_CLOSES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("td", "th"), _CELLS),
    "tr": _ROWS,
    **dict.fromkeys(("thead", "tbody", "tfoot"), _SECTIONS),
    "p": frozenset({"p"}),
    "li": frozenset({"p", "li"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"p", "dt", "dd"})),
    **dict.fromkeys(("option", "optgroup"), frozenset({"option"})),
}
RAW = ("script", "style", "textarea", "title", "noscript", "template", "xmp")
"""Elements whose content is no markup, or is not shown."""
_LONG_TAG = 2_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def refuse_wild(page: str) -> None:
    """ReadError when the page breaks a limit; linear in its length."""
    elements = 0
    depth = _Depth()
    for kind, name, start, end in _pieces(page):
        if kind == "text":
            continue
        if end - start > _LONG_TAG and len(_QUOTED.sub("''", page[start:end]).split()) > HTML.attributes:
            raise ReadError(f"a tag of more than the limit of {HTML.attributes:,} attributes")
        if kind == "close":
            depth.close(name)
            continue
        elements += 1
        if elements > HTML.elements:
            raise ReadError(f"more than the limit of {HTML.elements:,} elements; split the page")
        if name not in _VOID and page[end - 2 : end] != "/>":
            depth.open(name)


def written_characters(page: str) -> int:
    """How many characters other than blanks the page shows, by its source alone."""
    return sum(
        len("".join(unescape(page[start:end]).split())) for kind, _, start, end in _pieces(page) if kind == "text"
    )


class _Depth:
    """How many elements are open, as lenient parsers count them."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count: Counter[str] = Counter()

    def open(self, name: str) -> None:
        ended = _CLOSES.get(name, frozenset())
        while self._open and self._open[-1] in ended:
            self._count[self._open.pop()] -= 1
        self._open.append(name)
        self._count[name] += 1
        if len(self._open) > HTML.depth:
            raise ReadError(f"tags nested deeper than the limit of {HTML.depth:,} levels")

    def close(self, name: str) -> None:
        while self._count[name]:
            last = self._open.pop()
            self._count[last] -= 1
            if last == name:
                return


def _pieces(page: str) -> Iterator[tuple[str, str, int, int]]:
    """Text and tags in order as (kind, name, start, end); comments, declarations and raw text are passed over."""
    lower = page.lower()
    at = said = 0
    while (at := page.find("<", at)) >= 0:
        match = _NAME.match(page, at)
        if match is None and page[at + 1 : at + 2] not in ("!", "?"):
            at += 1
            continue
        if said < at:
            yield "text", "", said, at
        name = match.group(1).lower() if match else ""
        comment = page.startswith("<!--", at)
        end = _after(page, "-->" if comment else ">", at + 4 if comment else at + 1)
        if match:
            closing = page[at + 1] == "/"
            yield "close" if closing else "open", name, at, end
            if name in RAW and not closing:
                found = lower.find(f"</{name}", end)
                end = len(page) if found < 0 else found
        at = said = end
    if said < len(page):
        yield "text", "", said, len(page)


def _after(page: str, mark: str, at: int) -> int:
    """Where the mark ends; an open comment or tag swallows the rest of the page."""
    found = page.find(mark, at)
    return len(page) if found < 0 else found + len(mark)
