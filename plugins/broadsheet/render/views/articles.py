"""The cards of a story's articles."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ...derive import Entry
from ...model import Factuality, Lean, Outlet, Rating
from ...text import NOTHING, Wording, article_anchor, outlet_path, printed, safe
from ..rich_text import block, inline
from .languages import direction, isolated
from .matter import Matter
from .phrases import DOT, RATINGS
from .times import Time, date_of, time_of
from .view import View, linked

__all__ = [
    "ArticleCard",
    "ArticlesView",
    "FactualityView",
    "LeanView",
    "OutletView",
    "articles_view",
    "outlet_view",
]


class FactualityView(View, frozen=True):
    """How reliable an outlet's facts are held to be, with where that comes from."""

    label: str
    rater: str | None
    rated: Time | None
    url: str | None


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
    factuality: FactualityView | None


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
    archive: str | None
    """The address of a copy of it."""
    sha256: str | None
    """The SHA-256 of its page as captured: 64 digits and small letters."""


class ArticlesView(View, frozen=True):
    """All articles of a story."""

    title: str
    """"1 article", "14 articles"."""
    cards: tuple[ArticleCard, ...]


def articles_view(matter: Matter) -> ArticlesView | None:
    """The articles in the author's order; None where there is none."""
    cards = tuple([article_card(matter, entry) for entry in matter.derived.entries])
    return (
        ArticlesView(
            title=matter.words.count("articles", "{count} article", "{count} articles", len(cards)), cards=cards
        )
        if cards
        else None
    )


def article_card(matter: Matter, entry: Entry) -> ArticleCard:
    article, words, headline = entry.article, matter.words, matter.headlines[entry.number - 1]
    language = matter.site.language_of(article.language) if article.language else None
    return ArticleCard(
        anchor=article_anchor(entry.number),
        outlet=outlet_view(entry.outlet, words, matter.site.directory_urls),
        lean=lean_view(entry, words),
        headline=headline.text,
        headline_language=headline.language,
        url=article.url,
        language=language,
        facts=facts(entry, language, words),
        summary=block(article.summary, level=4) if article.summary else NOTHING,
        archive=article.archive,
        sha256=article.sha256.lower() if article.sha256 else None,
    )


def facts(entry: Entry, language: str | None, words: Wording) -> Markup:
    """The line of facts of an article in `language`; None for the site's own."""
    article = entry.article
    told = []
    if article.published:
        told.append(time_of(article.published, words).__html__())
    elif article.stated_time:
        told.append(printed(words.say("articles", "{age}, when captured", age=article.stated_time)))
    if whence := outlet_facts(entry.outlet, words):
        told.append(whence)
    if language:
        told.append(printed(words.say("articles", "In {language}", language=words.language_name(language))))
    if article.wire:
        told.append(agency_fact(article.wire, words))
    if article.paywall:
        told.append(printed(words.say("articles", "Paywall")))
    return safe(DOT.join(told))


@lru_cache(maxsize=10_000)
def agency_fact(agency: str, words: Wording) -> str:
    return printed(words.say("articles", "Text by {agency}", agency=agency))


@lru_cache(maxsize=10_000)
def outlet_facts(outlet: Outlet, words: Wording) -> str:
    """Its country, and its type of ownership in the author's words."""
    country = words.country(outlet.country) if outlet.country else ""
    owned = isolated(outlet.ownership, direction(words.language)) if outlet.ownership else ""
    return DOT.join([printed(each) for each in (country, owned) if each])


@lru_cache(maxsize=10_000)
def outlet_view(outlet: Outlet, words: Wording, directory_urls: bool) -> OutletView:
    """An outlet that the library has resolved. Kept: there are far fewer outlets than articles."""
    name = str(outlet.name)
    return OutletView(
        id=str(outlet.id),
        name=name,
        path=linked(outlet_path(str(outlet.id)), directory_urls),
        monogram=monogram(name),
        logo=outlet.logo,
        country=words.country(outlet.country) if outlet.country else None,
        ownership=outlet.ownership,
        factuality=factuality_view(outlet.factuality, words) if outlet.factuality else None,
    )


def factuality_view(factuality: Factuality, words: Wording) -> FactualityView:
    """A rating in its rater's words."""
    rated = date_of(factuality.rated, words)
    return FactualityView(label=factuality.rating, rater=factuality.rater, rated=rated, url=factuality.url)


def monogram(name: str) -> str:
    """The letters that stand for an outlet."""
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
