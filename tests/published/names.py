"""The names of the published SDK 3.6.1, and whether ours has each.

`names_3_6_1.json` holds facts alone. A name is written as its path: `types.Part.text`,
`types.Part.from_uri(mime_type)`, `types.Outcome=OUTCOME_OK`, `types.PartDict[text]`, `models.Models.get`,
`client.models.get(model)`.
"""

from __future__ import annotations

import importlib
import inspect
import json
from enum import Enum
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from pydantic import BaseModel

from google import genai
from google.genai import errors, types

FACTS: Dict[str, Any] = json.loads((Path(__file__).parent / "names_3_6_1.json").read_text("utf-8"))
MODELS: Dict[str, List[str]] = FACTS["models"]
MEMBERS: Dict[str, Dict[str, Optional[List[str]]]] = FACTS["members"]
"""Methods and properties of models, with the parameters of the methods; `to_json_dict` is on every model."""

ENUMS: Dict[str, List[str]] = FACTS["enums"]
DICTIONARIES: Dict[str, List[str]] = FACTS["dictionaries"]
OTHERS: List[str] = FACTS["others"]
MODULES: Dict[str, Dict[str, List[str]]] = FACTS["modules"]
CLIENT: Dict[str, Optional[List[str]]] = FACTS["client"]
"""Paths from the client, with the parameters of the methods."""


class Name(NamedTuple):
    """A published name."""

    path: str
    there: bool
    """Whether ours has it."""

    parent: bool = True
    """Whether ours has what it belongs to."""


def every() -> Iterator[Name]:
    """Yield every name, each after the one that it belongs to."""
    yield from _models()
    for name, values in ENUMS.items():
        kind = _class(name, Enum)
        yield Name(f"types.{name}", kind is not None)
        found = [member.value for member in kind] if kind else []
        yield from (Name(f"types.{name}={value}", value in found, kind is not None) for value in values)
    for name, keys in DICTIONARIES.items():
        kind = getattr(types, name, None)
        yield Name(f"types.{name}", kind is not None)
        known = getattr(kind, "__annotations__", {})
        yield from (Name(f"types.{name}[{key}]", key in known, kind is not None) for key in keys)
    yield from (Name(f"types.{name}", hasattr(types, name)) for name in OTHERS)
    yield from _modules()
    client = genai.Client(api_key="key", vertexai=False)
    for path, parameters in CLIENT.items():
        yield from _method(path, *_at(client, path.split(".")[1:]), parameters)
    client.close()


def _models() -> Iterator[Name]:
    for name, fields in MODELS.items():
        kind = _class(name, BaseModel)
        yield Name(f"types.{name}", kind is not None)
        known = takes(kind) if kind else []
        yield from (Name(f"types.{name}.{field}", field in known, kind is not None) for field in fields)
        yield Name(f"types.{name}.to_json_dict", hasattr(kind, "to_json_dict"), kind is not None)
        for member, parameters in MEMBERS.get(name, {}).items():
            value = getattr(kind, member, None)
            yield from _method(f"types.{name}.{member}", value, kind is not None, parameters)


def _modules() -> Iterator[Name]:
    for module, classes in MODULES.items():
        found = _module(module)
        yield Name(module, found is not None)
        for name, members in classes.items():
            kind = getattr(found, name, None)
            yield Name(f"{module}.{name}", kind is not None, found is not None)
            yield from (
                Name(f"{module}.{name}.{member}", _has(kind, member), kind is not None) for member in members
            )


def _method(path: str, value: Any, parent: bool, parameters: Optional[Sequence[str]]) -> Iterator[Name]:
    yield Name(path, value is not None, parent)
    known: Dict[str, Any] = dict(inspect.signature(value).parameters) if parameters and value else {}
    for parameter in parameters or ():
        yield Name(f"{path}({parameter})", parameter in known, value is not None)


def _at(value: Any, path: Sequence[str]) -> Tuple[Any, bool]:
    """Return what is at a path below a value, and whether there is what holds it."""
    for name in path[:-1]:
        value = getattr(value, name, None)
    found = getattr(value, path[-1], None)
    return found, value is not None


def takes(kind: Any) -> List[str]:
    """Return the fields of a type, and the properties that its constructor takes like fields."""
    return [*kind.model_fields, *kind.__beside__]


def _class(name: str, base: type) -> Any:
    """Return our type of this name; None if it is no such type."""
    value = getattr(types, name, None)
    return value if isinstance(value, type) and issubclass(value, base) else None


def _module(name: str) -> Any:
    try:
        return importlib.import_module(f"google.genai.{name}")
    except ModuleNotFoundError:
        return None


def _has(kind: Any, member: str) -> bool:
    # An error has its attributes from its response.
    made: Any = kind
    if inspect.isclass(kind) and issubclass(kind, errors.APIError):
        made = made(400, {})
    return hasattr(made, member) or member in getattr(kind, "__annotations__", {})
