from __future__ import annotations

import base64
import random

import pytest

from registan.model import Document, Unreadable
from registan.read import read_bytes
from registan.read.wordless import why_no_text

RUSSIAN = "Товарооборот между Монголией и Лаосом в 2023 году достиг 120,5 млн долларов."
NOISE = random.Random(5).randbytes(3_000)

TEXTS = [
    RUSSIAN,
    "2023 жылы Моңғолия мен Лаос арасындағы тауар айналымы 120,5 млн долларға жетті.",
    "2023-yilda Mo‘g‘uliston va Laos o‘rtasidagi tovar aylanmasi 120,5 million dollarga yetdi.",
    "Trade was “good” — 3 € … and ‘better’, they’d said; Oâ€˜zbekiston, donâ€™t, â€œgoodâ€\x9d.",
    "Les échanges entre la Mongolie et le Laos ont été élevés à l’été.",
    "Handel między Mongolią a Laosem wzrósł; żółć, źdźbło, gęś.",
    "Viðskipti á milli Mongólíu og Laos jukust árið 2023, að sögn ráðherra.",
    "Thương mại giữa Mông Cổ và Lào đạt 120,5 triệu đô la vào năm 2023.",
    "Το εμπόριο μεταξύ Μογγολίας και Λάος έφτασε τα 120,5 εκατομμύρια δολάρια.",
    "Մոնղոլիայի և Լաոսի միջև առևտուրը 2023 թվականին հասել է 120,5 միլիոն դոլարի։",
    "ვაჭრობა მონღოლეთსა და ლაოსს შორის 2023 წელს 120.5 მილიონ დოლარს მიაღწია.",
    "הסחר בין מונגוליה ללאוס הגיע ל-120.5 מיליון דולר בשנת 2023.",
    "بلغ حجم التبادل التجاري بين منغوليا ولاوس 120.5 مليون دولار في عام 2023.",
    "२०२३ में मंगोलिया और लाओस के बीच व्यापार १२०.५ मिलियन डॉलर तक पहुँच गया।",
    "การค้าระหว่างมองโกเลียและลาวแตะ 120.5 ล้านดอลลาร์ในปี 2566",
    "2023年,蒙古国与老挝的贸易额达到1.205亿美元,同比增长14%。双方在乌兰巴托签署了三项协议。",
    "モンゴルとラオスの貿易額は2023年に1億2050万ドルに達した。",
    "2023년 몽골과 라오스의 교역액은 1억 2050만 달러에 달했다.",
    "በሞንጎሊያና በላኦስ መካከል ያለው ንግድ በ2023 120.5 ሚሊዮን ዶላር ደርሷል።",
    "5",
    "https://example.org/" + "a-long-name-of-a-page/" * 9 + " says that trade grew.",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_text_in_any_language_is_text(text: str, encoding: str) -> None:
    document = read_bytes(text.encode(encoding), "a.txt")
    assert isinstance(document, Document), document
    assert document.text == text
    longer = read_bytes((text + "\n").encode(encoding) * 1 if encoding != "utf-8" else text.encode() * 40, "a.txt")
    assert isinstance(longer, Document), longer


WORDLESS = [
    (b"\xff\xfe\x00\x01garbage\x00", "its first bytes say utf-16-le"),
    (b"\xfe\xff" + b"Trade grew by 12 percent in 2023, they said. ", "its first bytes say utf-16-be"),
    (b"\xff\xfe" + NOISE, "its first bytes say utf-16-le"),
    (base64.encodebytes(NOISE), "it is data in letters and digits"),
    (NOISE.hex().encode(), "it is data in letters and digits"),
    (RUSSIAN.encode().decode("cp1251", "replace").encode(), "its letters were turned into others"),
    (RUSSIAN.encode().decode("cp1252", "replace").encode(), "its letters were turned into others"),
    (RUSSIAN.encode().decode("latin-1").encode(), "its letters were turned into others"),
    (RUSSIAN.encode("cp1251").decode("cp1252").encode(), "its letters were turned into others"),
    (f"<html><body><p>{RUSSIAN.encode().decode('latin-1')}</p></body></html>".encode(), "its letters were turned"),
    ("😀🎉🇺🇿🇰🇿".encode(), "there are no words and no figures in it"),
    (b"* * *\n-----\n", "there are no words and no figures in it"),
    ("\u200b\ufeff\u2060".encode(), "there are no words and no figures in it"),
    ("\ue07e\ue03a\ue024\ue0c7".encode(), "there are no words and no figures in it"),
]


@pytest.mark.parametrize(("data", "expected"), WORDLESS)
def test_what_only_decodes_is_named_as_no_text(data: bytes, expected: str) -> None:
    unreadable = read_bytes(data, "a.txt")
    assert isinstance(unreadable, Unreadable), unreadable
    assert unreadable.reason.startswith(expected)


def test_words_beside_data_are_read() -> None:
    data = RUSSIAN.encode() + b"\n\n![map](data:image/png;base64," + base64.b64encode(NOISE) + b")\n"
    assert isinstance(read_bytes(data, "a.md"), Document)


def test_a_page_with_a_picture_in_it_is_text() -> None:
    page = (
        f"<p>Trade grew by 12 percent in 2023.</p><img src='data:image/png;base64,{base64.b64encode(NOISE).decode()}'>"
    )
    assert isinstance(read_bytes(page.encode(), "a.html"), Document)


def test_a_few_letters_of_a_wrong_encoding_do_not_hide_the_words() -> None:
    assert why_no_text(RUSSIAN + RUSSIAN[:20].encode().decode("cp1251", "replace"), "utf-8") is None
