"""What is kept of a story once it is printed: what other files show of it, and what its author is to be told."""

from __future__ import annotations

import msgspec

from ..derive import Derived
from ..errors import Problem
from ..model import Story
from ..outputs import Press, Whole, card_face, search_record, story_line
from ..render import computed_words
from ..text import wording
from .digests import digest
from .jobs import StoryJob
from .ledger import Face

__all__ = ["face_of"]


def face_of(job: StoryJob, whole: Whole, press: Press) -> Face:
    """What other pages show of a story, and what is left to tell its author."""
    parts, told = parts_of(whole, press), notices(whole.story, whole.derived)
    return Face(
        slug=str(whole.story.slug),
        fingerprint=job.fingerprint,
        digests=tuple([digest(part) for part in parts]),
        outlets=whole.card.outlets,
        blindspot=bool(whole.card.blindspot),
        notices=msgspec.msgpack.encode(told) if told else b"",
        parts=parts,
        path=whole.story.path,
        headline=whole.story.headline,
        published=whole.story.published,
        aliases=whole.story.aliases,
    )


def parts_of(whole: Whole, press: Press) -> tuple[bytes, ...]:
    """What the ledger keeps of a story for files that show many, as its `PARTS` have it."""
    offers = press.site.offers
    return (
        msgspec.msgpack.encode(whole.card),
        press.card(whole.card).encode(),
        story_line(whole, press) if offers.data else b"",
        msgspec.msgpack.encode(search_record(whole, press)) if offers.search else b"",
        msgspec.msgpack.encode(card_face(whole, press.site)) if offers.social_cards else b"",
    )


def notices(story: Story, derived: Derived) -> tuple[Problem, ...]:
    """What a named system states otherwise than it comes out here: both are shown, and the author is told."""
    return tuple(
        Problem(
            path=story.path,
            field=f"stated.{it.stat}",
            expected=f"{computed_words(it, wording('en'))}, as computed from the articles",
            found=f"{it.stated}, as stated by {it.by}",
            severity="notice",
        )
        for it in derived.disagreements
    )
