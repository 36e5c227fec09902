"""A report as one HTML file: no script, nothing fetched, charts inline, ready to print."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ..content import Bullets, Grid, Picture, Report, Source
from ..plain import inert
from ..words import words

if TYPE_CHECKING:
    from jinja2 import Template


def html(report: Report) -> str:
    """The page; every word of a document in it is escaped."""
    return _template().render(report=report, words=words(report.language), kind=_kind, safe_address=_safe_address)


def _kind(block: object) -> str:
    names = {Bullets: "bullets", Grid: "grid", Picture: "picture", Source: "source"}
    return names.get(type(block), "text")


def _safe_address(url: str | None) -> str | None:
    """An address that may become a link: a document's metadata can hold `javascript:`."""
    return url if url and url.startswith(("https://", "http://")) else None


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import escape

    text = (files("registan.report") / "writers" / "report.html").read_text(encoding="utf-8")

    def finalize(value: Any) -> Any:
        return escape(inert(value)) if type(value) is str else value

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=finalize
    )
    return environment.from_string(text)
