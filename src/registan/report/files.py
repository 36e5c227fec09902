"""Reports as files, each whole or not at all."""

from __future__ import annotations

from pathlib import Path

from registan.export import replacing_bytes

from .content import Report
from .writers.markdown import markdown, pictures_of

FORMS = ("md", "html", "docx", "pdf")


def rendered(report: Report, form: str) -> bytes:
    """The report in this form; Markdown without its pictures, which are files of their own."""
    if form == "md":
        return markdown(report).encode()
    if form == "html":
        from .writers.html import html

        return html(report).encode()
    if form == "docx":
        from .writers.docx import docx

        return docx(report)
    if form == "pdf":
        from .writers.pdf import pdf

        return pdf(report)
    raise ValueError(f"There is no report as {form!r}: choose one of {', '.join(FORMS)}.")


def write(report: Report, form: str, path: Path) -> list[Path]:
    """Write the report to a file; which files were written (Markdown has its charts in a folder beside it)."""
    if form != "md":
        made = rendered(report, form)
        with replacing_bytes(path) as file:
            file.write(made)
        return [path]
    folder = path.with_name(f"{path.stem}-charts")
    pictures = list(pictures_of(report))
    written = [path]
    for picture in pictures:
        folder.mkdir(exist_ok=True)
        drawn = folder / f"{picture.name}.svg"
        with replacing_bytes(drawn) as file:
            file.write(picture.svg.encode())
        written.append(drawn)
    with replacing_bytes(path) as file:
        file.write(markdown(report, folder.name).encode())
    return written
