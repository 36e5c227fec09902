"""Records only: documents, claims, facts, findings, verdicts. Imports nothing else of ours."""

from .claim import (
    CLAIM_TYPES,
    UNITS,
    Agreement,
    Claim,
    ClaimError,
    ClaimType,
    Event,
    Institution,
    Measure,
    Modality,
    Observation,
    Project,
    Target,
)
from .digest import content_id
from .document import Block, Cell, Document, Source, Unreadable
from .exchange import claim_id, dumps, finding_id, finding_to_row, from_row, in_order, loads, to_row
from .finding import Fact, Finding, FindingKind, Severity, Suggestion, Verdict
from .period import Period, parse_period
from .quantity import Interval, Qualifier, printed_interval, resolution_of
from .span import Span

__all__ = [
    "CLAIM_TYPES",
    "UNITS",
    "Agreement",
    "Block",
    "Cell",
    "Claim",
    "ClaimError",
    "ClaimType",
    "Document",
    "Event",
    "Fact",
    "Finding",
    "FindingKind",
    "Institution",
    "Interval",
    "Measure",
    "Modality",
    "Observation",
    "Period",
    "Project",
    "Qualifier",
    "Severity",
    "Source",
    "Span",
    "Suggestion",
    "Target",
    "Unreadable",
    "Verdict",
    "claim_id",
    "content_id",
    "dumps",
    "finding_id",
    "finding_to_row",
    "from_row",
    "in_order",
    "loads",
    "parse_period",
    "printed_interval",
    "resolution_of",
    "to_row",
]
