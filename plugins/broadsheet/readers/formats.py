"""What can be read: `FORMATS`, by a file's ending, and `CAPTURES`, the layouts of captured pages.

Another package adds a layout by naming a `Reader` in the entry point group `broadsheet.readers`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from posixpath import splitext

from ..text import moment
from . import break_the_web, newsgpt, objective_news, wire_observer
from .authored import Parse, combined, front_matter, read_json, read_markdown, read_yaml
from .capture import resolve_ages
from .document import Document, Phrase
from .reader import Reader
from .yaml_text import parse_yaml

__all__ = ["CAPTURES", "FORMATS", "captures", "taken_apart"]


def read_capture(path: str, text: str, parse: Parse = parse_yaml) -> Document:
    """A `.txt` seed: a captured page, with optional front matter for what the text lost."""
    document, page = front_matter(path, text, parse)
    layout = next((layout for layout in captures() if layout.recognises(page)), None)
    if layout is None:
        known = ", ".join(layout.name for layout in captures())
        advice = "Write it as .md with front matter, or install a reader for its layout"
        problem = document.problem("", f"a captured page of a known layout ({known})", Phrase("another text"), advice)
        return Document(path, text, problems=(*document.problems, problem))
    captured = document.fields.get("captured")
    time = moment(captured) if isinstance(captured, str) else None
    fields = resolve_ages(combined(layout.read(page), document.fields), time)
    return Document(path, text, fields, document.lines, document.problems)


FORMATS: dict[str, Callable[[str, str, Parse], Document]] = {
    ".json": read_json,
    ".md": read_markdown,
    ".txt": read_capture,
    ".yaml": read_yaml,
    ".yml": read_yaml,
}

CAPTURES: tuple[Reader, ...] = (
    break_the_web.READER,
    newsgpt.READER,
    wire_observer.READER,
    objective_news.READER,
)


@cache
def captures() -> tuple[Reader, ...]:
    """All layouts of captured pages: ours, then those of installed packages by name."""
    from importlib.metadata import entry_points  # takes ten milliseconds, and only captures need it

    added = sorted(entry_points(group="broadsheet.readers"), key=lambda point: point.name)
    return (*CAPTURES, *(point.load() for point in added))


def taken_apart(path: str, text: str, parse: Parse = parse_yaml) -> Document:
    """A seed's text, read by the reader of its file's ending."""
    return FORMATS[splitext(path)[1].lower()](path, text, parse)
