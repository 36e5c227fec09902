"""What a worker does with one document: read it, extract its claims, check them against each other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registan.extract import extract
from registan.lexicons import languages, load
from registan.model import Claim, Document, Finding, Source, Unreadable
from registan.read import read_file
from registan.reconcile import reconcile
from registan.store.text import is_storable


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to read, by the name that its claims will cite."""

    path: Path
    name: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the stages made of a file."""

    document: Document
    claims: list[Claim]
    findings: list[Finding]


def read_and_extract(task: Task) -> Made | Unreadable:
    """The stages in their order, on one document."""
    document = read_file(task.path, task.name, task.source)
    if isinstance(document, Unreadable):
        return document
    if not is_storable(f"{document.text}{document.title}{document.publisher}{document.url}{document.notes}"):
        reason = "its text holds half characters (lone surrogates); save it in a clean encoding"
        return Unreadable(name=document.name, reason=reason, digest=document.digest)
    claims = extract(document)
    return Made(document=document, claims=claims, findings=reconcile(claims))


def warm_up() -> None:
    """Load the lexicons once, before the workers are born that share them."""
    for language in languages():
        load(language)
