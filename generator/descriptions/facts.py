"""Convert JSON schemas to Facts: the rules that Discovery and OpenAPI documents share."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import compress
from typing import Any

from generator.facts import INEXPRESSIBLE, Fact
from generator.report import GeneratorError

Json = Mapping[str, Any]

FORMATS = {
    "byte": "bytes",
    "google-datetime": "timestamp",
    "date-time": "timestamp",
    "google-duration": "duration",
    "google-fieldmask": "fieldmask",
    "int32": "int32",
    "int64": "int64",
    "uint32": "uint32",
    "uint64": "uint64",
    "float": "float",
    "double": "double",
}
PLAIN = {"string": "string", "boolean": "bool", "number": "double", "integer": "int32", "any": "any"}


MISFITS = (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError)
"""The errors that a reader raises where a document has another shape."""


def misfit(error: Exception) -> str:
    """Return the reason of such an error."""
    if isinstance(error, KeyError) and isinstance(error.args[0], str):
        return f"not the expected shape: has no `{error.args[0]}`"
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return "not the expected shape"


@contextmanager
def reading(where: str) -> Generator[None, None, None]:
    """Name the place in a document that is not as expected."""
    try:
        yield
    except MISFITS as error:
        raise GeneratorError(f"{where}: {misfit(error)}") from error


@contextmanager
def shaped() -> Generator[None, None, None]:
    """Refuse a whole document that is not as expected, in a place that `reading` does not name."""
    try:
        yield
    except MISFITS as error:
        raise GeneratorError(f"#: {misfit(error)}") from error


def scalar(node: Json) -> str:
    """Return the neutral name of a JSON schema's scalar type."""
    name = FORMATS.get(node.get("format", "")) or PLAIN.get(node["type"])
    if name is None:
        raise GeneratorError(f"unknown type {node['type']!r}")
    return name


def fact_or_reason(read: Callable[[], Fact], place: str = "") -> Fact:
    """Return the fact, or a fact of type `INEXPRESSIBLE` with the reason; `fetch` refuses it if an operation needs it."""
    try:
        return read()
    except GeneratorError as error:
        return Fact(INEXPRESSIBLE, source=str(error))
    except MISFITS as error:
        return Fact(INEXPRESSIBLE, source=f"{place}: {misfit(error)}" if place else misfit(error))


def is_required(node: Json, required: bool = False) -> bool:
    """Return whether a field or a parameter must be sent: by its flag, or by the first word of its text."""
    return required or node.get("description", "").startswith("Required.")


def flagged(fact: Fact, node: Json, required: bool = False) -> Fact:
    """Return the fact with the flags of its property."""
    return replace(
        fact,
        required=is_required(node, required),
        read_only=bool(node.get("readOnly")),
        deprecated=bool(node.get("deprecated")),
    )


def enumeration(values: Iterable[Any], deprecated: Iterable[bool] = ()) -> Fact:
    """Return the fact of an enum that may hold one of these values, all texts; flags tell which are deprecated."""
    found = tuple(values)
    if not found or not all(isinstance(value, str) for value in found):
        raise GeneratorError(f"an enumeration of something else than texts: {list(found)!r}")
    return Fact("enum", values=found, deprecated_values=tuple(compress(found, deprecated)))


def list_of(inner: Fact) -> Fact:
    """Return the fact of a list; a Fact cannot express a list of lists."""
    if inner.repeated:
        raise _beyond("a list of lists")
    return replace(inner, repeated=True, required=False, read_only=False, deprecated=False)


def object_of(node: Json, value: Json | None, read: Callable[[Json], Fact]) -> Fact:
    """Return the fact of an object: a map to what `value` describes, or a struct if that is None.

    A Fact can express neither a message without a name nor a map of lists or maps.
    """
    if node.get("properties"):
        raise _beyond("a message without a name")
    if value is None:
        return Fact("struct")
    inner = read(value)
    if inner.repeated or inner.map:
        raise _beyond("a map of lists or maps")
    return replace(inner, map=True, required=False, read_only=False, deprecated=False)


def _beyond(what: str) -> GeneratorError:
    return GeneratorError(
        f"{what}: a Fact cannot express it; drop the operations that lead to it in settings.yaml"
    )
