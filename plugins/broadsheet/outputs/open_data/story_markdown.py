"""A story as Markdown: for people, and for language models.

Its texts are as their authors wrote them; only `[france24]` becomes the number of the article it cites, with its link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from ... import model
from ...render import Site
from ...text import Wording, story_path
from ..output import Output, Press
from ..whole import Whole
from .markdown_marks import Numbers, lines, literal, moment, numbered, numbers_of
from .markdown_parts import analysis, article, claim, credit, said

__all__ = ["STORY_MARKDOWN", "story_markdown"]

STORY_MARKDOWN = "story.md"
"""What the file is called in its story's folder."""


def story_markdown(whole: Whole, press: Press) -> Output:
    """The file `story.md` of a story."""
    slug = str(whole.story.slug)
    return Output(f"{story_path(slug)}{STORY_MARKDOWN}", "\n\n".join(parts(whole, press.site)).encode() + b"\n")


def parts(whole: Whole, site: Site) -> Iterator[str]:
    """The parts of the file, between which a line is empty."""
    story, words = whole.story, site.wording
    numbers = numbers_of(whole.derived.entries)
    yield front_matter(story, site)
    yield f"# {literal(story.headline)}"
    yield from filter(None, (numbered(text, numbers).strip() for text in (story.summary or "", story.body)))
    yield from listed(words.say("breakdown", "The breakdown"), points(story.breakdown, numbers))
    yield from listed(words.say("claims", "Claims check"), claims(whole, words))
    yield from listed(words.say("timeline", "Timeline"), dated(story.timeline, words, numbers))
    yield from listed(words.say("stats", "Articles"), (article(entry, words) for entry in whole.derived.entries))
    yield from questions(story.questions, words, numbers)
    yield from analysis(story.analysis, words, numbers) if story.analysis else ()
    yield from listed(words.say("corrections", "Corrections"), dated(story.corrections, words, numbers))
    yield from listed(words.say("changes", "What has changed"), dated(story.changes, words, numbers))
    yield from listed(words.say("data", "Credit"), credit(story, words))


def front_matter(story: model.Story, site: Site) -> str:
    """Title, address, times and language, as YAML; the texts are in JSON's quotes, which YAML shares."""
    known = {
        "title": story.headline,
        "url": site.address(story_path(str(story.slug))),
        "published": moment(story.published),
        "updated": moment(story.updated),
        "language": story.language or site.language,
    }
    fields = [f"{name}: {msgspec.json.encode(value).decode()}" for name, value in known.items() if value]
    return "\n".join(["---", *fields, "---"])


def listed(title: str, items: Iterable[str]) -> Iterator[str]:
    """A list below its title; nothing where it is empty."""
    if text := "\n".join(items):
        yield f"## {title}"
        yield text


def points(texts: Iterable[str], numbers: Numbers) -> list[str]:
    return [f"- {text}" for text in lines(texts, numbers)]


def claims(whole: Whole, words: Wording) -> Iterator[str]:
    """The claims, in the words of the page."""
    shown = whole.view.claims.claims if whole.view.claims else ()
    for it, view in zip(whole.derived.claims, shown, strict=True):
        yield claim(it, view.asserting, view.disputing, words)


def dated(
    given: Iterable[model.Event | model.Correction | model.Change], words: Wording, numbers: Numbers
) -> Iterator[str]:
    """What has a date, each behind it."""
    for it in given:
        (text,) = lines([it.text], numbers)
        yield f"- {said(words.day(it.date), text, words)}"


def questions(asked: Iterable[model.Question], words: Wording, numbers: Numbers) -> Iterator[str]:
    """Further learning, each question above its answer."""
    if asked:
        yield f"## {words.say('questions', 'Further learning')}"
    for it in asked:
        yield f"### {literal(it.question)}"
        yield numbered(it.answer, numbers).strip()
