"""Any mix of forms keeps its order, and roles change only with the kind of part."""

from __future__ import annotations

from typing import Any, Callable, List, Tuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google._genai_core.flows.inputs import contents
from google.genai import types

Marked = Tuple[Any, List[str]]


def _part_forms(text: str) -> List[Callable[[], Any]]:
    return [
        lambda: text,
        lambda: types.Part(text=text),
        lambda: {"text": text},
        lambda: types.Image(image_bytes=text.encode(), mime_type="image/png"),
        lambda: types.Video(uri=text, mime_type="video/mp4"),
        lambda: types.File(uri=text),
        lambda: types.Part.from_bytes(data=text.encode(), mime_type="audio/wav"),
    ]


def _call(text: str) -> Any:
    return types.Part.from_function_call(name=text, args={})


TEXT = st.text("abc", min_size=1, max_size=3)
PART: st.SearchStrategy[Marked] = st.one_of(
    st.tuples(TEXT, st.integers(0, 6)).map(lambda pair: (_part_forms(pair[0])[pair[1]](), [pair[0]])),
    TEXT.map(lambda text: (_call(text), [text])),
)
WHOLE: st.SearchStrategy[Marked] = st.lists(PART, min_size=1, max_size=3).flatmap(
    lambda marked: st.sampled_from(["list", "content", "dict"]).map(lambda form: _whole(form, marked))
)


def _whole(form: str, marked: List[Marked]) -> Marked:
    values = [value for value, _ in marked]
    marks = [mark for _, found in marked for mark in found]
    if form == "content":
        return types.UserContent(values), marks
    return (values if form == "list" else {"parts": values, "role": "user"}), marks


def _marks(content: types.Content) -> List[Any]:
    return [_mark(part) for part in content.parts]


def _mark(part: types.Part) -> Any:
    if part.inline_data and part.inline_data.data:
        return part.inline_data.data.decode()
    if part.file_data:
        return part.file_data.file_uri
    return part.text or (part.function_call and part.function_call.name)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.lists(st.one_of(PART, WHOLE), min_size=1, max_size=8))
def test_order_is_kept_and_nothing_lost(mix: List[Marked]) -> None:
    found = contents.to_contents([value for value, _ in mix])
    assert [mark for content in found for mark in _marks(content)] == [
        mark for _, marks in mix for mark in marks
    ]
    assert all(content.parts for content in found)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.lists(PART, min_size=1, max_size=8))
def test_roles_change_only_with_the_kind_of_part(mix: List[Marked]) -> None:
    found = contents.to_contents([value for value, _ in mix])
    for content in found:
        assert {part.function_call is not None for part in content.parts} == {content.role == "model"}
    roles = [content.role for content in found]
    assert all(first != second for first, second in zip(roles, roles[1:]))


# -- other places that take contents


def test_each_input_gets_its_own_embedding() -> None:
    found = contents.to_embed_contents(["a", types.Part(text="b"), types.UserContent(["c", "d"]), ["e", "f"]])
    assert [_marks(content) for content in found] == [["a"], ["b"], ["c", "d"], ["e", "f"]]
    assert [_marks(content) for content in contents.to_embed_contents("a")] == [["a"]]
    with pytest.raises(ValueError, match="contents is empty"):
        contents.to_embed_contents([])
    with pytest.raises(TypeError, match=r"contents\[1\]: int"):
        contents.to_embed_contents(["a", 5])
