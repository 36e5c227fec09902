"""A printed name: a head noun with the capitals, numbers, quotation marks and complement that set it apart."""

from __future__ import annotations

from dataclasses import dataclass

from registan.lexicons import Hit

from .sentence import Mark, Sentence

QUOTED = 20
"""The most tokens between a pair of quotation marks."""

_OPENING, _CLOSING = "«„", "»"
_GRAMMATICAL = frozenset("from to in of with between by for and source future".split())


@dataclass(slots=True)
class Name:
    """Tokens `first` to `last` (exclusive) around the head noun.

    `proper`: it has capitals of its own, beside those of states and owners; `quoted`: a part stands in quotation
    marks; `ordinal`: it is numbered in a row ('12th meeting'); `counted`: a number of them; `complement`: words after
    the head (before it where verbs come last) say what it is about; `capital`: the head itself is written so;
    `core`: where the name ends before a verb that stands in its midst ('agreement was signed on …').
    """

    head: Mark
    section: str
    kind: str
    needs: str
    first: int
    last: int
    proper: bool = False
    quoted: bool = False
    ordinal: bool = False
    counted: bool = False
    complement: bool = False
    capital: bool = False
    core: int = 0

    def told(self, sentence: Sentence, *roles: str, within: int = 99) -> bool:
        """Whether a deed of one of those roles is told of it, no more than that many tokens away.

        What stands in the name itself is no deed: 'Agreement on the Creation of a Free Trade Zone'.
        """
        for role in roles:
            for mark in sentence.deeds.get(role, ()):
                gap = self.gap(mark)
                if gap is not None and gap <= within:
                    return True
        return False

    def gap(self, mark: Hit) -> int | None:
        """How many tokens stand between the name and what is told before or after it; None for what is inside it."""
        if mark.first >= self.core:
            return mark.first - self.core
        return self.first - mark.last if mark.last <= self.first else None

    @property
    def is_named(self) -> bool:
        """Whether capitals or quotation marks make it one thing among its like."""
        return self.quoted or self.proper or (self.capital and self.complement)


def is_capital(sentence: Sentence, at: int) -> bool:
    """Whether the token is written with a capital; a word all in capitals beside another such says nothing."""
    if not sentence.first <= at < sentence.last:
        return False
    tokens = sentence.tokens
    written = tokens.text[tokens.starts[at] : tokens.ends[at]]
    if not written[:1].isupper():
        return False
    return not (len(written) > 1 and written.isupper() and (_is_loud(sentence, at - 1) or _is_loud(sentence, at + 1)))


def _is_loud(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    return (
        sentence.first <= at < sentence.last
        and len(sentence.norm(at)) > 1
        and (tokens.text[tokens.starts[at] : tokens.ends[at]].isupper())
    )


def is_start(sentence: Sentence, at: int) -> bool:
    """Whether the token begins its sentence, so that its capital says nothing."""
    return at == sentence.first or (at == sentence.first + 1 and not sentence.norm(at - 1).isalnum())


def is_letters(sentence: Sentence, at: int) -> bool:
    """Whether the token is a word: letters, in Uzbek with the apostrophes of its letters ('to'qimachilik')."""
    word = sentence.norm(at)
    return word.isalpha() or (sentence.grammar.verbs_last and word.replace("'", "").isalpha())


def is_plain(sentence: Sentence, at: int) -> bool:
    """Whether the token is a word that no grammar word, deed or word of naming covers."""
    if not is_letters(sentence, at) or at in sentence.acting:
        return False
    return _GRAMMATICAL.isdisjoint(sentence.grammatical.get(at, ()))


def is_opening(sentence: Sentence, at: int) -> bool:
    """Whether the quotation mark at the token opens: by its shape, or as the first, third, … of the sentence."""
    mark = sentence.tokens.text[sentence.tokens.starts[at]]
    if mark in _OPENING or mark in _CLOSING:
        return mark in _OPENING
    return sum(sentence.norm(before) == '"' for before in range(sentence.first, at)) % 2 == 0


def opening_quote(sentence: Sentence, closing: int) -> int | None:
    """The quotation mark that the one at that token closes."""
    for at in range(closing - 1, max(sentence.first, closing - QUOTED) - 1, -1):
        if sentence.norm(at) == '"':
            return at
    return None
