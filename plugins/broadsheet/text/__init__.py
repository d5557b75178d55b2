"""Words, times, places and addresses: what every other part may use, and that knows none of them."""

from .addresses import (
    archive_path,
    article_anchor,
    keyword_path,
    numbered_path,
    outlet_path,
    region_path,
    section_path,
    story_path,
    storyline_path,
)
from .domains import domain, domains_above
from .fences import unfenced
from .html import NOTHING, escaped, printed, safe
from .logs import counted
from .phrase import Phrase
from .places import country_code, country_codes, country_name
from .slugs import slug
from .times import age, moment, whole_day
from .wording import Wording, wording
from .words import plainly, shingles, similarity, words

__all__ = [
    "NOTHING",
    "Phrase",
    "Wording",
    "age",
    "archive_path",
    "article_anchor",
    "counted",
    "country_code",
    "country_codes",
    "country_name",
    "domain",
    "domains_above",
    "escaped",
    "keyword_path",
    "moment",
    "numbered_path",
    "outlet_path",
    "plainly",
    "printed",
    "region_path",
    "safe",
    "section_path",
    "shingles",
    "similarity",
    "slug",
    "story_path",
    "storyline_path",
    "unfenced",
    "whole_day",
    "wording",
    "words",
]
