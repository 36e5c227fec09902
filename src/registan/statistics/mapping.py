"""The mapping file: what the columns of a table, or the components of an SDMX structure, mean for a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from registan.lexicons.statistics import ROLES
from registan.model.document import PARTIAL_DATE

from .limits import MAPPING
from .near import did_you_mean
from .series import SeriesError

PERIODS = "periods"
_TOP = "title publisher published structure table fields only".split()
_TABLE = "sheet header delimiter decimal missing".split()
_FIELD = "column value codes heads".split()


class MappingError(SeriesError):
    """A mapping file that cannot be used; the message says where in it, and what could be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Where a role comes from: a column (or component), the same value everywhere, or the heads of columns.

    `codes` turn what stands there into codes of ours; None means 'no value'. `heads` are the columns whose heads say
    it: their names, or every head that is a time period.
    """

    column: str | None = None
    value: str | None = None
    codes: Mapping[str, str | None] = field(default_factory=dict)
    heads: tuple[str, ...] = ()
    is_periods: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The shape of a CSV file or sheet: `header` is the number of the row that names the columns, from 1."""

    sheet: str | None = None
    header: int = 1
    delimiter: str | None = None
    decimal: str | None = None
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesMapping:
    """All that a mapping file says; without one, everything is empty."""

    fields: Mapping[str, Said] = field(default_factory=dict)
    table: Table = field(default_factory=Table)
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    structure: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


def read_mapping(text: str) -> SeriesMapping:
    """The mapping in this YAML; raises MappingError."""
    data = _parsed(text)
    _known(data, _TOP, "")
    published = _text(data, "published")
    if published is not None and not PARTIAL_DATE.match(published):
        raise MappingError(f"published is {published!r}; write 2024, 2024-03 or 2024-03-18")
    mapping = SeriesMapping(
        fields=dict(_fields(_section(data, "fields"))),
        table=_table(_section(data, "table")),
        only={column: frozenset(_texts(f"only.{column}", values)) for column, values in _section(data, "only").items()},
        structure=_text(data, "structure"),
        title=_text(data, "title"),
        publisher=_text(data, "publisher"),
        published=published,
    )
    if sum(bool(said.heads or said.is_periods) for said in mapping.fields.values()) > 1:
        raise MappingError("only one of the fields can stand in the heads of columns")
    return mapping


def _parsed(text: str) -> dict[str, Any]:
    if len(text) > MAPPING.size:
        raise MappingError(f"it is longer than {MAPPING.size:,} characters")
    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent) or depth > MAPPING.depth:
                raise MappingError("it has aliases (*name) or lists in lists in lists; write it out plainly")
        # every scalar as it is written: `no`, `1.10` and `2024-03-18` stay the words that they are
        data = yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise MappingError(f"it is no YAML: {' '.join(str(error).split())[:200]}") from error
    if not isinstance(data, dict):
        raise MappingError("it says nothing; `registan statistics mapping --example` prints one to begin with")
    return data


def _fields(data: Mapping[str, Any]) -> Iterator[tuple[str, Said]]:
    for role, said in data.items():
        if role not in ROLES:
            raise MappingError(f"fields: no claim has a {role!r}: {did_you_mean(role, ROLES)}")
        yield role, _said(f"fields.{role}", said)


def _said(place: str, data: Any) -> Said:
    if isinstance(data, str):
        return Said(column=data)
    if not isinstance(data, dict):
        raise MappingError(f"{place}: write a column's name, or `column:`, `value:` or `heads:` under it")
    _known(data, _FIELD, place)
    heads, codes = data.get("heads"), data.get("codes") or {}
    if sum(name in data for name in ("column", "value", "heads")) != 1:
        raise MappingError(f"{place}: it has one of `column`, `value` and `heads`, not several and not none")
    if not isinstance(codes, dict):
        raise MappingError(f"{place}.codes: write `WHAT STANDS THERE: CODE` on lines of their own")
    is_periods = heads == PERIODS
    if isinstance(heads, dict):
        codes, heads = {**heads, **codes}, list(heads)
    return Said(
        column=_text(data, "column"),
        value=_text(data, "value"),
        codes={
            str(said): (None if code in ("", "null", "~") else _scalar(place, code)) for said, code in codes.items()
        },
        heads=() if is_periods or heads is None else _texts(f"{place}.heads", heads),
        is_periods=is_periods,
    )


def _table(data: Mapping[str, Any]) -> Table:
    _known(data, _TABLE, "table")
    header, delimiter, decimal = data.get("header", "1"), _text(data, "delimiter"), _text(data, "decimal")
    if not (isinstance(header, str) and header.isascii() and header.isdigit() and 1 <= int(header) <= 1_000):
        raise MappingError(f"table.header is {header!r}; it is the number of the row that names the columns, from 1")
    if decimal not in (None, ",", "."):
        raise MappingError(f"table.decimal is {decimal!r}; it is ',' or '.'")
    if delimiter == "\\t":
        delimiter = "\t"
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise MappingError(f"table.delimiter is {delimiter!r}; it is one character, such as ';'")
    return Table(
        sheet=_text(data, "sheet"),
        header=int(header),
        delimiter=delimiter,
        decimal=decimal,
        missing=frozenset(_texts("table.missing", data.get("missing", []))),
    )


def _known(data: Mapping[str, Any], names: list[str], place: str) -> None:
    for name in data:
        if name not in names:
            raise MappingError(f"{place or 'mapping'}: there is no key {str(name)!r}: {did_you_mean(str(name), names)}")


def _section(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    section = data.get(name) or {}
    if not isinstance(section, dict):
        raise MappingError(f"{name}: write `NAME: VALUE` on lines of their own under it")
    return section


def _text(data: Mapping[str, Any], name: str) -> str | None:
    return _scalar(name, data[name]) or None if name in data else None


def _scalar(place: str, value: Any) -> str:
    if not isinstance(value, str):
        raise MappingError(f"{place}: write one value, no list")
    return value


def _texts(place: str, values: Any) -> tuple[str, ...]:
    listed = values if isinstance(values, list) else [values]
    return tuple(_scalar(place, value) for value in listed)
