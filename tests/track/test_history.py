"""How an aim moved: each statement against those before it."""

from __future__ import annotations

import random
from datetime import date

import pytest

from registan.model import Target
from registan.track.aims import aims_of
from registan.track.history import History, history_of, moved_to, was_dropped
from registan.track.known import Known

# (amount, deadline, announced, document) of each statement, and what each does
CHAINS = [
    ([("3 billion", "2018", "2017-03-01", "a"), ("5 billion", "2020", "2018-03-01", "b")], ["first", "further"]),
    ([("5 billion", "2020", "2018-03-01", "a"), ("5 billion", "2022", "2021-12-06", "b")], ["first", "later"]),
    ([("5 billion", "2022", "2018-03-01", "a"), ("5 billion", "2020", "2019-12-06", "b")], ["first", "sooner"]),
    ([("5 billion", "2022", "2018-03-01", "a"), ("6 billion", "2022", "2019-12-06", "b")], ["first", "higher"]),
    ([("5 billion", "2022", "2018-03-01", "a"), ("4 billion", "2022", "2019-12-06", "b")], ["first", "lower"]),
    ([("5 billion", "2022", "2018-03-01", "a"), ("4 billion", "2025", "2019-12-06", "b")], ["first", "lower"]),
    # a step on the way is no lower aim
    ([("9 billion", "2030", "2018-03-01", "a"), ("5 billion", "2025", "2019-12-06", "b")], ["first", "further"]),
    ([("5 billion", "2022", "2018-03-01", "a"), ("5 billion", "2022", "2019-12-06", "b")], ["first", "repeated"]),
    ([("5 billion", "2022", "2018-03-01", "a"), ("5 billion", None, "2019-12-06", "b")], ["first", "reworded"]),
    ([("5 billion", None, "2018-03-01", "a"), ("5 billion", "2022", "2019-12-06", "b")], ["first", "reworded"]),
    # what one text says at once are two aims
    ([("5 billion", "2022", None, "a"), ("6 billion", "2022", None, "a")], ["first", "further"]),
    ([("5 billion", "2022", "2021-12-06", "a"), ("10 billion", "2026", "2021-12-06", "a")], ["first", "further"]),
]


def told(*targets: Target) -> History:
    return history_of(aims_of(targets), Known(as_of=date(2025, 3, 31)))


@pytest.mark.parametrize(("chain", "moves"), CHAINS)
def test_each_statement_does_something_to_those_before(target, chain, moves) -> None:
    stated = [target(amount, by, said, doc=doc) for amount, by, said, doc in chain]
    random.Random(1).shuffle(stated)
    assert [statement.move for statement in told(*stated).statements] == moves


def test_a_move_names_what_was_and_what_is(target) -> None:
    before, after = target("5 billion", "2020", "2018-03-01"), target("5 billion", "2022", "2021-12-06", doc="b")
    history = told(before, after)
    (move,) = history.moves
    assert (move.kind, move.stated, move.before, move.after) == ("later", "2021-12-06", before, after)
    assert str(move.deadline) == "2022-12-31"
    first, second = aims_of([before, after])
    assert moved_to(first, history) == move
    assert moved_to(second, history) is None


def test_an_aim_is_put_off_twice(target) -> None:
    stated = [
        target("10 billion", by, said, doc=said)
        for by, said in (("2026", "2021-12-07"), ("2027", "2022-12-01"), ("2030", "2024-03-04"))
    ]
    history = told(*stated)
    assert [move.kind for move in history.moves] == ["later", "later"]
    assert [bool(moved_to(aim, history)) for aim in aims_of(stated)] == [True, True, False]


def test_an_undated_mention_between_two_dates_hides_no_delay(target) -> None:
    stated = [
        target("10 billion", "2026", "2021-12-07"),
        target("10 billion", None, "2022-12-23", doc="b"),
        target("10 billion", "2030", "2024-03-04", doc="c"),
    ]
    assert [statement.move for statement in told(*stated).statements] == ["first", "reworded", "later"]


def test_what_is_denied_is_dropped(target) -> None:
    stated = [
        target("5 billion", "2020", "2018-03-01"),
        target("5 billion", "2020", "2019-03-01", doc="b", modality="negated"),
    ]
    history = told(*stated)
    (aim,) = aims_of(stated)
    move = was_dropped(aim, history)
    assert move is not None and (move.kind, move.after) == ("dropped", None)


def test_what_is_stated_again_is_not_given_up(target) -> None:
    stated = [
        target("5 billion", "2020", "2018-03-01"),
        target("5 billion", "2020", "2019-03-01", doc="b.txt", modality="negated"),
        target("5 billion", "2020", "2019-09-01", doc="c.txt"),
    ]
    (aim,) = aims_of(stated)
    assert was_dropped(aim, told(*stated)) is None


def test_many_repetitions_hide_no_move(target) -> None:
    often = [target("5 billion", "2020", "2018-03-01", doc=f"{at}.txt") for at in range(50)]
    history = told(*often, target("5 billion", "2022", "2021-12-06", doc="z.txt"))
    assert [statement.move for statement in history.statements] == ["first", *["repeated"] * 49, "later"]


def test_who_writes_after_the_deadline_tells_of_an_earlier_aim(target) -> None:
    known = Known(as_of=date(2025, 3, 31), published={"a": "2023-12", "b": "2022-12-22"})
    stated = [target("5 billion", "2020", doc="a"), target("5 billion", "2025", doc="b")]
    history = history_of(aims_of(stated), known)
    assert [(each.stated, each.move) for each in history.statements] == [
        ("2020-12-31", "first"),
        ("2022-12-22", "later"),
    ]


MOVED_BY_ONE_TEXT = [
    # (deadlines of one printed figure in a text of 2024, a statement elsewhere, what each does)
    ([("2027", None), ("2030", None)], None, [("2027", "first"), ("2030", "later")]),
    ([("2027", None), ("2030", "2024-05-03")], None, [("2027", "first"), ("2030", "later")]),
    # the new deadline was known before that text told of both
    ([("2027", None), ("2030", None)], "2022-12-06", [("2027", "first"), ("2030", "later"), ("2030", "repeated")]),
]


@pytest.mark.parametrize(("told_at_once", "elsewhere", "moves"), MOVED_BY_ONE_TEXT)
def test_one_figure_with_two_deadlines_was_moved(target, told_at_once, elsewhere, moves) -> None:
    stated = [target("8 billion", by, said, start=40) for by, said in told_at_once]
    if elsewhere:
        stated.append(target("8 billion", "2030", elsewhere, doc="b.txt"))
    known = Known(as_of=date(2025, 3, 31), published={"a.txt": "2024-05-05"})
    history = history_of(aims_of(stated), known)
    assert [(str(each.claim.deadline)[:4], each.move) for each in history.statements] == moves
    assert history.statements[0].stated is None, "a text of 2024 does not tell when the first deadline was set"
    assert moved_to(aims_of(stated)[0], history)


def test_two_figures_of_one_text_are_two_aims(target) -> None:
    history = told(target("8 billion", "2027", start=40), target("8 billion", "2030", start=90))
    assert [each.move for each in history.statements] == ["first", "further"]
