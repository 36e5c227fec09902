"""A report as Markdown: pictures as files beside it, quotes linked to their sources."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..content import Block, Bullets, Grid, Picture, Report, Section, Source, Text
from ..plain import inert

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_LEADING = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s)")


def markdown(report: Report, pictures: str | None = None) -> str:
    """The report's text; `pictures` is the folder of its charts (`NAME.svg`) as a link, None leaves them out."""
    lines = [f"# {_inert(report.title)}", ""]
    lines += [line for text in report.lead for line in (_text(text), "")]
    for section in report.sections:
        lines += _section(section, 2, pictures)
    return "\n".join(lines).rstrip("\n") + "\n"


def pictures_of(report: Report) -> Iterable[Picture]:
    """All charts of a report, in order."""
    for section in report.sections:
        yield from _pictures(section)


def _pictures(section: Section) -> Iterable[Picture]:
    yield from (block for block in section.blocks if isinstance(block, Picture))
    for part in section.parts:
        yield from _pictures(part)


def _section(section: Section, level: int, pictures: str | None) -> list[str]:
    lines = [f"{'#' * level} {_inert(section.title)}", ""]
    for block in section.blocks:
        told = _block(block, pictures)
        lines += [*told, ""] if told else []
    for part in section.parts:
        lines += _section(part, level + 1, pictures)
    return lines


def _block(block: Block, pictures: str | None) -> list[str]:
    if isinstance(block, Text):
        return [_text(block)]
    if isinstance(block, Bullets):
        return [f"- {_text(item)}" for item in block.items]
    if isinstance(block, Grid):
        return _grid(block)
    if isinstance(block, Source):
        return _source(block)
    says = _inert(block.says)
    if pictures is None:
        return [says] if says else []
    return [f"![{_inert(block.title)}]({pictures}/{block.name}.svg)", "", says]


def _grid(grid: Grid) -> list[str]:
    rule = " | ".join("---:" if at in grid.figures else "---" for at in range(len(grid.head)))
    rows = [f"| {' | '.join(map(_text, row))} |" for row in grid.rows]
    return [f"| {' | '.join(map(_inert, grid.head))} |", f"| {rule} |", *rows]


def _source(source: Source) -> list[str]:
    details = [_inert(detail) for detail in source.details] + ([_inert(source.url)] if source.url else [])
    lines = [f"**[{source.number}] {_inert(source.title)}** {'; '.join(details)}".rstrip(), ""]
    for quote in source.quotes:
        passage = f"{_inert(quote.before)}**{_inert(quote.quote.strip())}**{_inert(quote.after)}"
        lines.append(f'- <a id="q-{quote.ref.label}"></a>{quote.ref.label}: {passage} ({_inert(quote.place)})')
    return lines


def _text(text: Text) -> str:
    refs = ", ".join(f"[{ref.label}](#q-{ref.label})" for ref in text.refs)
    return f"{_inert(text.words)} ({refs})" if refs else _inert(text.words)


def _inert(text: str) -> str:
    """A document's words as plain text: nothing in them is read as markup."""
    return _LEADING.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", inert(text)))
