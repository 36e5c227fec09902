"""The sample corpus: synthetic briefs that come with the package, so that a first build needs no documents."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

from ..lexicons import languages

FOLDER = Path(str(files(__package__))) / "briefs"
"""Where the briefs lie; the `metadata.csv` beside them labels each as synthetic."""


def documents() -> tuple[Path, ...]:
    """The sample documents in the languages that have a lexicon, in the order of their names."""
    known = languages()
    return tuple(FOLDER / row["doc"] for row in manifest() if row["language"] in known)


def manifest() -> list[dict[str, str]]:
    """Every sample document and its language."""
    text = (FOLDER.parent / "manifest.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
