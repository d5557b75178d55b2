"""Parts of a story in Markdown: an article, a claim, the analysis, the credit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import model
from ...derive import ClaimLedger, Entry, Stand
from ...render import RATINGS, by_machine
from ...text import Wording
from .markdown_marks import Numbers, literal, moment, numbered, target

__all__ = ["analysis", "article", "claim", "credit", "said"]


def said(label: str, text: str, words: Wording) -> str:
    """`text` behind its label."""
    return words.say("list", "{label}: {list}", label=label, list=text)


def article(entry: Entry, words: Wording) -> str:
    """An article with its number, its outlet and what is known of both."""
    it, outlet = entry.article, entry.outlet
    facts = [words.country(outlet.country)] if outlet.country else []
    facts += [words.tell(RATINGS[entry.rating])] if entry.rating is not model.Rating.UNRATED else []
    name = f"**{literal(str(outlet.name))}**" + (f" ({words.joined(facts)})" if facts else "")
    title = literal(it.headline or words.say("articles", "Article by {outlet}", outlet=outlet.name))
    link = f"[{title}]({target(it.url)})" if it.url else title
    day = f", {moment(it.published)}" if it.published else ""
    return f"{entry.number}. {name}: {link}{day}"


def claim(it: ClaimLedger, asserting: str, disputing: str, words: Wording) -> str:
    """A claim, and below it how many assert and dispute it, in words, and who."""
    told = [taken(asserting, it.asserted_by, words), taken(disputing, it.disputed_by, words)]
    return "\n".join([f"- {literal(it.text)}", *(f"  - {each}" for each in told)])


def taken(stand: str, by: Iterable[Stand], words: Wording) -> str:
    names = words.joined([voice(it) for it in by])
    return said(stand, names, words) if names else stand


def voice(stand: Stand) -> str:
    """Who takes a stand, and the words it used."""
    name = literal(str(stand.outlet.name))
    return f"{name} “{literal(stand.quote)}”" if stand.quote else name


def analysis(it: model.Analysis, words: Wording, numbers: Numbers) -> Iterator[str]:
    """The analysis; whether a machine wrote it, or whose opinion it is, is said before it and after it."""
    ai = by_machine(it)
    yield f"## {words.say('analysis', 'AI analysis') if ai else words.say('analysis', 'Analysis')}"
    facts = [*(machine(it, words) if ai else author(it, words)), *([words.day(it.date)] if it.date else [])]
    yield f"*{literal(words.joined(facts))}*"
    yield numbered(it.text, numbers).strip()
    yield disclaimer(ai, words)


def disclaimer(ai: bool, words: Wording) -> str:
    if not ai:
        return words.say("analysis", "This is its author’s view, not a report.")
    return words.say(
        "analysis",
        "A machine wrote this to give readers something to weigh. It is no report, no advice, and nothing in it "
        "has been established as fact.",
    )


def machine(it: model.Analysis, words: Wording) -> Iterator[str]:
    if it.model:
        yield words.say("analysis", "Written by an AI model ({model})", model=it.model)
    else:
        yield words.say("analysis", "Written by an AI model")
    if it.by:
        yield words.say("analysis", "Published by {name}", name=it.by)


def author(it: model.Analysis, words: Wording) -> Iterator[str]:
    yield words.say("analysis", "Opinion by {name}", name=it.by) if it.by else words.say("analysis", "Opinion")


def credit(story: model.Story, words: Wording) -> Iterator[str]:
    """Who wrote the story and whose work it rests on, each on a line of a list."""
    it = story.credit or model.Credit()
    if story.byline:
        yield f"- {byline(story.byline, words)}"
    if compiled := compiled_by(it, words):
        yield f"- {compiled}"
    if it.reported_by:
        name = literal(str(it.reported_by.name))
        yield f"- {words.say('credit', 'First reported by {outlet}, as the text says.', outlet=name)}"
    if original := it.original or story.url:
        yield f"- [{words.say('credit', 'Read the original')}]({target(original)})"


def byline(it: model.Byline, words: Wording) -> str:
    name = literal(it.name)
    if it.desk:
        return words.say("byline", "By {name}, {desk} desk", name=name, desk=literal(it.desk))
    return words.say("byline", "By {name}", name=name)


def compiled_by(it: model.Credit, words: Wording) -> str:
    name = literal(it.compiled_by or "")
    outlet = literal(str(it.compiled_from.name)) if it.compiled_from else ""
    if name and outlet:
        return words.say("credit", "Compiled by {name} from {outlet}.", name=name, outlet=outlet)
    if name:
        return words.say("credit", "Compiled by {name}.", name=name)
    return words.say("credit", "Compiled from {outlet}.", outlet=outlet) if outlet else ""
