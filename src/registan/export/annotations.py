"""Claims as W3C Web Annotations in JSON-LD: each points at its words in a document, with its provenance (PROV-O).

The context stands in the file: nothing has to be fetched to read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from registan.model import dumps

CONTEXT: dict[str, Any] = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "claim": "urn:registan:vocabulary:",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "target": "oa:hasTarget",
    "body": "oa:hasBody",
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": "oa:hasSelector",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "title": "dcterms:title",
    "publisher": "dcterms:publisher",
    "issued": "dcterms:issued",
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "generatedBy": "prov:wasGeneratedBy",
    "attributedTo": "claim:attributed_to",
}
"""The terms of the file by their addresses; a claim's own fields stand under `claim:`."""

_PLACE = frozenset({"id", "doc", "document", "start", "end", "quote", "type", "inferred", "rules", "identifier"})


def annotation_lines(rows: Iterable[Mapping[str, Any]], sources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One JSON-LD document in pieces: the sources as entities, then an annotation for each claim (exchange rows)."""
    yield f'{{"@context": {dumps(CONTEXT)},\n"@graph": [\n'
    mark = ""
    for item in map(_entity, sources):
        yield f"{mark}{dumps(item)}"
        mark = ",\n"
    for row in rows:
        yield f"{mark}{dumps(annotation(row))}"
        mark = ",\n"
    yield "\n]}\n"


def annotation(row: Mapping[str, Any]) -> dict[str, Any]:
    """A claim as an annotation: what it says as body, the words it stands on as target."""
    source = source_name(row)
    said = {f"claim:{name}": value for name, value in row.items() if name not in _PLACE and value not in (None, [], "")}
    position = {"type": "TextPositionSelector", "start": row["start"], "end": row["end"]}
    selectors = [position, {"type": "TextQuoteSelector", "exact": row["quote"]}]
    inferred = {f"claim:{name}": row[name] for name in ("inferred", "rules") if row.get(name)}
    return {
        "id": f"urn:registan:claim:{row['id']}",
        "type": "Annotation",
        "body": {"type": f"claim:{row['type'].capitalize()}", **said},
        "target": {"source": source, "selector": selectors},
        "derivedFrom": source,
        "generatedBy": {"type": "prov:Activity", **inferred},
    }


def source_name(row: Mapping[str, Any]) -> str:
    """The document by its digest, by its file name where only that is known."""
    if row.get("document"):
        return f"urn:sha256:{row['document']}"
    from urllib.parse import quote

    return f"urn:registan:document:{quote(row['doc'], safe='')}"


def _entity(source: Mapping[str, Any]) -> dict[str, Any]:
    """A document as a PROV entity with its title, publisher, date and address."""
    told = {
        "id": f"urn:sha256:{source['digest']}",
        "type": "prov:Entity",
        "title": source["title"] or source["name"],
        "publisher": source["publisher"],
        "issued": source["published"],
        "prov:atLocation": source["url"],
    }
    return {name: value for name, value in told.items() if value}
