"""Validation of JSON bodies against a backend's schemas by the rules of ProtoJSON.

It returns the canonical body: lowerCamelCase names, lists for repeated fields, standard base64 and no
nulls, so that a handler sees one spelling only. All faults of a body are reported together.
"""

from __future__ import annotations

import json
import re
from typing import Any, Dict, List, Mapping, Tuple, cast

from google.genai.emulator.protocol.document import Json, as_list, is_deeper
from google.genai.emulator.protocol.errors import bad_request
from google.genai.emulator.protocol.scalars import READERS, UnreadableError, kind, quoted, read_enum

Field = Mapping[str, Any]
"""A field of a description: its type, and whether it is repeated, required and so on."""

SYSTEM_PARAMETERS = frozenset(
    {
        *("key", "alt", "$alt", "access_token", "oauth_token", "callback", "fields", "prettyPrint"),
        *("quotaUser", "uploadType", "upload_protocol", "$.xgafv"),
    }
)
"""Query parameters that every Google API accepts, whether or not an operation declares them."""

ENUM_NAMES: Dict[Tuple[str, str], str] = {
    ("SafetySetting", "category"): "HarmCategory",
    ("SafetySetting", "threshold"): "SafetySetting.HarmBlockThreshold",
    ("Schema", "type"): "Type",
    ("EmbedContentRequest", "taskType"): "TaskType",
    ("GenerationConfig", "responseModalities"): "GenerationConfig.Modality",
}
"""Names of enums in the backends' messages, if they are not `Message.FieldName`."""


DEEPEST = 100
"""Levels of nesting of a body, as the parsers of the backends allow them."""


def snake(name: str) -> str:
    """Return the field name of a description in snake_case, as the backends' messages spell it."""
    return re.sub(r"([A-Z])", r"_\1", name).lower()


def parse_json(body: bytes) -> Any:
    """Parse a body; an empty one is an empty object. Raises ServiceError 400."""
    if not body.strip():
        return {}
    try:
        value = json.loads(body)
    except RecursionError:
        value = None
    except ValueError as error:
        start = body[getattr(error, "pos", 0) :][:20].decode("utf-8", "replace")
        text = f"Invalid JSON payload received. Unexpected token.\n{start}\n^"
        raise bad_request([("", text)]) from None
    else:
        if not is_deeper(value, DEEPEST):
            return value
    text = f"Invalid JSON payload received. Message too deep. Max recursion depth is {DEEPEST}."
    raise bad_request([("", text)])


class Validator:
    """The schemas of one backend; `package` is the Protocol Buffers package of its messages."""

    def __init__(self, schemas: Mapping[str, Mapping[str, Field]], package: str) -> None:
        self._package = package
        self._schemas = schemas
        self._names: Dict[str, Dict[str, str]] = {}

    def message(self, schema: str, value: Any) -> Json:
        """Return the canonical form of a value of a schema. Raises ServiceError 400 with every fault."""
        walk = _Walk(self)
        if not isinstance(value, dict):
            text = 'Invalid JSON payload received. Unknown name "": Root element must be a message.'
            raise bad_request([("", text)])
        canonical = walk.message(schema, cast(Json, value), "")
        if walk.faults:
            raise bad_request(walk.faults)
        return canonical

    def query(self, parameters: Mapping[str, Field], query: Mapping[str, str]) -> Json:
        """Read the query parameters of an operation by their types; system parameters are left out."""
        names = {spelling: name for name in parameters for spelling in (name, snake(name))}
        walk = _Walk(self)
        values: Json = {}
        for key, text in query.items():
            field = parameters.get(names.get(key, ""), {})
            if field.get("location") == "query":
                # The published SDK writes booleans as Python does, and the backends take them.
                given = text.lower() if field.get("type") == "bool" else text
                values[names[key]] = walk.scalar(("", names[key]), field, given, snake(key))
            elif key not in SYSTEM_PARAMETERS:
                problem = f"Cannot bind query parameter. Field '{key}' could not be found in request message."
                walk.unknown(key, "", problem)
        if walk.faults:
            raise bad_request(walk.faults)
        return values

    def fields(self, schema: str) -> Mapping[str, Field]:
        """Return the fields of a schema by name. Raises KeyError for an unknown schema."""
        return self._schemas[schema]

    def spellings(self, schema: str) -> Dict[str, str]:
        """Return the field names of a schema by both spellings."""
        if schema not in self._names:
            fields = self._schemas[schema]
            self._names[schema] = {key: name for name in fields for key in (name, snake(name))}
        return self._names[schema]

    def type_name(self, owner: Tuple[str, str], field: Field) -> str:
        """Return the name of a field's type in the backends' messages."""
        if field["type"] == "message":
            return f"type.googleapis.com/{self._package}.{field['ref']}"
        if field["type"] == "enum":
            name = ENUM_NAMES.get(owner, f"{owner[0]}.{owner[1][:1].upper()}{owner[1][1:]}")
            return f"type.googleapis.com/{self._package}.{name}"
        return kind(field["type"])


class _Walk:
    """One pass over a body; `faults` collects pairs of field path and description."""

    def __init__(self, validator: Validator) -> None:
        self._validator = validator
        self.faults: List[Tuple[str, str]] = []

    def message(self, schema: str, value: Json, path: str) -> Json:
        spellings, fields = self._validator.spellings(schema), self._validator.fields(schema)
        canonical: Json = {}
        for key, item in value.items():
            name = spellings.get(key)
            if name is None:
                self.unknown(key, path, "Cannot find field.")
            elif item is not None:
                canonical[name] = self._field((schema, name), fields[name], item, path)
        return canonical

    def _field(self, owner: Tuple[str, str], field: Field, value: Any, parent: str) -> Any:
        path = f"{parent}.{snake(owner[1])}" if parent else snake(owner[1])
        if field.get("map"):
            return self._map(owner, field, value, path)
        if field.get("repeated"):
            if not isinstance(value, list):  # the backends read a single value as a list of one
                return [self._single(owner, field, value, path)]
            pairs = enumerate(as_list(value))
            return [self._single(owner, field, item, f"{path}[{at}]") for at, item in pairs]
        if isinstance(value, list) and field["type"] != "any":
            return self.unknown(owner[1], parent, "Proto field is not repeating, cannot start list.")
        return self._single(owner, field, value, path)

    def _map(self, owner: Tuple[str, str], field: Field, value: Any, path: str) -> Any:
        if not isinstance(value, dict):
            return self._invalid(owner, field, path, quoted(value))
        pairs = cast(Json, value).items()
        return {
            key: self._single(owner, field, item, f"{path}[{at}].value")
            for at, (key, item) in enumerate(pairs)
        }

    def _single(self, owner: Tuple[str, str], field: Field, value: Any, path: str) -> Any:
        if field["type"] == "any":
            return value
        if field["type"] in ("message", "struct"):
            if not isinstance(value, dict):
                return self._invalid(owner, field, path, quoted(value))
            known = cast(Json, value)
            return known if field["type"] == "struct" else self.message(field["ref"], known, path)
        if isinstance(value, dict):
            return self._invalid(owner, field, path, "Starting an object on a scalar field")
        return self.scalar(owner, field, value, path)

    def scalar(self, owner: Tuple[str, str], field: Field, value: Any, path: str) -> Any:
        try:
            if field["type"] == "enum":
                return read_enum(value, field["values"])
            return READERS[field["type"]](value)
        except ValueError as error:
            text = str(error) if isinstance(error, UnreadableError) else quoted(value)
            return self._invalid(owner, field, path, text)

    def _invalid(self, owner: Tuple[str, str], field: Field, path: str, value: str) -> None:
        name = self._validator.type_name(owner, field)
        self.faults.append((path, f"Invalid value at '{path}' ({name}), {value}"))

    def unknown(self, name: str, parent: str, problem: str) -> None:
        where = f" at '{parent}'" if parent else ""
        text = f"Invalid JSON payload received. Unknown name {quoted(name)}{where}: {problem}"
        self.faults.append((parent, text))


def validator(facts: Mapping[str, Any]) -> Validator:
    """Return the validator of a backend's description."""
    packages = {"generativelanguage": "google.ai.generativelanguage", "aiplatform": "google.cloud.aiplatform"}
    package = packages.get(facts["api"], facts["api"])
    return Validator(facts["schemas"], f"{package}.{facts['version']}")
