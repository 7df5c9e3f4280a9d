"""The vocabulary of a model, from a `tokenizer.model` of SentencePiece, whose package is imported when one is read."""

from __future__ import annotations

import os
import re
from importlib import import_module
from typing import Any, List, NamedTuple, Union

from google._genai_core.runtime.extras import install
from google._genai_core.runtime.usage_errors import InvalidValueError, MissingPackageError

_BYTE = re.compile("<0x([0-9A-F]{2})>")
_SPACE = "\u2581"
"""The sign for a space in a vocabulary."""


class Token(NamedTuple):
    """A token of a text."""

    id: int
    data: bytes


class Vocabulary:
    """The tokens of a model."""

    def __init__(self, file: Union[str, os.PathLike[str]]) -> None:
        """Read a file.

        Raises:
            errors.InvalidValueError: It is not a vocabulary of SentencePiece.
            errors.MissingPackageError: sentencepiece is not installed.
            OSError: It cannot be read.
        """
        with open(file, "rb") as opened:
            data = opened.read()
        self._processor: Any = _package().SentencePieceProcessor()
        try:
            self._processor.LoadFromSerializedProto(data)
        except RuntimeError as error:
            path = os.fspath(file)
            raise InvalidValueError(f"{path!r} is not a vocabulary of SentencePiece") from error

    def tokens(self, text: str) -> List[Token]:
        """Return the tokens of a text."""
        numbers: List[int] = self._processor.EncodeAsIds(text)
        return [Token(number, _data(self._processor.IdToPiece(number))) for number in numbers]


def _package() -> Any:
    try:
        return import_module("sentencepiece")
    except ImportError as error:
        raise MissingPackageError(f"sentencepiece is not installed: {install('local-tokenizer')}") from error


def _data(piece: str) -> bytes:
    found = _BYTE.fullmatch(piece)
    return bytes([int(found[1], 16)]) if found else piece.replace(_SPACE, " ").encode("utf-8")
