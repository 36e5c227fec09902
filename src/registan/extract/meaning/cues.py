"""Which phrase of a sentence governs a figure: near beats far, before beats after."""

from __future__ import annotations

from decimal import Decimal

from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Mark, Sentence
from registan.lexicons import indicators

_BRACKETED = 14
_ENOUGH = 8
_PART_REACH = 3
_COMMA_AFTER = 12
_UNSAID_WORTH = 14
_AT_ONCE = 16
_BESIDE = 2
_GIVEN = ("finance.", "aid.")


def best_cue(
    sentence: Sentence, figure: Figure, unit: str | None, *, is_money: bool, nouns: bool = True
) -> Mark | None:
    """The phrase that governs a figure best; `unit` None asks for one of any unit (a percentage has none of its own).

    Near beats far, before beats after, and what lies beyond another figure, a comma or 'while' counts less.
    """
    if is_money and sentence.grammar.verbs_last and (noun := _described(sentence, figure)):
        return noun
    best, best_score = None, Decimal(_ENOUGH)
    known = indicators()
    apart = sentence.apart.get(figure.first, ())
    for cue in sentence.cues:
        if cue.first in apart or _is_for_whom(sentence, cue, known[cue.value.code].usual_unit):
            continue
        if known[cue.value.code].usual_unit == "RANK" and figure.kind != "rank":
            continue  # 'the largest partner is China with 21.9 percent': of the trade
        if unit is None and not is_money and cue.value.code.startswith("diplomacy."):
            continue  # 'since relations were established trade has grown 200 times'
        if (unit is None and not is_money) or known[cue.value.code].takes(unit, is_money):
            score = _score(sentence, figure, cue)
            if score > best_score:
                best, best_score = cue, score
    for noun in sentence.nouns if nouns else ():
        code = noun.value.get("value") if is_money else noun.value.get("indicator")
        needs = noun.value.get("needs")
        if (needs and not sentence.words.get(needs)) or _is_for_whom(sentence, noun, noun.value.get("unit")):
            continue
        if code and code != "other" and (is_money or unit is None or known[code].takes(unit, is_money)):
            score = _score(sentence, figure, noun) - (
                _UNSAID_WORTH if is_money and not _is_worth(sentence, figure, noun) else 0
            )
            if score > best_score:
                best, best_score = noun, score
    return best


def _described(sentence: Sentence, figure: Figure) -> Mark | None:
    """'894 млн доллар болатын 21 құжат': the noun of the number that a participle of worth ties the sum to."""
    count = next((other for other in sentence.figures if 0 < other.first - figure.last <= _BESIDE), None)
    if count is None or count.kind != "number" or count.unit or not sentence.says("worth", figure.last, count.first):
        return None
    behind = (noun for noun in sentence.nouns if 0 <= noun.first - count.last <= _BESIDE and noun.value.get("value"))
    return next(behind, None)


def _is_worth(sentence: Sentence, figure: Figure, noun: Mark) -> bool:
    """Whether words of worth tie a sum to the things: 'contracts worth $142 million'."""
    low, high = sorted((noun.last, figure.first))
    return sentence.says("worth", low, high + 1) or figure.first <= noun.last + 1


def _is_for_whom(sentence: Sentence, named: Mark, unit: str | None) -> bool:
    """'Scholarships for Georgian students': the persons are whom the others are for."""
    if unit != "PERSON":
        return False
    leads = [mark.first for mark in sentence.word("for") if 0 < named.first - mark.first <= _PART_REACH]
    return bool(leads) and any(other.last in leads for other in sentence.nouns)


def _weakness(sentence: Sentence, figure: Figure, mark: Mark) -> int:
    """How little a cue says: 'trade' beside 'surplus in trade', 'oil' beside 'imports, 90 percent of them oil'."""
    weak = -int(mark.value.get("weight") or 0)
    if mark.value.code.startswith("energy.") and figure.unit == "PCT":
        weak += 24 if any(cue.value.code.startswith("trade.") for cue in sentence.cues) else 0
    return weak


def _opens_its_own(sentence: Sentence, mark: Mark) -> bool:
    """Whether a cue right after a comma speaks of the next figure: 'reached $867 million, imports $530 million'."""
    return sentence.norm(mark.first - 1) == "," and any(other.first >= mark.last for other in sentence.figures)


def _is_a_part(sentence: Sentence, figure: Figure) -> bool:
    """'Exports accounted for 70.5 % of mutual trade': the share is that of the exports."""
    near = range(figure.first - _PART_REACH, figure.first + 1)
    return any(cue.last in near and sentence.says("share", cue.last, figure.first) for cue in sentence.cues)


def _is_told_apart(sentence: Sentence, figure: Figure, mark: Mark) -> bool:
    """Whether a colon stands before the cue, or a bracket that opens before the figure closes there."""
    if any(sentence.norm(at) == ":" for at in range(figure.last, mark.first)):
        return True
    opens = [at for at in range(sentence.first, figure.first) if sentence.norm(at) in ("(", ")")]
    inside = bool(opens) and sentence.norm(opens[-1]) == "("
    return inside and any(sentence.norm(at) == ")" for at in range(figure.last, mark.first))


def _score(sentence: Sentence, figure: Figure, mark: Mark) -> Decimal:
    is_sum = figure.kind == "money" and mark.value.code.startswith(_GIVEN)
    if mark.last <= figure.first:
        first, last, score, crossing = mark.last, figure.first, 60, 9
        gap = last - first
    elif mark.first >= figure.last:
        first, last, score, crossing = figure.last, mark.first, 46, 12 if sentence.grammar.verbs_last else 22
        gap = (last - first) * 2
        if not sentence.grammar.verbs_last and _is_told_apart(sentence, figure, mark):
            return Decimal(0)  # 'turnover of 410 million (+12 %): exports …'
        if sentence.grammar.verbs_last:  # the verb that governs a figure follows it
            if any(sentence.norm(at) == ":" for at in range(first, last)):
                return Decimal(0)  # 'бұл көрсеткіш 5,6 млрд доллар: экспорт …'
            score, crossing, gap = 56, 12, last - first
            score += _AT_ONCE * (is_sum and not gap)  # '137 млн доллар несие': the head of the noun phrase
            score -= _BRACKETED * any(sentence.norm(at) == ")" for at in range(first, last))
        elif last - first <= 3 and not any(sentence.norm(at) == "," for at in range(first, last)):
            score += 14
        partitive = any(sentence.says(role, figure.last, figure.last + 1) for role in ("of", "share"))
        partitive = partitive or (sentence.grammar.verbs_last and sentence.says("share", mark.last, mark.last + 1))
        if figure.unit == "PCT" and gap <= 12 and partitive and not _is_a_part(sentence, figure):
            score += 24  # '6.1 percent of all Vietnamese exports'
    else:
        return Decimal(0)
    score -= gap + _weakness(sentence, figure, mark)
    score -= crossing * sum(first <= other.first < last for other in sentence.figures)
    norms = sentence.tokens.norms
    for at in range(first, last):
        if norms[at] == ",":
            score -= 4 if mark.last <= figure.first or sentence.grammar.verbs_last else _COMMA_AFTER
        elif norms[at] in (";", "(", ")"):
            score -= 6
    if mark.first > figure.last and not sentence.grammar.verbs_last and _opens_its_own(sentence, mark):
        score -= _COMMA_AFTER
    if sentence.says("clause", first, last):
        if mark.last > figure.first and any(norms[at] == "," for at in range(first, last)):
            return Decimal(0)  # 'recovered to $19.8 million, of which exports …'
        score -= 6 if mark.last <= figure.first else 16
    return Decimal(score) + Decimal(mark.last - mark.first) * 2
