"""registan doctor: versions of what package audits do not see, and the limits of every reader."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import typer

from ..printing.terminal import say, show_table

EXAMPLES = """Examples:

\b
  registan doctor"""

LIBRARIES = ("sqlalchemy", "alembic", "lxml", "trafilatura", "charset-normalizer", "py3langid")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(doctor)


def doctor() -> None:
    """Print versions, languages and limits."""
    show_table(("part", "version"), versions())
    say()
    show_table(("limit", "value"), limits(), right=("value",))


def versions() -> Iterator[tuple[str, str]]:
    """Versions of the program, of Python and of the native libraries that read documents and keep ledgers."""
    import registan
    from registan.extract import document
    from registan.lexicons import languages

    yield "registan", registan.__version__
    yield "Python", f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    yield "reader", "plain Python" if str(document.__file__).endswith(".py") else "compiled"
    yield "SQLite", _sqlite()
    yield "libxml2", _libxml2()
    for name in LIBRARIES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not installed"
    yield "languages", " ".join(languages())


def limits() -> Iterator[tuple[str, str]]:
    """Every limit of the readers and of the process that reads one document."""
    from registan.read import limits as read
    from registan.statistics import limits as series
    from registan.supervisor.limits import WorkerLimits

    parts: dict[str, Any] = {
        "walk": read.WALK,
        "text": read.TEXT,
        "html": read.HTML,
        "metadata": read.METADATA,
        "table": series.TABLE,
        "workbook": series.WORKBOOK,
        "SDMX-ML": series.XML,
        "answer": series.JSON,
        "mapping": series.MAPPING,
        "worker": WorkerLimits(),
    }
    for part, record in parts.items():
        for name, value in asdict(record).items():
            yield f"{part} {name.replace('_', ' ')}", _shown(value)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:,g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)


def _sqlite() -> str:
    """The version of the library, asked from the store's own connection."""
    from registan.store.file.version import sqlite_version

    return sqlite_version()


def _libxml2() -> str:
    from lxml import etree

    return ".".join(map(str, etree.LIBXML_VERSION))
