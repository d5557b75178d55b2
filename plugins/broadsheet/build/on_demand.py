"""What a preview makes when somebody asks for it."""

from __future__ import annotations

from collections.abc import Mapping

from ..outputs import SEARCH
from ..text import story_path
from .publication import Publication

__all__ = ["of_search", "print_due"]


def print_due(publication: Publication, uri: str) -> bool:
    """Makes the file at `uri`, or the page beside which it stands, if it is still due; gives whether it was."""
    plan, room, ledger, page = publication.plan, publication.room, publication.ledger, beside(uri)
    if uri in plan.cards:
        room.cards([uri])
        del plan.cards[uri]
    elif page in plan.stories:
        list(room.stories([plan.stories[page]], True))
        del plan.stories[page]
    elif uri in publication.later:
        publication.later.pop(uri)()
        ledger.keep_outputs({**ledger.outputs, **of_search(plan.fingerprints)})
        ledger.commit()
    elif uri in plan.pages:
        room.listings([uri])
        del plan.pages[uri]
        ledger.commit()  # what it had lost and was made anew: no other build shall wait for it
    else:
        return False
    return True


def beside(uri: str) -> str:
    """The page of the story beside which a file stands; whatever else it is, no story's page."""
    parts = uri.split("/", 2)
    return f"{story_path(parts[1])}index.html" if parts[0] == "stories" and parts[2:] else uri


def of_search(outputs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of a site's files that belong to the search's index."""
    return {uri: mark for uri, mark in outputs.items() if uri.startswith(SEARCH) and uri != f"{SEARCH}index.html"}
