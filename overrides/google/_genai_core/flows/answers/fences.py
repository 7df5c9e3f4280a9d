"""Find the JSON in an answer that has a Markdown fence around or inside it; one rule for all that read answers.

1. A text that begins as JSON does is taken whole: fences in it are parts of its strings.
2. Otherwise the first fenced block whose content is one JSON value counts, wherever it stands in the
   text. A block ends with its value, so a fence inside a string or without an end does no harm.
3. Otherwise it is the content of the first block, such as the word of an enumeration, or broken JSON.
4. A text without a fence is taken whole: JSON that stands bare among words is an error, since words
   may have brackets of their own.
"""

from __future__ import annotations

import re
from json import JSONDecoder
from typing import Optional, Tuple

from google._genai_core.runtime.http import limits

_FENCE = re.compile(r"`{3,}|~{3,}")
_BARE = re.compile(r"\s*\{\s*[\"}]")
_LANGUAGE = re.compile(r"[ \t]*[\w.+#-]*")
_MAX_BLOCKS = 100
"""Blocks that are looked at; each that is not JSON costs time in proportion to the text."""

_SPACE = re.compile(r"\s*")
_DECODER = JSONDecoder(parse_int=len, parse_float=len, strict=False)
"""Only the place where a value ends is of interest."""


def json_text(text: str) -> str:
    """Return the part of an answer that is to be read as JSON. Raises InvalidValueError if it has too many values."""
    limits.check_text(text)
    text = text.lstrip("\ufeff")
    if ("```" not in text and "~~~" not in text) or _is_bare(text):
        return text
    first: Optional[str] = None
    opening = _FENCE.search(text)
    for _ in range(_MAX_BLOCKS):
        if opening is None:
            break
        found, position = _value(text, opening)
        if found is not None:
            return found
        if first is None:
            first = _content(text, opening)
        opening = _FENCE.search(text, position)
    return text if first is None else first


def _is_bare(text: str) -> bool:
    """Return whether a text begins as JSON; one that begins as a list or a string may be words in brackets."""
    if _BARE.match(text):
        return True
    start = _space(text, 0)
    if text[start : start + 1] not in ("[", '"'):
        return False
    end, failed = _decode(text, start)
    if end:
        return _space(text, end) == len(text)
    return text[start] == '"' or failed > start + 1  # cut off, or words in brackets


def _value(text: str, opening: re.Match[str]) -> Tuple[Optional[str], int]:
    """Return the JSON value that a block holds, or None, and the place from which to look for another block."""
    language = _LANGUAGE.match(text, opening.end())
    assert language is not None  # it matches everywhere
    position = opening.end()
    for inside in (opening.end(), language.end()):  # without a language and with one
        start = _space(text, inside)
        end, failed = _decode(text, start)
        if end and _closes(text, start, end, opening[0]):
            return text[start:end], end
        position = max(position, end, failed)
    return None, position


def _closes(text: str, start: int, end: int, fence: str) -> bool:
    """Return whether a block ends after its value: with its fence, or without one and without more JSON."""
    rest = _space(text, end)
    if text.startswith(fence, rest) or rest == len(text):
        return True
    is_open = text.find(fence, rest) < 0
    return is_open and text[start] in "{[" and text[rest] not in '{[,"'


def _content(text: str, opening: re.Match[str]) -> str:
    """Return what stands between a fence and the next one like it, without the name of a language."""
    end = text.find(opening[0], opening.end())
    block = text[opening.end() :] if end < 0 else text[opening.end() : end]
    named = re.match(r"[ \t]*[\w.+#-]+(?:[ \t]*\r?\n|[ \t]+(?=\S))", block)
    return (block[named.end() :] if named else block).strip()


def _decode(text: str, start: int) -> Tuple[int, int]:
    """Return where a JSON value ends, 0 if there is none, and where it fails."""
    try:
        return _DECODER.raw_decode(text, start)[1], 0
    except ValueError as error:
        return 0, int(getattr(error, "pos", start))
    except RecursionError:
        return 0, start


def _space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start
