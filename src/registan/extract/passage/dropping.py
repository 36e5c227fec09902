"""Drops from a sentence what only looks like a name or a cue."""

from __future__ import annotations

from .sentence import Area, Mark, Sentence, groups

_MEASURED = frozenset({"energy.gas", "energy.electricity"})


def drop_namesakes(sentence: Sentence) -> None:
    """Drop common words that are a state's name here: 'Грузия' is no груз (freight), 'Turkey' no bird."""
    if sentence.cues or sentence.nouns or sentence.products:
        named = {area.first for area in sentence.areas}
        sentence.cues = [cue for cue in sentence.cues if cue.first not in named]
        sentence.nouns = [noun for noun in sentence.nouns if noun.first not in named]
        sentence.products = [product for product in sentence.products if product.first not in named]


def drop_taken(sentence: Sentence) -> None:
    """Drop what only looks like a name or a cue.

    The 'US' of 'US dollars' is part of a figure; the 'Central Asia' of '"Central Asia Agro"' part of a name; of two
    cues side by side the head stays: the last ('oil imports') or, where heads come first, the first ('импорт нефти');
    the head that says little does not: 'жөнелтілген тауардың құны' are exports, not anything's worth.
    """
    if sentence.areas:
        figures, of_several = sentence.figures, groups()
        taken = {at for figure in figures for at in range(figure.first, figure.last)} if figures else ()
        sentence.areas = [
            area
            for area in sentence.areas
            if area.first not in taken
            and not (area.code in of_several and _goes_on_as_name(sentence, area))
            and not (area.kind == "place" and _is_small(sentence, area))
        ]
    if len(sentence.cues) > 1:
        sentence.cues = _head_cues(sentence)


def _head_cues(sentence: Sentence) -> list[Mark]:
    kept: list[Mark] = []
    end = -1
    for cue in sentence.cues:
        if cue.first != end or _are_told_by_unit(kept[-1], cue):
            kept.append(cue)
        elif not sentence.grammar.heads_first and (_is_faint(kept[-1]) or not _is_faint(cue)):
            kept[-1] = cue
        end = cue.last
    return kept


def _are_told_by_unit(one: Mark, other: Mark) -> bool:
    """'Gas deliveries': in cubic metres the gas is meant, in money the deliveries."""
    codes = (one.value.code, other.value.code)
    if "transport.length" in codes or codes == ("education.institutions", "education.students"):
        return True  # 'строительство газопровода': in kilometres the line; 'в вузах учатся': persons the students
    return (codes[0] in _MEASURED and codes[1].startswith("trade.")) or (
        codes[1] in _MEASURED and codes[0].startswith("trade.")
    )


def _is_faint(cue: Mark) -> bool:
    return bool(cue.value.get("weight"))


def _is_small(sentence: Sentence, area: Area) -> bool:
    """'Екі елдің астаналары', 'mobile phones': a place is written with a capital, a common word is not."""
    tokens = sentence.tokens
    return tokens.text[tokens.starts[area.first]].islower()


def _goes_on_as_name(sentence: Sentence, area: Area) -> bool:
    tokens = sentence.tokens
    if area.last >= sentence.last or area.kind == "adjective":
        return False
    written = tokens.text[tokens.starts[area.last] : tokens.ends[area.last]]
    return written[:1].isupper() and not written.isupper()
