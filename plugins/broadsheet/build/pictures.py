"""Pictures that seeds name: where they lie, and where on the site they go."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from ..errors import Problem
from ..library import Record
from ..model import Image, Outlet
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

    def of_record(self, record: Record) -> Record:
        """`record` with its pictures named by their paths on the site."""
        image = self.of_image(record.image, record) if record.image else None
        if not [outlet for outlet in record.wordings if isinstance(outlet, Outlet) and outlet.logo]:
            return record if image is record.image else msgspec.structs.replace(record, image=image)
        outlets = tuple(
            self.of_outlet(outlet, record.path, f"articles[{number}].outlet") if isinstance(outlet, Outlet) else outlet
            for number, outlet in enumerate(record.outlets)
        )
        credited = tuple(
            self.of_outlet(outlet, record.path, "credit") if isinstance(outlet, Outlet) else outlet
            for outlet in record.credited
        )
        return msgspec.structs.replace(record, image=image, outlets=outlets, credited=credited)

    def of_image(self, image: Image, record: Record) -> Image | None:
        """A story's picture in its place, with its size; None where there is no such picture."""
        beside = (PurePosixPath(record.path).parent / image.src).as_posix()
        goes_to = f"{story_path(record.slug)}{picture_name(image.src)}"
        placed = self.placed(beside, goes_to, record.path, "image.src")
        return self.measured(msgspec.structs.replace(image, src=placed)) if placed else None

    def measured(self, image: Image) -> Image:
        """A picture that has its place, with its size."""
        from imagesize import get  # which loads all it takes to ask other hosts, for sites without pictures too

        try:
            with self.copies[image.src].open("rb") as file:
                width, height = get(file)
        except (OSError, ValueError, struct.error):  # a broken file; browsers will show its alternative text
            return image
        return msgspec.structs.replace(image, width=width, height=height) if width > 0 and height > 0 else image

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
