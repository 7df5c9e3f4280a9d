"""Declaring Python functions as the API's FunctionDeclaration.

The parameters are sent as `parameters` if both backends accept a Schema that describes them. Otherwise
(any value, free keys, numbers as enum, recursion) they are sent as `parameters_json_schema`.
"""

from __future__ import annotations

import json
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Tuple, cast
from weakref import WeakKeyDictionary

from pydantic import PydanticUserError, TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from google._genai_api.types.tools.declarations import FunctionDeclaration
from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.functions.signatures import (
    MISSING,
    Parameter,
    Signature,
    check_server_name,
    read,
)
from google._genai_core.flows.inputs import response_schema
from google._genai_core.flows.inputs.schema_log import tell
from google._genai_core.runtime.schema.fitting import fitted
from google._genai_core.runtime.schema.left_out import LeftOut
from google._genai_core.runtime.schema.python_types import Generator
from google._genai_core.runtime.usage_errors import UnsupportedFunctionError


class _Generator(Generator):
    """JSON schemas without the titles that pydantic derives from field names: a model has no use for them."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


class Declared(NamedTuple):
    """The signature of a function, and its declaration."""

    signature: Signature
    declaration: FunctionDeclaration


# Declaring a function takes milliseconds, and a chat sends its tools with each message. A name or
# docstring that changes after the first call has no effect.
_known: WeakKeyDictionary[Callable[..., Any], Declared] = WeakKeyDictionary()


def declare(
    function: Callable[..., Any], where: str = "callable", *, as_json_schema: bool = False
) -> FunctionDeclaration:
    """Return the declaration of a Python function; each error begins with `where`.

    The description is the whole docstring. The description of a parameter comes from its annotation,
    else from the docstring. The return type is not declared, since results are sent as
    `{'result': ...}`, which has another shape.

    Raises:
        UnsupportedFunctionError: Its signature or a type cannot be declared, or the API does not accept its
            name or the name of a parameter.
        TypeError: It is not a function.
    """
    signature, known = declaration_of(function, where)
    declaration = known.model_copy(deep=True)
    if as_json_schema and declaration.parameters is not None:
        where = f"{where}: {signature.name}"
        document = fitted(_document(signature.parameters, where), where, LeftOut(), custom=True)
        declaration.parameters, declaration.parameters_json_schema = None, _without_ref_siblings(document)
    return declaration


def declaration_of(function: Callable[..., Any], where: str) -> Declared:
    """Return the signature and the declaration, which all callers share and must not change."""
    try:
        result = _known.get(function)
    except TypeError:  # the object has no hash or weak references
        return _declare(function, where)
    if result is None:
        result = _known[function] = _declare(function, where)
    return result


def _declare(function: Callable[..., Any], where: str) -> Declared:
    signature = read(function, where)
    declaration = FunctionDeclaration(name=signature.name, description=signature.description)
    if signature.parameters:
        where = f"{where}: {signature.name}"
        left_out = LeftOut()
        document = fitted(_document(signature.parameters, where), where, left_out, custom=True)
        tell(left_out, where, "the arguments are checked")
        declaration.parameters = _schema(document, where)
        if declaration.parameters is None:
            declaration.parameters_json_schema = _without_ref_siblings(document)
    return Declared(signature, declaration)


def declared_by_schema(
    name: str, description: Optional[str], document: Mapping[str, Any], where: str
) -> FunctionDeclaration:
    """Return the declaration of a server's tool, whose parameters a JSON schema describes; errors begin with `where`.

    Raises:
        ValueError: No backend accepts its name.
    """
    check_server_name(name, where)
    result = FunctionDeclaration(name=name, description=description)
    if document.get("properties") or not _has_no_parameters(document):
        result.parameters = _schema(document, f"{where}: {name}")
        if result.parameters is None:
            result.parameters_json_schema = dict(document)
    return result


def _has_no_parameters(document: Mapping[str, Any]) -> bool:
    """Return whether a schema is that of an object without keys, which the Gemini API does not take."""
    return not set(document) - {"$schema", "type", "title", "properties", "required", "additionalProperties"}


def _document(parameters: List[Parameter], where: str) -> Dict[str, Any]:
    """Return all parameters as one JSON schema."""
    properties: Dict[str, Any] = {}
    adapters: List[Tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (each.name, "validation", each.adapter) for each in parameters
    ]
    try:
        schemas, shared = TypeAdapter.json_schemas(adapters, schema_generator=_Generator)
    except PydanticUserError as error:
        name = next((each.name for each in parameters if not _is_described(each)), "?")
        raise UnsupportedFunctionError(
            f"{where}: parameter {name!r}: a model cannot fill it: {error.message}"
        ) from error
    for each in parameters:
        document = dict(schemas[each.name, "validation"])
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
    """Return the default as JSON; None if there is no default or JSON cannot express it."""
    if parameter.default is MISSING:
        return None
    try:
        value = parameter.adapter.dump_python(parameter.default, mode="json", warnings=False)
        json.dumps(value, allow_nan=False)
    except (ValueError, TypeError):
        return None
    return value


def _schema(document: Mapping[str, Any], where: str) -> Optional[Schema]:
    """Return the Schema, or None if the backends have no Schema in common that describes this."""
    try:
        schema = response_schema.from_json_schema(document, where)
    except ValueError:
        return None
    schemas = list(response_schema.walk(schema))
    if not all(map(_fits_parameters, schemas)):
        return None
    for each in schemas:
        each.property_ordering = None  # the arguments of a function have names, not an order
    return schema


def _fits_parameters(schema: Schema) -> bool:
    """Return whether both backends accept it in `parameters`, which is stricter than a response schema."""
    others = schema.model_dump(exclude_none=True, include={"additional_properties", "defs", "ref"})
    has_strings = schema.enum is None or schema.type == "STRING"
    has_type = bool(schema.type or schema.any_of)
    return has_type and response_schema.has_common_format(schema) and has_strings and not others


def _without_ref_siblings(node: Any) -> Any:
    """Return the JSON schema with each `$ref` alone in its object: the API ignores keywords next to it."""
    if isinstance(node, list):
        return [_without_ref_siblings(each) for each in cast(List[Any], node)]  # type: ignore[redundant-cast]  # pyright needs it
    if not isinstance(node, dict):
        return node
    result = {key: _without_ref_siblings(each) for key, each in cast(Dict[str, Any], node).items()}
    if isinstance(result.get("$ref"), str) and len(result) > 1:
        result["anyOf"] = [{"$ref": result.pop("$ref")}]
    return result
