"""Charts of the ledger as Vega-Lite specifications, drawn as SVG and PNG without a browser, for all faces."""

from .draw import png, svg
from .lanes import Happening, timeline
from .series import Flag, Mark, series
from .tally import Tally, tally

__all__ = ["Flag", "Happening", "Mark", "Tally", "png", "series", "svg", "tally", "timeline"]
