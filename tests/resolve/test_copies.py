"""Which documents are copies: the origin, what betrays them, and what may look alike and is not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from registan.resolve import Copy, copies
from registan.resolve.kinship import COMMON, FEWEST, families, ties
from registan.resolve.marks import PASSAGE

RELEASE = (
    "The bureau of statistics said on Friday that trade between the two countries had fallen for the second year in a"
    " row. Deliveries of wheat and flour made up almost half of what crossed the border by rail, while fruit and early"
    " vegetables went the other way in lorries. Officials expect the new hub near the border to shorten queues,"
    " and they promised to publish the figures by customs post every quarter from next year on."
)
OTHER = (
    "Farmers in the valley began to sow cotton two weeks later than usual because the river had too little water. The"
    " ministry offered them seed at half its price and sent forty machines from the neighbouring region, which has"
    " already finished. A delegation will look at the canal in May and decide what is to be repaired before the summer."
)
OWN = (
    "Nobody at the market would say how much the stalls had lost. Prices for onions doubled over the winter, a seller"
    " of dried apricots told us, and those who used to come by bus from across the bridge now order by telephone."
)
FIGURES = ("2.7517", "1.9805", "0.7712", "1.2093", "3.6809")


def told(figure, doc: str, values=FIGURES):
    return [figure(doc, value, 40 * at) for at, value in enumerate(values)]


def test_a_reprint_is_a_copy_of_what_was_published_first() -> None:
    texts = {"a.txt": f"Breaking. {RELEASE.upper()}", "b.txt": RELEASE, "c.txt": OTHER}
    published = {"a.txt": "2024-03-02", "b.txt": "2024-03-01"}
    assert copies([], texts, published) == {"a.txt": Copy("b.txt", "the same passages of text")}


def test_texts_of_one_subject_are_no_copies() -> None:
    quoted = RELEASE.split(". ", maxsplit=1)[0]
    assert copies([], {"a.txt": RELEASE, "b.txt": OTHER, "c.txt": f"{OWN} {quoted}. {OWN[::-1]}"}) == {}


def test_a_translation_keeps_the_figures_in_their_order(figure) -> None:
    found = copies([*told(figure, "a.txt"), *told(figure, "b.txt")])
    assert found == {"b.txt": Copy("a.txt", "the same unusual figures in the same order")}


def test_round_few_or_reordered_figures_are_everybodys(figure) -> None:
    assert (
        copies(
            [*told(figure, "a.txt", ["4.4", "3.1", "1.3", "1.8"]), *told(figure, "b.txt", ["4.4", "3.1", "1.3", "1.8"])]
        )
        == {}
    )
    assert copies([*told(figure, "a.txt"), *told(figure, "b.txt", FIGURES[:3])]) == {}
    assert copies([*told(figure, "a.txt"), *told(figure, "b.txt", FIGURES[::-1])]) == {}


def test_who_repeats_a_mistake_copied_it(figure) -> None:
    wrong = [figure("a.txt", "3.6809"), figure("b.txt", "3.6809")]
    assert copies(wrong) == {}
    assert copies(wrong, suspects=wrong) == {"b.txt": Copy("a.txt", "the same mistakes")}
    assert copies(wrong, suspects=wrong[:1]) == {}


def test_copies_of_copies_have_one_origin(figure) -> None:
    texts = {"a.txt": OTHER, "b.txt": f"{OTHER} {RELEASE}", "c.txt": RELEASE}
    origins = {name: copy.origin for name, copy in copies([], texts).items()}
    assert origins == {"b.txt": "a.txt", "c.txt": "a.txt"}


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(["a.txt", "b.txt", "c.txt", "d.txt"]))
def test_the_order_of_documents_means_nothing(figure, order: list[str]) -> None:
    texts = {"a.txt": OTHER, "b.txt": f"{OTHER} {RELEASE}", "c.txt": RELEASE, "d.txt": "Nothing of the kind."}
    claims = {"a.txt": (), "b.txt": (), "c.txt": told(figure, "c.txt"), "d.txt": told(figure, "d.txt")}
    expected = copies([claim for each in claims.values() for claim in each], texts)
    assert (
        copies([claim for name in order for claim in claims[name]], {name: texts[name] for name in order}) == expected
    )
    assert {copy.origin for copy in expected.values()} == {"a.txt"}


def test_what_very_many_documents_say_ties_none() -> None:
    few = {f"{number:04}.txt": f"{RELEASE} {number}" for number in range(COMMON)}
    assert {copy.origin for copy in copies([], few).values()} == {"0000.txt"}
    assert copies([], few | {"more.txt": RELEASE}) == {}


def test_a_mark_ties_to_the_earliest_document_only() -> None:
    found = ties([(7, ["a", "b", "c"]), (8, ["b", "c"])] * FEWEST, dict.fromkeys("abc", 5))
    assert found == [("a", "b", PASSAGE), ("a", "c", PASSAGE), ("b", "c", PASSAGE)]
    assert list(families(found, {"a": 0, "b": 1, "c": 2})) == [
        ("b", "a", "the same passages of text"),
        ("c", "a", "the same passages of text"),
    ]
