"""How all charts look: colours that also differ in shape and dash, a face that has Kazakh and Uzbek letters."""

from __future__ import annotations

from typing import Any

FACE = "Libertinus Serif, DejaVu Serif, serif"
INK = "#1A1A1A"
GRID = "#DDDDDD"
COLOURS = ("#0B5FA5", "#C2410C", "#00857A")
SHAPES = ("circle", "square", "triangle-up")
DASHES = ((1, 0), (6, 3), (2, 2))
UNNAMED = (INK, "cross", (1, 0))
"""Figures whose source no text names: ink, a cross, never joined by a line."""

WIDTH, HEIGHT = 520, 260

CONFIG: dict[str, Any] = {
    "background": "white",
    "font": FACE,
    "view": {"stroke": None},
    "axis": {"labelColor": INK, "titleColor": INK, "gridColor": GRID, "labelFontSize": 11, "titleFontSize": 12},
    "legend": {"orient": "bottom", "labelFontSize": 11, "titleFontSize": 12, "labelLimit": 300, "symbolSize": 70},
    "title": {"fontSize": 13, "anchor": "start", "color": INK, "fontWeight": "bold"},
}


def look(at: int) -> tuple[str, str, tuple[int, int]]:
    """Colour, shape and dash of the reporter that stands at this place among those of the chart."""
    return COLOURS[at % len(COLOURS)], SHAPES[at % len(SHAPES)], DASHES[at % len(DASHES)]


def plain(label: str) -> str:
    """A label without characters that steer the direction of writing or the terminal: they would pass into the SVG."""
    return "".join(letter for letter in label if letter.isprintable() and not 0x2066 <= ord(letter) <= 0x2069)
