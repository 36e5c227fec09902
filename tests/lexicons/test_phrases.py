"""Phrases of a lexicon are found leftmost, longest, with the capitals and endings that they ask for."""

import pytest

from registan.lexicons import Entry, Hit, Phrases, tokenize

FORMS = [
    ("trade", "a"),
    ("trade turnover", "b"),
    ("turnover between", "c"),
    ("^May", "d"),
    ("^US", "e"),
    ("товар~ оборот~", "f"),
    ("Côte d'Ivoire", "g"),
    ("may", "h"),
    ("palma yog'~", "i"),
]
CASES = [
    ("Trade fell", "Trade=a"),
    ("TRADE TURNOVER between", "TRADE TURNOVER=b"),
    ("turnover between", "turnover between=c"),
    ("trade turnovers", "trade=a"),
    ("trading", ""),
    ("in May it may", "May=dh may=h"),
    ("the US told us", "US=e"),
    ("Us", ""),
    ("товарного оборота", "товарного оборота=f"),
    ("товарный оборотень", ""),
    ("Kazakhstan's trade's", "trade's=a"),
    ("Côte d’Ivoire", "Côte d’Ivoire=g"),
    ("palma yog‘i bor", "palma yog‘i=i"),
    ("palma yog' bor", "palma yog'=i"),
    ("palma yogi", ""),
]


def index() -> Phrases:
    phrases = Phrases(endings=["а", "ный", "ного", "i"], clitics=["'s"])
    for form, meaning in FORMS:
        phrases.add(form, Entry("words", meaning))
    return phrases


def shown(text: str, hits: list[Hit]) -> str:
    tokens = tokenize(text)
    return " ".join(
        text[tokens.starts[hit.first] : tokens.ends[hit.last - 1]] + "=" + "".join(entry.value for entry in hit.entries)
        for hit in hits
    )


@pytest.mark.parametrize(("text", "found"), CASES)
def test_these_phrases_stand_in_the_text(text: str, found: str) -> None:
    assert shown(text, index().find(tokenize(text))) == found


def test_the_phrase_that_begins_at_a_token_is_the_longest() -> None:
    tokens = tokenize("total trade turnover")
    assert [hit and (hit.first, hit.last) for hit in (index().at(tokens, at) for at in range(3))] == [
        None,
        (1, 3),
        None,
    ]


def test_a_form_with_two_meanings_keeps_both_in_the_order_given() -> None:
    phrases = Phrases()
    for section, value in (("areas", "KAZ"), ("words", "noun"), ("areas", "KAZ")):
        phrases.add("Kazakh", Entry(section, value))
    (hit,) = phrases.find(tokenize("kazakh"))
    assert [entry.section for entry in hit.entries] == ["areas", "words"]
    assert (hit.get("areas"), hit.get("words"), hit.get("months")) == ("KAZ", "noun", None)


def test_a_form_added_later_is_found_too() -> None:
    phrases = Phrases()
    assert phrases.find(tokenize("tenge")) == []
    phrases.add("tenge", Entry("currencies", "KZT"))
    assert len(phrases.find(tokenize("tenge"))) == 1


def test_a_part_of_a_passage_is_searched_by_itself() -> None:
    index = Phrases()
    index.add("set up", Entry("deeds", "founded"))
    tokens = tokenize("set up, set up and set up")
    assert [hit[:2] for hit in index.find(tokens, 2, 6)] == [(3, 5)]
    assert [hit[:2] for hit in index.find(tokens, 1, 7)] == [(3, 5), (6, 8)]  # what begins there may end beyond


def test_the_longest_phrase_that_ends_before_a_word_is_found() -> None:
    index = Phrases()
    index.add("and", Entry("words", "and"))
    index.add("set up and", Entry("deeds", "founded"))
    tokens = tokenize("they set up and run")
    found = index.before(tokens, 4)
    assert found is not None and found[:2] == (1, 4)
    assert index.before(tokens, 5) is None
    assert index.before(tokens, 0) is None


def test_words_that_are_listed_and_a_stem_with_its_ending_keep_both_meanings() -> None:
    index = Phrases(["i", "ini"])
    index.add("umumiy qiymati", Entry("words", "worth"))
    index.add("umumiy qiymat~", Entry("indicators", "value"))
    (listed,) = index.find(tokenize("umumiy qiymati"))
    assert (listed.get("words"), listed.get("indicators")) == ("worth", "value")
    (ended,) = index.find(tokenize("umumiy qiymatini"))
    assert (ended.get("words"), ended.get("indicators")) == (None, "value")


def test_the_roles_of_a_phrase_are_told_apart_from_what_it_is_beside_them() -> None:
    index = Phrases()
    for section, value in (("areas", "USA"), ("words", "we"), ("words", "us"), ("nouns", "person")):
        index.add("us", Entry(section, value))
    (hit,) = index.find(tokenize("us"))
    assert hit.entries.roles == ("we", "us")
    assert [entry.value for entry in hit.entries.others] == ["USA", "person"]
    assert hit.entries.roles is index.find(tokenize("us"))[0].entries.roles  # sorted once


def test_a_phrase_hides_the_phrases_that_begin_in_its_midst() -> None:
    index = Phrases()
    for form in ("free trade zone", "trade", "zone of", "of"):
        index.add(form, Entry("words", form))
    tokens = tokenize("free trade zone of trade")
    assert [hit[:2] for hit in index.find(tokens)] == [(0, 3), (3, 4), (4, 5)]
