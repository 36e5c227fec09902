"""What stands around a number and makes it a figure: currency, unit, qualifier, 'times', the words of a rank."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Meaning, Tokens
from registan.model import Qualifier

from .figure import Figure, Kind
from .numerals import EXACT, Numeral
from .prices import is_price
from .spelled import glued, norm_at

_PERCENT = {"PCT": False, "PP": True}


def complete(tokens: Tokens, number: Numeral, printed: Numeral, free: int, vocabulary: Vocabulary) -> Figure:
    """The figure of a number: `number` with its scale, `printed` without; tokens before `free` belong to others."""
    assert number.value is not None and printed.value is not None
    first, last, section = number.first, number.last, "scales" if number.value != printed.value else "numbers"
    kind: Kind = "number"
    unit, factor, points = None, Decimal(1), False
    minus = first - 1 if norm_at(tokens, first - 1) == "-" and glued(tokens, first) else first
    before = currency_before(tokens, first, free, vocabulary)
    if before is None and minus < first and glued(tokens, minus):
        # '$-20'
        before = currency_before(tokens, minus, free, vocabulary)
        factor = Decimal(-1) if before else factor
    ends = vocabulary.ends_number(norm_at(tokens, last))
    after = None if ends else currency_after(tokens, last, vocabulary)
    if before or after:
        kind, unit = "money", (after or before).value  # type: ignore[union-attr]
        first, last = before.first if before else first, after.last if after else last
        section = "currencies" if after else section
    elif ends:
        pass
    elif measure := unit_after(tokens, last, vocabulary):
        kind, unit, factor, points = _measured(measure.value, vocabulary)
        last, section = measure.last, "units"
    elif times := times_after(tokens, last, vocabulary):
        kind, unit, last = _times(tokens, times, vocabulary)
    end = last
    last, case = vocabulary.suffix_at(tokens, last) or (last, vocabulary.case_of(section, tokens.norms[last - 1]))
    if last > end:
        end = last
    elif counter := vocabulary.role_at("figures", "counter", tokens, last) if section == "numbers" else None:
        last, case = counter.last, vocabulary.counter_case(tokens.norms[last])  # '52 taga', of which '52' is printed
    if kind == "multiple":
        case = case or vocabulary.role_case("figures", "times", tokens.norms[last - 1])  # 'barobardan ziyod'
    sign = _sign(tokens, first, kind)
    factor = EXACT.multiply(factor, sign)
    scale = EXACT.divide(number.value, printed.value) if printed.value else Decimal(1)
    return Figure(
        first=first,
        last=last,
        start=tokens.starts[first] - (sign < 0),
        end=tokens.ends[end - 1],
        kind=kind,
        value=EXACT.multiply(number.value, factor),
        unit=unit,
        resolution=EXACT.multiply(number.resolution, abs(factor)),
        qualifier="about" if case == "about" else qualifier(tokens, first, last, vocabulary),
        words=number.words,
        points=points,
        scale=scale,
        number_last=number.last,
        case=case,
        priced=kind == "money" and is_price(tokens, last, vocabulary),
    )


def plain(tokens: Tokens, found: Found, kind: Kind, vocabulary: Vocabulary, unit: str | None = None) -> Figure:
    """The figure of a phrase that says everything itself: 'doubled', 'third-largest', 'two-thirds'."""
    return Figure(
        first=found.first,
        last=found.last,
        start=tokens.starts[found.first],
        end=tokens.ends[found.last - 1],
        kind=kind,
        value=found.value,
        unit=unit,
        qualifier=qualifier(tokens, found.first, found.last, vocabulary),
        words=True,
        number_last=found.last,
        case=vocabulary.case_of("fractions", tokens.norms[found.last - 1]) if kind == "fraction" else "",
    )


def fraction(tokens: Tokens, found: Found, vocabulary: Vocabulary) -> Figure | None:
    """'two-thirds', 'half'; 'a third' only of something, by so much, so much more, or at the end; no 'third deal'."""
    if vocabulary.role_at("figures", "one", tokens, found.first):
        closed = (
            not norm_at(tokens, found.last)[:1].isalpha()
            or any(vocabulary.role_at("figures", role, tokens, found.last) for role in ("of", "apart"))
            or vocabulary.role_before("figures", "by", tokens, found.first)
            or vocabulary.before("qualifiers", tokens, found.first)
        )
        if not closed:
            return None
    return plain(tokens, found, "fraction", vocabulary, "PCT")


def rank(tokens: Tokens, ordinal: Found, vocabulary: Vocabulary) -> Figure | None:
    """'third-largest', 'third place', 'ranks third'; a bare ordinal is none."""
    if ordinal.value is None:
        return None
    after = ordinal.last + 1 if norm_at(tokens, ordinal.last) == "-" else ordinal.last
    word = vocabulary.role_at("figures", "rank", tokens, after)
    if word:
        found = Found(ordinal.first, word.last, ordinal.value)
    elif _is_ranked(tokens, ordinal.first, vocabulary):
        found = ordinal
    else:
        return None
    return plain(tokens, found, "rank", vocabulary, "RANK")


def _is_ranked(tokens: Tokens, first: int, vocabulary: Vocabulary) -> bool:
    return vocabulary.role_before("figures", "ranked", tokens, first) is not None


def currency_before(tokens: Tokens, first: int, free: int, vocabulary: Vocabulary) -> Found | None:
    """'$', 'US$', 'USD' before a number; a word in small letters belongs to what stands before it."""
    if first <= free:
        return None
    found = vocabulary.before("currencies", tokens, first)
    letter = found is not None and len(tokens.norms[found.first]) == 1 and found.last - found.first > 1
    if found and letter and _is_sign(tokens, found) and not glued(tokens, found.last - 1):
        # 'a $5 loan' is in no 'A$'
        found = vocabulary.at("currencies", tokens, found.last - 1)
    if found is None or found.first < free:
        return None
    written = tokens.text[tokens.starts[found.first] : tokens.ends[found.last - 1]]
    if _is_sign(tokens, found) and found.first > free:
        # 'AUD$20', 'AUD $20'
        code = vocabulary.before("currencies", tokens, found.first)
        if code and code.first >= free and (glued(tokens, found.first) or _is_code(tokens, code)):
            found = Found(code.first, found.last, code.value)
    return None if written.islower() else found


def currency_after(tokens: Tokens, last: int, vocabulary: Vocabulary) -> Found | None:
    """'dollars', 'of US dollars', '-dollar', '.  долл.' after a number and its scale."""
    at = _past_joint(tokens, last)
    joint = vocabulary.role_at("figures", "of", tokens, at) if at == last else None
    found = vocabulary.at("currencies", tokens, joint.last if joint else at)
    # The sign of the next figure: '$5 $6'.
    opens_next = found is not None and _is_sign(tokens, found) and _is_digit(tokens, found.last)
    return None if found and opens_next and (at > last or not glued(tokens, found.first)) else found


def unit_after(tokens: Tokens, last: int, vocabulary: Vocabulary) -> Found | None:
    """The unit after a number and its scale."""
    at = _past_joint(tokens, last)
    return vocabulary.at("units", tokens, at) or _unit_in_capitals(tokens, at, vocabulary)


def _unit_in_capitals(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    """'14 тыс. МВт': a unit written with capitals behind the full stop of a scale word, which ends no sentence."""
    if norm_at(tokens, at) != "." or not glued(tokens, at) or vocabulary.before("scales", tokens, at) is None:
        return None
    found = vocabulary.at("units", tokens, at + 1)
    return found if found and len(tokens.norms[at + 1]) > 1 and vocabulary.is_bare("units", tokens, at + 1) else None


def times_after(tokens: Tokens, last: int, vocabulary: Vocabulary) -> Found | None:
    """'times', '-fold', 'x' after a number."""
    return vocabulary.role_at("figures", "times", tokens, _past_joint(tokens, last))


def qualifier(tokens: Tokens, first: int, last: int, vocabulary: Vocabulary) -> Qualifier:
    """What the words just before or after the figure say of its exactness."""
    # A backslash before the dollar sign is Markdown's.
    begin = first - 1 if norm_at(tokens, first - 1) == "\\" else first
    found = vocabulary.before("qualifiers", tokens, begin)
    if found is None and vocabulary.role_at("figures", "after", tokens, last):
        found = vocabulary.at("qualifiers", tokens, last)
    found = found or vocabulary.rounded_at(tokens, last)
    return cast(Qualifier, found.value) if found else "exact"


def _sign(tokens: Tokens, first: int, kind: Kind) -> Decimal:
    """-1 for '(-5.2%)'; a hyphen before anything but a percentage is a dash, a minus sign never."""
    start, text = tokens.starts[first], tokens.text
    if not glued(tokens, first) or text[start - 1] not in "-\u2212":
        return Decimal(1)
    opens = start == 1 or text[start - 2] in " \u00a0(|"
    return Decimal(-1) if opens and (kind == "percent" or text[start - 1] == "\u2212") else Decimal(1)


def _measured(meaning: Meaning, vocabulary: Vocabulary) -> tuple[Kind, str, Decimal, bool]:
    if meaning.code in _PERCENT:
        return "percent", "PCT", Decimal(meaning.get("factor") or 1), _PERCENT[meaning.code]
    # 'US cents', 'копеек': hundredths of a currency
    kind: Kind = "money" if meaning.code in vocabulary.monies else "number"
    return kind, meaning.code, Decimal(meaning.get("factor") or 1), False


def _times(tokens: Tokens, times: Found, vocabulary: Vocabulary) -> tuple[Kind, str | None, int]:
    """'four times' multiplies; 'two times a week' counts."""
    per = vocabulary.role_at("figures", "per", tokens, times.last)
    span = vocabulary.at("units", tokens, per.last) if per else None
    counted = vocabulary.noun_at(tokens, times.first)
    if span is None and counted is not None and counted.last > times.last:
        return "number", None, times.first  # '14 times weekly'
    if span is None:
        return "multiple", None, times.last
    return "number", f"PER_{span.value.code}", span.last


def _past_joint(tokens: Tokens, at: int) -> int:
    """The token after a hyphen ('54-kilometre') or an abbreviation's full stop ('5 bn. dollars')."""
    norm = norm_at(tokens, at)
    if norm == "-" and glued(tokens, at) and glued(tokens, at + 1):
        return at + 1
    if norm == "." and glued(tokens, at) and tokens.norms[at - 1].isalpha() and at + 1 < len(tokens.norms):
        return at + 1 if tokens.text[tokens.starts[at + 1]].islower() else at
    return at


def _is_sign(tokens: Tokens, found: Found) -> bool:
    return not tokens.norms[found.last - 1][0].isalpha()


def _is_code(tokens: Tokens, found: Found) -> bool:
    return found.last - found.first == 1 and tokens.text[tokens.starts[found.first] : tokens.ends[found.first]] == (
        found.value
    )


def _is_digit(tokens: Tokens, at: int) -> bool:
    return norm_at(tokens, at).isdecimal()
