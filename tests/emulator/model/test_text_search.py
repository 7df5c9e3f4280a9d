"""Search in texts: chunks, the words that they are found by, and sentences."""

from __future__ import annotations

from typing import List

import pytest

from google.genai.emulator.model.text_search import (
    Chunk,
    best_sentence,
    search,
    sentences,
    split,
    words_of,
)

TEXT = "one two three four five six seven eight nine ten"


def chunk(text: str, title: str = "t") -> Chunk:
    return Chunk("fileSearchStores/a", title, text)


@pytest.mark.parametrize("most", [1, 2, 3, 5, 50])
@pytest.mark.parametrize("overlap", [0, 1, 2])
def test_chunks_are_pieces_of_the_text_with_all_its_words(most: int, overlap: int) -> None:
    chunks = split(TEXT, most, min(overlap, most - 1))

    assert all(each in TEXT for each in chunks)
    assert list(dict.fromkeys(word for each in chunks for word in each.split())) == TEXT.split()
    assert all(len(each.split()) <= most for each in chunks)


def test_adjacent_chunks_share_their_overlap() -> None:
    assert split(TEXT, 4, 0) == ["one two three four", "five six seven eight", "nine ten"]
    assert split(TEXT, 4, 1) == ["one two three four", "four five six seven", "seven eight nine ten"]
    assert split("one two", 4, 3) == ["one two"]


def test_white_space_stays_inside_of_a_chunk() -> None:
    assert split("  a\n\n b  ", 9, 0) == ["a\n\n b"]
    assert split(" \n ", 9, 0) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Refunds ARE paid", "refund paid"),
        ("What is the refund?", "refund"),
        ("Größe 12", "größe 12"),
        ("", ""),
        ("is this how it was", ""),
    ],
)
def test_words_of_a_text(text: str, words: str) -> None:
    assert words_of(text) == {*words.split()}


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    chunks = [chunk("green tea"), chunk("green car"), chunk("a car and a boat"), chunk("nothing")]

    found = search("a boat in green", chunks)

    assert [each.text for each in found] == ["a car and a boat", "green tea", "green car"]
    assert search("a boat in green", chunks, 1) == found[:1]
    assert search("the moon", chunks) == []


def test_what_has_no_text_is_found_by_its_title() -> None:
    picture = chunk("", "a red barn")

    assert search("barns", [picture, chunk("barn", "other")]) == [picture, chunk("barn", "other")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("version 2.5 is out. Yes", ["version 2.5 is out.", "Yes"]),
        ("a line\nanother", ["a line", "another"]),
        ("...", ["..."]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, found: List[str]) -> None:
    assert list(sentences(text)) == found


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("refund time", "Hello. A refund takes time. A refund.", "A refund takes time."),
        ("moon", "First. Second.", "First."),
        ("moon", "", ""),
    ],
)
def test_the_best_sentence(question: str, text: str, found: str) -> None:
    assert best_sentence(question, text) == found


def test_long_texts_take_linear_time() -> None:
    assert len(split("word " * 20_000, 512, 0)) == 40
    assert len(list(sentences("." * 20_000 + "! " * 20_000))) > 1
