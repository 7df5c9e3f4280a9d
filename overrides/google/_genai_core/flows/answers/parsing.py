"""Answers parsed as the type that the request asked for.

Models sometimes wrap their JSON in a Markdown fence, which `fences.py` removes. Anything else that does
not fit is an error.
"""

from __future__ import annotations

import enum
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Mapping, Optional, Type, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from typing_extensions import Literal

from google._genai_api.types.tools.schema import JSONSchema, Schema
from google._genai_core.flows.answers.fences import json_text
from google._genai_core.flows.inputs.response_schema import is_class
from google._genai_core.runtime.schema.python_types import adapter
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig


def reader(settings: GenerateContentConfig) -> Optional[Callable[[str], Any]]:
    """Return the function that parses answers as the type of a config; None if it sets no schema."""
    schema: Any = settings.response_schema
    if schema is None:
        schema = settings.response_json_schema
    return None if schema is None else partial(parse, schema=schema)


def parse(text: str, schema: Any) -> Any:
    """Return an answer as an object of a type; for a Schema or a dict, as plain JSON values.

    Raises:
        ValueError: The text does not fit; for most types pydantic's ValidationError.
    """
    text = json_text(text)
    if isinstance(schema, (Schema, JSONSchema, Mapping)):
        return TypeAdapter(Any).validate_json(text)
    if is_class(schema, enum.Enum):
        return _member(schema, text)
    if is_class(schema, BaseModel):
        return schema.model_validate_json(text)
    if get_origin(schema) is Literal and text.strip() in get_args(schema):
        return text.strip()  # `text/x.enum` has no quotes
    return adapter(schema, "the type of the answer").validate_json(text)


def _member(kind: Type[enum.Enum], text: str) -> enum.Enum:
    """Return the member with this value; JSON has quotes around it, `text/x.enum` has none."""
    value = text.strip()
    if value[:1] == '"':
        value = TypeAdapter(str).validate_json(value)
    for member in kind:
        if str(member.value) == value:
            return member
    raise InvalidValueError(f"the answer is not a value of {kind.__name__}")
