"""TypedDict classes of `typing`, which pydantic refuses on Python before 3.12: read like those of typing_extensions."""

from __future__ import annotations

import dataclasses
import json
import sys
import typing
from typing import Any, Dict, List, Optional, Tuple, Union

import pytest
import typing_extensions
from pydantic import Field, PositiveInt
from typing_extensions import Annotated, NotRequired, Required

from google._genai_core.flows.answers.parsing import parse
from google._genai_core.flows.functions.local_functions import LocalFunction
from google._genai_core.flows.inputs.response_schema import to_json_schema
from google._genai_core.runtime.schema import typed_dicts

OLD = pytest.mark.skipif(sys.version_info >= (3, 12), reason="pydantic reads these itself")


class Inner(typing.TypedDict):
    x: int


class Base(typing.TypedDict):
    """What all have."""

    a: PositiveInt


class Mine(Base, total=False):
    """One of mine."""

    b: str
    c: Required[List[Inner]]


class Loose(typing.TypedDict):
    n: NotRequired[Annotated[int, Field(gt=0)]]
    o: Optional[Inner]


class TheirInner(typing_extensions.TypedDict):
    x: int


class TheirMine(typing_extensions.TypedDict):
    """One of mine."""

    a: PositiveInt
    b: NotRequired[str]
    c: List[TheirInner]


class TheirLoose(typing_extensions.TypedDict):
    n: NotRequired[Annotated[int, Field(gt=0)]]
    o: Optional[TheirInner]


class Loop(typing.TypedDict):
    next: Optional[Loop]


class Lost(typing.TypedDict):
    gone: Gone  # type: ignore[name-defined]  # noqa: F821  # that is what it is for


@dataclasses.dataclass
class Holder:
    inner: Inner


PAIRS: Dict[str, Tuple[Any, Any, str]] = {
    "plain": (Inner, TheirInner, '{"x": 1}'),
    "inherited and partial": (Mine, TheirMine, '{"a": 1, "c": [{"x": 2}]}'),
    "marked": (Loose, TheirLoose, '{"o": null}'),
    "list": (List[Mine], List[TheirMine], '[{"a": 1, "c": []}]'),
    "built-in list": (list[Inner], list[TheirInner], '[{"x": 1}]'),
    "dict": (Dict[str, Inner], Dict[str, TheirInner], '{"k": {"x": 1}}'),
    "optional": (Optional[Loose], Optional[TheirLoose], "null"),
    "union": (Union[Inner, int], Union[TheirInner, int], "3"),
    "annotated": (
        Annotated[Inner, Field(description="d")],
        Annotated[TheirInner, Field(description="d")],
        '{"x": 1}',
    ),
    "tuple": (Tuple[Inner, str], Tuple[TheirInner, str], '[{"x": 1}, "a"]'),
}
if sys.version_info >= (3, 10):
    PAIRS["bar"] = (Inner | None, TheirInner | None, "null")


def _named(document: Any) -> Any:
    """Return a JSON schema with the names of the classes alike."""
    return str(document).replace("Their", "")


@pytest.mark.parametrize("name", PAIRS)
def test_is_read_like_the_one_of_typing_extensions(name: str) -> None:
    ours, theirs, answer = PAIRS[name]
    assert _named(to_json_schema(ours)) == _named(to_json_schema(theirs))
    assert parse(answer, ours) == parse(answer, theirs)
    with pytest.raises(ValueError, match="validation error"):
        parse('{"x": "a", "n": 0}', ours)


def _taking(annotation: Any) -> Any:
    def take(value: Any) -> Any:
        return value

    take.__annotations__["value"] = annotation
    return take


@pytest.mark.parametrize("name", PAIRS)
def test_function_takes_it(name: str) -> None:
    ours, theirs, answer = PAIRS[name]
    functions = [LocalFunction(_taking(annotation)) for annotation in (ours, theirs)]
    assert _named(functions[0].declaration) == _named(functions[1].declaration)
    value = json.loads(answer)
    assert functions[0].bind({"value": value})() == functions[1].bind({"value": value})()


@OLD
@pytest.mark.parametrize("kind", [Loop, Lost, Holder, List[Holder]])
def test_what_has_no_equal_says_what_to_import(kind: Any) -> None:
    with pytest.raises(
        TypeError, match=r"has a typing.TypedDict, .* import TypedDict from typing_extensions"
    ):
        to_json_schema(kind)

    with pytest.raises(TypeError, match=r"parameter 'value': .* import TypedDict from typing_extensions"):
        LocalFunction(_taking(kind))


def test_other_types_stay_as_they_are() -> None:
    for annotation in (int, List[int], Optional[str], Annotated[int, Field(gt=0)], Dict[str, List[int]], Any):
        assert typed_dicts.replaced(annotation) == annotation
