"""Sample values by reflection: for each field below a type, a value that sets this field alone."""

from __future__ import annotations

import datetime
import enum
from typing import Any, Dict, Iterator, List, Tuple, Type, Union, get_args, get_origin

from pydantic import BaseModel

from google.genai import types

Leaf = Tuple[str, Any]
"""Where the field is, as an error names it, and a value for the whole above it."""

BYTES = bytes([0xFB, 0xFF, 0xFE])  # "+//+" in standard base64, "-__-" in the other alphabet

SETTINGS = {
    "http_options",
    "automatic_function_calling",
    "automatic_continuation",
    "should_return_http_response",
}
"""Fields for the SDK alone, which no request has."""

# What the flows take apart is `Any` to pydantic.
UNIONS: Dict[str, Any] = {
    "cached_content": str,
    "system_instruction": types.Content,
    "tools": List[types.Tool],
    "response_schema": types.Schema,
    "speech_config": types.SpeechConfig,
}
# What must make sense: the backends' types of the number differ, and the schema is checked.
WHOLE: Dict[str, Any] = {"top_k": 20.0, "response_json_schema": {"title": "any"}}
SCALARS: Dict[Any, Any] = {
    str: "sample",
    int: 3,
    float: 0.5,
    bool: True,
    bytes: BYTES,
    Any: {"any": 1},
    datetime.datetime: datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc),
}


def leaves(model: Type[BaseModel], path: str, open_types: Tuple[type, ...] = ()) -> Iterator[Leaf]:
    """Each leaf below a type, as a dictionary that holds it alone."""
    model.model_rebuild()
    if not model.model_fields:
        yield path, {}
    for name, field in model.model_fields.items():
        if name in SETTINGS:
            continue
        annotation: Any = field.annotation
        if get_args(annotation)[:1] == (Any,):
            annotation = UNIONS.get(name, Any)
        for where, value in _samples(annotation, f"{path}.{name}", (*open_types, model)):
            yield where, {name: WHOLE.get(name, value)}


def _samples(annotation: Any, path: str, open_types: Tuple[type, ...]) -> Iterator[Leaf]:
    arguments = [item for item in get_args(annotation) if item is not type(None)]
    origin = get_origin(annotation)
    if origin is Union:
        yield from _samples(arguments[0], path, open_types)
    elif origin is list:
        for where, value in _samples(arguments[0], f"{path}[0]", open_types):
            yield where, [value]
    elif origin is dict:
        for where, value in _samples(arguments[1], f"{path}.key", open_types):
            yield where, {"key": value}
    elif get_args(annotation):
        yield from _samples(arguments[0], path, open_types)  # Annotated
    elif annotation in SCALARS:
        yield path, SCALARS[annotation]
    elif issubclass(annotation, enum.Enum):
        yield path, list(annotation)[-1].value
    elif annotation in open_types:
        yield path, {}
    else:
        yield from leaves(annotation, path, open_types)


def flat(value: Any, path: str = "") -> Iterator[Leaf]:
    """The leaves of a JSON value with their paths."""
    if isinstance(value, dict) and value:
        for key, item in value.items():  # pyright: ignore[reportUnknownVariableType]  # any JSON
            yield from flat(item, f"{path}.{key}" if path else str(key))  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, list) and value:
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType,reportUnknownArgumentType]
            yield from flat(item, f"{path}[{index}]")
    else:
        yield path, value
