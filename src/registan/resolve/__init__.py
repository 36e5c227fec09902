"""Which claims speak of the same thing, and which documents of the same origin."""

from .copies import Copy, copies
from .facts import facts
from .judged import Judged, judge
from .named.things import things
from .weighed import Conflict, weigh

__all__ = ["Conflict", "Copy", "Judged", "copies", "facts", "judge", "things", "weigh"]
