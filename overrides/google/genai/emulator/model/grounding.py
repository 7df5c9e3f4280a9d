"""Answers of the default model from what a search has found, and the metadata that tell where they come from.

An answer repeats the sentence of each chunk that fits the question best.
"""

from __future__ import annotations

from typing import Dict, List, Sequence

from google.genai.emulator.model.text_search import Chunk, best_sentence
from google.genai.emulator.protocol.document import Json

MOST_SENTENCES = 3
"""Chunks that an answer repeats a sentence of."""

NOTHING = "The documents say nothing about that."


def grounded_text(query: str, chunks: Sequence[Chunk]) -> str:
    """Return an answer from the chunks that a search has found, the best one first."""
    return " ".join(_cited(query, chunks)) or NOTHING


def grounding_metadata(query: str, chunks: Sequence[Chunk], answer: str, part_index: int) -> Json:
    """Return the GroundingMetadata of an answer whose text is in the part with that index."""
    if not chunks:
        return {}
    supports: List[Json] = []
    position = 0
    for sentence, indices in _cited(query, chunks).items():
        start = answer.find(sentence, position)
        if start < 0:
            break  # the answer is cut, or it is JSON
        position = start + len(sentence)
        segment = {
            "partIndex": part_index,
            "startIndex": len(answer[:start].encode("utf-8", "replace")),
            "endIndex": len(answer[:position].encode("utf-8", "replace")),
            "text": sentence,
        }
        segment = {name: value for name, value in segment.items() if value != 0}  # as the backends omit 0
        supports.append({"segment": segment, "groundingChunkIndices": indices})
    found: Json = {"groundingChunks": [{"retrievedContext": _context(each)} for each in chunks]}
    return {**found, **({"groundingSupports": supports} if supports else {})}


def _cited(query: str, chunks: Sequence[Chunk]) -> Dict[str, List[int]]:
    """Return the sentences of an answer, each with the indices of the chunks that have it."""
    found: Dict[str, List[int]] = {}
    for at, chunk in enumerate(chunks[:MOST_SENTENCES]):
        sentence = best_sentence(query, chunk.text) if chunk.text else f"See {chunk.title}."
        found.setdefault(sentence, []).append(at)
    return found


def _context(chunk: Chunk) -> Json:
    context: Json = {
        "title": chunk.title,
        "text": chunk.text,
        "fileSearchStore": chunk.store,
        "customMetadata": list(chunk.metadata),
        "mediaId": chunk.media_id,
    }
    return {name: value for name, value in context.items() if value}
