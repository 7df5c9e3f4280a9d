"""Calls of Python functions: a model's arguments as the annotated types, or an error that it can read."""

from __future__ import annotations

import asyncio
import collections
import contextlib
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import inspect
import ipaddress
import json
import pathlib
import uuid
from keyword import iskeyword
from typing import (
    Any,
    Deque,
    Dict,
    FrozenSet,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    NewType,
    Optional,
    Sequence,
    Set,
    Tuple,
    Union,
)

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, field_validator
from typing_extensions import Annotated, Literal, TypedDict

from google._genai_core.flows.functions.local_functions import LocalFunction
from google.genai import errors, types


class Color(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    LOW = 1


class Point(BaseModel):
    x: int
    y: float = 1.0


class Strict(BaseModel):
    model_config = ConfigDict(strict=True)

    day: datetime.date
    pair: Tuple[int, int]


class Picky(BaseModel):
    value: int

    @field_validator("value")
    @classmethod
    def _check(cls, value: int) -> int:
        raise RuntimeError("broken")


class Node(BaseModel):
    children: List[Node] = []


@dataclasses.dataclass
class Person:
    name: str
    born: Optional[datetime.date] = None


class Address(TypedDict):
    street: str


class Pair(NamedTuple):
    day: datetime.date
    size: int


DAY = datetime.date(2025, 1, 2)


READ: List[Tuple[Any, Any, Any]] = [
    (int, 3, 3),
    (int, 3.0, 3),
    (float, 3, 3.0),
    (str, "a", "a"),
    (bool, True, True),
    (Optional[int], None, None),
    (Union[int, str], "3", "3"),
    (Union[int, str], 3, 3),
    (Any, {"a": [1]}, {"a": [1]}),
    (object, [1], [1]),
    (List[int], [1, 2.0], [1, 2]),
    (Sequence[str], ["a"], ["a"]),
    (Set[int], [1, 2, 1], {1, 2}),
    (Tuple[int, str], [1, "a"], (1, "a")),
    (Tuple[int, ...], [1, 2], (1, 2)),
    (Dict[str, int], {"a": 1.0}, {"a": 1}),
    (Mapping[str, Point], {"a": {"x": 1}}, {"a": Point(x=1)}),
    (Literal["a", "b"], "a", "a"),
    (Literal[1, 2], 2, 2),
    (Color, "red", Color.RED),
    (Level, 1, Level.LOW),
    (Level, 1.0, Level.LOW),
    (Point, {"x": 1}, Point(x=1)),
    (Optional[Point], None, None),
    (List[Point], [{"x": 1}, {"x": 2, "y": 3}], [Point(x=1), Point(x=2, y=3)]),
    (Strict, {"day": "2025-01-02", "pair": [1, 2]}, Strict(day=DAY, pair=(1, 2))),
    (Node, {"children": [{}]}, Node(children=[Node()])),
    (Person, {"name": "Ada", "born": "2025-01-02"}, Person("Ada", DAY)),
    (Address, {"street": "Main"}, {"street": "Main"}),
    (datetime.date, "2025-01-02", DAY),
    (
        datetime.datetime,
        "2025-01-02T03:04:05Z",
        datetime.datetime(2025, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc),
    ),
    (datetime.timedelta, "PT90S", datetime.timedelta(seconds=90)),
    (uuid.UUID, "00000000-0000-0000-0000-000000000001", uuid.UUID(int=1)),
    (datetime.time, "10:30", datetime.time(10, 30)),
    (Optional[datetime.date], "2025-01-02", DAY),
    (Union[datetime.date, int], "2025-01-02", DAY),
    (Union[int, datetime.date], 7, 7),
    (Annotated[datetime.date, "The day"], "2025-01-02", DAY),
    (List[datetime.date], ["2025-01-02"], [DAY]),
    (Iterable[datetime.date], ["2025-01-02"], [DAY]),
    (Optional[Iterable[int]], [1], [1]),
    (Dict[str, decimal.Decimal], {"a": "1.10"}, {"a": decimal.Decimal("1.10")}),
    (Dict[datetime.date, int], {"2025-01-02": 1}, {DAY: 1}),
    (decimal.Decimal, 0.1, decimal.Decimal("0.1")),
    (decimal.Decimal, "1.10", decimal.Decimal("1.10")),
    (fractions.Fraction, "1/3", fractions.Fraction(1, 3)),
    (NewType("Key", uuid.UUID), "00000000-0000-0000-0000-000000000001", uuid.UUID(int=1)),
    (pathlib.PurePosixPath, "a/b", pathlib.PurePosixPath("a/b")),
    (ipaddress.IPv4Address, "1.2.3.4", ipaddress.IPv4Address("1.2.3.4")),
    (FrozenSet[str], ["a"], frozenset({"a"})),
    (Deque[int], [1], collections.deque([1])),
    (Pair, {"day": "2025-01-02", "size": 2}, Pair(DAY, 2)),
    (types.Content, {"parts": [{"text": "a"}]}, types.Content(parts=[types.Part(text="a")])),
    (bytes, "text", b"text"),
    (Annotated[int, Field(ge=1)], 1, 1),
]


@pytest.mark.parametrize(("annotation", "given_value", "expected"), READ)
def test_argument_as_its_type(annotation: Any, given_value: Any, expected: Any) -> None:
    def take(value: Any) -> Any:
        return value

    take.__annotations__["value"] = annotation
    found = LocalFunction(take).bind({"value": given_value})()
    assert found == expected
    assert type(found) is type(expected)


def travel(city: str, days: int = 1, *, points: Sequence[Point] = ()) -> Tuple[Any, ...]:
    """Goes somewhere."""
    return city, days, points


@pytest.mark.parametrize(
    ("args", "result"),
    [
        ({"city": "a"}, ("a", 1, ())),
        ({"days": 3.0, "city": "a"}, ("a", 3, ())),
        ({"city": "a", "points": [{"x": 1}]}, ("a", 1, [Point(x=1)])),
    ],
)
def test_what_is_left_out_has_its_default(args: Dict[str, Any], result: Any) -> None:
    assert LocalFunction(travel).bind(args)() == result


@pytest.mark.parametrize(
    ("args", "text"),
    [
        (None, "travel: 'city' is missing"),
        ({}, "travel: 'city' is missing"),
        ({"town": "a"}, "travel: 'city' is missing; unknown 'town' (it takes city, days, points)"),
        ({"city": "a", "b": 1, "c": 2}, "travel: unknown 'b', 'c' (it takes city, days, points)"),
        ({"city": 5}, "travel: city: Input should be a valid string"),
        ({"city": None}, "travel: city: Input should be a valid string"),
        (
            {"city": "a", "days": 1.5},
            "travel: days: Input should be a valid integer, got a number with a fractional part",
        ),
        ({"city": "a", "points": [{"x": 1}, {"y": 2}]}, "travel: points[1].x: Field required"),
        ({"city": 1, "days": "x"}, "travel: city: Input should be a valid string; days: Input should be"),
        ({"city": b"a"}, "travel: city: TypeError: "),
        ({"city": "a", "points": "b"}, "travel: points: Input should be a valid array"),
    ],
)
def test_wrong_arguments_say_what_to_change(args: Any, text: str) -> None:
    with pytest.raises(errors.UnknownFunctionCallArgumentError) as raised:
        LocalFunction(travel).bind(args)
    assert str(raised.value).startswith(text)


@pytest.mark.parametrize(
    ("annotation", "given_value"),
    [
        (datetime.date, "tomorrow"),
        (datetime.time, "noon"),
        (datetime.datetime, {}),
        (datetime.timedelta, "an hour"),
        (uuid.UUID, "1"),
        (decimal.Decimal, "much"),
        (Color, "blue"),
        (Iterable[datetime.date], ["2025-01-02", "tomorrow"]),
        (Optional[ipaddress.IPv4Address], "1.2.3"),
        (Pair, {"day": "2025-01-02", "size": "big"}),
        (Person, {"name": "Ada", "born": "long ago"}),
        (Address, {}),
        (bytes, 5),
    ],
)
def test_a_value_that_cannot_be_read_is_told_to_the_model(annotation: Any, given_value: Any) -> None:
    def take(value: Any) -> Any:
        return value

    take.__annotations__["value"] = annotation
    with pytest.raises(errors.UnknownFunctionCallArgumentError, match=r"^take: value"):
        LocalFunction(take).bind({"value": given_value})


def test_the_arguments_of_the_model_are_left_as_they_are() -> None:
    args = {"city": "a"}
    LocalFunction(travel).bind(args)
    assert args == {"city": "a"}


def test_a_function_without_parameters_takes_nothing() -> None:
    def now() -> str:
        return "now"

    assert LocalFunction(now).bind({})() == "now"
    with pytest.raises(
        errors.UnknownFunctionCallArgumentError, match=r"now: unknown 'a' \(it takes no arguments\)"
    ):
        LocalFunction(now).bind({"a": 1})


def test_a_validator_may_raise_anything() -> None:
    def pick(picky: Picky) -> None:
        pass

    with pytest.raises(errors.UnknownFunctionCallArgumentError, match="pick: picky: RuntimeError: broken"):
        LocalFunction(pick).bind({"picky": {"value": 1}})


def test_positional_arguments_keep_their_place() -> None:
    def place(a: int, b: int = 2, c: int = 3, /, d: int = 4) -> Tuple[int, ...]:
        return a, b, c, d

    function = LocalFunction(place)
    assert function.bind({"a": 1})() == (1, 2, 3, 4)
    assert function.bind({"c": 9, "a": 1, "d": 5})() == (1, 2, 9, 5)


def test_partials_give_what_was_bound() -> None:
    assert LocalFunction(functools.partial(travel, "a")).bind({"days": 2})() == ("a", 2, ())
    assert LocalFunction(functools.partial(travel, days=7)).bind({"city": "b"})() == ("b", 7, ())
    with pytest.raises(errors.UnknownFunctionCallArgumentError, match="unknown 'days'"):
        LocalFunction(functools.partial(travel, days=7)).bind({"city": "b", "days": 1})


class Counter:
    def __init__(self, start: int) -> None:
        self.count = start

    def add(self, by: int = 1) -> int:
        self.count += by
        return self.count

    async def __call__(self) -> int:
        return self.count


async def later(city: str) -> str:
    return city


def test_methods_know_their_object() -> None:
    counters = [Counter(1), Counter(10)]
    assert [LocalFunction(each.add).bind({"by": 2})() for each in counters] == [3, 12]
    assert [asyncio.run(LocalFunction(each).bind({})()) for each in counters] == [3, 12]


@pytest.mark.parametrize(
    ("function", "is_async"),
    [
        (travel, False),
        (later, True),
        (functools.partial(later, "a"), True),
        (Counter(1), True),
        (functools.partial(Counter(1)), True),
        (Counter(1).add, False),
    ],
)
def test_whether_a_call_gives_a_coroutine(function: Any, is_async: bool) -> None:
    assert LocalFunction(function).is_async is is_async


def everything(
    a: int,
    b: List[Point],
    c: Dict[str, float],
    d: Optional[Color] = None,
    e: Union[int, str, None] = None,
    f: Any = None,
    g: Tuple[datetime.date, ...] = (),
    h: Optional[Node] = None,
) -> None:
    """Takes all kinds of arguments."""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["x", "y", "children"]) | st.text(), inner)
    ),
    max_leaves=5,
)
EVERYTHING = LocalFunction(everything)


@given(st.dictionaries(st.sampled_from("abcdefghi"), JSON, max_size=4))
def test_any_arguments_are_a_call_or_an_error(args: Dict[str, Any]) -> None:
    with contextlib.suppress(errors.UnknownFunctionCallArgumentError):  # nothing else may come out
        assert EVERYTHING.bind(args)() is None


TYPES: Dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(-(2**53), 2**53),
    str: st.text(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    List[int]: st.lists(st.integers()),
    Dict[str, str]: st.dictionaries(st.text(), st.text()),
    Optional[str]: st.none() | st.text(),
    Literal["x", "y"]: st.sampled_from(["x", "y"]),
}


@st.composite
def signatures(draw: st.DrawFn) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    """Parameters with their types, and arguments for them."""
    name = st.from_regex(r"[A-Za-z_][a-z0-9_]{0,8}", fullmatch=True).filter(lambda one: not iskeyword(one))
    names = draw(st.lists(name, unique=True, max_size=4))
    chosen = [draw(st.sampled_from(list(TYPES))) for _ in names]
    return dict(zip(names, chosen)), {name: draw(TYPES[kind]) for name, kind in zip(names, chosen)}


@given(signatures())
def test_a_signature_is_declared_and_called_as_it_stands(drawn: Any) -> None:
    annotations, args = drawn

    def record(**given_args: Any) -> Dict[str, Any]:
        return given_args

    parameters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind)
        for name, kind in annotations.items()
    ]
    record.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # how a signature is given
    function = LocalFunction(record)
    declared = function.declaration.model_dump(mode="json", exclude_none=True, by_alias=True)
    schema: Dict[str, Any] = declared.get("parameters") or declared.get("parametersJsonSchema") or {}
    assert list(schema.get("properties", {})) == list(annotations)
    assert function.bind(json.loads(json.dumps(args)))() == args


def test_a_function_shows_its_name() -> None:
    def choose(name: str) -> None:
        """Choose."""

    assert repr(LocalFunction(choose)) == "LocalFunction('choose')"
