"""What a description says about an API, as frozen values that every stage may import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """A field of a description: its type and its flags."""

    type: str
    """One of `SCALARS`, or `message` with `ref`, or `enum` with `values`."""

    ref: str = ""
    values: tuple[str, ...] = ()
    repeated: bool = False
    map: bool = False
    required: bool = False
    read_only: bool = False
    deprecated: bool = False
    deprecated_values: tuple[str, ...] = ()
    """Those of `values` that the description calls deprecated."""

    source: str = ""
    """Where the fact comes from, if a supplement adds it."""


NUMBERS = ("int32", "int64", "uint32", "uint64", "float", "double")
SCALARS = frozenset(
    ["string", "bool", "bytes", "timestamp", "duration", "fieldmask", "any", "struct", *NUMBERS]
)


INEXPRESSIBLE = "inexpressible"
"""The type of a field that a Fact cannot express; `source` has the reason. `spec/` has no such facts."""


@dataclass(frozen=True)
class Parameter:
    """A path or query parameter of an operation."""

    location: str
    type: str
    required: bool = False
    repeated: bool = False
    values: tuple[str, ...] = ()
    deprecated: bool = False


@dataclass(frozen=True)
class Operation:
    """One HTTP method of a backend."""

    id: str
    method: str
    path: str
    """Relative to the version; each `{name}` is one path segment."""

    parameters: Mapping[str, Parameter]
    request: str = ""
    response: str = ""
    streaming: bool = False
    upload: bool = False
    deprecated: bool = False


@dataclass(frozen=True)
class Schema:
    """A message of a backend: wire name to fact."""

    name: str
    fields: Mapping[str, Fact]


@dataclass(frozen=True)
class Description:
    """One backend's API at one version, reduced to facts."""

    backend: str
    api: str
    version: str
    revision: str
    host: str
    operations: Mapping[str, Operation]
    schemas: Mapping[str, Schema]
    others: tuple[str, ...] = ()
    """The IDs of the operations that are not kept, so that a new revision can tell which came and went."""
