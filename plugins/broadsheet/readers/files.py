"""The files below the seeds folder: which are seeds, and what text they hold.

A seeds folder is untrusted: links that lead out of it are refused, and a file must be UTF-8 text of a sensible size.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import splitext

from ..errors import Problem
from .document import printable, shortened
from .formats import FORMATS

__all__ = ["LARGEST", "decoded", "pictures_of", "seed_files"]

PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
"""The endings of pictures that may lie among the seeds."""

TABLES = ("outlets.yml", "sections.yml")
"""Files at the top of the folder that are not stories."""

LARGEST = 2 * 1024 * 1024
"""Bytes in a seed; a long story has about fifty thousand."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text needs and that XML, terminals or file systems choke on."""

ASCII_CONTROL = bytes({*range(32), 127} - {9, 10, 13})

UNFIT = re.compile(f"{CONTROL.pattern}|[\t\n\r]")
"""Characters that no file's name needs; bytes that are no text in UTF-8 are among them."""


def seed_files(folder: Path) -> Iterator[tuple[str, Problem | None]]:
    """Each seed below `folder` by its path with `/`, in the order of the paths, with what bars it from being read.

    Hidden files and folders are passed over, and so are pictures. A folder that is a link is not entered.
    """
    top = folder.resolve()
    for name, entry in sorted(everything(str(folder)), key=lambda found: found[0]):
        ending = splitext(name)[1]
        if UNFIT.search(name):
            advice = "Rename the file"
            yield name, Problem(path=printable(name), expected="a name of plain text", found="another", advice=advice)
        elif not lies_inside(top, entry):
            found = "a link" if entry.is_symlink() else "something else"
            advice = "Put the file itself into the seeds folder"
            yield name, Problem(path=name, expected="a file of the seeds folder", found=found, advice=advice)
        elif ending.lower() in FORMATS:
            if name not in TABLES:
                yield name, None
        elif ending.lower() not in PICTURES:
            expected = f"a seed ({', '.join(FORMATS)}) or a picture"
            found = shortened(ending or entry.name)
            yield name, Problem(path=name, expected=expected, found=found, severity="notice")


def lies_inside(folder: Path, entry: os.DirEntry[str]) -> bool:
    """Whether `entry` is a file, or a link to one, that lies below `folder` (itself without links)."""
    if entry.is_file(follow_symlinks=False):
        return True
    try:
        return entry.is_file() and leads_inside(folder, Path(entry.path))
    except OSError:  # a link that leads to itself
        return False


def leads_inside(folder: Path, path: Path) -> bool:
    """Whether `path`, its links followed, lies below `folder` (itself without links)."""
    try:
        return path.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def everything(folder: str, below: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that is no folder below `folder`, links to folders among it, by its path with `/`; `below` comes first.

    Asks the folders alone: looking at each of ten thousand files would take as long as reading a thousand.
    """
    for entry in os.scandir(folder):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from everything(entry.path, f"{below}{entry.name}/")
        else:
            yield f"{below}{entry.name}", entry


def decoded(path: str, content: bytes) -> str | Problem:
    """The text of a seed's bytes, with line ends of one character and without a byte order mark; or why it is none."""
    if len(content) > LARGEST:
        return Problem(path=path, expected=f"a file of at most {LARGEST:,} bytes", found="a larger one")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{content[error.start]:02x}"
        return Problem(path=path, line=line, expected="text in UTF-8", found=found, advice="Save the file as UTF-8")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unprintable(content, text) and (control := CONTROL.search(text)):
        return control_problem(path, text.count("\n", 0, control.start()) + 1, control[0])
    return text


def unprintable(content: bytes, text: str) -> bool:
    """Whether `text`, decoded from `content`, may hold a control character: at once where it is all ASCII, as most."""
    return not text.isascii() or len(content.translate(None, ASCII_CONTROL)) < len(content)


def control_problem(path: str, line: int, mark: str, field: str = "") -> Problem:
    """The problem of a control character, in a file's text or in a field that spells it with an escape."""
    found = f"the control character U+{ord(mark):04X}"
    return Problem(
        path=path, line=line, field=printable(field), expected="printable text", found=found, advice="Remove it"
    )


def pictures_of(folder: Path, name: str) -> Path | None:
    """The picture `name` (a path with `/`) below `folder`; None where it is none, or leads out of the folder."""
    path = folder / name
    try:
        there = leads_inside(folder.resolve(), path) and path.is_file()
    except OSError:  # a name longer than a file's can be
        return None
    return path if there and path.suffix.lower() in PICTURES else None
