from __future__ import annotations

import sys

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.derive.kinship import CHOSEN, NAMES, SAYS, SHARES, Kinship
from broadsheet.text import wording

TOLD = (("b", (CHOSEN, ())), ("c", (SHARES, ("Tide",))), ("d", (NAMES, ("Tide", "Alder"))), ("e", (SAYS, ("mill",))))
KINSHIP = Kinship(
    slugs=("a", "b"),
    keys=(b"1", b"2"),
    essences=(b"3", b"4"),
    pieces=(msgspec.msgpack.encode(TOLD), msgspec.msgpack.encode(())),
    keywords={"tide": "Tide"},
    state={"lists": memoryview(bytes(range(64)))},
)


def test_a_kinship_gives_a_storys_relations() -> None:
    told = {it.slug: wording("en").tell(it.why) for it in KINSHIP.of("a")}
    assert told == {
        "b": "chosen by the editors",
        "c": "shares Tide",
        "d": "both name Tide, Alder",
        "e": "both say mill",
    }
    assert KINSHIP.slugs_of("a") == ("b", "c", "d", "e")
    assert KINSHIP.of("b") == KINSHIP.slugs_of("b") == ()
    assert KINSHIP.raw("a") != KINSHIP.raw("b")


def test_what_is_encoded_is_decoded_as_it_was() -> None:
    assert Kinship.decoded(KINSHIP.encoded()) == KINSHIP
    assert Kinship.decoded(memoryview(KINSHIP.encoded())) == KINSHIP
    assert Kinship.decoded(Kinship.of_none().encoded()) == Kinship.of_none()


def test_that_of_another_version_or_machine_is_none() -> None:
    encoded = KINSHIP.encoded()
    assert Kinship.decoded(encoded.replace(b"kinship-1", b"kinship-0")) is None
    other = b"big" if sys.byteorder == "little" else b"little"
    assert Kinship.decoded(encoded.replace(sys.byteorder.encode(), other)) is None


@given(st.integers(0, len(KINSHIP.encoded()) - 1), st.integers(1, 255))
def test_a_kinship_with_any_byte_changed_is_none(place: int, by: int) -> None:
    encoded = bytearray(KINSHIP.encoded())
    encoded[place] ^= by
    assert Kinship.decoded(bytes(encoded)) is None


@given(st.integers(0, len(KINSHIP.encoded()) - 1))
def test_a_kinship_cut_short_is_none(length: int) -> None:
    assert Kinship.decoded(KINSHIP.encoded()[:length]) is None


@given(st.binary())
def test_any_bytes_are_none(data: bytes) -> None:
    assert Kinship.decoded(data) is None
