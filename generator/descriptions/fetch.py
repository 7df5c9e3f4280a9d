"""Extract the facts of an upstream document into `spec/<backend>/<version>.json`.

The whole document is read and checked before anything is written: a document that is truncated, or of
another API or version, is refused and the old file is kept.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, cast

import httpx

from generator.descriptions import discovery, load, messages, openapi
from generator.ir import INEXPRESSIBLE, Description, Schema
from generator.report import GeneratorError, relative
from generator.yaml_lines import read_yaml


def fetch(root: Path, backend: str, source: str, extra: str, date: str) -> Path:
    """Read `source` (a file or an address), extract its facts and replace the spec file."""
    settings = read_yaml(root / "sources.yaml")[backend]
    origin = source or settings["url"]
    data = _bytes(origin)
    document = _json(data, origin)
    described = _describe(document, backend, settings, origin)
    documents = [_provenance(settings["url"], described.revision, data, date)]
    if extra:
        data = _bytes(extra)
        facts = _json(data, extra)
        if not {"source", "messages", "enums"} <= set(facts):
            raise GeneratorError(f"{extra}: not a list of messages: needs source, messages, enums")
        try:
            described = messages.merge(described, facts)
        except GeneratorError as error:
            raise GeneratorError(f"{extra}: {error}") from error
        documents.append(_provenance(facts["source"], Path(extra).name, data, date))
    path = load.spec_path(root, backend)
    text = load.dump(select(described, settings["keep"], settings["drop"]), documents)
    _replace(path, text)
    return path


def _provenance(url: str, revision: str, data: bytes, date: str) -> dict[str, str]:
    digest = hashlib.sha256(data).hexdigest()
    return {"url": url, "revision": revision, "sha256": digest, "read": date}


def _bytes(source: str) -> bytes:
    if source.startswith("https://"):
        try:
            response = httpx.get(source, follow_redirects=True, timeout=60)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise GeneratorError(f"{source}: {error}") from error
        if response.status_code != 200:
            raise GeneratorError(f"{source}: HTTP {response.status_code}")
        return response.content
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise GeneratorError(f"{source}: {error.strerror}") from error


def _json(data: bytes, source: str) -> Mapping[str, Any]:
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise GeneratorError(f"{source}: not JSON, or truncated: {error}") from error
    if not isinstance(document, dict):
        raise GeneratorError(f"{source}: not a JSON object")
    return cast(Mapping[str, Any], document)


def _describe(
    document: Mapping[str, Any], backend: str, settings: Mapping[str, Any], source: str
) -> Description:
    is_openapi = settings["reader"] == "openapi"
    head: Any = document.get("info", {}) if is_openapi else document
    if not isinstance(head, dict):
        raise GeneratorError(f"{source}: not the expected shape: `info` is not an object")
    head = cast(Mapping[str, Any], head)
    expected = settings["title"] if is_openapi else settings["api"]
    found = head.get("title" if is_openapi else "name")
    if found != expected:
        raise GeneratorError(f"{source}: wrong API: {found!r}, expected {expected!r}")
    if head.get("version") != settings["version"]:
        raise GeneratorError(
            f"{source}: wrong version: {head.get('version')!r}, expected {settings['version']!r}"
        )
    try:
        if is_openapi:
            return openapi.read(document, backend, settings["api"])
        return discovery.read(document, backend, settings["prefix"])
    except (KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise GeneratorError(f"{source}: not the expected shape: {error!r}") from error
    except GeneratorError as error:
        raise GeneratorError(f"{source}: {error}") from error


def select(description: Description, keep: list[str], drop: list[str]) -> Description:
    """Return the description with only the kept operations and the schemas that they reach."""

    def wanted(name: str) -> bool:
        return any(fnmatchcase(name, p) for p in keep) and not any(fnmatchcase(name, p) for p in drop)

    operations = {name: op for name, op in description.operations.items() if wanted(name)}
    if not operations:
        raise GeneratorError(
            f"{description.api}: no operation matches `keep` in sources.yaml: correct the patterns"
        )
    roots = {name for op in operations.values() for name in (op.request, op.response) if name}
    return replace(description, operations=operations, schemas=reachable(description, roots))


def reachable(description: Description, roots: set[str]) -> dict[str, Schema]:
    """Return the roots and the schemas that they lead to."""
    found: dict[str, Schema] = {}
    waiting = sorted(roots)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        if name not in description.schemas:
            raise GeneratorError(f"{description.api}: schema {name!r} is used but not defined")
        found[name] = description.schemas[name]
        for wire, fact in found[name].fields.items():
            if fact.type == INEXPRESSIBLE:
                raise GeneratorError(f"{description.api}: {name}.{wire}: {fact.source}")
        waiting += [fact.ref for fact in found[name].fields.values() if fact.ref]
    return found


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def describe(path: Path) -> str:
    """Return one line on the content of a spec file."""
    spec = load.parse(json.loads(path.read_text(encoding="utf-8")))
    counts = f"{len(spec.operations)} operations, {len(spec.schemas)} schemas"
    return f"{relative(path)}: {spec.api} {spec.version} revision {spec.revision}: {counts}"
