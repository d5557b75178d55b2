"""Shards of the search's index: stories that belong together by their dates.

A browser searches all shards as one. Each costs it some bytes before the first result, and the build some time when a
story in it is edited: so spans of time are cut, again and again, while they hold too many stories. A story more or less
changes only the shard that it is in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b

__all__ = ["MOST", "shards_of"]

MOST = 2_500
"""Stories in a shard. So many take Pagefind about a second and 400 MB."""

YEARS = (64, 32, 16, 8, 4, 2, 1)
"""How many years are kept together where they can be."""

HALVINGS = 16
"""How often stories that no date tells apart are halved, at most."""

ALL, UNDATED = "stories", "undated"
"""The names of the shard of all stories, where one is enough, and of that of the stories without a date."""

Cut = Callable[[str, str], str]
"""Gives the name of the part that a story belongs to, by its date (ISO 8601) and slug."""


def years(count: int) -> Cut:
    """Cuts into spans of so many years."""

    def span(date: str, _: str) -> str:
        first = int(date[:4]) // count * count
        return f"{first:04}-{first + count - 1:04}"

    return span


def months(count: int) -> Cut:
    """Cuts into spans of so many months of one year."""

    def span(date: str, _: str) -> str:
        first = (int(date[5:7]) - 1) // count * count + 1
        return f"{date[:4]}-{first:02}-{first + count - 1:02}"

    return span


def day(date: str, _: str) -> str:
    """Cuts into days."""
    return date[:10]


def halves(bits: int) -> Cut:
    """Cuts by the first bits of a digest of the slug, which is chance, and stays."""

    def half(date: str, slug: str) -> str:
        drawn = int.from_bytes(blake2b(slug.encode(), digest_size=4).digest())
        return f"{date[:10] or UNDATED}-{drawn >> 32 - bits:0{bits}b}"

    return half


IN_HALVES = tuple(halves(bits) for bits in range(1, HALVINGS + 1))
BY_DATE = (*map(years, YEARS), months(6), months(3), months(1), day, *IN_HALVES)
"""How to cut, in order."""


def shards_of(dates: Mapping[str, str], most: int = MOST) -> dict[str, list[str]]:
    """The shards of stories, from the date of each (ISO 8601, or empty) by its slug.

    Gives the slugs by the name of the shard, in both the newest first; those without a date are last.
    """

    def cut(name: str, slugs: list[str], cuts: Sequence[Cut]) -> Iterator[tuple[str, list[str]]]:
        if slugs and (len(slugs) <= most or not cuts):
            yield name, slugs
        elif slugs:
            parts: dict[str, list[str]] = {}
            for slug in slugs:
                parts.setdefault(cuts[0](dates[slug], slug), []).append(slug)
            for part, held in parts.items():
                yield from cut(part, held, cuts[1:])

    newest = sorted(dates, key=lambda slug: (dates[slug], slug), reverse=True)
    if len(newest) <= most:
        return dict(cut(ALL, newest, ()))
    dated = [slug for slug in newest if dates[slug]]
    return dict([*cut(ALL, dated, BY_DATE), *cut(UNDATED, newest[len(dated) :], IN_HALVES)])
