"""Values as they are sent: JSON, texts of a path or a query, forms. A value that is missing raises with its place."""

from __future__ import annotations

import base64
import json
import math
from datetime import date, datetime, timezone
from enum import Enum
from typing import Any, Dict, Iterator, List, Tuple

from pydantic.alias_generators import to_camel

from google._genai_core.raw.model import Model, required_fields
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.json_values import as_list, as_mapping
from google._genai_core.runtime.model import UNEXPECTED
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Pairs = List[Tuple[str, str]]
_SEPARATORS = {"comma": ",", "space": " ", "pipe": "|"}


def plain(value: Any, where: str) -> Any:
    """Return a value as JSON has it; files of a form stay as they are.

    Raises:
        InvalidValueError: A field that the document requires is missing.
    """
    if isinstance(value, Model):
        return _object(value, where)
    items, properties = as_list(value), as_mapping(value)
    if properties is not None:
        return {str(key): plain(each, f"{where}[{str(key)!r}]") for key, each in properties.items()}
    if items is not None:
        return [plain(each, f"{where}[{number}]") for number, each in enumerate(items)]
    return scalar(value)


def _object(value: Model, where: str) -> Dict[str, Any]:
    kind = type(value)
    if not kind.__pydantic_complete__:
        kind.model_rebuild()  # it was made as a part of another type
    required, nullable, hidden = required_fields(kind), kind.__nullable__, kind.__read_only__
    given = value.__pydantic_fields_set__
    result: Dict[str, Any] = {}
    for name, field in kind.__pydantic_fields__.items():
        each = value.__dict__.get(name)
        sent_null = each is None and name in nullable and name in given
        if each is None and not sent_null and name in required:
            raise InvalidValueError(f"{where}.{name} is missing: {kind.__name__} needs it")
        if name not in hidden and (each is not None or sent_null):
            key = field.serialization_alias or field.alias or to_camel(name)
            result[key] = each if name in kind.__files__ else plain(each, f"{where}.{name}")
    for key, each in (value.__pydantic_extra__ or {}).items():
        if key != UNEXPECTED:
            result[key] = plain(each, f"{where}.{key}")
    return result


def scalar(value: Any) -> Any:
    """Return a single value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return _time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def _time(value: datetime) -> str:
    """Return a time in RFC 3339, in UTC; one without a zone is taken as UTC."""
    aware = value if value.tzinfo is not None else value.replace(tzinfo=timezone.utc)
    return aware.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")


def as_json(value: Any, where: str) -> bytes:
    """Return a body of JSON."""
    try:
        return json.dumps(plain(value, where), ensure_ascii=False, separators=(",", ":")).encode()
    except (TypeError, UnicodeEncodeError) as error:
        reason = str(error)
    raise InvalidValueError(f"{where} cannot be written as JSON: {reason}")


def text(value: Any, where: str) -> str:
    """Return a single value of a path, a query or a header."""
    value = scalar(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise InvalidTypeError(f"{where} must be a text or a number, not {kind_of(value)}")


def pairs(name: str, value: Any, style: str, where: str) -> Iterator[Tuple[str, str]]:
    """Return the parameters of a query, or the fields of a form, that a value becomes."""
    value = plain(value, where)
    items, properties = as_list(value), as_mapping(value)
    if style == "json":
        yield name, json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    elif style == "deep":
        yield from _deep(name, value, where)
    elif properties is not None:
        for key, each in properties.items():
            yield key, _inside(each)
    elif items is not None:
        if style in _SEPARATORS:
            yield name, _SEPARATORS[style].join(_inside(each) for each in items)
        else:
            for each in items:
                yield name, _inside(each)
    elif value is not None:
        yield name, text(value, where)


def _deep(name: str, value: Any, where: str) -> Iterator[Tuple[str, str]]:
    items, properties = as_list(value), as_mapping(value)
    if properties is not None:
        for key, each in properties.items():
            yield from _deep(f"{name}[{key}]", each, where)
    elif items is not None:
        for number, each in enumerate(items):
            yield from _deep(f"{name}[{number}]", each, where)
    else:
        yield name, "" if value is None else text(value, where)


def _inside(value: Any) -> str:
    """Return an item of a list, or a property of an object; lists, objects and null are written as JSON."""
    if isinstance(value, (dict, list)) or value is None:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text(value, "")
