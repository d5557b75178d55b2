"""What is made and published, as schema.org knows it: stories, articles, claims, pictures, pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .things import Organization, Reference, Thing, Things

if TYPE_CHECKING:
    from .things import SearchAction

__all__ = [
    "AnalysisNewsArticle",
    "Claim",
    "CollectionPage",
    "CorrectionComment",
    "CreativeWork",
    "CreativeWorkSeries",
    "ImageObject",
    "NewsArticle",
    "OpinionNewsArticle",
    "WebPage",
    "WebSite",
]


class CreativeWork(Thing, frozen=True):
    """Anything made."""

    headline: str | None = None
    text: str | None = None
    main_entity: Thing | None = None
    main_entity_of_page: str | None = None
    in_language: str | None = None
    date_published: str | None = None
    """A date, or a time in UTC."""
    date_modified: str | None = None
    author: Thing | None = None
    publisher: Organization | Reference | None = None
    keywords: tuple[str, ...] = ()
    about: Things = ()
    mentions: Things = ()
    content_location: Things = ()
    citation: Things = ()
    is_based_on: Thing | None = None
    is_part_of: Thing | Reference | None = None
    has_part: Thing | None = None
    position: int | None = None
    correction: Things = ()
    is_accessible_for_free: bool | None = None
    digital_source_type: str | None = None
    archived_at: str | None = None
    translation_of_work: Thing | None = None
    work_translation: Things = ()


class NewsArticle(CreativeWork, frozen=True):
    """A story of this site, or an outlet's article."""

    article_section: str | None = None


class AnalysisNewsArticle(NewsArticle, frozen=True):
    """An analysis."""


class OpinionNewsArticle(NewsArticle, frozen=True):
    """An opinion."""


class Claim(CreativeWork, frozen=True):
    """A checkable statement."""

    appearance: Things = ()
    """The articles that assert it."""


class CorrectionComment(CreativeWork, frozen=True):
    """A mistake that was mended."""


class CreativeWorkSeries(CreativeWork, frozen=True):
    """A storyline."""


class ImageObject(CreativeWork, frozen=True):
    """A picture."""

    caption: str | None = None
    credit_text: str | None = None
    width: int | None = None
    height: int | None = None


class WebSite(CreativeWork, frozen=True):
    """A site."""

    potential_action: SearchAction | None = None


class WebPage(CreativeWork, frozen=True):
    """A page."""


class CollectionPage(WebPage, frozen=True):
    """A page that lists others."""
