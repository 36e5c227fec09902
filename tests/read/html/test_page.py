from __future__ import annotations

import pytest

from registan.model import Document, Unreadable
from registan.read import limits, read_bytes
from registan.read.html.count import refuse_wild, written_characters
from registan.read.opening import ReadError

CONTROL = "Trade between Kazakhstan and Uzbekistan grew by 12 percent to $4.4 billion in 2023, said the bureau."
SECOND = "Two things stand out. First, the surplus nearly doubled between 2019 and 2022 before it shrank last year."

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Trade grows | Example News</title>
<meta property="og:site_name" content="Example News"><meta property="og:title" content="Trade grows">
<meta property="article:published_time" content="2024-03-04T10:00:00+05:00">
<link rel="canonical" href="https://example.org/trade">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2024-03-05"}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News of the world</a></li></ul></nav>
<header><h1>Trade grows</h1></header>
<article><p>{CONTROL}</p><h2>Exports</h2><ul><li>Wheat: 2.9 million tonnes</li><li>Flour: 540 thousand</li></ul>
<table><caption>Million dollars</caption>
<thead><tr><th rowspan="2">Year</th><th colspan="2">Trade</th></tr><tr><th>Exports</th><th>Imports</th></tr></thead>
<tbody><tr><td>2022</td><td>3,682.3</td><td>1,347.7</td></tr><tr><td>2023</td><td>3,114.2</td><td>1,302.9</td></tr>
</tbody></table><p>{SECOND}<br>A second line &amp; more.</p>
<figure><figcaption>A caption of 5 trucks.</figcaption></figure>
<p hidden>Trade fell by 99 percent.</p><p style="display: none">Trade fell by 98 percent.</p>
<div class="related-news"><h3>More</h3><p>Another story of the day that has its own 77 percent in it.</p></div>
</article>
<aside><p>Teaser with 88 percent in it.</p></aside><footer>© 2024 Example News. All rights reserved.</footer>
</body></html>"""


def read(page: str | bytes, name: str = "a.html") -> Document:
    document = read_bytes(page.encode() if isinstance(page, str) else page, name)
    assert isinstance(document, Document), document
    return document


def lines(document: Document) -> list[str]:
    return [f"{block.kind} {block.level}: {block.span.of(document.text)}" for block in document.blocks]


def test_the_article_is_taken_out_of_its_page() -> None:
    document = read(PAGE)
    assert lines(document) == [
        "heading 1: Trade grows",
        f"paragraph 0: {CONTROL}",
        "heading 2: Exports",
        "list_item 0: Wheat: 2.9 million tonnes",
        "list_item 0: Flour: 540 thousand",
        "paragraph 0: Million dollars",
        "table 0: Year\tTrade\n\tExports\tImports\n2022\t3,682.3\t1,347.7\n2023\t3,114.2\t1,302.9",
        f"paragraph 0: {SECOND}\nA second line & more.",
        "paragraph 0: A caption of 5 trucks.",
    ]
    assert (document.title, document.publisher, document.published) == ("Trade grows", "Example News", "2024-03-04")
    assert (document.url, document.status, document.notes) == ("https://example.org/trade", "read", ())


def test_cells_keep_their_rows_columns_and_heads() -> None:
    document = read(PAGE)
    (table,) = [block for block in document.blocks if block.kind == "table"]
    assert [(cell.row, cell.column, cell.header, cell.span.of(document.text)) for cell in table.cells] == [
        (0, 0, True, "Year"),
        (0, 1, True, "Trade"),
        (1, 1, True, "Exports"),
        (1, 2, True, "Imports"),
        (2, 0, False, "2022"),
        (2, 1, False, "3,682.3"),
        (2, 2, False, "1,347.7"),
        (3, 0, False, "2023"),
        (3, 1, False, "3,114.2"),
        (3, 2, False, "1,302.9"),
    ]
    assert all(table.span.covers(cell.span) for cell in table.cells)


def head(marks: str) -> str:
    return f"<html><head>{marks}</head><body><article><p>{CONTROL}</p><p>{SECOND}</p></article></body></html>"


DATES = [
    ('<meta name="date" content="2024-03-04">', "2024-03-04"),
    ('<meta name="date" content="04.03.2024 10:20">', "2024-03-04"),
    ('<meta itemprop="datePublished" content="March 4, 2024">', "2024-03-04"),
    (
        '<script type="application/ld+json">[{"@graph": [{"datePublished": "2024-03-04T00:00Z"}]}]</script>',
        "2024-03-04",
    ),
    ('<script type="application/ld+json">{"datePublished": 5, broken</script>', None),
    (f'<script type="application/ld+json">{"[" * 100_000}</script>', None),
    ('<meta name="date" content="yesterday">', None),
    ('<meta property="article:published_time" content="2024-13-44">', None),
    ('<meta property="article:modified_time" content="2024-03-04">', None),
]


@pytest.mark.parametrize(("marks", "published"), DATES)
def test_dates(marks: str, published: str | None) -> None:
    assert read(head(marks)).published == published


def test_the_pages_mark_wins_over_the_dateline_and_the_dateline_over_nothing() -> None:
    body = f"<body><p>Almaty, 5 March 2024</p><p>{CONTROL}</p><p>{SECOND}</p><time datetime='2024-03-04'>today</time>"
    assert read(body).published == "2024-03-04"
    assert read(body.replace("datetime='2024-03-04'", "")).published == "2024-03-05"


CHARSETS = [
    ('<meta charset="windows-1251">', "cp1251"),
    ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
    ('<meta charset="utf-8">', "cp1251"),  # a lie
    ('<meta charset="iso-8859-1">', "cp1251"),  # another
    ('<meta charset="windows-1251">', "utf-8"),  # a third
    ("", "utf-16"),
    ('<meta charset="utf-8">', "utf-16-le"),
]


@pytest.mark.parametrize(("meta", "encoding"), CHARSETS)
def test_what_a_page_says_of_its_encoding_is_checked(meta: str, encoding: str) -> None:
    sentence = "Товарооборот между Казахстаном и Узбекистаном в 2023 году вырос на 12 процентов, сообщило бюро."
    document = read(f"<html><head>{meta}</head><body><p>{sentence}</p><p>{sentence}</p>".encode(encoding))
    assert document.text == f"{sentence}\n\n{sentence}"
    assert {block.language for block in document.blocks} == {"ru"}


def test_a_page_without_main_text_is_read_whole_with_a_note() -> None:
    document = read("<html><body><p>Trade: 5 billion.</p></body></html>")
    assert document.text == "Trade: 5 billion."
    read("<div class='menu'><p>Trade: 5 billion.</p></div>")


def test_a_table_for_layout_is_no_table() -> None:
    document = read(f"<table><tr><td><table><tr><td>Year<td>2023<tr><td>Trade<td>4.4</table><td><p>{CONTROL}</table>")
    assert [line.split(":")[0] for line in lines(document)] == ["table 0", "paragraph 0"]
    document = read(f"<table><tr><td>{CONTROL * 12}<td>x<tr><td>{SECOND}<td>y</table>")
    assert "table" not in {block.kind for block in document.blocks}


SPANS = [
    ("<tr><td rowspan=1000000>a<td>1<tr><td>2<tr><td>3", [(0, 0), (0, 1), (1, 1), (2, 1)]),
    ("<tr><td colspan=1000000>a<td>1<tr><td>b<td>2", [(0, 0), (0, 1000), (1, 0), (1, 1)]),
    ("<tr><td rowspan=-1 colspan=x>a<td>1<tr><td>b<td>2", [(0, 0), (0, 1), (1, 0), (1, 1)]),
]


@pytest.mark.parametrize(("rows", "places"), SPANS)
def test_spans_are_cut_to_their_limit(rows: str, places: list[tuple[int, int]]) -> None:
    (table,) = read(f"<table>{rows}</table>").blocks
    assert [(cell.row, cell.column) for cell in table.cells] == places


def test_text_below_256_levels_is_kept() -> None:
    for depth in (300, 1_900):
        document = read("<div>" * depth + f"<p>{CONTROL}</p>" + "</div>" * depth)
        assert (document.text, document.status) == (CONTROL, "read")


WILD = [
    ("<div>" * 2_001, "tags nested deeper than the limit of 2,000 levels"),
    ("<i></i>" * 500_001, "more than the limit of 500,000 elements; split the page"),
    (f"<p {' '.join(f'a{n}' for n in range(2_000))}>", "a tag of more than the limit of 1,000 attributes"),
]


@pytest.mark.parametrize(("page", "message"), WILD)
def test_wild_pages_are_refused_by_the_name_of_the_limit(page: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        refuse_wild(page)
    unreadable = read_bytes(f"<html>{page}".encode(), "a.html")
    assert isinstance(unreadable, Unreadable)
    assert unreadable.reason == message


TAME = [
    "<p>" * 5_000,
    "<ul>" + "<li>item" * 5_000 + "</ul>",
    "<table>" + "<tr><td>a<td>b" * 5_000 + "</table>",
    "<br>" * 5_000,
    "<div/>" * 5_000,
    "<!-- " + "<div>" * 5_000 + " -->",
    "<script>" + "'<div>'" * 5_000 + "</script>",
    "a < b " * 5_000,
    "</div>" * 5_000,
    f'<p title="{"word " * 5_000}">',
    "<div></div>" * 5_000,
]


@pytest.mark.parametrize("page", TAME, ids=range(len(TAME)))
def test_pages_that_only_look_wild_are_read(page: str) -> None:
    refuse_wild(page)
    assert CONTROL in read(f"<html><body><p>{CONTROL}</p>{page}").text


COUNTS = [
    ("<p>ab c</p>", 3),
    ("a &lt; b", 3),
    ("<!-- abc -->d", 1),
    ("<script>abc</script>d", 1),
    ("<title>abc</title>d", 1),
    ("a<br>b<!DOCTYPE x>", 2),
    ("a <!-- never closed", 1),
    ("a <script>never closed", 1),
    ("1 < 2", 3),
]


@pytest.mark.parametrize(("page", "count"), COUNTS)
def test_what_a_page_shows_is_counted_by_its_source(page: str, count: int) -> None:
    assert written_characters(page) == count


def test_a_page_whose_text_got_lost_is_only_partly_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registan.read.html.tree.written_characters", lambda page: 10 * len(page))
    document = read(PAGE)
    assert document.status == "partly read"
    assert document.notes == ("some of the page's text was lost in reading its tags",)


def test_the_limit_of_bytes_is_named() -> None:
    unreadable = read_bytes(b"<html><p>" + b"x" * limits.HTML.size, "a.html")
    assert isinstance(unreadable, Unreadable)
    assert "16 MB is more than the limit of 16 MB" in unreadable.reason


def test_furniture_of_the_article_is_marked() -> None:
    article = f"<article><p>{CONTROL}</p><p>{SECOND}</p><p>Photo credit: An agency</p>"
    document = read(f"{article}<h3>Related articles</h3><p>{SECOND}</p></article>")
    assert [block.kind for block in document.blocks] == ["paragraph"] * 2 + ["furniture"] * 3
