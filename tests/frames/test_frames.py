"""Tables and notebooks: every row is what the ledger says, and what is shown is harmless."""

from __future__ import annotations

import io
import os
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import registan
from registan import frames, notebook
from registan.api import ClaimFilter, Ledger
from registan.export.arrow import claim_table, parquet_lines, plain_table, write_parquet
from registan.model import Observation, dumps, loads

EXAMPLE = Path(__file__).parents[2] / "examples" / "relations.ipynb"


def test_every_claim_is_a_row_with_its_exact_figure(sample: Ledger) -> None:
    table = frames.claims(sample)
    claims = list(sample.claims())
    assert table.num_rows == len(claims)
    values = table.column("value").to_pylist()
    for claim, value, quote in zip(claims, values, table.column("quote").to_pylist(), strict=True):
        assert quote == claim.quote
        assert value == (claim.value if isinstance(claim, Observation) else None)


def test_a_filter_is_obeyed(sample: Ledger) -> None:
    asked = ClaimFilter(indicator="trade.exports")
    assert set(frames.claims(sample, asked).column("indicator").to_pylist()) == {"trade.exports"}
    assert 0 < frames.facts(sample, asked).num_rows < frames.facts(sample).num_rows


def test_facts_findings_and_verdicts_have_a_row_each(sample: Ledger) -> None:
    assert frames.facts(sample).num_rows == len(list(sample.facts()))
    findings = frames.findings(sample)
    assert findings.column("message").to_pylist() == [finding.message for finding in sample.findings()]
    verdicts = frames.verdicts(sample, "KAZ", "UZB")
    assert verdicts.column("status").to_pylist() == [each.status for each in sample.commitments("KAZ", "UZB")]
    told = loads(verdicts.column("target").to_pylist()[0])
    assert told["unit"] == sample.commitments("KAZ", "UZB")[0].target.unit


def test_parquet_goes_round_without_loss(sample: Ledger) -> None:
    rows = list(sample.export_rows())
    file = io.BytesIO()
    assert write_parquet(rows, file) == len(rows)
    file.seek(0)
    # `…_inferred` repeat what `inferred` lists
    told = [
        {name: value for name, value in row.items() if value is not None and not name.endswith("_inferred")}
        for row in rows
    ]
    assert [loads(line) for line in parquet_lines(file)] == [loads(dumps(row)) for row in told]


def test_a_figure_that_no_column_holds_is_refused_and_not_rounded(sample: Ledger) -> None:
    row = next(iter(sample.export_rows()))
    with pytest.raises(ValueError, match="more digits"):
        claim_table([row | {"value": Decimal("1e-11")}])
    with pytest.raises(ValueError, match="more digits"):
        claim_table([row | {"value": Decimal("1e30")}])


def test_an_empty_ledger_gives_empty_tables(tmp_path: Path) -> None:
    with registan.open(tmp_path / "empty.db", create=True) as ledger:
        for table in (frames.claims(ledger), frames.facts(ledger), frames.findings(ledger), frames.verdicts(ledger)):
            assert table.num_rows == 0
            assert table.num_columns > 5


def test_columns_of_mixed_kinds_are_text() -> None:
    table = plain_table([{"a": 1, "b": {"c": 2}}, {"a": "x", "b": None}], ["a", "b"])
    assert table.to_pylist() == [{"a": "1", "b": '{"c": 2}'}, {"a": "x", "b": None}]


def test_cards_show_the_quote_in_its_passage_and_nothing_live(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    text = "In 2023 trade between Kenya and Uganda reached $1.2 billion <script>alert(1)</script> \u202e & more."
    (folder / "a.txt").write_text(text, encoding="utf-8")
    registan.build([folder], tmp_path / "a.db")
    with registan.open(tmp_path / "a.db") as ledger:
        shown = notebook.show(ledger, ledger.claims())
        page = shown._repr_html_()
        assert ">$1.2 billion</mark>" in page
        assert "<script" not in page
        assert "\u202e" not in page
        assert "1.2 billion USD" in repr(shown)


def test_charts_are_those_of_the_report(sample: Ledger) -> None:
    made = notebook.charts(sample, "KAZ", "UZB")
    assert [chart.picture.name for chart in made][:2] == ["turnover", "flow-KAZ-UZB"]
    assert made[0]._repr_svg_().startswith("<svg")


@pytest.mark.slow
def test_the_example_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    book = nbformat.read(EXAMPLE, as_version=4)
    nbclient.NotebookClient(
        book, timeout=240, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    ).execute()
    shown = [output for cell in book.cells if cell.cell_type == "code" for output in cell.outputs]
    kinds = {kind for output in shown if "data" in output for kind in output["data"]}
    assert {"text/html", "image/svg+xml", "text/plain"} <= kinds
    assert not any(output["output_type"] == "error" for output in shown)


def test_the_example_is_kept_without_results() -> None:
    nbformat = pytest.importorskip("nbformat")
    book = nbformat.read(EXAMPLE, as_version=4)
    nbformat.validate(book)
    assert all(not cell.get("outputs") for cell in book.cells)
