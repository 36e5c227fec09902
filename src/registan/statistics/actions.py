"""What rows do to the rows before them: SDMX deletes, replaces and merges."""

from __future__ import annotations

from collections.abc import Iterable

from registan.lexicons.statistics import codes

from .series import Point

Key = tuple[tuple[str, str], ...]


def acted(points: Iterable[Point], value: str | None) -> tuple[list[Point], int]:
    """The figures that stand at the end, and how many rows took away what this file does not hold.

    `value` is the component that holds figures. A row that deletes may leave components out, which means all of them.
    """
    standing: dict[Key, list[Point]] = {}
    elsewhere = 0
    for point in points:
        key = _key(point, value)
        if point.action == "delete":
            gone = _matching(standing, key)
            elsewhere += not gone
            for each in gone:
                del standing[each]
        elif point.action in ("replace", "merge") and key in standing:
            standing[key] = [_later(standing[key][-1], point, value)]
        else:
            standing.setdefault(key, []).append(point)
    return [point for same in standing.values() for point in same], elsewhere


def _later(before: Point, point: Point, value: str | None) -> Point:
    """A replacement stands alone; what is merged leaves what it does not mention."""
    if point.action == "replace" or point.figure is not None or value in point.values:
        return point
    return before


def _key(point: Point, value: str | None) -> Key:
    """What tells a figure from others: its structure and its components that are neither attributes nor the figure."""
    left_out = codes().attributes | {value}
    told = sorted((name, field.text) for name, field in point.values.items() if name not in left_out)
    return (("", point.structure), *told)


def _matching(standing: dict[Key, list[Point]], wanted: Key) -> list[Key]:
    if wanted in standing:
        return [wanted]
    asked = set(wanted)
    return [key for key in standing if asked <= set(key)]
