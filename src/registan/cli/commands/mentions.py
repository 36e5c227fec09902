"""registan mentions: the reader of figures and dates by itself."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options.choices import choice
from ..printing.inert import one_line
from ..printing.terminal import say, show_table

if TYPE_CHECKING:
    from registan.export import Request
    from registan.extract.mentions.reader import Mention

EXAMPLES = """Examples:

\b
  registan mentions --text "Trade grew by 35 percent to $4.1 billion last year." --ref 2022-12-29
  registan mentions < requests.jsonl > answers.jsonl

A request is one line: {"id": "1", "text": "…", "lang": "en", "ref": "2022-12-29"}; lang null means detect, ref is the
day that 'last year' counts from. The answer holds kind, value, unit, interval and the place of each mention."""


def languages() -> list[str]:
    """The languages that can be read."""
    from registan.lexicons import languages as known

    return list(known())


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(mentions)


def mentions(
    text: Annotated[str | None, typer.Option(help="A text to read, instead of requests.", metavar="TEXT")] = None,
    lang: Annotated[str | None, choice(languages, "The text's language.", metavar="CODE")] = None,
    ref: Annotated[str | None, typer.Option(help="The day that 'last year' counts from.", metavar="DAY")] = None,
) -> None:
    """Read figures and dates in any text."""
    if text is None:
        _answer_lines(sys.stdin.buffer)
    else:
        _show(text, lang, _day(ref))


def _answer_lines(lines: Iterable[bytes]) -> None:
    from registan.export import request_of
    from registan.model import dumps, loads

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            request = request_of(loads(line))
        except ValueError as error:
            raise typer.BadParameter(f"line {number} is no request: {error}") from error
        print(dumps(_answer(request)), flush=True)


def _answer(request: Request) -> dict[str, Any]:
    import registan
    from registan.export import mention_row

    begun = time.perf_counter()
    row: dict[str, Any] = {"id": request.id}
    try:
        row["out"] = [
            mention_row(mention) for mention in registan.mentions(request.text, request.language, request.reference)
        ]
    except KeyError:
        row |= {"out": [], "note": f"there is no lexicon for {request.language!r} yet"}
    row["ms"] = round((time.perf_counter() - begun) * 1000, 2)
    return row


def _day(written: str | None) -> date | None:
    from registan.export.mentioned import reference_of

    try:
        return reference_of(written)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _show(text: str, language: str | None, reference: date | None) -> None:
    import registan

    found = registan.mentions(text, language, reference)
    if not found:
        say("No figure and no date.")
        return
    head = ("text", "kind", "value", "unit", "interval")
    show_table(head, (_row(text, mention) for mention in found), right=("value",))


def _row(text: str, mention: Mention) -> tuple[str, ...]:
    value = mention.value
    ends = value if isinstance(value, tuple) else () if value is None else (value,)
    shown = " to ".join(f"{end.normalize():,f}" for end in ends)
    quote = one_line(text[mention.start : mention.end])
    return (quote, mention.kind, shown, mention.unit or "", mention.interval or "")
