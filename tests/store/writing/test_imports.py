"""Imports are all or nothing, and name the first bad line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import Event, Observation, Period, Span, Target, claim_id, dumps, loads, to_row
from registan.store.errors import ImportRowError
from registan.store.file.lock import write_lock
from registan.store.store import Store, prepare

GOOD = (
    '{"doc": "a.txt", "type": "observation", "start": 3, "end": 5, "quote": "$4",'
    ' "indicator": "trade.turnover", "value": 4, "unit": "USD"}'
)
BAD = [
    ("{", "Line 2 is no claim: it is no JSON from character 2 on"),
    ("[]", "no JSON object"),
    ("4", "no JSON object"),
    (GOOD.replace('"value": 4', '"value": NaN'), "NaN is no number"),
    (GOOD.replace('"value": 4', '"value": "4"'), "value cannot be '4'"),
    (GOOD.replace('"value": 4', '"value": true'), "value cannot be True"),
    (GOOD.replace('"end": 5', '"end": 6'), "quote cannot be"),
    (GOOD.replace('"start": 3', '"start": -3'), "no span runs"),
    (GOOD.replace('"type": "observation"', '"type": "rumour"'), "type cannot be 'rumour'"),
    (GOOD.replace('"unit": "USD"', '"unit": "dollars"'), "unit cannot be 'dollars'"),
    (GOOD.replace("$4", "\\ud800x"), "half characters"),
    (GOOD.replace('"unit"', '"period": "soon", "unit"'), "period cannot be 'soon'"),
    ("[" * 100_000, "Line 2 is no claim: it is nested too deeply"),
    (b"\xff\xfe", "Line 2 is no claim: it is not UTF-8; save it as UTF-8"),
]


@pytest.mark.parametrize(("line", "words"), BAD, ids=lambda value: str(value)[:60])
def test_a_bad_line_is_named_and_nothing_is_imported(ledger: Path, opened: Store, line, words: str) -> None:
    with pytest.raises(ImportRowError) as told:
        opened.import_claims([GOOD, line, "also bad"])
    assert words in str(told.value) and "Line 2" in str(told.value) and "Nothing was imported" in str(told.value)
    assert list(opened.exchange_rows()) == []


def test_a_bad_line_after_many_good_ones(opened: Store) -> None:
    lines = [GOOD.replace('"value": 4', f'"value": {number}') for number in range(2500)]
    with pytest.raises(ImportRowError, match="Line 2501"):
        opened.import_claims([*lines, "{"])
    assert list(opened.exchange_rows()) == []
    assert opened.import_claims(lines) == 2500


def test_the_same_claims_again_are_no_new_ones(opened: Store) -> None:
    assert opened.import_claims([GOOD, "", GOOD.replace('"doc": "a', '"doc": "b'), " \n"]) == 2
    assert opened.import_claims([GOOD]) == 0
    assert [loads(row)["doc"] for row in opened.exchange_rows()] == ["a.txt", "b.txt"]


def test_a_claim_of_a_document_that_is_not_at_hand_keeps_what_it_says_of_it(opened: Store) -> None:
    row = {**loads(GOOD), "document": "0" * 64}
    opened.import_claims([dumps(row)])
    (kept,) = map(loads, opened.exchange_rows())
    assert (kept["doc"], kept["document"]) == ("a.txt", "0" * 64)
    claim, document = opened.claim(kept["id"])
    assert document is None and opened.context(claim) is None
    assert opened.origins(claim) == {"imported"}


def test_a_hand_written_claim_finds_the_only_document_of_its_name(ledger: Path, opened: Store, document, keep) -> None:
    note = document("a.txt", "ab $4")
    keep(ledger, note, [])
    opened.import_claims([GOOD, GOOD.replace("$4", "$5")])
    by_quote = {loads(row)["quote"]: opened.claim(loads(row)["id"])[1] for row in opened.exchange_rows()}
    assert by_quote == {"$4": note, "$5": None}


_text = st.text(st.characters(codec="utf-8"), max_size=20)
_codes = st.none() | st.sampled_from(["KAZ", "UZB", "CAS", "WLD"])
_days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
_decimals = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15) | (
    st.sampled_from([Decimal("1E+30"), Decimal("1E-9"), Decimal("66.67"), Decimal("4.40E+9"), Decimal(0)])
)


@st.composite
def _periods(draw: st.DrawFn) -> Period | None:
    start, stop = draw(st.none() | _days), draw(st.none() | _days)
    if start is None and stop is None:
        return None
    return Period(*sorted((start, stop))) if start and stop else Period(start, stop)


@st.composite
def claims(draw: st.DrawFn):
    quote, start = draw(_text), draw(st.integers(0, 10**6))
    common = {
        "doc": draw(st.sampled_from(["a.txt", "б.html", "$(x).md"])),
        "document": draw(st.sampled_from(["", "0" * 64, "f" * 64])),
        "span": Span(start, start + len(quote)),
        "quote": quote,
        "attributed_to": draw(st.none() | _text),
        "modality": draw(st.sampled_from(["asserted", "planned", "negated"])),
        "inferred": draw(st.sampled_from([(), ("period",), ("area", "period")])),
        "rules": draw(st.sampled_from([(), ("as before",)])),
    }
    if draw(st.booleans()):
        parties = tuple(sorted(draw(st.sets(st.sampled_from(["KAZ", "UZB", "KGZ"])))))
        return Event(name=draw(_text) or "x", kind="visit", parties=parties, date="2001-11", **common)
    figure = {
        "indicator": "trade.turnover",
        "value": draw(_decimals),
        "unit": "USD",
        "area": draw(_codes),
        "counterpart": draw(_codes),
        "reporter": draw(_codes),
        "period": draw(_periods()),
        "base_period": draw(_periods()),
        "product": draw(st.none() | _text),
        "belongs_to": draw(st.none() | _text),
        "resolution": draw(st.none() | st.sampled_from([Decimal(1), Decimal("1E+8"), Decimal("0.1")])),
    }
    if draw(st.booleans()):
        return Target(deadline=draw(st.none() | _days), **figure, **common)
    return Observation(**figure, **common)


@settings(max_examples=60, deadline=None)
@given(given_claims=st.lists(claims(), max_size=6))
def test_import_after_export_is_the_identity(tmp_path_factory, given_claims) -> None:
    folder = tmp_path_factory.mktemp("identity")
    exports = []
    lines = [dumps(to_row(claim)) for claim in given_claims]
    for name in ("one.db", "two.db"):
        with write_lock(folder / name):
            prepare(folder / name)
        store = Store(folder / name)
        store.import_claims(lines)
        lines = list(store.exchange_rows())
        exports.append(lines)
        assert list(store.complaints()) == []
        store.close()
    assert exports[0] == exports[1]
    assert {loads(line)["id"] for line in lines} == {claim_id(claim) for claim in given_claims}
