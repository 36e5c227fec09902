"""A copy that tells the figures of its original for another year."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

X, KZ = "trade.exports KAZ-UZB", "reporter=KAZ"
ORIGINAL = f"{X} 2022 '$3,114.2 million' {KZ}"
COPY = f"{X} 2023 '$3,114.2 million' {KZ}"


def between(document, *texts: str, **origins: str):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    around = Around(origins={f"{name}.txt": f"{origin}.txt" for name, origin in origins.items()})
    return [finding for finding in reconcile_between(claims, around) if finding.severity != "note"]


def test_a_copy_that_changed_the_year_is_told(document) -> None:
    (found,) = between(document, ORIGINAL, COPY, b="a")
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("date", "doubt", 0, "b.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"period": "2022-01-01/2022-12-31"}


SILENT = {
    "no copy": ((ORIGINAL, COPY), {}),
    "the original has both": ((f"{ORIGINAL}\n{COPY}", COPY), {"b": "a"}),
    "few digits": ((ORIGINAL.replace("3,114.2", "310"), COPY.replace("3,114.2", "310")), {"b": "a"}),
    "another figure": ((ORIGINAL, COPY.replace("3,114.2", "3,018.7")), {"b": "a"}),
    "years apart": ((ORIGINAL.replace("2022", "2018"), COPY), {"b": "a"}),
    "another reporter": ((ORIGINAL, COPY.replace("=KAZ", "=UZB")), {"b": "a"}),
}


@pytest.mark.parametrize(("texts", "origins"), SILENT.values(), ids=SILENT)
def test_what_a_copy_can_have_so_is_not_told(document, texts, origins) -> None:
    assert between(document, *texts, **origins) == []
