"""Brings a recorded request to one spelling: what still differs then matters to the service.

Each rule is a function; its first line says why the difference it removes is none.
"""

from __future__ import annotations

import re
from typing import Any, Optional, cast

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
        "userMetadata",
    }
)
# The same, but only in the message named: elsewhere the word is a field with fields.
USER_DATA_IN = frozenset(
    {("functionResponse", "response"), ("requests", "metadata"), ("toolResponse", "response")}
)
# Maps from the caller's names to messages: the keys are data, the values are not.
NAMED_MESSAGES = frozenset({"properties", "defs"})
BYTES = frozenset({"consentAudio", "continuationToken", "data", "thoughtSignature", "voiceSampleAudio"})
# These take google.protobuf.Value: no message, so there snake_case is not camelCase.
PREDICTS = (":predict", ":predictLongRunning")
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


# What is made up when a batch is created without a name or a destination.
DERIVED_NAMES = frozenset({"displayName", "outputUri"})
DERIVED = re.compile(r"(genai_batch_job_|_dest_)\d{14}(_[0-9a-f]{5})?$")


def one_stamp(value: Any) -> Any:
    """A name made up from the time of the call differs from run to run."""
    return DERIVED.sub(r"\1<time>", value) if isinstance(value, str) else value


def is_user_data(name: str, parent: str) -> bool:
    """Whether the value under this key belongs to the caller."""
    return name in USER_DATA or (parent, name) in USER_DATA_IN


def as_object(value: Any) -> Optional[dict[str, Any]]:
    """The value if it is a JSON object."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: Any) -> Optional[list[object]]:
    """The value if it is a JSON list."""
    return cast("list[object]", value) if isinstance(value, list) else None


def one_leaf(value: Any, name: str) -> Any:
    """A value that is neither list nor object, in the spelling that suits its field."""
    if name in BYTES:
        return one_alphabet(value)
    return one_stamp(value) if name in DERIVED_NAMES else one_zone(value)


def one_spelling(value: Any, parent: str = "", keys_are_data: bool = False) -> Any:
    """Spells field names in camelCase and bytes in one alphabet, and leaves the caller's data."""
    items, given = as_list(value), as_object(value)
    if items is not None:
        return [one_spelling(item, parent) for item in items]
    if given is None:
        return one_leaf(value, parent)
    if keys_are_data:
        return {key: one_spelling(item) for key, item in given.items()}
    fields: dict[str, Any] = {}
    for key, item in given.items():
        name = camel(key)
        if name in fields:
            name = key  # both spellings at once: show it, do not merge it
        user_data = is_user_data(name, parent)
        fields[name] = item if user_data else one_spelling(item, name, name in NAMED_MESSAGES)
    return fields


def one_number(value: Any) -> Any:
    """JSON has one kind of number: 1 and 1.0 are the same, True is neither."""
    items, fields = as_list(value), as_object(value)
    if items is not None:
        return [one_number(item) for item in items]
    if fields is not None:
        return {key: one_number(item) for key, item in fields.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value


def canonical_body(body: Any, path: str, verbatim: tuple[str, ...] = ()) -> Any:
    """The body in one spelling; keys in `verbatim`, and the values of a prediction, as they are."""
    predicted: frozenset[str] = PREDICT_VALUES if path.endswith(PREDICTS) else frozenset()
    kept = predicted.union(verbatim)
    fields = as_object(body)
    if fields is None:
        return body
    message = one_spelling({key: item for key, item in fields.items() if key not in kept})
    return one_number({**message, **{key: item for key, item in fields.items() if key in kept}})


def canonical_headers(headers: dict[str, str], has_body: bool) -> dict[str, str]:
    """Header names know no case, and without a body a content type describes nothing."""
    lower = {name.lower(): value for name, value in headers.items()}
    if not has_body:
        lower.pop("content-type", None)
    return lower


EMPTY = (":cancel", "/fileSearchStores", ":uploadToFileSearchStore")
"""Ends of the paths of methods whose message may be empty."""


def without_empty_message(request: dict[str, Any]) -> Any:
    """Where a message may be empty, `{}` says the same as no body: see EMPTY, and a patch of nothing."""
    may_be_empty = request["method"] == "PATCH" or request["path"].endswith(EMPTY)
    return None if may_be_empty and request["body"] == {} else request["body"]


def canonical_request(request: dict[str, Any], verbatim: tuple[str, ...] = ()) -> dict[str, Any]:
    """The request with every rule applied that needs no look at the other side."""
    body = without_empty_message(request)
    return {
        "method": request["method"],
        "path": request["path"],
        "query": sorted(list(pair) for pair in request["query"]),
        "headers": canonical_headers(request["headers"], body is not None),
        "body": canonical_body(body, request["path"], verbatim),
    }


def without_added_empties(oracle: Any, ours: Any) -> Any:
    """The published SDK adds an empty `generationConfig`, which says the same as none."""
    items, fields = as_list(oracle), as_object(oracle)
    if items is not None:
        beside = as_list(ours) or []
        beside = beside if len(beside) == len(items) else [None] * len(items)
        return [without_added_empties(item, other) for item, other in zip(items, beside)]
    if fields is None:
        return oracle
    there = as_object(ours) or {}
    return {
        key: without_added_empties(item, there.get(key))
        for key, item in fields.items()
        if not (key in ADDED_WHEN_EMPTY and item == {} and key not in there)
    }
