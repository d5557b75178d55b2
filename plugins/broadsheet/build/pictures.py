"""Pictures that seeds name: where they lie, and where on the site they go."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec
from imagesize import get

from ..errors import Problem
from ..model import Article, Image, Outlet, Story
from ..readers import pictures_of
from ..text import slug, story_path

__all__ = ["Pictures"]


class Pictures:
    """Finds the pictures of a seeds folder, and gathers what is to be copied and what could not be found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.copies: dict[str, Path] = {}
        """The picture for each path on the site."""
        self.problems: list[Problem] = []

    def of_story(self, story: Story) -> Story:
        """`story` with its pictures named by their paths on the site."""
        image = story.image
        if image:
            beside = (PurePosixPath(story.path).parent / image.src).as_posix()
            goes_to = f"{story_path(str(story.slug))}{picture_name(image.src)}"
            placed = self.placed(beside, goes_to, story.path, "image.src")
            image = self.measured(msgspec.structs.replace(image, src=placed)) if placed else None
        if not any(article.outlet.logo for article in story.articles):
            return story if image is story.image else msgspec.structs.replace(story, image=image)
        articles = tuple(self.of_article(story.path, number, it) for number, it in enumerate(story.articles))
        return msgspec.structs.replace(story, image=image, articles=articles)

    def measured(self, image: Image) -> Image:
        """A picture that has its place, with its size."""
        try:
            with self.copies[image.src].open("rb") as file:
                width, height = get(file)
        except (OSError, ValueError, struct.error):  # a broken file; browsers will show its alternative text
            return image
        return msgspec.structs.replace(image, width=width, height=height) if width > 0 and height > 0 else image

    def of_article(self, path: str, number: int, article: Article) -> Article:
        outlet = self.of_outlet(article.outlet, path, f"articles[{number}].outlet")
        return msgspec.structs.replace(article, outlet=outlet)

    def of_table(self, outlets: Mapping[str, Outlet]) -> dict[str, Outlet]:
        """The outlets of `outlets.yml` with their logos named by their paths on the site."""
        return {name: self.of_outlet(outlet, "outlets.yml", name) for name, outlet in outlets.items()}

    def of_outlet(self, outlet: Outlet, path: str, field: str) -> Outlet:
        if not outlet.logo:
            return outlet
        goes_to = f"assets/outlets/{slug(outlet.id or outlet.name or '')}{PurePosixPath(outlet.logo).suffix.lower()}"
        return msgspec.structs.replace(outlet, logo=self.placed(outlet.logo, goes_to, path, f"{field}.logo"))

    def placed(self, name: str, goes_to: str, path: str, field: str) -> str | None:
        """`goes_to`, with the picture `name` noted for it; None, and a problem, where there is no such picture."""
        picture = pictures_of(self.folder, name)
        if picture is None:
            self.problems.append(
                Problem(
                    path=path,
                    field=field,
                    expected="a picture file below the seeds folder",
                    found=f"'{name}', which is none",
                    severity="warning",
                )
            )
            return None
        self.copies.setdefault(goes_to, picture)
        return goes_to


def picture_name(src: str) -> str:
    """The name of a picture on the site, safe in an address."""
    file = PurePosixPath(src)
    return f"{slug(file.stem)}{file.suffix.lower()}"
