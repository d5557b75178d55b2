"""The shell: a page with holes in it, into which the content of any number of pages goes.

A theme renders it once; filling it is a join of strings. Any HTML page can be one, whatever made it, as long as it
says where things go:

    <title>{broadsheet:title}</title> … <main>{broadsheet:content}</main>
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors import ShellError
from ..text import printed

__all__ = ["HOLES", "Shell", "hole", "policed"]

HOLES = {
    "title": "the page's title, for `<title>`",
    "description": "what the page is about, for `<meta name=description>`",
    "policy": "the page's Content-Security-Policy, as a `<meta>`; before all that loads or runs anything",
    "head": "what else belongs before `</head>`: the scripts, and what the site adds",
    "content": "the page itself",
    "search": "the search box, for the header; empty where the site offers no search",
    "root": "the way from the page to the site's root, such as `../../`, for links in the shell",
    "url": "the page's own address, for `<link rel=canonical>`; empty where the site has none",
}
"""The holes a shell can have, and what goes into each."""

NEEDED = ("title", "content")

HOLE = re.compile(r"\{broadsheet:([a-z]+)\}")


def hole(name: str) -> str:
    """How a shell writes the hole `name`: nothing that a template engine or an HTML parser would touch."""
    return f"{{broadsheet:{name}}}"


HEAD = re.compile(r"<head(?:\s[^>]*)?>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)
"""What a policy comes after: it governs what stands below it, and browsers look for the character set first."""


def policed(html: str, policy: str = hole("policy")) -> str:
    """A page with its `policy` in the head, unless that stands there; a page without a head as it is."""
    return html if policy in html else HEAD.sub(lambda found: f"{found[0]}{policy}", html, count=1)


@dataclass(frozen=True, slots=True)
class Shell:
    """A page cut at its holes. Cheap to send to another process."""

    pieces: tuple[bytes, ...]
    """The text between the holes in UTF-8; one more than there are holes."""
    holes: tuple[str, ...]
    """The names of the holes, in their order."""

    @classmethod
    def from_html(cls, html: str) -> Shell:
        """A shell of any HTML page. Raises ShellError where a needed hole is missing or an unknown one is asked for."""
        pieces = HOLE.split(html)
        names = tuple(pieces[1::2])
        for name in names:
            if name not in HOLES:
                raise ShellError(f"A shell has no hole {hole(name)}. Holes are: {', '.join(map(hole, HOLES))}")
        for name in NEEDED:
            if name not in names:
                raise ShellError(f"A shell needs the hole {hole(name)}: {HOLES[name]}")
        return cls(tuple(piece.encode() for piece in pieces[::2]), names)

    @property
    def text(self) -> str:
        """The page without what goes into its holes."""
        return b"".join(self.pieces).decode()

    def fill(self, **fillings: str | bytes) -> bytes:
        """The page in UTF-8, with `fillings` in its holes; a hole that none is given for stays empty.

        Plain text is escaped; what is marked as safe (`markupsafe.Markup`), or is in UTF-8 already, goes in as it is.
        """
        filled = [self.pieces[0]]
        for name, piece in zip(self.holes, self.pieces[1:], strict=True):
            filling = fillings.get(name, b"")
            filled += (filling if isinstance(filling, bytes) else printed(filling).encode(), piece)
        return b"".join(filled)
