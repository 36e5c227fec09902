"""The parts of a page in the order of its text: paragraphs, headings, items, tables, with what speaks against them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from registan.model.document import BlockKind

from .tables import Grid, data_tables, grid_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKING = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
) | frozenset(_HEADINGS)
_UNREAD = frozenset(
    "script style noscript template svg math iframe object embed head select option button input textarea audio video "
    "canvas map datalist dialog".split()
)
_REGIONS = frozenset({"article", "main"})
_ASIDE = frozenset("nav aside footer menu".split())
_ASIDE_ROLES = frozenset("navigation complementary contentinfo search banner menu dialog alert".split())
_ASIDE_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|sidebar|breadcrumbs?|footer|related|recommend\w*|share|sharing|social|comments?|"
    r"cookies?|subscribe|subscription|newsletter|promo|advert\w*|banner|pagination|pager|tags|teasers?|popular|"
    r"trending|widget|popup|modal)(?:$|[\s_-])",
    re.I,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")
_LINKED_SHARE = 0.6
_LINKED_LENGTH = 200


@dataclass(slots=True)
class Part:
    """A block in the making.

    `aside`: it lies in a menu, footer or the like, or is nearly all links. `region` numbers the `article` or `main`
    element that it lies in, 0 for none.
    """

    kind: BlockKind
    text: str
    level: int = 0
    aside: bool = False
    region: int = 0
    grid: Grid | None = None


def parts_of(body: etree._Element) -> list[Part]:
    """All parts of the page that a reader sees."""
    return list(_Walk(body).parts())


class _Walk:
    """Goes through the elements once, without recursion: pages are nested deeper than Python's stack."""

    def __init__(self, body: etree._Element) -> None:
        self._body = body
        self._tables = data_tables(body)
        self._kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._text: list[str] = []
        self._linked = 0
        self._links = 0
        self._asides = 0
        self._regions = [0]
        self._last_region = 0

    def parts(self) -> Iterator[Part]:
        walk = etree.iterwalk(self._body, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event in ("comment", "pi"):
                self._say(element.tail)
            elif event == "start":
                if _is_unread(element) or element in self._tables:
                    walk.skip_subtree()
                if element in self._tables:
                    yield from self._flushed()
                    yield from self._table(element)
                elif not _is_unread(element):
                    yield from self._start(element)
            else:
                if not _is_unread(element) and element not in self._tables:
                    yield from self._end(element)
                if element is not self._body:
                    self._say(element.tail)
        yield from self._flushed()

    def _start(self, element: etree._Element) -> Iterator[Part]:
        tag = str(element.tag)
        if tag in _BREAKING:
            yield from self._flushed()
            self._kinds.append(_kind(tag, self._kinds[-1]))
        if tag in _REGIONS:
            self._last_region += 1
            self._regions.append(self._last_region)
        self._asides += _is_aside(element)
        self._links += tag == "a"
        self._say("\n" if tag == "br" else element.text)

    def _end(self, element: etree._Element) -> Iterator[Part]:
        tag = str(element.tag)
        if tag in _BREAKING:
            yield from self._flushed()
            self._kinds.pop()
        if tag in _REGIONS:
            self._regions.pop()
        self._asides -= _is_aside(element)
        self._links -= tag == "a"

    def _say(self, text: str | None) -> None:
        if text:
            self._text.append(text if text == "\n" else _SPACE.sub(" ", text.replace("\n", " ")))
            if self._links:
                self._linked += len(text)

    def _flushed(self) -> Iterator[Part]:
        text = _BREAKS.sub("\n", "".join(self._text)).strip()
        linked, self._linked, self._text = self._linked, 0, []
        if text:
            kind, level = self._kinds[-1]
            links_only = linked >= _LINKED_SHARE * len(text) and len(text) <= _LINKED_LENGTH and kind != "heading"
            yield self._part(kind, _SPACE.sub(" ", text), level, links_only)

    def _table(self, element: etree._Element) -> Iterator[Part]:
        grid = grid_of(element)
        if grid.caption:
            yield self._part("paragraph", grid.caption)
        part = self._part("table", grid.text)
        part.grid = grid
        yield part

    def _part(self, kind: BlockKind, text: str, level: int = 0, links_only: bool = False) -> Part:
        return Part(kind, text, level, aside=self._asides > 0 or links_only, region=self._regions[-1])


def _kind(tag: str, above: tuple[BlockKind, int]) -> tuple[BlockKind, int]:
    if tag in _HEADINGS:
        return "heading", _HEADINGS[tag]
    if tag in ("li", "dd", "dt"):
        return "list_item", 0
    return above if above[0] == "list_item" and tag in ("p", "div") else ("paragraph", 0)


def _is_unread(element: etree._Element) -> bool:
    if element.tag in _UNREAD:
        return True
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return bool(_HIDDEN_STYLE.search(attributes.get("style", "")))


def _is_aside(element: etree._Element) -> bool:
    if element.tag in _ASIDE or element.get("role") in _ASIDE_ROLES:
        return True
    if element.tag in ("body", "html", "main", "article"):
        return False
    return any(_ASIDE_NAME.search(element.get(name, "")[:500]) for name in ("class", "id"))
