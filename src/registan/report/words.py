"""The report's words in one language: messages, states, figures, dates and periods as its readers write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from registan.lexicons import table
from registan.model import Observation, Period
from registan.model.period import months, parse_period

LANGUAGES = ("en", "ru", "kk", "uz")
_FOLDER = files(__package__) / "catalogues"
_SMALL = 10_000
_DECIMALS = 4
_NEXT = 100_000
"""A multiplier is used up to here: '27,600 million' is read, '4,460,512 thousand' is not."""
_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z")

_TWO_STOPS = re.compile(r"(?<!\.)\.\.\Z")
"""'17 ноября 2025 г.' at the end of a sentence has its full stop already."""


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue of one language; `words('section.trade')` is a message, its places filled with what is given."""

    language: str
    messages: Mapping[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """The message of this key; KeyError names one that the catalogue lacks."""
        return _TWO_STOPS.sub(".", self._at(key).format(**values))

    def _at(self, key: str) -> str:
        group, _, name = key.partition(".")
        try:
            return str(self.messages[group][name])
        except KeyError:
            raise KeyError(f"{self.language}.yaml has no message {key!r}") from None

    def named(self, group: str, name: str) -> str:
        """The word for one of the exchange format's codes; a code that no catalogue knows stands for itself."""
        return str(self.messages.get(group, {}).get(name, name.replace("_", " ")))

    def state(self, code: str | None) -> str:
        """The usual name of a state or group of states."""
        return _state_names(self.language).get(code or "", code or self("cell.unnamed"))

    def number(self, value: Decimal) -> str:
        """The digits with the separators of the language, none of them lost."""
        from babel.numbers import format_decimal

        return format_decimal(value, format="#,##0.######", locale=self.language, decimal_quantization=False)

    def percent(self, value: Decimal, decimals: int = 1) -> str:
        """A rounded percentage: '12.4 %'."""
        return self._with_unit(self.number(round(value, decimals).normalize() + 0), "PCT")

    def amount(self, value: Decimal, unit: str) -> str:
        """The figure with its multiplier and unit: '4.46 billion USD', '35 %', '20 a week'."""
        for power, name in sorted(self.messages["scale"].items(), reverse=True) if abs(value) >= _SMALL else ():
            scaled = value.scaleb(-power)
            if 1 <= abs(scaled) < _NEXT and scaled == round(scaled, _DECIMALS):
                return self._with_unit(f"{self.number(scaled)} {name}", unit)
        return self._with_unit(self.number(value), unit)

    def how(self, misprint: str) -> str:
        """How a figure came to be misprinted: 'two digits were swapped', 'million was printed for billion'."""
        printed, is_scale, meant = misprint.partition("_for_")
        if not is_scale or misprint in self.messages["how"]:
            return self.named("how", misprint)
        return self("how.scale", printed=self._scale(printed), meant=self._scale(meant))

    def _scale(self, name: str) -> str:
        return str(self.messages["scale"][_POWERS[name]]) if name in _POWERS else self("how.ones")

    def _with_unit(self, shown: str, unit: str) -> str:
        return f"{shown} {self.messages['unit'].get(unit, unit)}".strip()

    def figure(self, claim: Observation) -> str:
        """What is printed, with its qualifier: 'more than 4.4 billion USD', '+35 %', 'rank 3'."""
        if claim.measure == "rank":
            return self("figure.rank", figure=self.number(claim.value))
        low = self.amount(claim.value, claim.unit)
        if claim.value_high is not None:
            low = self("figure.range", low=low, high=self.amount(claim.value_high, claim.unit))
        shown = f"+{low}" if claim.measure.startswith("change") and claim.value > 0 else low
        return shown if claim.qualifier == "exact" else self(f"figure.{claim.qualifier}", figure=shown)

    def subject(self, claim: Observation) -> str:
        """What is counted: 'exports, wheat', 'trade turnover, change'."""
        parts = [self.named("indicator", claim.indicator)]
        parts += [self.named("product", claim.product)] if claim.product else []
        parts += [self.named("measure", claim.measure)] if claim.measure in self.messages["measure"] else []
        return ", ".join(parts)

    def books(self, reporter: str | None) -> str:
        """Whose statistics a figure is from."""
        return self("books.unnamed") if reporter is None else self("books.state", state=self.state(reporter))

    def when(self, iso: str | None) -> str:
        """An ISO day, month, year or interval as people write it."""
        if not iso:
            return self("cell.unnamed")
        if not _ISO.match(iso):
            return self.period(parse_period(iso))
        return iso if len(iso) == len("2022") else self.period(parse_period(iso))

    def day(self, day: date | None) -> str:
        """A day in full."""
        from babel.dates import format_date

        return self("cell.unnamed") if day is None else format_date(day, "long", locale=self.language)

    def period(self, period: Period | None) -> str:
        """'2023', 'January 2023', 'January – September 2023', two days with a dash."""
        if period is None:
            return self("cell.unnamed")
        start, stop = period.start, period.stop
        if start is None or stop is None:
            return f"{self.day(start) if start else '…'} – {self.day(stop) if stop else '…'}"
        if period.is_full_year():
            return str(start.year)
        if start == stop:
            return self.day(start)
        if start.year == stop.year and period == months(start.year, start.month, stop.month):
            return self._months(start, stop)
        if (start.month, start.day, stop.month, stop.day) == (1, 1, 12, 31):
            return f"{start.year}–{stop.year}"
        return f"{self.day(start)} – {self.day(stop)}"

    def _months(self, start: date, stop: date) -> str:
        from babel.dates import format_interval, format_skeleton

        if start.month == stop.month:
            return str(format_skeleton("yMMMM", start, locale=self.language))
        return str(format_interval(start, stop, "yMMMM", locale=self.language))


@cache
def words(language: str) -> Words:
    """The catalogue of a language; ValueError names those that there are."""
    if language not in LANGUAGES:
        raise ValueError(f"There is no report in {language!r}: choose one of {', '.join(LANGUAGES)}.")
    return Words(language, yaml.safe_load((_FOLDER / f"{language}.yaml").read_text(encoding="utf-8")))


@cache
def _state_names(language: str) -> dict[str, str]:
    """The names that stand first in the table of territories."""
    return {row["code"]: (row[language] or row["en"]).split("|")[0].strip("^~") for row in table("territories.csv")}
