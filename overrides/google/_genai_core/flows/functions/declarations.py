"""Declares Python functions as the API's FunctionDeclaration.

`parameters` says the types where a Schema can that both backends take, as for response schemas;
the rest (any value, free keys, numbers as enum, recursion) goes as `parameters_json_schema`.
"""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, Iterator, List, Mapping, NamedTuple, Optional, Tuple, cast
from weakref import WeakKeyDictionary

from pydantic import PydanticUserError, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from google._genai_api.types.tools.declarations import FunctionDeclaration
from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.functions.signatures import MISSING, Parameter, Signature, read
from google._genai_core.flows.inputs import response_schema as schemas
from google._genai_core.runtime.usage_errors import InvalidTypeError

_FORMATS = (None, "float", "double", "int32", "int64", "enum", "date-time")
"""The formats that the description of the Gemini API's Schema lists; it refuses others."""


class _Generator(GenerateJsonSchema):
    """JSON schemas without what says nothing to a model: titles made up from the fields' names."""

    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # left out, rightly

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


class Declared(NamedTuple):
    """What was read of a function, and its declaration."""

    signature: Signature
    declaration: FunctionDeclaration


# Reading a function takes milliseconds, and a chat sends its tools with each message. A name or
# docstring that is changed after the first call is not seen.
_known: WeakKeyDictionary[Callable[..., Any], Declared] = WeakKeyDictionary()


def declare(function: Callable[..., Any], where: str = "callable") -> FunctionDeclaration:
    """The declaration of a Python function; `where` begins each error.

    The description is the whole docstring. A parameter's description comes from its
    annotation, else from the docstring. What a function returns is not declared: results
    are sent as `{'result': ...}`, which is another shape.

    Raises:
        TypeError: It is no function, or has no signature or type that can be declared.
        ValueError: Its name, or that of a parameter, is none for the API.
    """
    return declared(function, where).declaration.model_copy(deep=True)


def declared(function: Callable[..., Any], where: str) -> Declared:
    """The same, shared by all who ask: not to be changed."""
    try:
        found = _known.get(function)
    except TypeError:  # an object without a hash or weak references is read each time
        return _declared(function, where)
    if found is None:
        found = _known[function] = _declared(function, where)
    return found


def _declared(function: Callable[..., Any], where: str) -> Declared:
    signature = read(function, where)
    found = FunctionDeclaration(name=signature.name, description=signature.description)
    if signature.parameters:
        where = f"{where}: {signature.name}"
        document = _document(signature.parameters, where)
        found.parameters = _schema(document, where)
        if found.parameters is None:
            found.parameters_json_schema = _without_siblings(document)
    return Declared(signature, found)


def _document(parameters: List[Parameter], where: str) -> Dict[str, Any]:
    """All parameters as one JSON schema."""
    properties: Dict[str, Any] = {}
    adapters: List[Tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (each.name, "validation", each.adapter) for each in parameters
    ]
    try:
        found, shared = TypeAdapter.json_schemas(adapters, schema_generator=_Generator)
    except PydanticUserError as error:
        name = next((each.name for each in parameters if not _is_described(each)), "?")
        raise InvalidTypeError(
            f"{where}: parameter {name!r}: a model cannot fill it: {error.message}"
        ) from error
    for each in parameters:
        document = dict(found[each.name, "validation"])
        if each.description:
            document.setdefault("description", each.description)
        default = _default(each)
        properties[each.name] = document if default is None else {**document, "default": default}
    required = [each.name for each in parameters if each.default is MISSING]
    result: Dict[str, Any] = {"type": "object", "properties": properties}
    if required:
        result["required"] = required
    return {**result, "$defs": shared["$defs"]} if "$defs" in shared else result


def _is_described(parameter: Parameter) -> bool:
    try:
        parameter.adapter.json_schema()
    except PydanticUserError:
        return False
    return True


def _default(parameter: Parameter) -> Any:
    """The default as JSON; None where there is none that can be said."""
    if parameter.default is MISSING:
        return None
    try:
        value = parameter.adapter.dump_python(parameter.default, mode="json", warnings=False)
        json.dumps(value, allow_nan=False)
    except (ValueError, TypeError):
        return None
    return value


def _schema(document: Mapping[str, Any], where: str) -> Optional[Schema]:
    """The Schema, None where both backends take none that says this."""
    try:
        found = schemas.from_json_schema(document, where)
    except ValueError:
        return None
    everything = list(_all(found))
    if not all(_is_common(each) for each in everything):
        return None
    for each in everything:
        each.property_ordering = None  # a function's arguments have names, and no order
    return found


def _all(schema: Schema) -> Iterator[Schema]:
    yield schema
    children = [*(schema.properties or {}).values(), *(schema.any_of or ())]
    for child in (*children, schema.items):
        if child is not None:
            yield from _all(child)


def _is_common(schema: Schema) -> bool:
    """Whether both backends' descriptions allow it."""
    extra = schema.model_dump(exclude_none=True, include={"additional_properties", "defs", "ref"})
    strings = schema.enum is None or schema.type == "STRING"
    return bool(schema.type or schema.any_of) and schema.format in _FORMATS and strings and not extra


def _without_siblings(node: Any) -> Any:
    """The same JSON schema with nothing beside a `$ref`: the API reads none of it there."""
    if isinstance(node, list):
        return [_without_siblings(each) for each in cast(List[Any], node)]  # type: ignore[redundant-cast]  # pyright needs it
    if not isinstance(node, dict):
        return node
    result = {key: _without_siblings(each) for key, each in cast(Dict[str, Any], node).items()}
    if isinstance(result.get("$ref"), str) and len(result) > 1:
        result["anyOf"] = [{"$ref": result.pop("$ref")}]
    return result
