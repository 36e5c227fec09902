"""Reads files of identities, the package's own and those of users; errors name file and line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from .indicators import indicators
from .schema import LexiconError

LARGEST = 100_000
"""Characters of a file: a hundred times the package's own."""

_KEYS = ("identities", "mirrors", "real_growth", "signed")
_RULE = re.compile(r"(\S+) = (\S+)((?: [+-] \S+)+)\Z")
_TRUTHS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`total` is the sum of `terms`, each an indicator with its sign.

    `exhaustive` when no further term can hide in the total, so that a break needs no other sign of a fault.
    """

    rule: str
    total: str
    terms: tuple[tuple[int, str], ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Identities:
    """All that a file of identities says, or several together.

    `mirrors` maps an indicator to the one that counts the same flow from the other end; `real_growth` are indicators
    whose growth is told in constant prices; `signed` those whose parts can exceed the whole.
    """

    identities: tuple[Identity, ...] = ()
    mirrors: Mapping[str, str] = field(default_factory=dict)
    real_growth: frozenset[str] = frozenset()
    signed: frozenset[str] = frozenset()


@lru_cache(16)
def read_identities(text: str, label: str) -> Identities:
    """Read and check a file of identities, called `label`; sections that it has not are empty, and so is no text.

    Raises LexiconError with file and line.
    """
    root = _composed(text, label)
    if root is None:
        return Identities()
    sections = _sections(root, label)
    return Identities(
        identities=tuple(_items(sections, "identities", label, _identity)),
        mirrors=_mirrors(sections, label),
        real_growth=frozenset(_items(sections, "real_growth", label, _code)),
        signed=frozenset(_items(sections, "signed", label, _code)),
    )


def _composed(text: str, label: str) -> yaml.Node | None:
    if len(text) > LARGEST:
        raise LexiconError(f"{label}:1: the file is longer than {LARGEST:,} characters")
    try:  # not the loader in C: a file that nests deeply enough ends the process there
        root: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise LexiconError(f"{label}:{line}: this is no YAML: {error.problem or error.context}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise LexiconError(f"{label}:1: this is no YAML: {str(error).splitlines()[0]}") from error
    return root


def _sections(root: yaml.Node, label: str) -> dict[str, yaml.Node]:
    if not isinstance(root, yaml.MappingNode):
        raise LexiconError(f"{_at(label, root)}: the sections are {', '.join(_KEYS)}")
    sections: dict[str, yaml.Node] = {}
    for key, node in root.value:
        if key.value not in _KEYS:
            raise LexiconError(
                f"{_at(label, key)}: there is no section {key.value!r}: the sections are {', '.join(_KEYS)}"
            )
        if key.value in sections:
            raise LexiconError(f"{_at(label, key)}: section {key.value!r} stands twice")
        sections[key.value] = node
    return sections


def _items(sections: dict[str, yaml.Node], name: str, label: str, read: Callable[[yaml.Node, str], Any]) -> list[Any]:
    node = sections.get(name)
    if node is None or _is_empty(node):
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise LexiconError(f"{_at(label, node)}: section {name!r} is a list")
    found: list[Any] = []
    for item in node.value:
        found.append(read(item, label))
        if found[-1] in found[:-1]:
            raise LexiconError(f"{_at(label, item)}: this stands twice in section {name!r}")
    return found


def _identity(node: yaml.Node, label: str) -> Identity:
    said = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    rule, exhaustive = said.get("rule"), _truth(said.get("exhaustive"))
    if set(said) != {"rule", "exhaustive"} or not isinstance(rule, yaml.ScalarNode) or exhaustive is None:
        raise LexiconError(f"{_at(label, node)}: an identity has a rule and says whether it is exhaustive (yes or no)")
    match = _RULE.match(rule.value)
    if not match:
        raise LexiconError(f"{_at(label, rule)}: {rule.value!r} is not 'total = term + term' or 'total = term - term'")
    signs = ["+", *re.findall(r" ([+-]) ", match[3])]
    codes = [match[1], match[2], *re.findall(r" [+-] (\S+)", match[3])]
    for at, code in enumerate(codes):
        _known(code, rule, label)
        if code in codes[:at]:
            raise LexiconError(f"{_at(label, rule)}: {code!r} stands twice in {rule.value!r}")
    terms = tuple((1 if sign == "+" else -1, code) for sign, code in zip(signs, codes[1:], strict=True))
    return Identity(rule=match[0], total=codes[0], terms=terms, exhaustive=exhaustive)


def _mirrors(sections: dict[str, yaml.Node], label: str) -> dict[str, str]:
    node = sections.get("mirrors")
    if node is None or _is_empty(node):
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise LexiconError(f"{_at(label, node)}: section 'mirrors' says for an indicator which other counts its flow")
    return {_code(one, label): _code(other, label) for one, other in node.value}


def _code(node: yaml.Node, label: str) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise LexiconError(f"{_at(label, node)}: an indicator's code was expected")
    return _known(str(node.value), node, label)


def _known(code: str, node: yaml.Node, label: str) -> str:
    if code not in indicators():
        raise LexiconError(f"{_at(label, node)}: indicators.csv has no indicator {code!r}")
    return code


def _truth(node: yaml.Node | None) -> bool | None:
    return _TRUTHS.get(node.value.lower()) if isinstance(node, yaml.ScalarNode) else None


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _at(label: str, node: yaml.Node) -> str:
    return f"{label}:{node.start_mark.line + 1}"
