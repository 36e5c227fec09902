"""Takes series into a ledger: files that a user names, and answers of services; both are kept beside the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from registan.model import Source, Unreadable
from registan.read.names import printable
from registan.read.opening import ReadError, read_plain
from registan.statistics import LARGEST
from registan.statistics.limits import MAPPING
from registan.statistics.mapping import MappingError, read_mapping
from registan.store.errors import LedgerError

from ..events import BuildEvent, BuildReport
from ..run import build
from ..work import Task, warm_up
from .files import mapping_beside, read_as_series
from .keep import keep, kept_answer
from .services import Answer

NO_SERIES = (
    "it is no series by itself: write a mapping that says what its columns mean"
    " (`registan statistics mapping --example` prints one) and give it with --mapping"
)


class MappingFileError(LedgerError):
    """A mapping file that cannot be used; the message says where in it, and what could be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What became of series: `build` is None where none was new; `refused` are files with the reason each."""

    build: BuildReport | None
    refused: tuple[Unreadable, ...] = ()
    unchanged: tuple[str, ...] = ()
    """File names of answers that say the same as kept ones."""


def add_files(
    paths: Iterable[Path], ledger: Path, given: Source, on_event: Callable[[BuildEvent], None] | None = None
) -> AddReport:
    """Keep files of series beside the ledger and read them into it; what cannot be read is refused and not kept."""
    kept: list[Path] = []
    refused: list[Unreadable] = []
    for path in paths:
        try:
            source = given if given.mapping is not None else replace(given, mapping=mapping_beside(path))
            data = read_plain(path, LARGEST)
        except ReadError as error:
            refused.append(Unreadable(name=printable(str(path)), reason=str(error)))
            continue
        reason = _refusal(path, source)
        if reason is not None:
            refused.append(Unreadable(name=printable(str(path)), reason=reason))
        else:
            kept.append(keep(ledger, printable(path.name), data, source))
    return AddReport(build=_built(kept, ledger, on_event), refused=tuple(refused))


def add_answers(
    answers: Iterable[Answer], ledger: Path, given: Source, on_event: Callable[[BuildEvent], None] | None = None
) -> AddReport:
    """Keep a service's answers and read them; nothing is kept before all have come.

    An answer with the figures of a kept one is no new vintage and leaves that one as it is.
    """
    kept: list[Path] = []
    unchanged: list[str] = []
    for answer in list(answers):
        same = kept_answer(ledger, answer.url, answer.text)
        if same is not None:
            unchanged.append(same.name)
        kept.append(same or keep(ledger, answer.name, answer.text.encode(), replace(given, url=answer.url)))
    return AddReport(build=_built(kept, ledger, on_event), unchanged=tuple(unchanged))


def mapping_in(path: Path) -> str:
    """The text of a mapping file that the user names; MappingFileError where it cannot be read or used."""
    try:
        text = read_plain(path, MAPPING.size).decode("utf-8-sig")
        read_mapping(text)
    except (ReadError, UnicodeDecodeError, MappingError) as error:
        why = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        raise MappingFileError(f"{printable(str(path))}: {why}. Nothing was added.") from error
    return text


def _built(kept: list[Path], ledger: Path, on_event: Callable[[BuildEvent], None] | None) -> BuildReport | None:
    return build(kept, ledger, on_event=on_event) if kept else None


def _refusal(path: Path, source: Source) -> str | None:
    """Why the file is no series, found out by a worker: a file is hostile until it is read."""
    from registan.supervisor import Supervisor

    warm_up()
    with Supervisor(_why_not, 1) as supervisor:
        (outcome,) = supervisor.run([Task(path=path, name=printable(path.name), source=source)])
    return outcome.failure or outcome.result or None


def _why_not(task: Task) -> str:
    series = read_as_series(task.path, task.name, task.source)
    if series is None:
        return NO_SERIES
    return series.reason if isinstance(series, Unreadable) else ""
