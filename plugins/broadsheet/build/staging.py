"""Where a site is made, and how it takes the place of the last one.

A build writes beside the site's folder. When all is there, what is new moves in, file by whole file, and what is gone
is removed. A build that dies before leaves the last site as it was.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from glob import escape
from pathlib import Path
from secrets import token_hex

from .ledger import Ledger
from .writing import stands

__all__ = ["Staging"]


class Staging:
    """A site in the making: `folder` is where it is made, `site` is where it goes."""

    def __init__(self, site: Path, others_stay: bool = False) -> None:
        """`others_stay`: what lies in the folder `site` and was not built stays; else it goes, as MkDocs has it."""
        self.site = site.absolute()
        self.others_stay = others_stay
        # Of this build alone: another may begin, or give up, before it knows that this one is under way.
        self.folder = self.site.with_name(f".{self.site.name}.{token_hex(4)}.next")

    def discard(self) -> None:
        """Removes what was made."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def publish(self, ledger: Ledger, fingerprints: Mapping[str, bytes], others: Iterable[str] = ()) -> None:
        """Makes the site what was made now, together with those of its files that stand under `fingerprints`.

        `others` are files that somebody else may have put into the folder of one of our pages.
        """
        beside = [uri for uri in others if (self.folder / uri).exists()]
        made = [*files_of(str(self.folder), fingerprints), *beside]
        outputs = {**dict.fromkeys(made, b""), **fingerprints}
        with ledger.tearing():
            remove(self.site, ledger.outputs.keys() - outputs.keys())
            if not self.others_stay:
                remove(self.site, set() if ledger.outputs else set(files_of(str(self.site))) - outputs.keys())
                remove_others(self.site, {uri.partition("/")[0] for uri in outputs})
            self.site.mkdir(parents=True, exist_ok=True)
            if self.folder.exists():
                move(str(self.folder), str(self.site), "", fingerprints)
            # While this build holds the ledger no other makes anything, so what else lies there died with its build.
            for left in self.site.parent.glob(f".{escape(self.site.name)}.*.next"):
                shutil.rmtree(left, ignore_errors=True)
            ledger.keep_outputs(outputs)
            ledger.commit()


def files_of(folder: str, known: Container[str] = (), above: str = "") -> Iterator[str]:
    """The files below `folder` by their paths with `/`, less those that are hidden there: MkDocs leaves them alone.

    Folders of `known` pages, of which there are tens of thousands, are not looked into.
    """
    for entry in os.scandir(folder) if os.path.isdir(folder) else ():  # noqa: PTH112 - likewise
        if entry.name.startswith(".") and not above:
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield f"{above}{entry.name}"
        elif f"{above}{entry.name}/index.html" not in known:
            yield from files_of(entry.path, known, f"{above}{entry.name}/")


def remove(site: Path, gone: Iterable[str]) -> None:
    """Removes files from a site, and the folders that they leave empty."""
    for uri in gone:
        path = site / uri
        if not path.is_dir():  # else others have put it there
            with suppress(FileNotFoundError, NotADirectoryError):
                path.unlink()
        while (path := path.parent) != site and path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def remove_others(site: Path, names: set[str]) -> None:
    """Removes what lies at the top of a site that is not one of `names`, as MkDocs does; what is hidden stays."""
    for entry in site.iterdir() if site.is_dir() else ():
        if entry.name not in names and not entry.name.startswith("."):
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()


def move(made: str, site: str, above: str, changed: Container[str]) -> None:
    """Moves what was made into a site, whole folders where there is none of the name.

    A file that stands there already is left alone; those that are known to have `changed` need not be compared. `above`
    is the path of both folders on the site.
    """
    for entry in os.scandir(made):
        target = f"{site}/{entry.name}"
        if entry.is_dir() and os.path.isdir(target):  # noqa: PTH112 - there are tens of thousands
            move(entry.path, target, f"{above}{entry.name}/", changed)
        elif entry.is_dir() or f"{above}{entry.name}" in changed or not same(entry.path, target):
            put(entry.path, target)


def same(one: str, other: str) -> bool:
    """Whether two files hold the same."""
    return stands(other, Path(one).read_bytes())


def put(source: str, target: str) -> None:
    """Moves a file or folder to where another may be.

    What is there goes first: to write over it by moving makes some file systems wait for the disk, file by file.
    """
    if os.path.isdir(target):  # noqa: PTH112
        shutil.rmtree(target)
    else:
        Path(target).unlink(missing_ok=True)
    shutil.move(source, target)
