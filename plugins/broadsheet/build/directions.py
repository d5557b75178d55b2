"""What crawlers, hosts, language models and the search are told of a whole site, hand-written pages among it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..library import Record
from ..outputs import (
    DATA,
    IN_FULL,
    OUTLETS_DATA,
    SEARCH,
    SITEMAP,
    STORIES_DATA,
    HandWritten,
    Output,
    SitePage,
    headers,
    llms_full_txt,
    llms_txt,
    news_sitemap,
    page_record,
    redirects_file,
    robots,
    search_page,
    security_txt,
    site_pages,
    sitemaps,
    trust_txt,
)
from ..render import Link, Needs
from ..text import story_path
from .digests import digest
from .on_demand import of_search
from .publication import Publication
from .searching import CONTENTS, Searched, search_index
from .work import undisturbed

__all__ = ["Directions"]


class Directions:
    """Tells of a publication, once everything else of it is made."""

    def __init__(
        self,
        publication: Publication,
        per_page: int,
        *,
        pages: Sequence[HandWritten] = (),
        others: Iterable[str] = (),
        needs: Needs = frozenset(),
        summary: str = "",
    ) -> None:
        """For a site of `per_page` stories on each page of a listing, that `summary` describes in plain words.

        `pages` are its hand-written ones, and `needs` what they must be allowed; `others` are the paths of all files
        that are not ours: they come before ours of the same path.
        """
        self.publication = publication
        self.per_page = per_page
        self.pages = pages
        self.others = {*others}
        self.needs = needs
        self.summary = summary
        self.edition, self.library = publication.edition, publication.edition.library
        self.plan, self.site = publication.plan, publication.setting.site

    def write(self, outputs: Iterable[Output], mark: bytes = b"") -> None:
        """Writes files under a fingerprint, apart from those that the site has of its own."""
        for output in outputs:
            if output.uri not in self.others:
                self.plan.fingerprints[output.uri] = mark
                self.publication.room.write(output)

    @undisturbed()
    def make(self, lazily: bool = False) -> None:
        """Makes all of it; `lazily`, the search's index not before it is asked for."""
        stages = self.edition.stages
        with stages.timed("directions"):
            if self.site.offers.sitemap:
                self.sitemaps()
            if self.site.offers.llms:
                self.llms()
            self.write(self.small_files())
        with stages.timed("search"):
            self.search(lazily)

    def sitemaps(self) -> None:
        """Writes the sitemaps: that of all pages where it is due, that of the news in any case."""
        stories = [(it.slug, it.changed, it.language, it.translation_of) for it in self.library.stories]
        paths = [page.path for page in self.pages]
        mark = digest(self.plan.common, stories, self.plan.listings, self.per_page, paths)
        self.several(SITEMAP, mark, self.all_pages)
        self.write([news_sitemap(self.library.stories, self.site, self.edition.now)])

    def all_pages(self) -> Iterator[Output]:
        own = site_pages(self.library, self.plan.listings, self.per_page, self.site)
        return sitemaps([*(SitePage(page.path) for page in self.pages), *own], self.site)

    def llms(self) -> None:
        """Writes what language models are shown first."""
        data = (STORIES_DATA, OUTLETS_DATA, DATA) if self.site.offers.data else ()
        files = [Link(label=path, path=path) for path in data]
        pages = [Link(label=page.title, path=page.path) for page in self.pages]
        shown = {"summary": self.summary, "files": files, "pages": pages}
        self.write([llms_txt(self.library, self.plan.listings, self.site, **shown)])  # type: ignore[arg-type]
        newest = [story.slug for story in self.library.stories[:IN_FULL]]
        marks = [self.plan.fingerprints[f"{story_path(slug)}index.html"] for slug in newest]
        mark = digest(self.plan.common, self.summary, marks)
        self.several("llms-full.txt", mark, lambda: self.in_full(newest))

    def in_full(self, newest: Sequence[str]) -> Iterator[Output]:
        texts = self.publication.room.texts("markdown", newest)
        yield llms_full_txt([texts[slug] for slug in newest], self.site, summary=self.summary)

    def small_files(self) -> Iterator[Output]:
        """What takes no time to make."""
        yield from trust_txt(self.site)
        yield from security_txt(self.site, self.edition.now)
        if self.site.offers.sitemap:
            yield robots(self.site)
        if self.site.offers.hosting:
            yield Output(".nojekyll", b"")
            if aliases := self.library.aliases:
                yield redirects_file([(alias, story.slug) for alias, story in aliases.items()], self.site)
            yield Output("_headers", headers(self.needs | self.publication.room.needs(), self.site))

    def several(self, uri: str, mark: bytes, made: Callable[[], Iterable[Output]]) -> None:
        """Writes the file at `uri`, and those that are made with it, unless all stand under the fingerprint `mark`."""
        standing = [known for known, its in self.plan.ledger.outputs.items() if its == mark]
        if self.plan.any_due(standing or [uri], mark):
            for known in standing or [uri]:
                del self.plan.fingerprints[known]
            self.write(made(), mark)

    def search(self, lazily: bool) -> None:
        """Writes the search's page where it is due, and those parts of its index that are."""
        if not self.site.offers.search:
            return
        heads = [(listing.hub, listing.path) for listing in self.plan.listings]
        if self.plan.due(f"{SEARCH}index.html", heads):
            self.publication.room.write(search_page(self.plan.listings, self.publication.press))
        if lazily:
            self.plan.fingerprints |= of_search(self.plan.ledger.outputs)
            self.publication.later[CONTENTS] = self.index
        else:
            self.index()

    def index(self) -> None:
        """Brings the search's index up to date."""
        ledger = self.plan.ledger
        digests = ledger.digests("found")
        stories = {story.slug: Searched(date_of(story), digests[story.slug]) for story in self.library.stories}

        def records(slugs: Sequence[str]) -> list[bytes]:
            found = ledger.parts("found", slugs)
            return [found[slug] for slug in slugs]

        pages = [page_record(page.path, page.title, page.html, page.description) for page in self.pages if page.html]
        place = self.publication.room.place
        made = search_index(stories, pages, records, self.site.language, place.site, ledger.outputs)
        for uri, mark, body in self.publication.room.progress.through("Indexing", made, len(stories)):
            self.plan.fingerprints[uri] = mark
            if body is not None:
                self.publication.room.write(Output(uri, body))


def date_of(story: Record) -> str:
    """What a story is dated by, as its listings have it."""
    moment = story.updated or story.published
    return moment.isoformat() if moment else ""
