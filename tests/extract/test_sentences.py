"""Where sentences end."""

from registan.extract.passage.sentences import LONGEST, split
from registan.lexicons import tokenize

NONE: frozenset[str] = frozenset()


def test_a_run_of_words_too_long_for_a_sentence_is_cut_behind_a_comma() -> None:
    tokens = tokenize("word " * (LONGEST - 5) + "word, " + "word " * LONGEST + "1,234")
    (begin, first), (second, third), *_ = split(tokens, NONE)
    assert (begin, second) == (0, first)
    assert tokens.norms[first - 1] == ","
    assert third - second == LONGEST


def test_every_token_stays_in_one_sentence() -> None:
    tokens = tokenize("One two. " + "1,5 and " * 900 + "end. Three four.")
    ranges = split(tokens, NONE)
    assert [at for first, last in ranges for at in range(first, last)] == [*range(len(tokens))]
    assert max(last - first for first, last in ranges) <= LONGEST
    assert not any(
        tokens.norms[first - 1] == "," and tokens.starts[first] == tokens.ends[first - 1] for first, _ in ranges
    )
