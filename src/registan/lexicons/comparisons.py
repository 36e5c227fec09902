"""What figures of different documents have to do with each other, read from `comparisons.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources.abc import Traversable

from .sections import Sections, read_sections
from .tables import DATA

BOTH = 2
_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼ‘’`´", "'"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A definition that words beside a figure give it: 'joint enterprises', 'without gas'."""

    label: str
    of: frozenset[str]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparisons:
    """All that `comparisons.yaml` says.

    `single` are indicators of which one reporter has one figure for a pair, a period and a product; `mirrored` those
    that both sides count. The importer's figure is `centre` times the exporter's as a rule, within `usual` ordinarily;
    beyond `widest` times the centre, either way, it is in doubt. Words of `aims_now` tell that an aim is set in the
    days of its text, those of `aims_then` that it is remembered.
    """

    single: frozenset[str]
    mirrored: frozenset[str]
    centre: Decimal
    usual: tuple[Decimal, Decimal]
    widest: Decimal
    aims_now: tuple[str, ...]
    aims_then: tuple[str, ...]
    scopes: tuple[Scope, ...]


@cache
def comparisons() -> Comparisons:
    """The package's comparisons, read once a process."""
    return read_comparisons(DATA / "comparisons.yaml")


def read_comparisons(path: Traversable) -> Comparisons:
    """Read and check a file of comparisons; raises LexiconError with the file and what is wrong in it."""
    said = read_sections(path, "single", "mirror", "aims", "scopes")
    aims = said.part("aims", "now", "then")
    mirror = said.part("mirror", "flows", "centre", "usual", "widest")
    return Comparisons(
        single=said.indicators("single"),
        mirrored=mirror.indicators("flows"),
        centre=mirror.number("centre"),
        usual=_ends(mirror),
        widest=mirror.number("widest"),
        aims_now=tuple(map(folded, aims.words("now"))),
        aims_then=tuple(map(folded, aims.words("then"))),
        scopes=tuple(map(_scope, said.rows("scopes", "label", "of", "forms"))),
    )


def folded(text: str) -> str:
    """Text as the forms of scopes are matched with it: small letters, one apostrophe, single spaces."""
    return " ".join(text.casefold().translate(_APOSTROPHES).split())


def _scope(said: Sections) -> Scope:
    forms = tuple(map(folded, said.words("forms")))
    return Scope(label=said.text("label"), of=said.indicators("of"), forms=forms)


def _ends(mirror: Sections) -> tuple[Decimal, Decimal]:
    ends = mirror.numbers("usual")
    if len(ends) != BOTH:
        raise mirror.fault("usual", "a lower and an upper number")
    return ends[0], ends[1]
