"""The made-up stories as the peers read them: Markdown with front matter in YAML, what ours joins at build time joined.

Outlets, countries and sections stand in each story by name, because peers look nothing up in tables of their own; that
spares them work which ours does. The stories are the same, so is every word in them, and so is how the YAML is written.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from make_seeds import Made, Newsroom, yaml

COUNTRIES = {
    "AR": "Argentina",
    "AU": "Australia",
    "BR": "Brazil",
    "CA": "Canada",
    "CN": "China",
    "DE": "Germany",
    "EG": "Egypt",
    "ES": "Spain",
    "FR": "France",
    "GB": "United Kingdom",
    "IN": "India",
    "JP": "Japan",
    "KE": "Kenya",
    "MX": "Mexico",
    "NG": "Nigeria",
    "NO": "Norway",
    "US": "United States",
    "ZA": "South Africa",
}

SHAPES = Path(__file__).resolve().parent.parent / "plugins" / "broadsheet" / "assets" / "world" / "countries.json"
"""How each country looks on our map, by its code."""

Story = dict[str, Any]


class Corpus:
    """Stories 1 to `count`, each as a mapping without a reference to anything outside it."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.newsroom = Newsroom()
        self.outlets = dict(zip(self.newsroom.outlets, self.joined(), strict=True))

    def joined(self) -> Iterator[dict[str, str]]:
        """What each outlet's articles say of it; a name that two outlets share gets the outlet's id."""
        names = Counter(outlet["name"] for outlet in self.newsroom.outlets.values())
        for key, outlet in self.newsroom.outlets.items():
            yield {
                "outlet": outlet["name"] if names[outlet["name"]] == 1 else f"{outlet['name']} ({key})",
                "country": COUNTRIES[outlet["country"]],
                "ownership": outlet["ownership"],
                "lean": outlet["lean"]["rating"],
                "rater": outlet["lean"]["rater"],
            }

    def __iter__(self) -> Iterator[tuple[Made, Story]]:
        for number in range(1, self.count + 1):
            made = self.newsroom.story(number)
            yield made, self.told(made)

    def told(self, made: Made) -> Story:
        """A story's front matter: its fields, with names for ids, and its breakdown and questions as lists."""
        fields = made.fields
        return {
            "title": fields["headline"],
            "date": fields["published"],
            "kicker": fields["kicker"],
            "summary": fields["summary"],
            "sections": [self.newsroom.sections[fields["section"]]],
            "regions": [COUNTRIES[code] for code in fields["regions"]],
            "keywords": fields["keywords"],
            "outlets": [self.outlets[article["outlet"]]["outlet"] for article in fields["articles"]],
            "months": [made.month],
            **({"storylines": [fields["storyline"]]} if "storyline" in fields else {}),
            "articles": [{**article, **self.outlets[article["outlet"]]} for article in fields["articles"]],
            "claims": [
                {name: part if name == "text" else self.names(part) for name, part in claim.items()}
                for claim in fields["claims"]
            ],
            "timeline": [
                {"published": event["date"], "text": event["text"], "outlet": self.names([event["outlet"]])[0]}
                for event in fields["timeline"]
            ],
            "breakdown": [{"text": text, "outlet": self.names([outlet])[0]} for text, outlet in made.points],
            "questions": [{"question": question, "answer": answer} for question, answer in made.questions],
        }

    def names(self, outlets: list[str]) -> list[str]:
        return [self.outlets[outlet]["outlet"] for outlet in outlets]


def write(corpus: Corpus, folder: Path, page: Callable[[Story, str], str], data: Path | None) -> None:
    """Writes each story into the folder `folder`, printed by `page` from its front matter and its body.

    With the new folder `data`, its whole front matter also goes there as YAML, for a `page` that leaves parts out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if data:
        data.mkdir()
    for made, story in corpus:
        (folder / f"{made.name}.md").write_text(page(story, made.body), "utf-8")
        if data:
            (data / f"{made.name}.yml").write_text(f"{yaml(story)}\n", "utf-8")


def write_lands(file: Path) -> None:
    """Writes the shapes of the countries that the map of our story pages is drawn with, by the countries' names."""
    shapes = json.loads(SHAPES.read_text("utf-8"))
    file.write_text(json.dumps({name: shapes[code] for code, name in COUNTRIES.items()}), "utf-8")


def whole_page(story: Story, body: str) -> str:
    """A story's file with all of its front matter."""
    return f"---{yaml(story)}\n---\n{body}\n"


TAXONOMIES = ("sections", "regions", "keywords", "outlets", "months", "storylines")


def zola_page(story: Story, body: str) -> str:
    """Front matter of what listings need alone, with the counts that cards show.

    Zola copies all of a story's front matter for each page of each listing that the story stands in, on whichever page.
    So the rest is data, which the story's own page reads.
    """
    leans = [article["lean"] for article in story["articles"]]
    counts = {side: sum(lean.endswith(side) for lean in leans) for side in ("left", "center", "right")}
    fields = {
        "title": story["title"],
        "date": story["date"],
        "taxonomies": {name: story[name] for name in TAXONOMIES if name in story},
        "extra": {"kicker": story["kicker"], "summary": story["summary"], "articles": len(leans), **counts},
    }
    return whole_page(fields, body)
