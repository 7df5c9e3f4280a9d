"""Names that the services would draw by lot: here the first of a kind is always the same, and so on."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class IdGenerator:
    """Gives out ids, each only once a kind."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def letters(self, kind: str, length: int = 12) -> str:
        """An id of small letters and digits, such as that of a file."""
        return "".join(LETTERS[byte % len(LETTERS)] for byte in self._bytes(kind, length))

    def digits(self, kind: str, length: int = 19) -> str:
        """An id of digits that does not begin with 0, such as that of a Vertex AI resource."""
        noise = self._bytes(kind, length)
        return str(1 + noise[0] % 9) + "".join(str(byte % 10) for byte in noise[1:])

    def uuid(self, kind: str) -> str:
        """A UUID, such as that of an operation that makes a video."""
        return str(uuid.UUID(bytes=self._bytes(kind, 16), version=4))

    def _bytes(self, kind: str, length: int) -> bytes:
        self._given[kind] += 1
        return hashlib.shake_256(f"{kind} {self._given[kind]}".encode()).digest(length)
