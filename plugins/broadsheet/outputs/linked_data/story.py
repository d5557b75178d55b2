"""A story as a NewsArticle, with the outlets' articles that it is made from."""

from __future__ import annotations

from functools import lru_cache

from ...derive import ClaimLedger, Entry
from ...model import Outlet, Story
from ...render import AnalysisView, Chapter, CorrectionView, Site, Translation, time_of
from ...text import article_anchor, keyword_path
from ..whole import Whole
from .site import publisher
from .things import Country, NewsMediaOrganization, Organization, Person, Reference, Thing
from .works import (
    AnalysisNewsArticle,
    Claim,
    CorrectionComment,
    CreativeWorkSeries,
    ImageObject,
    NewsArticle,
    OpinionNewsArticle,
)

__all__ = ["card", "news_article"]

BY_MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
"""What a machine wrote: the digital source type `trainedAlgorithmicMedia` of the IPTC."""

CARD = "card.png"
"""The picture that a site draws of a story, beside its page."""


def news_article(whole: Whole, site: Site) -> NewsArticle:
    """The story; `site` has an address."""
    story, view, beside = whole.story, whole.view, whole.neighbours
    address, byline, chapter = site.address(view.path), view.byline, beside.chapter
    return NewsArticle(
        headline=story.headline,
        description=view.description,
        url=address,
        main_entity_of_page=address,
        in_language=story.language or site.language,
        date_published=byline.published.iso if byline and byline.published else None,
        date_modified=byline.updated.iso if byline and byline.updated else None,
        author=Person(name=byline.name) if byline and byline.name else None,
        publisher=publisher(site),
        image=picture(whole, site),
        article_section=beside.section.label if beside.section else None,
        keywords=story.keywords,
        about=tuple([keyword(word, site) for word in story.keywords]),
        mentions=tuple([claim(ledger) for ledger in whole.derived.claims]),
        content_location=tuple([country(code, site) for code in story.regions]),
        citation=tuple([article(entry, site) for entry in whole.derived.entries]),
        is_based_on=original(story),
        is_part_of=series(chapter, site) if chapter else None,
        position=chapter.position if chapter else None,
        has_part=analysis(view.analysis) if view.analysis else None,
        correction=tuple([correction(each) for each in view.corrections]),
        is_accessible_for_free=True,
        translation_of_work=next((translated(each, site) for each in beside.translations if each.original), None),
        work_translation=tuple([translated(each, site) for each in beside.translations if not story.translation_of]),
    )


def picture(whole: Whole, site: Site) -> ImageObject | None:
    """The story's own picture, else the card that the site draws of it."""
    image = whole.story.image
    if image:
        return ImageObject(
            url=site.address(image.src),
            width=image.width,
            height=image.height,
            caption=image.caption,
            credit_text=image.credit,
        )
    return card(whole, site)


def card(whole: Whole, site: Site) -> ImageObject | None:
    """The card that the site draws of a story, where it does."""
    return ImageObject(url=site.address(f"{whole.view.path}{CARD}")) if site.offers.social_cards else None


def keyword(word: str, site: Site) -> Thing:
    """A keyword, by its page here."""
    return Thing(name=word, url=site.address(keyword_path(word)))


def country(code: str, site: Site) -> Country:
    return Country(name=site.wording.country(code), identifier=code)


def article(entry: Entry, site: Site) -> NewsArticle:
    """An outlet's article, named by the place of its card on the story's page."""
    it = entry.article
    return NewsArticle(
        id=f"#{article_anchor(entry.number)}",
        headline=it.headline,
        url=it.url,
        publisher=outlet(entry.outlet),
        date_published=time_of(it.published, site.wording).iso if it.published else None,
        in_language=it.language,
        is_accessible_for_free=None if it.paywall is None else not it.paywall,
        archived_at=it.archive,
    )


@lru_cache(maxsize=10_000)
def outlet(it: Outlet) -> NewsMediaOrganization:
    """An outlet, by its name alone: it stands at each of its articles."""
    return NewsMediaOrganization(name=it.name)


def original(story: Story) -> NewsArticle | None:
    """The article that the story's text was made from, where a credit says so."""
    credit = story.credit
    if credit is None or not (credit.original or credit.compiled_from):
        return None
    source = credit.compiled_from
    return NewsArticle(url=credit.original, publisher=outlet(source) if source else None)


def claim(ledger: ClaimLedger) -> Claim:
    """A claim, with the articles of those who assert it."""
    numbers = [number for stand in ledger.asserted_by for number in stand.articles]
    return Claim(text=ledger.text, appearance=tuple(Reference(f"#{article_anchor(number)}") for number in numbers))


def series(chapter: Chapter, site: Site) -> CreativeWorkSeries:
    """The storyline."""
    return CreativeWorkSeries(name=chapter.storyline.label, url=site.address(chapter.storyline.path))


def analysis(view: AnalysisView) -> NewsArticle:
    """The analysis: a machine's, marked as such, or a person's opinion."""
    date = view.date.iso if view.date else None
    if not view.ai:
        return OpinionNewsArticle(id="#analysis", date_published=date, author=Person(name=view.by) if view.by else None)
    return AnalysisNewsArticle(
        id="#analysis",
        date_published=date,
        publisher=Organization(name=view.by) if view.by else None,
        digital_source_type=BY_MACHINE,
    )


def correction(view: CorrectionView) -> CorrectionComment:
    return CorrectionComment(text=view.text.striptags(), date_published=view.date.iso)


def translated(each: Translation, site: Site) -> NewsArticle:
    """The story in another language."""
    return NewsArticle(url=site.address(each.path), in_language=each.language)
