"""The texts of `spec/` read like plain technical English, and fields are described by noun phrases."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Iterator, List, Tuple

import pytest
import yaml

from ..prose import stumbles

SPEC = Path(__file__).parents[2] / "spec"
PAGES = sorted((SPEC / "docs").rglob("*.yaml"))
OTHERS = [
    *sorted((SPEC / "surface").rglob("*.yaml")),
    *sorted(SPEC.glob("*/supplement.yaml")),
    *sorted(SPEC.glob("*.*")),
]

VERB = re.compile(
    r"(?:Tells|Says|Holds|Gives|Takes|Makes|Lets|Has|Picks|Chooses|Keeps|Narrows|Asks|Adds|Repeats|Ties"
    r"|Identifies|Encrypts|Imitates|Weighs|Sorts|Grounds|Leaves|Specifies|Indicates|Defines|Contains"
    r"|Describes|Represents|Returns)\b"
)
"""Verbs that a field's text does not begin with; those that are plural nouns too are not in it."""


def texts(node: Any, where: str = "") -> Iterator[Tuple[str, str]]:
    if isinstance(node, str):
        yield where, node
        return
    for key, value in node.items():
        yield from texts(value, f"{where}.{key}" if where else key)


def loaded(path: Path) -> List[Tuple[str, str]]:
    return [
        pair for pair in texts(yaml.safe_load(path.read_text(encoding="utf-8"))) if "._like" not in pair[0]
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(SPEC).as_posix())
def test_texts_read_well_at_once(page: Path) -> None:
    found = [f"{where}: {each} in: {text}" for where, text in loaded(page) for each in stumbles(text)]

    assert not found, f"{page.name}:\n" + "\n".join(found)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(SPEC).as_posix())
def test_texts_are_sentences_that_do_not_begin_with_a_verb_of_data(page: Path) -> None:
    found = [
        f"{where}: {text}"
        for where, text in loaded(page)
        if VERB.match(text) or not text.rstrip().endswith(".") or not re.match(r"[A-Z`0-9]", text)
    ]

    assert not found, f"{page.name}:\n" + "\n".join(found)


@pytest.mark.parametrize("file", OTHERS, ids=lambda path: path.relative_to(SPEC).as_posix())
def test_comments_and_reasons_read_well_at_once(file: Path) -> None:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    found = [f"{number}: {each} in: {line.strip()}" for number, line in lines for each in stumbles(line)]

    assert not found, f"{file.name}:\n" + "\n".join(found)


TELLING = [
    "What the images should show, in words",
    "Headline of the page that shows it",
    "A picture whose manner the result takes on",
    "Where the clip stops, in seconds with an `s` behind",
    "str is no types.Tool and no function",
    "built only for who wants content captured",
    "Every word as it came, borne in silence and told anew",
    "Raises `errors.ClientError` for 4xx answers",
    "The whole answer beside its tokens",
]


@pytest.mark.parametrize("text", TELLING)
def test_the_patterns_find_what_they_are_for(text: str) -> None:
    assert stumbles(text)


PLAIN = [
    "Title of the page. There is no response if the request failed.",
    "The page is behind a paywall, and `what is no name` is code.",
    "The value is no longer used. Medium severity, the third of four levels.",
    "Answers of the model, up to `candidate_count`.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_the_patterns_leave_plain_english_alone(text: str) -> None:
    assert stumbles(text) == []
