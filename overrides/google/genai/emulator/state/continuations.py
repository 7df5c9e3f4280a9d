"""Answers that stopped at the token limit of one request: the rest of each, by its token."""

from __future__ import annotations

import base64
from collections import OrderedDict
from dataclasses import replace
from typing import List, Optional, Tuple

from google.genai.emulator.model.answers import Candidate
from google.genai.emulator.model.tokens import CHARACTERS
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.state.ids import IdGenerator

CONTINUATION = "CONTINUATION"
KEPT = 1_000
"""Tokens that are remembered; the oldest go first."""


class ContinuationStore:
    """The rests of answers, by token. A token can be used again, as a client does that repeats a request."""

    def __init__(self, ids: IdGenerator, limit: Optional[int]) -> None:
        """`limit` is the number of tokens in the answer to one request; None for any number."""
        self._ids = ids
        self._limit = limit
        self._left: OrderedDict[str, Candidate] = OrderedDict()

    def rest(self, token: str) -> Optional[Candidate]:
        """Return the rest of an answer; None if the token is not one of this store."""
        return self._left.get(token)

    def cut(self, candidate: Candidate) -> Candidate:
        """Return an answer as one request gets it: all of it, or what fits, with a token for the rest."""
        if self._limit is None:
            return candidate
        fitting, rest = _split(candidate.parts, self._limit * CHARACTERS)
        if not rest:
            return candidate
        token = base64.b64encode(self._ids.letters("continuation").encode("ascii")).decode("ascii")
        self._left[token] = replace(candidate, parts=rest)
        while len(self._left) > KEPT:
            self._left.popitem(last=False)
        return Candidate(fitting, CONTINUATION, token=token)


def _split(parts: List[Json], characters: int) -> Tuple[List[Json], List[Json]]:
    """Return the parts up to a number of characters, and the others. A part that is not text is not cut."""
    fitting: List[Json] = []
    for at, part in enumerate(parts):
        text = part.get("text", "")
        if len(text) > characters:
            head = [{**part, "text": text[:characters]}] if characters else []
            return [*fitting, *head], [{**part, "text": text[characters:]}, *parts[at + 1 :]]
        fitting.append(part)
        characters -= len(text)
    return fitting, []
