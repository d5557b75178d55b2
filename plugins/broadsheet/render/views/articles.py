"""The cards of a story's articles."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ...derive import Entry
from ...model import Lean, Outlet, Rating
from ...text import NOTHING, Wording, article_anchor, outlet_path, printed, safe
from ..rich_text import block, inline
from .languages import direction, isolated
from .matter import Matter
from .phrases import DOT, RATINGS
from .times import Time, date_of, time_of
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
    facts: Markup
    """When, whence and of what kind it is, with dots between them."""
    summary: Markup


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
        facts=facts(matter, entry, language),
        summary=block(article.summary or "", level=4),
    )


def facts(matter: Matter, entry: Entry, language: str | None) -> Markup:
    """The line of facts of an article in `language`; None for the site's own."""
    article, words = entry.article, matter.words
    told: list[object] = []
    if article.published:
        told.append(time_of(article.published, words))
    elif article.stated_time:
        told.append(words.say("articles", "{age}, when captured", age=article.stated_time))
    told += [words.country(entry.outlet.country) if entry.outlet.country else None, owned(entry.outlet, matter.site)]
    if language:
        told.append(words.say("articles", "In {language}", language=words.language_name(language)))
    if article.wire:
        told.append(words.say("articles", "Text by {agency}", agency=article.wire))
    if article.paywall:
        told.append(words.say("articles", "Paywall"))
    return safe(DOT.join(printed(each) for each in told if each))


def owned(outlet: Outlet, site: Site) -> Markup | None:
    """Its type of ownership, in the author's words."""
    return isolated(outlet.ownership, direction(site.language)) if outlet.ownership else None


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
    """Where the rating of an article comes from."""
    return rated(entry.lean, entry.rating, entry.article.lean is None and entry.rating is not Rating.UNRATED, words)


@lru_cache(maxsize=10_000)
def rated(lean: Lean | None, rating: Rating, of_outlet: bool, words: Wording) -> LeanView:
    """Kept: most articles are rated as their outlet is, in one story as in the next."""
    return LeanView(
        key=rating.value,
        label=words.tell(RATINGS[rating]),
        rationale=inline(lean.rationale or "") if lean else NOTHING,
        rater=lean.rater if lean else None,
        rated=date_of(lean.rated, words) if lean else None,
        url=lean.url if lean else None,
        of_outlet=of_outlet,
    )
