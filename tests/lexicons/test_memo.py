from registan.lexicons import Memo
from registan.lexicons import memo as memo_module


def test_a_word_is_asked_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length)
    assert [*map(memo.__getitem__, ["trade", "of", "trade"])] == [5, 2, 5]
    assert asked == ["trade", "of"]


def test_words_longer_than_any_are_answered_and_not_kept() -> None:
    memo = Memo(len)
    assert memo["9" * 1_000_000] == 1_000_000
    assert not memo


def test_what_is_kept_stays_bounded(monkeypatch) -> None:
    monkeypatch.setattr(memo_module, "_WORDS", 10)
    memo = Memo(str.upper)
    for number in range(1000):
        assert memo[f"word{number}"] == f"WORD{number}"
        assert len(memo) <= 10
