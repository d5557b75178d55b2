"""Outlets as stories name them, written out to all that the site knows of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import msgspec

from ..model import Article, Claim, Credit, Event, Outlet, Story, Voice
from ..text import domain, domains_above, slug
from .record import Record, Wording

__all__ = ["Ids", "Outlets", "outlets_of"]


NO_RATINGS: Mapping[str, Outlet] = {}


class Outlets(msgspec.Struct, frozen=True):
    """Every outlet of a site, found by its id, its name or its domain. Plain enough to be sent to another process."""

    listed: frozenset[str]
    """The ids in `outlets.yml`."""
    ids: dict[str, str]
    """The id for each name and domain there, in lower case."""
    known: dict[str, Outlet]
    """All that the site knows of each outlet, by its id."""
    named: frozenset[str]
    """The ids of those of which it knows at least a name."""

    def id_of(self, wording: Wording) -> str:
        """The id of an outlet as a story names it."""
        if isinstance(wording, str):
            return wording if wording in self.listed else self.ids.get(wording.casefold()) or slug(wording)
        if wording.id in self.listed:
            return str(wording.id)
        for mark in (wording.id, wording.name, wording.domain):
            if mark and mark.casefold() in self.ids:
                return self.ids[mark.casefold()]
        return slug(wording.id or wording.name or wording.domain or "")

    def full(self, outlet: Outlet) -> Outlet:
        """All that the site knows of an outlet."""
        return self.known[self.id_of(outlet)]

    def written_out(self, story: Story) -> Story:
        """`story` with each of its outlets in full, and their ids wherever it names one."""
        return msgspec.structs.replace(
            story,
            articles=tuple(self.article(article) for article in story.articles),
            claims=tuple(self.claim(claim) for claim in story.claims),
            timeline=tuple(self.event(event) for event in story.timeline),
            credit=self.credit(story.credit),
        )

    def article(self, article: Article) -> Article:
        return msgspec.structs.replace(article, outlet=self.full(article.outlet))

    def claim(self, claim: Claim) -> Claim:
        asserted_by, disputed_by = map(self.voices, (claim.asserted_by, claim.disputed_by))
        return msgspec.structs.replace(claim, asserted_by=asserted_by, disputed_by=disputed_by)

    def voices(self, voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
        return tuple(msgspec.structs.replace(voice, outlet=self.id_of(voice.outlet)) for voice in voices)

    def event(self, event: Event) -> Event:
        return msgspec.structs.replace(event, outlet=event.outlet and self.id_of(event.outlet))

    def credit(self, credit: Credit | None) -> Credit | None:
        if credit is None:
            return None
        source, reporter = credit.compiled_from, credit.reported_by
        return msgspec.structs.replace(
            credit,
            compiled_from=self.full(source) if source else None,
            reported_by=self.full(reporter) if reporter else None,
        )


class Ids(dict[Wording, str]):
    """The id of each outlet as stories name it; each wording, of which there are few, is looked at once."""

    def __init__(self, outlets: Outlets) -> None:
        super().__init__()
        self.outlets = outlets

    def __missing__(self, wording: Wording) -> str:
        self[wording] = found = self.outlets.id_of(wording)
        return found

    def of(self, wordings: Iterable[Wording]) -> Iterator[str]:
        """The ids of outlets, in their order."""
        return map(self.__getitem__, wordings)


def outlets_of(
    listed: Mapping[str, Outlet], records: Iterable[Record], ratings: Mapping[str, Outlet] = NO_RATINGS
) -> Outlets:
    """The outlets of a site: what `outlets.yml` says comes first; what stories say of an outlet fills in what it
    leaves out, the earliest of `records` first. What neither says of its rating, `ratings` may, by domain.
    """
    ids = {outlet.domain.casefold(): name for name, outlet in listed.items() if outlet.domain}
    ids |= {outlet.name.casefold(): name for name, outlet in listed.items() if outlet.name}
    ids |= {name.casefold(): name for name in listed}
    found = Outlets(frozenset(listed), ids, {}, frozenset())
    known = dict(listed)
    # Most stories name an outlet in the same words: each wording is looked at once.
    for wording in dict.fromkeys(chain.from_iterable(record.wordings for record in records)):
        name = found.id_of(wording)
        said = Outlet(id=wording) if isinstance(wording, str) else wording
        known[name] = filled(known.get(name, Outlet(id=name)), said)
    named = frozenset(name for name, outlet in known.items() if name in listed or outlet.name)
    return Outlets(found.listed, ids, {name: complete(name, rated(it, ratings)) for name, it in known.items()}, named)


def filled(known: Outlet, said: Outlet) -> Outlet:
    """`known`, with what it lacks taken from `said`."""
    lacking = {
        field: value
        for field in Outlet.__struct_fields__
        if getattr(known, field) is None and (value := getattr(said, field)) is not None
    }
    return msgspec.structs.replace(known, **lacking) if lacking else known


def rated(outlet: Outlet, ratings: Mapping[str, Outlet]) -> Outlet:
    """`outlet` with the ratings that it lacks as its domain has them in a table, or as the nearest one above has."""
    if not ratings or not outlet.domain or (outlet.lean and outlet.factuality):
        return outlet
    for name in domains_above(domain(outlet.domain) or ""):
        found = ratings.get(name)
        if found:
            outlet = msgspec.structs.replace(
                outlet, lean=outlet.lean or found.lean, factuality=outlet.factuality or found.factuality
            )
    return outlet


def complete(name: str, outlet: Outlet) -> Outlet:
    """`outlet` with an id and a name in any case."""
    return msgspec.structs.replace(outlet, id=name, name=outlet.name or name)
