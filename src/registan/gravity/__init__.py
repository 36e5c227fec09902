"""A gravity benchmark over a user's panel of trade: what two states could trade, against what they do.

Needs the extra `gravity` (pyfixest). The panel is a CSV file, a row for each exporter, importer and year; see `panel`.
"""

from .panel import Panel, PanelError, read_panel
from .potential import Coefficient, Gravity, Potential, estimate

__all__ = ["Coefficient", "Gravity", "Panel", "PanelError", "Potential", "estimate", "read_panel"]
"""Read a panel, then `estimate(panel, ("KAZ", "UZB"))`."""
