"""Tiny upstream documents of each kind; together they use every rule of the readers."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
PREFIX = "TinyV1"


def schema(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def body(name: str) -> Json:
    return {"content": {"application/json": {"schema": schema(name)}}}


def discovery() -> Json:
    """What the platform says."""
    leaf = {"type": "string", "format": "byte", "description": "Required. The bytes."}
    tree: Json = {
        "data": leaf,
        "size": {"type": "string", "format": "int64", "readOnly": True},
        "kind": {"type": "string", "enum": ["LEAF", "TWIG"], "deprecated": True},
        "parts": {"type": "array", "items": {"$ref": "TinyV1Tree"}},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "free": {"type": "object", "additionalProperties": {"type": "any"}},
        "lists": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
    }
    lists_only = {"lists": tree.pop("lists")}
    ask: Json = {
        "id": "tiny.projects.models.ask",
        "flatPath": "v1/projects/{projectsId}/models/{modelsId}:ask",
        "httpMethod": "POST",
        "request": {"$ref": "TinyV1Tree"},
        "response": {"$ref": "TinyV1Tree"},
    }
    listed: Json = {
        "id": "tiny.projects.models.list",
        "flatPath": "v1/projects/{projectsId}/models",
        "httpMethod": "GET",
        "response": {"$ref": "TinyV1Tree"},
        "parameters": {
            "parent": {"location": "path", "type": "string"},
            "pageSize": {"location": "query", "type": "integer", "format": "int32"},
        },
    }
    stream = {**ask, "id": "tiny.projects.models.streamAsk", "flatPath": ask["flatPath"] + "Stream"}
    put = {**ask, "id": "tiny.projects.models.put", "response": {"$ref": "TinyV1Lists"}}
    models = {"methods": {"ask": ask, "list": listed, "streamAsk": stream, "put": put}}
    return {
        "name": "tiny",
        "version": "v1",
        "revision": "20260101",
        "rootUrl": "https://tiny.example.com/",
        "schemas": {
            "TinyV1Tree": {"type": "object", "properties": tree},
            "TinyV1Lists": {"type": "object", "properties": lists_only},
            "TinyV1Other": {"type": "object", "properties": {}},
        },
        "resources": {"projects": {"resources": {"models": models}}},
    }


def openapi() -> Json:
    """What the developers' API says."""
    tree: Json = {
        "data": {"type": "string", "format": "byte"},
        "at": {"type": "string", "format": "date-time", "readOnly": True},
        "kind": {"allOf": [schema("Kind")], "deprecated": True},
        "state": {"type": "string", "enum": ["ON", "OFF"]},
        "parts": {"type": "array", "items": schema("Tree")},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "free": {"type": "object"},
        "any": {"description": "Required. Anything."},
    }
    name = {"name": "model", "in": "path", "required": True, "schema": {"type": "string"}}
    size = {"name": "pageSize", "in": "query", "schema": {"type": "integer"}}
    ask: Json = {"parameters": [name], "requestBody": body("Tree"), "responses": {"default": body("Grown")}}
    return {
        "info": {"title": "Tiny API", "version": "v1", "x-google-revision": "7"},
        "servers": [{"url": "https://tiny.example.com"}],
        "components": {
            "schemas": {
                "Tree": {"type": "object", "required": ["data"], "properties": tree},
                "Grown": {"allOf": [schema("Tree"), {"properties": {"height": {"type": "number"}}}]},
                "Kind": {"type": "string", "enum": ["LEAF", "TWIG"]},
            }
        },
        "paths": {
            "/v1/models": {"get": {"parameters": [size], "responses": {"default": body("Grown")}}},
            "/v1/models/{model}": {"get": {"parameters": [name], "responses": {"default": body("Tree")}}},
            "/v1/models/{model}:ask": {"post": ask},
            "/v1/models/{model}:streamAsk": {"post": ask},
        },
    }


def messages() -> Json:
    """What is newer than `openapi`."""
    return {
        "source": "https://tiny.example.com/messages",
        "messages": {
            "Tree": {
                "data": {"type": "string"},
                "kind": {"type": "enum:Tree.Kind"},
                "when": {"type": "google.protobuf.Timestamp"},
                "where": {"type": "google.type.LatLng", "repeated": True},
                "root": {"type": "Tree.Root"},
                "roots": {"type": {"map": "Tree.Root"}},
            },
            "Tree.Root": {"depth": {"type": "int64", "repeated": True}},
        },
        "enums": {"Tree.Kind": ["LEAF", "ROOT"]},
    }
