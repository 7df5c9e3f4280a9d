"""The facts about an API, as frozen values that every stage may import.

The readers of `generator/descriptions` make a `Description` from an upstream document. The SDK is generated from the
facts in `spec/`, which use a part of these values: `generator/surface/limits.py` refuses the rest by name. Raw mode
shows all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NUMBERS = ("int32", "int64", "uint32", "uint64", "float", "double")
SCALARS = frozenset(
    ["string", "bool", "bytes", "timestamp", "duration", "fieldmask", "any", "struct", *NUMBERS]
)
"""The types that need no other key and that the SDK shows."""

PLAIN_TYPES = SCALARS | {"date", "binary"}
"""The types that need no other key. `date` is a day without a time; `binary` is a file's bytes, outside of JSON."""

NESTING = frozenset(["union", "list", "map"])
"""The types that hold other facts."""

INEXPRESSIBLE = "inexpressible"
"""The type of a field that a Fact cannot express; `source` has the reason. `spec/` has no such facts."""


@dataclass(frozen=True)
class Fact:
    """The type of a field, or of something inside it, and its flags.

    The flags belong to the whole: `Fact("string", repeated=True, nullable=True)` may be null, its items may not.
    A list of lists, a list of what may be null and the like are nested: `Fact("list", item=...)`.
    """

    type: str
    """One of `PLAIN_TYPES`, or one that needs a key: `message` (`ref`), `enum` (`values`), `number_enum` (`numbers`),
    `union` (`options`), `list` and `map` (`item`)."""

    ref: str = ""
    values: tuple[str, ...] = ()
    repeated: bool = False
    map: bool = False
    """A map from texts. With `repeated` it is a list of maps."""

    required: bool = False
    read_only: bool = False
    deprecated: bool = False
    source: str = ""
    """Where the fact comes from, if a supplement adds it."""

    numbers: tuple[int, ...] = ()
    options: tuple[Fact, ...] = ()
    """The types of which a value of a union has one; none of them may be null, which is a flag of the union."""

    discriminator: str = ""
    """The JSON name of the property that tells which option of a union an object has, if there is one."""

    tags: tuple[tuple[str, str], ...] = ()
    """The values of the discriminator, each with the schema that it stands for. Several may lead to one schema."""

    item: Fact | None = None
    nullable: bool = False
    write_only: bool = False
    constant: str | int | float | bool | None = None
    """The only value that there is; the type is that of the value. A constant text is an `enum` of one value too."""

    deprecated_values: tuple[str, ...] = ()
    """Those of `values` that the description calls deprecated."""

    @property
    def parts(self) -> tuple[Fact, ...]:
        """The facts inside."""
        return (*self.options, *((self.item,) if self.item else ()))

    @property
    def refs(self) -> tuple[str, ...]:
        """The schemas that it leads to."""
        own = (self.ref,) if self.ref else ()
        return (*own, *(name for _, name in self.tags), *(name for part in self.parts for name in part.refs))


@dataclass(frozen=True)
class Parameter:
    """A parameter of an operation outside of its body."""

    location: str
    """`path`, `query`, `header` or `cookie`."""

    type: str
    """A type of a Fact that needs neither `options` nor `item`; another one is an alias schema, whose parameter has the type `message`."""

    required: bool = False
    repeated: bool = False
    values: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    ref: str = ""
    """The schema of a parameter whose type is `message`: an object in the query, a union, a list of lists."""

    wire: str = ""
    """The name that is sent, if it is not the key of the parameter."""

    style: str = ""
    """How lists and objects are written; empty for the usual way of the location: a list in the query repeats the
    name, one elsewhere is joined by commas, and an object in the query gives a parameter for each of its properties.
    Else `comma`, `space` or `pipe` (the items are joined), `deep` (`name[key]=value`) or `json` (a JSON text)."""

    reserved: bool = False
    """The value keeps its slashes and other reserved characters, as a resource name of several segments does."""

    deprecated: bool = False


@dataclass(frozen=True)
class Operation:
    """One HTTP method of a backend."""

    id: str
    method: str
    path: str
    """Relative to the `base_path`; each `{name}` is the key of a path parameter, and one path segment unless that is
    `reserved`."""

    parameters: Mapping[str, Parameter]
    request: str = ""
    response: str = ""
    """The schema of the body of a successful response; empty if there is no body, or if it is a `download`."""

    streaming: bool = False
    upload: bool = False
    """Whether the operation also takes a file, at one of `upload_paths` if there are any."""

    deprecated: bool = False
    body: str = ""
    """The form of the request: empty for JSON (or none), else `form`, `multipart`, `binary` or `text`. Of the last two
    `request` is empty."""

    media: str = ""
    """The media type of the request, if it is not the usual one of its form."""

    body_required: bool = False
    encoding: Mapping[str, str] = field(default_factory=dict[str, str])
    """Fields of a form or of a multipart body, each with a `style` of a Parameter or with the media type of its part."""

    download: bool = False
    """Whether the response is a file's bytes, or may be: Discovery documents have methods that answer either way."""

    accept: str = ""
    """The media type of the response, if it is neither JSON nor that of a stream."""

    stream_media: str = ""
    """The media type of a stream, if it is not the way of Google's APIs: `text/event-stream`, or one of JSON lines."""

    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    """A status, a range (`4XX`) or `default`, each with the schema of the body; empty for a body without one."""

    security: tuple[str, ...] = ()
    """The names of the schemes of which one is needed; those that are needed together are joined by `+`. Empty if
    the document names none, and `none` is among them if the operation needs no credential."""

    server: str = ""
    """The whole base address of an operation that has one of its own."""

    upload_paths: Mapping[str, str] = field(default_factory=dict[str, str])
    """`simple` and `resumable`, each with its path from the root of the host."""

    @property
    def refs(self) -> tuple[str, ...]:
        """The schemas that it leads to."""
        parameters = (parameter.ref for parameter in self.parameters.values())
        found = (self.request, self.response, *parameters, *self.errors.values())
        return tuple(name for name in found if name)


@dataclass(frozen=True)
class Schema:
    """A message of a backend: wire name to fact."""

    name: str
    fields: Mapping[str, Fact]
    alias: Fact | None = None
    """The type of a schema that is not an object with fields: a list, a map, a scalar, an enumeration, a union."""

    extra: Fact | None = None
    """The type of properties beyond `fields`; None if the description does not speak of any."""

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Its facts, each with its place below the schema."""
        others = {"(itself)": self.alias, "(other properties)": self.extra}
        return {**self.fields, **{place: fact for place, fact in others.items() if fact}}


@dataclass(frozen=True)
class SecurityScheme:
    """One way to prove who is calling."""

    kind: str
    """`key`, `bearer`, `basic`, `oauth`, or `other`."""

    location: str = ""
    """Of a key: `header`, `query` or `cookie`."""

    name: str = ""
    """The name of the header, parameter or cookie of a key; the kind in the document of `other`."""

    scopes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Description:
    """One backend's API at one version, reduced to facts."""

    backend: str
    api: str
    version: str
    revision: str
    host: str
    """Empty if the document gives no host; a user of raw mode then has to give the address."""

    operations: Mapping[str, Operation]
    schemas: Mapping[str, Schema]
    base_path: str = ""
    """The text that precedes each operation's path, from slash to slash; empty for `/VERSION/`, the way of Google's APIs."""

    protocol: str = "https"
    schemes: Mapping[str, SecurityScheme] = field(default_factory=dict[str, SecurityScheme])
    refused: Mapping[str, str] = field(default_factory=dict[str, str])
    """Operations that cannot be expressed: id to the reason, with the place in the document (a JSON pointer)."""

    others: tuple[str, ...] = ()
    """The IDs of the operations that are not kept, so that a new revision can tell which came and went."""

    notes: Mapping[str, str] = field(default_factory=dict[str, str])
    """Places in the document whose meaning became wider: JSON pointer to what is lost."""

    @property
    def address(self) -> str:
        """The address that operations' paths are appended to; without a host it begins with a slash."""
        base = self.base_path or f"/{self.version}/"
        return f"{self.protocol}://{self.host}{base}" if self.host else base
