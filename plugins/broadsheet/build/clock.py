"""The time of a build: the only place where a clock is read."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from ..errors import OptionError

__all__ = ["build_time"]


def build_time() -> datetime:
    """The time to build as of, in UTC: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else now.

    Raises OptionError where SOURCE_DATE_EPOCH is no number of seconds since 1970.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise OptionError(f"SOURCE_DATE_EPOCH: expected seconds since 1970, found {given!r}") from None
