"""The first stage: every file of the seeds folder, read and checked."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path, PurePosixPath
from typing import TypeVar

import msgspec

from ..derive.terms import Terms, terms
from ..errors import Problem
from ..model import Outlet, Section, Story
from ..readers import LARGEST, decoded, read_outlets, read_sections, read_seed, seed_files
from ..text import slug
from .work import Workers, batches

__all__ = ["Seeds", "read_folder"]

Entry = TypeVar("Entry", Outlet, Section)


class Read(msgspec.Struct, frozen=True, array_like=True):
    """What came of one seed file, as a worker sends it back."""

    story: Story | None
    problems: tuple[Problem, ...]
    terms: Terms | None


class Seeds(msgspec.Struct, frozen=True):
    """What a seeds folder holds."""

    stories: tuple[Story, ...]
    """In the order of their paths."""
    terms: dict[str, Terms]
    """Each story's words, by the story's path."""
    outlets: dict[str, Outlet]
    sections: dict[str, Section]
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...]
    """The slugs that unreadable seeds would have by their files' names."""


def read_folder(folder: Path, workers: Workers, meanwhile: Callable[[], object] = lambda: None) -> Seeds:
    """Everything in the seeds folder `folder`, read in batches; `meanwhile` is called while workers read."""
    files = list(seed_files(folder))
    names = [name for name, barred in files if barred is None]
    executor = workers.for_stories(len(names))
    futures = [executor.submit(read_batch, str(folder), batch) for batch in batches(names)]
    meanwhile()
    read = [result for future in futures for result in msgspec.msgpack.decode(future.result(), type=list[Read])]
    barred = {name: problem for name, problem in files if problem}
    outlets, outlet_problems = table(folder, "outlets.yml", barred, read_outlets)
    sections, section_problems = table(folder, "sections.yml", barred, read_sections)
    found = [problem for result in read for problem in result.problems]
    return Seeds(
        tuple(result.story for result in read if result.story),
        {result.story.path: result.terms for result in read if result.story and result.terms},
        outlets,
        sections,
        (*outlet_problems, *section_problems, *barred.values(), *found),
        tuple(slug(PurePosixPath(name).stem) for name, result in zip(names, read, strict=True) if not result.story),
    )


def read_batch(folder: str, names: list[str]) -> bytes:
    """The seeds `names` of `folder`, read; as MessagePack. What a worker runs."""
    return msgspec.msgpack.encode([read_one(folder, name) for name in names])


def read_one(folder: str, name: str) -> Read:
    try:
        with open(f"{folder}/{name}", "rb") as file:  # noqa: PTH123 - making a Path takes longer than reading
            content = file.read(LARGEST + 1)  # one byte too many is enough to refuse it
    except OSError as error:
        problem = Problem(path=name, expected="a file that can be read", found=error.strerror or "an error")
        return Read(None, (problem,), None)
    story, problems = read_seed(name, content)
    return Read(story, problems, terms(story) if story else None)


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
