"""Types of the parameters of `functions`."""

from __future__ import annotations

import dataclasses
import enum
from typing import (
    Generic,
    List,
    NamedTuple,
    Optional,
    TypeVar,
)

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import Literal, NotRequired, TypedDict

T = TypeVar("T")


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Unit(str, enum.Enum):
    """A unit of temperature."""

    CELSIUS = "C"
    FAHRENHEIT = "F"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Point(BaseModel):
    """A point."""

    x: int
    y: float = 1.0


class Line(BaseModel):
    start: Point = Field(description="Where it begins")
    points: List[Point] = []
    end: Optional[Point] = None


class Node(BaseModel):
    value: int
    children: List[Node] = []


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    from_city: str = Field(alias="from")


class Box(BaseModel, Generic[T]):
    content: T


@dataclasses.dataclass
class Person:
    name: str
    age: int = 0


class Address(TypedDict):
    street: str
    number: NotRequired[int]


class Pair(NamedTuple):
    left: int
    right: str


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    tricks: List[str]
