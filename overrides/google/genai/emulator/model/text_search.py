"""Search in texts: how a document is split into chunks, and which chunks fit a question best.

A chunk fits by the words that it shares with the question; a rare word counts more than a common one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import FrozenSet, Iterator, List, Sequence, Tuple

from google.genai.emulator.protocol.document import Json

WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"[^\n.!?]*(?:[.!?](?!\s|$)[^\n.!?]*)*[.!?]*")
"""A sentence: a line, or a part of one that a full stop, an exclamation or a question mark ends."""

STOP_WORDS = frozenset(
    WORD.findall(
        "a about an and any are at be by can did do doe for from give ha have how i in it me my of on or please "
        "say tell that the their there these thi to u wa we were what when where which who why will with you "
        "your"
    )
)
"""Words that do not name the subject of a question, as `_stem` returns them."""

TOP_K = 5
"""Chunks that a search returns if it does not say how many."""


@dataclass(frozen=True)
class Chunk:
    """A part of a document that is searched; `title` is that of the document.

    `media_id` is the name of a media file, whose text is empty.
    """

    store: str
    title: str
    text: str
    metadata: Tuple[Json, ...] = ()
    media_id: str = ""

    @property
    def words(self) -> FrozenSet[str]:
        """The words by which the chunk is found: those of its text, or those of the title without a text."""
        return words_of(self.text or self.title)


def words_of(text: str) -> FrozenSet[str]:
    """Return the different words of a text in lower case, without those that occur in every text."""
    return frozenset(_stem(word) for word in WORD.findall(text.lower())) - STOP_WORDS


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 1 and word.endswith("s") else word


def split(text: str, most: int, overlap: int) -> List[str]:
    """Split a text at white space into chunks of at most `most` words, of which each shares `overlap` with the next."""
    spans = [found.span() for found in re.finditer(r"\S+", text)]
    chunks: List[str] = []
    for start in range(0, max(len(spans) - overlap, 1), most - overlap):
        words = spans[start : start + most]
        if words:
            chunks.append(text[words[0][0] : words[-1][1]])
    return chunks


def search(query: str, chunks: Sequence[Chunk], most: int = TOP_K) -> List[Chunk]:
    """Return the chunks that share words with a query, the best ones first."""
    wanted = words_of(query)
    found = [(chunk.words & wanted, chunk) for chunk in chunks]
    counts = Counter(word for shared, _ in found for word in shared)
    scored = [(_score(shared, counts, len(chunks)), chunk) for shared, chunk in found if shared]
    return [chunk for _, chunk in sorted(scored, key=lambda pair: -pair[0])[:most]]


def _score(shared: FrozenSet[str], counts: Counter[str], total: int) -> float:
    return sum(math.log(1 + total / counts[word]) for word in sorted(shared))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, without the white space around them."""
    for found in SENTENCE.finditer(text):
        if found[0].strip():
            yield found[0].strip()


def best_sentence(query: str, text: str) -> str:
    """Return the sentence of a text that shares most words with a query, the first of several."""
    wanted = words_of(query)
    return max(sentences(text), key=lambda each: len(words_of(each) & wanted), default="")
