"""Answers read back as the type that the request asked for.

A model that wraps its JSON in a Markdown fence gave the answer that was asked for, so the
fence is taken off; everything else that does not fit is an error.
"""

from __future__ import annotations

import enum
import re
from functools import partial
from typing import TYPE_CHECKING, Any, Callable, Mapping, Optional, Type, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from typing_extensions import Literal

from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.inputs.response_schema import is_class
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig

_FENCE = re.compile(r"\s*```\w*[ \t]*\r?\n(.*?)\r?\n?[ \t]*```\s*", re.DOTALL)


def reader(settings: GenerateContentConfig) -> Optional[Callable[[str], Any]]:
    """Reads answers as the type that a config names; None when it names no schema."""
    schema = settings.response_schema
    given = settings.response_json_schema if schema is None else schema
    return None if given is None else partial(parse, given=given)


def parse(text: str, given: Any) -> Any:
    """A model's answer as the type that was asked for; a schema or a dict gives plain JSON values.

    Raises:
        ValueError: The text does not fit; for most types pydantic's ValidationError.
    """
    fenced = _FENCE.fullmatch(text)
    text = fenced.group(1) if fenced else text
    if isinstance(given, (Schema, Mapping)):
        return TypeAdapter(Any).validate_json(text)
    if is_class(given, enum.Enum):
        return _member(given, text)
    if is_class(given, BaseModel):
        return given.model_validate_json(text)
    if get_origin(given) is Literal and text.strip() in get_args(given):
        return text.strip()  # `text/x.enum` answers without quotes
    return TypeAdapter(given).validate_json(text)


def _member(kind: Type[enum.Enum], text: str) -> enum.Enum:
    """The member whose value was sent as this text, which has quotes as JSON and none as `text/x.enum`."""
    value = text.strip()
    if value[:1] == '"':
        value = TypeAdapter(str).validate_json(value)
    for member in kind:
        if str(member.value) == value:
            return member
    raise InvalidValueError(f"the answer is no value of {kind.__name__}")
