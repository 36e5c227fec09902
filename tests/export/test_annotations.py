"""Claims as Web Annotations: what a JSON-LD processor makes of them without a network."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registan.api import ClaimFilter, Ledger
from registan.export.annotations import annotation_lines
from registan.export.forms import sources

OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"


@pytest.fixture(scope="module")
def expanded(sample: Ledger) -> list[dict[str, Any]]:
    jsonld = pytest.importorskip("pyld.jsonld")
    text = "".join(annotation_lines(sample.export_rows(), sources(sample, ClaimFilter())))

    def refuse(address: str, _options: object) -> None:
        raise AssertionError(f"{address} would be fetched")

    found: list[dict[str, Any]] = jsonld.expand(json.loads(text), {"documentLoader": refuse})
    return found


def test_every_claim_is_an_annotation_that_points_at_its_words(expanded: list[dict[str, Any]], sample: Ledger) -> None:
    told = {node["@id"]: node for node in expanded if f"{OA}Annotation" in node.get("@type", [])}
    rows = list(sample.export_rows())
    assert told.keys() == {f"urn:registan:claim:{row['id']}" for row in rows}
    for row in rows[:50]:
        [target] = told[f"urn:registan:claim:{row['id']}"][f"{OA}hasTarget"]
        assert target[f"{OA}hasSource"] == [{"@id": f"urn:sha256:{row['document']}"}]
        position, quote = target[f"{OA}hasSelector"]
        assert position[f"{OA}start"][0]["@value"] == row["start"]
        assert position[f"{OA}end"][0]["@value"] == row["end"]
        assert quote[f"{OA}exact"][0]["@value"] == row["quote"]


def test_every_source_is_an_entity_from_which_its_claims_derive(expanded: list[dict[str, Any]], sample: Ledger) -> None:
    entities = {node["@id"] for node in expanded if f"{PROV}Entity" in node.get("@type", [])}
    assert entities == {f"urn:sha256:{info.digest}" for info in sample.documents()}
    derived = {node[f"{PROV}wasDerivedFrom"][0]["@id"] for node in expanded if f"{PROV}wasDerivedFrom" in node}
    assert derived <= entities


def test_an_empty_ledger_gives_a_document_all_the_same() -> None:
    assert json.loads("".join(annotation_lines([], [])))["@graph"] == []
