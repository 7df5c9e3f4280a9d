"""The parts of a generated operations table: constants that the encoder reads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, Generic, List, Mapping, NamedTuple, Optional, Tuple, Type, TypeVar, cast

from google._genai_core.runtime.lifetime.once import once
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import UnsupportedMethodError
from google._genai_core.runtime.wire.backend import Backend

C = TypeVar("C", bound=ApiModel)
T = TypeVar("T", bound=ApiModel)


class Row(NamedTuple):
    """An SDK name, its place in the request, and how it gets there."""

    source: str
    """A parameter's name, or `config.<field>`."""

    target: str
    """A JSON path in the body, or `?name` in the query."""

    normalize: str = ""
    """The flow that turns what users write into the type that is sent."""

    nested: str = ""
    """The type below which this backend differs; see `Nested`."""


class Owner(NamedTuple):
    """An argument or a field of the config whose own fields have rows."""

    argument: str
    field: str
    """The field of the config; empty if the argument itself is the owner."""

    normalize: str
    rows: Dict[str, Row]
    """The owner's fields that are sent."""

    refused: List[str]
    """The owner's fields that the backend does not take."""


class Nested(NamedTuple):
    """Differences of a backend inside one type."""

    refused: Tuple[str, ...] = ()
    """Fields that stop the fast way; those in `removed` are sent all the same."""

    moved: Mapping[str, str] = {}
    nested: Mapping[str, str] = {}
    removed: Mapping[str, str] = {}
    """Fields that the API has dropped, each with the warning for it."""


class ResponseRow(NamedTuple):
    """Where the SDK's type has a value, and where the response has it."""

    target: str
    """A JSON path of the type; a last name with `[0]` makes a list of one."""

    sources: Tuple[str, ...]
    """JSON paths of the response; the first that has a value is taken."""


class ResponseTable(NamedTuple):
    """How one object of a response becomes that of the SDK's type."""

    rows: Tuple[ResponseRow, ...] = ()
    base: Tuple[str, ...] = (".",)
    """JSON paths to the object whose other fields are kept; `.` is the object itself."""

    drop: Tuple[str, ...] = ()
    """The fields of the base that are not kept."""

    needs: str = ""
    """A JSON path without which the object stays as it is."""

    hook: str = ""


class ResponseStep(NamedTuple):
    """A table, and where its objects are in the response."""

    table: ResponseTable
    path: Tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, repr=False)
class Binding:
    """How one method is called on one backend."""

    http: str
    suffix: str
    rows: Tuple[Row, ...] = ()
    refused: Tuple[str, ...] = ()
    """The sources that this backend does not take."""

    name_rule: str = ""
    """The rule of `runtime/wire/resource_names.py` that completes the resource's name."""

    argument: str = ""
    """The parameter that names the resource."""

    patterns: Tuple[str, ...] = ()
    prefix: str = ""
    """Prefix before the version in the path, such as `upload/`."""

    constants: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """JSON paths of the body that always hold the same value."""

    creates: bool = False
    """Whether sending it twice could make two resources."""

    when: str = ""
    label: str = ""
    """The difference from the other variants of its backend, for errors: `with config.method DISTILLATION`."""

    hook: str = ""
    returns: str = ""
    """The type of the result, if it is a subclass of that of the method."""

    removed: Mapping[str, str] = field(default_factory=dict[str, str])
    """Sources that the API has dropped, each with the warning for it; an empty one is the method."""

    responses: Tuple[ResponseStep, ...] = ()
    """Changes of the response, in this order."""

    @once
    def response_type(self) -> Optional[Type[ApiModel]]:
        """The type of the result, if the binding has one of its own."""
        return cast(Type[ApiModel], load(self.returns)) if self.returns else None

    @once
    def argument_rows(self) -> List[Row]:
        return [row for row in self.rows if "." not in row.source]

    @once
    def config_rows(self) -> List[Tuple[str, Row]]:
        """The config's rows by field."""
        return [(row.source[7:], row) for row in self.rows if _CONFIG_FIELD.fullmatch(row.source)]

    @once
    def refused_config(self) -> List[str]:
        """The fields of the config that this backend does not take."""
        return [source[7:] for source in self.refused if _CONFIG_FIELD.fullmatch(source)]

    @once
    def owners(self) -> List[Owner]:
        """The objects whose fields have rows of their own, in the order of their first row."""
        found: Dict[str, Owner] = {}
        for row in self.rows:
            source, name = _owner(row.source)
            if source:
                argument, _, field = source.partition(".")
                owner = found.setdefault(source, Owner(argument, field, row.normalize, {}, []))
                owner.rows[name] = row._replace(normalize="")
        for path in self.refused:
            source, name = _owner(path)
            if source:
                found[source].refused.append(name)
        return list(found.values())


_CONFIG_FIELD = re.compile(r"config\.\w+")


def _owner(source: str) -> Tuple[str, str]:
    """`config.dest.format` to the owner `config.dest` and its field; no owner for a config's own field."""
    owner, _, name = source.rpartition(".")
    return (owner if owner != "config" else ""), name


@dataclass(frozen=True, eq=False, repr=False)
class Method(Generic[C, T]):
    """One method of the SDK: its types and its bindings."""

    name: str
    returns: str
    config: str
    bindings: Mapping[str, Tuple[Binding, ...]] = field(default_factory=dict[str, "Tuple[Binding, ...]"])
    """The variants of each backend that has the method, by its key."""

    required: Tuple[str, ...] = ()
    texts: Tuple[str, ...] = ()
    """The parameters that are text."""

    normalize: Mapping[str, str] = field(default_factory=dict[str, str])
    unsupported: Mapping[str, str] = field(default_factory=dict[str, str])
    tables: Mapping[str, Mapping[str, Nested]] = field(default_factory=dict[str, Mapping[str, Nested]])

    @once
    def response_type(self) -> Type[T]:
        return cast(Type[T], load(self.returns))

    @once
    def config_type(self) -> Type[C]:
        return cast(Type[C], load(self.config))

    def variants(self, backend: Backend) -> Tuple[Binding, ...]:
        """Return the variants of one backend. Raises UnsupportedMethodError if it has none."""
        found = self.bindings.get(backend.key)
        if not found:
            raise UnsupportedMethodError(self.name, backend.label, self.unsupported.get(backend.key, ""))
        return found
