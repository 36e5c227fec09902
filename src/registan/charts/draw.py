"""A chart's picture: SVG from its specification, PNG from the SVG."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import altair

_PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("chart.svg")\n'


def svg(chart: altair.TopLevelMixin) -> str:
    """The chart as one SVG element; the same chart gives the same text."""
    import vl_convert

    specification = json.dumps(chart.to_dict(), sort_keys=True, default=str)
    return str(vl_convert.vegalite_to_svg(specification))


def png(picture: str, pixels_per_inch: int = 200) -> bytes:
    """An SVG as PNG, set in the typesetter's own faces so that no letter hangs on the machine's fonts."""
    import typst

    with TemporaryDirectory(prefix="registan-") as folder:
        page = Path(folder) / "chart.typ"
        page.write_text(_PAGE, encoding="utf-8")
        (page.parent / "chart.svg").write_text(picture, encoding="utf-8")
        drawn = typst.compile(str(page), format="png", ppi=pixels_per_inch, ignore_system_fonts=True)
    if not isinstance(drawn, bytes):
        raise TypeError("a chart has one page")
    return drawn
