"""What a build shows while it runs: a bar on a terminal; elsewhere a line for each document, or for those not read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .inert import one_line
from .streams import say_error
from .terminal import say
from .wording import counted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from registan.api import BuildEvent

Listener = Callable[["BuildEvent"], None]


@contextmanager
def shown_progress(quiet: bool = False) -> Iterator[Listener]:
    """Somewhere to send the events of a build; a `quiet` one tells only what keeps it waiting."""
    if quiet or not sys.stderr.isatty():
        yield print_waiting if quiet else print_line
        return
    from rich.console import Console

    with _bar(Console(stderr=True, markup=False, highlight=False, emoji=False)) as progress:
        yield _moving(progress)


def print_waiting(event: BuildEvent) -> None:
    """What the build waits for."""
    if event.what == "waiting":
        say_error(f"waiting: {event.reason}")


def print_line(event: BuildEvent) -> None:
    """One line for what became of a file; unchanged ones are counted at the end."""
    print_waiting(event)
    if event.what in ("read", "partly read", "unreadable", "skipped"):
        said = counted(event.claims, "claim") if event.what.endswith("read") else ""
        details = "; ".join(part for part in (said, event.reason or "") if part)
        say(f"{event.what} {one_line(event.label)}" + (f": {details}" if details else ""))
        # Said only once it is in the ledger, and then at once: whoever follows the log can rely on the line.
        sys.stdout.flush()


def _bar(console: Console) -> Progress:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console, transient=True)


def _moving(progress: Progress) -> Listener:
    task = progress.add_task("looking for files", total=None)

    def move(event: BuildEvent) -> None:
        if event.what == "waiting":
            progress.update(task, description=one_line(event.reason or "waiting"))
            return
        progress.update(
            task,
            description=one_line(event.label)[-40:] or "reading",
            total=event.counts.found or None,
            completed=event.counts.done,
        )

    return move
