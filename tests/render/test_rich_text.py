"""Markdown becomes HTML that is safe, and that says what the author meant."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from broadsheet.render.rich_text import (
    MOST_BRACKETS,
    NO_CITATIONS,
    PHRASES,
    TABLES,
    WHOLE,
    block,
    citations,
    inline,
    markdown,
    plain,
    special,
)

CITED = citations([("north", "North & Post", 2), ("east-side", "East", 1), ("north", "North & Post", 3)])
ALLOWED = set(PHRASES | {"p", "hr", "pre", "blockquote", "ul", "ol", "li"} | {"h3", "h4", "h5", "h6"} | TABLES)
MARKUP = st.text(st.sampled_from("<>&\"'`*_[]()!#|~:/\\-= \n\tajx=") | st.characters(exclude_categories=["Cs"]))
PIECES = st.lists(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href='javascript:alert(1)' onclick=x>",
            "[x](javascript:alert(1))",
            "[x](data:text/html,<script>)",
            "![x](https://x.example/y.png)",
            "<style>*{}</style>",
            "<b title=x lang=y class=z id=w style=v>",
            "<svg><a xlink:href='javascript:x'>",
            "<math><mtext></p><img>",
            "<!--",
            "-->",
            "]]>",
            "```",
            "\n\n",
            "> ",
            "- ",
            "# ",
            "[north]",
            "plain",
        ]
    ),
    max_size=12,
).map("".join)


class Found(HTMLParser):
    """The elements, attributes and words of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.words = ""
        self.feed(str(html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


@given(MARKUP | PIECES)
def test_nothing_but_the_allowed_gets_through(text: str) -> None:
    for html in (block(text, CITED), inline(text, CITED)):
        found = Found(html)
        assert found.tags <= ALLOWED
        for name, value in found.attributes:
            assert name in {"href", "rel", "class", "start", "align"}
            assert name != "class" or value == "bs-cite"
            assert name != "href" or str(value).lower().startswith(("https:", "http:", "mailto:", "#"))


@given(st.text(st.characters(categories=["L", "Nd"], include_characters=" .,;?!'\"()“”"), min_size=1))
def test_plain_words_stay_as_they_are(text: str) -> None:
    said = " ".join(text.split())
    assert Found(inline(text)).words == said
    assert plain(text) == said
    assert " ".join(Found(block(text)).words.split()) == said


@given(st.text(st.sampled_from("ab é1٣  \r\n\t-+=#.):/w'\""), max_size=12))
@example("1\r=")
@example("a  \nb")
@example("1. a")
@example("a\n\n- b")
@example("http://a.example")
def test_what_is_taken_for_plain_is_plain_to_markdown_too(text: str) -> None:
    shown, marked = Found(block(text)), Found(WHOLE.clean(markdown(text.strip(), NO_CITATIONS)))
    assert special(text.strip()) or (shown.tags, shown.words.split()) == (marked.tags, marked.words.split())


@given(MARKUP | PIECES)
def test_an_inline_text_is_one_line(text: str) -> None:
    assert not Found(inline(text, CITED)).tags & {"p", "ul", "ol", "li", "pre", "h1", "h2", "h3", "blockquote", "table"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](http://[not-ipv6)", "<p>a</p>"),
        ("[a](javascript:alert(1)) b", "<p>a b</p>"),
        ("[a](../b/) [c](//evil.example)", "<p>a c</p>"),
        ('[a](javascript:b "c") <i title="d" lang="e">f</i>', "<p>a <i>f</i></p>"),
        ("[a](#article-1)", '<p><a href="#article-1" rel="noopener nofollow">a</a></p>'),
        ("<https://a.example>", '<p><a href="https://a.example" rel="noopener nofollow">https://a.example</a></p>'),
        ("![a](https://a.example/b.png)", "<p></p>"),
        ("a<script>b</script>c", "<p>ac</p>"),
        ("*a* <b>b</b> `<c>`", "<p><em>a</em> <b>b</b> <code>&lt;c&gt;</code></p>"),
        ("one\n\ntwo 'three'", "<p>one</p>\n<p>two &#39;three&#39;</p>"),
        ("## A\n\n#### B\n\n## C", "<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>"),
        ("###### A\n\n##### B", "<h4>A</h4>\n<h3>B</h3>"),
    ],
)
def test_a_block_reads_as_meant(text: str, html: str) -> None:
    assert block(text).strip() == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1. May", "1. May"),
        ("- 4 degrees", "- 4 degrees"),
        ("# 1 *song*", "# 1 <em>song</em>"),
        ("_so_ it\n\nis", "<em>so</em> it is"),
        ("[a]: https://a.example", '[a]: <a href="https://a.example" rel="noopener nofollow">https://a.example</a>'),
        ("R&D", "R&amp;D"),
    ],
)
def test_a_line_reads_as_meant(text: str, html: str) -> None:
    assert inline(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("So [north].", 'So <a class="bs-cite" href="#article-2">[North &amp; Post]</a>.'),
        ("So [North][].", 'So <a class="bs-cite" href="#article-2">[North &amp; Post]</a>.'),
        ("[it said][east-side]", '<a href="#article-1" rel="noopener nofollow">it said</a>'),
        ("`[north]` and [south]", "<code>[north]</code> and [south]"),
        (r"\[north]", "[north]"),
    ],
)
def test_a_citation_leads_to_its_outlets_first_article(text: str, html: str) -> None:
    assert inline(text, CITED) == html


def test_an_unclosed_code_block_does_not_show_the_definitions() -> None:
    assert block("```\n[north]", CITED).strip() == "<pre><code>[north]\n</code></pre>"


def test_an_author_cannot_redefine_an_outlet() -> None:
    assert "article-2" in block("[north]\n\n[north]: https://evil.example", CITED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It *opened* [north]. Again [it][east-side] &amp; so", "It opened. Again it & so"),
        ("Quoi ? Non [north] !", "Quoi ? Non !"),
        ("# A\n\n- b\n- c", "A b c"),
        ("a < b", "a < b"),
    ],
)
def test_plain_words_of_markup(text: str, words: str) -> None:
    assert plain(text, CITED) == words


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * MOST_BRACKETS,
        ">" * 4 * MOST_BRACKETS,
        "[" * 50_000,
        "*a " * 20_000,
        "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|b\n" * 1_000,
        "`" * 20_000 + " " + "`" * 10_000,
    ],
    ids=["elements", "quotes", "brackets", "emphasis", "table", "code"],
)
def test_hostile_nesting_takes_no_time(text: str) -> None:
    start = time.process_time()
    block(text, CITED)
    inline(text, CITED)
    plain(text, CITED)
    assert time.process_time() - start < 3
