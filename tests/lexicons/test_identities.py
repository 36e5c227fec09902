"""Identities between indicators are read from data, or refused with file and line; users add their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.lexicons import LexiconError, table
from registan.lexicons.identities import identities, knowing
from registan.lexicons.identity_file import LARGEST, read_identities

GOOD = """\
identities:
  - {rule: trade.balance = trade.exports - trade.imports, exhaustive: yes}
mirrors: {trade.imports: trade.exports}
real_growth: [macro.gdp]
signed: [trade.balance]
"""

BROKEN = [
    (GOOD.replace("trade.balance =", "trade.ballance ="), 2, "no indicator 'trade.ballance'"),
    (GOOD.replace("- trade.imports,", "x trade.imports,"), 2, "is not 'total = term"),
    (GOOD.replace(", exhaustive: yes", ""), 2, "says whether it is exhaustive"),
    (GOOD.replace("exhaustive: yes", "exhaustive: maybe"), 2, "says whether it is exhaustive"),
    (GOOD.replace("exhaustive: yes", "exhaustive: yes, because: so"), 2, "says whether it is exhaustive"),
    (GOOD.replace("- {rule", "- rule\n  - {rule"), 2, "an identity has a rule"),
    (GOOD.replace("- trade.imports,", "- trade.balance,"), 2, "'trade.balance' stands twice"),
    (GOOD.replace("- trade.imports,", "- trade.imports - trade.imports,"), 2, "'trade.imports' stands twice"),
    (GOOD.replace("mirrors:", GOOD.splitlines()[1] + "\nmirrors:"), 3, "stands twice in section 'identities'"),
    (GOOD.replace("macro.gdp", "macro.gnp"), 4, "no indicator 'macro.gnp'"),
    (GOOD.replace("[macro.gdp]", "macro.gdp"), 4, "section 'real_growth' is a list"),
    (GOOD.replace("[macro.gdp]", "[[macro.gdp]]"), 4, "an indicator's code was expected"),
    (GOOD.replace("{trade.imports: trade.exports}", "{trade.import: trade.exports}"), 3, "no indicator 'trade.import'"),
    (GOOD.replace("{trade.imports: trade.exports}", "[trade.exports]"), 3, "which other counts its flow"),
    (GOOD.replace("signed:", "sighed:"), 5, "there is no section 'sighed': the sections are identities, mirrors"),
    (GOOD + "signed: []\n", 6, "section 'signed' stands twice"),
    ("[]", 1, "the sections are"),
    ("identities:\n  - {", 2, "this is no YAML"),
    ("signed: [\x01]", 1, "this is no YAML"),
    ("[" * 99_000, 1, "this is no YAML"),
    ("signed: &again [*again]", 1, "an indicator's code was expected"),
    ("# " + "x" * LARGEST, 1, "longer than 100,000"),
]


@pytest.mark.parametrize(("text", "line", "message"), BROKEN, ids=lambda value: str(value)[-40:])
def test_a_broken_file_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(LexiconError) as told:
        read_identities(text, "x.yaml")
    assert message in str(told.value)
    assert str(told.value).startswith(f"x.yaml:{line}:")


def test_a_rule_gives_its_total_and_signed_terms() -> None:
    (identity,) = read_identities(GOOD, "x.yaml").identities
    assert identity.total == "trade.balance"
    assert identity.terms == ((1, "trade.exports"), (-1, "trade.imports"))
    assert identity.exhaustive


@pytest.mark.parametrize("text", ["", "# nothing\n", "identities:\n", "identities: []\nmirrors: {}\n"])
def test_a_file_may_say_little_or_nothing(text: str) -> None:
    said = read_identities(text, "x.yaml")
    assert (said.identities, said.mirrors, said.real_growth, said.signed) == ((), {}, frozenset(), frozenset())


def test_the_packages_identities_speak_of_its_indicators() -> None:
    known = {row["code"] for row in table("indicators.csv")}
    said = identities()
    codes = {code for one in said.identities for code in (one.total, *(term for _, term in one.terms))}
    assert codes | set(said.mirrors) | set(said.mirrors.values()) | said.real_growth | said.signed <= known
    assert "trade.turnover = trade.exports + trade.imports" in {one.rule for one in said.identities}


MINE = """\
identities:
  - {rule: investment.stock = investment.flow + finance.loan, exhaustive: no}
  - {rule: trade.balance = trade.exports - trade.imports, exhaustive: no}
signed: [finance.loan]
"""


def test_what_users_add_holds_beside_the_packages_own_where_they_say_so() -> None:
    before = identities()
    with knowing(MINE, "mine.yaml"):
        here = {one.rule: one.exhaustive for one in identities().identities}
        assert here.keys() == {one.rule for one in before.identities} | {
            "investment.stock = investment.flow + finance.loan"
        }
        assert not here["trade.balance = trade.exports - trade.imports"]
        assert identities().signed == before.signed | {"finance.loan"}
        assert identities().mirrors == before.mirrors
        with knowing("", "none.yaml"):
            assert {one.rule for one in identities().identities} == {one.rule for one in before.identities}
    assert identities() is before


def test_the_packages_file_is_the_example_that_users_follow() -> None:
    text = (Path(__file__).parents[2] / "src/registan/lexicons/data/identities.yaml").read_text(encoding="utf-8")
    assert {one.rule for one in read_identities(text, "identities.yaml").identities} == {
        one.rule for one in identities().identities
    }
