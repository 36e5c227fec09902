"""The field's knowledge as data files, and the one loader that checks them."""

from .grammar import Grammar
from .indicators import MONEY, Indicator, indicators
from .loader import languages, load
from .memo import Memo
from .phrases import Hit, Phrases
from .schema import Lexicon, LexiconError, Meaning
from .senses import Entry
from .tables import table
from .tokens import Tokens, fold, tokenize

__all__ = [
    "MONEY",
    "Entry",
    "Grammar",
    "Hit",
    "Indicator",
    "Lexicon",
    "LexiconError",
    "Meaning",
    "Memo",
    "Phrases",
    "Tokens",
    "fold",
    "indicators",
    "languages",
    "load",
    "table",
    "tokenize",
]
