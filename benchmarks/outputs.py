"""What each of our outputs costs beside the pages: builds from nothing with none of them, with one, and with all.

Much of an output is made while stories are printed, so that no stage of a build tells what it took.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from ours import build, configure, fresh, make_project
from watch import size

ON: dict[str, object] = {
    "search": True,
    "feeds": ["site", "sections"],
    "sitemap": True,
    "structured_data": True,
    "social_cards": True,
    "open_data": True,
    "embed": True,
    "llms": True,
}
"""The option of the plugin that each output has, as it is where the output is made."""

OFF = dict.fromkeys(ON, False) | {"feeds": []}

MOST_CARDS = 1_000
"""The stories of the largest site whose social cards are measured; a larger one makes none unless it asks for them."""

ROUNDS = 3
"""How often each site is built; the least of what it took counts, for other work only adds to it."""


class Cost(NamedTuple):
    """What a build took, and what it wrote."""

    seconds: float
    cpu: float
    files: int
    bytes: int


def costs(count: int) -> str:
    """What each output costs on a site of `count` stories, as a table."""
    outputs = {name: on for name, on in ON.items() if name != "social_cards" or count <= MOST_CARDS}
    sites = {"none": OFF, **{name: OFF | {name: on} for name, on in outputs.items()}, "all": OFF | outputs}
    project = make_project(count, OFF)
    rounds = [{name: cost(project, options) for name, options in sites.items()} for _ in range(ROUNDS)]
    for old in project.glob("*.old-*"):  # not before: builds just after a deletion take twice as long
        shutil.rmtree(old)
    none, *others = ((name, least([each[name] for each in rounds])) for name in sites)
    lines = [
        f"\n{count:,} stories, from nothing, the least of {ROUNDS} builds",
        f"{'':28}{'wall s':>9}{'CPU s':>9}{'files':>9}{'MB':>9}",
        row("none of the outputs below", none[1], ""),
        *(row(f"  {name}", more(each, none[1]), "+") for name, each in others),
    ]
    cards = f"  Social cards are left out: they are measured on up to {MOST_CARDS:,} stories."
    return "\n".join(lines if count <= MOST_CARDS else [*lines, cards])


def cost(project: Path, options: dict[str, object]) -> Cost:
    """Builds the site with these options as if for the first time."""
    for made in ("site", ".cache"):
        fresh(project / made)
    configure(project, options)
    run, _, _ = build(project)
    return Cost(run.seconds, run.cpu, *size(project / "site"))


def least(found: list[Cost]) -> Cost:
    """The least of each."""
    return Cost(*(min(numbers) for numbers in zip(*found, strict=True)))


def more(one: Cost, other: Cost) -> Cost:
    """How much more `one` is than the `other`."""
    return Cost(*(own - theirs for own, theirs in zip(one, other, strict=True)))


def row(name: str, cost: Cost, sign: str) -> str:
    """A line of the table; `sign` stands where a number may be less than nothing, by chance."""
    return f"{name:28}{cost.seconds:{sign}9.2f}{cost.cpu:{sign}9.2f}{cost.files:{sign}9,}{cost.bytes / 1e6:{sign}9.1f}"
