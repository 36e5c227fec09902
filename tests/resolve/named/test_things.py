"""One treaty, visit, council or project across documents, languages and spellings; and what must stay apart."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import (
    Agreement,
    Event,
    Institution,
    Judgement,
    NamedClaim,
    Observation,
    Project,
    Span,
    claim_id,
    thing_id,
)
from registan.model.thing import JOIN_RULES
from registan.resolve import things

KINDS: dict[str, type[Any]] = {"agreement": Agreement, "event": Event, "institution": Institution, "project": Project}
DATES = {"agreement": "signed", "event": "date", "institution": "founded"}


def named(told: str, doc: str = "a", start: int = 0, quote: str = "") -> Any:
    """A claim in one line: 'event visit DEU-UZB 2024-05-02 @Samarkand: State visit'."""
    front, _, name = told.partition(": ")
    type_, kind, parties, *rest = front.split()
    quote = quote or name
    said: dict[str, Any] = {"doc": doc, "span": Span(start, start + len(quote)), "quote": quote, "name": name}
    said["parties"] = tuple(parties.split("-"))
    said["sector" if type_ == "project" else "kind"] = kind
    for word in rest:
        if word.startswith("@"):
            said["place"] = word[1:].replace("_", " ")
        else:
            said[DATES[type_]] = word
    return KINDS[type_](**said)


SAME = [
    # the same words
    ("agreement treaty KAZ-TJK 2024-08-22: Treaty on Allied Interaction", "agreement agreement KAZ-TJK 2024-08: "
     "Agreement on Allied Interaction", "same name"),
    ("agreement declaration IND-VNM 2016: Joint Declaration on Comprehensive Strategic Partnership",
     "agreement declaration IND-VNM: Declaration on comprehensive strategic partnership", "same name"),
    ("institution council TUR-UZB: High-Level Strategic Cooperation Council",
     "institution council TUR-UZB: Uzbekistan-Türkiye High-Level Strategic Cooperation Council", "same name"),
    ("project transport CHN-KGZ-UZB: China-Kyrgyzstan-Uzbekistan railway",
     "project transport CHN-KGZ-UZB: Kyrgyzstan-China-Uzbekistan railway line", "same name"),
    ("event meeting ARM-GEO 2023-01: 12th session of the Intergovernmental Commission",
     "event meeting ARM-GEO 2023-01-19: Twelfth session of the Intergovernmental Commission", "same name"),
    ("event year FRA-KAZ 2013: Year of France in Kazakhstan", "event year FRA-KAZ 2013: Year of France", "same name"),
    # a visit, whatever it is called
    ("event visit DEU-UZB 2024-09-15/2024-09-16 @Samarkand: Visit of the Chancellor to Samarkand",
     "event visit DEU-UZB 2024-09-15 @Tashkent: Official Visit", "same visit"),
    ("event visit DEU-UZB 2024-09-15: Visit", "event visit DEU-UZB 2024-09: Official Visit", "the only one"),
    # one day, a longer name
    ("event forum KAZ-UZB 2022-12-21: Business forum", "event forum KAZ-UZB 2022-12-21: Interregional Business Forum",
     "same day"),
    ("agreement memorandum KEN-UGA 2023-05-04: Memorandum on fisheries",
     "agreement memorandum KEN-UGA 2023-05-04: Memorandum on fisheries on Lake Victoria", "same day"),
    # spelled alike
    ("project transport KAZ-UZB: Darbaza-Maktaaral railway", "project transport KAZ-UZB: Darbasa-Maktaral railway line",
     "spelled alike"),
    ("project energy KGZ-TJK: Kambarata-Dashtijum power line",
     "project energy KGZ-TJK: Kambarata-Dashtidjum power line", "spelled alike"),
    # elaborated
    ("institution commission POL-UKR: Intergovernmental Commission",
     "institution commission POL-UKR: Intergovernmental Commission on Cooperation", "the only one"),
    # a name that says less, of what there is one of
    ("event meeting ARM-GEO 2023: 12th session", "event meeting ARM-GEO 2023-01-19: 12th session of the Joint "
     "Commission", "the only one"),
    ("event forum KAZ-UZB @Turkistan: 3rd Forum of Interregional Cooperation", "event forum KAZ-UZB 2021-11 @Turkistan:"
     " Third Interregional Forum on cross-border cooperation", "the only one"),
    ("event forum KAZ-UZB 2018 @Shymkent: Forum", "event forum KAZ-UZB 2018-11-15 @Shymkent: First Forum",
     "the only one"),
    ("event summit KAZ-TUR 2022-10 @Astana: Economic cooperation summit", "event summit KAZ-TUR 2022-10-12 @Astana: "
     "Summit on economic cooperation and energy", "the only one"),
    ("event visit DEU-UZB 2024 @Samarkand: Visit", "event visit DEU-UZB 2024-09-15 @Samarkand: Official Visit",
     "the only one"),
    ("institution council KAZ-UZB @Shymkent: First Business Council", "institution council KAZ-UZB @Astana: Business "
     "Council", "same name"),
    ("project transport KAZ-UZB: Uchkuduk-Kyzylorda road", "project transport KAZ-UZB: Kyzylorda-Uchkuduk transport "
     "corridor", "the only one"),
    # initials
    ("institution centre DEU-KAZ: Regional Logistics Innovation Centre", "institution centre DEU-KAZ: RLIC", "acronym"),
]  # fmt: skip

APART = [
    ("agreement treaty KAZ-TJK 2024: Treaty on Allied Interaction", "agreement protocol KAZ-TJK 2024: Protocol to the "
     "Treaty on Allied Interaction", "a protocol is not its treaty"),
    ("institution council KAZ-UZB: Supreme Interstate Council", "institution council KAZ-UZB: Council of Foreign "
     "Ministers", "two councils"),
    ("institution council ARE-IND: Joint Business Council", "institution commission ARE-IND: Joint Business Commission",
     "a council is no commission"),
    ("agreement declaration KGZ-UZB: Declaration on Strategic Partnership",
     "agreement declaration KGZ-UZB: Declaration on Comprehensive Strategic Partnership", "a telling word"),
    ("agreement treaty DEU-FRA 1963-01-22: Treaty on Friendship", "agreement treaty DEU-FRA 2019-01-22: Treaty on "
     "Friendship", "two dates"),
    ("agreement treaty DEU-FRA: Treaty on Friendship", "agreement treaty DEU-POL: Treaty on Friendship", "parties"),
    ("event year KAZ-UZB 2018: Year of Uzbekistan in Kazakhstan", "event year KAZ-UZB 2018: Year of Kazakhstan in "
     "Uzbekistan", "whose year"),
    ("event meeting ARM-GEO 2023: 12th session of the Commission", "event meeting ARM-GEO 2023: 13th session of the "
     "Commission", "ordinals"),
    ("event visit DEU-UZB 2024-09-15 @Samarkand: Visit", "event visit DEU-UZB 2024-09-15 @Berlin: Visit", "two hosts"),
    ("event visit DEU-UZB 2024 @Samarkand: Visit", "event visit DEU-UZB 2024-09-15 @Tashkent: Visit", "another city"),
    ("event visit DEU-UZB 2024: Visit", "event visit DEU-UZB 2024-09-15 @Tashkent: Visit", "a year alone"),
    ("event visit DEU-UZB 2024 @Samarkand: Visit", "event visit DEU-UZB 2024 @Samarkand: Official visit",
     "visits of one year"),
    ("event forum KAZ-UZB 2018 @Shymkent: Forum", "event forum KAZ-UZB 2018-11-15 @Shymkent: Media Forum",
     "any forum there"),
    ("event forum KAZ-UZB 2018 @Shymkent: Business forum", "event forum KAZ-UZB 2018-11-15 @Shymkent: Media forum",
     "two forums of one place"),
    ("event meeting KAZ-UZB 2018 @Astana: Commission meeting on water", "event meeting KAZ-UZB 2018-11-15 @Astana: "
     "Commission meeting on water and transport", "meetings that come again"),
    ("event forum KAZ-UZB @Turkistan: 3rd Forum", "event forum KAZ-UZB 2021-11 @Turkistan: Third Business Forum",
     "the third of any row"),
    ("project transport KAZ-UZB: Uchkuduk-Kyzylorda road", "project transport KAZ-UZB: Uchkuduk-Kyzylorda railway",
     "a road is no railway"),
    ("project transport KAZ-UZB: Kyzylorda road", "project transport KAZ-UZB: Kyzylorda transport corridor",
     "one end of a way"),
    ("event visit DEU-UZB 2023-05-02: Visit", "event visit DEU-UZB 2024-09-15: Visit", "two visits"),
    ("event visit DEU-UZB: Visit", "event visit DEU-UZB: Official visit", "visits without dates"),
    ("agreement memorandum EGY-SDN: Memorandum of Cooperation", "agreement memorandum EGY-SDN: Memorandum on "
     "Cooperation", "words that any paper has"),
    ("agreement agreement EGY-SDN 2024-05-02: Agreement on tourism",
     "agreement agreement EGY-SDN 2024-05-02: Agreement on fisheries", "two papers of one day"),
    ("agreement package EGY-SDN 2024-05: Twelve documents signed in May 2024", "agreement package EGY-SDN 2024-05: "
     "Fourteen documents signed in May 2024", "two numbers"),
    ("institution consulate KAZ-UZB @Almaty: Consulate General of Uzbekistan", "institution consulate KAZ-UZB @Aktau: "
     "Consulate General of Uzbekistan", "two cities"),
    ("project industry KAZ-UZB: Plant", "project industry KAZ-UZB: Plant", "any plant"),
    ("project transport KAZ-UZB: Darbaza-Maktaaral railway", "project transport KAZ-UZB: Beineu-Akzhigit railway",
     "two railways"),
    ("event meeting KAZ-UZB: Meeting of the Business Council", "event meeting KAZ-UZB 2024-02-20: Meeting of the "
     "Business Council", "a council meets again"),
    ("agreement treaty IRN-TKM 2003: Treaty on Trade", "project trade_logistics IRN-TKM: Treaty on Trade", "types"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "rule"), SAME, ids=[row[2] + " " + str(at) for at, row in enumerate(SAME)])
def test_two_mentions_are_one_thing(one: str, other: str, rule: str) -> None:
    (thing,) = things([named(one, "a"), named(other, "b")])
    assert [join.rule for join in thing.joins] == [rule] and rule in JOIN_RULES
    assert len(thing.mentions) == 2 and all(join.why for join in thing.joins)


@pytest.mark.parametrize(("one", "other", "why"), APART, ids=[row[2] for row in APART])
def test_two_things_stay_two(one: str, other: str, why: str) -> None:
    found = things([named(one, "a"), named(other, "b")])
    assert len(found) == 2, why
    assert len({thing_id(thing) for thing in found}) == 2


def test_a_mention_in_another_alphabet_is_a_translation() -> None:
    told = "agreement treaty KAZ-TJK 2024-08-22: Treaty on Allied Interaction"
    other = named(told, "b", quote="Договор о союзническом взаимодействии")
    (thing,) = things([named(told, "a"), other])
    assert [join.rule for join in thing.joins] == ["translation"]


def test_what_could_be_of_two_things_is_of_neither() -> None:
    """No chain: the undated treaty would tie one of 1963 to one of 2019."""
    told = [f"agreement treaty DEU-FRA {year}: Treaty on Friendship" for year in ("1963", "2019", "")]
    claims = [named(text.replace(" :", ":"), doc) for text, doc in zip(told, "abc", strict=True)]
    assert sorted(len(thing.mentions) for thing in things(claims)) == [1, 1, 1]


def test_a_visit_of_a_year_could_be_either_of_two() -> None:
    told = ["2024 @Samarkand: Visit", "2024-03-02 @Samarkand: Visit", "2024-09-15 @Samarkand: Visit"]
    assert len(things([named(f"event visit DEU-UZB {line}", "abc"[at]) for at, line in enumerate(told)])) == 3


def test_the_best_reading_is_the_closest_date_and_what_most_documents_say() -> None:
    told = [
        named("agreement treaty KAZ-TJK 2024: Treaty of Allied Interaction", "a"),
        named("agreement treaty KAZ-TJK 2024-08-22: Treaty on Allied Interaction", "b"),
        named("agreement agreement KAZ-TJK 2024-08: Treaty on Allied Interaction", "c"),
    ]
    (thing,) = things(told, {"a": "2024-09-01"})
    assert (thing.name, thing.kind, thing.date) == ("Treaty on Allied Interaction", "treaty", "2024-08-22")
    assert thing.identifier == "agreement/KAZ-TJK/agreement/ally.interaction"
    assert [standing.status for standing in thing.standings] == ["signed"] * 3


def test_a_project_stands_as_its_last_text_says() -> None:
    claims = [
        named("project transport KAZ-UZB: Darbaza-Maktaaral railway", doc) for doc in ("old.txt", "new.txt", "mid.txt")
    ]
    states = {"old.txt": "proposed", "mid.txt": "under_construction", "new.txt": "completed"}
    told = [replace(claim, status=states[claim.doc]) for claim in claims]
    (thing,) = things(told, {"old.txt": "2019-01-01", "mid.txt": "2021-01-01", "new.txt": "2024-01-01"})
    assert [each.status for each in thing.standings] == ["proposed", "under_construction", "completed"]
    assert thing.status == "completed"


def test_a_bundle_knows_the_documents_that_stand_beside_its_count() -> None:
    bundle = named("agreement package EGY-SDN 2024-05-02: Two documents signed in May 2024", "a", 0)
    count = Observation(
        doc="a", span=Span(5, 6), quote="2", indicator="agreement.count", value=Decimal(2), unit="COUNT",
        belongs_to=claim_id(bundle),
    )  # fmt: skip
    listed = named("agreement agreement EGY-SDN 2024-05-02: Agreement on tourism", "a", 90)
    later = named("agreement agreement EGY-SDN 2025-05-02: Agreement on fisheries", "a", 190)
    elsewhere = named("agreement agreement EGY-SDN 2024-05-02: Agreement on culture", "b", 90)
    found = {thing.name: thing for thing in things([bundle, count, listed, later, elsewhere])}
    package = found[bundle.name]
    assert package.counts == (count,)
    assert package.counted == (thing_id(found["Agreement on tourism"]),)


def test_people_join_and_part_what_rules_did_not() -> None:
    council, forum = "institution council KAZ-UZB: Business Council", "institution council KAZ-UZB: Trade Board"
    a, b, c = named(council, "a"), named(council, "b"), named(forum, "c")
    same = Judgement(kind="same", one=a, other=c, number=1)
    apart = Judgement(kind="not same", one=a, other=b, number=2)
    (one,) = things([a, b, c], judgements=[same])
    assert [join.rule for join in one.joins] == ["same name", "a person decided"]
    assert one.judgements == (same,)
    parted = things([a, b, c], judgements=[same, apart])
    assert sorted(len(thing.mentions) for thing in parted) == [1, 2]
    assert len({thing_id(thing) for thing in parted}) == 2


LINES = [row[at] for row in (*SAME, *APART) for at in (0, 1)]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_claims_means_nothing_and_none_is_lost(lines: list[str], random: Any) -> None:
    claims: list[NamedClaim] = [named(line, f"d{at}") for at, line in enumerate(lines)]
    first = things(claims)
    shuffled = claims[:]
    random.shuffle(shuffled)
    assert things(shuffled) == first
    mentions = [claim for thing in first for claim in thing.mentions]
    assert sorted(map(claim_id, mentions)) == sorted(map(claim_id, claims))
    assert all(len(thing.joins) == len(thing.mentions) - 1 for thing in first)
    assert len({thing_id(thing) for thing in first}) == len(first)


def test_every_order_of_three_spellings_gives_one_answer() -> None:
    told = ["Darbaza-Maktaaral railway", "Darbasa-Maktaral railway", "Darbaza-Maktaral railway"]
    claims = [named(f"project transport KAZ-UZB: {name}", doc) for name, doc in zip(told, "abc", strict=True)]
    answers = {tuple(thing_id(thing) for thing in things(order)) for order in permutations(claims)}
    assert len(answers) == 1
