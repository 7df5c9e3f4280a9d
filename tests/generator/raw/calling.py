"""Calls of every method of a generated client, with samples of the document as arguments."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from generator.facts import Operation, Parameter
from generator.raw.operations_plan import MethodPlan, ResourcePlan
from generator.raw.render import Renderer
from google._genai_core.runtime.json_values import as_list

from .samples import TEXTS, Samples


class Call(NamedTuple):
    """One method with its arguments."""

    operation: Operation
    method: MethodPlan
    resource: tuple[str, ...]
    arguments: dict[str, Any]

    def of(self, client: Any) -> Any:
        """Return the bound method of a client."""
        return getattr(functools.reduce(getattr, self.resource, client), self.method.name)


def calls(renderer: Renderer, types: Any) -> Iterator[Call]:
    """Yield a call of each method."""
    description = renderer.description
    samples = Samples(description.schemas)

    def walk(resource: ResourcePlan, path: tuple[str, ...]) -> Iterator[Call]:
        for method in resource.methods:
            operation = description.operations[method.operation]
            yield Call(operation, method, path, _arguments(operation, method, samples, renderer, types))
        for child in resource.children.values():
            yield from walk(child, (*path, child.name))

    yield from walk(renderer.root, ())


def _arguments(
    operation: Operation, method: MethodPlan, samples: Samples, renderer: Renderer, types: Any
) -> dict[str, Any]:
    found = {
        method.keys[key]: _parameter(operation, key, parameter, samples, renderer, types)
        for key, parameter in operation.parameters.items()
        if parameter.required or not _asks_for_a_page(method, method.keys[key])
    }
    names = {argument.name for argument in method.arguments}
    if "body" in names:
        found["body"] = body(operation, samples, renderer, types)
    if "media" in names:
        found["media"] = b"the file"
    return found


def _asks_for_a_page(method: MethodPlan, name: str) -> bool:
    return any(key == "token" and value.startswith(f"('{name}'") for key, value in method.settings)


def _parameter(
    operation: Operation, key: str, parameter: Parameter, samples: Samples, renderer: Renderer, types: Any
) -> Any:
    if parameter.type == "message":
        value = samples.schema(parameter.ref, 1, sent=True)
    elif parameter.values:
        value = parameter.values[0]
    elif parameter.type == "bool":
        value = True
    elif parameter.type.startswith(("int", "uint", "number")):
        value = parameter.numbers[0] if parameter.numbers else 7
    elif parameter.type in ("float", "double"):
        value = 1.5
    else:
        value = TEXTS.get(parameter.type, "text")
    if parameter.location == "path":
        pattern = renderer.texts.pattern(operation.id, parameter.wire or key)
        if pattern:
            return _fitting(pattern)
        return "a/b" if parameter.reserved else value
    items = as_list(value)
    return [value] if parameter.repeated and items is None else value


def body(operation: Operation, samples: Samples, renderer: Renderer, types: Any) -> Any:
    """Return a body of its type."""
    if operation.body == "binary":
        return b"bytes"
    if operation.body == "text":
        return "text"
    kind = getattr(types, renderer.types.names[operation.request])
    return TypeAdapter(kind).validate_python(samples.schema(operation.request, sent=True))


def _fitting(pattern: str) -> str:
    """Return a text that has the form of a resource name's pattern."""
    plain = re.sub(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)", "x", pattern.strip("^$"))
    plain = re.sub(r"\[\^/\]\+|\.\*|\.\+", "x", plain)
    return re.sub(r"(\[[^\]]+\])(?:[+*?]|\{(\d+)[^}]*\})?", _characters, plain)


def _characters(match: re.Match[str]) -> str:
    """Return characters of a class, as many as it asks for."""
    own = next(each for each in "a0A-" if re.fullmatch(match.group(1), each))
    return own * int(match.group(2) or 1)
