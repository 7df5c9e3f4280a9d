"""The shapes of structured output that are compared as snapshots: Python types and schemas."""

from __future__ import annotations

import dataclasses
import datetime
import decimal
import enum
import uuid
from typing import Any, Dict, Generic, List, Mapping, NamedTuple, Optional, Set, Tuple, TypeVar, Union

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import Annotated, Literal, NotRequired, TypedDict

from google.genai import types


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Size(enum.IntEnum):
    SMALL = 1
    LARGE = 2


class Step(BaseModel):
    """One step."""

    text: str = Field(description="What to do")
    minutes: Optional[int] = Field(default=None, ge=1, le=60)


class Recipe(BaseModel):
    title: str
    steps: List[Step]
    best: Optional[Step] = Field(default=None, description="The step to show first")
    color: Color = Field(default=Color.RED, description="Of the cover")


class Constrained(BaseModel):
    number: int = Field(ge=1, le=9)
    text: str = Field(min_length=1, max_length=3, pattern="^[a-z]")
    items: List[int] = Field(min_length=1, max_length=2)
    rating: float = Field(default=0.5, ge=0, le=1)


class Aliased(BaseModel):
    given_name: str = Field(alias="givenName")
    family_name: str = Field(alias="familyName", default="Smith")


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    step: Step


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")

    name: str


class Node(BaseModel):
    value: int
    children: List[Node] = []


class Employee(BaseModel):
    name: str
    boss: Optional[Employee] = Field(default=None, description="Whom they report to")


class Ping(BaseModel):
    pong: Optional[Pong] = None


class Pong(BaseModel):
    ping: Dict[str, Ping] = {}


class Endless(BaseModel):
    next: Optional[Endless]


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    weight: float


class Owner(BaseModel):
    pet: Union[Cat, Dog] = Field(discriminator="kind")


class Untagged(BaseModel):
    pet: Union[Cat, Dog, None] = None
    note: Union[int, str] = "none"


class Numbered(BaseModel):
    size: Size
    level: Literal[1, 2, 3]
    either: Literal["low", 5]


class Worded(BaseModel):
    level: Literal["low", "high"]
    only: Literal["x"]
    perhaps: Literal["y", None] = None


class Times(BaseModel):
    moment: datetime.datetime
    day: datetime.date
    at: datetime.time
    lasting: datetime.timedelta


class Scalars(BaseModel):
    price: decimal.Decimal
    id: uuid.UUID
    data: bytes


class Containers(BaseModel):
    amounts: Dict[str, float]
    free: Dict[str, Any] = {}
    pairs: Dict[str, List[Step]] = {}


class Tuples(BaseModel):
    pair: Tuple[int, str]
    many: Tuple[int, ...]


class Unique(BaseModel):
    tags: Set[str]


class Untyped(BaseModel):
    anything: Any


class Tagged(BaseModel):
    tag: Annotated[str, Field(description="One word", examples=["red"])]


class Above(BaseModel):
    inner: List[Exclusive]


class Exclusive(BaseModel):
    count: int = Field(gt=0)


class Matched(BaseModel):
    """Says what neither form can: free keys beside a pattern, on one of the backends."""

    codes: Dict[str, Annotated[str, Field(pattern="^[a-z]")]]


X = TypeVar("X")


class Box(BaseModel, Generic[X]):
    content: X


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Pair(NamedTuple):
    first: int
    second: str


class Mapped(TypedDict):
    a: int
    b: NotRequired[str]


PLAIN = {
    "type": "OBJECT",
    "properties": {
        "name": {"type": "STRING", "max_length": 9},
        "sizes": {"type": "ARRAY", "items": {"type": "NUMBER"}},
    },
    "required": ["name"],
}
LOWER = {"type": "object", "properties": {"a": {"type": ["string", "null"]}, "b": {"const": "x"}}}
REFERRED = {
    "type": "object",
    "properties": {"a": {"$ref": "#/$defs/A", "description": "The first"}, "b": {"$ref": "#/$defs/A"}},
    "$defs": {"A": {"type": "string", "description": "Any"}},
}
LOOPED = {"type": "object", "properties": {"next": {"$ref": "#"}, "name": {"type": "string"}}}

SCHEMAS: Mapping[str, Any] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "list of str": List[str],
    "list of lists": List[List[int]],
    "model": Step,
    "nested models": Recipe,
    "list of models": List[Step],
    "dict": Dict[str, int],
    "dict of models": Dict[str, Step],
    "containers": Containers,
    "constraints": Constrained,
    "aliases": Aliased,
    "closed model": Closed,
    "open model": Open,
    "recursive model": Node,
    "recursive field with words": Employee,
    "recursive models": Ping,
    "list of recursive models": List[Node],
    "endless model": Endless,
    "tagged union": Owner,
    "untagged union": Untagged,
    "union": Union[int, str],
    "union of models": Union[Cat, Dog],
    "optional": Optional[int],
    "optional model": Optional[Step],
    "enum": Color,
    "int enum": Size,
    "list of enum": List[Color],
    "numbers as enum": Numbered,
    "words as enum": Worded,
    "literal": Literal["a", "b"],
    "times": Times,
    "date": datetime.date,
    "scalars": Scalars,
    "tuples": Tuples,
    "tuple": Tuple[int, str],
    "set": Unique,
    "any field": Untyped,
    "example": Tagged,
    "exclusive bound": Above,
    "pattern in a dict": Matched,
    "generic model": Box[Step],
    "dataclass": Point,
    "named tuple": Pair,
    "typed dict": Mapped,
    "schema": types.Schema(type=types.Type.STRING, format="date", nullable=True),
    "schema of free keys": types.Schema(type=types.Type.OBJECT, additional_properties=False),
    "schema dict": PLAIN,
    "schema dict of free keys": {"type": "OBJECT", "additional_properties": {"type": "STRING"}},
    "JSON schema dict": LOWER,
    "JSON schema of references": REFERRED,
    "JSON schema of itself": LOOPED,
    "JSON schema of a model": Recipe.model_json_schema(),
}

JSON_SCHEMAS: Mapping[str, Any] = {
    **{name: given for name, given in SCHEMAS.items() if not isinstance(given, dict)},
    "JSON schema dict": LOWER,
    "JSON schema of references": REFERRED,
    "JSON schema of itself": LOOPED,
    "JSON schema of a model": Recipe.model_json_schema(),
    "only informs": {"type": "string", "default": "a", "$comment": "none", "examples": ["b"], "minLength": 1},
    "old definitions": {"$ref": "#/definitions/A", "definitions": {"A": {"type": "integer"}}},
    "all of one": {"allOf": [{"type": "string"}], "title": "T"},
    "all of two": {"properties": {"a": {"allOf": [{"type": "string"}, {"minLength": 1}]}}},
    "misspelt": {"type": "object", "propertys": {}},
    "the Schema's own words": {"type": "object", "properties": {"a": {"type": "string", "nullable": True}}},
    "unknown type": {"type": "object", "properties": {"a": {"type": "text"}}},
    "unknown reference": {"type": "array", "items": {"$ref": "#/$defs/A"}},
}
