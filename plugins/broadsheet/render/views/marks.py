"""What the reader's tools know a story by: names to follow and to mute by, and times to tell what is new."""

from __future__ import annotations

from ...derive import Derived
from ...model import Story
from ...text import slug
from .times import exact
from .view import View

__all__ = ["StoryMarks", "story_marks"]


class StoryMarks(View, frozen=True, array_like=True):
    """A story as the reader's browser remembers it. Names are those that stand in addresses."""

    story: str
    keywords: str
    """With spaces between them, as are the next."""
    outlets: str
    """The ids of the outlets that reported it."""
    published: str
    """When it was first published here; UTC, to the second. Empty where that is not known."""
    changed: str
    """When anything of it last changed: the text, an article, a correction. Empty where no time is known."""


def story_marks(story: Story, derived: Derived) -> StoryMarks:
    """The marks of a story that the library has resolved."""
    times = [
        story.published,
        story.updated,
        *[each.date for each in story.changes],
        *[each.date for each in story.corrections],
        *[entry.published for entry in derived.entries],
    ]
    now = derived.now
    past = [time for time in times if time and time <= now] if now else []
    return StoryMarks(
        story=str(story.slug),
        keywords=" ".join(dict.fromkeys(map(slug, story.keywords))),
        outlets=" ".join(dict.fromkeys([str(entry.outlet.id) for entry in derived.entries])),
        published=exact(story.published) if story.published else "",
        changed=exact(max(past)) if past else "",
    )
