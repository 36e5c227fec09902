"""Official series as documents whose claims come from cells: SDMX, tables with a mapping, answers of services."""

from .kinds import SERIES_KINDS
from .limits import LARGEST
from .reader import SERIES_VERSION, is_series, read_series
from .series import File, Series, SeriesError

__all__ = [
    "LARGEST",
    "SERIES_KINDS",
    "SERIES_VERSION",
    "File",
    "Series",
    "SeriesError",
    "is_series",
    "read_series",
]
