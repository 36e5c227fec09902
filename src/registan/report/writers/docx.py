"""A report as a Word document."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from registan.charts import png

from ..content import Block, Bullets, Grid, Picture, Report, Section, Source, Text
from ..plain import inert

if TYPE_CHECKING:
    from docx.document import Document

_WIDTH_CM = 17.0
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_FACE = "Times New Roman"
_SMALL = 9


def docx(report: Report) -> bytes:
    """The document; the same report gives the same bytes."""
    import docx as word

    document = word.Document()
    _prepare(document, report)
    document.add_heading(inert(report.title), level=0)
    for text in report.lead:
        document.add_paragraph(inert(text.words))
    for section in report.sections:
        _section(document, section, 1)
    stream = io.BytesIO()
    document.save(stream)
    return _undated(stream.getvalue())


def _prepare(document: Document, report: Report) -> None:
    """Page, face and language; no clock and no author's name in the properties."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    for part in document.sections:
        part.page_width, part.page_height = Cm(21), Cm(29.7)
        part.left_margin = part.right_margin = Cm(2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FACE, Pt(10.5)
    run = style.element.get_or_add_rPr()
    run.get_or_add_rFonts().set(qn("w:cs"), _FACE)
    language = run.makeelement(qn("w:lang"), {qn("w:val"): report.language})
    run.append(language)
    told = document.core_properties
    told.title, told.author, told.language = inert(report.title), "Registan", report.language
    told.created = told.modified = _EPOCH.replace(tzinfo=None)


def _section(document: Document, section: Section, level: int) -> None:
    document.add_heading(inert(section.title), level=level)
    for block in section.blocks:
        _block(document, block)
    for part in section.parts:
        _section(document, part, level + 1)


def _block(document: Document, block: Block) -> None:
    if isinstance(block, Text):
        _write(document.add_paragraph(), block)
    elif isinstance(block, Bullets):
        for item in block.items:
            _write(document.add_paragraph(style="List Bullet"), item)
    elif isinstance(block, Grid):
        _grid(document, block)
    elif isinstance(block, Picture):
        _picture(document, block)
    else:
        _source(document, block)


def _write(paragraph: Any, text: Text) -> None:
    from docx.shared import Pt

    paragraph.add_run(inert(text.words))
    if text.refs:
        run = paragraph.add_run(f" [{', '.join(ref.label for ref in text.refs)}]")
        run.font.size = Pt(_SMALL - 1)


def _grid(document: Document, grid: Grid) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    table = document.add_table(rows=1, cols=len(grid.head), style="Table Grid")
    table.autofit = False
    for at, name in enumerate(grid.head):
        table.rows[0].cells[at].paragraphs[0].add_run(inert(name)).bold = True
    _repeated(table.rows[0])
    for row in grid.rows:
        cells = table.add_row().cells
        for at, text in enumerate(row):
            _write(cells[at].paragraphs[0], text)
            if at in grid.figures:
                cells[at].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    whole = sum(grid.widths)
    for at, column in enumerate(table.columns):
        column.width = Cm(_WIDTH_CM * grid.widths[at] / whole)
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            cell.width = Cm(_WIDTH_CM * grid.widths[at] / whole)
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(_SMALL)
    document.add_paragraph()


def _repeated(row: Any) -> None:
    """A head that stands again on every page of a long table."""
    from docx.oxml.ns import qn

    told = row._tr.get_or_add_trPr()
    told.append(told.makeelement(qn("w:tblHeader"), {qn("w:val"): "true"}))


def _picture(document: Document, picture: Picture) -> None:
    from docx.shared import Cm

    shape = document.add_picture(io.BytesIO(png(picture.svg)), width=Cm(15))
    shape._inline.docPr.set("descr", inert(f"{picture.title} {picture.says}"))
    if picture.says:
        document.add_paragraph(inert(picture.says))


def _source(document: Document, source: Source) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"[{source.number}] {inert(source.title)}").bold = True
    details = [*source.details, *([source.url] if source.url else [])]
    paragraph.add_run(f" {inert('; '.join(details))}")
    for quote in source.quotes:
        told = document.add_paragraph()
        told.add_run(f"{quote.ref.label} ").bold = True
        told.add_run(inert(quote.before))
        told.add_run(inert(quote.quote)).bold = True
        told.add_run(inert(f"{quote.after} ({quote.place})"))


def _undated(made: bytes) -> bytes:
    """The same archive without the time at which it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for info in sorted(source.infolist(), key=lambda each: (each.filename != "[Content_Types].xml", each.filename)):
            entry = zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(info.filename))
    return packed.getvalue()
