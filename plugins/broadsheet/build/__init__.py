"""The build: stages that turn a seeds folder into a site's files. Only here are files written and clocks read."""

from .clock import build_time
from .edition import Edition, prepare
from .printing import Setting, write
from .publication import Publication
from .site import build_site
from .stages import Stages
from .work import Workers

__all__ = [
    "Edition",
    "Publication",
    "Setting",
    "Stages",
    "Workers",
    "build_site",
    "build_time",
    "prepare",
    "write",
]
