"""Pagefind, the program that makes the search's index: it runs as a process of its own, and is spoken to through pipes.

What is said is base64 of JSON with commas between (its service, https://pagefind.app/docs/node-api/). It answers each
request in turn, and nothing once its input ends.
"""

from __future__ import annotations

import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from threading import Thread
from typing import IO, Any

import msgspec
from pagefind_bin import get_executable

from ..errors import BroadsheetError
from ..outputs import SearchRecord, searchable

__all__ = ["indexed"]

INSTALL = "The search is made by Pagefind: install it by `pip install --force-reinstall pagefind-bin`"

PIECE = 1 << 20
"""Bytes read at a time."""


class File(msgspec.Struct, frozen=True):
    """A file of an index."""

    path: str
    content: bytes


class Answer(msgspec.Struct, frozen=True):
    """What Pagefind says to a request."""

    type: str
    message: str = ""
    """What went wrong."""
    files: list[File] = []
    """The files that were asked for."""


class Reply(msgspec.Struct, frozen=True):
    """An answer in its envelope."""

    payload: Answer


def indexed(records: Sequence[SearchRecord], language: str) -> dict[str, bytes]:
    """The files of the index of `records`, by their paths; all are taken to be in `language`.

    Raises BroadsheetError where Pagefind is not there, or fails.
    """
    with started() as process:
        assert process.stdin  # noqa: S101 - both are pipes
        assert process.stdout  # noqa: S101
        speaker = Thread(target=say, args=(process.stdin, requests(records, language)), daemon=True)
        try:
            speaker.start()
            answers = list(heard(process.stdout, len(records) + 2))
        finally:
            process.kill()
            speaker.join()
            with suppress(OSError):  # what it was not told
                process.stdin.close()
    if len(answers) < len(records) + 2:
        raise BroadsheetError(f"Pagefind ended before it had made the search's index. {INSTALL}")
    return {file.path: file.content for file in answers[-1].files}


def started() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen([get_executable(), "--service"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603
    except OSError as error:
        raise BroadsheetError(f"Pagefind cannot be started: {error}. {INSTALL}") from error


def requests(records: Iterable[SearchRecord], language: str) -> Iterator[dict[str, Any]]:
    """What is asked of Pagefind, in order."""
    yield {"type": "NewIndex", "config": {"force_language": language}}
    for record in records:
        yield {
            "type": "AddRecord",
            "index_id": 0,
            "url": record.url,
            "content": searchable(record.text or record.title),
            "language": language,
            "meta": {"title": searchable(record.title)},
            "filters": record.filters,
            "sort": {"date": record.date} if record.date else {},
        }
    yield {"type": "GetFiles", "index_id": 0}


def say(pipe: IO[bytes], payloads: Iterable[dict[str, Any]]) -> None:
    """Sends requests; stops where nobody listens any more. The pipe stays open: at its end Pagefind would be gone."""
    with suppress(OSError, ValueError):
        for number, payload in enumerate(payloads):
            pipe.write(b64encode(msgspec.json.encode({"message_id": number, "payload": payload})) + b",")
        pipe.flush()


def heard(pipe: IO[bytes], count: int) -> Iterator[Answer]:
    """The first `count` answers, or fewer where Pagefind ends."""
    decode, rest = msgspec.json.Decoder(Reply).decode, bytearray()
    while count and (piece := pipe.read1(PIECE)):  # type: ignore[attr-defined] # Popen's pipes are buffered readers
        rest += piece
        if b"," in piece:
            *whole, rest = rest.split(b",")
            for reply in whole:
                yield answered(decode(b64decode(reply)).payload)
            count -= len(whole)


def answered(answer: Answer) -> Answer:
    if answer.type == "Error":
        raise BroadsheetError(f"Pagefind could not make the search's index: {answer.message}")
    return answer
