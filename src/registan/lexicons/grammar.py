"""What a language's endings and word order say: the part of its grammar that readers need, as settings of its file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

CASES = ("from", "to", "in", "of", "with", "by", "owner", "part", "about", "people")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Settings of a lexicon that concern grammar.

    `cases` ties the ending of a name to the role that a preposition has elsewhere, longest ending first ('нан' is
    'from', "'s" is 'owner'); 'part' is the ending of a number of them ('23-і', 'төртеуі'), 'about' that of a rough
    number ('300дөй'), 'people' that of who is from a state ('koreyalik'). `owned` does the same for a noun that belongs
    to the name before it: 'Қазақстан нарығына' is to Kazakhstan. `limits` are endings that say how far ('5 mlrdgacha').
    `governed` says what an ending makes of a preposition: Russian 'в' with a name that has none is 'to', with 'е' it
    stays 'in'.
    `verbs_last`: the verb follows what it governs, so that words of aim and comparison are looked for after a
    figure as well as before it. `heads_first`: of two nouns side by side the first is the head ('импорт нефти'),
    not the last ('oil imports'). `small_names`: only the first word of a name has a capital ('Совместная комиссия').
    `home`: the state that 'our country' is in a text of the language.
    """

    cases: tuple[tuple[str, str], ...] = ()
    owned: tuple[tuple[str, str], ...] = ()
    limits: tuple[str, ...] = ()
    governed: dict[str, dict[str, str]] = field(default_factory=dict)
    verbs_last: bool = False
    heads_first: bool = False
    small_names: bool = False
    home: str = ""

    def case_of(self, ending: str) -> str:
        """The role that an ending gives, '' when it gives none."""
        if ending:
            for suffix, role in self.cases:
                if ending.endswith(suffix):
                    return role
        return ""

    def owned_case(self, word: str) -> str:
        """The role that a noun with such an ending gives to the name it belongs to, '' when it gives none."""
        return next((role for suffix, role in self.owned if word.endswith(suffix)), "")

    def led(self, role: str, ending: str) -> str:
        """The role of a preposition before a name with that ending."""
        return self.governed.get(role, {}).get(ending, role)


def read_grammar(settings: dict[str, Any]) -> Grammar:
    """The grammar of a lexicon's settings; raises ValueError for a case that readers do not know."""
    pairs, owned = _by_length("cases", settings), _by_length("owned", settings)
    governed = {
        role: {ending: into for into, endings in of.items() for ending in endings}
        for role, of in (settings.get("governed") or {}).items()
    }
    verbs_last, heads_first = settings.get("order") == "verbs last", settings.get("heads") == "first"
    limits = tuple(settings.get("limits") or ())
    return Grammar(
        pairs,
        owned,
        limits,
        governed,
        verbs_last,
        heads_first,
        settings.get("names") == "first capital",
        str(settings.get("home") or ""),
    )


def _by_length(name: str, settings: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The endings of a setting with the roles they give, longest first."""
    cases: dict[str, list[str]] = settings.get(name) or {}
    unknown = [role for role in cases if role not in CASES]
    if unknown:
        raise ValueError(f"{name}: {unknown[0]!r} is none of {', '.join(CASES)}")
    pairs = ((suffix, role) for role, of in cases.items() for suffix in of)
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))
