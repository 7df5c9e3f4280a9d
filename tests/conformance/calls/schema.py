"""Calls that differ in what `response_schema` is made from: the forms of Python types.

The last column names the backends on which the published SDK refuses the form.
"""

import datetime
import enum
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Optional, Union

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypedDict

from ..call import BOTH, GEMINI, Build, Call, flat, sync_only, with_config


class Level(enum.IntEnum):
    """An enum of numbers."""

    LOW = 1
    HIGH = 2


class Constrained(BaseModel):
    """The limits that the API's Schema has."""

    number: int = Field(ge=1, le=9)
    text: str = Field(min_length=1, max_length=3, pattern="^a")
    items: list[int] = Field(min_length=1, max_length=2)


class Aliased(BaseModel):
    """Fields of other names in JSON."""

    given_name: str = Field(alias="givenName")
    family_name: str = Field(alias="familyName", default="Smith")


class Choice(BaseModel):
    """Alternatives without a tag."""

    note: Union[int, str]
    perhaps: Optional[Aliased] = None


class Described(BaseModel):
    """Words beside a reference."""

    name: Aliased = Field(description="Of the owner")
    other: int


class Closed(BaseModel):
    """No other keys."""

    model_config = ConfigDict(extra="forbid")

    name: str


class Tree(BaseModel):
    """Contains itself."""

    name: str
    children: list["Tree"] = []


class Cat(BaseModel):
    """One of two."""

    kind: Literal["cat"]


class Dog(BaseModel):
    """The other."""

    kind: Literal["dog"]


class Owner(BaseModel):
    """Alternatives with a tag."""

    pet: Annotated[Union[Cat, Dog], Field(discriminator="kind")]


class Dated(BaseModel):
    """A format that the Gemini API's Schema does not have."""

    day: datetime.date


class Numbered(BaseModel):
    """Numbers as an enum."""

    level: Level


class Amounts(BaseModel):
    """Keys of the model's choice."""

    amounts: dict[str, int]


@dataclass
class Point:
    """A dataclass."""

    x: int
    y: int = 0


class Mapped(TypedDict):
    """A typed dict."""

    a: int
    b: str


SCHEMAS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "int": (int, ()),
    "constraints": (Constrained, ()),
    "aliases": (Aliased, ()),
    "union-fields": (Choice, ()),
    "optional-model": (Optional[Aliased], ()),
    "literal": (Literal["a", "b"], ()),
    "int-enum": (Level, ()),
    "dataclass": (Point, ()),
    "typed-dict": (Mapped, ()),
    "json-schema-of-a-model": (Choice.model_json_schema(), ()),
    "described": (Described, ()),
    "closed": (Closed, ()),
    "recursive": (Tree, ()),
    "date": (Dated, ()),
    "tagged-union": (Owner, BOTH),
    "numbers-in-a-model": (Numbered, BOTH),
    "free-keys": (Amounts, (GEMINI,)),
}


def _config(given: Any) -> Build:
    return lambda types: {"response_schema": given, "response_mime_type": "application/json"}


SCHEMA_CALLS: list[Call] = flat(
    sync_only(f"schema/{name}", "generate_content", with_config(_config(given)), refused_on=refused_on)
    for name, (given, refused_on) in SCHEMAS.items()
)
