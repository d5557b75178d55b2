"""The floor: as many files of the same sizes, written by two processes that do nothing else.

No generator that writes the whole site from two processes can be faster on the same disk.
"""

from __future__ import annotations

import sys
from multiprocessing import get_context
from pathlib import Path

from ours import fresh
from watch import Run, timed


def floor(site: Path) -> Run:
    """Writes the like of the site in `site` beside it."""
    copy = fresh(site.with_name("floor"))
    return timed([sys.executable, __file__, str(site), str(copy)], Path(__file__).parent)


def fill(files: list[tuple[Path, int]]) -> None:
    """Writes files of the given sizes, with the folders they lie in."""
    made: set[Path] = set()
    for file, size in files:
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(b" " * size)


def main(site: Path, copy: Path) -> None:
    files = [(copy / file.relative_to(site), file.stat().st_size) for file in sorted(site.rglob("*")) if file.is_file()]
    half = len(files) // 2
    other = get_context("spawn").Process(target=fill, args=(files[half:],))
    other.start()
    fill(files[:half])
    other.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
