"""What a story refers to: outlets, articles, other stories. A reference to nothing is a problem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from ..errors import Problem, Severity
from ..model import Outlet, Story
from ..text import unfenced

__all__ = ["citations", "reference_problems", "uncited"]

TICKS = re.compile("`+")
ID = r"(?=[^\]]{2})[^\W_A-Z]+(?:-[^\W_A-Z]+)*"
CITATION = re.compile(rf"\[(?<![\\!\w]\[)(?P<outlet>{ID})\](?![(:\w])(?:(?=\[(?P<next>{ID})\])|(?!\[))")
"""A lower-case id alone in brackets: not a link, not its definition, not an altered letter as in "[t]he"."""
DEFINITION = re.compile(r"^ {0,3}\[(?P<label>[^\]\n]+)\]:", re.MULTILINE)


def citations(text: str) -> list[str]:
    """The outlet ids that a Markdown text cites, as in `[france24]`, in order; code is passed over."""
    if "[" not in text:
        return []
    bare = without_code(text) if "`" in text or "~~~" in text else text
    defined = set(DEFINITION.findall(bare)) if "]:" in text else ()
    return [cited for cited, after in CITATION.findall(bare) if cited not in defined and after not in defined]


def without_code(text: str) -> str:
    """A Markdown text without its code. One walk over the ticks, where a single pattern would take cubic time."""
    text = unfenced(text)
    runs = list(TICKS.finditer(text))
    kept, here = [], 0
    for run, end in zip(runs, ends_of_code(runs), strict=True):
        if end and run.start() >= here:
            kept.append(text[here : run.start()])
            here = end
    return "".join([*kept, text[here:]])


def ends_of_code(runs: list[re.Match[str]]) -> list[int]:
    """Where the code ends that each run of ticks begins: after the next run of that length; 0 where there is none."""
    ends: list[int] = []
    next_of_length: dict[int, int] = {}
    for run in reversed(runs):
        ends.append(next_of_length.get(len(run[0]), 0))
        next_of_length[len(run[0])] = run.end()
    return ends[::-1]


def uncited(text: str) -> str:
    """A Markdown text without its citations: what it says of the event itself."""
    return CITATION.sub(" ", text) if "[" in text else text


def reference_problems(story: Story, slugs: Set[str], named: Set[str]) -> Iterator[Problem]:
    """Everything in `story` that refers to nothing.

    `slugs` are those of all stories, `named` the ids of all outlets of which the site knows at least a name.
    """
    own = {str(article.outlet.id) for article in story.articles}
    if story.credit or not own <= named:
        yield from outlet_problems(story, named)
    for field, name in spoken_for(story):
        if name not in own:
            yield problem(story, field, "the outlet id of one of this story's articles", name)
    for field, text in cited_texts(story):
        for name in citations(text):
            if name not in own:
                advice = rf"Write \[{name}\] where no citation is meant"
                yield problem(story, field, "a citation of one of this story's articles", f"[{name}]", advice)
    for number, name in enumerate(story.related):
        if name not in slugs or name == story.slug:
            yield problem(story, f"related[{number}]", "the slug of another story", name, severity="warning")
    name = story.translation_of or ""
    if name and (name not in slugs or name == story.slug):
        yield problem(story, "translation_of", "the slug of another story", name, severity="warning")


def outlet_problems(story: Story, named: Set[str]) -> Iterator[Problem]:
    for field, outlet in outlets_of(story):
        if outlet.id not in named:
            yield problem(story, field, "an outlet's id in outlets.yml, or a mapping with its name", str(outlet.id))


def problem(
    story: Story, field: str, expected: str, found: str, advice: str = "", severity: Severity = "error"
) -> Problem:
    return Problem(
        path=story.path, field=field, expected=expected, found=f"'{found}'", advice=advice, severity=severity
    )


def outlets_of(story: Story) -> Iterator[tuple[str, Outlet]]:
    """The outlets of articles and credits, with the field that names them."""
    yield from ((f"articles[{number}].outlet", article.outlet) for number, article in enumerate(story.articles))
    for field in ("compiled_from", "reported_by"):
        if outlet := getattr(story.credit, field, None):
            yield f"credit.{field}", outlet


def spoken_for(story: Story) -> Iterator[tuple[str, str]]:
    """The outlets that claims and events name, with the field that names them."""
    for number, claim in enumerate(story.claims):
        for side, voices in (("asserted_by", claim.asserted_by), ("disputed_by", claim.disputed_by)):
            for place, voice in enumerate(voices):
                yield f"claims[{number}].{side}[{place}]", voice.outlet
    for number, event in enumerate(story.timeline):
        if event.outlet:
            yield f"timeline[{number}].outlet", event.outlet


def cited_texts(story: Story) -> Iterator[tuple[str, str]]:
    """The texts in which brackets are citations, with their fields. A captured page cites nothing."""
    if story.path.endswith(".txt"):
        return
    yield from ((name, text) for name, text in (("summary", story.summary), ("body", story.body)) if text)
    yield from ((f"breakdown[{number}]", text) for number, text in enumerate(story.breakdown))
    yield from ((f"questions[{number}].answer", asked.answer) for number, asked in enumerate(story.questions))
    yield from ((f"timeline[{number}].text", event.text) for number, event in enumerate(story.timeline))
    yield from ((f"changes[{number}].text", made.text) for number, made in enumerate(story.changes))
    yield from ((f"corrections[{number}].text", made.text) for number, made in enumerate(story.corrections))
    if story.analysis:
        yield "analysis.text", story.analysis.text
