"""Finds every phrase of a lexicon in the tokens of a passage, in one walk."""

from __future__ import annotations

from collections.abc import Iterable, KeysView
from dataclasses import dataclass, field
from itertools import compress
from typing import Any, NamedTuple

from .memo import Memo
from .tokens import Tokens, fold, tokenize

STEM = "~"
"""Ends a word of a form that may be followed by any ending of the language: `товар~ оборот~`."""

CAPITAL = "^"
"""Begins a form that counts only when written with its capitals: `^May`, `^US`."""

_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for: the section of the lexicon it is from and its meaning there.

    `written` is the form itself when only its capitals tell it from another word ('US' from 'us'), else ''.
    """

    section: str
    value: Any
    written: str = ""

    def is_written(self, text: str) -> bool:
        """Whether the passage has the capitals that the form asks for."""
        return not self.written or (text.isupper() if self.written.isupper() else text[:1].isupper())


class Hit(NamedTuple):
    """A phrase found: tokens `first` to `last` (exclusive) and all that they can stand for, in the lexicon's order."""

    first: int
    last: int
    entries: tuple[Entry, ...]

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


_Opening = tuple[tuple[_Node, ...], tuple[Entry, ...] | None, KeysView[str]]
"""The branches of the index that a word opens; what it stands for alone, None where more decides; what may follow."""

_NOTHING: KeysView[str] = {}.keys()


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
        self._known = Memo(self._look_up)
        self.begun = Memo(self._begin)
        """What a folded word opens, None for one that begins no phrase."""
        self._ending = Memo(self._end)

    def add(self, form: str, entry: Entry) -> None:
        """Make `form` stand for `entry` too."""
        if form.startswith(CAPITAL):
            form = form.removeprefix(CAPITAL)
            entry = Entry(entry.section, entry.value, form)
        node = self._root
        for word in self._words(form):
            node = node.following.setdefault(word, _Node())
        if entry not in node.entries:
            node.entries += (entry,)
            node.cased = node.cased or bool(entry.written)
        for memo in (self._known, self.begun, self._ending):
            memo.clear()

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> list[Hit]:
        """All phrases that begin in that range of the tokens, in order."""
        hits: list[Hit] = []
        norms, known = tokens.norms, self._known
        opened = list(map(self.begun.__getitem__, norms[first:last]))
        done, most = first, len(norms) - 1
        # Most words of a text open no phrase: they are passed over before anything else is asked of them. Of the
        # others most stand by themselves: they are told here, without a call, in half the time.
        for at, opening in compress(enumerate(opened, first), opened):
            if at < done:
                continue
            nodes, alone, following = opening  # type: ignore[misc]
            if alone is not None and (not following or at == most or following.isdisjoint(known[norms[at + 1]])):
                if alone:
                    hits.append(_new(Hit, (at, at + 1, alone)))
                    done = at + 1
            elif (hit := self._match(tokens, at, nodes)) is not None:
                hits.append(hit)
                done = hit.last
        return hits

    def at(self, tokens: Tokens, first: int) -> Hit | None:
        """The longest phrase that begins with that token."""
        opening = self.begun[tokens.norms[first]]
        return self._match(tokens, first, opening[0]) if opening else None

    def before(self, tokens: Tokens, last: int) -> Hit | None:
        """The longest phrase of at most five words that ends just before that token."""
        begun, norms = self.begun, tokens.norms
        # A word opens the phrase, its last word is known to it: of most words neither is so.
        if not 0 < last <= len(norms) or not self._known[norms[last - 1]]:
            return None
        for first in range(max(0, last - _LONGEST), last):
            opening = begun[norms[first]]
            if opening:
                hit = self._match(tokens, first, opening[0])
                if hit is not None and hit.last == last:
                    return hit
        return None

    def begins(self, word: str) -> bool:
        """Whether a phrase can begin with that folded word."""
        return bool(self.begun[word])

    def _begin(self, word: str) -> _Opening | None:
        following = self._root.following
        nodes = tuple(following[key] for key in self._known[word] if key in following)
        if len(nodes) > 1 or (nodes and nodes[0].cased):
            return nodes, None, _NOTHING
        return (nodes, nodes[0].entries, nodes[0].following.keys()) if nodes else None

    def _match(self, tokens: Tokens, first: int, nodes: tuple[_Node, ...]) -> Hit | None:
        if len(nodes) == 1 and not (node := nodes[0]).following and not node.cased:
            return _new(Hit, (first, first + 1, node.entries))
        last, cased, norms = first, False, tokens.norms
        entries: tuple[Entry, ...] = ()
        # Few phrases go on as this one could: 'of' may open 'of the year', mostly something else comes.
        after = self._known[norms[first + 1]] if first + 1 < len(norms) else ()
        for start in nodes:
            if start.following.keys().isdisjoint(after):
                end, node = first + 1, start
            else:
                end, node = self._longest(norms, first + 1, start)
            if end > last and node.entries:
                last, entries, cased = end, node.entries, node.cased
            elif end == last and node.entries:
                entries += tuple(entry for entry in node.entries if entry not in entries)
                cased = cased or node.cased
        if cased:
            written = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
            entries = tuple(entry for entry in entries if entry.is_written(written))
        return _new(Hit, (first, last, entries)) if entries else None

    def _longest(self, norms: list[str], at: int, node: _Node) -> tuple[int, _Node]:
        """The end of the longest phrase that goes on from the node, and its last node; the node's own without one."""
        best = (at, node)
        if at < len(norms):
            for key in self._known[norms[at]]:
                deeper = node.following.get(key)
                if deeper is not None:
                    found = self._longest(norms, at + 1, deeper) if deeper.following else (at + 1, deeper)
                    if found[1].entries and (found[0] > best[0] or not best[1].entries):
                        best = found
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

    def ending(self, word: str) -> str:
        """What follows the longest stem of the lexicon in that folded word, or its clitic; '' when nothing does.

        A word that a form has whole ends in nothing: 'Россия' beside the stem 'Росси~'.
        """
        return self._ending[word]

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
            words += tokens
            if stem:
                last = tokens[-1]
                words[-1] = self._stems[last] = last + STEM
                if len(last) not in self._stem_lengths:
                    self._stem_lengths = tuple(sorted((*self._stem_lengths, len(last)), reverse=True))
        self._exact.update([word for word in words if not word.endswith(STEM)])
        return words
