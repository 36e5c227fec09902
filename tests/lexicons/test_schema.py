"""The keys that a lexicon's sections take, and those they refuse."""

from decimal import Decimal

import pytest

from registan.lexicons import Meaning
from registan.lexicons.schema import SECTIONS, alpha3, month, number, one_of

READ = [
    (number, "9", Decimal(9)),
    (number, "66.67", Decimal("66.67")),
    (month, "12", 12),
    (alpha3, "KAZ", "KAZ"),
    (one_of("about", "over"), "over", "over"),
]
REFUSED = [
    (number, "nine"),
    (month, "13"),
    (month, "0"),
    (month, "-1"),
    (alpha3, "kaz"),
    (alpha3, "KZ"),
    (alpha3, "КАЗ"),
    (one_of("about", "over"), "more"),
]


@pytest.mark.parametrize(("reader", "written", "meaning"), READ)
def test_a_key_reads_as(reader, written, meaning) -> None:
    assert reader(written) == meaning


@pytest.mark.parametrize(("reader", "written"), REFUSED)
def test_a_key_is_refused_with_itself_in_the_message(reader, written) -> None:
    with pytest.raises(ValueError, match=written):
        reader(written)


def test_every_section_is_listed_under_its_own_name() -> None:
    assert all(section.name == name for name, section in SECTIONS.items())


def test_a_meaning_gives_its_further_keys() -> None:
    meaning = Meaning("KAZ", (("kind", "people"),))
    assert (meaning.get("kind"), meaning.get("unit"), meaning.get("unit", "COUNT")) == ("people", None, "COUNT")
