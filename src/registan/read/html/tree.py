"""Bytes to a tree, without network, DTD or entities, and without losing what lies deep."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HTMLParser

from ..decode import Decoded, decode
from ..opening import ReadError
from .count import RAW, refuse_wild, written_characters

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.I
)
_HEAD = 4096
_KEPT_SHARE = 0.98
_UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def decoded_page(data: bytes) -> Decoded:
    """The page's characters; what it says of its own encoding is believed only if it can be."""
    match = _CHARSET.search(data[:_HEAD])
    return decode(data, match.group(1).decode("ascii") if match else None)


def tree_of(page: str) -> etree._Element:
    """The root element; ReadError when the page breaks a limit or holds no element."""
    refuse_wild(page)
    parser = HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=False)
    try:
        root = etree.fromstring(_UNPRINTED.sub(" ", page).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise ReadError("no element of a page was found in it") from error
    if root is None:
        raise ReadError("no element of a page was found in it")
    return root


def is_whole(page: str, root: etree._Element) -> bool:
    """Whether the tree holds the text of the page, but for a rest."""
    written = written_characters(page)
    return _count(root) >= _KEPT_SHARE * written - 100


def _count(root: etree._Element) -> int:
    return sum(
        len("".join((element.text or "").split())) * (isinstance(element.tag, str) and element.tag not in RAW)
        + len("".join((element.tail or "").split()))
        for element in root.iter()
    )
