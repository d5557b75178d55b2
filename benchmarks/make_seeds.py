"""Makes seeds to time builds with: `python benchmarks/make_seeds.py N [folder]`.

Everything in them is made up by chance from a fixed start, so that N stories are the same N stories on every machine:
about 7 KB each, with 8 to 14 articles out of 120 outlets, and words and keywords as unevenly frequent as in real news.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

NEWEST = datetime(2026, 7, 6, tzinfo=UTC)
PERIOD = timedelta(days=3 * 365)
COUNTRIES = ("AR", "AU", "BR", "CA", "CN", "DE", "EG", "ES", "FR", "GB", "IN", "JP", "KE", "MX", "NG", "NO", "US", "ZA")
RATINGS = ("left", "lean-left", "center", "lean-right", "right", "unrated")
OWNERSHIP = ("Corporate", "Family", "Foundation", "Independent", "Reader-owned", "State / Public")
SECTIONS = 12
OUTLETS = 120
KEYWORDS = 3_000
WORDS = 12_000
STARTS = ("b", "br", "d", "dr", "l", "m", "n", "pl", "r", "s", "st", "v")
SYLLABLES = [start + vowel for start in STARTS for vowel in "aeiou"]


class Vocabulary:
    """Made-up words, the nth of which comes up with a chance in proportion to 1/n (Zipf 1949)."""

    def __init__(self, chance: Random, size: int) -> None:
        self.chance = chance
        words: dict[str, None] = {}
        while len(words) < size:
            words["".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3, 4))))] = None
        self.words = list(words)
        self.weights = list(accumulate(1 / rank for rank in range(1, size + 1)))

    def draw(self, count: int) -> list[str]:
        return self.chance.choices(self.words, cum_weights=self.weights, k=count)

    def phrase(self, shortest: int, longest: int) -> str:
        return " ".join(self.draw(self.chance.randint(shortest, longest))).capitalize()

    def text(self, sentences: int) -> str:
        return " ".join(self.phrase(9, 24) + "." for _ in range(sentences))


class Made(NamedTuple):
    """A story that was made up."""

    name: str
    month: str
    """The year and month it was published in, such as `2026-07`."""
    fields: dict[str, Any]
    """What its front matter says."""
    body: str
    """Its paragraphs."""
    points: list[tuple[str, str]]
    """Its breakdown: what each point says, and the id of the outlet it cites."""
    questions: list[tuple[str, str]]
    """Its further learning: questions, each with its answer."""

    @property
    def text(self) -> str:
        """What a seed says below its front matter."""
        bullets = "\n".join(f"- {point} [{outlet}]." for point, outlet in self.points)
        questions = "\n\n".join(f"### {question}\n\n{answer}" for question, answer in self.questions)
        return f"{self.body}\n\n## The Breakdown\n\n{bullets}\n\n## Further Learning\n\n{questions}\n"


class Newsroom:
    """Writes one story after another."""

    def __init__(self) -> None:
        self.chance = Random(20260706)
        self.words = Vocabulary(self.chance, WORDS)
        self.keywords = Vocabulary(self.chance, KEYWORDS)
        self.outlets = {f"outlet-{number}": self.outlet() for number in range(1, OUTLETS + 1)}
        self.sections = {f"section-{number}": self.words.phrase(1, 2) for number in range(1, SECTIONS + 1)}

    def outlet(self) -> dict[str, Any]:
        name = f"The {self.words.phrase(2, 2).title()}"
        rating = self.chance.choice(RATINGS)
        return {
            "name": name,
            "domain": name.lower().replace(" ", "-") + ".example",
            "country": self.chance.choice(COUNTRIES),
            "ownership": self.chance.choice(OWNERSHIP),
            "lean": {"rating": rating, "rater": "The benchmark"},
        }

    def seed(self, number: int) -> tuple[str, str]:
        """The path of the story of that number, counted from 1, and its text."""
        story = self.story(number)
        return f"{story.month}/{story.name}.md", f"---{yaml(story.fields)}\n---\n{story.text}"

    def story(self, number: int) -> Made:
        """The story of that number, counted from 1; they are made in order, and each once."""
        published = NEWEST - timedelta(seconds=self.chance.randrange(int(PERIOD.total_seconds())))
        voices = self.chance.sample(list(self.outlets), self.chance.randint(8, 14))
        fields = {
            "headline": self.words.phrase(6, 12),
            "kicker": self.words.phrase(1, 2),
            "summary": self.words.text(1),
            "section": self.chance.choice(list(self.sections)),
            "regions": self.chance.sample(COUNTRIES, 2),
            "keywords": [word.title() for word in dict.fromkeys(self.keywords.draw(8))],
            **({"storyline": f"storyline-{number // 25}"} if number % 5 == 0 else {}),
            "published": stamp(published),
            "articles": [self.article(outlet, published) for outlet in voices],
            "claims": [self.claim(voices) for _ in range(3)],
            "timeline": [self.event(published, outlet) for outlet in voices[:3]],
        }
        return Made(f"story-{number}", f"{published:%Y-%m}", fields, *self.body(voices))

    def article(self, outlet: str, published: datetime) -> dict[str, object]:
        return {
            "outlet": outlet,
            "headline": self.words.phrase(6, 12),
            "url": f"https://{self.outlets[outlet]['domain']}/{self.chance.getrandbits(40):x}",
            "published": stamp(published + timedelta(minutes=self.chance.randrange(3 * 24 * 60))),
            "summary": self.words.text(1),
        }

    def claim(self, voices: list[str]) -> dict[str, object]:
        stands = self.chance.sample(voices, 5)
        return {"text": self.words.phrase(8, 14), "asserted_by": stands[:3], "disputed_by": stands[3:]}

    def event(self, published: datetime, outlet: str) -> dict[str, object]:
        date = published - timedelta(days=self.chance.randrange(1, 60))
        return {"date": stamp(date), "text": self.words.phrase(8, 14), "outlet": outlet}

    def body(self, voices: list[str]) -> tuple[str, list[tuple[str, str]], list[tuple[str, str]]]:
        """Its paragraphs, its breakdown and its questions, as `Made` holds them."""
        paragraphs = "\n\n".join(self.words.text(2) for _ in range(3))
        points = [(self.words.phrase(8, 16), outlet) for outlet in voices[:5]]
        return paragraphs, points, [(f"{self.words.phrase(4, 8)}?", self.words.text(1)) for _ in range(2)]


def yaml(value: object, indent: str = "\n") -> str:
    """`value` as authors write YAML, in blocks; PyYAML's own writer would take most of the time here."""
    if isinstance(value, dict):
        return "".join(f"{indent}{name}:{yaml(part, indent + '  ')}" for name, part in value.items())
    if isinstance(value, list):
        return "".join(f"{indent}- {yaml(part, indent + '  ').lstrip()}" for part in value)
    return f" {json.dumps(value)}"


def stamp(time: datetime) -> str:
    return f"{time:%Y-%m-%dT%H:%M:%SZ}"


def make_seeds(count: int, folder: Path) -> None:
    """Writes `count` stories, with their outlets and sections, into the new folder `folder`."""
    newsroom = Newsroom()
    folder.mkdir(parents=True)
    (folder / "outlets.yml").write_text(yaml(newsroom.outlets) + "\n", "utf-8")
    (folder / "sections.yml").write_text(yaml(newsroom.sections) + "\n", "utf-8")
    for number in range(1, count + 1):
        path, text = newsroom.seed(number)
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, "utf-8")


if __name__ == "__main__":
    make_seeds(int(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "seeds"))
