"""Projects: plants, roads, lines and hubs that states build together or in each other."""

from __future__ import annotations

from registan.extract.passage.names import Name, is_capital, is_plain
from registan.extract.passage.sentence import Mark, Sentence

from .backers import is_backed
from .modality import is_done, is_only_meant
from .sizes import can_be_sized, is_one_of_several, is_route, is_sized
from .towns import is_town

_STATUS = (
    ("completed", "completed"),
    ("launched", "launched"),
    ("under_construction", "building"),
    ("completed", "opened"),
    ("agreed", "signed"),
)


DEEDS = ("under_way", "settled", "building", "completed", "launched", "proposed", "planned", "opened")
"""What is told of a project; one of these stands near it."""
_REACH = 8
_FAR = 16
"""Tokens between what has a name of its own and what is told of it: 'the A farm, which will sell …, is being built'."""
_FEW = 2
_FLIGHTS = ("route", "flown")
_OPENING = 4
"""Tokens in which a sentence begins with which of several it is: 'Answer: The third is …'."""
_AGREED = 9
"""Tokens between an agreement and the undertaking that it is about."""


def is_project(sentence: Sentence, name: Name, language: str) -> bool:
    """Whether the phrase tells of one undertaking: named or described, with a deed of building near it."""
    if name.needs == "name":
        return name.is_named
    doing = _told(sentence, name, *DEEDS)
    if name.needs in _FLIGHTS:  # 'direct flights between Lima and Arica'
        flown = doing if name.needs == "route" else _is_done(sentence, name, "launched")
        return flown and is_route(sentence, name)
    states = {area.code for area in sentence.areas if area.kind in ("name", "adjective")}
    undertaking = is_undertaking(sentence, name)
    meant = undertaking and len(states) > 1
    listed = is_sized(sentence, name) or is_one_of_several(sentence, name)
    called = name.is_named or (sentence.grammar.heads_first and is_capital(sentence, name.head.last))
    if listed and not name.counted and (is_route(sentence, name) or (called and (undertaking or len(states) != 1))):
        return True
    if name.is_named:  # 'проект Камбаратинской ГЭС-1'
        return doing or undertaking or _told(sentence, name, "under_way", "completed", "launched", within=_FAR)
    if name.counted:
        return False
    if doing and any(sentence.deed("joint", at) for at in range(name.first, name.head.first)):
        return True  # 'a joint solar park'
    if meant and (name.complement or _told(sentence, name, "building")):
        return True
    built = _told(sentence, name, "under_way", "building", "completed", "launched", "founded", "settled")
    placed = built and (_is_placed(sentence, name, len(states)) or is_backed(sentence, name, language))
    return doing and (name.complement or placed or (built and listed))


def is_undertaking(sentence: Sentence, name: Name) -> bool:
    """'Проект железной дороги', 'temir yo'lini qurish loyihasi': the word for a project stands beside what is built."""
    return any(_stands_beside(sentence, mark, name.head) for mark in _heads(sentence, "name"))


def is_of_built(sentence: Sentence, name: Name) -> bool:
    """Whether the word for a project goes with something built, that is claimed instead; not if that is its title."""
    built = [mark for mark in _heads(sentence, "") if sentence.norm(mark.last) != '"']
    return any(_stands_beside(sentence, name.head, mark) for mark in built)


def is_where(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """'Актау портында терминал салынады': where verbs come last, what stands in that case is where another is built."""
    endings = tuple(suffix for suffix, role in sentence.grammar.cases if role == "in")
    placed = sentence.norm(name.head.last - 1).endswith(endings)
    later = any(other.section == name.section and other.head.first >= name.head.last for other in names)
    return sentence.grammar.verbs_last and placed and later


def is_compound(sentence: Sentence, name: Name) -> bool:
    """'Теміржол тарифтері': where verbs come last, a bare noun before another says whose it is."""
    at = name.head.last
    if not sentence.grammar.verbs_last or name.needs or name.is_named or at >= sentence.last:
        return False
    taken = {one.first for parts in (sentence.whens, sentence.areas, sentence.figures) for one in parts}
    if sentence.deed("building", at):
        return False  # 'fabrika qurilishi boshlandi'
    plain = is_plain(sentence, at) and not is_capital(sentence, at) and at not in taken
    return plain and not sentence.grammar.case_of(sentence.norm(name.head.last - 1))


def is_part_of_built(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """'Линия «Датка – Сугд» проекта CASA-1000': what is built is told, and the project that it is of is not."""
    if not sentence.grammar.heads_first or name.needs != "name":
        return False
    built = (one for one in names if one.section == name.section and one.needs == "" and one.is_named)
    return any(0 <= name.head.first - one.last <= 1 for one in built)


def can_be_set_apart(sentence: Sentence) -> bool:
    """Whether something else than a deed can tell of a project: its size, its place in a row, the word for one."""
    begins = any(sentence.deed(role, sentence.first + at) for role in ("ordinal", "chief") for at in range(_OPENING))
    return begins or can_be_sized(sentence) or has_undertaking(sentence)


def has_undertaking(sentence: Sentence) -> bool:
    """Whether the sentence has the word for a project."""
    return bool(_heads(sentence, "name"))


def is_in_quotes(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """'«Орта дәліз» жобасы': what another name has in quotation marks is a part of that name, and tells what it is."""
    for other in names:
        around = other.section == name.section and other.quoted and other.head != name.head
        if around and other.first < name.head.first < _closing(sentence, other):
            if other.needs == "name":
                other.kind = name.kind
            return True
    return False


def _closing(sentence: Sentence, name: Name) -> int:
    """The mark that closes the title with which a name begins ('«Орта дәліз» жобасы'), its first token without one."""
    if sentence.norm(name.first) != '"':
        return name.first
    return next((at for at in range(name.first + 1, name.last) if sentence.norm(at) == '"'), name.last)


def _heads(sentence: Sentence, needs: str) -> list[Mark]:
    heads = [mark for section, mark in sentence.heads if section == "projects"]
    return [mark for mark in heads if str(mark.value.get("needs") or "") == needs]


def _stands_beside(sentence: Sentence, word: Mark, built: Mark) -> bool:
    if built.last == word.first and not sentence.grammar.heads_first:
        return True  # 'road project'
    gap = word.first - built.last if sentence.grammar.verbs_last else built.first - word.last
    return 0 <= gap <= _FEW


def _is_placed(sentence: Sentence, name: Name, states: int) -> bool:
    """Whether the sentence says where it is, between whom, or whose it is."""
    bare = sentence.grammar.governed  # 'в Батуми' has no ending to tell
    leads = ("in", "to") if bare else ("in",)
    last = sentence.grammar.verbs_last
    near = [area for area in sentence.areas if last or -_REACH <= area.first - name.last <= _REACH]
    if any(area.lead == "in" or (area.kind == "place" and area.lead in leads) for area in near):
        return True
    if last and any(is_capital(sentence, mark.first - 1) for mark in sentence.deeds.get("province", ())):
        return True  # 'Namangan viloyatida'
    if states and any(is_town(sentence, at, opens=True) for at in range(sentence.first, name.first)):
        return True
    if any(area.lead == "between" for area in sentence.areas):
        return states > 1
    owned = any(name.first <= area.first < name.head.last for area in sentence.areas)
    if owned and name.told(sentence, "launched", "completed", "under_way", within=_REACH):
        return True
    return states > 1 and name.told(sentence, "under_way", "settled", within=_REACH)


def _told(sentence: Sentence, name: Name, *roles: str, within: int = _REACH) -> bool:
    """The deed can be a part of the name: 'construction of solar power plants'."""
    inside = any(sentence.deed(role, at) for role in roles for at in range(name.first, name.head.first))
    return inside or name.told(sentence, *roles, within=within)


def _is_done(sentence: Sentence, name: Name, role: str) -> bool:
    inside = any(sentence.deed(role, at) for at in range(name.first, name.head.first))
    return inside or is_done(sentence, name, role, within=_REACH)


def is_under_way(sentence: Sentence, name: Name) -> bool:
    """'Is under construction and will give work to 520 persons': what it will give does not make it a plan.

    'The plant was launched, and building of the terminal began': the plant's own deed stands nearer to it.
    """
    if "begun" in sentence.deeds and _has_begun(sentence, name):
        return True
    gaps = _gaps(sentence, name, "under_way")
    done = _gaps(sentence, name, "launched") + _gaps(sentence, name, "completed")
    return bool(gaps) and min(gaps) <= min(done, default=_FAR)


def _has_begun(sentence: Sentence, name: Name) -> bool:
    """'The construction of a pipeline, 1,710 km long, began in March': the building, whose verb comes later."""
    front = range(max(sentence.first, name.head.first - _OPENING - 1), name.head.first)
    if sentence.grammar.verbs_last or not any(sentence.deed("building", at) for at in front):
        return False
    last = name.head.last
    begun = (mark for mark in sentence.deeds["begun"] if -_FEW <= mark.first - last <= _FAR or mark.last in front)
    return any(not is_only_meant(sentence, mark) for mark in begun)


def _gaps(sentence: Sentence, name: Name, role: str) -> list[int]:
    gaps = (name.gap(mark) for mark in sentence.deeds.get(role, ()) if not is_only_meant(sentence, mark))
    return [gap for gap in gaps if gap is not None and gap <= (_FAR if name.is_named else _REACH)]


def _is_agreed_on(sentence: Sentence, name: Name) -> bool:
    """'An agreement to launch tile production', 'the action plan for the railway project'."""
    heads = [mark for section, mark in sentence.heads if section == "agreements"]
    if sentence.grammar.verbs_last:
        return any(0 <= mark.first - name.last <= _FEW for mark in heads)
    near = [mark for mark in heads if 0 < name.first - mark.last <= _AGREED]
    return any(not any(sentence.norm(at) in ",;:" for at in range(mark.last, name.first)) for mark in near)


def status_of(sentence: Sentence, name: Name, modality: str) -> str:
    """How far the project is, as the verbs of the sentence say; what an agreement is about has only been agreed."""
    if is_under_way(sentence, name):
        return "under_construction"
    if _is_agreed_on(sentence, name):
        return "agreed"
    if _told(sentence, name, "proposed") and not _told(sentence, name, "launched", "completed", "agreed"):
        return "proposed"
    done = [status for status, deed in _STATUS if _is_done(sentence, name, deed)]
    if modality != "asserted":
        settled = "agreed" in done or (_told(sentence, name, "settled") and not _told(sentence, name, "proposed"))
        return "agreed" if settled else "proposed"
    if done[:1] == ["under_construction"] and sentence.grammar.verbs_last and _is_done(sentence, name, "settled"):
        return "agreed"  # 'станция салу жобасы келісілді': to build it is what was agreed on
    return done[0] if done else "proposed"
