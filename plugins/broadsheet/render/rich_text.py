"""Markdown as seeds hold it, made into HTML that is safe whatever the seed says.

cmark does CommonMark and GitHub's tables, strike-through and bare links; then an allow-list sanitiser (nh3, that is
ammonia) keeps the few tags below. Pictures, styles, classes, ids and scripts never get through, and an address that is
not http, https, mailto or a place on the same page leaves only its words behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import Final

import msgspec
import nh3
from cmarkgfm import markdown_to_html_with_extensions
from cmarkgfm.cmark import Options
from markupsafe import Markup, escape

from ..text import NOTHING, article_anchor, escaped, safe

__all__ = ["NO_CITATIONS", "Citations", "block", "citations", "inline", "plain"]

EXTENSIONS: Final = ["table", "strikethrough", "autolink"]
LINK_REL: Final = "noopener nofollow"
PHRASES: Final = {"a", "abbr", "b", "br", "code", "del", "em", "i", "kbd", "mark", "q", "s", "strong", "sub", "sup"}
BLOCKS: Final = {"p", "hr", "pre", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
TABLES: Final = {"table", "thead", "tbody", "tr", "th", "td"}

MARKS: Final = b"\\`*_[]<>&~|@\r"
"""Marks that mean something wherever they stand; and the line end of old, after which others may."""

STARTS: Final = re.compile(r"[ \t]*(?:[-+=#]|\d{1,9}[.)])| {4}|\t")
"""Marks that mean something where a line starts."""

MOST_BRACKETS: Final = 10_000
"""Angle brackets in one text. Beyond that it is no text of anyone's, and nesting it would take time by the square."""

MOST_HTML: Final = 100_000
"""Characters of HTML, on top of twenty for each of the text. A wide table with empty rows can grow to far more."""

PARAGRAPHS: Final = re.compile(r"\n\s*\n")
HEADING: Final = re.compile(r"<(/?)h([1-6])>")
DEAD_LINK: Final = re.compile(rf'<a rel="{LINK_REL}">(.*?)</a>', re.DOTALL)
CITATION: Final = re.compile(rf'<a href="#(article-\d+)"(?: rel="{LINK_REL}")?>([^<]*)</a>')
CITED: Final = re.compile(r"\[(?<!!\[)([^\[\]\s]+)\](?![(:])")
"""What is a citation if it holds the id of an outlet: not a picture, not the words of a link, not its definition.

The bracket comes first, since what starts with a mark is found many times as fast.
"""

PAIR: Final = re.compile(r"\[([^\[\]\n]+)\](?=\[([^\[\]\n]+)\])")
SPACED_CITATION: Final = re.compile(r"\s*" + CITATION.pattern)


def on_this_page(address: str) -> str | None:
    """A relative address where it points into the same page; None, which drops it, otherwise."""
    return address if address.startswith("#") else None


def cleaner(tags: set[str]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=tags,
        attributes={"a": {"href"}, "ol": {"start"}, "*": set()},
        tag_attribute_values={cell: {"align": {"left", "center", "right"}} for cell in ("th", "td")},
        url_schemes={"http", "https", "mailto"},
        url_relative=on_this_page,
        link_rel=LINK_REL,
    )


WHOLE: Final = cleaner(PHRASES | BLOCKS | TABLES)
PHRASE: Final = cleaner(PHRASES)
BARE: Final = cleaner(set())


class Citations(msgspec.Struct, frozen=True):
    """What `[france24]` means on a page: the outlets of a story that its texts can cite."""

    outlets: dict[str, tuple[str, str]] = {}
    """The outlet's name and its article's anchor, by the outlet's id."""

    def definitions(self, text: str) -> str:
        """What `text` needs before it: the link reference definitions by which CommonMark resolves its citations."""
        said = text.casefold()
        lines = [f"[{ident}]: #{anchor}\n" for ident, (_, anchor) in self.outlets.items() if ident in said]
        return "".join(lines) + "\n"

    def name(self, link: re.Match[str]) -> str | None:
        """The name of the outlet that a link, as matched by `CITATION`, cites; None where it is another link."""
        name, anchor = self.outlets.get(link[2].casefold(), (None, None))
        return name if anchor == link[1] else None

    def link(self, ident: str) -> str | None:
        """What readers see of the citation of an outlet's id, as HTML; None where it cites none."""
        outlet = self.outlets.get(ident.casefold())
        return cite(outlet[1], outlet[0]) if outlet else None


NO_CITATIONS: Final = Citations()


def citations(outlets: Iterable[tuple[str, str, int]]) -> Citations:
    """The citations of a story, from each article's outlet id, outlet name and number; the first of an outlet wins."""
    first: dict[str, tuple[str, str]] = {}
    for ident, name, number in outlets:
        first.setdefault(ident.casefold(), (name, article_anchor(number)))
    return Citations(first)


@lru_cache(maxsize=10_000)
def cite(anchor: str, name: str) -> str:
    """The link of a citation to an article's card, under its outlet's name. Kept, since texts cite it repeatedly."""
    return f'<a class="bs-cite" href="#{anchor}">[{escaped(" ".join(name.split()))}]</a>'


def block(text: str, cited: Citations = NO_CITATIONS, level: int = 3) -> Markup:
    """`text` as paragraphs, lists and so on. Its highest heading becomes one of `level`, the others follow below."""
    if (simple := without_markup(text.strip(), cited)) is not None:
        if "\n" not in simple:
            return safe(f"<p>{simple}</p>\n") if simple else NOTHING
        return safe("".join([f"<p>{part}</p>\n" for part in PARAGRAPHS.split(simple) if part]))
    return safe(headings_from(finish(WHOLE.clean(markdown(text, cited)), cited), level))


def inline(text: str, cited: Citations = NO_CITATIONS) -> Markup:
    """`text` as one line, for where a paragraph would be too much."""
    line = " ".join(text.split())
    if (simple := without_markup(line, cited)) is not None:
        return safe(simple)
    # A line that starts with a bracket is a paragraph whatever follows, so that "1. May" keeps its number.
    html = PHRASE.clean(markdown(f"({line}", cited)).strip()[1:]
    return safe(finish(html, cited))


def special(text: str) -> bool:
    """Whether `text` may be more than plain words. Most texts are not, and are shown as they are: it is far faster."""
    # To delete the marks takes a third of the time of a search for any of them, and most texts have no colon.
    said = text.encode()
    if len(said.translate(None, MARKS)) != len(said) or (":" in text and "://" in text) or "www." in text:
        return True
    return any(map(special_line, text.split("\n"))) if "\n" in text else special_line(text)


def special_line(line: str) -> bool:
    """Whether the way a line starts or ends makes it more than plain words."""
    return line[-2:] == "  " or (not line[:1].isalpha() and STARTS.match(line) is not None)


def without_markup(text: str, cited: Citations) -> str | None:
    """`text` as HTML where it has no markup but citations, as most texts; None where it may have other."""
    if "[" not in text:
        return None if special(text) else escaped(text)
    pieces = CITED.split(text)
    links = [cited.link(ident) for ident in pieces[1::2]]
    if None in links or special("x".join(pieces[::2])):
        return None
    pieces[::2] = map(escaped, pieces[::2])
    pieces[1::2] = links
    return "".join(pieces)


def plain(text: str, cited: Citations = NO_CITATIONS) -> str:
    """The words of `text` alone on one line, without its citations. Not HTML: it is still to be escaped."""
    if special(text):
        uncited = SPACED_CITATION.sub(lambda link: "" if cited.name(link) else link[0], markdown(text, cited))
        text = unescape(BARE.clean(uncited))
    return " ".join(text.split())


def markdown(text: str, cited: Citations) -> str:
    """`text` as HTML that is not to be trusted yet.

    The citations' definitions come first: behind the text an unclosed code block would swallow them.
    """
    if text.count("<") + text.count(">") > MOST_BRACKETS:
        return as_it_is(text)
    source = cited.definitions(text) + apart(text, cited) if "[" in text else text
    html = str(markdown_to_html_with_extensions(source, options=Options.CMARK_OPT_UNSAFE, extensions=EXTENSIONS))
    return html if len(html) <= MOST_HTML + 20 * len(source) else as_it_is(text)


def apart(text: str, cited: Citations) -> str:
    """`text` with a space between two citations: side by side, Markdown takes them for one link to the second."""
    if "][" not in text:
        return text
    return PAIR.sub(lambda pair: f"{pair[0]} " if {pair[1], pair[2]} <= cited.outlets.keys() else pair[0], text)


def as_it_is(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def finish(html: str, cited: Citations) -> str:
    """Links that lost their address become their words, and citations take the names of their outlets."""
    if "<a " not in html:
        return html

    def named(link: re.Match[str]) -> str:
        name = cited.name(link)
        return cite(link[1], name) if name else link[0]

    return CITATION.sub(named, DEAD_LINK.sub(r"\1", html))


def headings_from(html: str, level: int) -> str:
    """`html` with its heading levels, in order, turned into `level` and the ones below it."""
    used = sorted({found[2] for found in HEADING.finditer(html)})
    new = {old: min(level + step, 6) for step, old in enumerate(used)}
    return HEADING.sub(lambda tag: f"<{tag[1]}h{new[tag[2]]}>", html) if used else html
