"""Whole reports of the sample: every figure leads to its quote, in four languages and four forms."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import registan
from registan.api import Ledger
from registan.report import LANGUAGES, Report, compose
from registan.report.content import Bullets, Grid, Picture, Section, Source, Text
from registan.report.files import rendered, write


@pytest.fixture(scope="module", params=LANGUAGES)
def report(request: pytest.FixtureRequest, sample: Ledger) -> Report:
    return compose(sample, "UZB", "KAZ", request.param)


def walked(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from walked(section.parts)


def blocks(report: Report) -> list[object]:
    return [block for section in walked(report.sections) for block in section.blocks]


def texts(report: Report) -> Iterator[Text]:
    for block in blocks(report):
        if isinstance(block, Text):
            yield block
        elif isinstance(block, Bullets):
            yield from block.items
        elif isinstance(block, Grid):
            yield from (cell for row in block.rows for cell in row)


def test_every_number_of_a_quote_leads_to_a_quote_that_stands_in_its_document(report: Report, sample: Ledger) -> None:
    held = {
        quote.ref: (source, quote) for source in blocks(report) if isinstance(source, Source) for quote in source.quotes
    }
    cited = {ref for text in texts(report) for ref in text.refs}
    assert cited <= held.keys()
    assert len(cited) > 100
    documents = {info.name: sample.document(info.digest).text for info in sample.documents()}
    for source, quote in held.values():
        name = source.title.rpartition(" – ")[2]
        start, end = map(int, re.findall(r"(\d+)–(\d+)", quote.place)[0])
        assert documents[name][start:end] == quote.quote


def test_quotes_are_numbered_without_gaps(report: Report) -> None:
    sources = [block for block in blocks(report) if isinstance(block, Source)]
    assert [source.number for source in sources] == list(range(1, len(sources) + 1))
    for source in sources:
        assert [quote.ref.quote for quote in source.quotes] == list(range(1, len(source.quotes) + 1))


def test_the_two_books_stand_in_columns_of_their_own(sample: Ledger) -> None:
    report = compose(sample, "KAZ", "UZB")
    turnover = next(section for section in walked(report.sections) if "turnover" in section.title)
    grid = next(block for block in turnover.blocks if isinstance(block, Grid))
    assert grid.head == ("Period", "Kazakhstan's statistics", "Uzbekistan's statistics", "source not named")
    rows = {row[0].words: [cell.words for cell in row[1:]] for row in grid.rows}
    assert rows["2019"][0].startswith("2.7517 billion USD")
    assert rows["2019"][1] == "–"


def test_all_charts_of_the_brief_are_there_and_say_what_they_show(report: Report) -> None:
    pictures = [block for block in blocks(report) if isinstance(block, Picture)]
    assert [picture.name for picture in pictures] == [
        "turnover",
        "flow-KAZ-UZB",
        "flow-UZB-KAZ",
        "timeline",
        "projects",
    ]
    assert all(picture.svg.startswith("<svg") and picture.says for picture in pictures)


def test_languages_tell_the_same(sample: Ledger) -> None:
    made = [compose(sample, "KAZ", "UZB", language) for language in LANGUAGES]
    shapes = {tuple((len(section.blocks), len(section.parts)) for section in walked(each.sections)) for each in made}
    assert len(shapes) == 1
    assert len({each.title for each in made}) == len(LANGUAGES)


@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_the_same_ledger_gives_the_same_bytes(sample: Ledger, form: str) -> None:
    made = [rendered(compose(sample, *pair, "kk"), form) for pair in (("KAZ", "UZB"), ("UZB", "KAZ"))]
    assert made[0] == made[1]


def test_a_pdf_has_all_letters_and_nothing_runs_off_the_page(report: Report) -> None:
    pypdfium2 = pytest.importorskip("pypdfium2")
    pages = pypdfium2.PdfDocument(rendered(report, "pdf"))
    read = ""
    for page in pages:
        width, height = page.get_size()
        told = page.get_textpage()
        read += told.get_text_range()
        for at in range(told.count_chars()):
            left, bottom, right, top = told.get_charbox(at)
            assert 0 <= left <= right <= width - 30
            assert 0 <= bottom <= top <= height
    letters = {"en": "trade", "ru": "ёэы", "kk": "әғқңөұүі", "uz": "ʻ"}[report.language]
    assert "\ufffd" not in read
    assert [letter for letter in letters if letter not in read.lower()] == []


def test_a_word_file_opens_with_headings_tables_and_pictures(report: Report) -> None:
    import docx

    document = docx.Document(io.BytesIO(rendered(report, "docx")))
    heads = [each.text for each in document.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert heads == [section.title for section in report.sections]
    assert len(document.tables) == sum(isinstance(block, Grid) for block in blocks(report))
    assert len(document.inline_shapes) == sum(isinstance(block, Picture) for block in blocks(report))


def test_a_page_fetches_nothing_and_runs_nothing(report: Report) -> None:
    page = rendered(report, "html").decode()
    assert "<script" not in page
    assert re.findall(r'(?:src|@import|url\()[="\'( ]*https?:', page) == []
    ids = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ids


def test_markdown_names_its_charts_and_links_its_quotes(report: Report, tmp_path: Path) -> None:
    written = write(report, "md", tmp_path / "report.md")
    text = written[0].read_text(encoding="utf-8")
    assert {path.name for path in written[1:]} == {
        f"{name}.svg" for name in re.findall(r"report-charts/(.+?)\.svg", text)
    }
    assert set(re.findall(r"\(#(q-[\d.]+)\)", text)) <= set(re.findall(r'<a id="(q-[\d.]+)">', text))


HOSTILE = (
    "In 2023 trade turnover between Kazakhstan and Uzbekistan reached $4.4 billion <script>alert(1)</script>"
    " #panic() $x$ [a](javascript:b) `c` | d \u202e\x1b[31m according to *Kazakhstan's* Bureau."
)


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Ledger]:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_text(HOSTILE, encoding="utf-8")
    told = 'a.txt,2024-01-05,"<b>P</b> #read(""/x"")",javascript:alert(1),"*T* _u_ |"'
    (folder / "metadata.csv").write_text(f"doc,published,publisher,url,title\n{told}\n", encoding="utf-8")
    registan.build([folder], tmp_path / "a.db")
    with registan.open(tmp_path / "a.db") as ledger:
        yield ledger


def test_a_hostile_document_stays_text_in_every_form(hostile: Ledger) -> None:
    report = compose(hostile, "KAZ", "UZB")
    page = rendered(report, "html").decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 'href="javascript' not in page
    text = rendered(report, "md").decode()
    assert re.search(r"(?<!\\)<(?!a id=|/a>)", text) is None
    assert "\\<script\\>" in text
    assert re.search(r"(?<!\\)\](?=\(javascript)", text) is None
    with zipfile.ZipFile(io.BytesIO(rendered(report, "docx"))) as file:
        assert b"&lt;script&gt;" in file.read("word/document.xml")
    assert rendered(report, "pdf").startswith(b"%PDF")
    for form in ("html", "md"):
        assert not {"\u202e", "\x1b"} & set(rendered(report, form).decode())


def test_states_of_which_nothing_is_known_get_a_report_that_says_so(sample: Ledger) -> None:
    report = compose(sample, "BRA", "NZL")
    assert [section.title for section in report.sections] == ["In short"]
    for form in ("md", "html", "docx", "pdf"):
        assert rendered(report, form)


def test_an_aim_is_told_with_its_own_moves_only(tmp_path: Path) -> None:
    for name, text in {
        "a.txt": "Lima, 27 March 2019. Chile and Peru agreed to raise trade to $1.5 billion by 2022.",
        "b.txt": "Lima, 12 May 2021. The goal of Chile and Peru is to raise trade to $1.5 billion by 2025.",
        "c.txt": "Lima, 17 June 2023. Chile and Peru agreed to raise trade to $4 billion by 2030.",
    }.items():
        (tmp_path / name).write_text(text)
    report = registan.build([tmp_path], tmp_path / "aims.db", jobs=1)
    with registan.open(report.ledger) as ledger:
        grids = [block for block in blocks(compose(ledger, "CHL", "PER", "en")) if isinstance(block, Grid)]
    stated = [row[2].words for grid in grids if grid.head[2] == "Stated" for row in grid.rows]
    moved = "May 12, 2021: later deadline (December 31, 2025)"
    assert stated == [f"March 27, 2019; {moved}", f"May 12, 2021; {moved}", "June 17, 2023"]
