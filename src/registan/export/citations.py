"""The ledger's documents as sources to cite: CSL-JSON and BibTeX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from registan.model import dumps

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def csl_lines(sources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The sources as one CSL-JSON list, an item a line."""
    mark = "[\n"
    for source in sources:
        yield f"{mark}{dumps(_item(source))}"
        mark = ",\n"
    yield "[]\n" if mark == "[\n" else "\n]\n"


def bibtex_lines(sources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The sources as BibTeX entries; letters stay as they are (UTF-8), TeX's own signs are escaped."""
    for source in sources:
        fields = {
            "title": f"{{{_tex(_title(source))}}}",
            "organization": _tex(source["publisher"] or ""),
            "year": (source["published"] or "")[:4],
            "url": _address(source["url"] or ""),
            "langid": " ".join(source["languages"][:1]),
            "note": f"SHA-256 {source['digest']}",
        }
        told = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
        date = _ISO.match(source["published"] or "")
        told += [f"  month = {_MONTHS[int(date[2]) - 1]}"] if date and date[2] else []
        yield f"@misc{{{key_of(source)},\n" + ",\n".join(told) + "\n}\n\n"


def key_of(source: Mapping[str, Any]) -> str:
    """The key to cite it by: the year and the beginning of its digest, so that it never changes."""
    return f"registan-{(source['published'] or 'nd')[:4]}-{source['digest'][:10]}"


def _item(source: Mapping[str, Any]) -> dict[str, Any]:
    date = _ISO.match(source["published"] or "")
    told = {
        "id": key_of(source),
        "type": "document",
        "title": _title(source),
        "publisher": source["publisher"],
        "issued": {"date-parts": [[int(part) for part in date.groups() if part]]} if date else None,
        "URL": source["url"],
        "language": " ".join(source["languages"][:1]),
        "note": f"SHA-256 {source['digest']}",
    }
    return {name: value for name, value in told.items() if value}


def _title(source: Mapping[str, Any]) -> str:
    return str(source["title"] or source["name"])


def _address(url: str) -> str:
    """An address without the signs that would end its field."""
    return "".join(f"%{ord(letter):02X}" if letter in "{}\\ " or letter < " " else letter for letter in url)


def _tex(text: str) -> str:
    one_line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return "".join(_TEX.get(letter, letter) for letter in one_line)
