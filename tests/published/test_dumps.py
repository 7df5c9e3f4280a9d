"""What the published SDK 3.6.1 has stored is read, and what this SDK stores can be read by it.

`dumps_3_6_1.json` has objects that 3.6.1 wrote by `model_dump(mode="json")`, with their nulls.
"""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any, Dict, List, cast

import pytest

from google.genai import types

from .names import MODELS

BESIDE = ("sdk_http_response", "parsed")
DUMPS: Dict[str, Any] = json.loads((Path(__file__).parent / "dumps_3_6_1.json").read_text("utf-8"))
NEEDED = {"Metric": {"name": "a"}}
"""What a type cannot be made without."""

OURS: List[str] = [name for name in MODELS if hasattr(types, name)]


def without_nulls(value: Any) -> Any:
    """Return JSON without nulls, empty lists, and what is kept in addition to the fields."""
    if isinstance(value, dict):
        items = cast(Dict[str, Any], value).items()
        read = {key: without_nulls(each) for key, each in items if key not in BESIDE}
        return {key: each for key, each in read.items() if each not in (None, [])}
    return [without_nulls(each) for each in cast(Any, value)] if isinstance(value, list) else value


@pytest.mark.parametrize("name", DUMPS)
def test_a_stored_object_is_read_and_written_again(name: str) -> None:
    kind: Any = getattr(types, name)
    found = kind.model_validate(DUMPS[name])
    assert found == kind.model_validate_json(json.dumps(DUMPS[name]))
    written = without_nulls(found.model_dump(mode="json"))
    assert without_nulls(standard(DUMPS[name])) == written
    again = found.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    assert without_nulls(kind.model_validate(again).model_dump(mode="json")) == written
    kind(**without_nulls(DUMPS[name]))  # a constructor checks more strictly


def standard(value: Any) -> Any:
    """Return a dump whose bytes are in the alphabet that this SDK writes."""
    return json.loads(json.dumps(value).replace('"-_8="', '"+/8="'))


@pytest.mark.parametrize("name", OURS)
def test_nulls_are_absent_values(name: str) -> None:
    kind: Any = getattr(types, name)
    needed = NEEDED.get(name, {})
    nulls = {**dict.fromkeys(field for field in MODELS[name] if field in kind.model_fields), **needed}
    assert kind(**nulls) == kind(**needed)
    assert kind.model_validate(nulls) == kind.model_validate(needed)
    assert kind.model_validate_json(json.dumps(nulls)) == kind.model_validate(needed)


@pytest.mark.parametrize("name", OURS)
def test_a_dump_without_defaults_has_nothing_that_was_not_set(name: str) -> None:
    kind: Any = getattr(types, name)
    found = kind(**NEEDED.get(name, {})).model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    assert set(found) <= set(MODELS[name])


def unpickled(kind: Any, **fields: Any) -> Any:
    """Return an object for the state that the published SDK pickles."""
    made = kind.__new__(kind)
    made.__setstate__(
        {
            "__dict__": fields,
            "__pydantic_extra__": None,
            "__pydantic_fields_set__": set(fields),
            "__pydantic_private__": None,
        }
    )
    return made


def test_a_pickle_of_the_published_sdk_is_read() -> None:
    content = unpickled(types.Content, parts=None, role="model")
    assert content == types.Content(role="model")
    candidate = unpickled(types.Candidate, content=content, finish_reason=types.FinishReason.STOP)
    found = unpickled(types.GenerateContentResponse, candidates=[candidate], parsed=None)
    assert (found.text, found.parts, found.function_calls, found.model_status) == (None, [], [], None)
    assert pickle.loads(pickle.dumps(found)) == found
