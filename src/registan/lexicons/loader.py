"""Loads and checks the lexicon files: the field's knowledge, as data."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from .grammar import read_grammar
from .schema import SECTIONS, SETTINGS, Lexicon, LexiconError, Meaning
from .senses import CAPITAL
from .spelling import Spelling
from .tables import DATA, table
from .tokens import APOSTROPHES
from .transliterate import OtherScript

__all__ = ["DATA", "common_forms", "languages", "load", "read_lexicon", "table"]

_UNMARKED = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_LEAST_BARE = 3
_SYMBOLS = ("currencies", "units")
_SHORT_NAME = 4
_NAMES = ("name", "place")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon."""
    names = (entry.name for entry in (DATA / "languages").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language, compiled once a process.

    Raises LexiconError with file and line when the file breaks the schema, KeyError when there is none.
    """
    if language not in languages():
        raise KeyError(language)
    return read_lexicon(DATA / "languages" / f"{language}.yaml")


def read_lexicon(path: Traversable) -> Lexicon:
    """Read one language file, with the common tables' forms for that language added."""
    label = path.name
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise LexiconError(f"{label}: {error}") from error
    if not isinstance(root, yaml.MappingNode):
        raise LexiconError(f"{label}:1: a lexicon is a mapping of sections")
    settings: dict[str, Any] = {}
    filled: list[tuple[str, Any, str]] = []
    seen: set[str] = set()
    for key, node in root.value:
        name = _scalar(label, key)
        if name in seen:
            raise LexiconError(f"{_at(label, key)}: section {name!r} stands twice")
        seen.add(name)
        if name in SETTINGS:
            settings[name] = _plain(node)
        elif name in SECTIONS:
            filled += [(name, meaning, form) for meaning, form in _meanings(label, name, node)]
        else:
            raise LexiconError(f"{_at(label, key)}: there is no section {name!r}")
    if not settings.get("language"):
        raise LexiconError(f"{label}:1: the file does not say its language")
    filled += common_forms(settings["language"])
    filled += _without_marks(filled, settings.get("unmarked") or ())
    spelling = Spelling(table(f"{settings['spellings']}.csv")) if settings.get("spellings") else None
    if settings.get("transliterate"):
        _transliterate(settings, filled, spelling)
    try:
        grammar = read_grammar(settings)
    except ValueError as error:
        raise LexiconError(f"{label}:1: {error}") from error
    return _gather(Lexicon(settings["language"], settings, {}, grammar, spelling), filled)


def _without_marks(filled: list[tuple[str, Any, str]], sections: Collection[str]) -> list[tuple[str, Any, str]]:
    """The forms of those sections without apostrophes, which hasty writers leave out.

    A short one would be another word: Uzbek Oʻsh is a city, 'oshdi' means exceeded. So would one that the lexicon has:
    'qaraganda' is 'compared with', not in Qaragʻanda.
    """
    marked = [part for part in filled if part[0] in sections and not _UNMARKED.keys().isdisjoint(map(ord, part[2]))]
    bare = [(section, meaning, form.translate(_UNMARKED)) for section, meaning, form in marked]
    known = {form.strip("^~").lower() for _, _, form in filled}
    stems = ((part, part[2].strip("^~")) for part in bare)
    return [part for part, stem in stems if len(stem) >= _LEAST_BARE and stem.lower() not in known]


def _transliterate(settings: dict[str, Any], filled: list[tuple[str, Any, str]], spelling: Spelling | None) -> None:
    """Add every form and ending in the language's other script, and teach its words to the spelling.

    Codes of currencies are no words: 'USh' is not what a careless 'ush' (үш, three) stands for.
    """
    script = OtherScript(table(f"{settings['transliterate']}.csv"), spelling)
    words: list[str] = []
    for section, meaning, form in filled[:]:
        is_name = section == "areas" and len(form.strip("^~")) <= _SHORT_NAME and meaning.get("kind") in _NAMES
        told = script.forms(form)
        filled += [(section, meaning, _as_name(written) if is_name else written) for written in told]
        words += told if section != "currencies" or not form.isascii() else []

    def doubled(endings: list[str]) -> list[str]:
        return [*endings, *(written for ending in endings for written in script.endings(ending))]

    for name in ("endings", "clitics", "abbreviations", "limits"):
        settings[name] = doubled(settings.get(name) or [])
    for name in ("cases", "owned"):
        settings[name] = {role: doubled(endings) for role, endings in (settings.get(name) or {}).items()}
    if spelling is not None and script.writes_latin:
        symbols = (form.lstrip(CAPITAL) for section, _, form in filled if section in _SYMBOLS and form.isascii())
        spelling.learn(words, settings["endings"], int(settings.get("stacked") or 1), symbols)


def _as_name(form: str) -> str:
    """A short name counts with its capital only: 'Gana' is Ghana, 'gana' (ғана) only."""
    return form if form.startswith(CAPITAL) else f"{CAPITAL}{form}"


def _gather(lexicon: Lexicon, filled: list[tuple[str, Any, str]]) -> Lexicon:
    forms: dict[str, dict[Any, list[str]]] = {}
    for section, meaning, form in filled:
        forms.setdefault(section, {}).setdefault(meaning, []).append(form)
    lexicon.forms = {
        name: {meaning: tuple(dict.fromkeys(known)) for meaning, known in of.items()} for name, of in forms.items()
    }
    return lexicon


def _meanings(label: str, name: str, node: yaml.Node) -> Iterator[tuple[Any, str]]:
    section = SECTIONS[name]
    if not isinstance(node, yaml.MappingNode):
        raise LexiconError(f"{_at(label, node)}: section {name!r} maps meanings to forms")
    for key, value in node.value:
        written = _scalar(label, key)
        try:
            meaning = section.key(written)
        except ValueError as error:
            raise LexiconError(f"{_at(label, key)}: {name}: {error}") from error
        if not section.fields:
            yield from ((meaning, form) for form in _forms(label, value))
            continue
        # A meaning with further keys is one mapping, or a list of them.
        for part in value.value if _holds_mappings(value) else [value]:
            yield from _with_fields(label, name, meaning, part)


def _with_fields(label: str, name: str, meaning: Any, node: yaml.Node) -> Iterator[tuple[Any, str]]:
    if not isinstance(node, yaml.MappingNode):
        yield from ((Meaning(meaning), form) for form in _forms(label, node))
        return
    extra: list[tuple[str, Any]] = []
    forms: list[str] = []
    for key, value in node.value:
        field = _scalar(label, key)
        if field == "forms":
            forms = _forms(label, value)
        elif field in SECTIONS[name].fields:
            plain = _plain(value)
            extra.append((field, tuple(plain) if isinstance(plain, list) else plain))
        else:
            raise LexiconError(f"{_at(label, key)}: {name}: there is no key {field!r}")
    if not forms:
        raise LexiconError(f"{_at(label, node)}: {name}: {meaning!r} has no forms")
    yield from ((Meaning(meaning, tuple(sorted(extra))), form) for form in forms)


def _holds_mappings(node: yaml.Node) -> bool:
    return isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.MappingNode) for item in node.value)


def _forms(label: str, node: yaml.Node) -> list[str]:
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise LexiconError(f"{_at(label, node)}: forms are a list that is not empty")
    forms = [_scalar(label, item) for item in node.value]
    if len(set(forms)) < len(forms):
        raise LexiconError(f"{_at(label, node)}: {next(f for f in forms if forms.count(f) > 1)!r} stands twice")
    return forms


def _scalar(label: str, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise LexiconError(f"{_at(label, node)}: a word was expected")
    return str(node.value)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_plain(key): _plain(value) for key, value in node.value}
    return str(node.value)


def _at(label: str, node: yaml.Node) -> str:
    return f"{label}:{node.start_mark.line + 1}"


def common_forms(language: str) -> list[tuple[str, Any, str]]:
    """Forms of one language from the tables that all languages share: names of states, currencies, places."""
    found: list[tuple[str, Any, str]] = []
    for section, kind, name in (("areas", "name", "territories.csv"), ("areas", "place", "places.csv")):
        for row in table(name):
            found += [
                (section, Meaning(row["code"], (("kind", kind),)), form)
                for form in (row.get(language) or "").split("|")
                if form
            ]
    for row in table("currencies.csv"):
        names = (row.get("symbols") or "", f"^{row['code']}", row.get(language) or "")
        found += [("currencies", row["code"], form) for column in names for form in column.split("|") if form]
    return found
