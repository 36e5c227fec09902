"""SDMX with what its usual components mean, actions, and messages that are broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from registan.model import Observation, Source
from registan.statistics import File, Series, is_series

Read = Callable[..., Series]
Said = Callable[[Series], list[str]]
Refusal = Callable[..., str]

HEAD = (
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,"
    "UNIT_MULT,OBS_STATUS\n"
)
YEAR = "2023-01-01/2023-12-31"


def row(value: str, *, action: str = "I", flow: str = "TRADE_EXPORTS", when: str = "2023", status: str = "A") -> str:
    return f"dataflow,KZ:TRADE(1.0),{action},A,KZ,UZ,{flow},{when},{value},USD,6,{status}\n"


def test_the_usual_components_need_no_mapping(read: Read, said: Said) -> None:
    series = read(HEAD + row("2481.5") + row("1.5", flow="trade.imports", when="2023-Q1") + row("", status="M"))
    assert said(series) == [
        f"2481.5 = 2481500000 USD trade.exports KAZ-UZB/KAZ {YEAR}",
        "1.5 = 1500000 USD trade.imports KAZ-UZB/KAZ 2023-01-01/2023-03-31",
    ]
    claim = series.claims[0]
    assert claim.inferred == ("reporter",)
    assert claim.rules == (
        "cell: row 2",
        "reporter: the reference area of a series by partner",
    )
    assert isinstance(claim, Observation)
    assert str(claim.resolution) == "1E+5"


def test_a_forecast_is_no_observed_fact(read: Read) -> None:
    (claim,) = read(HEAD + row("4000", status="F", when="2030")).claims
    assert claim.modality == "potential"


ACTED = [
    (row("1") + row("2", action="R"), ["2"]),
    (row("1") + row("2", action="M"), ["2"]),
    (row("1") + row("", action="M"), ["1"]),
    (row("1") + row("", action="R"), []),
    (row("1") + row("", action="D"), []),
    (row("1") + row("2", when="2022") + row("", action="D"), ["2"]),
    (row("1") + row("2", when="2022") + "dataflow,KZ:TRADE(1.0),D,,KZ,,,,,,,\n", []),
    (row("1") + "dataflow,KZ:TRADE(1.0),D,,UZ,,,,,,,\n", ["1"]),
    (row("1") + "dataflow,KZ:OTHER(1.0),D,,KZ,,,,,,,\n", ["1"]),
    (row("1") + "dataflow,KZ:TRADE(1.0),D,,,,,,,,,\n" + row("3", action="R"), ["3"]),
]


@pytest.mark.parametrize(("rows", "quotes"), ACTED)
def test_deletes_replaces_and_merges_are_honoured(rows: str, quotes: list[str], read: Read) -> None:
    assert [claim.quote for claim in read(HEAD + rows).claims] == quotes


def test_labels_behind_codes_are_no_part_of_them(read: Read, said: Said) -> None:
    text = (
        "DATAFLOW,REF_AREA: Area,COUNTERPART_AREA: Partner,INDICATOR: What,TIME_PERIOD: Year,OBS_VALUE: Value,"
        "UNIT_MEASURE: Unit\n"
        "KZ:T(1.0): Trade,KAZ: Kazakhstan,UZB: Uzbekistan,TXG_FOB_USD: Exports,2023: 2023,5: 5,USD: Dollar\n"
    )
    assert said(read(text)) == [f"5 = 5 USD trade.exports KAZ-UZB/KAZ {YEAR}"]


def test_a_mapping_names_other_components(read: Read, said: Said, refusal: Refusal) -> None:
    text = "DATAFLOW,LAND,MITRA,YIL,QIYMAT\nUZ:T(1.0),UZB,KAZ,2023,7\n"
    mapping = """
structure: UZ:T(1.0)
fields:
  area: LAND
  counterpart: MITRA
  period: YIL
  value: QIYMAT
  indicator: {value: trade.turnover}
  unit: {value: USD}
  reporter: {value: UZB}
"""
    assert said(read(text, mapping)) == [f"7 = 7 USD trade.turnover KAZ-UZB/UZB {YEAR}"]
    assert "built after UZ:T(1.0), the mapping after UZ:T(2.0)" in refusal(text, mapping.replace("(1.0)", "(2.0)"))
    assert "has no component 'YILI': did you mean 'YIL'?" in refusal(text, mapping.replace("YIL", "YILI"))


def test_only_takes_the_figures_that_are_asked_for(read: Read, refusal: Refusal) -> None:
    text = HEAD.replace("FREQ", "SECTOR") + row("1") + row("2").replace(",A,KZ", ",B,KZ")
    assert read(text).claims == ()
    assert "parts that only SECTOR tells apart" in read(text).document.notes[0]
    assert [claim.quote for claim in read(text, "only: {SECTOR: B}").claims] == ["2"]
    assert "only: the series has no component 'SECTORS': did you mean 'SECTOR'?" in refusal(text, "only: {SECTORS: B}")


@pytest.mark.parametrize("flow", ["M", "X"])
def test_codes_of_one_service_mean_nothing_in_another_table(flow: str, read: Read) -> None:
    series = read(HEAD + row("1", flow=flow))
    assert series.claims == ()
    assert series.document.notes[0].startswith(f"no indicator is known for {flow!r}")


def test_goods_keep_the_code_of_their_own_table(read: Read) -> None:
    text = HEAD.replace("OBS_STATUS", "PRODUCT") + row("1", status="84") + row("2", status="_T")
    assert [claim.product for claim in read(text).claims if isinstance(claim, Observation)] == ["84", None]


def test_the_base_of_an_index_costs_no_figure(read: Read) -> None:
    (claim,) = read(HEAD.replace("OBS_STATUS", "BASE_PER") + row("1", status="2015=100")).claims
    assert isinstance(claim, Observation)
    assert claim.base_period is None


XML = """<?xml version="1.0"?>
<m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
  xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific">
<m:Header><m:Prepared>2024-02-15T10:00:00</m:Prepared>
<m:Structure structureID="T" dimensionAtObservation="TIME_PERIOD">
<c:Structure xmlns:c="c">urn:x=KZ:TRADE(1.0)</c:Structure>
</m:Structure></m:Header>
<m:DataSet ss:structureRef="T" UNIT_MULT='6' UNIT_MEASURE="USD" TITLE="Сыртқы сауда &amp; қызмет">
<Group COUNTERPART_AREA="UZ" COMMENT_TS="Өзбекстан"/>
<Series REF_AREA="KZ" COUNTERPART_AREA="UZ" INDICATOR="TRADE_EXPORTS">
<Obs TIME_PERIOD="2022" OBS_VALUE="3744.1"/><Obs TIME_PERIOD='2023' OBS_VALUE = '2481.5' OBS_STATUS="A"></Obs>
</Series></m:DataSet></m:StructureSpecificData>"""


def test_values_of_the_data_set_and_the_series_are_inherited(read: Read, said: Said) -> None:
    series = read(XML)
    assert said(series) == [
        "3744.1 = 3744100000 USD trade.exports KAZ-UZB/KAZ 2022-01-01/2022-12-31",
        f"2481.5 = 2481500000 USD trade.exports KAZ-UZB/KAZ {YEAR}",
    ]
    claim = series.claims[0]
    assert claim.inferred == ("indicator", "value", "unit", "area", "counterpart", "reporter")
    assert "area: REF_AREA of the series" in claim.rules
    assert series.document.published == "2024-02-15"
    heading, *rows = series.document.blocks
    assert heading.kind == "heading"
    assert heading.span.of(series.document.text).startswith("<Series REF_AREA")
    assert len(rows) == 2


BROKEN = [
    (XML[:-40], "its XML breaks off: unclosed token (is it half a file?)"),
    (XML.replace("</Series>", "</Serie>"), "its XML is broken: mismatched tag"),
    (XML.replace("<m:Structure", "<!DOCTYPE x><m:Structure", 1), "DTD"),
    (XML.replace('<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'), "DTD"),
    (XML.replace("<m:DataSet", '<m:DataSet action="Improve"'), "action is 'Improve'"),
    (XML.replace("<Series ", '<Series REF_AREA="UZ" '), "its XML is broken: duplicate attribute"),
    (XML.replace("<Obs ", "<a>" * 70 + "<Obs "), "more than 64 deep"),
    (HEAD.replace("ACTION", "FREQ") + row("1"), "the column FREQ stands twice"),
    (HEAD.replace("STRUCTURE_ID", "OTHER") + row("1"), "no column STRUCTURE_ID"),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_a_broken_message_says_where_and_why(text: str, reason: str, refusal: Refusal) -> None:
    assert reason in refusal(text)


def test_what_belongs_to_the_format_is_no_component(read: Read, said: Said) -> None:
    text = XML.replace("<Series ", '<Series ss:REF_AREA="UZ" ').replace('OBS_VALUE="3744.1"', "")
    text = text.replace("</Series>", "<Obs><ObsValue/><ObsDimension/></Obs></Series>")
    assert said(read(text)) == [f"2481.5 = 2481500000 USD trade.exports KAZ-UZB/KAZ {YEAR}"]


def test_a_file_that_is_cut_off_in_a_row_gives_the_rest(read: Read) -> None:
    series = read((HEAD + row("1") + row("2", when="2022"))[:-20])
    assert [claim.quote for claim in series.claims] == ["1"]
    assert series.document.status == "partly read"
    assert "row 3 has" in series.document.notes[0]


NO_SERIES = [
    "STRUCTURE, AIMS, AND SCOPE\nTrade grew by 35 percent.\n",
    "DATAFLOW,A,B\nTrade grew, as it is said.\n",
    "Title\n<m:GenericData xmlns:m='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'>",
    "<html><body><Structure xmlns='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'></html>",
    "<Structure>a house</Structure>",
    "Year,Export\n2020,5\n",
    "[1] A note on OBS_VALUE and sdmx",
    "{ not json",
    "",
]


@pytest.mark.parametrize("text", NO_SERIES)
def test_prose_and_plain_tables_are_no_series(text: str) -> None:
    assert not is_series(File(name="a.txt", data=text.encode(), text=text), Source())


def test_a_head_without_rows_is_told(read: Read) -> None:
    assert read(HEAD).document.notes == ("it holds no figures",)
