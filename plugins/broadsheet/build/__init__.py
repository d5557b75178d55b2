"""The build: stages that turn a seeds folder into a site's files. Only here are files written and clocks read."""

from .cache import Cache
from .clock import build_time
from .digests import folders_digest
from .directions import Directions
from .edition import Edition, prepare
from .jobs import Setting
from .links import broken_links
from .offerings import Offerings
from .preview import Preview
from .publication import Publication
from .shelf import Folder
from .site import begun, finished
from .stages import Stages
from .work import Workers, lasting
from .workshop import Workshop

__all__ = [
    "Cache",
    "Directions",
    "Edition",
    "Folder",
    "Offerings",
    "Preview",
    "Publication",
    "Setting",
    "Stages",
    "Workers",
    "Workshop",
    "begun",
    "broken_links",
    "build_time",
    "finished",
    "folders_digest",
    "lasting",
    "prepare",
]
