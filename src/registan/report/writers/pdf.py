"""A report as PDF, typeset by Typst with faces that hold Kazakh and Uzbek letters.

The template reads the content as data: no word of a document is ever markup.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..content import Block, Bullets, Grid, Picture, Report, Section, Source, Text
from ..plain import inert
from ..words import words


def pdf(report: Report) -> bytes:
    """The typeset report; the same report gives the same bytes."""
    import typst

    with TemporaryDirectory(prefix="registan-") as name:
        folder = Path(name)
        template = (files("registan.report") / "writers" / "report.typ").read_text(encoding="utf-8")
        (folder / "report.typ").write_text(template, encoding="utf-8")
        (folder / "report.json").write_text(json.dumps(_report(report, folder), ensure_ascii=False), encoding="utf-8")
        made = typst.compile(str(folder / "report.typ"), format="pdf", ignore_system_fonts=True, timestamp=0)
    if not isinstance(made, bytes):
        raise TypeError("a report is one file")
    return made


def _report(report: Report, folder: Path) -> dict[str, Any]:
    told = words(report.language)
    return {
        "title": inert(report.title),
        "language": report.language,
        "contents": told("report.contents"),
        "page": told("report.page"),
        "lead": [inert(text.words) for text in report.lead],
        "sections": [_section(section, folder) for section in report.sections],
    }


def _section(section: Section, folder: Path) -> dict[str, Any]:
    return {
        "title": inert(section.title),
        "blocks": [_block(block, folder) for block in section.blocks],
        "parts": [_section(part, folder) for part in section.parts],
    }


def _block(block: Block, folder: Path) -> dict[str, Any]:
    if isinstance(block, Text):
        return {"kind": "text", **_text(block)}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "items": [_text(item) for item in block.items]}
    if isinstance(block, Grid):
        rows = [[_text(cell) for cell in row] for row in block.rows]
        head = [inert(cell) for cell in block.head]
        return {"kind": "grid", "head": head, "rows": rows, "widths": block.widths, "figures": sorted(block.figures)}
    if isinstance(block, Picture):
        (folder / f"{block.name}.svg").write_text(block.svg, encoding="utf-8")
        return {"kind": "picture", "file": f"{block.name}.svg", "says": inert(block.says), "title": inert(block.title)}
    return _source(block)


def _text(text: Text) -> dict[str, Any]:
    return {"words": inert(text.words), "refs": [ref.label for ref in text.refs]}


def _source(source: Source) -> dict[str, Any]:
    details = [inert(detail) for detail in source.details] + ([inert(source.url)] if source.url else [])
    quotes = [
        {
            "label": quote.ref.label,
            "before": inert(quote.before),
            "quote": inert(quote.quote),
            "after": inert(quote.after),
            "place": inert(quote.place),
        }
        for quote in source.quotes
    ]
    title = f"[{source.number}] {inert(source.title)}"
    return {"kind": "source", "title": title, "details": "; ".join(details), "quotes": quotes}
