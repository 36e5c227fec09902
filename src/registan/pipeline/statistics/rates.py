"""Rates out of a file that the user names."""

from __future__ import annotations

from pathlib import Path

from registan.model import Observation
from registan.read.decode import decode
from registan.read.names import printable
from registan.read.opening import ReadError, read_plain
from registan.statistics import SeriesError
from registan.statistics.limits import MEGABYTE
from registan.statistics.rates import Conversion, NoRateError, Rates, convert, read_rates
from registan.store.errors import LedgerError

_LARGEST = 16 * MEGABYTE


class RatesFileError(LedgerError):
    """A file of rates that cannot be used; the message says where in it and why."""


def rates_in(path: Path) -> Rates:
    """The rates of a CSV file (from, to, period, rate, source) or an SDMX file of exchange rates."""
    try:
        return read_rates(decode(read_plain(path, _LARGEST)).text, path.name)
    except (ReadError, SeriesError) as error:
        raise RatesFileError(f"{printable(str(path))}: {error}. Nothing was converted.") from error


def converted(claim: Observation, currency: str, path: Path) -> Conversion:
    """The figure in another currency; RatesFileError where the file gives no rate of its period."""
    try:
        return convert(claim, currency, rates_in(path))
    except NoRateError as error:
        raise RatesFileError(f"{printable(str(path))}: {error}. Nothing was converted.") from error
