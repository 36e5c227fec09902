"""Headlines take from the text below what they leave out."""

from __future__ import annotations

from registan.extract import extract
from registan.extract.meaning.headlines import AS_BELOW
from registan.model import Block, Document, Span, to_row


def _read(headline: str, body: str, language: str = "en") -> list[dict[str, object]]:
    text = f"{headline}\n\n{body}"
    blocks = (
        Block(kind="heading", span=Span(0, len(headline)), language=language),
        Block(kind="paragraph", span=Span(len(headline) + 2, len(text)), language=language),
    )
    document = Document(name="t.txt", digest="0" * 64, text=text, blocks=blocks, published="2024-03-04")
    return [to_row(claim) for claim in extract(document)]


def test_a_headlines_target_has_the_deadline_that_the_text_gives() -> None:
    headline, told = _read(
        "Peru and Chile want to raise trade to $5 billion",
        "Peru and Chile agreed to raise their mutual trade to $5 billion by 2028, the ministers said.",
    )
    assert (headline["type"], headline["deadline"]) == ("target", "2028-12-31")
    assert headline["deadline"] == told["deadline"]
    assert f"deadline: {AS_BELOW}" in headline["rules"]  # type: ignore[operator]
    assert "deadline" in headline["inferred"]  # type: ignore[operator]


def test_another_figure_lends_nothing() -> None:
    headline = _read(
        "Peru and Chile want to raise trade to $5 billion",
        "Peru and Chile agreed to raise their mutual trade to $6 billion by 2028, the ministers said.",
    )[0]
    assert headline["deadline"] is None


def test_a_time_that_the_headline_names_itself_stays() -> None:
    headline = _read(
        "Trade between Peru and Chile reached $5 billion in 2022",
        "In 2023 trade between Peru and Chile reached $5 billion again.",
    )[0]
    assert headline["period"] == "2022-01-01/2022-12-31"
