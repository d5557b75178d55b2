"""What can go wrong, and how it is told to people.

    BroadsheetError            anything of ours that stops a build
    ├── OptionError            an option of the site makes no sense
    ├── ShellError             a page meant to be a shell lacks a hole
    └── TemplateError          a template of the site's own cannot be printed

Each ends the build with its message and no traceback. What is wrong in a seed is no exception but a `Problem`: it is
gathered with all others, its story is skipped, and the rest is published.
"""

from __future__ import annotations

from posixpath import normpath
from typing import Literal

import msgspec

__all__ = ["BroadsheetError", "OptionError", "Problem", "Severity", "ShellError", "TemplateError"]

Severity = Literal["error", "warning", "notice"]


class Problem(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """What is wrong in a seed, said so that its author can mend it.

    `str(problem)` is `path:line: field: expected …, found …. advice`.
    """

    path: str
    """The seed's path below the seeds folder, with `/` between its parts; a file beside it begins with `../`."""
    line: int = 1
    """The line in that file, counted from 1."""
    field: str = ""
    """The field's path, as in `articles[0].url`; empty for the file as a whole."""
    expected: str
    """What should stand there, in words."""
    found: str
    """What stands there, shortened."""
    advice: str = ""
    """What to do about it; a sentence of its own."""
    severity: Severity = "error"
    """`error`: the story is skipped. `warning`: published, but a strict build fails. `notice`: worth knowing."""

    def below(self, folder: str) -> Problem:
        """The same problem with its path below `folder`, as an editor or a terminal can open it."""
        path = f"{folder.rstrip('/')}/{self.path}"
        return msgspec.structs.replace(self, path=normpath(path) if self.path.startswith("../") else path)

    def __str__(self) -> str:
        field = f" {self.field}:" if self.field else ""
        advice = f". {self.advice}" if self.advice else ""
        return f"{self.path}:{self.line}:{field} expected {self.expected}, found {self.found}{advice}"


class BroadsheetError(Exception):
    """Anything of ours that stops a build; its message is written for people."""


class ShellError(BroadsheetError):
    """A page that should serve as a shell, but has not the holes for it."""


class OptionError(BroadsheetError):
    """An option of the site that makes no sense."""


class TemplateError(BroadsheetError):
    """A template that cannot be printed."""
