"""Counts as the log and the command line tell them, which stay English whatever the site's language."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, one: str, many: str) -> str:
    """`number` with its noun: "1 story", "1,200 stories"."""
    return f"{number:,} {one if number == 1 else many}"
