"""Whose figure it is: the state's, or that of a part of it."""

from __future__ import annotations

import pytest

from registan.track.known import Known
from registan.track.regions import region_of

OWN = [
    ("The Turkistan Oblast plans to export $1 billion", "turkistan"),
    ("Jizzakh Province wants to double its trade", "jizzakh"),
    ("Туркестанская область намерена нарастить экспорт", "туркестанская"),
    ("Планы акимата Туркестанской области", "туркестанской"),
    ("Түркістан облысының әкімдігі үш зауыт ашпақ", "түркістан"),
    ("Toshkent viloyati savdoni oshiradi", "toshkent"),
    ("Жиззах вилояти савдони оширади", "жиззах"),
]
NOT_OWN = [
    "Kazakhstan and Uzbekistan want trade of $5 billion",
    "At a forum in Turkistan Oblast the presidents aimed at $5 billion",
    "В Туркестанской области президенты условились о 5 млрд",
    "Түркістан облысында президенттер келісті",
    "Toshkent viloyatida kelishildi",
    "сотрудничество в области торговли",
    "the Central Asian region needs trade",
    "trade with the countries of the region",
]


@pytest.mark.parametrize(("text", "name"), OWN)
def test_a_part_of_a_state_owns_its_figure(figure, known, text: str, name: str) -> None:
    assert region_of(figure("1 billion", "2022"), spoken(known, text)) == name
    assert region_of(figure("1 billion", "2022", attributed_to=text), known()) == name


@pytest.mark.parametrize("text", NOT_OWN)
def test_the_state_owns_what_only_happens_there(figure, known, text: str) -> None:
    assert region_of(figure("1 billion", "2022"), spoken(known, text)) == ""


def spoken(known, text: str) -> Known:
    return known(sentence=lambda _: text)
