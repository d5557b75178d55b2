"""A layout of captured page that another package adds: all that such a package needs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from broadsheet.readers import captures, read_seed

READER = '''
    """Reads pages of the Morning Wire, which start with its name."""

    from broadsheet.readers import Reader


    def recognises(text):
        return text.startswith("The Morning Wire\\n")


    def read(text):
        _, headline, age, *paragraphs = text.split("\\n")
        return {
            "headline": headline,
            "body": "\\n\\n".join(filter(None, paragraphs)),
            "stated": {"by": "The Morning Wire", "published": age},
        }


    READER = Reader("Morning Wire", recognises, read)
'''

PAGE = b"""\
---
captured: 2026-07-04T12:00:00Z
section: Harbour
---
The Morning Wire
The gate is shut
3 hr ago
Nobody went in.

Nobody came out.
"""


@pytest.fixture
def morning_wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package as pip installs it: a module, and an entry point in the group `broadsheet.readers` that names it."""
    (tmp_path / "morning_wire.py").write_text(dedent(READER))
    info = tmp_path / "morning_wire-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: morning-wire\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[broadsheet.readers]\nmorning-wire = morning_wire:READER\n")
    monkeypatch.syspath_prepend(tmp_path)
    captures.cache_clear()
    yield
    captures.cache_clear()
    sys.modules.pop("morning_wire", None)


@pytest.mark.usefixtures("morning_wire")
def test_an_installed_package_adds_a_layout() -> None:
    story, problems = read_seed("gate.txt", PAGE)
    assert problems == ()
    assert story
    assert (story.slug, story.headline, story.section) == ("gate", "The gate is shut", "Harbour")
    assert story.body == "Nobody went in.\n\nNobody came out."
    assert str(story.published) == "2026-07-04 09:00:00+00:00"


@pytest.mark.usefixtures("morning_wire")
def test_an_added_layout_is_named_among_the_known_ones() -> None:
    (problem,) = read_seed("letter.txt", b"Just a letter.").problems
    assert problem.expected == (
        "a captured page of a known layout (Break The Web, NewsGPT, Wire Observer, ObjectiveNews, Morning Wire)"
    )


def test_without_it_there_are_four_layouts() -> None:
    assert [layout.name for layout in captures()] == ["Break The Web", "NewsGPT", "Wire Observer", "ObjectiveNews"]
