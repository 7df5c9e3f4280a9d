"""Tiny documents of both kinds, the settings that lead to them, and how they are fetched."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import settings
from generator.descriptions import fetch

SETTINGS = """
packages: {generated: tiny._api, core: tiny._core, public: tiny}
filled: [project]
backends:
 gemini:
  {name: One, label: One, address: "https://tiny.invalid", reader: openapi, api: tiny, title: Tiny API, version: v1beta, url: "https://tiny.invalid/openapi",
   keep: ["models.*"], drop: ["*.delete"]}
 vertex:
  {name: Other, label: Other, address: "https://tiny.invalid", reader: discovery, api: tinyplatform, title: Tiny, version: v1beta1, prefix: CloudV1,
   url: "https://tiny.invalid/discovery", keep: ["models.*"], drop: ["*.delete"]}
"""
MODEL = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Model"}}}}
OPENAPI: dict[str, Any] = {
    "info": {"title": "Tiny API", "version": "v1beta", "x-google-revision": "7"},
    "servers": [{"url": "https://tiny.example.com"}],
    "paths": {
        "/v1beta/models/{model}": {
            "get": {"responses": {"default": MODEL}},
            "delete": {"responses": {"default": {}}},
        }
    },
    "components": {
        "schemas": {
            "Model": {"properties": {"kind": {"$ref": "#/components/schemas/Kind"}}},
            "Kind": {"enum": ["A", "B"]},
            "Unused": {"properties": {}},
        }
    },
}
DISCOVERY: dict[str, Any] = {
    "name": "tinyplatform",
    "version": "v1beta1",
    "revision": "7",
    "rootUrl": "https://tiny.example.com/",
    "resources": {
        "models": {
            "methods": {
                "get": {
                    "id": "tinyplatform.models.get",
                    "flatPath": "v1beta1/models/{modelsId}",
                    "httpMethod": "GET",
                    "response": {"$ref": "CloudV1Model"},
                },
                "delete": {
                    "id": "tinyplatform.models.delete",
                    "flatPath": "v1beta1/models/{modelsId}",
                    "httpMethod": "DELETE",
                },
            }
        }
    },
    "schemas": {
        "CloudV1Model": {"properties": {"kind": {"type": "string", "enum": ["A", "B"]}}},
        "CloudV1Unused": {"properties": {}},
    },
}
DOCUMENTS = {"gemini": OPENAPI, "vertex": DISCOVERY}
BACKENDS = pytest.mark.parametrize("backend", ["gemini", "vertex"])
OLD = '{"the": "old facts"}\n'
Change = Callable[[dict[str, Any]], object]


def fetched(spec: Path, backend: str, data: str, messages: str = "") -> Path:
    """Fetch from a file with this text."""
    source = spec.parent / "upstream.json"
    source.write_text(data, encoding="utf-8")
    extra = spec.parent / "messages.json"
    extra.write_text(messages, encoding="utf-8")
    return fetch.fetch(
        settings.read(spec), backend, str(source), str(extra) if messages else "", "2026-01-02"
    )


def changed(backend: str, change: Change) -> str:
    document = copy.deepcopy(DOCUMENTS[backend])
    change(document)
    return json.dumps(document)


def assert_untouched(spec: Path) -> None:
    for backend in DOCUMENTS:
        path = settings.read(spec).stored(backend)
        assert path.read_bytes() == OLD.encode()
        assert list(path.parent.iterdir()) == [path]
