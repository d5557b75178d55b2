"""How files of a site are written: only those that do not stand already."""

from __future__ import annotations

import os
from typing import NamedTuple

from ..outputs import Output

__all__ = ["Place", "stands", "write"]


class Place(NamedTuple):
    """Where pages are written to."""

    folder: str
    """The folder to write to."""
    site: str
    """The folder of the site as it was published last; a page that stands there as it would be is not written."""


def write(place: Place, output: Output) -> bool:
    """Writes an output to its place, and gives True, unless it stands there already.

    By plain calls: tens of thousands of Paths take seconds to make.
    """
    if stands(f"{place.site}/{output.uri}", output.body):
        return False
    path = f"{place.folder}/{output.uri}"
    try:
        os.mkdir(path.rpartition("/")[0])  # noqa: PTH102
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123
        file.write(output.body)
    return True


def stands(path: str, body: bytes) -> bool:
    """Whether the file at `path` holds `body`."""
    try:
        if os.stat(path).st_size != len(body):  # noqa: PTH116
            return False
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return file.read() == body
    except OSError:
        return False
