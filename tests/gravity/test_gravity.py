"""The gravity model: what was put into a generated world comes out of it, and bad panels are named."""

from __future__ import annotations

import random
from math import exp, log
from pathlib import Path

import pytest

from registan.gravity import PanelError, estimate, read_panel

HEAD = "exporter,importer,year,trade,distance,contiguity"


def world(folder: Path, own: float | None = None) -> Path:
    """Trade = exp(effects − 0.9 log distance + 0.6 contiguity) with noise of mean one."""
    pick = random.Random(7)
    codes = [f"S{number:02d}" for number in range(14)]
    far = {frozenset((one, other)): pick.uniform(100, 6000) for one in codes for other in codes if one != other}
    lines = [HEAD]
    for year in (2019, 2020, 2021):
        effects = {code: (pick.uniform(0, 3), pick.uniform(0, 3)) for code in codes}
        for one in codes:
            for other in codes:
                if one == other:
                    continue
                km = far[frozenset((one, other))]
                near = float(km < 1000)
                mean = exp(8 + effects[one][0] + effects[other][1] - 0.9 * log(km) + 0.6 * near)
                trade = mean * pick.gammavariate(400, 1 / 400)
                if own is not None and {one, other} == {"S00", "S01"}:
                    trade = own
                lines.append(f"{one},{other},{year},{trade:.4f},{km:.2f},{near:.0f}")
    file = folder / "panel.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.mark.slow
def test_known_coefficients_are_recovered_and_the_own_trade_tells_nothing(tmp_path: Path) -> None:
    pytest.importorskip("pyfixest")
    told = estimate(read_panel(world(tmp_path)), ("S00", "S01"))
    found = {each.variable: each for each in told.coefficients}
    for name, true in (("distance", -0.9), ("contiguity", 0.6)):
        assert abs(float(found[name].value) - true) < max(0.01, 3 * float(found[name].error))
        assert found[name].error < 0.03
    assert len(told.potentials) == 6
    for each in told.potentials:
        assert each.actual is not None
        assert 0.8 < each.actual / each.expected < 1.25
        assert each.low < each.expected < each.high
    silent = estimate(read_panel(world(tmp_path, own=0)), ("S01", "S00"))
    assert [each.expected for each in silent.potentials] == [each.expected for each in told.potentials]


BAD = [
    ("exporter,importer,distance\nA,B,1\n", "no column trade"),
    ("exporter,importer,trade\nA,B,1\n", "nothing that explains trade"),
    (f"{HEAD}\nA,B,2020,-1,5,0\n", "below zero"),
    (f"{HEAD}\nA,B,2020,1,0,0\n", "distance is above zero"),
    (f"{HEAD}\nA,B,2020,many,5,0\n", "'many', which is no number"),
    (f"{HEAD}\nA,B,2020,1,5,0\nA,B,2020,1,5,0\n", "a second time"),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_a_bad_panel_is_named(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "p.csv").write_text(text, encoding="utf-8")
    with pytest.raises(PanelError, match=reason):
        read_panel(tmp_path / "p.csv")


def test_a_small_panel_and_an_unknown_pair_are_refused(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(f"{HEAD}\nA,B,2020,1,5,0\n", encoding="utf-8")
    with pytest.raises(PanelError, match="at least 30"):
        estimate(read_panel(tmp_path / "p.csv"))
    with pytest.raises(PanelError, match="no row of X and Y"):
        estimate(read_panel(tmp_path / "p.csv"), ("X", "Y"))
