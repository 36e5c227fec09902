"""Identities between indicators are read from data, or refused with the file's name."""

from pathlib import Path

import pytest

from registan.lexicons import LexiconError, table
from registan.lexicons.identities import identities, read_identities

GOOD = """\
identities:
  - {rule: trade.balance = trade.exports - trade.imports, exhaustive: yes}
mirrors: {trade.imports: trade.exports}
real_growth: [macro.gdp]
signed: [trade.balance]
"""

BROKEN = [
    (GOOD.replace("trade.balance =", "trade.ballance ="), "no indicator 'trade.ballance'"),
    (GOOD.replace("- trade.imports,", "x trade.imports,"), "is not 'total = term"),
    (GOOD.replace(", exhaustive: yes", ""), "says whether it is exhaustive"),
    (GOOD.replace("exhaustive: yes", "exhaustive: maybe"), "says whether it is exhaustive"),
    (GOOD.replace("macro.gdp", "macro.gnp"), "no indicator 'macro.gnp'"),
    (GOOD.replace("{trade.imports: trade.exports}", "{trade.import: trade.exports}"), "no indicator 'trade.import'"),
    (GOOD.replace("signed:", "sighed:"), "the sections are"),
    ("[]", "the sections are"),
    ("{", r"x\.yaml: .*line 1"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_file_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"(?s)x\.yaml.*{message}|{message}"):
        read_identities(path)


def test_a_rule_gives_its_total_and_signed_terms(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(GOOD, encoding="utf-8")
    (identity,) = read_identities(path).identities
    assert identity.total == "trade.balance"
    assert identity.terms == ((1, "trade.exports"), (-1, "trade.imports"))
    assert identity.exhaustive


def test_the_packages_identities_speak_of_its_indicators() -> None:
    known = {row["code"] for row in table("indicators.csv")}
    said = identities()
    codes = {code for one in said.identities for code in (one.total, *(term for _, term in one.terms))}
    assert codes | set(said.mirrors) | set(said.mirrors.values()) | said.real_growth | said.signed <= known
    assert "trade.turnover = trade.exports + trade.imports" in {one.rule for one in said.identities}
