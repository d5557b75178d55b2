"""The model: what a seed says, typed, frozen and checked; see DESIGN section 1 for the words.

msgspec does the typing, checking and serialising: its structs decode ten times as fast as the alternatives with the
same checks, the package is one small wheel without dependencies, and it writes the JSON Schema too.
"""

from .kinds import Address, Country, Digest, Frozen, Language, Line, Name, PictureFile
from .outlet import Factuality, Lean, Outlet, Rating
from .section import Section
from .story import (
    Analysis,
    Article,
    Byline,
    Change,
    Claim,
    Correction,
    Credit,
    Event,
    Image,
    Question,
    Stated,
    Story,
    Voice,
)

__all__ = [
    "Address",
    "Analysis",
    "Article",
    "Byline",
    "Change",
    "Claim",
    "Correction",
    "Country",
    "Credit",
    "Digest",
    "Event",
    "Factuality",
    "Frozen",
    "Image",
    "Language",
    "Lean",
    "Line",
    "Name",
    "Outlet",
    "PictureFile",
    "Question",
    "Rating",
    "Section",
    "Stated",
    "Story",
    "Voice",
]
