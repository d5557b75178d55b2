"""Deriving: what no seed states, computed from the articles here. One file for each derivation."""

from .blindspot import Blindspot
from .case import Case, Entry, case_of
from .claims import ClaimLedger, Stand
from .countries import Countries
from .counts import Counts
from .disagreements import Disagreement
from .first_report import FirstReport, Follower
from .lean import LeanDistribution
from .leaning import Leaning
from .origins import Origin
from .over_time import OverTime, Unit
from .ownership import Ownership
from .pace import Pace
from .sides import SIDE_OF, Side, SideGroup
from .standing import clock_moments, standing
from .stat import Excluded, Stat
from .status import Status
from .steps import STEPS, Derived, Step, derive, derive_at
from .storylines import Storyline, storylines
from .timeline import Moment

__all__ = [
    "SIDE_OF",
    "STEPS",
    "Blindspot",
    "Case",
    "ClaimLedger",
    "Countries",
    "Counts",
    "Derived",
    "Disagreement",
    "Entry",
    "Excluded",
    "FirstReport",
    "Follower",
    "LeanDistribution",
    "Leaning",
    "Moment",
    "Origin",
    "OverTime",
    "Ownership",
    "Pace",
    "Side",
    "SideGroup",
    "Stand",
    "Stat",
    "Status",
    "Step",
    "Storyline",
    "Unit",
    "case_of",
    "clock_moments",
    "derive",
    "derive_at",
    "standing",
    "storylines",
]
