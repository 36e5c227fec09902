"""What the figures of one year, told by several documents, say against each other."""

from __future__ import annotations

from collections.abc import Iterator

from registan.model import Finding

from .added_up import check_added_up
from .around import Around
from .backing import Backing
from .repeated import check_repeated
from .sub_periods import check_sub_periods
from .timeline import Timelines


def check_timelines(timelines: Timelines, backing: Backing, around: Around) -> Iterator[Finding]:
    """Every year of every book; accused and disputed figures are left to the findings that name them."""
    for settled in timelines.by_year(around.accused()):
        yield from check_sub_periods(settled, backing, around)
        yield from check_added_up(settled, around)
        yield from check_repeated(settled, backing, around)
