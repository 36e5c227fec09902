"""What a page says of itself: date, publisher, title, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from registan.model import Source

from ..dateline import date_in

_DATES = (
    "article:published_time og:article:published_time datepublished pubdate publishdate publish-date publish_date "
    "date dc.date dc.date.issued dcterms.created dcterms.issued citation_publication_date citation_date "
    "parsely-pub-date sailthru.date"
).split()
_PUBLISHERS = "og:site_name application-name dc.publisher citation_journal_title publisher".split()
_TITLES = "og:title citation_title dc.title twitter:title".split()
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_WEB = re.compile(r"https?://[^\s<>\"]{1,2000}\Z")
_LONGEST = 500
_LONGEST_JSON = 1_000_000
_MOST_NODES = 10_000


def source_of(tree: etree._Element) -> Source:
    """Date, publisher, title and address as the page's own marks give them; None where they say nothing."""
    metas = _metas(tree)
    linked = list(_linked_data(tree))
    published = (
        _first_date(metas.get(name) for name in _DATES[:2]) or _first_date(_values(linked, "datePublished"))
    ) or (_first_date(metas.get(name) for name in _DATES[2:]) or _first_date(_times(tree)))
    return Source(
        published=published,
        publisher=_first([metas.get(name) for name in _PUBLISHERS]) or _first(_publishers(linked)),
        title=_first([metas.get(name) for name in _TITLES]) or _first([_title(tree)]),
        url=next((value for value in _addresses(tree, metas) if _WEB.match(value)), None),
    )


def _metas(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(tree: etree._Element) -> Iterator[dict[str, Any]]:
    """All objects of the page's JSON-LD."""
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _LONGEST_JSON:
            continue
        try:
            waiting: list[Any] = [json.loads(text)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, dict):
                yield node
                waiting += [value for value in node.values() if isinstance(value, dict | list)]
            elif isinstance(node, list):
                waiting += node


def _values(nodes: list[dict[str, Any]], name: str) -> list[str]:
    return [node[name] for node in nodes if isinstance(node.get(name), str)]


def _publishers(nodes: list[dict[str, Any]]) -> list[str]:
    named = [node["publisher"] for node in nodes if "publisher" in node]
    return [name["name"] if isinstance(name, dict) else name for name in named if _is_named(name)]


def _is_named(publisher: Any) -> bool:
    return isinstance(publisher, str) or (isinstance(publisher, dict) and isinstance(publisher.get("name"), str))


def _times(tree: etree._Element) -> Iterator[str | None]:
    for time in tree.iter("time"):
        yield time.get("datetime") or _words(time)


def _title(tree: etree._Element) -> str | None:
    for name in ("h1", "title"):
        for element in tree.iter(name):
            if text := _words(element):
                return text
    return None


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _addresses(tree: etree._Element, metas: dict[str, str]) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield (link.get("href") or "").strip()
    yield metas.get("og:url", "")


def _first(values: list[str | None] | list[str]) -> str | None:
    return next((" ".join(value.split())[:_LONGEST] for value in values if value and value.strip()), None)


def _first_date(values: Any) -> str | None:
    return next((found for value in values if value and (found := _date(value[:_LONGEST]))), None)


def _date(value: str) -> str | None:
    match = _ISO.match(value)
    return date_in("-".join(match.groups()) if match else value)
