"""A story as JSON: all that its page tells, as values, with what each number was made of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

import msgspec

from ... import derive, model
from ...render import Link, Site, by_machine
from ...text import outlet_path, story_path
from ..output import Output, Press
from ..whole import Whole
from . import story_data as data
from .story_data import VERSION
from .story_stats import claim_data, difference_data, formulas, stats_data

__all__ = ["STORY_JSON", "STORY_SCHEMA", "origin_of", "outlet_data", "story_json", "wherever"]

STORY_JSON = "story.json"
"""What the file is called in its story's folder."""

STORY_SCHEMA = "data/story.schema.json"
"""The path of the format's JSON Schema."""

HERE = "../../"
"""The way from a story's folder to the site's root."""

ENCODER = msgspec.json.Encoder()


def story_json(whole: Whole, press: Press) -> Output:
    """The file `story.json` of a story."""
    slug = str(whole.story.slug)
    return Output(f"{story_path(slug)}{STORY_JSON}", ENCODER.encode(story_data(whole, press.site)) + b"\n")


def story_data(whole: Whole, site: Site) -> data.Story:
    """A story in the public format."""
    story, derived, near = whole.story, whole.derived, whole.neighbours
    words = site.wording
    return data.Story(
        schema=wherever(STORY_SCHEMA, site.url),
        version=VERSION,
        slug=str(story.slug),
        url=wherever(site.link(story_path(str(story.slug))), site.url),
        language=story.language or site.language,
        headline=story.headline,
        kicker=story.kicker,
        summary=story.summary,
        section=place(near.section, site.url) if near.section else None,
        regions=story.regions,
        keywords=story.keywords,
        storyline=storyline(whole, site.url),
        aliases=story.aliases,
        translation_of=story.translation_of,
        translations=tuple(
            [
                data.Translation(language=it.language, url=wherever(it.path, site.url), original=it.original)
                for it in near.translations
            ]
        ),
        published=story.published,
        updated=story.updated,
        as_of=derived.now,
        byline=data.Byline(name=story.byline.name, desk=story.byline.desk) if story.byline else None,
        image=image(story.image, site.url) if story.image else None,
        breakdown=story.breakdown,
        body=story.body,
        outlets=tuple(outlets(whole, site)),
        articles=articles(derived),
        origins=tuple(
            [
                data.Origin(articles=each.articles, why=tuple(map(words.tell, each.why)))
                for each in derived.origins.value or ()
            ]
        ),
        sides=tuple(
            [data.SideGroup(side=each.side, articles=each.articles, outlets=each.outlets) for each in derived.sides]
        ),
        claims=tuple([claim_data(each, words) for each in derived.claims]),
        timeline=tuple([data.Event(date=it.date, text=it.text, outlet=it.outlet) for it in story.timeline]),
        questions=tuple([data.Question(question=it.question, answer=it.answer) for it in story.questions]),
        analysis=analysis(story.analysis) if story.analysis else None,
        corrections=tuple([data.Correction(date=it.date, text=it.text) for it in story.corrections]),
        changes=tuple([data.Change(date=it.date, text=it.text) for it in story.changes]),
        stats=stats_data(derived, words),
        formulas=formulas(words, wherever(site.method_path, site.url) if site.method_path else ""),
        stated=stated(story.stated) if story.stated else None,
        differences=tuple([difference_data(each) for each in derived.disagreements]),
        related=tuple(
            [
                data.Related(headline=it.story.headline, url=wherever(it.story.path, site.url), why=it.why)
                for it in near.related
            ]
        ),
        provenance=provenance(story),
    )


@lru_cache(maxsize=10_000)
def wherever(path: str, url: str, here: str = HERE) -> str:
    """The address of what lies at `path` on the site at `url`; where that is not known, the way there by the site's
    root, to which `here` leads.
    """
    return f"{url or here}{quote(path)}"


def place(link: Link, url: str) -> data.Place:
    return data.Place(name=link.label, url=wherever(link.path, url))


def storyline(whole: Whole, url: str) -> data.Storyline | None:
    chapter = whole.neighbours.chapter
    if chapter is None:
        return None
    return data.Storyline(
        name=chapter.storyline.label,
        url=wherever(chapter.storyline.path, url),
        chapter=chapter.position,
        chapters=chapter.count,
    )


def image(picture: model.Image, url: str) -> data.Image:
    return data.Image(
        url=wherever(picture.src, url),
        alt=picture.alt,
        credit=picture.credit,
        caption=picture.caption,
        width=picture.width,
        height=picture.height,
    )


def outlets(whole: Whole, site: Site) -> Iterator[data.Outlet]:
    """Each outlet that a story lists or credits, once, in the order of its articles."""
    credit = whole.story.credit or model.Credit()
    named = [entry.outlet for entry in whole.derived.entries]
    named += filter(None, (credit.compiled_from, credit.reported_by))
    for outlet in {outlet.id: outlet for outlet in named}.values():
        yield outlet_data(outlet, wherever(site.link(outlet_path(str(outlet.id))), site.url))


@lru_cache(maxsize=10_000)
def outlet_data(outlet: model.Outlet, url: str) -> data.Outlet:
    """An outlet in the public format; `url` is the address of its page. Kept: outlets are far fewer than articles."""
    rated = outlet.factuality
    return data.Outlet(
        id=str(outlet.id),
        name=str(outlet.name),
        url=url,
        domain=outlet.domain,
        country=outlet.country,
        ownership=outlet.ownership,
        owner=outlet.owner,
        lean=lean_data(outlet.lean) if outlet.lean else None,
        factuality=data.Factuality(rating=rated.rating, rater=rated.rater, rated=rated.rated, url=rated.url)
        if rated
        else None,
    )


def lean_data(lean: model.Lean) -> data.Lean:
    """A rating in the public format."""
    return data.Lean(rating=lean.rating, rater=lean.rater, rated=lean.rated, rationale=lean.rationale, url=lean.url)


def articles(derived: derive.Derived) -> tuple[data.Article, ...]:
    places = origin_of(derived)
    return tuple([article(entry, places[entry.number]) for entry in derived.entries])


def origin_of(derived: derive.Derived) -> dict[int, int]:
    """The number of each article's origin, from 1, by the article's own."""
    groups = derived.origins.value or ()
    return {number: place for place, origin in enumerate(groups, 1) for number in origin.articles}


def article(entry: derive.Entry, origin: int) -> data.Article:
    it = entry.article
    return data.Article(
        number=entry.number,
        outlet=str(entry.outlet.id),
        rating=entry.rating,
        origin=origin,
        headline=it.headline,
        url=it.url,
        published=it.published,
        summary=it.summary,
        language=it.language,
        lean=lean_data(it.lean) if it.lean else None,
        wire=it.wire,
        paywall=it.paywall,
        archive=it.archive,
        sha256=it.sha256,
        stated_time=it.stated_time,
    )


def analysis(it: model.Analysis) -> data.Analysis:
    return data.Analysis(text=it.text, ai=by_machine(it), by=it.by, model=it.model, date=it.date)


def stated(it: model.Stated) -> data.Stated:
    """What a system states; never the number that it gives without a label."""
    return data.Stated(
        by=it.by,
        status=it.status,
        duration=it.duration,
        virality=it.virality,
        articles=it.articles,
        leaning=it.leaning,
        breakdown=it.breakdown,
        comments=it.comments,
        published=it.published,
    )


def provenance(story: model.Story) -> data.Provenance:
    credit = story.credit or model.Credit()
    return data.Provenance(
        seed=story.path or None,
        captured=story.captured,
        captured_from=story.url,
        compiled_by=credit.compiled_by,
        compiled_from=credit.compiled_from.id if credit.compiled_from else None,
        reported_by=credit.reported_by.id if credit.reported_by else None,
        original=credit.original,
    )
