"""Figures as a structure-specific SDMX-ML 3.0 message, and the structure that it follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, BinaryIO

from .missing import needed
from .sdmx import AGENCY, ATTRIBUTES, DIMENSIONS, FLOW, VERSION, sdmx_row

if TYPE_CHECKING:
    from pysdmx.model import Components

_SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0"
_MES, _COM, _SS = f"{_SCHEMAS}/message", f"{_SCHEMAS}/common", f"{_SCHEMAS}/data/structurespecific"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_URN = f"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={AGENCY}:{FLOW}({VERSION})"
_DATA = f"{_URN}:ObsLevelDim:AllDimensions"
_PREPARED = "1970-01-01T00:00:00Z"
"""The header asks for a time; a clock's would make other bytes of the same ledger."""
_COLUMNS = (*DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", *ATTRIBUTES)
_NAMES = {"CLAIM": "Claim", "REF_AREA": "Reference area", "COUNTERPART_AREA": "Counterpart reference area"}


def write_sdmx_ml(rows: Iterable[Mapping[str, Any]], file: BinaryIO) -> int:
    """Write rows of the exchange format as one message, one at a time; how many it holds.

    Rows that are no figure of a closed period are passed over (see `sdmx`).
    """
    from lxml import etree

    names = {"mes": _MES, "com": _COM, "ss": _SS, "xsi": _XSI, "ns1": _DATA}
    count = 0
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element(f"{{{_MES}}}StructureSpecificData", nsmap=names):
            _write_header(xml)
            told = {f"{{{_SS}}}structureRef": FLOW, f"{{{_XSI}}}type": "ns1:DataSetType", "action": "Information"}
            with xml.element(f"{{{_MES}}}DataSet", told):
                for row in filter(None, map(sdmx_row, rows)):
                    xml.write(
                        etree.Element("Obs", {name: _written(row[name]) for name in _COLUMNS if _is_told(row[name])})
                    )
                    count += 1
    return count


def _write_header(xml: Any) -> None:
    """Written piece by piece: a finished element would repeat the namespaces, which readers take for its content."""

    def write(name: str, text: str) -> None:
        with xml.element(name):
            xml.write(text)

    with xml.element(f"{{{_MES}}}Header"):
        for name, text in (("ID", FLOW), ("Test", "false"), ("Prepared", _PREPARED)):
            write(f"{{{_MES}}}{name}", text)
        with xml.element(f"{{{_MES}}}Sender", id=AGENCY):
            pass
        told = {"structureID": FLOW, "namespace": _URN, "dimensionAtObservation": "AllDimensions"}
        with xml.element(f"{{{_MES}}}Structure", told):
            write(f"{{{_COM}}}Structure", _URN)


def _is_told(value: object) -> bool:
    return value is not None and value != ""


def _written(value: object) -> str:
    """A value as an attribute; what XML cannot hold (control characters of a document) becomes a sign."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "".join(
        letter if letter >= " " or letter in "\t\n\r" else "\N{REPLACEMENT CHARACTER}" for letter in str(value)
    )


def sdmx_structure() -> str:
    """The data structure definition of the ledger's figures as an SDMX-ML 3.0 structure message.

    Raises MissingLibraryError without the extra `sdmx` (pysdmx).
    """
    from datetime import UTC, datetime

    io = needed("pysdmx.io", "sdmx", "The structure")
    formats = needed("pysdmx.io.format", "sdmx", "The structure")
    from pysdmx.model.message import Header

    header = Header(id=FLOW, prepared=datetime(1970, 1, 1, tzinfo=UTC))
    return str(io.write_sdmx(_artefacts(), formats.Format.STRUCTURE_SDMX_ML_3_0, header=header))


_CONCEPTS = f"{FLOW}_CONCEPTS"


def _artefacts() -> list[Any]:
    """The concepts and the data structure definition that refers to them."""
    from pysdmx.model import Agency, Concept, ConceptScheme, DataStructureDefinition

    owner = Agency(AGENCY)
    concepts = [Concept(name, name=_NAMES.get(name, name.replace("_", " ").capitalize())) for name in _COLUMNS]
    scheme = ConceptScheme(id=_CONCEPTS, name="Concepts of figures with their quotes", items=concepts, agency=owner)
    name = "Figures of relations between states, with their quotes"
    return [scheme, DataStructureDefinition(id=FLOW, name=name, components=_components(), agency=owner)]


def _components() -> Components:
    from pysdmx.model import Component, Components, DataType, ItemReference, Role

    def part(name: str, role: Role, kind: DataType, level: str | None = None) -> Component:
        concept = ItemReference("Concept", AGENCY, _CONCEPTS, VERSION, name)
        return Component(name, level is None, role, concept, kind, attachment_level=level)

    parts = [part(name, Role.DIMENSION, DataType.STRING) for name in DIMENSIONS]
    parts += [part("TIME_PERIOD", Role.DIMENSION, DataType.PERIOD), part("OBS_VALUE", Role.MEASURE, DataType.DECIMAL)]
    parts += [part(name, Role.ATTRIBUTE, DataType.STRING, "O") for name in ATTRIBUTES]
    return Components(parts)
