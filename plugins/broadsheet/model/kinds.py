"""The kinds of value that fields share: what each allows, and how a problem names it.

`extra["expected"]` completes the sentence "expected …"; everything else here also stands in the JSON Schema.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from ..text import country_codes

__all__ = ["Address", "Country", "Digest", "Frozen", "Language", "Line", "Name", "PictureFile"]


class Frozen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """The base of all that a seed is made of: immutable, named fields only, and no field that nobody knows."""


END = r"(?!\n)"
"""What keeps `$` from matching before a line end too, as Python has it; other languages pass it over."""

LETTERS = r"[^\s\u0000-,./:-@\[-`\{-\u00bf\u2000-\u206f\u3000-\u303f-]+"
"""A run of what no name can do without, said by what it lacks: that way editors in other languages agree."""

Line = Annotated[
    str,
    Meta(min_length=1, max_length=1000, extra={"expected": "text of 1 to 1000 characters"}),
]
"""A short text: a name, a headline."""

Name = Annotated[
    str,
    Meta(
        pattern=f"^{LETTERS}(-{LETTERS})*${END}",
        max_length=80,
        extra={"expected": "a name of letters, digits and single hyphens, such as alibaba-ban"},
    ),
]
"""What can stand in an address: a slug, an id."""

Address = Annotated[
    str,
    Meta(
        pattern=r"^[hH][tT][tT][pP][sS]?://[^\s<>\"'`\\]+$" + END,
        max_length=2000,
        extra={"expected": "a web address that starts with https:// or http://"},
    ),
]
"""An absolute web address. No other scheme is let in anywhere."""

Country = Annotated[
    str,
    Meta(
        pattern=f"^({'|'.join(country_codes())})${END}",
        extra={"expected": "a country's two-letter code (ISO 3166-1 alpha-2), such as NO"},
    ),
]

Digest = Annotated[
    str,
    Meta(pattern=r"^[0-9A-Fa-f]{64}$" + END, extra={"expected": "a SHA-256, which is 64 hexadecimal digits"}),
]

Language = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" + END,
        extra={"expected": "a language tag (BCP 47), such as en or pt-BR"},
    ),
]

PictureFile = Annotated[
    str,
    Meta(
        pattern=r"^[^\x00-\x1f:?#\\<>\"|*]+"
        r"\.([pP][nN][gG]|[jJ][pP][eE]?[gG]|[wW][eE][bB][pP]|[aA][vV][iI][fF]|[gG][iI][fF])$" + END,
        max_length=255,
        extra={"expected": "a picture file below the seeds folder: .png, .jpg, .jpeg, .webp, .avif or .gif"},
    ),
]
"""A picture that lies beside the seeds. SVG is not among them: it can carry scripts."""
