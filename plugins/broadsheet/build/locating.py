"""Problems that were found without their files at hand, and the lines they stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..errors import Problem
from ..readers import document_of

__all__ = ["located"]


def located(folder: Path, problems: Iterable[Problem]) -> list[Problem]:
    """`problems` with the lines they stand on."""
    by_path: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_path[problem.path].append(problem)
    return [problem for path, found in by_path.items() for problem in located_in(folder, path, found)]


def located_in(folder: Path, path: str, problems: list[Problem]) -> list[Problem]:
    """The problems of one file, with their lines; as they are, where the file cannot be read any more."""
    try:
        content = (folder / path).read_bytes()
    except OSError:
        return problems
    document = document_of(path, content)
    if isinstance(document, Problem):
        return problems
    lines = document.text.split("\n")
    firsts = [document.line(problem.field) for problem in problems]
    return [
        msgspec.structs.replace(problem, line=line_of(problem, first, lines))
        for problem, first in zip(problems, firsts, strict=True)
    ]


def line_of(problem: Problem, first: int, lines: list[str]) -> int:
    """The line of a problem: that of its field (`first`), or of what was found further down in a long text."""
    found = problem.found.strip("'")
    return next((number + 1 for number in range(first - 1, len(lines)) if found in lines[number]), first)
