"""Ids of new resources: the backends draw them at random, the emulator derives them from a counter."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class IdGenerator:
    """A generator of ids, unique for each kind of resource and the same in every run."""

    def __init__(self) -> None:
        self._generated: Counter[str] = Counter()

    def letters(self, kind: str, length: int = 12) -> str:
        """Return an id of lowercase letters and digits, such as that of a file."""
        return "".join(LETTERS[byte % len(LETTERS)] for byte in self._bytes(kind, length))

    def digits(self, kind: str, length: int = 19) -> str:
        """Return an id of digits that does not start with 0, such as that of a Vertex AI resource."""
        data = self._bytes(kind, length)
        return str(1 + data[0] % 9) + "".join(str(byte % 10) for byte in data[1:])

    def uuid(self, kind: str) -> str:
        """Return a UUID, such as that of an operation that generates videos."""
        return str(uuid.UUID(bytes=self._bytes(kind, 16), version=4))

    def _bytes(self, kind: str, length: int) -> bytes:
        self._generated[kind] += 1
        return hashlib.shake_256(f"{kind} {self._generated[kind]}".encode()).digest(length)
