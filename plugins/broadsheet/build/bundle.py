"""A bundle of the search: the files that a browser loads, from those that Pagefind makes.

Pagefind's own differ from run to run, since it writes filters in no fixed order; and it finds a page by all that a
result shows of it: "left" finds each story that some outlet on the left covers. So what is not its index of words is
written anew: in order, with what results show put in afterwards, and without Pagefind's own user interface.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from io import BytesIO
from typing import Any

import cbor2
import msgspec

from ..outputs import SearchRecord
from .pagefind import indexed

__all__ = ["ENTRY", "bundle"]

ENTRY = "pagefind-entry.json"
"""The file of a bundle that names the others."""

PROGRAM = ("pagefind.js", "pagefind-worker.js")
"""What the main bundle alone has, beside a part in WebAssembly: the others are searched by the same program."""

MARK = b"pagefind_dcd"
"""How each packed file begins."""

SHORT, LONG = 7, 10
"""Characters of a file's name, and of that of the one that names all others, as Pagefind has them: browsers may keep
the files for ever. The names of all stories are loaded before the first search, so they are no longer."""


PIECES = 8
"""What to make of each part of the index, which has 25 KB: a search loads one of every shard for each word."""

LENGTHS = {0x98: 3, 0x99: 4, 0x9A: 6}
"""Where the first word of a part starts, by the byte that says how the count of its words is written; else at 2."""

PACKING = 6
"""How hard files are packed; the hardest, 9, takes four times as long and saves three bytes in a hundred."""


class Meta(msgspec.Struct, array_like=True):
    """What Pagefind loads before it searches."""

    version: str
    pages: list[list[Any]]
    """For each page the name of its fragment, then its counts of words."""
    chunks: list[tuple[str, str, str]]
    """The first and the last word of each part of the index, and the name of its file."""
    filters: list[tuple[str, str]]
    """The name of each filter, and of its file."""
    orders: list[tuple[str, list[int]]]
    """The name of each order, and the numbers of the pages in it."""
    fields: list[Any]


def bundle(records: Sequence[SearchRecord], language: str, main: bool) -> dict[str, bytes]:
    """The files of a bundle of `records`, at least one, by their paths in it. The same records give the same files.

    All words are taken to be in `language`, a tag without a region; the others are merged into the `main` bundle.
    """
    made = indexed(records, language)
    entry = msgspec.json.decode(made[ENTRY])
    about = entry["languages"][language]
    program = (*PROGRAM, f"wasm.{about['wasm'] or 'unknown'}.pagefind") if main else ()
    files = {path: made[path] for path in program}
    meta = msgspec.convert(cbor2.loads(unpacked(made[f"pagefind.{about['hash']}.pf_meta"])), Meta)
    by_url = {record.url: record for record in records}
    for page in meta.pages:
        body = with_shown(made[f"fragment/{page[0]}.pf_fragment"], by_url)
        page[0] = put(files, "fragment/{}.pf_fragment", body)
    meta.chunks = [
        (first, last, put(files, "index/{}.pf_index", body))
        for _, _, file in meta.chunks
        for first, last, body in pieces(unpacked(made[f"index/{file}.pf_index"]))
    ]
    bodies = {name: in_order(made[f"filter/{file}.pf_filter"]) for name, file in meta.filters}
    meta.filters = [(name, put(files, "filter/{}.pf_filter", bodies[name])) for name in sorted(bodies)]
    # A result's score is its page's place in the order. Nobody's is 0, so that a shard's weight tells on each of them.
    meta.orders = [(name, [len(meta.pages), *order]) for name, order in meta.orders]
    about["hash"] = put(files, "pagefind.{}.pf_meta", cbor2.dumps(msgspec.to_builtins(meta)), LONG)
    files[ENTRY] = msgspec.json.encode(entry)
    return files


def with_shown(packed: bytes, records: Mapping[str, SearchRecord]) -> bytes:
    """The fragment of a page, with all that a result shows of it."""
    fragment = msgspec.json.decode(unpacked(packed))
    record = records[fragment["url"]]
    fragment["meta"] = {"title": record.title, **record.shown}
    return msgspec.json.encode(fragment)


def pieces(chunk: bytes) -> Iterator[tuple[str, str, bytes]]:
    """A part of the index in smaller ones: the first and the last word of each, and what it holds.

    A part is a list that holds one list, of words with where they stand. What lies between is copied as it is: to write
    it anew takes four times as long.
    """
    stream = BytesIO(chunk)
    stream.seek(LENGTHS.get(chunk[1], 2))
    decoder = cbor2.CBORDecoder(stream, read_size=1)  # no more than it decodes, so that the place is known
    words, ends = [], [stream.tell()]
    while ends[-1] < len(chunk):
        words.append(decoder.decode()[0])
        ends.append(stream.tell())
    size = -(-len(words) // PIECES)
    for start in range(0, len(words), size):
        end = min(start + size, len(words))
        yield words[start], words[end - 1], b"\x81\x99" + (end - start).to_bytes(2) + chunk[ends[start] : ends[end]]


def in_order(packed: bytes) -> bytes:
    """A filter, with its values in order."""
    name, values = cbor2.loads(unpacked(packed))
    return cbor2.dumps([name, sorted(values)])


def put(files: dict[str, bytes], path: str, body: bytes, shortest: int = SHORT) -> str:
    """Puts a packed file beside `files`, and gives the name that it has in its `path`: one for what it holds."""
    digest = blake2b(body, digest_size=16).hexdigest()
    names = (digest[:length] for length in range(shortest, len(digest)))
    name = next(name for name in names if path.format(name) not in files)
    files[path.format(name)] = gzip.compress(MARK + body, PACKING, mtime=0)
    return name


def unpacked(packed: bytes) -> bytes:
    return gzip.decompress(packed).removeprefix(MARK)
