"""Proof that all that a backend takes is sent, or named with the reason why it is not.

Two kinds of facts are compared with what the rows of a variant send: the parameters of its operations
outside the path, required or not, and the required fields of every message that the rows create. A row with a
whole message is its user's; whether the type of the message has the required fields is proved with the types.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.facts import Description, Parameter
from generator.report import near
from generator.surface.variant import Variant
from generator.yaml_lines import Lines, texts_at


class Lack(NamedTuple):
    """A required field that nothing fills."""

    message: str
    wire: str
    path: str
    """The field's place in the request."""


def lacking(
    description: Description, message: str, filled: Collection[str], above: str = ""
) -> Iterator[Lack]:
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
    open_ = {key: each for key, each in _parameters(variant).items() if f"?{key}" not in filled}
    texts: dict[str, list[str]] = {}
    for name, (parameter, operation) in sorted(open_.items()):
        given = variant.unsent.get(name)
        if given is None:
            label = f"?{name}" if parameter.location == "query" else name
            texts.setdefault(_text(parameter, operation), []).append(label)
        elif parameter.required != isinstance(given, Lines):
            variant.problem("unsent", _changed(parameter, operation), name)
    for text, names in texts.items():
        variant.problem("operations", f"{', '.join(names)} {text}")
    lacks = [] if variant.is_free else list(_lacking(variant, filled))
    for lack in lacks:
        if lack.path not in variant.unsent:
            place = f", which is created at {lack.path.rpartition('.')[0]}," if "." in lack.path else ""
            text = (
                f"{lack.message}.{lack.wire}{place} is required and not mapped: map it or name it in `sets`"
            )
            variant.problem("body", f"{text}, or in `unsent` with the reason")
    known = {*open_, *(lack.path for lack in lacks)}
    for name in variant.unsent:
        if name not in known:
            text = "neither a parameter nor a required field that nothing fills: delete it"
            variant.problem("unsent", text + near(name, known), name)


def _parameters(variant: Variant) -> dict[str, tuple[Parameter, str]]:
    """Return each parameter outside the path, with an operation that has it, one that requires it if any does."""
    found: dict[str, tuple[Parameter, str]] = {}
    for operation in variant.operations:
        for name, parameter in operation.parameters.items():
            if parameter.location != "path" and (name not in found or parameter.required):
                found[name] = parameter, operation.id
    return found


def _text(parameter: Parameter, operation: str) -> str:
    """Return the problem of a parameter that nothing fills."""
    reason = f"name it in `unsent` with {'`required:` and ' if parameter.required else ''}the reason"
    need = "required" if parameter.required else "optional"
    if parameter.location != "query":
        place = f"is {need}, and no row can fill a {parameter.location}"
        return f"of {operation} {place}: {reason}, or use another operation"
    return f"of {operation} is {need} and not mapped: map a parameter or a field of the config to it, or {reason}"


def _changed(parameter: Parameter, operation: str) -> str:
    """Return the problem of a reason that was written when the parameter was optional, or required."""
    if parameter.required:
        return (
            f"required by {operation}: send it, or write `required:` and why the operation works without it"
        )
    return f"optional for {operation}: write the reason alone, without `required:`"


def _lacking(variant: Variant, filled: Collection[str]) -> Iterator[Lack]:
    paths = [path for path in filled if not path.startswith("?")]
    sets = texts_at(variant.node, "sets")
    yield from lacking(variant.scope.description, variant.request, [*paths, *sets])
