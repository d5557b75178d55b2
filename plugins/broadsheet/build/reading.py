"""The first stage: every file of the seeds folder, read and checked, or remembered from when it was."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Callable, Container, Iterable
from pathlib import Path, PurePosixPath
from typing import TypeVar

import msgspec

from ..derive import clock_moments
from ..derive.terms import terms
from ..errors import Problem
from ..library import Record, record_of
from ..model import Outlet, Section
from ..readers import LARGEST, decoded, read_outlets, read_ratings, read_sections, read_seed, seed_files
from ..text import slug
from .digests import digest
from .progress import SILENT, Progress
from .store import Kept, Store
from .work import Workers, batch_count, batches

__all__ = ["Seeds", "ratings_table", "read_folder", "read_one"]

Entry = TypeVar("Entry", Outlet, Section)

SIGNATURE = struct.Struct("<qqqQ")
UNKNOWN = Kept("", b"", b"", b"")

UNCERTAIN = 2_000_000_000
"""Nanoseconds in which a file can change twice and bear the same time: two seconds on the coarsest file system."""


class Said(msgspec.Struct, frozen=True, array_like=True):
    """What a seed has to say to a library."""

    record: Record | None
    problems: tuple[Problem, ...]


class Seeds(msgspec.Struct, frozen=True):
    """What a seeds folder holds."""

    records: tuple[Record, ...]
    """Of its stories, in the order of their paths."""
    digests: dict[str, bytes]
    """The digest of each seed, by its path."""
    outlets: dict[str, Outlet]
    sections: dict[str, Section]
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...]
    """The slugs that unreadable seeds would have by their files' names."""


def read_folder(
    folder: Path,
    workers: Workers,
    store: Store,
    progress: Progress = SILENT,
    meanwhile: Callable[[int], object] = lambda asked: None,
) -> Seeds:
    """Everything in the seeds folder `folder`, as `store` remembers it where it is as it was.

    `meanwhile` is told again and again, while others read, how many seeds there are to read: a moment for what will be
    needed then.
    """
    files = list(seed_files(folder))
    names = [name for name, barred in files if barred is None]
    seeds = remembered(folder, names, workers, store, progress, meanwhile)
    decode = msgspec.msgpack.Decoder(Said).decode
    said = [decode(seeds[name].said) for name in names]
    barred = {name: problem for name, problem in files if problem}
    outlets, outlet_problems = table(folder, "outlets.yml", barred, read_outlets)
    sections, section_problems = table(folder, "sections.yml", barred, read_sections)
    found = [problem for each in said for problem in each.problems]
    return Seeds(
        tuple(each.record for each in said if each.record),
        {name: seeds[name].digest for name in names},
        outlets,
        sections,
        (*outlet_problems, *section_problems, *barred.values(), *found),
        tuple(slug(PurePosixPath(name).stem) for name, each in zip(names, said, strict=True) if not each.record),
    )


def remembered(
    folder: Path,
    names: Iterable[str],
    workers: Workers,
    store: Store,
    progress: Progress,
    meanwhile: Callable[[int], object],
) -> dict[str, Kept]:
    """What there is to know of the seeds `names`: from the store where they are as they were, else read and kept."""
    known = store.seeds()
    asked = []
    for name in names:
        before, mark = known.get(name, UNKNOWN), signature(folder, name)
        if not mark or mark != before.signature:
            asked.append((name, mark, before.digest))
    found = workers.carry_out(len(asked), read_batch, ((str(folder), batch) for batch in batches(asked)))
    store.forget(known.keys() - set(names))
    for batch in progress.through("Reading seeds", found, batch_count(len(asked))):
        read = msgspec.msgpack.decode(batch, type=list[Kept])
        seeds = [seed if seed.said else msgspec.structs.replace(seed, said=known[seed.path].said) for seed in read]
        store.keep(seeds)
        known.update((seed.path, msgspec.structs.replace(seed, story=None, terms=None)) for seed in seeds)
        meanwhile(len(asked))
    store.commit()
    return known


def signature(folder: Path, name: str) -> bytes:
    """What tells that a file was changed without looking into it; nothing while it may change again unnoticed."""
    try:
        stat = os.stat(f"{folder}/{name}")  # noqa: PTH116 - ten thousand Paths take longer than the rest
    except OSError:
        return b""
    if time.time_ns() - max(stat.st_mtime_ns, stat.st_ctime_ns) < UNCERTAIN:
        return b""
    return SIGNATURE.pack(stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)


def read_batch(folder: str, asked: list[tuple[str, bytes, bytes]]) -> bytes:
    """The seeds of `folder` that are asked for by path, signature and known digest, as a list of `Kept` in MessagePack.

    What a worker runs.
    """
    return msgspec.msgpack.encode([read_one(folder, *each) for each in asked])


def read_one(folder: str, name: str, mark: bytes = b"", known: bytes = b"") -> Kept:
    """One seed; without what it says where its digest is `known`."""
    try:
        with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - making a Path takes longer than reading
            size = os.fstat(file.fileno()).st_size  # making room for the largest seed takes longer
            content = file.read(min(size, LARGEST) + 1)  # one byte too many is enough to refuse it
    except OSError as error:
        problem = Problem(path=name, expected="a file that can be read", found=error.strerror or "an error")
        return Kept(name, b"", b"", msgspec.msgpack.encode(Said(None, (problem,))))
    if (found := digest(name, content)) == known:
        return Kept(name, mark, found, b"")
    story, problems = read_seed(name, content)
    record = record_of(story, clock_moments(story)) if story else None
    said = msgspec.msgpack.encode(Said(record, problems))
    story_bytes, word_bytes = (
        (msgspec.msgpack.encode(story), msgspec.msgpack.encode(terms(story))) if story else (b"", b"")
    )
    return Kept(name, mark, found, said, story_bytes, word_bytes)


def table(
    folder: Path,
    name: str,
    barred: Container[str],
    read: Callable[[str, str], tuple[dict[str, Entry], list[Problem]]],
) -> tuple[dict[str, Entry], list[Problem]]:
    """A table beside the seeds; an empty one where there is no such file, or it may not be read."""
    if name in barred or not (folder / name).is_file():
        return {}, []
    text = decoded(name, (folder / name).read_bytes())
    return ({}, [text]) if isinstance(text, Problem) else read(name, text)


def ratings_table(table: Path | None, folder: Path) -> tuple[dict[str, Outlet], list[Problem]]:
    """The ratings of a table, by domain; none where there is no table. Its problems name it as seen from `folder`."""
    if table is None:
        return {}, []
    name = Path(os.path.relpath(table, folder)).as_posix()
    try:
        with table.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        return {}, [Problem(path=name, expected="a file that can be read", found=error.strerror or "an error")]
    text = decoded(name, content)
    return ({}, [text]) if isinstance(text, Problem) else read_ratings(name, text)
