"""The table of Python functions given as tools: every kind of callable, type and docstring."""

from __future__ import annotations

import datetime
import functools
import pathlib
import uuid
from typing import (
    Any,
    Callable,
    Dict,
    FrozenSet,
    List,
    Mapping,
    NewType,
    Optional,
    Sequence,
    Set,
    Tuple,
    TypeVar,
    Union,
)

from pydantic import BaseModel, Field
from typing_extensions import Annotated, Literal

from .function_types import (
    Address,
    Box,
    Cat,
    Closed,
    Color,
    Dog,
    Level,
    Line,
    Node,
    Pair,
    Person,
    Point,
    Unit,
)

T = TypeVar("T")
City = NewType("City", str)


def nothing():  # type: ignore[no-untyped-def]  # that is what it is for
    pass


def documented() -> str:
    """Returns the time."""
    return ""


def plain(text: str, count: int, ratio: float, flag: bool) -> str:
    """Takes the plain types."""
    return ""


def unannotated(a, b=2):  # type: ignore[no-untyped-def]  # that is what it is for
    """Takes anything."""


def anything(a: Any, b: object) -> None:
    """Takes anything."""


def optionals(a: Optional[int], b: Optional[str] = None, c: int = None) -> None:  # type: ignore[assignment]  # noqa: RUF013  # people write that
    """Takes null."""


def defaults(a: int = 1, b: str = "x", c: bool = False, d: float = 0.5, e: Color = Color.BLUE) -> None:
    """Has defaults."""


def default_objects(a: Point = Point(x=1), b: Sequence[int] = (1, 2), c: Optional[Set[int]] = None) -> None:  # noqa: B008  # read only
    """Has objects as defaults."""


def keyword_only(a: int, *, b: str = "x") -> None:
    """Names its second argument."""


def positional_only(a: int, b: str = "x", /) -> None:
    """Does not name its arguments."""


def lists(a: List[int], b: Sequence[str], c: List[List[float]], d: Tuple[int, ...]) -> None:
    """Takes lists."""


def bare_list(a: list) -> None:  # type: ignore[type-arg]  # that is what it is for
    """Takes a list of anything."""


def sets(a: Set[int], b: FrozenSet[str]) -> None:
    """Takes sets."""


def fixed_tuple(a: Tuple[int, str]) -> None:
    """Takes a tuple."""


def named_tuple(a: Pair) -> None:
    """Takes a named tuple."""


def bare_dict(a: dict) -> None:  # type: ignore[type-arg]  # that is what it is for
    """Takes any object."""


def dicts(a: Dict[str, int], b: Mapping[str, Any]) -> None:
    """Takes objects with free keys."""


def literals(a: Literal["x", "y"], b: Literal["x", "y"] = "x") -> None:
    """Takes one of these."""


def number_literals(a: Literal[1, 2]) -> None:
    """Takes one of these numbers."""


def one_literal(a: Literal["only"] = "only") -> None:
    """Takes one value."""


def enums(a: Color, b: Unit = Unit.CELSIUS, c: Optional[Color] = None) -> None:
    """Takes members."""


def number_enum(level: Level) -> None:
    """Takes a number."""


def model(a: Point) -> None:
    """Takes a model."""


def models(a: List[Point], b: Optional[Point] = None) -> None:
    """Takes models."""


def nested(line: Line) -> None:
    """Takes models in a model."""


def recursive(tree: Node) -> None:
    """Takes a tree.

    Args:
        tree: The root.
    """


def closed(trip: Closed) -> None:
    """Takes no other keys."""


def generic(box: Box[int]) -> None:
    """Takes a box."""


def dataclass_argument(person: Person) -> None:
    """Takes a dataclass."""


def typed_dict(address: Address) -> None:
    """Takes a TypedDict."""


def union(a: Union[int, str], b: Union[int, List[str], None] = None) -> None:
    """Takes either."""


def discriminated(pet: Annotated[Union[Cat, Dog], Field(discriminator="kind")]) -> None:
    """Takes either, told by its kind."""


def dates(a: datetime.datetime) -> None:
    """Takes a time."""


def formats(a: datetime.date, b: datetime.timedelta, c: uuid.UUID, d: pathlib.Path, e: bytes) -> None:
    """Takes texts of a form."""


def new_type(city: City) -> None:
    """Takes a city."""


def annotated(
    a: Annotated[str, "What to say."], b: Annotated[int, Field(description="How often.", ge=1)]
) -> None:
    """Has annotations that describe."""


def optional_annotated(a: Annotated[str, "What to say."] = None) -> None:  # type: ignore[assignment]  # noqa: RUF013  # people write that
    """Has an annotation below an Optional."""


def constraints(
    a: Annotated[int, Field(ge=1, le=5)],
    b: Annotated[str, Field(min_length=1, max_length=9, pattern="^a")],
    c: Annotated[List[int], Field(min_length=1, max_length=3)],
) -> None:
    """Has bounds."""


def exclusive(a: Annotated[float, Field(gt=0, multiple_of=0.5)]) -> None:
    """Has a bound that is not included."""


def google(city: str, days: int = 1, unit: Unit = Unit.CELSIUS) -> str:
    """Returns the weather.

    It may rain.

    Args:
        city: The city and state,
            e.g. San Francisco, CA.
        days (int): How many days ahead. Defaults to 1.
        unit: The unit.

    Returns:
        A sentence.

    Raises:
        ValueError: There is no such city.
    """
    return ""


def numpy(city: str, x: float = 0.0, y: float = 0.0) -> str:
    """
    Returns the weather.

    Parameters
    ----------
    city : str
        The city.
    x, y : float, optional
        Where in the city.

    Returns
    -------
    str
        A sentence.
    """
    return ""


def rest(city: str, days: int = 1) -> str:
    """Returns the weather.

    :param city: The city.
    :param int days: How many days ahead.
    :returns: A sentence.
    """
    return ""


def model_docs(point: Point) -> None:
    """Goes somewhere.

    Args:
        point: Where to go.
    """


def unicode_docs(ort: str) -> None:
    """Sagt das Wetter voraus: ☀ oder 雨."""


async def asynchronous(city: str) -> str:
    """Returns the weather later."""
    return city


class Station:
    """A weather station."""

    def __call__(self, city: str) -> str:
        """Returns the weather of the station."""
        return city

    def method(self, city: str) -> str:
        """Returns the weather by a method."""
        return city

    @classmethod
    def of_class(cls, city: str) -> str:
        """Returns the weather by the class."""
        return city

    @staticmethod
    def static(city: str) -> str:
        """Returns the weather by no object."""
        return city


class Undocumented(Station):
    def __call__(self, city: str) -> str:
        return city


def traced(function: Callable[..., T]) -> Callable[..., T]:
    """A decorator."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> T:
        return function(*args, **kwargs)

    return wrapper


def renamed() -> Any:
    """A partial with a name and a text of its own."""
    found: Any = functools.partial(google, unit=Unit.CELSIUS)
    found.__name__ = "celsius"
    found.__doc__ = "Returns the weather in degrees Celsius."
    return found


def forward(point: LaterPoint) -> None:
    """Names a class that is defined below it."""


class LaterPoint(BaseModel):
    x: int


_DEFINED: List[Any] = [
    nothing,
    documented,
    plain,
    unannotated,
    anything,
    optionals,
    defaults,
    default_objects,
    keyword_only,
    positional_only,
    lists,
    bare_list,
    sets,
    fixed_tuple,
    named_tuple,
    bare_dict,
    dicts,
    literals,
    number_literals,
    one_literal,
    enums,
    number_enum,
    model,
    models,
    nested,
    recursive,
    closed,
    generic,
    dataclass_argument,
    typed_dict,
    union,
    discriminated,
    dates,
    formats,
    new_type,
    annotated,
    optional_annotated,
    constraints,
    exclusive,
    google,
    numpy,
    rest,
    model_docs,
    unicode_docs,
    asynchronous,
    forward,
]
FUNCTIONS: Dict[str, Any] = {each.__name__.replace("_", "-"): each for each in _DEFINED}
FUNCTIONS.update(
    {
        "method": Station().method,
        "class-method": Station.of_class,
        "static-method": Station.static,
        "object": Station(),
        "object-undocumented": Undocumented(),
        "decorated": traced(google),
        "partial": functools.partial(google, "Boston"),
        "partial-by-name": functools.partial(google, days=3),
        "partial-of-partial": functools.partial(functools.partial(google, days=3), "Boston"),
        "partial-of-object": functools.partial(Station(), "Boston"),
        "partial-renamed": renamed(),
    }
)
