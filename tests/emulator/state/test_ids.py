"""Ids: unique, and the same in every run."""

from __future__ import annotations

from google.genai.emulator.state.ids import IdGenerator


def test_ids_are_unique_and_the_same_in_every_run() -> None:
    first, second = IdGenerator(), IdGenerator()
    drawn = [first.letters("files"), first.letters("files"), first.letters("tuned")]

    assert len(set(drawn)) == 3
    assert all(len(each) == 12 and each.isalnum() and each.islower() for each in drawn)
    assert drawn == [second.letters("files"), second.letters("files"), second.letters("tuned")]
    assert first.digits("models").isdigit()
    assert first.digits("models")[0] != "0"
    assert first.uuid("operations") == second.uuid("operations")
