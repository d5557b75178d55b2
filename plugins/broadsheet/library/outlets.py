"""Outlets as stories name them, written out to all that the site knows of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ..model import Article, Claim, Credit, Event, Outlet, Story, Voice
from ..text import slug

__all__ = ["Outlets", "named_outlets"]


class Outlets:
    """Every outlet of a site, found by its id, its name or its domain.

    What `outlets.yml` says comes first; what stories say of an outlet fills in what it leaves out, the earliest seed
    (by path) first.
    """

    def __init__(self, listed: Mapping[str, Outlet], stories: Iterable[Story]) -> None:
        self.listed = listed
        self.ids = {outlet.domain.casefold(): name for name, outlet in listed.items() if outlet.domain}
        self.ids |= {outlet.name.casefold(): name for name, outlet in listed.items() if outlet.name}
        self.ids |= {name.casefold(): name for name in listed}
        self.known = dict(listed)
        # Most stories name an outlet in the same words: each wording is looked at once.
        for outlet in dict.fromkeys(outlet for story in stories for outlet in named_outlets(story)):
            name = self.id_of(outlet)
            self.known[name] = filled(self.known.get(name, Outlet(id=name)), outlet)
        self.named = frozenset(name for name, outlet in self.known.items() if name in listed or outlet.name)
        self.known = {name: complete(name, outlet) for name, outlet in self.known.items()}

    def id_of(self, outlet: Outlet) -> str:
        """The id of an outlet as a story names it."""
        if outlet.id in self.listed:
            return str(outlet.id)
        for mark in (outlet.id, outlet.name, outlet.domain):
            if mark and mark.casefold() in self.ids:
                return self.ids[mark.casefold()]
        return slug(outlet.id or outlet.name or outlet.domain or "")

    def of(self, story: Story) -> Iterator[Outlet]:
        """The outlets that a story names, as the site knows them."""
        return (self.full(outlet) for outlet in named_outlets(story))

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
        return tuple(msgspec.structs.replace(it, outlet=self.id_of(Outlet(id=it.outlet))) for it in voices)

    def event(self, event: Event) -> Event:
        named = event.outlet and self.id_of(Outlet(id=event.outlet))
        return msgspec.structs.replace(event, outlet=named)

    def credit(self, credit: Credit | None) -> Credit | None:
        if credit is None:
            return None
        source, reporter = credit.compiled_from, credit.reported_by
        return msgspec.structs.replace(
            credit,
            compiled_from=self.full(source) if source else None,
            reported_by=self.full(reporter) if reporter else None,
        )


def named_outlets(story: Story) -> Iterator[Outlet]:
    """The outlets of a story's articles and credits, as the seed names them."""
    yield from (article.outlet for article in story.articles)
    if story.credit:
        yield from (outlet for outlet in (story.credit.compiled_from, story.credit.reported_by) if outlet)


def filled(known: Outlet, said: Outlet) -> Outlet:
    """`known`, with what it lacks taken from `said`."""
    lacking = {
        field: value
        for field in Outlet.__struct_fields__
        if getattr(known, field) is None and (value := getattr(said, field)) is not None
    }
    return msgspec.structs.replace(known, **lacking) if lacking else known


def complete(name: str, outlet: Outlet) -> Outlet:
    """`outlet` with an id and a name in any case."""
    return msgspec.structs.replace(outlet, id=name, name=outlet.name or name)
