from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.read.decode import decode
from registan.read.opening import ReadError

RUSSIAN = "Товарооборот Казахстана с Узбекистаном в 2023 году составил 4 417,1 млн долларов.\r\nЭто на 12,2% меньше."
KAZAKH = "Өзбекстанмен сауда тоғыз айда 12,4 пайызға төмендеді. Қазақстан экспорты қысқарды."
ENGLISH = "Trade grew by 12% — to “$4.4 billion” — in 2023, said Müller."


UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH, ENGLISH, "5"])
def test_every_text_in_unicode_comes_back(text: str, encoding: str) -> None:
    if text == "5" and encoding in ("utf-16-le", "utf-16-be"):
        pytest.skip("two bytes tell nothing")
    assert decode(text.encode(encoding)).text == text


CASES = [
    (RUSSIAN, "cp1251", "cp1251"),
    (RUSSIAN, "koi8-r", "koi8_r"),
    (RUSSIAN, "cp866", "cp866"),
    (RUSSIAN, "iso8859-5", "iso8859_5"),
    (KAZAKH, "kz1048", "kz1048"),
    (ENGLISH, "cp1252", "cp1252"),
]


@pytest.mark.parametrize(("text", "written", "told"), CASES)
def test_encodings_of_one_byte_are_told_apart(text: str, written: str, told: str) -> None:
    decoded = decode(text.encode(written))
    assert (decoded.text, decoded.encoding, decoded.notes, decoded.lossy) == (text, told, (), False)


def test_a_mark_is_no_character_of_the_text() -> None:
    assert decode(codecs.BOM_UTF8 + b"Trade").text == "Trade"


def test_an_announcement_counts_only_where_it_can_be_true() -> None:
    short = "млрд"
    assert decode(short.encode("koi8-r"), "koi8-r").text == short
    assert decode(RUSSIAN.encode(), "windows-1251").text == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "iso-8859-1").text == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "no such encoding").text == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "rot13").text == RUSSIAN
    assert decode(ENGLISH.encode("cp1252"), "windows-1252").text == ENGLISH


def test_a_few_broken_characters_are_noted() -> None:
    data = RUSSIAN.encode()
    broken = decode(data[:11] + b"\xff" + data[11:])
    assert broken.lossy
    assert broken.notes == ("1 place could not be decoded as utf-8",) or "decoded as utf-8" in broken.notes[0]
    assert broken.text.endswith(RUSSIAN[10:])
    cut = decode(RUSSIAN[:40].encode()[:-1])
    assert (cut.lossy, cut.text[:-1]) == (True, RUSSIAN[:39])


@pytest.mark.parametrize("encoding", [name for name in UNICODE if name != "utf-8-sig"])
@pytest.mark.parametrize("text", [RUSSIAN[:-1], "Ташкент"])
def test_a_file_cut_inside_its_last_character_keeps_the_others(text: str, encoding: str) -> None:
    cut = decode(text.encode(encoding)[:-1])
    assert (cut.text.rstrip("\ufffd"), cut.lossy) == (text[:-1], True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32-be", "cp1251"])
def test_what_fills_a_file_up_behind_its_text_is_left_out(encoding: str) -> None:
    padded = decode((RUSSIAN + "\0" * 400).encode(encoding))
    assert (padded.text, padded.notes) == (RUSSIAN, ("400 NUL characters at its end left out",))
    assert not padded.lossy


def test_control_characters_stay_and_are_noted() -> None:
    text = "Trade grew \x1b[31mby 12 percent\x07 in 2023, to 4.4 billion dollars.\n" * 3
    assert decode(text.encode()).text == text
    assert decode((ENGLISH * 9 + "\x07").encode()).notes == ("1 control character in the text",)


NOISE = [random.Random(seed).randbytes(size) for seed in range(4) for size in (200, 5_000, 100_000)]


@pytest.mark.parametrize("data", [*NOISE, b"\0" * 100, bytes(range(32)) * 9], ids=lambda data: f"{len(data)}")
def test_noise_is_no_text(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


@given(st.binary(max_size=300))
def test_whatever_the_bytes_the_answer_is_the_same_and_no_surrogate(data: bytes) -> None:
    def answer() -> str:
        try:
            return decode(data).text
        except ReadError as error:
            return f"refused: {error}"

    first = answer()
    assert first == answer()
    first.encode()
