"""The filter of a file search, on custom metadata of each kind."""

from __future__ import annotations

from typing import List

import pytest

from google.genai.emulator.model.metadata_filter import metadata_filter
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError

METADATA: List[Json] = [
    {"key": "author", "stringValue": "Ada Lovelace"},
    {"key": "year", "numericValue": 1843},
    {"key": "tags", "stringListValue": {"values": ["maths", "notes"]}},
    {"key": "code", "stringValue": "42"},
]
TRUE = [
    "",
    '  author = "Ada Lovelace"  ',
    "author='Ada Lovelace'",
    "year = 1843",
    "year=1843.0",
    "year > 1800",
    "year >= 1843 AND year <= 1843",
    "year < 1900",
    "code = 42",
    'code = "42"',
    'tags = "maths"',
    'tags: "notes"',
    "tags: maths",
    "author: *",
    'author != "Charles"',
    "missing != 1",
    'NOT author = "Charles"',
    "NOT (year = 1 OR year = 2)",
    'author = "Charles" OR year = 1843',
    "year = 1 OR year = 1843 AND code = 42",  # OR binds more than AND
    "year = 1843 code = 42",
    "((year = 1843))",
    "NOT NOT year = 1843",
]
FALSE = [
    'author = "Ada"',
    'author = "ada lovelace"',
    "year = 1844",
    'year = "1843"',
    "year > 1843",
    "author > 1",
    "code > 1",
    'tags != "maths"',
    'tags = "letters"',
    "missing = 1",
    "missing: *",
    "missing < 1",
    "year = 1843 AND code = 1",
    "year = 1843 code = 1",
    "year = 1843 OR year = 1 AND code = 1",
    "NOT year = 1843",
]
INVALID = [
    "author",
    "author =",
    "= 1",
    "author = = 1",
    "(year = 1",
    "year = 1)",
    "()",
    "year = 1 AND",
    "AND year = 1",
    "NOT",
    "OR",
    "year = 1 OR OR year = 2",
    'author = "open',
    "year > much",
    'year > "much"',
    "year ! 1",
    "NOT)",
]


@pytest.mark.parametrize("text", TRUE)
def test_it_matches(text: str) -> None:
    assert metadata_filter(text)(METADATA)


@pytest.mark.parametrize("text", FALSE)
def test_it_does_not_match(text: str) -> None:
    assert not metadata_filter(text)(METADATA)


@pytest.mark.parametrize("text", INVALID)
def test_it_is_refused(text: str) -> None:
    with pytest.raises(ServiceError, match="Invalid metadata filter") as caught:
        metadata_filter(text)

    assert caught.value.code == 400


def test_a_deep_filter_is_read() -> None:
    deep = "(" * 20_000 + "year = 1843" + ")" * 20_000

    assert metadata_filter(deep)(METADATA)
    assert metadata_filter("NOT " * 20_001 + "year = 1843")(METADATA) is False
