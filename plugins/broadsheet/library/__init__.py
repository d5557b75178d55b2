"""The library: all stories of a site, complete and indexed, and what only shows when they lie side by side."""

from .assembly import Assembly, assemble
from .library import Library, section_id
from .references import citations, uncited

__all__ = ["Assembly", "Library", "assemble", "citations", "section_id", "uncited"]
