"""Bytes to text: by byte order mark, as UTF-8, else in the encodings that documents of the region are written in."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from .opening import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ["cp1251", "koi8_r", "cp866", "iso8859_5", "kz1048"]
_LATIN = ["cp1252"]
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LETTERS_OF_A_WORD = 3
_KAZAKH_AS_BALKAN = re.compile("[ЌќЈј]".encode("cp1251"))  # Қ, қ, Ә, ә in the Kazakh variant
_SAMPLE = 1 << 20
_DAMAGE = 0.1
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_SHARE = 0.05
_NULS_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding it was read in, what was odd about it, and whether characters were lost."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    lossy: bool = False


def decode(data: bytes, announced: str | None = None) -> Decoded:
    """The text of these bytes, character for character, without the byte order mark.

    `announced` is what the document says of itself; it counts only when neither mark nor UTF-8 fits and it does.
    """
    wide = _by_mark(data) or _wide(data)
    body = data.rstrip(b"\0") or data
    if wide is not None:
        decoded = _unpadded(wide, wide.text.rstrip("\0"))
    else:
        decoded = _padding_noted(_narrow(body, announced), len(data) - len(body))
    controls = len(_CONTROLS.findall(decoded.text))
    if controls > _CONTROLS_SHARE * len(decoded.text):
        raise ReadError("it is no text (control characters throughout)")
    if controls:
        note = f"{controls} control character{'s' if controls > 1 else ''} in the text"
        return Decoded(decoded.text, decoded.encoding, (*decoded.notes, note), decoded.lossy)
    return decoded


def _unpadded(decoded: Decoded, text: str) -> Decoded:
    bare = Decoded(text or decoded.text, decoded.encoding, decoded.notes, decoded.lossy)
    return _padding_noted(bare, len(decoded.text) - len(bare.text))


def _padding_noted(decoded: Decoded, nuls: int) -> Decoded:
    """The NULs behind the last character are no text: a file that was not closed ends in them."""
    if not nuls:
        return decoded
    note = f"{nuls:,} NUL character{'s' if nuls > 1 else ''} at its end left out"
    return Decoded(decoded.text, decoded.encoding, (*decoded.notes, note), decoded.lossy)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _tolerant(data[len(mark) :], encoding)
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark; a last character that was cut is lost and noted."""
    encoding = _four_bytes(data) or _two_bytes(data)
    return _tolerant(data, encoding) if encoding else None


def _four_bytes(data: bytes) -> str | None:
    """UTF-32: few numbers of four bytes are characters, so that bytes which all are ones were meant so."""
    whole = data[: min(len(data), _SAMPLE) // 4 * 4]
    for encoding in ("utf-32-le", "utf-32-be"):
        try:
            if whole.decode(encoding).strip("\0"):
                return encoding
        except UnicodeDecodeError:
            continue
    return None


def _two_bytes(data: bytes) -> str | None:
    """UTF-16: every other byte is one of the same few values, nearly always 0 or 4."""
    data = data[:_SAMPLE].rstrip(b"\0")
    if len(data) < 3:
        return None
    halves = [data[::2], data[1::2]]
    high = [sum(half.count(value) for value in (0, 4)) / len(half) for half in halves]
    for encoding, main, other in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        if high[main] >= 1 - _DAMAGE and high[other] < _NULS_SHARE:
            return encoding
    return None


def _narrow(data: bytes, announced: str | None) -> Decoded:
    return _as_utf8(data) or _announced(data, announced) or _guessed(data)


def _as_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        if error.start and error.reason == "unexpected end of data":  # cut inside its last character
            return _damaged(text, "utf-8", 1)
    # A few broken characters in a text that is UTF-8 otherwise; another encoding hardly ever fits by chance.
    lost = text.count("\ufffd")
    fitting = sum(map(len, _BEYOND_ASCII.findall(text))) - lost
    return _damaged(text, "utf-8", lost) if lost <= _DAMAGE * fitting else None


def _announced(data: bytes, announced: str | None) -> Decoded | None:
    try:
        encoding = codecs.lookup(announced or "").name
        text = data.decode(encoding)
    except (LookupError, ValueError):
        return None
    # 'latin-1' and its like fit every byte, so for words of high bytes their announcement proves nothing.
    known = encoding in {codecs.lookup(name).name for name in _CYRILLIC} or not _has_words_of_high_bytes(data[:_SAMPLE])
    return Decoded(text, encoding) if isinstance(text, str) and known else None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    candidates = _CYRILLIC if _has_words_of_high_bytes(sample) else _LATIN
    found = from_bytes(sample, cp_isolation=list(candidates), explain=False).best()
    if found is None:
        raise ReadError("its encoding could not be told, or it is no text; save it as UTF-8")
    if found.encoding == "cp1251" and _KAZAKH_AS_BALKAN.search(sample):
        return _tolerant(data, "kz1048")
    return _tolerant(data, found.encoding)


def _has_words_of_high_bytes(data: bytes) -> bool:
    """Whether letters beyond ASCII make whole words, as Cyrillic ones do; accented Latin ones stand among others."""
    runs = [len(run) for run in _HIGH_RUN.findall(data)]
    return sum(size for size in runs if size >= _LETTERS_OF_A_WORD) * 2 > sum(runs)


def _tolerant(data: bytes, encoding: str) -> Decoded:
    """Decode; bytes that do not fit become U+FFFD and a note."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if lost > max(1, _DAMAGE * len(text)):
        raise ReadError(f"it looks like {encoding}, but most of its bytes are not; save it as UTF-8")
    return _damaged(text, encoding, lost)


def _damaged(text: str, encoding: str, lost: int) -> Decoded:
    places = f"{lost} place{'s' if lost > 1 else ''} could not be decoded as {encoding}"
    return Decoded(text, encoding, (places,), lossy=True)
