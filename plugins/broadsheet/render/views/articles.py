"""The cards of a story's articles."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ...derive import Entry
from ...model import Outlet, Rating
from ...text import Wording, article_anchor, outlet_path
from ..rich_text import block, inline
from .matter import Matter
from .phrases import RATINGS
from .times import Time, date_of, exact, time_of
from .view import Site, View

__all__ = [
    "ArticleCard",
    "ArticlesView",
    "LeanView",
    "OutletView",
    "articles_view",
    "headline_language",
    "headline_of",
    "outlet_view",
]


class OutletView(View, frozen=True):
    """An outlet, as a card shows it."""

    id: str
    name: str
    path: str
    monogram: str
    """One or two letters to draw where it has no logo."""
    logo: str | None
    """The path of its logo."""
    country: str | None
    """The country's name."""
    ownership: str | None
    """The type of its ownership."""


class LeanView(View, frozen=True):
    """A rating, with where it comes from."""

    key: str
    label: str
    rationale: Markup
    rater: str | None
    rated: Time | None
    url: str | None
    of_outlet: bool
    """Whether it rates the outlet as a whole, not this article."""


class ArticleCard(View, frozen=True):
    """One article."""

    anchor: str
    """The id of its card."""
    outlet: OutletView
    lean: LeanView
    headline: str
    headline_language: str | None
    """The language of its headline, where that is not the site's."""
    url: str | None
    language: str | None
    """Its language, where that is not the site's."""
    language_name: str | None
    time: Time | None
    exact_time: str
    """The same in UTC to the second, to sort by; empty where it is not known."""
    stated_time: str | None
    """Its age as a capture words it, where its time is not known."""
    summary: Markup
    wire: str | None
    paywall: bool


class ArticlesView(View, frozen=True):
    """All articles of a story."""

    title: str
    """"1 article", "14 articles"."""
    cards: tuple[ArticleCard, ...]


def articles_view(matter: Matter) -> ArticlesView | None:
    """The articles in the author's order; None where there is none."""
    cards = tuple(article_card(matter, entry) for entry in matter.derived.entries)
    return (
        ArticlesView(
            title=matter.words.count("articles", "{count} article", "{count} articles", len(cards)), cards=cards
        )
        if cards
        else None
    )


def article_card(matter: Matter, entry: Entry) -> ArticleCard:
    article, words = entry.article, matter.words
    language = matter.site.language_of(article.language)
    return ArticleCard(
        anchor=article_anchor(entry.number),
        outlet=outlet_view(entry.outlet, matter.site),
        lean=lean_view(entry, words),
        headline=headline_of(entry, words),
        headline_language=headline_language(entry, matter.site),
        url=article.url,
        language=language,
        language_name=words.language_name(language) if language else None,
        time=time_of(article.published, words),
        exact_time=exact(article.published) if article.published else "",
        stated_time=None if article.published else article.stated_time,
        summary=block(article.summary or "", level=4),
        wire=article.wire,
        paywall=bool(article.paywall),
    )


def headline_of(entry: Entry, words: Wording) -> str:
    """The article's headline, or words for one that is not known."""
    return entry.article.headline or words.say("articles", "Article by {outlet}", outlet=entry.outlet.name)


def headline_language(entry: Entry, site: Site) -> str | None:
    """The language of what `headline_of` gives, where that is not the site's."""
    return site.language_of(entry.article.language) if entry.article.headline else None


def outlet_view(outlet: Outlet, site: Site) -> OutletView:
    """An outlet that the library has resolved."""
    name = str(outlet.name)
    return OutletView(
        id=str(outlet.id),
        name=name,
        path=site.link(outlet_path(str(outlet.id))),
        monogram=monogram(name),
        logo=outlet.logo,
        country=site.wording.country(outlet.country) if outlet.country else None,
        ownership=outlet.ownership,
    )


@lru_cache(maxsize=10_000)
def monogram(name: str) -> str:
    """The letters that stand for an outlet. Kept: there are far fewer outlets than articles."""
    return "".join(word[0] for word in name.split()[:2] if word[0].isalnum()).upper() or name[:1]


def lean_view(entry: Entry, words: Wording) -> LeanView:
    lean = entry.lean
    return LeanView(
        key=entry.rating.value,
        label=words.tell(RATINGS[entry.rating]),
        rationale=inline(lean.rationale or "") if lean else Markup(),
        rater=lean.rater if lean else None,
        rated=date_of(lean.rated, words) if lean else None,
        url=lean.url if lean else None,
        of_outlet=entry.article.lean is None and entry.rating is not Rating.UNRATED,
    )
