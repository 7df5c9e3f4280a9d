"""The walker of responses: rows, bases, what is dropped, lists, and other shapes than expected."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from google._genai_core.runtime.wire.method import ResponseRow, ResponseStep, ResponseTable
from google._genai_core.runtime.wire.response_rows import decode, first

MOVES = ResponseTable(rows=(ResponseRow("end", ("task.done", "done")),), drop=("task",))


def decoded(table: ResponseTable, body: Dict[str, Any], *path: str) -> Any:
    return decode(body, (ResponseStep(table, path),), {"mark": lambda found: {**found, "marked": True}})


def test_a_row_moves_a_value_and_the_rest_is_kept() -> None:
    assert decoded(MOVES, {"task": {"done": 1, "left": 2}, "new": 3}) == {"end": 1, "new": 3}


def test_the_first_path_with_a_value_is_taken() -> None:
    assert decoded(MOVES, {"task": {"done": None}, "done": 4}) == {"end": 4, "done": 4}
    assert decoded(MOVES, {"task": "text"}) == {}


@pytest.mark.parametrize("path", [("jobs",), ("page", "jobs")])
def test_a_table_is_applied_to_each_object_of_a_list(path: Any) -> None:
    body: Dict[str, Any] = {"jobs": [{"done": 1}, {"done": 2}, "text"]}
    inner = [{"done": 1, "end": 1}, {"done": 2, "end": 2}, "text"]

    assert decoded(MOVES, body if len(path) == 1 else {"page": body}, *path) == (
        {"jobs": inner} if len(path) == 1 else {"page": {"jobs": inner}}
    )


@pytest.mark.parametrize("body", [{}, {"jobs": None}, {"jobs": "text"}, {"jobs": 5}])
def test_where_nothing_is_nothing_changes(body: Dict[str, Any]) -> None:
    assert decoded(MOVES, dict(body), "jobs") == body


def test_another_object_may_be_the_base() -> None:
    table = ResponseTable(rows=(ResponseRow("name", ("name",)),), base=("metadata",), drop=("@type",))

    assert decoded(table, {"name": "n", "done": True, "metadata": {"@type": "t", "x": 1}}) == {
        "name": "n",
        "x": 1,
    }
    assert decoded(table, {"name": "n"}) == {"name": "n"}


def test_an_object_may_be_wrapped_or_become_a_list_of_one() -> None:
    wrapped = ResponseTable(rows=(ResponseRow("video", (".",)),), base=())
    listed = ResponseTable(
        rows=(ResponseRow("items[0]", ("item",)), ResponseRow("items[0].size.bytes", ("size",))),
        drop=("item",),
        needs="item",
    )

    assert decoded(wrapped, {"uri": "u"}) == {"video": {"uri": "u"}}
    assert decoded(listed, {"item": {"a": 1}, "size": 2}) == {
        "items": [{"a": 1, "size": {"bytes": 2}}],
        "size": 2,
    }
    assert decoded(listed, {"size": 2}) == {"size": 2}


def test_a_hook_comes_after_the_rows() -> None:
    table = MOVES._replace(hook="mark")

    assert decoded(table, {"done": 1}) == {"done": 1, "end": 1, "marked": True}


def test_tables_are_applied_in_order() -> None:
    steps = (
        ResponseStep(ResponseTable(rows=(ResponseRow("items", ("predictions",)),), drop=("predictions",))),
        ResponseStep(MOVES, ("items",)),
    )

    assert decode({"predictions": [{"done": 1}]}, steps, {}) == {"items": [{"done": 1, "end": 1}]}


def test_a_path_may_ask_for_a_list() -> None:
    assert first({"a": {"b": [1]}}, ("a.b[]",)) == [1]
    assert first({"a": {"b": {}}}, ("a.b[]", "a.b")) == {}
    assert first({"a": {"b": {}}}, ("a.b[]",)) is None
