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
    Fact: (*SHAPE, "values", "deprecated_values", "source"),
    Parameter: (*SHAPE, "values"),
    Operation: ("id", "parameters"),
    Schema: ("name", "fields", "alias", "extra"),
    Description: ("backend", "api", "revision", "operations", "schemas", "others", "notes"),
}
"""Attributes that other modules compare, and those that are not facts about the API: a source, a revision."""

COMPARED = {
    Fact: ("required", "read_only", "deprecated", "nullable", "write_only", "constant"),
    Parameter: ("location", "required", "wire", "style", "reserved", "deprecated"),
    Operation: (
        *("method", "path", "request", "response", "streaming", "upload", "download", "deprecated"),
        *("body", "media", "body_required", "stream_media", "errors", "security", "server"),
        *("encoding", "accept", "upload_paths"),
    ),
    Schema: (),
    Description: ("version", "host", "base_path", "protocol", "schemes", "refused"),
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
    text = _inside(fact, renamed)
    if isinstance(fact, Fact) and fact.map:
        text = f"map of {text}"
    return f"list of {text}" if fact.repeated else text


def _inside(fact: Fact | Parameter, renamed: Mapping[str, str]) -> str:
    if fact.ref:
        return f"message {renamed.get(fact.ref, fact.ref)}"
    if fact.numbers:
        return f"one of {', '.join(map(str, fact.numbers))}"
    if isinstance(fact, Fact) and fact.item:
        return f"{fact.type} of {_nested(fact.item, renamed)}"
    if isinstance(fact, Fact) and fact.options:
        text = "one of " + ", ".join(_nested(option, renamed) for option in fact.options)
        tags = ", ".join(f"{tag} = {renamed.get(name, name)}" for tag, name in fact.tags)
        return f"{text} by {fact.discriminator} ({tags})" if fact.discriminator else text
    return fact.type


def _nested(fact: Fact, renamed: Mapping[str, str]) -> str:
    """Return the type of a fact inside another one, whose values and flags are compared with it."""
    flags = [f"{name} {text(before)}" for name, before, _ in differing(fact, Fact(fact.type))]
    values = f" of {', '.join(fact.values)}" if fact.values else ""
    return f"{shape(fact, renamed)}{values}" + "".join(f" ({flag})" for flag in flags)


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
