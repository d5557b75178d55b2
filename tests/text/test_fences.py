from __future__ import annotations

from time import process_time

import pytest

from broadsheet.library import citations
from broadsheet.readers import read_seed
from broadsheet.text import unfenced


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("one\n```\ncode\n```\ntwo", ["one", "two"]),
        ("```python\ncode\n```", []),
        ("~~~ sh `x`\ncode\n~~~\ntwo", ["two"]),
        ("   ```\ncode\n  ```\ntwo", ["two"]),
        ("```\ncode\n````\ntwo", ["two"]),
        ("````\ncode\n```\ncode\n````\ntwo", ["two"]),
        ("```\ncode\n~~~\ncode\n```\ntwo", ["two"]),
        ("```\n```\ntwo", ["two"]),
        ("```\ncode\n```   \ntwo", ["two"]),
        ("```\ncode that nothing closes\n\nmore", []),
        ("one\n```", ["one"]),
    ],
)
def test_what_is_fenced_is_code(text: str, kept: list[str]) -> None:
    bare = unfenced(text)
    assert bare.split() == kept
    assert len(bare) == len(text)
    assert all(bare.index(word) == text.index(word) for word in kept)


@pytest.mark.parametrize("odd", ["``` code", "```~", "    ```", "``", "> ```", "`````x"])
def test_an_odd_line_closes_no_block(odd: str) -> None:
    assert unfenced(f"```\ncode\n{odd}\ncode\n```\ntwo").split() == ["two"]


@pytest.mark.parametrize("odd", ["``` a ` b", "``", "    ```", "text ```", "``` code ```"])
def test_an_odd_line_opens_no_block(odd: str) -> None:
    assert unfenced(f"{odd}\ntwo") == f"{odd}\ntwo"


@pytest.mark.parametrize("odd", ["``` [ap]", "```~"])
def test_headings_and_citations_agree_on_what_is_code(odd: str) -> None:
    body = f"```\n{odd}\n## Analysis\n[ap]\n```\n\nAfter [france24]."
    story, problems = read_seed("a.md", f"---\nheadline: A story\n---\n{body}".encode())
    assert story
    assert not problems
    assert (story.body, story.analysis) == (body, None)
    assert citations(body) == ["france24"]


HOSTILE = {
    "fences, each shorter": "\n".join("`" * length for length in range(1500, 2, -1)),
    "fences that are none": ("`" * 1000 + " ` x\n") * 1000,
    "fences of two kinds": "```\n~~~\n" * 100_000,
    "tildes": ("~" * 1000 + "\n") * 1000,
}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_made_to_exhaust_is_dealt_with_soon(text: str) -> None:
    start = process_time()
    unfenced(HOSTILE[text])
    assert process_time() - start < 2
