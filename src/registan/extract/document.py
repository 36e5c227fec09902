"""From a document to its claims, block by block."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache

from registan.lexicons import Lexicon, Tokens, languages, load, tokenize
from registan.model import Block, Claim, Document, Observation, Period, in_order
from registan.uncollected import uncollected

from .dates.periods import When, read_periods
from .dates.weekdays import weekday_of
from .figures.broken import without_broken
from .figures.ranges import SPANS, join
from .figures.reader import read_figures
from .meaning.again import told_again
from .meaning.claims import read_sentence
from .meaning.comparisons import is_comparison
from .meaning.headlines import complete_headlines
from .meaning.listening import listen
from .meaning.wholes import widened
from .named.circles import heed_groups
from .named.cities import place_label
from .named.counts import date_counts
from .named.links import link
from .named.moments import heading_of
from .named.occasions import Occasion
from .named.reader import HEADS, Telling, read_named
from .named.settling import settle_places
from .passage.context import Context, main_pair, reference_date
from .passage.sentence import Area, Sentence
from .passage.sentences import split, unbroken
from .passage.sorting import sort_heads, sort_hits
from .passage.standins import resolve_standins
from .tables.grid import read_cells
from .tables.heads import SECTIONS, without_currencies
from .tables.loose import read_loose_table

_TABLE_FIGURES = 4
_DATELINE_BLOCKS = 4
_DATELINE_TOKENS = 6
_IMPRINT_TOKENS = 24
_QUESTION = 100
"""Characters of a question that asks on."""
_SHORT = 4
_TEXT_BELOW = 3
_LEADING = (":", ";")
_DAY = len("2024-01-31")


@uncollected()
def extract(document: Document) -> list[Claim]:
    """All claims of a document in the order of their places; blocks in a language without a lexicon give none."""
    context = Context(reference_date(document.published))
    sentences = {
        index: _sentences(document, block, load(block.language), context)
        for index, block in enumerate(document.blocks)
        if block.kind not in ("furniture", "table") and block.language in languages()
    }
    context.pair = main_pair(area for of_block in sentences.values() for one in of_block for area in one.areas)
    dateline = _dateline(document, sentences)
    context.home = dateline[1].code if dateline else _home_of_language(sentences, context)
    resolve_standins((one for of_block in sentences.values() for one in of_block), context)
    claims: list[Observation] = []
    for index, block in enumerate(document.blocks):
        if _is_question(document, block) and not any(one.figures for one in sentences.get(index, ())):
            for one in sentences.get(index, ()):
                listen(one, context)
            continue
        context.next_block()
        if block.kind == "table":
            claims += read_cells(document, index, load(_language(document, index)), context)
        elif index in sentences:
            known = (context.period, context.period_age)
            ahead = block.kind == "heading" and _look_ahead(index, sentences, context)
            claims += _of_block(document, index, sentences[index], context)
            if ahead:
                context.period, context.period_age = known  # what the text below has not told yet
    headings = ((block.span.start, block.span.end) for block in document.blocks if block.kind == "heading")
    written = (place_label(*dateline), document.published or "") if dateline else None
    named = settle_places(_named(document, sentences, context), written)
    claims = widened(claims, [one for at in sorted(sentences) for one in sentences[at]])
    told = complete_headlines(date_counts(claims, named), headings)
    return in_order(link([*told, *named], [[one.span for one in of_block] for of_block in sentences.values()]))


def _named(document: Document, sentences: dict[int, list[Sentence]], context: Context) -> Iterator[Claim]:
    """Agreements, events, institutions and projects, read once the whole document is known."""
    occasion, led = Occasion(published=document.published or ""), False
    for index in sorted(sentences):
        block = document.blocks[index]
        if block.kind == "heading":
            continue  # what a headline names the text tells
        is_item = block.kind == "list_item" or led
        telling = Telling(document, load(str(block.language)), context, occasion, is_item)
        occasion.pass_block(is_item=is_item)
        for sentence in sentences[index]:
            occasion.pass_sentence()
            heed_groups(sentence, occasion)
            occasion.heading = heading_of(sentence) or occasion.heading
            led = sentence.norm(sentence.last - 1) in _LEADING
            if sentence.heads or led or occasion.near_row:
                yield from read_named(sentence, telling)


def _look_ahead(index: int, sentences: dict[int, list[Sentence]], context: Context) -> bool:
    """Let a headline take its time from the text below it, which says it in full; whether it does."""
    if any(sentence.whens for sentence in sentences[index]):
        return False
    for later in range(index + 1, index + 1 + _TEXT_BELOW):
        for sentence in sentences.get(later, ()):
            for when in sentence.whens:
                if _is_told_of(when) and not is_comparison(sentence, when):
                    context.period, context.period_age = when.period, 0
                    return True
    return False


def _is_told_of(when: When) -> bool:
    """Whether the words can be the time of what a headline tells: no day, no open end, no deadline."""
    return when.period is not None and when.grain not in ("day", "open") and when.preposition not in ("by", "until")


def _dateline(document: Document, sentences: dict[int, list[Sentence]]) -> tuple[Sentence, Area, str] | None:
    """The place in the dateline and its language: the first short sentences that begin with a place."""
    for index in sorted(sentences)[:_DATELINE_BLOCKS]:
        for sentence in _opening(sentences[index]):
            for area in sentence.areas[:1]:
                if area.kind == "place" and area.first - sentence.first <= 1:
                    return sentence, area, str(document.blocks[index].language)
    return None


def _opening(sentences: list[Sentence]) -> list[Sentence]:
    """The first sentence; with those behind it where it is as short as the name of an agency ('Kabar.kg. Bishkek.')."""
    short = next((at for at, one in enumerate(sentences) if one.last - one.first > _SHORT), len(sentences))
    return sentences[: max(short, 1)]


def _home_of_language(sentences: dict[int, list[Sentence]], context: Context) -> str | None:
    """Without a dateline the state of the language that most is written in, if the document is of it."""
    written = Counter(sentence.grammar.home for of_block in sentences.values() for sentence in of_block)
    home = written.most_common(1)[0][0] if written else ""
    return home if home in context.pair else None


def _of_block(document: Document, index: int, sentences: list[Sentence], context: Context) -> Iterator[Observation]:
    figures = sum(len(sentence.figures) for sentence in sentences)
    if figures >= _TABLE_FIGURES:
        table = read_loose_table(document, index, load(document.blocks[index].language or "en"), context)
        if table:
            yield from table
            return
    for sentence in sentences:
        context.next_sentence()
        if sentence.figures:
            yield from read_sentence(sentence, context, document)
        else:
            listen(sentence, context)
        context.leave(sentence.areas)
        repeated = told_again(sentence, context)
        if repeated is not None:
            yield repeated


def _is_question(document: Document, block: Block) -> bool:
    """'– And this year?': what an interviewer asks leaves the answer no further from what was said before."""
    if block.kind == "table" or block.span.end - block.span.start > _QUESTION:
        return False
    return document.text[block.span.start : block.span.end].endswith("?")


def _language(document: Document, index: int) -> str:
    """The language of a table is that of the nearest words before it."""
    for block in reversed(document.blocks[: index + 1]):
        if block.language in languages():
            return str(block.language)
    return languages()[0]


def _sentences(document: Document, block: Block, lexicon: Lexicon, context: Context) -> list[Sentence]:
    tokens = tokenize(document.text, block.span.start, block.span.end, lexicon.spelling)
    whens = read_periods(tokens, lexicon, context.reference)
    figures = read_figures(tokens, lexicon, [(when.first, when.last) for when in whens])
    figures = join(without_broken(figures, tokens), SPANS)
    whens = _without_dateline(tokens, whens, context.reference)
    if whens and not figures:
        whens = _without_imprint(tokens, whens, context.reference)
    index = lexicon.index(*SECTIONS)
    hits = index.find(tokens)
    named = lexicon.index(*HEADS).find(tokens)
    found: list[Sentence] = []
    at_hit = at_figure = at_when = at_named = 0
    parts = split(tokens, _abbreviations(lexicon.language))
    is_to_the_day = len(document.published or "") == _DAY
    for first, last in unbroken(parts, ((figure.first, figure.last) for figure in figures)):
        sentence = Sentence(tokens, first, last, lexicon.grammar)
        begin = at_figure
        while at_figure < len(figures) and figures[at_figure].first < last:
            at_figure += 1
        sentence.figures = figures[begin:at_figure]
        begin = at_when
        while at_when < len(whens) and whens[at_when].first < last:
            at_when += 1
        sentence.whens = whens[begin:at_when]
        begin, at_hit = at_hit, bisect_left(hits, (last,), at_hit)
        sort_hits(sentence, hits[begin:at_hit], index)
        if sentence.areas:
            sentence.areas = without_currencies(sentence, lexicon)
        begin, at_named = at_named, bisect_left(named, (last,), at_named)
        sort_heads(sentence, named[begin:at_named])
        _date_by_weekday(sentence, lexicon, context.reference if is_to_the_day else None)
        found.append(sentence)
    return found


def _date_by_weekday(sentence: Sentence, lexicon: Lexicon, reference: date | None) -> None:
    """Let the weekday date a meeting or signing that has no other date; one that is to come is left open."""
    if reference is None or sentence.whens or not sentence.heads or "future" in sentence.words:
        return
    when = weekday_of(sentence.tokens, sentence.first, sentence.last, lexicon, reference)
    sentence.whens = [when] if when else []


def _without_dateline(tokens: Tokens, whens: list[When], reference: date | None) -> list[When]:
    """'CAIRO, 17 Nov 2025 (Agency) -- …': the day of publication at a paragraph's head says nothing of its figures.

    'In Cairo on 17 November the ministers signed …' is no dateline: the sentence goes on behind the day.
    """
    if reference is None:
        return whens
    published = Period(reference, reference)
    return [
        when for when in whens if when.first > _DATELINE_TOKENS or when.period != published or _goes_on(tokens, when)
    ]


def _without_imprint(tokens: Tokens, whens: list[When], reference: date | None) -> list[When]:
    """'Briefing note. Ulaanbaatar, April 2024': a short paragraph without figures ends in the month it came out in."""
    last = whens[-1]
    if reference is None or last.grain != "month" or last.period is None or last.last > _IMPRINT_TOKENS:
        return whens
    ends = not any(norm.isalpha() and len(norm) > 1 for norm in tokens.norms[last.last :])  # 'апрель 2024 г.'
    return whens[:-1] if ends and last.period.start == reference.replace(day=1) else whens


def _goes_on(tokens: Tokens, when: When) -> bool:
    following = tokens.text[tokens.starts[when.last] :][:1] if when.last < len(tokens) else ""
    closed = tokens.norms[when.last - 1] == "." and following.isupper()  # 'МИНСК, 17 мая 2024 г. Министры …'
    return following.isalpha() and not closed


@cache
def _abbreviations(language: str) -> frozenset[str]:
    lexicon = load(language)
    return frozenset(word.rstrip(".").lower() for word in lexicon.settings.get("abbreviations") or ())
