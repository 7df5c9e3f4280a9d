"""The public surface of the SDK, as frozen values that every stage may import.

The facts about the backends are in `generator/facts.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.annotations import TypeRef
from generator.facts import Description
from generator.naming import camel
from generator.product import Backend, Packages


@dataclass(frozen=True)
class Removed:
    """A name that backends have dropped and that the SDK keeps for a minor version."""

    since: str
    """The minor version whose users are warned; the next one does not have the name."""

    on: tuple[str, ...]
    use: str = ""

    def warning(self, name: str) -> str:
        """Return the text of the warning for a use of the name."""
        way = f"; use {self.use} instead" if self.use else ""
        return f"{name} is deprecated since version {self.since}, because the API no longer has it{way}"


@dataclass(frozen=True)
class Field:
    """A field of an SDK type."""

    name: str
    type: TypeRef
    wire: Mapping[str, tuple[str, ...]]
    """Backend to the JSON names of the field there, with dots for a nested place. A backend without the field is absent."""

    sdk: bool = False
    """True for a field that the SDK uses and never sends."""

    json: str = ""
    """The JSON name of a field that no backend describes; empty if it is the derived one."""

    empty_list: bool = False
    """An absent list reads as an empty one."""

    normalize: str = ""
    default: str = ""
    """The text that an unset field has; None if this is empty."""

    also: tuple[str, ...] = ()
    """Backends that have the field, beyond the facts."""

    must: bool | None = None
    """Whether a value is needed, if that differs from the facts; None if it does not."""

    use: str = ""
    """The field to use instead, if a backend has deprecated this one."""

    removed: Removed | None = None
    doc: str = ""

    @property
    def derived_name(self) -> str:
        """The JSON name that pydantic derives; other names need an alias."""
        return camel(self.name)

    @property
    def json_name(self) -> str:
        """The JSON name under which pydantic writes the field."""
        names = {name for names in self.wire.values() for name in names if "." not in name}
        return names.pop() if len(names) == 1 else self.json or self.derived_name

    @property
    def read_names(self) -> tuple[str, ...]:
        """The JSON names under which pydantic reads the field: it reads only the aliases."""
        wires = [name for names in self.wire.values() for name in names if "." not in name]
        return tuple(dict.fromkeys([self.json_name, self.derived_name, *wires]))


@dataclass(frozen=True)
class EnumType:
    """An open enumeration: the union of its backends' values."""

    name: str
    topic: str
    values: tuple[str, ...]
    values_on: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Backend to the values there; a backend whose description does not have the enumeration is absent."""

    doc: str = ""
    value_docs: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Type:
    """A model of the SDK: the union of its backends' messages."""

    name: str
    topic: str
    fields: tuple[Field, ...]
    behaviour: str = ""
    positional: str = ""
    """The union that its constructor takes by position."""

    extends: str = ""
    doc: str = ""
    is_config: bool = False
    sent: bool = False
    """Whether a message of a session holds it, which no method takes."""

    in_request: bool = False
    is_result: bool = False
    also: tuple[str, ...] = ()
    """Backends that have the type although no method leads to it."""


@dataclass(frozen=True)
class Union:
    """A named union of input types."""

    name: str
    expression: str
    """The annotation as source text."""

    names: tuple[str, ...]
    """The names in it."""

    doc: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a mapping table: an SDK name, its place in a request, and how its value is converted."""

    source: str
    target: str
    """The JSON path in the body, or `?name` in the query."""

    normalize: str = ""
    nested: str = ""


@dataclass(frozen=True)
class ResponseRow:
    """One line of a response table: the place of a value in the type, and in the response."""

    target: str
    """The JSON path in the type."""

    sources: tuple[str, ...]
    """JSON paths in the response; the first that has a value is used."""


@dataclass(frozen=True)
class ResponseTable:
    """Conversion of one backend's object to an SDK type."""

    name: str
    rows: tuple[ResponseRow, ...] = ()
    base: tuple[str, ...] = (".",)
    drop: tuple[str, ...] = ()
    needs: str = ""
    hook: str = ""
    sets: tuple[str, ...] = ()
    """The JSON paths in the type that the hook sets."""


@dataclass(frozen=True)
class ResponseStep:
    """A response table, and the JSON path of its objects in the response."""

    table: ResponseTable
    path: tuple[str, ...] = ()


@dataclass(frozen=True)
class Binding:
    """The call of one method on one backend."""

    http: str
    suffix: str
    """The path after the resource name; the whole path if there is no resource name."""

    patterns: tuple[str, ...]
    """The resource names that the path takes, `*` for a segment."""

    rows: tuple[Row, ...]
    operations: tuple[str, ...]
    refused: tuple[str, ...] = ()
    """The SDK names that this backend does not take."""

    request: str = ""
    name_rule: str = ""
    """The rule of `runtime/wire/resource_names.py` that completes the resource's name."""

    argument: str = ""
    """The parameter that names the resource."""

    prefix: str = ""
    creates: bool = False
    """Whether two requests could create two resources."""

    constants: Mapping[str, str | int] = field(default_factory=dict[str, "str | int"])
    """JSON paths of the body that always hold the same value."""

    when: str = ""
    label: str = ""
    """The difference from the other variants of its backend, for errors."""

    hook: str = ""
    returns: str = ""
    """The type of its result, if it is a subclass of that of the method."""

    removed: Mapping[str, str] = field(default_factory=dict[str, str])
    """SDK names that this backend has dropped, each with the warning for it; an empty name is the method."""

    responses: tuple[ResponseStep, ...] = ()


@dataclass(frozen=True)
class Argument:
    """A parameter of a method."""

    name: str
    type: TypeRef
    normalize: str = ""
    optional: bool = False
    positional: bool = False
    """True for a parameter that may be positional; the only parameter of a method always may."""

    returns: str = ""
    """The type that the method returns if this optional parameter is given."""

    alike: tuple[str, ...] = ()
    """Types of which an object is answered by one of its own type."""

    removed: Removed | None = None
    doc: str = ""


@dataclass(frozen=True)
class Method:
    """A method of a resource, with its bindings or the reason why a backend lacks it."""

    name: str
    resource: str
    arguments: tuple[Argument, ...]
    config: str
    returns: str
    bindings: Mapping[str, tuple[Binding, ...]]
    unsupported: Mapping[str, str]
    flow: str = ""
    tables: str = ""
    pager: str = ""
    item: str = ""
    streams: bool = False
    removed: Removed | None = None
    doc: str = ""
    config_doc: str = ""
    returns_doc: str = ""
    raises: Mapping[str, str] = field(default_factory=dict[str, str])
    """Exception to the case in which this method raises it, in addition to those of all methods."""


@dataclass(frozen=True)
class Resource:
    """A group of methods, `client.<path>`."""

    name: str
    class_name: str
    methods: tuple[Method, ...]
    doc: str = ""
    within: str = ""
    """The resource that has this one as a property, if any."""

    @property
    def path(self) -> str:
        return f"{self.within}.{self.name}" if self.within else self.name


@dataclass(frozen=True)
class Chats:
    """A resource that creates chats, `client.<name>`, and the methods that send a message."""

    name: str
    class_name: str
    resource: str
    whole: Method
    """The method that returns the whole response to a message."""

    stream: Method
    """The method that streams it."""

    doc: str = ""


@dataclass(frozen=True)
class Nested:
    """The fields of one type that a backend refuses or has in another place."""

    type: str
    refused: tuple[str, ...]
    moved: Mapping[str, str]
    nested: Mapping[str, str]
    removed: Mapping[str, str] = field(default_factory=dict[str, str])
    """Fields that the backend has dropped, each with the warning for it."""


@dataclass(frozen=True)
class Flags:
    """Properties of a public name that its docstring has sentences for; see `generator/surface/marks/flag_words.py`."""

    on: tuple[str, ...] = ()
    """The backends that have it; empty if the facts do not have it."""

    only: str = ""
    """The only backend that has it, unless that is the only one of the type or method around it too."""

    required: tuple[str, ...] = ()
    """The backends whose requests need it."""

    deprecated: tuple[str, ...] = ()
    use: str = ""
    """The name to use instead, if it is deprecated."""

    removed: Removed | None = None

    @property
    def is_required(self) -> bool:
        """Whether every backend that has it needs it."""
        return bool(self.required) and set(self.required) >= set(self.on)


NO_FLAGS = Flags()
FieldName = tuple[str, str]
"""A type, and the name of one of its fields."""


@dataclass(frozen=True)
class Support:
    """The fields that requests and responses of one backend can hold."""

    taken: frozenset[FieldName] = frozenset()
    partly_taken: frozenset[FieldName] = frozenset()
    """Those of `taken` that some operations of a method take and others refuse."""

    returned: frozenset[FieldName] = frozenset()
    whole: frozenset[str] = frozenset()
    """The types whose objects requests hold as they are; rows may take single fields of others."""


@dataclass(frozen=True)
class Api:
    """Everything that the templates print."""

    types: Mapping[str, Type]
    enums: Mapping[str, EnumType]
    unions: Mapping[str, Union]
    topics: tuple[str, ...]
    resources: tuple[Resource, ...]
    chats: tuple[Chats, ...]
    nested: Mapping[str, Mapping[str, Nested]]
    descriptions: Mapping[str, Description]
    packages: Packages
    backends: Mapping[str, Backend]
    support: Mapping[str, Support]
    hand_written: Mapping[str, str]
    """Types of the runtime that annotations may name, with their place below the package `core`."""

    results: Mapping[str, str]
    """Types of Python that methods may return, with the module that they are imported from."""

    flags: Mapping[str, Flags] = field(default_factory=dict[str, Flags])
    """The flags of a name, such as `Blob.data`, `ThinkingLevel.XHIGH` or `models.get.model`."""

    def flag(self, *path: str) -> Flags:
        return self.flags.get(".".join(path), NO_FLAGS)

    @property
    def topic_of(self) -> dict[str, str]:
        """The module of every type and enumeration."""
        types = {name: item.topic for name, item in self.types.items()}
        return {**types, **{name: item.topic for name, item in self.enums.items()}}
