from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text import keyword_path, numbered_path, section_path, storyline_path


@given(st.text(), st.integers(1, 10_000))
def test_a_listing_of_any_name_lies_in_a_folder_of_its_own(name: str, page: int) -> None:
    for path in (keyword_path, section_path, storyline_path):
        listing = numbered_path(path(name), page)
        parts = PurePosixPath(listing).parts
        assert listing.endswith("/")
        assert len(parts) == (2 if page == 1 else 4)
        assert not set(parts) & {"..", "."}


def test_a_listing_has_numbered_pages_from_the_second_on() -> None:
    assert numbered_path("sections/world/", 1) == "sections/world/"
    assert numbered_path("sections/world/", 3) == "sections/world/page/3/"
