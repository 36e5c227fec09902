"""Finds every phrase of a lexicon in the tokens of a passage, in one walk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import compress
from typing import Any, NamedTuple

from .memo import Memo
from .senses import CAPITAL, STEM, Entry, Senses
from .tokens import Tokens, fold, tokenize

_LONGEST = 5


class Hit(NamedTuple):
    """A phrase found: tokens `first` to `last` (exclusive) and all that they can stand for."""

    first: int
    last: int
    entries: Senses

    def get(self, section: str) -> Any:
        """The meaning in that section, None when the phrase has none there."""
        for entry in self.entries:
            if entry.section == section:
                return entry.value
        return None


_new = tuple.__new__
"""Makes a record of three in a third of the time that its own constructor takes."""


@dataclass(slots=True)
class _Node:
    following: dict[str, _Node] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    cased: bool = False
    senses: Senses | None = None

    def stands_for(self) -> Senses:
        """The entries as senses, made when a text first has the phrase."""
        if self.senses is None:
            self.senses = Senses(self.entries)
        return self.senses


def _merged(nodes: Iterable[_Node]) -> list[Entry]:
    merged: list[Entry] = []
    for node in nodes:
        merged += [entry for entry in node.entries if entry not in merged]
    return merged


def _written(text: str, nodes: Sequence[_Node]) -> Senses:
    """What the phrases that end there stand for, without those whose capitals the passage does not have."""
    if len(nodes) == 1 and not nodes[0].cased:
        return nodes[0].stands_for()
    return Senses(entry for entry in _merged(nodes) if entry.is_written(text))


def _both(one: _Node, other: _Node) -> _Node:
    """What the same words stand for as they are listed and as a stem with its ending: 'umumiy qiymati'."""
    more = tuple(entry for entry in other.entries if entry not in one.entries)
    return _Node({}, one.entries + more, one.cased or other.cased)


_Opening = tuple[Senses | None, Set[str] | None, tuple[_Node, ...]]
"""What a word stands for alone, None if capitals decide; what may follow it, if anything; its branches of the index."""

_NONE: tuple[str, ...] = ()


class Phrases:
    """An index of phrases; matches are leftmost, then longest, and do not overlap.

    `endings` are what may follow a stem marked with `~` (the empty ending always may), `clitics` what may follow any
    word of the lexicon ("Kazakhstan's"); up to `stacked` endings may follow one another.
    """

    def __init__(self, endings: Iterable[str] = (), clitics: Iterable[str] = (), stacked: int = 1) -> None:
        self._root = _Node()
        self._endings = frozenset(endings) | {""}
        self._clitics = tuple(clitics)
        self._stacked = stacked
        self._exact: set[str] = set()
        self._stems: dict[str, str] = {}
        self._stem_lengths: tuple[int, ...] = ()
        self._inner: set[str] = set()
        self._last: set[str] = set()
        self._memos = Memo(self._look_up), Memo(self._follow), Memo(self._close), Memo(self._begin), Memo(self._end)
        known, goes_on, ends, opening, ending = self._memos
        # A call takes half as long as brackets do.
        self._known, self._goes_on, self._ends = known.__getitem__, goes_on.__getitem__, ends.__getitem__
        self.opening = opening.__getitem__
        """What a folded word opens, None for one that begins no phrase."""
        self.ending = ending.__getitem__
        """What follows the longest stem of the lexicon in a folded word, or its clitic; '' when nothing does.

        A word that a form has whole ends in nothing: 'Россия' beside the stem 'Росси~'.
        """

    def add(self, form: str, entry: Entry) -> None:
        """Make `form` stand for `entry` too."""
        if form.startswith(CAPITAL):
            form = form.removeprefix(CAPITAL)
            entry = Entry(entry.section, entry.value, form)
        if form.endswith("'" + STEM):
            self.add(form.removesuffix(STEM), entry)  # without an ending its last letter is cut off as a mark
        node, words = self._root, self._words(form)
        for word in words:
            node = node.following.setdefault(word, _Node())
        self._inner.update(words[1:])
        self._last.update(words[-1:])
        if entry not in node.entries:
            node.entries, node.senses = (*node.entries, entry), None
            node.cased = node.cased or bool(entry.written)
        for memo in self._memos:
            memo.clear()

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Hit]:
        """All phrases that begin in that range of the tokens, in order."""
        hits: list[Hit] = []
        norms, goes_on = tokens.norms, self._goes_on
        opened = list(map(self.opening, norms[first:last]))
        most = len(norms) - 1
        # Most words of a text open no phrase: they are passed over before anything else is asked of them. Of the
        # others most stand by themselves: they are told here, without a call, in half the time.
        for at, opening in compress(enumerate(opened, first), opened):
            alone, following, _ = opening  # type: ignore[misc]
            after = _NONE if following is None or at == most else goes_on(norms[at + 1])
            if alone is not None and (not after or following.isdisjoint(after)):  # type: ignore[union-attr]
                if alone:
                    hits.append(_new(Hit, (at, at + 1, alone)))
            elif (hit := self.match(tokens, at, opening)) is not None:  # type: ignore[arg-type]
                hits.append(hit)
                for taken in range(at + 1 - first, min(hit.last - first, len(opened))):
                    opened[taken] = None  # passed over too
        return hits

    def at(self, tokens: Tokens, first: int) -> Hit | None:
        """The longest phrase that begins with that token."""
        opening = self.opening(tokens.norms[first])
        return self.match(tokens, first, opening) if opening else None

    def before(self, tokens: Tokens, last: int) -> Hit | None:
        """The longest phrase of at most five words that ends just before that token."""
        norms = tokens.norms
        # A word opens the phrase, another ends it: of most words neither is so.
        if not 0 < last <= len(norms) or not self._ends(norms[last - 1]):
            return None
        for first in range(max(0, last - _LONGEST), last):
            opening = self.opening(norms[first])
            if opening:
                hit = self.match(tokens, first, opening)
                if hit is not None and hit.last == last:
                    return hit
        return None

    def begins(self, word: str) -> bool:
        """Whether a phrase can begin with that folded word."""
        return bool(self.opening(word))

    def _begin(self, word: str) -> _Opening | None:
        following = self._root.following
        nodes = tuple(following[key] for key in self._known(word) if key in following)
        if not nodes:
            return None
        alone = None if any(node.cased for node in nodes) else _written(word, nodes)
        goes_on: Set[str] = frozenset(key for node in nodes for key in node.following)
        return alone, (nodes[0].following.keys() if len(nodes) == 1 else goes_on) if goes_on else None, nodes

    def match(self, tokens: Tokens, first: int, opening: _Opening) -> Hit | None:
        """The longest phrase that begins with that token, of which `opening` was asked."""
        alone, following, nodes = opening
        norms = tokens.norms
        # Few phrases go on as this one could: 'of' may open 'of the year', mostly something else comes.
        after = _NONE if following is None or first + 1 == len(norms) else self._goes_on(norms[first + 1])
        if alone is not None and (not after or following.isdisjoint(after)):  # type: ignore[union-attr]
            return _new(Hit, (first, first + 1, alone)) if alone else None
        last, ended = first, list[_Node]()
        for start in nodes:
            if start.following.keys().isdisjoint(after):
                end, node = first + 1, start
            else:
                end, node = self._longest(norms, first + 1, start)
            if end > last and node.entries:
                last, ended = end, [node]
            elif end == last and node.entries:
                ended.append(node)
        if len(ended) == 1 and not ended[0].cased:
            return _new(Hit, (first, last, ended[0].stands_for()))
        senses = _written(tokens.text[tokens.starts[first] : tokens.ends[last - 1]], ended) if ended else None
        return _new(Hit, (first, last, senses)) if senses else None

    def _follow(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that this word of a text can be where a phrase goes on."""
        return tuple(key for key in self._known(word) if key in self._inner)

    def _close(self, word: str) -> bool:
        """Whether a phrase can end with that folded word."""
        return any(key in self._last for key in self._known(word))

    def _longest(self, norms: list[str], at: int, node: _Node) -> tuple[int, _Node]:
        """The end of the longest phrase that goes on from the node, and its last node; the node's own without one."""
        best = (at, node)
        if at < len(norms):
            for key in self._goes_on(norms[at]):
                deeper = node.following.get(key)
                if deeper is not None:
                    found = self._longest(norms, at + 1, deeper) if deeper.following else (at + 1, deeper)
                    if found[1].entries and (found[0] > best[0] or not best[1].entries):
                        best = found
                    elif found[0] == best[0] and found[1].entries:
                        best = found[0], _both(best[1], found[1])
        return best

    def _look_up(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that this word of a text can be."""
        bare = next((word.removesuffix(clitic) for clitic in self._clitics if word.endswith(clitic)), "")
        return (*self._readings(word), *(self._readings(bare) if bare else ()))

    def _readings(self, word: str) -> list[str]:
        found = [word] if word in self._exact else []
        # The longest stem first: it leaves the least to the ending.
        for length in self._stem_lengths:
            if length <= len(word) and word[:length] in self._stems and self._is_ending(word[length:], self._stacked):
                found.append(self._stems[word[:length]])
        return found

    def _is_ending(self, rest: str, most: int) -> bool:
        """Whether it is an ending of the language, or up to `most` of them one after the other (кел-іс-ім-дер-ге)."""
        if rest in self._endings:
            return True
        return most > 1 and any(
            rest[:cut] in self._endings and self._is_ending(rest[cut:], most - 1) for cut in range(1, len(rest))
        )

    def is_ending(self, text: str) -> bool:
        """Whether endings of the language, and nothing else, make up the folded text."""
        return bool(text) and self._is_ending(text, self._stacked)

    def _end(self, word: str) -> str:
        if word in self._exact:
            return ""
        for length in self._stem_lengths:
            if length < len(word) and word[:length] in self._stems and self._is_ending(word[length:], self._stacked):
                return word[length:]
        return next((clitic for clitic in self._clitics if word.endswith(clitic)), "")

    def _words(self, form: str) -> list[str]:
        words = []
        for part in form.split():
            stem = part.endswith(STEM)
            bare = part.removesuffix(STEM)
            # Most words are one token: loading is twice as fast.
            tokens = [fold(bare)] if bare.isalpha() else tokenize(bare).norms
            if stem and len(tokens) > 1 and tokens[-1] == "'":
                tokens = [*tokens[:-2], tokens[-2] + "'"]  # "yog'~": with an ending it is one word, "yog'i"
            words += tokens
            if stem:
                last = tokens[-1]
                words[-1] = self._stems[last] = last + STEM
                if len(last) not in self._stem_lengths:
                    self._stem_lengths = tuple(sorted((*self._stem_lengths, len(last)), reverse=True))
        self._exact.update([word for word in words if not word.endswith(STEM)])
        return words
