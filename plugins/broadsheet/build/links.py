"""Whether every link of a built site leads to a file of it, and to a place that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..errors import Problem
from ..text import counted
from .work import Workers, batches

__all__ = ["broken_links"]

LINKING = {
    "[href]": "href",
    "[src]": "src",
    "[poster]": "poster",
    "form[action]": "action",
    "object[data]": "data",
}
"""What names an address, and the attribute in which it does."""

REFRESH = 'meta[http-equiv="refresh"][content]'
"""The element by which a page that has moved leads on: `0; url=../new/`."""

TOP = ("", "top")
"""Anchors that every page has."""


class Linked(msgspec.Struct, frozen=True, array_like=True):
    """What the check needs to know of a page."""

    uri: str
    anchors: frozenset[str]
    links: tuple[str, ...]
    """The addresses that it names, each once, in their order."""


def broken_links(site: Path, url: str, workers: Workers) -> Iterator[Problem]:
    """Every link of the pages in the folder `site` that leads nowhere, once, with the first page that has it.

    `url` is the site's address, where it has one: links that begin with it are the site's own.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = [file for file in files if file.endswith(".html")]
    jobs = ((str(site), batch) for batch in batches(pages))
    results = workers.carry_out(len(pages), read_pages, jobs)
    read = [page for result in results for page in msgspec.msgpack.decode(result, type=list[Linked])]
    yield from problems_of(read, set(files), url or "https://site.invalid/", site)


def read_pages(site: str, uris: Sequence[str]) -> bytes:
    """The pages at `uris` (`Linked`), read."""
    return msgspec.msgpack.encode([read_page(uri, Path(site, uri).read_bytes()) for uri in uris])


def read_page(uri: str, html: bytes) -> Linked:
    """A page's anchors and links."""
    page = LexborHTMLParser(html)
    anchors = {value for node in page.css("[id], a[name]") for value in named(node)}
    links = [link for kind, name in LINKING.items() for node in page.css(kind) if (link := node.attributes.get(name))]
    moved = [str(node.attributes["content"]).partition("url=")[2] for node in page.css(REFRESH)]
    return Linked(uri, frozenset(anchors), tuple(dict.fromkeys([*links, *moved])))


def named(node: LexborNode) -> Iterator[str]:
    """What an element can be reached by."""
    yield from (str(node.attributes[name]) for name in ("id", "name") if node.attributes.get(name))


def problems_of(pages: Iterable[Linked], files: set[str], url: str, site: Path) -> Iterator[Problem]:
    """The links that lead nowhere, by what they lead to."""
    anchors = {page.uri: page.anchors for page in pages}
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for page in pages:
        for link in page.links:
            if (target := target_of(link, page.uri, url)) and not leads(target, files, anchors):
                found[target].append((page.uri, link))
    for (file, anchor), places in found.items():
        (uri, link), *others = places
        yield Problem(
            path=uri,
            line=line_of(link, (site / uri).read_text("utf-8")),
            field="link",
            expected=expected(file, anchor, files, anchors),
            found=f"{link!r}",
            advice=f"So do {counted(len(others), 'more page', 'more pages')}" if others else "",
        )


def target_of(link: str, uri: str, url: str) -> tuple[str, str] | None:
    """The file and the anchor on the site that a link on the page at `uri` leads to; None: it leads elsewhere."""
    parts = urlsplit(urljoin(url + uri, link))
    own = urlsplit(url)
    if (parts.scheme, parts.netloc) != (own.scheme, own.netloc) or not parts.path.startswith(own.path):
        return None
    path = unquote(parts.path[len(own.path) :])
    return (f"{path}index.html" if path.endswith("/") or not path else path), unquote(parts.fragment)


def leads(target: tuple[str, str], files: set[str], anchors: dict[str, frozenset[str]]) -> bool:
    """Whether there is such a place."""
    file, anchor = target
    return file in files and (anchor in TOP or file not in anchors or anchor in anchors[file])


def expected(file: str, anchor: str, files: set[str], anchors: dict[str, frozenset[str]]) -> str:
    """What would have been right."""
    if file in files:
        near = get_close_matches(anchor, sorted(anchors[file]), 1)
        return f"a place on {shown(file) or file}" + (f", such as #{near[0]}" if near else "")
    near = get_close_matches(shown(file), sorted(map(shown, files)), 1)
    return "a file of the site" + (f", such as {near[0]}" if near else "")


def shown(file: str) -> str:
    """A file as links name it."""
    return file.removesuffix("index.html")


def line_of(link: str, html: str) -> int:
    """The line on which a page names an address; the first where it writes it in another way."""
    return html.count("\n", 0, max(html.find(link), 0)) + 1
