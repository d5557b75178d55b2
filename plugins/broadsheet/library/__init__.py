"""The library: all stories of a site, complete and indexed, and what only shows when they lie side by side."""

from .assembly import Assembly, assemble
from .library import Library
from .outlets import Outlets
from .record import Record, record_of, section_id
from .references import citations, uncited

__all__ = ["Assembly", "Library", "Outlets", "Record", "assemble", "citations", "record_of", "section_id", "uncited"]
