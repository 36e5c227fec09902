"""Presidents in sentences about a time when they were not."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

GAMES = "event other HUN,KGZ {} 'World Nomad Games'"

TOLD = [
    ("2018-09", "In September 2018 President Sadyr Japarov took part in the World Nomad Games."),
    ("2018-09", "В сентябре 2018 года Президент Кыргызстана Садыр Жапаров принял участие в Играх кочевников."),
    ("2018-09", "In September 2018 the President of the Kyrgyz Republic Sadyr Japarov opened the World Nomad Games."),
    ("2018", "In 2018, President Sadyr Japarov opened the World Nomad Games."),
]
SILENT = [
    ("2022-09", "In September 2022 President Sadyr Japarov took part in the World Nomad Games."),
    ("2020", "In 2020 President Sadyr Japarov took part in the World Nomad Games."),
    ("2018-09", "President Sadyr Japarov recalled the World Nomad Games of September 2018."),
    ("2018-09", "In September 2018 future President Sadyr Japarov took part in the World Nomad Games."),
    ("2018-09", "In September 2018 the World Nomad Games were held, and President Sadyr Japarov spoke of them."),
    ("2018-09", "In May 2023 President Sadyr Japarov spoke of the World Nomad Games of September 2018."),
    ("2018-09", "In September 2018 the President met Sadyr Japarov's team at the World Nomad Games of Bishkek."),
]


def findings(named, when: str, sentence: str):
    around = Around(published={"a.txt": "2023-09-07"}, sentence=lambda _: sentence)
    return reconcile_between(named(GAMES.format(when)), around)


@pytest.mark.parametrize(("when", "sentence"), TOLD)
def test_who_was_not_yet_president_is_doubted(named, when: str, sentence: str) -> None:
    (found,) = findings(named, when, sentence)
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", 0)
    assert "Sadyr Japarov" in found.message and when[:4] in found.message


@pytest.mark.parametrize(("when", "sentence"), SILENT)
def test_who_held_the_office_or_looks_back_is_not_told(named, when: str, sentence: str) -> None:
    assert findings(named, when, sentence) == []
