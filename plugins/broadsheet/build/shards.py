"""Shards of the search's index: stories that belong together by their dates.

A browser searches all shards as one. Each costs it some bytes before the first result, and the build some time when a
story in it is edited: so spans of time are cut, again and again, while they hold too many stories. A story more or less
changes only the shard that it is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b

__all__ = ["shards_of"]

FEW, MANY = 1_000, 3_000
"""Stories in a shard at most, and on a large site, which would have too many shards. Pagefind takes a second and 150 MB
for a thousand."""

LARGE = 20_000
"""How many stories a site may have that is not large yet."""

HALVINGS = 16
"""How often stories that no date tells apart are halved, at most."""

ALL, UNDATED = "stories", "undated"
"""The names of the shard of all stories, where one is enough, and of that of the stories without a date."""

Cut = Callable[[str, str], str]
"""Gives the name of the part that a story belongs to, by its date (ISO 8601) and slug."""


def spans(where: slice, start: int, count: int) -> Cut:
    """Cuts into spans of so many years, months or days, which stand `where` in a date and count from `start`."""

    def span(date: str, _: str) -> str:
        first = (int(date[where]) - start) // count * count + start
        return f"{date[: where.start]}{first:02}" + (f"to{first + count - 1:02}" if count > 1 else "")

    return span


def halves(bits: int) -> Cut:
    """Cuts by the first bits of a digest of the slug: by chance, but always in the same way."""

    def half(date: str, slug: str) -> str:
        drawn = int.from_bytes(blake2b(slug.encode(), digest_size=4).digest())
        return f"{date[:10] or UNDATED}-{drawn >> 32 - bits:0{bits}b}"

    return half


YEAR, MONTH, DAY = slice(0, 4), slice(5, 7), slice(8, 10)
IN_HALVES = tuple(halves(bits) for bits in range(1, HALVINGS + 1))
BY_DATE = (
    *(spans(YEAR, 0, count) for count in (64, 32, 16, 8, 4, 2, 1)),
    *(spans(MONTH, 1, count) for count in (6, 3, 1)),
    *(spans(DAY, 1, count) for count in (16, 8, 4, 2, 1)),
    *IN_HALVES,
)
"""How to cut, in order."""


def shards_of(dates: Mapping[str, str]) -> dict[str, list[str]]:
    """The shards of stories, from the date of each (ISO 8601, or empty) by its slug.

    Gives the slugs by the name of the shard, in both the newest first; those without a date are last.
    """
    most = FEW if len(dates) <= LARGE else MANY
    newest = sorted(dates, key=lambda slug: (dates[slug], slug), reverse=True)
    if len(newest) <= most:
        return {ALL: newest} if newest else {}

    def cut(name: str, slugs: list[str], cuts: Sequence[Cut]) -> Iterator[tuple[str, list[str]]]:
        if len(slugs) <= most or not cuts:
            yield name, slugs
            return
        parts: dict[str, list[str]] = {}
        for slug in slugs:
            parts.setdefault(cuts[0](dates[slug], slug), []).append(slug)
        for part, held in parts.items():
            yield from cut(part, held, cuts[1:])

    dated = [slug for slug in newest if dates[slug]]
    shards = [*cut(ALL, dated, BY_DATE), *cut(UNDATED, newest[len(dated) :], IN_HALVES)]
    return {name: slugs for name, slugs in shards if slugs}
