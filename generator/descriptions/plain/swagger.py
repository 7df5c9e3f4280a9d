"""Convert a Swagger 2.0 document to OpenAPI 3.0, which is then read; places in refusals are those of the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from generator.descriptions.facts import Json
from generator.descriptions.plain.bodies import FORM, JSON, MULTIPART
from generator.report import GeneratorError

MOVED = {
    "#/definitions/": "#/components/schemas/",
    "#/parameters/": "#/components/parameters/",
    "#/responses/": "#/components/responses/",
}
COLLECTIONS = {
    "csv": {"style": "form", "explode": False},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
    "multi": {"style": "form", "explode": True},
}
"""How lists in the query are written, by `collectionFormat`; that of tabs is refused."""

OF_THE_PARAMETER = ("name", "in", "required", "description", "deprecated", "allowEmptyValue")
FLOWS = {"accessCode": "authorizationCode", "application": "clientCredentials"}


def converted(document: Json) -> Json:
    """Return the document in the form of OpenAPI 3.0."""
    try:
        return _Converter(document).document()
    except (AttributeError, TypeError, KeyError, ValueError) as error:
        raise GeneratorError(f"#: not the expected shape of Swagger 2.0: {error}") from error


class _Converter:
    def __init__(self, document: Json) -> None:
        self.given = document
        self.parameters: dict[str, Any] = dict(document.get("parameters") or {})

    def document(self) -> Json:
        given = self.given

        def at(key: str) -> Json:
            return cast(Json, given.get(key) or {})

        components: dict[str, Any] = {
            "schemas": _moved(at("definitions")),
            "parameters": {
                name: self._parameter(node)
                for name, node in self.parameters.items()
                if node.get("in") not in ("body", "formData")
            },
            "responses": {name: self._response(node, given) for name, node in at("responses").items()},
            "securitySchemes": {name: _scheme(node) for name, node in at("securityDefinitions").items()},
        }
        kept = {
            key: value for key, value in given.items() if key in ("info", "security", "tags", "externalDocs")
        }
        kept.update({key: value for key, value in given.items() if str(key).startswith("x-")})
        paths = {path: self._item(node) for path, node in at("paths").items()}
        servers = [{"url": self._address()}]
        return {"openapi": "3.0.3", **kept, "servers": servers, "paths": paths, "components": components}

    def _address(self) -> str:
        base = str(self.given.get("basePath") or "/")
        schemes = list(self.given.get("schemes") or ["https"])
        scheme = "https" if "https" in schemes or not schemes else str(schemes[0])
        return f"{scheme}://{self.given['host']}{base}" if self.given.get("host") else base

    def _item(self, item: Any) -> Any:
        if not isinstance(item, dict):
            return item
        node = cast("dict[str, Any]", item)
        shared = [self._resolved(each) for each in node.get("parameters") or ()]
        found: dict[str, Any] = {}
        for key, value in node.items():
            if key == "parameters" or not isinstance(value, dict):
                continue
            found[key] = self._operation(cast(Json, value), shared)
        found["parameters"] = [
            self._parameter(each) for each in shared if each.get("in") not in ("body", "formData")
        ]
        return {**found, **({"$ref": node["$ref"]} if "$ref" in node else {})}

    def _resolved(self, node: Any) -> Json:
        ref = str(node.get("$ref", ""))
        if not ref:
            return cast(Json, node)
        name = ref.removeprefix("#/parameters/")
        if name not in self.parameters:
            raise GeneratorError(f"#/parameters: a reference that leads nowhere: {ref!r}")
        return cast(Json, self.parameters[name])

    def _operation(self, node: Json, shared: list[Json]) -> Json:
        own = [self._resolved(each) for each in node.get("parameters") or ()]
        both = {(each.get("in"), each.get("name")): each for each in [*shared, *own]}
        found = {
            key: value
            for key, value in node.items()
            if key not in ("parameters", "consumes", "produces", "schemes", "responses")
        }
        found["parameters"] = [
            self._parameter(each) for each in own if each.get("in") not in ("body", "formData")
        ]
        body = self._body(list(both.values()), node)
        if body:
            found["requestBody"] = body
        answers = cast(Json, node.get("responses") or {})
        found["responses"] = {str(code): self._response(each, node) for code, each in answers.items()}
        return found

    def _media(self, node: Json, key: str) -> list[str]:
        return [str(each) for each in (node.get(key) or self.given.get(key) or [JSON])]

    def _body(self, parameters: list[Json], node: Json) -> Json | None:
        for each in parameters:
            if each.get("in") == "body":
                whole = _moved(each.get("schema") or {})
                content = {media: {"schema": whole} for media in self._media(node, "consumes")}
                return {"required": bool(each.get("required")), "content": content}
        fields = [each for each in parameters if each.get("in") == "formData"]
        if not fields:
            return None
        has_files = any(each.get("type") == "file" for each in fields)
        media = MULTIPART if has_files or MULTIPART in self._media(node, "consumes") else FORM
        required = [each["name"] for each in fields if each.get("required")]
        schema: Json = {
            "type": "object",
            "properties": {each["name"]: _schema(each) for each in fields},
            "required": required,
        }
        return {"required": bool(required), "content": {media: {"schema": schema}}}

    def _parameter(self, node: Json) -> Json:
        found = {
            key: value for key, value in node.items() if key in OF_THE_PARAMETER or str(key).startswith("x-")
        }
        found["schema"] = _schema(node)
        if node.get("type") == "array":
            given = str(node.get("collectionFormat") or "csv")
            if given not in COLLECTIONS:
                raise GeneratorError(f"#: the parameter {node.get('name')!r} is a list joined by {given!r}")
            if node.get("in") == "query":
                found.update(COLLECTIONS[given])
        return found

    def _response(self, node: Any, operation: Json) -> Any:
        given = cast(Json, node)
        if "$ref" in given:
            return _moved(given)
        if "schema" not in given:
            return {"description": ""}
        schema: Any = given["schema"]
        is_file = isinstance(schema, Mapping) and cast(Json, schema).get("type") == "file"
        media = [each for each in self._media(operation, "produces") if not is_file or each != JSON]
        inner: Any = {} if is_file else _moved(schema)
        content: dict[str, Any] = {each: {"schema": inner} for each in media}
        return {"description": "", "content": content or {"application/octet-stream": {}}}


def _schema(parameter: Json) -> Json:
    left_out = (*OF_THE_PARAMETER, "collectionFormat")
    found = {key: value for key, value in parameter.items() if key not in left_out}
    if found.get("type") == "file":
        found = {**found, "type": "string", "format": "binary"}
    return cast(Json, _moved(found))


def _scheme(node: Json) -> Json:
    if node.get("type") == "basic":
        return {"type": "http", "scheme": "basic"}
    if node.get("type") != "oauth2":
        return node
    flow = str(node.get("flow"))
    return {"type": "oauth2", "flows": {FLOWS.get(flow, flow): {"scopes": node.get("scopes") or {}}}}


def _moved(value: Any) -> Any:
    """Return a schema whose references lead to the new places, and whose discriminators are objects."""
    if isinstance(value, list):
        return [_moved(each) for each in cast("Sequence[Any]", value)]
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {}
    for key, each in cast("dict[str, Any]", value).items():
        if key == "$ref" and isinstance(each, str):
            old = next((old for old in MOVED if each.startswith(old)), "")
            found[key] = MOVED[old] + each.removeprefix(old) if old else each
        elif key == "discriminator" and isinstance(each, str):
            found[key] = {"propertyName": each}
        elif key == "x-nullable":
            found["nullable"] = each
        else:
            found[key] = _moved(each)
    return found
