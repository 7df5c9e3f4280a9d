"""Brings a recorded request to one spelling: what still differs then matters to the service.

Each rule is a function; its first line says why the difference it removes is none.
"""

from __future__ import annotations

import re
from typing import Any

# Values the caller wrote and the service hands on: inside, a key's spelling is data.
USER_DATA = frozenset(
    {
        "additionalProperties",
        "args",
        "customConfigs",
        "default",
        "example",
        "jsonSchema",
        "labels",
        "parametersJsonSchema",
        "partMetadata",
        "responseJsonSchema",
    }
)
# The same, but only in the message named: elsewhere the word is a field with fields.
USER_DATA_IN = frozenset({("functionResponse", "response"), ("toolResponse", "response")})
# Maps from the caller's names to messages: the keys are data, the values are not.
NAMED_MESSAGES = frozenset({"properties", "defs"})
BYTES = frozenset({"consentAudio", "continuationToken", "data", "thoughtSignature", "voiceSampleAudio"})
# `:predict` takes google.protobuf.Value: no message, so there snake_case is not camelCase.
PREDICT_VALUES = frozenset({"instances", "parameters"})
ADDED_WHEN_EMPTY = frozenset({"generationConfig"})


def camel(name: str) -> str:
    """ProtoJSON readers take `max_items` and `maxItems` alike, and the published SDK mixes them."""
    return re.sub(r"(?<=[a-z0-9])_([a-z0-9])", lambda match: match.group(1).upper(), name)


def one_alphabet(value: Any) -> Any:
    """ProtoJSON readers take both base64 alphabets, padded or not."""
    if not isinstance(value, str):
        return value
    return value.translate(str.maketrans("-_", "+/")).rstrip("=")


TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00")


def one_zone(value: Any) -> Any:
    """RFC 3339 writes UTC as `Z` and as `+00:00` alike."""
    return value[:-6] + "Z" if isinstance(value, str) and TIMESTAMP.fullmatch(value) else value


def is_user_data(name: str, parent: str) -> bool:
    """Whether the value under this key belongs to the caller."""
    return name in USER_DATA or (parent, name) in USER_DATA_IN


def one_spelling(value: Any, parent: str = "", keys_are_data: bool = False) -> Any:
    """Spells field names in camelCase and bytes in one alphabet, and leaves the caller's data."""
    if isinstance(value, list):
        return [one_spelling(item, parent) for item in value]
    if not isinstance(value, dict):
        return one_alphabet(value) if parent in BYTES else one_zone(value)
    if keys_are_data:
        return {key: one_spelling(item) for key, item in value.items()}
    fields: dict[str, Any] = {}
    for key, item in value.items():
        name = camel(key)
        if name in fields:
            name = key  # both spellings at once: show it, do not merge it
        user_data = is_user_data(name, parent)
        fields[name] = item if user_data else one_spelling(item, name, name in NAMED_MESSAGES)
    return fields


def one_number(value: Any) -> Any:
    """JSON has one kind of number: 1 and 1.0 are the same, True is neither."""
    if isinstance(value, list):
        return [one_number(item) for item in value]
    if isinstance(value, dict):
        return {key: one_number(item) for key, item in value.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value


def canonical_body(body: Any, path: str, verbatim: tuple[str, ...] = ()) -> Any:
    """The body in one spelling; keys in `verbatim`, and values of `:predict`, as they are."""
    kept = frozenset(verbatim) | (PREDICT_VALUES if path.endswith(":predict") else frozenset())
    if not isinstance(body, dict):
        return body
    message = one_spelling({key: item for key, item in body.items() if key not in kept})
    return one_number({**message, **{key: item for key, item in body.items() if key in kept}})


def canonical_headers(headers: dict[str, str], has_body: bool) -> dict[str, str]:
    """Header names know no case, and without a body a content type describes nothing."""
    lower = {name.lower(): value for name, value in headers.items()}
    if not has_body:
        lower.pop("content-type", None)
    return lower


def canonical_request(request: dict[str, Any], verbatim: tuple[str, ...] = ()) -> dict[str, Any]:
    """The request with every rule applied that needs no look at the other side."""
    return {
        "method": request["method"],
        "path": request["path"],
        "query": sorted(list(pair) for pair in request["query"]),
        "headers": canonical_headers(request["headers"], request["body"] is not None),
        "body": canonical_body(request["body"], request["path"], verbatim),
    }


def without_added_empties(oracle: Any, ours: Any) -> Any:
    """The published SDK adds an empty `generationConfig`, which says the same as none."""
    if not isinstance(oracle, dict):
        return oracle
    there = ours if isinstance(ours, dict) else {}
    return {
        key: item
        for key, item in oracle.items()
        if not (key in ADDED_WHEN_EMPTY and item == {} and key not in there)
    }
