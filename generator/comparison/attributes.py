"""The attributes of facts that a comparison knows, and facts as texts.

Attributes that make up one property, such as the type of a field, are compared as one. An attribute that no table
here has is compared as it is, so that nothing new is silent; a test asks for its entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, cast

from generator.facts import Description, Fact, Operation, Parameter, Schema

SHAPE = ("type", "ref", "repeated", "map", "item", "options", "discriminator", "tags", "numbers")
"""The attributes that are the type of a value."""

ELSEWHERE = {
    Fact: (*SHAPE, "values", "source"),
    Parameter: (*SHAPE, "values"),
    Operation: ("id", "parameters"),
    Schema: ("name", "fields", "alias", "extra"),
    Description: ("backend", "api", "revision", "operations", "schemas", "others"),
}
"""Attributes that other modules compare, and those that are not facts about the API: a source, a revision."""

COMPARED = {
    Fact: (
        *("required", "read_only", "deprecated", "deprecated_values"),
        *("nullable", "write_only", "constant"),
    ),
    Parameter: ("location", "required", "wire", "style", "explode", "deprecated"),
    Operation: (
        *("method", "path", "request", "response", "streaming", "upload", "download", "deprecated"),
        *("body", "media", "body_required", "stream_media", "errors", "security", "server"),
    ),
    Schema: (),
    Description: ("version", "host", "base_path", "schemes", "refused"),
}
"""The other attributes, each of which `effects` has a rule for."""


def differing(old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield each attribute that differs between two facts, unless it is compared elsewhere."""
    for attribute in fields(old):
        name = attribute.name
        before, after = getattr(old, name), getattr(new, name)
        if name not in ELSEWHERE[type(old)] and before != after:
            yield name, before, after


def shape(fact: Fact | Parameter, renamed: Mapping[str, str]) -> str:
    """Return the type of a value as a text, with the new names of messages: `list of message Part`."""
    return _shape(fact, renamed)


def _shape(fact: Any, renamed: Mapping[str, str]) -> str:
    kind = fact.type
    if ref := getattr(fact, "ref", ""):
        text = f"message {renamed.get(ref, ref)}"
    elif options := getattr(fact, "options", ()):
        text = "one of " + ", ".join(_shape(option, renamed) for option in options)
        text += "".join(
            f", {key} by {getattr(fact, key)!r}" for key in ("discriminator",) if getattr(fact, key)
        )
        text += "".join(f", {tag} = {name}" for tag, name in getattr(fact, "tags", ()))
    elif numbers := getattr(fact, "numbers", ()):
        text = f"one of {', '.join(map(str, numbers))}"
    elif (item := getattr(fact, "item", None)) is not None:
        text = f"{kind} of {_shape(item, renamed)}"
    else:
        text = str(kind)
    text = f"map of {text}" if getattr(fact, "map", False) else text
    return f"list of {text}" if fact.repeated else text


def text(value: Any) -> str:
    """Return the value of an attribute for readers."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or value in ("", ()):
        return "none"
    if isinstance(value, (tuple, list)):
        return ", ".join(map(text, cast("Sequence[Any]", value)))
    if isinstance(value, Mapping):
        pairs = sorted(cast("Mapping[str, Any]", value).items())
        return ", ".join(f"{key}: {text(item)}" for key, item in pairs) or "none"
    if is_dataclass(value):
        return " ".join(f"{item.name} {text(getattr(value, item.name))}" for item in fields(value))
    return str(value)
