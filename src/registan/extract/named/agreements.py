"""Agreements: treaties, declarations, memorandums, plans, and bundles of documents signed together."""

from __future__ import annotations

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Hit

from .complements import read_complement

_PASSIVE = 4
_GENERAL = ("between", "with", "of")


def is_agreement(sentence: Sentence, name: Name, *, dated: bool = False) -> bool:
    """Whether the phrase tells of one agreement or bundle, not of agreements in general.

    One without a name is told by its kind, its two parties and its date ('a bilateral investment treaty').
    """
    done = name.told(sentence, "signed", "adopted", "undone")
    meant = done or name.told(sentence, "proposed", "planned", "kept")
    if name.kind == "package":
        if name.counted or name.needs == "count" or sentence.norm(sentence.last - 1) == ":":
            return done and name.counted  # 'signed the following documents:', of which each is told by itself
        return done and (name.needs == "deed" or name.complement or _is_done_at_once(sentence, name))
    if not name.is_named and not name.complement:
        _complement_behind(sentence, name)
    if name.needs == "deed":
        return meant
    if name.is_named:
        return meant or name.needs != "name" or not _is_of_one_state(sentence, name)
    possible = any(sentence.deed("possible", mark.last) for mark in sentence.word("potential"))
    if dated and (done or possible) and name.needs != "name" and len(_states(sentence)) > 1:
        return True
    if name.needs == "name":
        between = name.complement and _is_between_states(sentence, name)
        return between or (done and (name.complement or _is_done_at_once(sentence, name)))
    return (name.complement or name.capital) and (meant or _is_between_states(sentence, name))


def tell_contracts(sentence: Sentence, name: Name) -> None:
    """'Договор поставки', 'yetkazib berish to'g'risidagi shartnoma': a treaty's noun, but purchases are no treaty."""
    if name.kind == "treaty" and any(sentence.deed("commercial", at) for at in range(name.first, name.last)):
        name.kind = "contract"


def _states(sentence: Sentence) -> set[str]:
    return {area.code for area in sentence.areas if area.kind in ("name", "adjective")}


def _is_between_states(sentence: Sentence, name: Name) -> bool:
    """'the agreement on the construction of the China-Kyrgyzstan railway': what it is about names two states."""
    states = {area.code for area in sentence.areas if name.head.last <= area.first < name.last and area.kind == "name"}
    return len(states) >= 2 and not any(sentence.says(role, name.head.last, name.head.last + 1) for role in _GENERAL)


def _is_of_one_state(sentence: Sentence, name: Name) -> bool:
    """'Strategy of Development of Uzbekistan': a state's own programme."""
    return len({area.code for area in sentence.areas if name.first <= area.first < name.last}) == 1


def _is_done_at_once(sentence: Sentence, name: Name) -> bool:
    """'bilateral agreements and documents were signed'."""
    return any(0 <= mark.first - name.last <= _PASSIVE for mark in _signings(sentence))


def _signings(sentence: Sentence) -> list[Hit]:
    return [*sentence.deeds.get("signed", ()), *sentence.deeds.get("adopted", ())]


def _complement_behind(sentence: Sentence, name: Name) -> None:
    """'An agreement was signed on …': the verb stands between the head and what it is about."""
    for mark in _signings(sentence):
        if 0 <= mark.first - name.last <= _PASSIVE:
            end = read_complement(sentence, mark.last)
            if end > mark.last + 1:
                name.last, name.complement = end, True
            return


def status_of(sentence: Sentence, name: Name, modality: str) -> str:
    """What became of the agreement, as the verbs of the sentence say; one that was not signed is still a plan."""
    if modality != "asserted":
        return "planned"
    if name.told(sentence, "signed"):
        return "signed"
    if name.told(sentence, "adopted"):
        return "adopted"
    if name.told(sentence, "kept", within=_PASSIVE):
        return "in_force"
    return "signed" if name.is_named and name.kind != "plan" else "in_force"
