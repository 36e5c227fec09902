"""Series in a ledger: kept, rebuilt offline, in vintages, beside what newspapers say."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

import registan
from registan.api import add_answers, add_series
from registan.model import Observation, Source
from registan.statistics.questions import IndicatorQuestion, TradeQuestion
from registan.store.errors import LedgerError

from .services import Reply, comtrade, serving, worldbank

HEAD = "DATAFLOW,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\n"
TRADE = TradeQuestion(reporter="KAZ", partner="UZB", years=(2023,))
GDP = IndicatorQuestion(indicator="NY.GDP.MKTP.CD", areas=("KAZ",), years=(2022, 2023))
ARTICLE = """Trade between Kazakhstan and Uzbekistan

According to the statistics of Kazakhstan, Kazakhstan's exports to Uzbekistan amounted to $2.48 billion in 2023.
"""
MAPPING = """
publisher: Bureau
fields:
  area: {value: KAZ}
  counterpart: {value: UZB}
  reporter: {value: KAZ}
  indicator: {value: trade.exports}
  period: Year
  value: Exports
  unit: {value: USD}
  multiplier: {value: 6}
"""


def sdmx(*rows: tuple[int, str]) -> str:
    return HEAD + "".join(f"KZ:T(1.0),KZ,UZ,TRADE_EXPORTS,{year},{value},USD,6\n" for year, value in rows)


def figures(ledger: Path) -> list[str]:
    with registan.open(ledger) as opened:
        return [f"{claim.quote} {claim.period}" for claim in opened.claims() if isinstance(claim, Observation)]


def test_a_newspaper_and_a_statistics_office_meet_in_one_fact(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "article.txt").write_text(ARTICLE)
    (tmp_path / "docs" / "trade.csv").write_text(sdmx((2023, "2481.5"), (2022, "3744.1")))
    ledger = tmp_path / "registan.db"
    assert registan.build([tmp_path / "docs"], ledger, jobs=1).complete
    with registan.open(ledger) as opened:
        facts = {str(fact.reading.period): fact for fact in opened.facts()}
        both = facts["2023-01-01/2023-12-31"]
        assert {claim.doc for claim in both.claims} == {"article.txt", "trade.csv"}
        assert both.reading.quote == "2481.5"
        assert {claim.reporter for claim in both.claims} == {"KAZ"}
        assert list(opened.findings()) == []


def test_a_figure_that_the_statistics_do_not_bear_out_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE.replace("2.48", "4.28"))
    (tmp_path / "trade.csv").write_text(sdmx((2023, "2481.5")))
    registan.build([tmp_path / "article.txt", tmp_path / "trade.csv"], tmp_path / "r.db", jobs=1)
    with registan.open(tmp_path / "r.db") as opened:
        (finding,) = opened.findings()
    assert {claim.doc for claim in finding.claims} == {"article.txt", "trade.csv"}


def test_a_table_is_read_with_the_mapping_beside_it_and_again_when_that_changes(tmp_path: Path) -> None:
    docs, ledger = tmp_path / "docs", tmp_path / "r.db"
    docs.mkdir()
    (docs / "trade.csv").write_text("Year,Exports\n2023,2481.5\n")
    (docs / "trade.mapping.yaml").write_text(MAPPING)
    report = registan.build([docs], ledger, jobs=1)
    assert (report.counts.read, report.counts.skipped) == (1, 1)
    assert figures(ledger) == ["2481.5 2023-01-01/2023-12-31"]
    assert registan.build([docs], ledger, jobs=1).counts.unchanged == 1
    (docs / "trade.mapping.yaml").write_text(MAPPING.replace("{value: 6}", "{value: 3}"))
    assert registan.build([docs], ledger, jobs=1).counts.read == 1
    with registan.open(ledger) as opened:
        (claim,) = opened.claims()
        assert opened.check() == []
    assert isinstance(claim, Observation)
    assert claim.value == 2_481_500


def test_a_mapping_that_does_not_fit_costs_its_table_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "trade.csv").write_text("Year,Export\n2023,2481.5\n")
    (tmp_path / "trade.mapping.yaml").write_text(MAPPING)
    (tmp_path / "other.csv").write_text("Year,Export\n2023,2481.5\n1,1\n")
    (tmp_path / "other.csv.mapping.yaml").write_bytes(b"\xff\xfe\x00")
    report = registan.build([tmp_path], tmp_path / "r.db", jobs=1)
    reasons = {problem.label: problem.reason or "" for problem in report.problems if problem.outcome == "unreadable"}
    assert "fields.value: the table has no column 'Exports': did you mean 'Export'?" in reasons["trade.csv"]
    assert "its mapping file other.csv.mapping.yaml cannot be read" in reasons["other.csv"]
    assert report.counts.read == 1


def test_what_was_added_survives_a_rebuild_from_nothing(tmp_path: Path, exported: Callable[[Path], str]) -> None:
    ledger, table = tmp_path / "r.db", tmp_path / "elsewhere" / "trade.csv"
    table.parent.mkdir()
    table.write_text("Year,Exports\n2023,2481.5\n")
    (tmp_path / "m.yaml").write_text(MAPPING)
    report = add_series([table], ledger, Source(published="2024-02-15"), mapping=tmp_path / "m.yaml")
    assert report.refused == ()
    before = exported(ledger)
    assert "2481.5" in before
    shutil.rmtree(table.parent)
    ledger.unlink()
    registan.build([], ledger, jobs=1)
    assert exported(ledger) == before
    with registan.open(ledger) as opened:
        (info,) = opened.documents()
    assert (info.published, info.publisher, info.name) == ("2024-02-15", "Bureau", "trade.csv")


def test_a_file_that_is_no_series_is_refused_and_not_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "broken.csv").write_text(HEAD.replace("DATAFLOW,", "") + "KZ,UZ,TRADE_EXPORTS,2023,1,USD,6\n")
    (tmp_path / "good.csv").write_text(sdmx((2023, "1")))
    files = [tmp_path / name for name in ("a.txt", "broken.csv", "good.csv")]
    report = add_series(files, tmp_path / "r.db")
    assert [refused.reason[:30] for refused in report.refused] == [
        "it is no series by itself: wri",
        "it looks like SDMX-CSV and nam",
    ]
    assert figures(tmp_path / "r.db") == ["1 2023-01-01/2023-12-31"]
    assert len(list((tmp_path / "r.db.series").iterdir())) == 1


def test_a_mapping_that_cannot_be_used_stops_before_anything_is_kept(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    (tmp_path / "m.yaml").write_text("fields: {aera: a}")
    with pytest.raises(LedgerError, match="did you mean 'area'"):
        add_series([tmp_path / "t.csv"], tmp_path / "r.db", mapping=tmp_path / "m.yaml")
    assert not (tmp_path / "r.db.series").exists()


def test_two_vintages_stand_side_by_side_and_the_revision_is_told(tmp_path: Path) -> None:
    ledger = tmp_path / "r.db"
    for day, value in (("2024-02-15", "2481.5"), ("2024-08-15", "2510.0")):
        (tmp_path / "trade.csv").write_text(sdmx((2022, "3744.1"), (2023, value)))
        add_series([tmp_path / "trade.csv"], ledger, Source(published=day, publisher="Bureau"))
    with registan.open(ledger) as opened:
        (revision,) = opened.revisions()
        one, other = revision.earlier, revision.later
        told = {each.respect: each for each in opened.why(one, other)}
        (fact,) = [fact for fact in opened.facts() if len({claim.value for claim in fact.claims}) > 1]
    assert (one.quote, other.quote, revision.published) == ("2481.5", "2510.0", ("2024-02-15", "2024-08-15"))
    assert str(round(revision.change or Decimal(0), 2)) == "1.15"
    assert told["vintage"].verdict == "differs"
    assert "two vintages" in told["vintage"].meaning
    assert len(fact.claims) == 2


def test_answers_are_kept_and_the_ledger_is_made_anew_offline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exported: Callable[[Path], str]
) -> None:
    ledger = tmp_path / "r.db"
    with serving(Reply(worldbank((2022, 225.5), (2023, 261.4)))) as service:
        monkeypatch.setenv("REGISTAN_WORLDBANK_URL", service.url)
        report = add_answers(GDP, ledger)
        assert report.build is not None
    before = exported(ledger)
    assert before.count('"indicator": "macro.gdp"') == 2
    with registan.open(ledger) as opened:
        (info,) = opened.documents()
    assert (info.published, info.publisher) == ("2024-06-28", "World Bank")
    assert info.url is not None
    assert info.url.endswith("date=2022%3A2023&per_page=1000&page=1")
    ledger.unlink()
    registan.build([], ledger, jobs=1)
    assert exported(ledger) == before


def test_an_answer_that_says_the_same_is_no_new_vintage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = tmp_path / "r.db"
    answers = [comtrade((2023, 2481.5)), comtrade((2023, 2481.5), took="0.9 secs"), comtrade((2023, 2510.0))]
    with serving(*map(Reply, answers)) as service:
        monkeypatch.setenv("REGISTAN_COMTRADE_URL", service.url)
        monkeypatch.setenv("REGISTAN_COMTRADE_KEY", "secret")
        days = ("2024-01-01", "2024-02-01", "2024-03-01")
        reports = [add_answers(TRADE, ledger, Source(published=day)) for day in days]
    assert [len(report.unchanged) for report in reports] == [0, 1, 0]
    with registan.open(ledger) as opened:
        assert [info.published for info in opened.documents()].count("2024-02-01") == 0
        (revision,) = opened.revisions()
    assert revision.published == ("2024-01-01", "2024-03-01")
    assert not any("secret" in path.read_text() for path in (tmp_path / "r.db.series").rglob("*") if path.is_file())


def test_a_service_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = tmp_path / "r.db"
    with serving(Reply("no", 404)) as service, pytest.raises(LedgerError, match="status 404"):
        monkeypatch.setenv("REGISTAN_WORLDBANK_URL", service.url)
        add_answers(GDP, ledger)
    assert not ledger.exists()
    assert not (tmp_path / "r.db.series").exists()


def test_money_is_converted_only_by_a_rate_that_a_file_gives(tmp_path: Path) -> None:
    (tmp_path / "trade.csv").write_text(sdmx((2022, "3744.1"), (2023, "2481.5")))
    (tmp_path / "rates.csv").write_text("from,to,period,rate,source\nUSD,KZT,2023,456.31,National Bank\n")
    registan.build([tmp_path / "trade.csv"], tmp_path / "r.db", jobs=1)
    with registan.open(tmp_path / "r.db") as opened:
        earlier, later = (claim for claim in opened.claims() if isinstance(claim, Observation))
        done = opened.convert(later, "KZT", tmp_path / "rates.csv")
        with pytest.raises(LedgerError, match=r"rates.csv: no rate from USD to KZT for 2022.*Nothing was converted"):
            opened.convert(earlier, "KZT", tmp_path / "rates.csv")
        with pytest.raises(LedgerError, match=r"trade.csv: row 2: '' is no currency"):
            opened.convert(later, "KZT", tmp_path / "trade.csv")
    assert (done.value, done.rate.source) == (Decimal("2481.5e6") * Decimal("456.31"), "National Bank")


def test_kept_series_are_read_once_with_any_build_and_tell_nothing_of_their_own_files(tmp_path: Path) -> None:
    ledger = tmp_path / "r.db"
    for value in ("1", "2"):
        (tmp_path / "trade.csv").write_text(sdmx((2023, value)))
        add_series([tmp_path / "trade.csv"], ledger)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text(ARTICLE)
    report = registan.build([tmp_path / "docs"], ledger, jobs=1)
    assert (report.counts.read, report.counts.unchanged, report.problems) == (1, 2, ())
    assert registan.build([tmp_path / "docs", tmp_path], ledger, jobs=1).complete
