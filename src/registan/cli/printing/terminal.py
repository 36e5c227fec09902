"""Prints tables and marked text: on a terminal in its width and colours, elsewhere as plain lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from .inert import inert, one_line

if TYPE_CHECKING:
    from rich.console import RenderableType

PLAIN_WIDTH = 100
"""Columns where no terminal says how many there are."""


def show(*renderables: RenderableType) -> None:
    """Print what rich can draw, and nothing of its markup."""
    from rich.console import Console

    console = Console(file=sys.stdout, width=_width(), markup=False, highlight=False, emoji=False)
    # Captured and written by ourselves: rich would end the program on a closed pipe.
    with console.capture() as captured:
        for renderable in renderables:
            console.print(renderable)
    text = captured.get()
    if not console.is_terminal:
        text = "".join(line.rstrip() + "\n" for line in text.splitlines())
    sys.stdout.write(text)


def say(line: str = "") -> None:
    """Print one line of text that may hold anything."""
    print(inert(line))


def say_wrapped(text: str, indent: str = "", first: str = "") -> None:
    """Print a sentence in lines of the terminal's width, the later ones indented; `first` stands before the first."""
    from textwrap import fill

    print(fill(one_line(text), _width(), initial_indent=first, subsequent_indent=indent, break_on_hyphens=False))


def show_table(head: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[str] = ()) -> None:
    """Print a table; the columns named in `right` are figures. Long cells go on in the next line, nothing is cut."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in head:
        if name in right:
            table.add_column(name, justify="right", no_wrap=True)
        else:
            table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    show(table)


def marked(before: str, quote: str, after: str) -> RenderableType:
    """A passage with its quote standing out: in reverse on a terminal, between »« elsewhere."""
    from rich.text import Text

    shown = inert(quote)
    if not sys.stdout.isatty():
        return Text(f"{inert(before)}»{shown}«{inert(after)}")
    return Text.assemble(inert(before), (shown, "bold reverse"), inert(after))


def _width() -> int:
    return get_terminal_size((PLAIN_WIDTH, 24)).columns
