"""SDMX-ML 2.1, 3.0 and 3.1: generic and structure-specific data; messages of structures are told as such."""

from __future__ import annotations

import re

from registan.lexicons.statistics import codes
from registan.model import Span

from .markup import Element, elements_of
from .series import Action, Field, Message, Point, SeriesError, within_figures

KIND = "application/vnd.sdmx.data+xml"
STRUCTURE_KIND = "application/vnd.sdmx.structure+xml"
_NAMESPACE = re.compile(
    r"http://www\.(?:sdmx\.org|SDMX\.org)/resources/(?:sdmxml|SDMXML)/schemas/v(\d)_(\d)/message", re.I
)
_ROOTS = (
    "GenericData",
    "StructureSpecificData",
    "GenericTimeSeriesData",
    "StructureSpecificTimeSeriesData",
    "Structure",
)
_PROLOG = r"\ufeff?(?>\s++|<\?[^>]*+>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)*+"
_ROOT = re.compile(rf"{_PROLOG}<(?:[\w.-]+:)?(?:{'|'.join(_ROOTS)})\b[^>]*>", re.S)
_HEAD = 20_000
_URN = re.compile(r"=([^=\s]+:[^=\s]+\([^)\s]*\))")
_ACTIONS: dict[str, Action] = {
    "": "",
    "information": "",
    "append": "merge",
    "merge": "merge",
    "replace": "replace",
    "delete": "delete",
}
_ARTEFACTS = frozenset(
    "Codelist ConceptScheme DataStructure Dataflow AgencyScheme CategoryScheme DataConstraint ContentConstraint"
    " Hierarchy MetadataStructure ProvisionAgreement RepresentationMap StructureMap TransformationScheme RulesetScheme"
    " UserDefinedOperatorScheme VtlMappingScheme NamePersonalisationScheme CustomTypeScheme".split()
)


def is_sdmx_xml(text: str) -> bool:
    """Whether the text is an SDMX message."""
    match = _ROOT.match(text[:_HEAD])
    return match is not None and _NAMESPACE.search(match.group()) is not None


def read_sdmx_xml(text: str) -> Message:
    """The figures of an SDMX message, or what structures it holds; raises SeriesError for a broken one."""
    reader = _Data(text)
    for element in elements_of(text):
        reader.take(element)
    return reader.message


class _Data:
    """Collects figures: values of the data set, the group and the series are those of each of their observations."""

    def __init__(self, text: str) -> None:
        self.message = Message(text=text, kind=KIND, points=[])
        self._path: list[str] = []
        self._set: dict[str, Field] = {}
        self._series: dict[str, Field] = {}
        self._observation: dict[str, Field] = {}
        self._groups: list[dict[str, Field]] = []
        self._of_groups: dict[str, Field] | None = None
        self._figure: Field | None = None
        self._action: Action = ""
        self._structures: dict[str, str] = {}
        self._structure = self._at_observation = ""
        self._components: dict[str, None] = {}

    def take(self, element: Element) -> None:
        """One element that begins or ends."""
        if element.is_end:
            self._path.pop()
            self._end(element)
            return
        self._path.append(element.name)
        self._begin(element)

    def _begin(self, element: Element) -> None:
        name = element.name
        if len(self._path) == 1 and name == "Structure":
            self.message.is_structure, self.message.kind = True, STRUCTURE_KIND
        elif name == "Structure" and self._path[-2] == "Header":
            self._declare(element)
        elif name == "Ref" and "Header" in self._path:
            self._refer(element)
        elif name == "DataSet":
            self._open_set(element)
        elif "DataSet" in self._path:
            self._begin_data(element)

    def _begin_data(self, element: Element) -> None:
        if element.name == "Series":
            self._series, self._of_groups = dict(self._plain(element)), None
        elif element.name == "Obs":
            self._observation, self._figure = dict(self._plain(element)), None
            self._action = _action(element, self._action)
        elif element.name == "Group":
            self._groups.append(dict(self._plain(element)))
        elif element.name == "Value":
            self._generic(element)
        elif element.name == "ObsDimension" and "value" in element.attributes:
            at = element.attributes.get("id")
            self._observation[at.text if at else self._at_observation] = element.attributes["value"]
        elif element.name == "ObsValue" and "value" in element.attributes:
            self._figure = self._observation[_value()] = element.attributes["value"]

    def _generic(self, element: Element) -> None:
        """`<Value id=… value=…>` belongs to what it lies in."""
        if not {"id", "value"} <= set(element.attributes):
            return
        values = self._set
        if "Obs" in self._path:
            values = self._observation
        elif "Series" in self._path:
            values = self._series
        elif "Group" in self._path:
            values = self._groups[-1]
        values[element.attributes["id"].text] = element.attributes["value"]

    def _end(self, element: Element) -> None:
        if (
            element.name in ("URN", "Structure", "StructureUsage", "ProvisionAgreement", "ProvisionAgrement")
            and element.text
        ):
            self._refer_by_urn(element.text)
        elif element.name == "Prepared":
            self.message.prepared = element.text[:10]
        elif element.name == "Series":
            self.message.heads.append(Span(element.start, self.message.text.find(">", element.start) + 1))
            self._series = {}
        elif element.name == "Obs":
            self._close_observation(element)
        elif self.message.is_structure and element.name in _ARTEFACTS and "id" in element.attributes:
            self._name_artefact(element)

    def _close_observation(self, element: Element) -> None:
        within_figures(len(self.message.points))
        if self._of_groups is None:
            self._of_groups = self._matching(self._series)
        values = {**self._set, **self._of_groups, **self._series, **self._observation}
        self._components.update(dict.fromkeys(values))
        self.message.components = tuple(self._components)
        point = Point(
            own=Span(element.start, element.end),
            values=values,
            figure=self._figure or self._observation.get(_value()),
            action=self._action,
            structure=self._structure,
        )
        self.message.points.append(point)

    def _matching(self, series: dict[str, Field]) -> dict[str, Field]:
        """What groups say of a series: those with the same values in all components that both have."""
        found: dict[str, Field] = {}
        for group in self._groups:
            shared = group.keys() & series.keys()
            if shared and all(group[name].text == series[name].text for name in shared):
                found |= group
        return found

    def _plain(self, element: Element) -> list[tuple[str, Field]]:
        return [(name, said) for name, said in element.attributes.items() if name not in element.prefixes]

    def _open_set(self, element: Element) -> None:
        own = ("action", "structureRef", "setID")
        self._set = {name: said for name, said in self._plain(element) if name not in own}
        self._series, self._groups, self._of_groups = {}, [], None
        self._action = _action(element, "")
        ref = element.attributes.get("structureRef")
        self._structure = self._structures.get(ref.text if ref else "", "")

    def _declare(self, element: Element) -> None:
        said = element.attributes
        self._structures[said["structureID"].text if "structureID" in said else ""] = ""
        at_observation = said.get("dimensionAtObservation")
        self._at_observation = at_observation.text if at_observation else codes().concepts["period"][0]

    def _refer(self, element: Element) -> None:
        said = {name: value.text for name, value in element.attributes.items()}
        self._name_structure(f"{said.get('agencyID', '')}:{said.get('id', '')}({said.get('version', '1.0')})")

    def _refer_by_urn(self, text: str) -> None:
        match = _URN.search(text)
        if match and "Header" in self._path:
            self._name_structure(match.group(1))

    def _name_structure(self, name: str) -> None:
        for ref, known in self._structures.items():
            if not known:
                self._structures[ref] = name
        self.message.structures = tuple(dict.fromkeys(filter(None, self._structures.values())))

    def _name_artefact(self, element: Element) -> None:
        said = {name: value.text for name, value in element.attributes.items()}
        name = f"{element.name} {said.get('agencyID', '?')}:{said['id']}({said.get('version', '1.0')})"
        self.message.structures = (*self.message.structures, name)


def _action(element: Element, before: Action) -> Action:
    said = element.attributes.get("action")
    if said is None:
        return before
    if said.text.lower() not in _ACTIONS:
        raise SeriesError(f"a data set's action is {said.text!r}; it is Append, Replace, Merge, Delete or Information")
    return _ACTIONS[said.text.lower()]


def _value() -> str:
    return codes().concepts["value"][0]
