"""Things as JSON objects."""

from __future__ import annotations

from .exchange import Row, cited
from .thing import Join, NamedClaim, NamedThing, date_of, thing_id


def thing_to_row(thing: NamedThing) -> Row:
    """The thing with every mention, what each says of it, and why each is of it."""
    return {
        "id": thing_id(thing),
        "type": thing.type,
        "kind": thing.kind,
        "name": thing.name,
        "identifier": thing.identifier,
        "parties": list(thing.parties),
        "date": thing.date,
        "place": thing.place,
        "status": thing.status,
        "standings": [{"status": each.status, "when": each.when, **_place(each.claim)} for each in thing.standings],
        "mentions": [
            {**cited(claim), "name": claim.name, "date": date_of(claim), "place": claim.place}
            for claim in thing.mentions
        ],
        "joins": [_joined(each) for each in thing.joins],
        "decisions": [each.number for each in thing.judgements],
        "figures": [cited(claim) for claim in thing.figures],
        "counts": [cited(claim) for claim in thing.counts],
        "counted": list(thing.counted),
    }


def _joined(join: Join) -> Row:
    return {"mention": _place(join.claim), "to": _place(join.to), "rule": join.rule, "why": join.why}


def _place(claim: NamedClaim) -> Row:
    return {"doc": claim.doc, "start": claim.span.start, "end": claim.span.end}
