"""What a generated operations table is made of: constants that the wire walker reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, List, Mapping, NamedTuple, Tuple, Type, TypeVar, cast

from google._genai_core.runtime.errors import UnsupportedMethodError
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire.backend import Backend

T = TypeVar("T", bound=ApiModel)


class Row(NamedTuple):
    """An SDK name, its place in the request, and how it gets there."""

    source: str
    """A parameter's name, or `config.<field>`."""

    target: str
    """A JSON path in the body, `?name` in the query, or empty: the backend does not take it."""

    normalize: str = ""
    """The flow that turns what users write into the type that is sent."""

    nested: str = ""
    """The type below which this backend differs; see `Nested`."""


class Nested(NamedTuple):
    """What a backend does differently inside one type."""

    refused: Tuple[str, ...] = ()
    moved: Mapping[str, str] = {}
    nested: Mapping[str, str] = {}


@dataclass(frozen=True)
class Binding:
    """How one method is called on one backend."""

    http: str
    suffix: str
    rows: Tuple[Row, ...] = ()
    resource: str = ""
    """The function of `runtime/wire/resource_names.py` that completes the resource's name."""

    argument: str = ""
    """The parameter that names the resource."""

    patterns: Tuple[str, ...] = ()
    prefix: str = ""
    """What stands before the version in the path, such as `upload/`."""

    constants: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """JSON paths of the body that always hold the same value."""

    creates: bool = False
    """Whether sending it twice could make two resources."""

    when: str = ""
    hook: str = ""
    response_hook: str = ""

    @cached_property
    def config_rows(self) -> List[Tuple[str, Row]]:
        """The config's rows by field."""
        split = [(row.source.split("."), row) for row in self.rows]
        return [(way[1], row) for way, row in split if len(way) == 2 and way[0] == "config"]

    @cached_property
    def argument_rows(self) -> List[Row]:
        return [row for row in self.rows if "." not in row.source]

    @cached_property
    def deep_rows(self) -> List[Tuple[List[str], str, Row]]:
        """Rows of an object's own fields: the way to the object, the field, the row."""
        found: List[Tuple[List[str], str, Row]] = []
        for row in self.rows:
            *way, name = row.source.split(".")
            if len(way) == 2 or (len(way) == 1 and way[0] != "config"):
                found.append((way, name, row))
        return found


@dataclass(frozen=True)
class Operation(Generic[T]):
    """One method of the SDK: its types and its bindings."""

    name: str
    returns: str
    config: str
    gemini: Tuple[Binding, ...] = ()
    vertex: Tuple[Binding, ...] = ()
    required: Tuple[str, ...] = ()
    normalize: Mapping[str, str] = field(default_factory=dict[str, str])
    unsupported: Mapping[str, str] = field(default_factory=dict[str, str])
    tables: Mapping[str, Mapping[str, Nested]] = field(default_factory=dict[str, Mapping[str, Nested]])

    @cached_property
    def response_type(self) -> Type[T]:
        return cast(Type[T], load(self.returns))

    @cached_property
    def config_type(self) -> Type[ApiModel]:
        return load(self.config)

    def bindings(self, backend: Backend) -> Tuple[Binding, ...]:
        """The variants of one backend; raises when it has none."""
        found = self.gemini if backend is Backend.GEMINI else self.vertex
        if not found:
            raise UnsupportedMethodError(self.name, backend.label, self.unsupported.get(backend.value, ""))
        return found
