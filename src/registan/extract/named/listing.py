"""Lists of what was signed: 'nine documents, among them:', and then an item for each.

An item says what a document is; when, where and by whom it was signed the sentence that opens the list says.
"""

from __future__ import annotations

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Mark, Sentence
from registan.lexicons import Meaning

from .occasions import Occasion

_DONE = ("signed", "adopted")
_OPENING = 5
_FRONT = 2
_LATER = 6
_TITLE = 8
_FEWEST = 3
_PACKAGE = Meaning("package")


def announced(sentence: Sentence) -> Name | None:
    """What a sentence opens that says no word for it: 'In Riga were signed:'."""
    if sentence.norm(sentence.last - 1) != ":" or any(mark.value.code == "package" for _, mark in sentence.heads):
        return None
    deed = next((mark for role in _DONE for mark in sentence.deeds.get(role, ())), None)
    if deed is None:
        return None
    head = Mark(deed.first, deed.last, _PACKAGE)
    return Name(head, "agreements", "package", "deed", deed.first, deed.last, core=deed.first)


def opens(sentence: Sentence, name: Name) -> bool:
    """Whether the name stands for documents that were signed, so that a list of them can follow."""
    if name.kind != "package":
        return False
    if is_title(sentence):
        return True
    return (name.counted or name.needs != "count") and any(sentence.deeds.get(role) for role in _DONE)


def is_title(sentence: Sentence) -> bool:
    """'Key agreements:', 'Договорно-правовая база, соглашения:': no more than what the list below is of."""
    return sentence.norm(sentence.last - 1) == ":" and sentence.last - sentence.first <= _TITLE


def is_listed(sentence: Sentence, name: Name, occasion: Occasion, *, is_item: bool) -> bool:
    """Whether the name is an item of the list that is open: of a block of its own, or behind 'among them', a colon."""
    if occasion.bundle is None or name.section != "agreements" or name.kind == "package":
        return False
    if is_item and occasion.is_listing:
        return _is_whole(sentence, name)
    if not (name.is_named or name.complement or name.needs == "deed"):
        return False
    if occasion.bundle_age == 0:
        return _is_led_in(sentence, occasion.bundle_end, name.first) or sentence.norm(occasion.bundle_end) == "-"
    resumed = any(mark.value.code == "package" and mark.first < name.first for _, mark in sentence.heads)
    near = occasion.bundle_age <= (_LATER if resumed else _FRONT)  # 'The documents include …'
    return near and _is_led_in(sentence, sentence.first, sentence.first + _OPENING)


def _is_whole(sentence: Sentence, name: Name) -> bool:
    """Whether the item is the name: it begins with it, or ends with it where heads come last; then it is all of it."""
    words = [at for at in range(sentence.first, sentence.last) if _is_word(sentence.norm(at))]
    if len(words) < _FEWEST:
        return False
    if not sentence.grammar.verbs_last:
        return words.index(max(words[0], name.first)) <= _FRONT
    heads = [mark for section, mark in sentence.heads if section == "agreements"]
    if name.head.first != heads[-1].first or any(sentence.deeds.get(role) for role in _DONE):
        return False
    name.first, name.complement = min(name.first, words[0]), True
    return True


def _is_word(norm: str) -> bool:
    return norm == '"' or any(map(str.isalnum, norm))


def _is_led_in(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.norm(at) == ":" or sentence.deed("listed", at) for at in range(first, last))
