"""A story's page as templates see it: an attribute for each block, empty where the block has no content."""

from __future__ import annotations

from markupsafe import Markup

from ...derive import Derived
from ...model import Story
from ...text import story_path
from ..rich_text import block, inline, plain
from .articles import ArticlesView, articles_view
from .charts import Chart, world_chart
from .claims import ClaimsView, claims_view
from .coverage import SideView, headlines_view, sides_view
from .credit import CreditView, credit_view, keywords_view
from .data import DataView, data_view
from .first_report import FirstReportView, first_report_view
from .marks import StoryMarks, story_marks
from .matter import matter_of
from .neighbours import Chapter, Neighbours, Related, Translation
from .opening import BylineView, ImageView, PlaceView, byline_view, image_of, place_view
from .phrases import shortened
from .reading import (
    AnalysisView,
    BreakdownView,
    ChangeView,
    CorrectionView,
    QuestionView,
    analysis_view,
    breakdown_view,
    changes_view,
    corrections_view,
    questions_view,
)
from .stats import StatsView, stats_view
from .timeline import TimelineView, timeline_view
from .times import Time, time_of
from .view import Link, Site, View

__all__ = ["StoryView", "story_view"]

DESCRIPTION = 200
"""Characters of a page's description."""


class StoryView(View, frozen=True):
    """A story's page."""

    path: str
    as_of: Time | None
    """Since when the page has stood so, as far as the clock goes. None: no clock has changed it."""
    description: str
    """For `<meta name=description>`."""
    language: str | None
    """The language of the story's own texts, where that is not the site's."""
    kicker: str | None
    headline: str
    trail: tuple[Link, ...]
    place: PlaceView | None
    byline: BylineView | None
    translations: tuple[Translation, ...]
    tools: StoryMarks
    """What the reader's tools know it by."""
    image: ImageView | None
    summary: Markup
    body: Markup
    stats: StatsView | None
    breakdown: BreakdownView | None
    sides: tuple[SideView, ...]
    world: Chart | None
    headlines: tuple[SideView, ...]
    claims: ClaimsView | None
    timeline: TimelineView | None
    articles: ArticlesView | None
    first_report: FirstReportView | None
    questions: tuple[QuestionView, ...]
    analysis: AnalysisView | None
    changes: tuple[ChangeView, ...]
    corrections: tuple[CorrectionView, ...]
    keywords: tuple[Link, ...]
    credit: CreditView | None
    storyline: Chapter | None
    support: Link | None
    comments: str | None
    related: tuple[Related, ...]
    data: DataView | None


def story_view(story: Story, derived: Derived, neighbours: Neighbours, site: Site) -> StoryView:
    """The view of a story that the library has resolved."""
    matter = matter_of(story, derived, neighbours, site)
    sides, keywords = sides_view(matter), keywords_view(matter)
    return StoryView(
        path=story_path(str(story.slug)),
        as_of=time_of(derived.now, matter.words),
        description=shortened(plain(story.summary or story.body or story.headline, matter.cited), DESCRIPTION),
        language=site.language_of(story.language),
        kicker=story.kicker,
        headline=story.headline,
        trail=keywords,
        place=place_view(matter),
        byline=byline_view(matter),
        translations=neighbours.translations,
        tools=story_marks(story, derived),
        image=image_of(story),
        summary=inline(story.summary or "", matter.cited),
        body=block(story.body, matter.cited),
        stats=stats_view(matter),
        breakdown=breakdown_view(matter),
        sides=sides,
        world=world_chart(matter),
        headlines=headlines_view(sides),
        claims=claims_view(matter),
        timeline=timeline_view(matter),
        articles=articles_view(matter),
        first_report=first_report_view(matter),
        questions=questions_view(matter),
        analysis=analysis_view(matter),
        changes=changes_view(matter),
        corrections=corrections_view(matter),
        keywords=keywords,
        credit=credit_view(matter),
        storyline=neighbours.chapter,
        support=site.support,
        comments=site.comments,
        related=neighbours.related,
        data=data_view(story, site),
    )
