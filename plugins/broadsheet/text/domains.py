"""Domains: the names of hosts, in the one form in which they can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["domain", "domains_above"]

LONGEST = 253
"""Characters in a host's name (RFC 1035)."""

LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?"
WWW = re.compile(r"\A(?:www\.)+(?=.+\.)")
HOST = re.compile(rf"(?:{LABEL}\.)+{LABEL}")


@lru_cache(maxsize=65536)
def domain(words: str) -> str | None:
    """A domain as people write it, in lower case and ASCII (IDNA), without `www.`; None for what is none."""
    name = words.strip()
    if len(name) > LONGEST:  # to look at what is longer takes time
        return None
    try:
        plain = name.encode("idna").decode("ascii").casefold().removesuffix(".")
    except UnicodeError:
        return None
    return WWW.sub("", plain) if HOST.fullmatch(plain) else None


def domains_above(name: str) -> Iterator[str]:
    """`name` and the domains it is part of, the nearest first: `news.example.org`, then `example.org`."""
    while "." in name:
        yield name
        name = name.partition(".")[2]
