"""Related stories: those the author names, then those that share rare keywords and words.

Every story is a sparse vector of keywords and words weighted by TF-IDF (Salton & Buckley 1988), each part of length
one; likeness is the weighted cosine, found for all stories at once as a sparse product of which only the top of each
row is kept. Section and closeness in time then order the few that are left. No pair of stories is looked at in Python
until it is nearly certain to be shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from datetime import timedelta
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from ..library import Library, section_id
from ..model import Story
from ..text import Phrase, slug, words
from .terms import Terms, story_words, telling

__all__ = ["MOST_RELATED", "Relation", "related"]

MOST_RELATED = 6
CANDIDATES = 16
KEYWORD_WEIGHT, WORD_WEIGHT = 0.6, 0.4
SECTION_BONUS, TIME_BONUS = 0.05, 0.10
FADES_IN = timedelta(days=30)
LEAST = 0.05
"""The likeness below which two stories only happen to share a keyword."""
LEAST_BY_WORDS = 0.13
"""The likeness that two stories need which share no keyword: below it they only happen to use the same words."""
WORDS_KEPT = 96
"""How many of its most telling words stand for a story."""
PHRASE = 3
"""The longest keyword, in words, that is looked for in a headline."""

CHOSEN = Phrase("related", "chosen by the editors")


class Relation(msgspec.Struct, frozen=True):
    """One related story."""

    slug: str
    """The other story's slug."""
    why: Phrase
    """Why it is related, in a few plain words."""


def related(library: Library, terms: Mapping[str, Terms]) -> dict[str, tuple[Relation, ...]]:
    """The related stories of each story, by slug: at most six, the most alike first. `terms` are each story's words.

    Depends on the stories alone: never on the order of files, never on chance.
    """
    stories = sorted(library.stories, key=lambda story: str(story.slug))
    rows = {str(story.slug): row for row, story in enumerate(stories)}
    names = [named(story, library.keywords) for story in stories]
    candidates = ranked(stories, names, alike(stories, names, terms))
    reasons = Reasons(library, stories, names, terms)
    found: dict[str, tuple[Relation, ...]] = {}
    for name, row in rows.items():
        chosen = [rows[other] for other in dict.fromkeys(stories[row].related) if other in rows and other != name]
        computed = [other for other in candidates[row] if other not in chosen]
        first = [Relation(str(stories[other].slug), CHOSEN) for other in chosen]
        then = [Relation(str(stories[other].slug), reasons.why(row, other)) for other in computed[:MOST_RELATED]]
        found[name] = tuple((first + then)[:MOST_RELATED])
    return found


def named(story: Story, keywords: Mapping[str, str]) -> dict[str, None]:
    """The keywords a story is about, by slug: its own, then those of other stories that its headline names."""
    own = dict.fromkeys(slug(word) for word in story.keywords)
    said = [telling(word)[0] for word in words(story.headline)]
    phrases = {"-".join(said[at : at + size]) for size in range(1, PHRASE + 1) for at in range(len(said))}
    return own | dict.fromkeys(sorted(phrases & keywords.keys()))


def alike(
    stories: Sequence[Story], names: Sequence[Mapping[str, None]], terms: Mapping[str, Terms]
) -> sparse.csr_matrix:
    """The likeness of each story (row) to the few others most like it (columns)."""
    rows = [terms[str(story.slug)] for story in stories]
    by_word = counted(
        np.frombuffer(b"".join(row.numbers for row in rows), np.uint32),
        np.frombuffer(b"".join(row.counts for row in rows), np.uint8),
        [len(row.counts) for row in rows],
    )
    numbers = {name: number for number, name in enumerate(sorted({name for row in names for name in row}))}
    flat = np.array([numbers[name] for row in names for name in row], np.uint32)
    by_keyword = counted(flat, np.ones(len(flat), np.uint8), [len(row) for row in names])
    parts = [weighted(by_keyword, len(numbers) or 1, KEYWORD_WEIGHT), weighted(by_word, WORDS_KEPT, WORD_WEIGHT)]
    vectors = sparse.hstack(parts, format="csr", dtype=np.float32)
    return sparse.csr_matrix(sp_matmul_topn(vectors, vectors.T.tocsr(), top_n=CANDIDATES + 1, threshold=LEAST))


def counted(columns: NDArray[np.uint32], counts: NDArray[np.uint8], lengths: Sequence[int]) -> sparse.csr_matrix:
    """A matrix of counts, a story of `lengths` a row; column numbers may be any, and are numbered anew without gaps."""
    starts = np.concatenate([[0], np.cumsum(np.array(lengths, np.int64))])
    distinct, places = np.unique(columns, return_inverse=True)
    return sparse.csr_matrix((counts.astype(np.float32), places, starts), shape=(len(lengths), len(distinct)))


def weighted(counts: sparse.csr_matrix, kept: int, weight: float) -> sparse.csr_matrix:
    """Counts as TF-IDF, the `kept` heaviest of each row, each row of length `sqrt(weight)`.

    What only one story says relates nothing; what very many say does not tell stories apart and would cost the most.
    """
    total = counts.shape[0]
    said_by = np.bincount(counts.indices, minlength=counts.shape[1])
    rarity = np.log1p(total / np.maximum(said_by, 1)).astype(np.float32)
    rarity[(said_by < 2) | (said_by > max(200, total // 50))] = 0
    values = (1 + np.log(counts.data)) * rarity[counts.indices]
    matrix = heaviest(sparse.csr_matrix((values, counts.indices, counts.indptr), shape=counts.shape), kept)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = np.divide(np.sqrt(weight), lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return sparse.csr_matrix(sparse.diags(scale) @ matrix)


def heaviest(matrix: sparse.csr_matrix, kept: int) -> sparse.csr_matrix:
    """`matrix` with only the `kept` heaviest values of each row; of equals those further left."""
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, -matrix.data, rows))
    places = np.arange(len(order)) - np.repeat(matrix.indptr[:-1], np.diff(matrix.indptr))
    chosen = order[(places < kept) & (matrix.data[order] > 0)]
    return sparse.csr_matrix((matrix.data[chosen], (rows[chosen], matrix.indices[chosen])), shape=matrix.shape)


def ranked(
    stories: Sequence[Story], names: Sequence[Mapping[str, None]], likeness: sparse.csr_matrix
) -> list[list[int]]:
    """The candidates of each row, the best first: likeness, then what section and time add; of equals by slug."""
    rows = np.repeat(np.arange(len(stories)), np.diff(likeness.indptr))
    others, alike = likeness.indices, likeness.data
    order = np.lexsort((others, -(alike + bonus(stories, rows, others)), rows))
    found: list[list[int]] = [[] for _ in stories]
    for row, other, like in zip(rows[order].tolist(), others[order].tolist(), alike[order].tolist(), strict=True):
        if row != other and (like >= LEAST_BY_WORDS or names[row].keys() & names[other].keys()):
            found[row].append(other)
    return found


def bonus(stories: Sequence[Story], rows: NDArray[np.int64], others: NDArray[np.int32]) -> NDArray[np.float64]:
    """What the same section and closeness in time add to the likeness of each pair."""
    ids: dict[str, int] = {}
    section = np.array([ids.setdefault(name, len(ids)) if (name := section_id(it)) else -1 for it in stories])
    same = (section[rows] == section[others]) & (section[rows] >= 0)
    days = np.array([it.published.timestamp() / 86400 if it.published else np.nan for it in stories])
    apart = np.abs(days[rows] - days[others]) / FADES_IN.days
    return np.asarray(SECTION_BONUS * same + TIME_BONUS * np.nan_to_num(np.exp(-apart)), np.float64)


class Reasons:
    """Says why stories are related. Keeps the words it has taken apart, since neighbours ask for the same ones."""

    def __init__(
        self,
        library: Library,
        stories: Sequence[Story],
        names: Sequence[Mapping[str, None]],
        terms: Mapping[str, Terms],
    ) -> None:
        self.keywords = library.keywords
        self.stories = stories
        self.names = names
        self.own = [{slug(word) for word in story.keywords} for story in stories]
        self.terms = terms
        self.words: dict[int, Set[str]] = {}

    def why(self, row: int, other: int) -> Phrase:
        """Why the stories of two rows are related, in words."""
        shared = [name for name in self.names[row] if name in self.names[other]]
        if shared:
            told = (("keywords", tuple(self.keywords[name] for name in shared[:3])),)
            if self.own[row] & self.own[other]:
                return Phrase("related", "shares {keywords}", told)
            return Phrase("related", "both name {keywords}", told)
        common = self.words_of(row) & self.words_of(other)
        rarest = sorted(common, key=lambda word: (self.said_by[telling(word)[1]], word))
        return Phrase("related", "both say {words}", (("words", tuple(rarest[:3])),))

    @cached_property
    def said_by(self) -> Counter[int]:
        """How many stories say each word, by the word's number."""
        numbers = b"".join(row.numbers for row in self.terms.values())
        return Counter(np.frombuffer(numbers, np.uint32).tolist())

    def words_of(self, row: int) -> Set[str]:
        if row not in self.words:
            self.words[row] = story_words(self.stories[row])
        return self.words[row]
