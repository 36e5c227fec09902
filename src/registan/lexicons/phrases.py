"""Finds every phrase of a lexicon in the tokens of a passage, in one walk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .tokens import Tokens, remember, tokenize

STEM = "~"
"""Ends a word of a form that may be followed by any ending of the language: `товар~ оборот~`."""

CAPITAL = "^"
"""Begins a form that counts only when written with its capitals: `^May`, `^US`."""

_CACHED_WORDS = 200_000
_UNKNOWN = (object(),)


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


@dataclass(slots=True)
class Hit:
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


@dataclass(slots=True)
class _Node:
    following: dict[str, _Node] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    cased: bool = False


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
        self._known: dict[str, tuple[str, ...]] = {}
        self._alone: dict[str, tuple[Entry, ...] | None] = {}
        self._begun: dict[str, tuple[_Node, ...]] = {}

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
        self._known.clear()
        self._begun.clear()
        self._alone.clear()

    def find(self, tokens: Tokens) -> list[Hit]:
        """All phrases in the tokens, in order."""
        hits: list[Hit] = []
        norms, known = tokens.norms, self._begun.get
        done = 0
        # Most words of a text open no phrase: they are passed over before anything else is asked of them.
        for at in [at for at, norm in enumerate(norms) if known(norm, _UNKNOWN)]:
            if at >= done:
                hit = self._match(tokens, at, self._begin(norms[at]))
                if hit is not None:
                    hits.append(hit)
                    done = hit.last
        return hits

    def at(self, tokens: Tokens, first: int) -> Hit | None:
        """The longest phrase that begins with that token."""
        norm = tokens.norms[first]
        nodes = self._begun.get(norm)
        if nodes is None:
            nodes = self._begin(norm)
        return self._match(tokens, first, nodes) if nodes else None

    def alone(self, word: str) -> tuple[Entry, ...] | None:
        """What the folded word stands for in any passage; None when what follows it or its capitals decide."""
        try:
            return self._alone[word]
        except KeyError:
            if len(self._alone) >= _CACHED_WORDS:
                self._alone.clear()
            return self._alone.setdefault(word, self._settle(word))

    def _settle(self, word: str) -> tuple[Entry, ...] | None:
        nodes = self._begin(word)
        if any(node.following or node.cased for node in nodes):
            return None
        return tuple(dict.fromkeys(entry for node in nodes for entry in node.entries))

    def begins(self, word: str) -> bool:
        """Whether a phrase can begin with that folded word."""
        return bool(self._begin(word))

    def _begin(self, word: str) -> tuple[_Node, ...]:
        """The branches of the index that the word opens; most words of a text open none, so this is asked first."""
        nodes = self._begun.get(word)
        if nodes is None:
            following = self._root.following
            nodes = tuple(following[key] for key in self._look_up(word) if key in following)
            if len(self._begun) >= _CACHED_WORDS:
                self._begun.clear()
            self._begun[word] = nodes
        return nodes

    def _match(self, tokens: Tokens, first: int, nodes: tuple[_Node, ...]) -> Hit | None:
        last, cased = first, False
        entries: tuple[Entry, ...] = ()
        for start in nodes:
            end, node = self._longest(tokens.norms, first + 1, start) if start.following else (first + 1, start)
            if end > last and node.entries:
                last, entries, cased = end, node.entries, node.cased
            elif end == last and node.entries:
                entries += tuple(entry for entry in node.entries if entry not in entries)
                cased = cased or node.cased
        if cased:
            written = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
            entries = tuple(entry for entry in entries if entry.is_written(written))
        return Hit(first, last, entries) if entries else None

    def _longest(self, norms: list[str], at: int, node: _Node) -> tuple[int, _Node]:
        """The end of the longest phrase that goes on from the node, and its last node; the node's own without one."""
        best = (at, node)
        if at < len(norms):
            for key in self._known.get(norms[at]) or self._look_up(norms[at]):
                deeper = node.following.get(key)
                if deeper is not None:
                    found = self._longest(norms, at + 1, deeper) if deeper.following else (at + 1, deeper)
                    if found[1].entries and (found[0] > best[0] or not best[1].entries):
                        best = found
        return best

    def _look_up(self, word: str) -> tuple[str, ...]:
        """The words of the lexicon that this word of a text can be."""
        keys = self._known.get(word)
        if keys is None:
            bare = next((word.removesuffix(clitic) for clitic in self._clitics if word.endswith(clitic)), "")
            keys = (*self._readings(word), *(self._readings(bare) if bare else ()))
            if len(self._known) >= _CACHED_WORDS:
                self._known.clear()
            self._known[word] = keys
        return keys

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
            tokens = [remember(bare)] if bare.isalpha() else tokenize(bare).norms
            words += tokens
            if stem:
                last = tokens[-1]
                words[-1] = self._stems[last] = last + STEM
                if len(last) not in self._stem_lengths:
                    self._stem_lengths = tuple(sorted((*self._stem_lengths, len(last)), reverse=True))
        self._exact.update([word for word in words if not word.endswith(STEM)])
        return words
