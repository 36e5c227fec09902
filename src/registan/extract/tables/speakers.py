"""Whose figures a table gives: the office that a head names, the note below, or the words before the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from registan.extract.dates.periods import read_periods
from registan.extract.figures.reader import read_figures
from registan.extract.meaning.sources import Source, read_source
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Mark, Sentence
from registan.extract.passage.sentences import split
from registan.lexicons import Hit, Lexicon, Tokens, tokenize
from registan.model import Block, Document

from .heads import Head, read_head

_BEFORE = 3
"""Blocks before a table that may say whose figures it gives."""
_BESIDE = 1
_NOTE = 40
"""Tokens that the note below a table may have."""


@dataclass(slots=True)
class Speakers:
    """The sources named beside a table, the nearest to it first, each with the indicators that it is named for.

    No indicators: for the whole table.
    """

    known: list[tuple[frozenset[str], Source]] = field(default_factory=list)

    def of(self, head: Head, side: Head, code: str, context: Context) -> Source | None:
        """The source of a cell with that indicator: one that its own heads name goes before all others."""
        for own in (head, side):
            source = read_source(own.sentence, context)
            if source is not None:
                return source
        return next((source for codes, source in self.known if not codes or code in codes), None)


def find_speakers(document: Document, index: int, lexicon: Lexicon, context: Context) -> Speakers:
    """The sources named in the note below the table block and in the words before it."""
    below = [block for block in document.blocks[index + 1 : index + 2] if block.kind != "table"]
    before = _before(document, index, lexicon, context)
    known: list[tuple[frozenset[str], Source]] = []
    for block in below:
        known += [
            found for text in _notes(document, block, lexicon, context) for found in _sources(text, lexicon, context)
        ]
    for block in before:
        known += _said_in(document, block, lexicon, context)
    return Speakers(known)


def _before(document: Document, index: int, lexicon: Lexicon, context: Context) -> list[Block]:
    """The blocks before a table that may speak of it, the nearest first: none beyond another table, nor its note."""
    found: list[Block] = []
    for block in reversed(document.blocks[:index]):
        if block.kind == "table" or len(found) == _BEFORE:
            break
        if block.kind != "furniture":
            found.append(block)
    is_below = len(found) < _BEFORE and found and found[-1] is not document.blocks[0]
    return found[:-1] if is_below and _notes(document, found[-1], lexicon, context) else found


def _notes(document: Document, block: Block, lexicon: Lexicon, context: Context) -> list[str]:
    """'Source: Uganda Bureau of Statistics.': what of a short line begins with the word, [] where nothing does."""
    tokens = tokenize(document.text, block.span.start, block.span.end, lexicon.spelling)
    if len(tokens) > _NOTE or block.kind == "heading":
        return []
    texts = [document.text[first:last] for first, last in _sentences(tokens, lexicon)]
    return [text for text in texts if read_head(text, lexicon, context.reference).sentence.says("source", 0, 1)]


def _sentences(tokens: Tokens, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    abbreviations = frozenset(word.rstrip(".").lower() for word in lexicon.settings.get("abbreviations") or ())
    for first, last in split(tokens, abbreviations):
        yield tokens.starts[first], tokens.ends[last - 1]


def _said_in(
    document: Document, block: Block, lexicon: Lexicon, context: Context
) -> Iterator[tuple[frozenset[str], Source]]:
    """The sources of the sentences that have no figures of their own, of which else they would speak."""
    tokens = tokenize(document.text, block.span.start, block.span.end, lexicon.spelling)
    whens = read_periods(tokens, lexicon, context.reference)
    figures = read_figures(tokens, lexicon, [(when.first, when.last) for when in whens])
    for start, end in _sentences(tokens, lexicon):
        if not any(start <= figure.start < end for figure in figures):
            yield from _sources(document.text[start:end], lexicon, context)


def _sources(text: str, lexicon: Lexicon, context: Context) -> Iterator[tuple[frozenset[str], Source]]:
    """The source of a sentence; of several the one for each subject that it stands nearest to."""
    sentence = read_head(text, lexicon, context.reference).sentence
    if len(sentence.offices) > 1 and len(sentence.cues) > 1:
        for office in sentence.offices:
            alone = _with_office(sentence, office)
            source = read_source(alone, context)
            if source is not None:
                yield _codes([_nearest(sentence, office)]), source
        return
    source = read_source(sentence, context)
    if source is not None:
        yield _codes([cue for cue in sentence.cues if _is_of_figures(sentence, cue, lexicon)]), source


def _is_of_figures(sentence: Sentence, cue: Mark, lexicon: Lexicon) -> bool:
    """'Export figures come from …': whether the source gives the figures of that flow, not only tells of it."""
    marks = lexicon.index("tables").find(sentence.tokens)
    told = [hit for hit in marks if any(entry.value == "figures" for entry in hit.entries)]
    # 'by the data of the bureau', 'the Bureau of Statistics'
    told = [
        hit for hit in told if not sentence.says("source", hit.first, hit.last) and not _is_in_office(sentence, hit)
    ]
    near = any(0 <= max(hit.first - cue.last, cue.first - hit.last) <= _BESIDE for hit in told)
    return near and cue.value.code.startswith("trade.")


def _is_in_office(sentence: Sentence, hit: Hit) -> bool:
    return any(office.first <= hit.first < office.last for office in sentence.offices)


def _with_office(sentence: Sentence, office: Mark) -> Sentence:
    alone = Sentence(sentence.tokens, sentence.first, sentence.last, sentence.grammar)
    alone.areas, alone.words, alone.offices = sentence.areas, sentence.words, [office]
    return alone


def _nearest(sentence: Sentence, office: Mark) -> Mark:
    """The subject that an office is named for: the nearest before it, where one is."""
    before = [cue for cue in sentence.cues if cue.last <= office.first]
    return before[-1] if before else sentence.cues[0]


def _codes(cues: list[Mark]) -> frozenset[str]:
    """The indicators that a source is named for; one named with the whole trade speaks for all."""
    codes = frozenset(cue.value.code for cue in cues)
    return frozenset() if "trade.turnover" in codes else codes
