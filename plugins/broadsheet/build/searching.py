"""The search's index: which of its shards are not what they would be if they were made now; and these, made."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

import msgspec

from ..outputs import SearchRecord
from .bundle import bundle
from .digests import digest, program_digest
from .shards import shards_of

__all__ = ["IndexFile", "Searched", "search_index"]

FOLDER = "search/"
"""Where the index lies on the site."""

CONTENTS = f"{FOLDER}shards.json"
"""Names the shards."""

PAGES = "pages"
"""The shard of hand-written pages."""

TOGETHER = 2
"""Shards that are made side by side: each takes up to 400 MB."""

Records = Callable[[Sequence[str]], Sequence[bytes]]
"""Gives the records of stories by their slugs, encoded, in their order."""


class Searched(NamedTuple):
    """What is to be known of a story's record, to tell where it belongs and whether it has changed."""

    date: str
    """Its own date."""
    digest: bytes
    """Of all of it."""


class IndexFile(NamedTuple):
    """A file that the site is to have."""

    uri: str
    fingerprint: bytes
    body: bytes | None
    """What it holds. None: it stands as it is."""


class Shard(NamedTuple):
    """A shard as it is to be."""

    name: str
    slugs: list[str]
    """Of its stories; empty where it is that of the hand-written pages."""
    size: int
    """How many records it has."""
    main: bool
    """Whether the others are merged into it."""
    fingerprint: bytes


def search_index(
    stories: Mapping[str, Searched],
    pages: Sequence[SearchRecord],
    records: Records,
    language: str,
    site: str,
    standing: Mapping[str, bytes],
) -> Iterator[IndexFile]:
    """The files of the index of `stories`, by their slugs, and of hand-written `pages`.

    `records` is asked for those that are to be indexed, no others; `language` is the site's. In the folder `site` stand
    the last build's files, under the fingerprints `standing`. Raises BroadsheetError where there is no Pagefind, or it
    fails.
    """
    base = language.partition("-")[0].lower()
    encoded = [msgspec.msgpack.encode(page) for page in pages]
    shards = list(shards_in_order(stories, encoded, base))
    kept = kept_files(shards, site, standing)
    for shard in shards:
        yield from (IndexFile(uri, shard.fingerprint, None) for uri in kept.get(shard.name, ()))
    due = [shard for shard in shards if shard.name not in kept]
    for shard, files in made(due, lambda shard: records(shard.slugs) if shard.slugs else encoded, base):
        for path, body in files.items():
            yield IndexFile(f"{FOLDER}{shard.name}/{path}", shard.fingerprint, body)
    yield contents(shards, base)


def shards_in_order(stories: Mapping[str, Searched], pages: Sequence[bytes], language: str) -> Iterator[Shard]:
    """The shards of an index, the main one first; `pages` are their records, encoded."""

    def shard(name: str, slugs: list[str], digests: list[bytes], main: bool) -> Shard:
        return Shard(name, slugs, len(digests), main, digest(program_digest(), language, main, digests))

    if pages:
        yield shard(PAGES, [], [digest(page) for page in pages], True)
    by_name = shards_of({slug: story.date for slug, story in stories.items()})
    for place, (name, slugs) in enumerate(by_name.items()):
        yield shard(name, slugs, [stories[slug].digest for slug in slugs], not pages and place == 0)


def kept_files(shards: Sequence[Shard], site: str, standing: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The files of the shards that stand as they are to be, by the shards' names."""
    marks = {shard.name: shard.fingerprint for shard in shards}
    files: dict[str, list[str]] = {}
    for uri, mark in standing.items():
        if uri.startswith(FOLDER) and (name := uri.split("/", 2)[1]) in marks and marks[name] == mark:
            files.setdefault(name, []).append(uri)
    # By plain calls, as everywhere else where there are tens of thousands of files.
    return {name: uris for name, uris in files.items() if all(os.access(f"{site}/{uri}", os.F_OK) for uri in uris)}


def made(
    shards: Sequence[Shard], records: Callable[[Shard], Sequence[bytes]], language: str
) -> Iterator[tuple[Shard, dict[str, bytes]]]:
    """The bundles of shards, a few of them at a time."""
    waiting: deque[tuple[Shard, Future[dict[str, bytes]]]] = deque()
    threads = ThreadPoolExecutor(TOGETHER)  # they only wait for Pagefind's processes
    try:
        for shard in shards:
            waiting.append((shard, threads.submit(bundle_of, records(shard), language, shard.main)))
            if len(waiting) > TOGETHER:
                first, files = waiting.popleft()
                yield first, files.result()
        yield from ((shard, files.result()) for shard, files in waiting)
    finally:
        threads.shutdown(cancel_futures=True)


def bundle_of(encoded: Sequence[bytes], language: str, main: bool) -> dict[str, bytes]:
    decode = msgspec.msgpack.Decoder(SearchRecord).decode
    return bundle([decode(record) for record in encoded], language, main)


def contents(shards: Sequence[Shard], language: str) -> IndexFile:
    """The file that tells a browser what to load."""
    listed = [{"name": shard.name, "records": shard.size} for shard in shards]
    body = msgspec.json.encode({"language": language, "shards": listed})
    return IndexFile(CONTENTS, digest(body), body)
