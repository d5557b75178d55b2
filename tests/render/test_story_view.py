"""Whatever a seed says, its page says it too, and nothing more."""

from __future__ import annotations

import string
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.derive import derive
from broadsheet.model import Article, Claim, Lean, Outlet, Question, Rating, Stated, Story, Voice
from broadsheet.outputs import Press, story_page
from broadsheet.render import NO_NEIGHBOURS, Shell, Site, StoryCard, environment, story_card, story_view
from broadsheet.render.views.marks import story_marks

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample", method_path="method/")
PRESS = Press(SITE, environment(), (Shell.from_html("<title>{broadsheet:title}</title>{broadsheet:content}"),))
LINES = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from("<>&\"'{}%#"), min_size=1, max_size=40)
RATINGS = st.sampled_from(Rating)


class Outline(HTMLParser):
    """A page's elements, ids, headings and words, and the attributes that could run something."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.live: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [str(value) for name, value in attrs if name == "id"]
        self.live += [name for name, value in attrs if name.startswith("on") or name == "style"]

    def handle_data(self, data: str) -> None:
        self.words += data

    @property
    def levels(self) -> list[int]:
        return [int(tag[1]) for tag in self.tags if len(tag) == 2 and tag[0] == "h" and tag[1] in string.digits]


def outline(story: Story) -> Outline:
    view = story_view(story, derive(story, NOW), NO_NEIGHBOURS, SITE)
    return Outline(story_page(view, PRESS).body.decode())


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Stories with any words wherever words go that are no Markdown."""
    outlets = [
        Outlet(
            id=f"o{number}", name=draw(LINES), ownership=draw(LINES), lean=Lean(rating=draw(st.sampled_from(Rating)))
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    articles = tuple(
        Article(outlet=outlet, headline=draw(LINES), wire=draw(LINES), published=NOW) for outlet in outlets
    )
    voices = tuple(Voice(outlet=str(outlet.id), quote=draw(LINES)) for outlet in outlets[:2])
    return Story(
        headline=draw(LINES),
        slug="a-story",
        kicker=draw(LINES),
        keywords=(draw(LINES),),
        articles=articles,
        claims=(Claim(text=draw(LINES), asserted_by=voices),),
        questions=(Question(question=draw(LINES), answer="Well."),),
        stated=Stated(by=draw(LINES), status=draw(LINES), unlabelled="4141414141"),
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(stories())
def test_any_text_survives_escaped(story: Story) -> None:
    page = outline(story)
    lines = [story.headline, story.kicker, *story.keywords, story.claims[0].text, story.questions[0].question]
    lines += [line for article in story.articles for line in (article.headline, article.outlet.name, article.wire)]
    lines += [voice.quote for voice in story.claims[0].asserted_by]
    assert [line for line in lines if line not in page.words] == []
    assert "script" not in page.tags
    assert page.live == []
    assert "4141414141" not in page.words


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(stories(), st.text("#-*_<>[]()`h123 \nab", max_size=60))
def test_a_page_has_one_first_heading_and_no_id_twice(story: Story, text: str) -> None:
    page = outline(msgspec.structs.replace(story, body=text, summary=text, breakdown=(text or "-",)))
    assert page.levels.count(1) == 1
    assert page.levels[0] == 1
    assert len(page.ids) == len(set(page.ids))


def test_a_page_skips_no_level_whatever_its_texts_start_with() -> None:
    texts = "### A\n\n# B\n\n## C"
    article = Article(outlet=Outlet(id="o", name="O"), summary=texts)
    question = Question(question="Q", answer=texts)
    page = outline(Story(headline="H", slug="h", body="# A\n\n### B", articles=(article,), questions=(question,)))
    own = [level for level in page.levels if level < 4]
    assert all(after <= before + 1 for before, after in pairwise(own))
    assert max(page.levels) == 6


def test_an_empty_story_is_its_headline() -> None:
    page = outline(Story(headline="Alone", slug="alone"))
    assert page.levels == [1]
    words = "Alone Sample Alone Save Share Reading settings"
    assert page.words.split() == words.split()


def test_a_number_without_a_label_alone_makes_no_stats() -> None:
    story = Story(headline="Alone", slug="alone", stated=Stated(by="Some System", unlabelled="41"))
    assert "Some System" not in outline(story).words


def card_of(story: Story, section: str | None = None) -> StoryCard:
    derived = derive(story, NOW)
    return story_card(story, derived, section, SITE, story_marks(story, derived))


def test_a_card_says_what_a_story_is_about() -> None:
    rated = [Outlet(id=f"o{n}", name=f"O{n}", lean=Lean(rating=Rating.LEFT if n else Rating.RIGHT)) for n in range(3)]
    articles = tuple(Article(outlet=outlet) for outlet in rated)
    story = Story(
        headline="Quay", slug="quay", summary="It *opened* [o1].", section="World", articles=articles, published=NOW
    )
    card = card_of(story, "World")
    assert (card.summary, card.counts, card.path) == (
        "It opened.",
        "3 outlets\N{NO-BREAK SPACE}· 3 origins",
        "stories/quay/",
    )
    assert card.section is not None
    assert (card.section.label, card.section.path) == ("World", "sections/world/")
    assert (card.lean, card.lean_words) == ((0, 66, 66), "2 left\N{NO-BREAK SPACE}· 1 right")
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(card), type=type(card)) == card


def test_a_card_without_a_summary_takes_the_first_words_there_are() -> None:
    for story in (
        Story(headline="Q", slug="q", body="First part.\n\nSecond part."),
        Story(headline="Q", slug="q", breakdown=("First *part*.", "Second part.")),
    ):
        assert card_of(story).summary == "First part."
