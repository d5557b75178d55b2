"""What a site offers beside its pages, on its way into the site's folder: feeds, open data, pictures, redirects.

Each is made of what is kept of the stories, and made anew only where that has changed.
"""

from __future__ import annotations

from ..library import Library
from ..outputs import (
    DATA,
    FEED_FORMATS,
    FEEDS,
    OPML,
    OUTLETS_DATA,
    STORIES_DATA,
    UNDATED,
    Feed,
    Output,
    Press,
    data_page,
    feed_style,
    feeds_of,
    feeds_page,
    month_files,
    month_paths,
    opml,
    outlets_json,
    redirect_page,
    schemas,
    stories_json,
)
from ..render import Offers, Site
from ..text import story_path
from .digests import digest
from .publication import Publication
from .work import undisturbed

__all__ = ["Offerings"]


class Offerings:
    """Makes what the site of a publication offers, once its stories and listings are printed."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.library, self.plan, self.ledger = publication.edition.library, publication.plan, publication.ledger

    @property
    def site(self) -> Site:
        """The site."""
        return self.publication.setting.site

    @property
    def offers(self) -> Offers:
        """What it offers."""
        return self.site.offers

    @property
    def press(self) -> Press:
        """Prints its pages."""
        return self.publication.press

    def write(self, *outputs: Output) -> None:
        """Writes files that are due."""
        for output in outputs:
            self.publication.room.write(output)

    @undisturbed()
    def make(self, lazily: bool = False) -> None:
        """Makes all of it; `lazily`, no pictures but when they are asked for."""
        stages = self.publication.edition.stages
        with stages.timed("feeds"):
            self.feeds()
        with stages.timed("data"):
            self.data()
        with stages.timed("redirects"):
            self.redirects()
        with stages.timed("cards"):
            self.cards(lazily)

    def feeds(self) -> None:
        """Prints the feeds that are due, the list of all, and the page that leads to them."""
        feeds = list(feeds_of(self.plan.listings, self.site))
        self.publication.room.feeds([feed for feed in feeds if self.feed_is_due(feed)])
        heads = [(feed.path, feed.title) for feed in feeds]
        if feeds and self.plan.any_due((OPML, f"{FEEDS}index.html"), digest(self.plan.common, heads)):
            self.write(opml(feeds, self.site), feeds_page(feeds, self.press))
        if feeds and self.plan.due((style := feed_style(self.site)).uri, style.body):
            self.write(style)

    def feed_is_due(self, feed: Feed) -> bool:
        faces = [self.plan.faces[slug] for slug in feed.stories]
        mark = digest(self.plan.common, feed, b"".join(faces))
        return self.plan.any_due([f"{feed.path}{name}" for name in FEED_FORMATS], mark)

    def data(self) -> None:
        """Writes the months' files that are due, the lists of months and of outlets, their page and their formats."""
        if not self.offers.data:
            return
        months, marks = months_of(self.library), self.ledger.digests("line")
        for month, slugs in months.items():
            mark = digest(self.plan.common, b"".join([marks[slug] for slug in slugs]))
            if self.plan.any_due(month_paths(month), mark):
                lines = self.ledger.parts("line", slugs)
                self.write(*month_files(month, [lines[slug] for slug in slugs], self.site))
        counts = {month: len(slugs) for month, slugs in months.items()}
        if self.plan.any_due((STORIES_DATA, f"{DATA}index.html"), digest(self.plan.common, list(counts.items()))):
            self.write(stories_json(counts, self.site), data_page(self.press, counts))
        numbers = [len(stories) for stories in self.library.by_outlet.values()]
        if self.plan.due(OUTLETS_DATA, list(self.plan.outlets.items()), numbers):
            self.write(outlets_json(self.library, self.site))
        for schema in schemas():
            if self.plan.due(schema.uri):
                self.write(schema)

    def redirects(self) -> None:
        """Writes a page for each alias of a story."""
        for alias, story in self.library.aliases.items():
            if self.plan.due(f"{story_path(alias)}index.html", story.slug, story.headline, story.language):
                self.write(redirect_page(alias, story, self.press))

    def cards(self, lazily: bool = False) -> None:
        """Draws the social cards that are due; `lazily`, none."""
        if self.offers.social_cards:
            self.plan.plan_cards()
        if not lazily:
            self.publication.room.cards(list(self.plan.cards))
            self.plan.cards.clear()


def months_of(library: Library) -> dict[str, list[str]]:
    """The slugs of the stories of each month, the newest month first; those without a date come last."""
    months = {month: [story.slug for story in stories] for month, stories in reversed([*library.by_month.items()])}
    undated = [story.slug for story in library.stories if not story.published]
    return months | ({UNDATED: undated} if undated else {})
