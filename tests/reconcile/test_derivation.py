"""A finding step by step."""

from __future__ import annotations

from registan.model import Event, Span
from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between
from registan.reconcile.derivation import derivation

SUM = """
trade.turnover KAZ-UZB 2023 '$4,417.1 million' reporter=KAZ
trade.exports KAZ-UZB 2023 '$3,114.2 million'
trade.imports KAZ-UZB 2023 '$1,802.9 million'
trade.balance KAZ-UZB 2023 '$1,811.3 million'
"""


def test_a_sum_is_derived_figure_by_figure(document) -> None:
    (finding,) = reconcile(document(SUM))
    steps = derivation(finding)
    assert steps[0].startswith("Suspected: a.txt, character 300, prints “$1,802.9 million”")
    assert "by a reporter not named there" in steps[0]
    assert "stands for 1,802.85 million USD to 1,802.95 million USD" in steps[0]
    assert any("by Kazakhstan" in step for step in steps)
    leaves = [step for step in steps if "the others leave" in step and "trade imports" in step]
    assert len(leaves) == 2
    assert all("does not meet" in step for step in leaves)
    assert any("digit misread; it should probably say 1,302.9 million USD" in step for step in steps)
    assert steps[-1].startswith("error: cannot be true; ")


def test_without_a_suspect_it_says_so(document) -> None:
    texts = [f"trade.turnover KAZ-UZB 2023 '${value} billion' reporter=KAZ" for value in ("4.9", "4.4")]
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{at}.txt")]
    (finding,) = reconcile_between(claims)
    steps = derivation(finding)
    assert "Nothing tells which of the claims is wrong; perhaps each is right of something else." in steps
    assert steps[-1] == "doubt: very unlikely."


def test_open_intervals_are_told_in_words(document) -> None:
    said = "trade.turnover KAZ-UZB 2023 '$6 billion' reporter=KAZ qualifier=over"
    claims = [*document(said), *document("trade.turnover KAZ-UZB 2023 '$4.4 billion' reporter=KAZ", "b.txt")]
    (finding,) = reconcile_between(claims)
    assert any("at least 5.5 billion USD" in step for step in derivation(finding))


TIE = """
trade.turnover KAZ-UZB 2020 '$3,006 million'
trade.exports UZB-KAZ 2020 '$508 million'
trade.imports UZB-KAZ 2020 '$2,097 million'
"""


def test_every_explanation_and_the_conflict_itself_are_listed(document) -> None:
    (finding,) = reconcile(document(TIE))
    steps = derivation(finding)
    (conflict,) = [step for step in steps if step.startswith("These cannot all be true, while any fewer of them can: ")]
    assert all(quote in conflict for quote in ("$3,006 million", "$508 million", "$2,097 million"))
    told = [step for step in steps if step.startswith("Explanation")]
    assert len(told) == 3
    assert any(
        "“$508 million” alone is wrong and should say 908 million USD (digit mistyped);" in step for step in told
    )
    assert any("“$3,006 million” alone" in step and "which no single misprint explains" in step for step in told)
    assert all("would satisfy trade.turnover = trade.exports + trade.imports" in step for step in told)


def test_what_other_documents_say_is_a_step(document) -> None:
    part = "trade.exports UZB-KAZ 2020-01-01/2020-08-31 '$553.9 million' reporter=UZB"
    claims = [*document(TIE), *document(part, "b.txt")]
    (finding,) = reconcile_between(claims, Around(within=tuple(reconcile(claims))))
    steps = derivation(finding)
    assert any("b.txt has 553.9 million USD" in step and "no part can exceed its whole" in step for step in steps)
    assert any("Explanation" in step for step in steps)


def test_two_states_books_do_not_contradict_each_other(document) -> None:
    claims = [
        *document("trade.exports IRN-ARM 2022 '$462.5 million' reporter=IRN"),
        *document("trade.imports ARM-IRN 2022 '$599.7 million' reporter=ARM", "b.txt"),
    ]
    (finding,) = reconcile_between(claims)
    steps = derivation(finding)
    assert any("in the books of Armenia, and both can be honest" in step for step in steps)
    assert not any("contradicts" in step for step in steps)
    assert "None of the claims need be wrong." in steps


def test_the_figure_of_another_year_is_named_and_what_should_change_is_told_in_words(document) -> None:
    said = "trade.exports GEO-AZE 2023 '$862.4 million' reporter=GEO\ntrade.exports GEO-AZE 2022 '$671.9 million'"
    texts = (said, said, "trade.exports GEO-AZE 2023 '$671.9 million' reporter=GEO")
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abc'[at]}.txt")]
    steps = [step for found in reconcile_between(claims) for step in derivation(found)]
    assert any("671.9 million USD for 2022: the same figure, of another time" in step for step in steps)


def test_what_is_named_is_told_with_its_date() -> None:
    def visit(doc: str, date: str) -> Event:
        return Event(
            doc=doc,
            span=Span(0, 14),
            quote="official visit",
            name="Official visit of Ilham Aliyev to Bulgaria",
            kind="visit",
            parties=("AZE", "BGR"),
            date=date,
        )

    (finding,) = reconcile_between([visit("a.txt", "2022-09-30"), visit("b.txt", "2022-09-13")])
    steps = derivation(finding)
    assert any("Azerbaijan and Bulgaria, dated 13 September 2022" in step for step in steps)


def test_a_share_is_told_as_one_and_its_rule_in_words(document) -> None:
    text = """
        trade.exports MDA-WLD 2022 '$4,332 million'
        trade.exports MDA-ROU 2022 '$1,240 million'
        trade.exports MDA-ROU 2022 '82.6%' measure=share_pct
    """
    (found,) = reconcile(document(text))
    steps = derivation(found)
    assert "share in trade exports, Moldova and Romania, 2022" in steps[0]
    assert "Rule: share = part / whole: a share is what the part is of the whole." in steps
    assert any("should say 1,499.6 million USD to 1,502.8 million USD" in step for step in steps)


def test_an_aim_is_told_by_its_deadline(document) -> None:
    aim = "trade.turnover BLR-UZB - '$2 billion' type=target modality=planned deadline={}"
    claims = [*document(aim.format("2020-12-31"), "a.txt"), *document(aim.format("2030-12-31"), "b.txt")]
    published = {"a.txt": "2024-08-01", "b.txt": "2024-08-02"}
    (found,) = reconcile_between(claims, Around(published=published, sentence=lambda _: "They agreed to it."))
    steps = derivation(found)
    assert "aimed at by 2020" in steps[0]
    assert "It should probably say 2030 (wrong year)." in steps


def test_a_deficit_that_is_a_surplus_is_told_so(document) -> None:
    text = """
        trade.exports MNG-POL 2022 '$168.1 million'
        trade.imports MNG-POL 2022 '$8.3 million'
        trade.balance MNG-POL 2022 '$159.8 million' sign=-
    """
    (found,) = reconcile(document(text))
    assert "a surplus was told as a deficit" in found.message
    assert "It should probably say 159.8 million USD: a surplus told as a deficit." in derivation(found)
