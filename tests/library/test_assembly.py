from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.library import Assembly, assemble, record_of
from broadsheet.library.outlets import outlets_of
from broadsheet.library.references import reference_problems
from broadsheet.model import Outlet, Section, Story

OUTLETS = {
    "tideline": Outlet(id="tideline", name="The Tideline", domain="tideline.example", country="NO"),
    "ap": Outlet(id="ap", name="Associated Press"),
}


def story(path: str, **fields: object) -> Story:
    """A story as a reader gives it: `path` is its file, whose name is its slug."""
    seed = {"headline": "A story", "slug": path.rpartition("/")[2].partition(".")[0], "path": path}
    return msgspec.convert(seed | fields, Story)


def outlets(*ids: object) -> list[dict[str, object]]:
    """Articles of the outlets as a seed names them: by id, or by a mapping."""
    return [{"outlet": {"id": it} if isinstance(it, str) else it} for it in ids]


def made(
    *stories: Story, known: Mapping[str, Outlet] = OUTLETS, skipped: Sequence[str] = (), **sections: str
) -> Assembly:
    listed = {name: Section(id=name, name=title) for name, title in sections.items()}
    by_path = {story.path: story for story in stories}
    return assemble([record_of(story) for story in stories], known, listed, by_path.__getitem__, skipped)


def told(assembly: Assembly) -> list[str]:
    return [f"{it.severity} {it.path} {it.field}: {it.found}" for it in assembly.problems]


def whole(assembly: Assembly, *stories: Story) -> list[Story]:
    """Stories as they are published, in the order in which a site shows them."""
    by_path = {story.path: story for story in stories}
    library = assembly.library
    return [library.known.written_out(by_path[record.path]) for record in library.stories]


def named(*stories: Story, known: Mapping[str, Outlet] = OUTLETS) -> list[Outlet]:
    """The outlets of all articles, in their order."""
    published = whole(made(*stories, known=known), *stories)
    return [article.outlet for story in published for article in story.articles]


def test_an_address_belongs_to_the_first_path() -> None:
    assembly = made(story("b/gate.md"), story("a/gate.yml"), story("c.md", slug="gate"))
    assert [it.path for it in assembly.library.stories] == ["a/gate.yml"]
    assert told(assembly) == [
        "error b/gate.md slug: 'gate', which is the address of a/gate.yml",
        "error c.md slug: 'gate', which is the address of a/gate.yml",
    ]


def test_an_address_that_listings_need_is_taken() -> None:
    assert told(made(story("page.md"))) == ["error page.md slug: 'page', which is the address of the site's own pages"]


def test_an_alias_leads_to_one_story_and_is_the_address_of_none() -> None:
    assembly = made(
        story("a.md", aliases=["old", "a", "page"]),
        story("b.md", aliases=["older", "old"]),
        story("c.md", aliases=["older-still", "d", "older-still"]),
        story("d.md", aliases=["oldest"]),
    )
    assert told(assembly) == [
        "error a.md aliases[1]: 'a', which is its own slug",
        "error a.md aliases[2]: 'page', which is the address of the site's own pages",
        "error b.md aliases[1]: 'old', which is an alias of a.md already",
        "error c.md aliases[1]: 'd', which is the address of d.md",
        "error c.md aliases[2]: 'older-still', which is an alias of c.md already",
    ]
    assert {alias: it.slug for alias, it in assembly.library.aliases.items()} == {"oldest": "d"}


def test_outlets_are_written_out() -> None:
    read = story("a.md", articles=outlets("tideline"), credit={"compiled_from": {"id": "ap"}})
    assembly = made(read)
    (only,) = whole(assembly, read)
    assert [article.outlet for article in only.articles] == [OUTLETS["tideline"]]
    assert only.credit
    assert only.credit.compiled_from == OUTLETS["ap"]
    assert list(assembly.library.outlets) == ["ap", "tideline"]


@pytest.mark.parametrize(
    "mapping",
    [
        {"id": "tideline"},
        {"id": "TideLine"},
        {"name": "the tideline"},
        {"domain": "Tideline.example"},
        {"name": "The Tideline", "domain": "elsewhere.example"},
    ],
)
def test_an_outlet_is_known_by_id_name_or_domain(mapping: dict[str, str]) -> None:
    assert named(story("a.md", articles=outlets(mapping))) == [OUTLETS["tideline"]]


def test_an_id_comes_before_a_name() -> None:
    known = {"ap": Outlet(id="ap", name="Associated Press"), "other": Outlet(id="other", name="AP", domain="ap")}
    assert named(story("a.md", articles=outlets("ap", "other")), known=known) == list(known.values())


def test_stories_fill_in_what_the_list_leaves_out() -> None:
    stories = [
        story("b.md", articles=outlets({"id": "ap", "country": "GB", "owner": "Its members"})),
        story("a.md", articles=outlets({"name": "Associated Press", "country": "US", "domain": "ap.example"})),
    ]
    full = Outlet(id="ap", name="Associated Press", domain="ap.example", country="US", owner="Its members")
    assert named(*stories) == [full, full]


def test_an_outlet_that_no_list_names_is_one_for_all_stories() -> None:
    stories = [
        story("a.md", articles=outlets({"name": "Harbour Radio"}, "harbour-radio")),
        story("b.md", articles=outlets({"name": "HARBOUR RADIO", "country": "NO"})),
    ]
    full = Outlet(id="harbour-radio", name="Harbour Radio", country="NO")
    assert named(*stories) == [full, full, full]


def test_an_outlet_of_which_not_even_a_name_is_known_is_a_problem() -> None:
    assembly = made(story("a.md", articles=outlets("tideline", "nobody")), story("b.md"))
    assert told(assembly) == ["error a.md articles[1].outlet: 'nobody'"]
    assert [it.path for it in assembly.library.stories] == ["b.md"]


def test_claims_and_events_name_outlets_of_the_story() -> None:
    claims = [{"text": "x", "asserted_by": [{"outlet": "Tideline"}], "disputed_by": [{"outlet": "ap"}]}]
    timeline = [{"date": "2026-07-04T00:00:00Z", "text": "x", "outlet": "ap"}]
    assembly = made(story("a.md", articles=outlets("tideline"), claims=claims, timeline=timeline))
    assert told(assembly) == [
        "error a.md claims[0].disputed_by[0]: 'ap'",
        "error a.md timeline[0].outlet: 'ap'",
    ]


def test_a_voice_is_known_by_any_spelling_of_its_id() -> None:
    claims = [{"text": "x", "asserted_by": [{"outlet": "TIDELINE"}]}]
    read = story("a.md", articles=outlets("tideline"), claims=claims)
    (only,) = whole(made(read), read)
    assert only.claims[0].asserted_by[0].outlet == "tideline"


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ({"summary": "Shut [ap]."}, "summary"),
        ({"body": "Shut [tideline].\n\nOpen [ap]."}, "body"),
        ({"breakdown": ["One", "Two [ap]"]}, "breakdown[1]"),
        ({"changes": [{"date": "2026-07-05T00:00:00Z", "text": "More [ap]"}]}, "changes[0].text"),
        ({"questions": [{"question": "Why?", "answer": "[ap]"}]}, "questions[0].answer"),
        ({"timeline": [{"date": "2026-07-04T00:00:00Z", "text": "[ap]"}]}, "timeline[0].text"),
        ({"analysis": {"text": "[ap]"}}, "analysis.text"),
    ],
)
def test_a_citation_of_nothing_is_a_problem(field: dict[str, object], place: str) -> None:
    (problem,) = made(story("a.md", articles=outlets("tideline"), **field)).problems
    assert (problem.field, problem.found, problem.advice) == (
        place,
        "'[ap]'",
        r"Write \[ap\] where no citation is meant",
    )


def test_a_captured_page_cites_nothing() -> None:
    assert made(story("a.txt", body="As they say [sic] and [ap].")).problems == ()


def test_a_related_story_that_is_not_there_is_a_warning() -> None:
    assembly = made(story("a.md", related=["b", "nobody", "a"]), story("b.md"))
    assert told(assembly) == ["warning a.md related[1]: 'nobody'", "warning a.md related[2]: 'a'"]
    assert len(assembly.library.stories) == 2


@pytest.mark.parametrize("name", ["nobody", "a"])
def test_a_translation_of_nothing_or_of_itself_is_a_warning(name: str) -> None:
    assembly = made(story("a.md", translation_of=name), story("b.md", translation_of="a"))
    assert told(assembly) == [f"warning a.md translation_of: '{name}'"]
    assert len(assembly.library.stories) == 2


def test_a_related_story_that_could_not_be_read_is_no_second_problem() -> None:
    assert made(story("a.md", related=["b"]), skipped=["b"]).problems == ()


def test_one_story_names_so_many_dead_references_and_no_more() -> None:
    body = " ".join(f"[nobody{number}]" for number in range(5000))
    assert len(made(story("a.md", body=body)).problems) == 100


def test_listed_sections_come_first_in_their_order() -> None:
    stories = [
        story("a.md", section="Weather"),
        story("b.md", section="arts"),
        story("c.md", section="WORLD"),
        story("d.md", section="harbour"),
        story("e.md", section="Harbour"),
        story("f.md"),
    ]
    library = made(*stories, world="The World", unused="Unused", arts="Arts & Letters").library
    assert [(it.id, it.name) for it in library.sections] == [
        ("world", "The World"),
        ("arts", "Arts & Letters"),
        ("harbour", "Harbour"),
        ("weather", "Weather"),
    ]
    assert {slug: it.id for slug, one in library.by_slug.items() if (it := library.section_of(one))} == {
        "a": "weather",
        "b": "arts",
        "c": "world",
        "d": "harbour",
        "e": "harbour",
    }


def test_a_section_that_no_list_names_has_a_capital() -> None:
    (section,) = made(story("a.md", section="harbour news")).library.sections
    assert section == Section(id="harbour-news", name="Harbour news")


def everything(stories: Sequence[Story]) -> object:
    """All that an assembly says, in its order."""
    library, problems = made(*stories, world="The World")
    found = (library.by_section, library.by_keyword, library.by_outlet, library.by_region, library.by_month)
    slugs = [{key: [it.slug for it in group] for key, group in index.items()} for index in found]
    return library.stories, list(library.outlets.items()), library.sections, slugs, dict(library.keywords), problems


def test_the_order_of_seeds_means_nothing() -> None:
    stories = [
        story("a.md", articles=outlets({"name": "Radio", "country": "NO"}), section="World", keywords=["Gate"]),
        story("b.md", articles=outlets({"name": "RADIO", "country": "SE"}), section="world", keywords=["GATE"]),
        story("c/a.md", articles=outlets({"id": "radio", "country": "DK"}), published="2026-07-04T00:00:00Z"),
        story("d.md", articles=outlets("nobody"), related=["e"], section="harbour"),
        story("e.md", section="Harbour", keywords=["gate"], regions=["NO"]),
    ]
    assert len({msgspec.json.encode(everything(order)) for order in permutations(stories)}) == 1


seeds = st.builds(
    lambda path, **fields: story(f"{path}.md", **fields),
    st.sampled_from("abcdef"),
    section=st.sampled_from([None, "World", "world", "Arts", "arts"]),
    keywords=st.lists(st.sampled_from(["Gate", "gate", "GATE", "Harbour"]), max_size=2),
    published=st.sampled_from([None, "2026-07-04T00:00:00Z", "2026-08-04T00:00:00Z"]),
    articles=st.lists(
        st.builds(
            lambda name, country: {"outlet": {"name": name, "country": country}},
            st.sampled_from(["Radio", "RADIO", "The Tideline"]),
            st.sampled_from([None, "NO", "SE"]),
        ),
        max_size=2,
    ),
)


@given(st.data())
@settings(max_examples=60)
def test_no_order_of_any_seeds_means_anything(data: st.DataObject) -> None:
    stories = data.draw(st.lists(seeds, unique_by=lambda it: it.path, max_size=5))
    shuffled = data.draw(st.permutations(stories))
    assert msgspec.json.encode(everything(stories)) == msgspec.json.encode(everything(shuffled))


def test_a_credit_to_an_outlet_that_nobody_knows_is_a_problem() -> None:
    assembly = made(story("a.md", credit={"compiled_from": {"id": "nobody"}, "compiled_by": "A system"}))
    assert told(assembly) == ["error a.md credit.compiled_from: 'nobody'"]


NAMES = ("tideline", "TIDELINE", "ap", "AP", "nobody", "radio")
namings = st.sampled_from(
    [{"id": "tideline"}, {"name": "the tideline"}, {"id": "ap"}, {"id": "nobody"}, {"name": "Radio"}]
)
voices = st.lists(st.builds(lambda name: {"outlet": name}, st.sampled_from(NAMES)), max_size=2)
texts = st.lists(st.sampled_from(["Shut", "[tideline]", "[ap]", "[radio]", "`[ap]`"]), max_size=3).map(" ".join)
referring = st.builds(
    lambda path, **fields: story(path, **fields),
    st.sampled_from(["a.md", "b.md", "c.txt", "d/a.md"]),
    articles=st.lists(namings.map(lambda outlet: {"outlet": outlet}), max_size=3),
    credit=st.none() | st.fixed_dictionaries({"compiled_from": namings}),
    claims=st.lists(
        st.fixed_dictionaries({"text": st.just("x"), "asserted_by": voices, "disputed_by": voices}), max_size=1
    ),
    related=st.lists(st.sampled_from(["a", "b", "c", "nobody"]), max_size=2, unique=True),
    translation_of=st.sampled_from([None, None, "a", "b", "nobody"]),
    summary=st.none() | texts.filter(bool),
    body=texts,
)


@given(st.lists(referring, unique_by=lambda it: it.path, max_size=4))
@settings(max_examples=80)
def test_every_reference_to_nothing_is_told_though_few_stories_are_looked_at(stories: list[Story]) -> None:
    assembly = made(*stories)
    first = {story.slug: story for story in sorted(stories, key=lambda story: story.path, reverse=True)}
    known = outlets_of(OUTLETS, [record_of(it) for it in sorted(first.values(), key=lambda story: story.path)])
    expected = [
        problem
        for story in first.values()
        for problem in reference_problems(known.written_out(story), first.keys(), known.named)
    ]
    assert sorted(problem for problem in assembly.problems if problem.field != "slug") == sorted(expected)
    wrong = {problem.path for problem in expected if problem.severity == "error"}
    assert {record.path for record in assembly.library.stories} == {it.path for it in first.values()} - wrong
