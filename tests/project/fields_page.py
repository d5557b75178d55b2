"""Writes the reference of a seed's fields from the model:

python tests/project/fields_page.py > docs/reference/fields.md
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from broadsheet.model import (
    Analysis,
    Article,
    Byline,
    Change,
    Claim,
    Correction,
    Credit,
    Event,
    Factuality,
    Frozen,
    Image,
    Lean,
    Outlet,
    Question,
    Section,
    Stated,
    Story,
    Voice,
)
from broadsheet.readers import field_docs
from broadsheet.readers.shapes import Shape, is_struct, shapes

PARTS: tuple[type[Frozen], ...] = (
    Story,
    Article,
    Outlet,
    Lean,
    Factuality,
    Claim,
    Voice,
    Event,
    Question,
    Analysis,
    Correction,
    Change,
    Byline,
    Credit,
    Image,
    Stated,
    Section,
)
"""The mappings of the format, in the order in which a reader of the page meets them."""

OPENING = """\
# Fields

Every field that a seed can have. The table is made from the same code that checks seeds.

A field in **bold** must be there; all others may be left out. A field that is not listed here is a
[problem](../guide/problems.md). How to write text, times and lists is told under [Seeds](../guide/seeds.md).
"""


def page() -> Iterator[str]:
    """The lines of the page."""
    yield OPENING
    for struct in PARTS:
        yield f"## {struct.__name__}\n"
        yield f"{in_one_line(struct.__doc__ or '')}\n"
        yield "| Field | Holds | Meaning |\n|---|---|---|"
        yield from (row(struct, name, field) for name, field in shapes(struct).items())
        yield ""


def row(struct: type[Frozen], name: str, field: Shape) -> str:
    shown = f"**`{name}`**" if field.required else f"`{name}`"
    return f"| {shown} | {holds(field)} | {authors_words(field_docs(struct)[name])} |"


def holds(field: Shape) -> str:
    """What a field holds: `a list, each a mapping (Article)`, with a link to that part of the page."""
    words = field.phrase
    if is_struct(field.base):
        name = field.base.__name__
        words = words.replace("a mapping", f"a mapping ([{name}](#{name.lower()}))", 1)
    return f"a list; each {words}" if field.many else words


def authors_words(doc: str) -> str:
    """A field's docstring, which says what `None` means to the code, in the words of those who write seeds."""
    return in_one_line(doc).replace("None: ", "Without it: ")


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()).rstrip() + "\n")
