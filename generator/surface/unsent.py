"""Proof that what a backend takes is sent, or named with the reason why it is not.

Two kinds of facts are compared with what the rows of a variant send: the parameters of its operations
outside the path, required or not, and the required fields of every message that the rows create. A row with a
whole message is its user's; whether the type of the message has the required fields is proved with the types.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.ir import Description, Parameter
from generator.report import near
from generator.surface.variant import Variant


class Lack(NamedTuple):
    """A required field that nothing fills."""

    message: str
    wire: str
    path: str
    """The field's place in the request."""


def lacking(description: Description, message: str, filled: Collection[str], above: str = "") -> Iterator[Lack]:
    """Yield the required fields that paths to values leave out, in a message and in those that they create."""
    below: dict[str, list[str]] = {}
    for path in filled:
        head, _, rest = path.partition(".")
        below.setdefault(head.partition("[")[0], []).append(rest)
    schema = description.schemas.get(message)
    for wire, fact in schema.fields.items() if schema else ():
        paths = below.get(wire)
        if paths is None and fact.required and not fact.read_only:
            yield Lack(message, wire, above + wire)
        elif paths and "" not in paths:
            yield from lacking(description, fact.ref, paths, f"{above}{wire}.")


def prove(variant: Variant, filled: Collection[str]) -> None:
    """Report what nothing fills and `unsent` does not name, and names in `unsent` without a meaning."""
    parameters = dict(_parameters(variant))
    open_ = {name for name in parameters if f"?{name}" not in filled}
    for name in sorted(open_ - {*variant.unsent}):
        variant.problem("operations", _text(name, *parameters[name]))
    for lack in _lacking(variant, filled):
        if lack.path not in variant.unsent:
            place = f", which is created at {lack.path.rpartition('.')[0]}," if "." in lack.path else ""
            text = f"{lack.message}.{lack.wire}{place} is required and not mapped: map it or name it in `sets`"
            variant.problem("body", f"{text}, or in `unsent` with the reason")
        open_.add(lack.path)
    for name in variant.unsent:
        if name not in open_:
            text = "neither a parameter nor a required field that nothing fills: delete it"
            variant.problem("unsent", text + near(name, open_), name)


def _parameters(variant: Variant) -> Iterator[tuple[str, tuple[Parameter, str]]]:
    """Yield each parameter outside the path by name, with an operation that has it."""
    for operation in reversed(variant.operations):
        for name, parameter in operation.parameters.items():
            if parameter.location != "path":
                yield name, (parameter, operation.id)


def _text(name: str, parameter: Parameter, operation: str) -> str:
    if parameter.location != "query":
        what = f"the {parameter.location} {name!r} of {operation}, which no row can fill"
        needed = "required" if parameter.required else "not sent"
        return f"{what}, is {needed}: name it in `unsent` with the reason, or use another operation"
    if parameter.required:
        return f"?{name} is required and not mapped: map a parameter to it, or name it in `unsent` with the reason"
    return f"?{name} of {operation} is not shown: add a field for it to the config, or name it in `unsent` with the reason"


def _lacking(variant: Variant, filled: Collection[str]) -> Iterator[Lack]:
    if variant.is_free:
        return
    paths = [path for path in filled if not path.startswith("?")]
    sets = variant.node.get("sets") or ()
    yield from lacking(variant.scope.description, variant.request, [*paths, *sets])
