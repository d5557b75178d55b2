"""Related stories: those the author names, then those that share rare keywords and words.

Every story is a sparse vector of keywords and words weighted by TF-IDF; likeness is the weighted cosine. Section and
closeness in time then order the few that are most alike. What was found before is brought up to date: only what an
edit can have changed is looked at again, and the result is the same as if all had been found anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Protocol

import msgspec

from ..library import Library, Record
from .kinship import MOST_RELATED, Kinship, Relation
from .reasons import Stories
from .terms import Terms

__all__ = ["MOST_RELATED", "Kinship", "Relation", "Texts", "load", "related"]


class Texts(Stories, Protocol):
    """Where the texts of stories are to be had."""

    def terms(self, slugs: Iterable[str]) -> Mapping[str, Terms]:
        """The words of the stories of these slugs."""


def related(library: Library, keys: Mapping[str, bytes], texts: Texts, before: Kinship | None = None) -> Kinship:
    """The related stories of each story.

    `keys` are digests of the stories' seeds, by slug: where one is what it was `before`, so is the story. Depends on
    the stories alone: never on the order of files, on chance, or on what was before.
    """
    before = before or Kinship.of_none()
    stories = library.by_slug
    slugs = tuple(sorted(stories))
    known = tuple(keys[slug] for slug in slugs)
    if (slugs, known) == (before.slugs, before.keys):
        return before
    old = dict(zip(before.slugs, zip(before.keys, before.essences, strict=True), strict=True))
    edited = [slug for slug, key in zip(slugs, known, strict=True) if slug not in old or old[slug][0] != key]
    terms = texts.terms(edited)
    now = {slug: essence(stories[slug], terms[slug]) for slug in edited}
    essences = tuple(now[slug] if slug in now else old[slug][1] for slug in slugs)
    if (slugs, essences) == (before.slugs, before.essences):
        return msgspec.structs.replace(before, keys=known)
    # Here, since numpy takes longer to load than it takes to see that nothing has changed.
    from .relating import Relating

    fresh = {slug: terms[slug] for slug in edited if slug not in old or old[slug][1] != now[slug]}
    return Relating(before, library, fresh, texts).kinship(known, essences)


def load(fresh: int) -> None:
    """Loads what it takes to relate so many fresh stories: a third of a second where they are many."""
    from . import likeness

    if not likeness.are_few(range(fresh), fresh):
        likeness.load()


def essence(story: Record, terms: Terms) -> bytes:
    """A digest of all in a story that its relations, or others', depend on."""
    said = (story.headline, story.keywords, story.section, story.published, story.related, terms)
    return blake2b(msgspec.msgpack.encode(said), digest_size=16).digest()
