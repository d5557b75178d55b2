from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

from broadsheet.build import Edition

Prepared = Callable[[dict[str, str | bytes]], Edition]


def told(edition: Edition) -> list[str]:
    return [str(problem) for problem in edition.problems]


def test_an_edition_holds_stories_and_what_connects_them(prepared: Prepared) -> None:
    edition = prepared(
        {
            "a.md": "---\nheadline: Gate opens\nkeywords: [Gate]\nstoryline: The gate\npublished: 2026-07-04\n---\n",
            "b.yml": "headline: Gate closes\nkeywords: [Gate]\nstoryline: the gate\npublished: 2026-07-05",
            "notes.pdf": b"",
        }
    )
    assert [story.slug for story in edition.library.stories] == ["b", "a"]
    assert {name: edition.kinship.slugs_of(name) for name in "ab"} == {"a": ("b",), "b": ("a",)}
    assert [it.slug for it in edition.kinship.of("a")] == ["b"]
    assert [line.chapters for line in edition.storylines] == [("a", "b")]
    assert [problem.severity for problem in edition.problems] == ["notice"]
    assert list(edition.stages) == ["read", "assemble", "relate"]


def test_a_dead_citation_is_told_with_its_own_line(prepared: Prepared) -> None:
    seed = """\
---
headline: Gate opens
articles: [{outlet: {name: Radio}}]
breakdown:
  - Fine [radio]
  - "Dead [mill]"
claims:
  - text: It did
    asserted_by:
      - radio
      - post
related: [nobody]
---
Text [radio].

More text
with a dead [post] and a good [radio],
and `[code]`.
"""
    assert told(prepared({"a.md": seed})) == [
        r"a.md:6: breakdown[1]: expected a citation of one of this story's articles, found '[mill]'."
        r" Write \[mill\] where no citation is meant",
        "a.md:11: claims[0].asserted_by[1]: expected the outlet id of one of this story's articles, found 'post'",
        "a.md:12: related[0]: expected the slug of another story, found 'nobody'",
        r"a.md:17: body: expected a citation of one of this story's articles, found '[post]'."
        r" Write \[post\] where no citation is meant",
    ]


def test_a_dead_citation_below_a_heading_is_told_with_its_own_line(prepared: Prepared) -> None:
    seed = (
        "---\nheadline: Gate\n---\nText.\n\n## Further Learning\n### Why?\nBecause\nof [mill].\n\n## Analysis\n[post]\n"
    )
    assert [(it.line, it.field, it.found) for it in prepared({"a.md": seed}).problems] == [
        (9, "questions[0].answer", "'[mill]'"),
        (12, "analysis.text", "'[post]'"),
    ]


def test_problems_of_all_files_come_by_path_and_line(prepared: Prepared) -> None:
    edition = prepared(
        {
            "c.md": "---\nheadline: A\n---\n[mill]",
            "a/b.yml": "headline: [x]\nkicker: [y]",
            "b.md": "---\nheadline: A\nimage: {src: none.png, alt: x}\n---\n",
            "outlets.yml": "x y: X\nradio: {name: Radio, logo: none.png}",
        }
    )
    assert [(it.path, it.line, it.severity) for it in edition.problems] == [
        ("a/b.yml", 1, "error"),
        ("a/b.yml", 2, "error"),
        ("b.md", 3, "warning"),
        ("c.md", 4, "error"),
        ("outlets.yml", 1, "error"),
        ("outlets.yml", 2, "warning"),
    ]
    assert [story.path for story in edition.library.stories] == ["b.md"]


def test_of_two_seeds_with_one_slug_the_first_is_published(prepared: Prepared) -> None:
    files = {f"{name}/gate.md": f"---\nheadline: Of {name}\n---\n" for name in "cab"}
    edition = prepared(dict(files))
    assert [(story.path, story.headline) for story in edition.library.stories] == [("a/gate.md", "Of a")]
    assert edition.texts.story("gate").headline == "Of a"
    assert [problem.path for problem in edition.problems] == ["b/gate.md", "c/gate.md"]


def test_a_mention_of_a_seed_that_cannot_be_read_is_no_second_problem(prepared: Prepared) -> None:
    edition = prepared({"a.md": "---\nheadline: A\nrelated: [bad-one]\n---\n", "Bad One.md": "no headline"})
    assert {problem.path for problem in edition.problems} == {"Bad One.md"}


def test_an_empty_folder_is_an_edition(prepared: Prepared) -> None:
    edition = prepared({})
    assert (edition.library.stories, edition.kinship.slugs, edition.problems) == ((), (), ())


def test_the_sample_seeds_have_no_problem(prepared: Prepared, repo: Path) -> None:
    files = {path.relative_to(repo / "seeds").as_posix(): path for path in (repo / "seeds").rglob("*")}
    edition = prepared({name: path.read_bytes() for name, path in files.items() if path.is_file()})
    assert edition.problems == ()
    assert len(edition.library.stories) >= 15


def test_thousands_of_dead_references_are_told_soon(prepared: Prepared) -> None:
    start = process_time()
    body = "\n".join(f"[nobody{number}]" for number in range(50_000))
    edition = prepared({"a.md": f"---\nheadline: A\n---\n{body}"})
    assert len(edition.problems) == 100
    assert edition.problems[-1].line > 100
    assert process_time() - start < 3
