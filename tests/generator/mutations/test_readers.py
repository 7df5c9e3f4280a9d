"""Each rule of the readers is held: a change to one raises a problem or changes what is distilled.

A row breaks one rule, in an upstream document or in the reader itself, and says what shows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from generator import settings
from generator.descriptions import fetch
from generator.facts import Description, Fact, Schema
from generator.report import GeneratorError

from .. import upstream
from .changes import Break, first, gives, lose, rule

pytestmark = pytest.mark.long

SETTINGS = f"""
packages: {{generated: tiny._api, core: tiny._core, public: tiny}}
filled: [project]
backends:
  gemini:
    name: gemini
    label: gemini
    address: https://tiny.invalid
    reader: openapi
    title: Tiny API
    api: tiny
    version: v1
    url: https://tiny.example.com/openapi
    keep: ["*"]
    drop: []
  vertex:
    name: vertex
    label: vertex
    address: https://tiny.invalid
    reader: discovery
    api: tiny
    prefix: {upstream.PREFIX}
    version: v1
    url: https://tiny.example.com/discovery
    keep: ["*"]
    drop: ["*.put"]
"""

Documents = dict[str, Any]
Row = tuple[str, Break, str]
"""What is broken, how, and a part of what shows it."""


def put(value: Any, *place: str) -> Break:
    """Put a value at a place of the documents."""

    def change(documents: Documents, _: pytest.MonkeyPatch) -> None:
        node: Any = documents
        for key in place[:-1]:
            node = node[key]
        node[place[-1]] = value

    return change


TREE = ("discovery", "schemas", "TinyV1Tree", "properties")
NEWER = ("messages", "messages", "Tree")
LIST = {"type": "array", "items": {"type": "string"}}

DISCOVERY: list[Row] = [
    ("wrong API", put("other", "discovery", "name"), "wrong API: 'other'"),
    (
        "message that is not there",
        put({"$ref": "TinyV1Lost"}, *TREE, "lost"),
        "schema 'Lost' is used",
    ),
    (
        "message without a name",
        put({"type": "object", "properties": {"a": {"type": "string"}}}, *TREE, "data"),
        '"TreeData": {',
    ),
    (
        "list of lists",
        put({"type": "array", "items": LIST}, *TREE, "data"),
        '"data": {"type": "list", "item": {"type": "string", "repeated": true}}',
    ),
    ("names of path segments", rule("descriptions.discovery.singular", first), "{models}"),
    ("lists are lost", rule("descriptions.discovery_messages.list_of", first), '"parts": {'),
    (
        "enum values are lost",
        rule("descriptions.discovery_messages.enumeration", gives(Fact("string"))),
        '"kind": {',
    ),
    ("flags are lost", rule("descriptions.discovery_messages.flagged", first), '"required": true'),
    (
        "maps are lost",
        rule("descriptions.discovery_messages.map_of", gives(Fact("struct"))),
        '"labels"',
    ),
    (
        "the query is lost",
        rule("descriptions.discovery._Reader._query", gives(())),
        '"pageSize"',
    ),
]

OPENAPI: list[Row] = [
    ("wrong version", put("v2", "openapi", "info", "version"), "wrong version: 'v2'"),
    ("no schemas", put({}, "openapi", "components"), "not the expected shape"),
    (
        "two operations of one name",
        put(upstream.openapi()["paths"]["/v1/models/{model}"], "openapi", "paths", "/v1/models/{name}"),
        "both make the id models.get",
    ),
    ("references are lost", rule("descriptions.openapi._reference", gives(None)), '"kind": {'),
    ("maps are lost", rule("descriptions.openapi._typed_values", gives(None)), '"labels": {'),
    (
        "requirements are lost",
        rule("descriptions.openapi.flagged", first),
        '"required": true',
    ),
    (
        "enum values are lost",
        rule("descriptions.openapi.enumeration", gives(Fact("string"))),
        '"state": {',
    ),
    ("bodies are lost", rule("descriptions.openapi._body", gives("")), '"request": "Tree"'),
    ("ids are paths", rule("descriptions.openapi.identifier", first), "not the expected shape"),
]

MESSAGES: list[Row] = [
    ("no messages", put(None, "messages", "messages"), "Error"),
    ("unknown type", put({"type": "text"}, *NEWER, "data"), "unknown type 'text'"),
    (
        "enum without values",
        put({"type": "enum:Lost"}, *NEWER, "new"),
        "no values of enum 'Lost'",
    ),
    ("field without a type", put({}, *NEWER, "new"), "Tree.new: has no type"),
    (
        "nothing is joined",
        rule("descriptions.messages._Merger.join", gives(None)),
        "Error",
    ),
    ("maps are lost", lose("descriptions.messages._Merger.fact", map=False), '"roots": {'),
    ("lists are lost", lose("descriptions.messages._Merger.fact", repeated=False), '"depth": {'),
    (
        "well-known types are messages",
        rule("descriptions.messages.KNOWN", {}),
        "unknown type 'google.protobuf",
    ),
    ("messages are not walked", rule("descriptions.messages._Merger.run", gives(None)), '"when"'),
]


def is_star(_: str, patterns: Iterable[str]) -> bool:
    return "*" in patterns


def all_schemas(found: Description, _: object) -> Mapping[str, Schema]:
    return found.schemas


def backwards(items: Iterable[Any]) -> list[Any]:
    return [*items][::-1]


FETCH: list[Row] = [
    (
        "everything is kept",
        rule("descriptions.patterns.matches", gives(True)),
        "no operation matches",
    ),
    (
        "nothing is dropped",
        rule("descriptions.patterns.matches", is_star),
        '"Lists": {',
    ),
    (
        "schemas are not selected",
        rule("descriptions.fetch.reachable", all_schemas),
        '"Other"',
    ),
    (
        "provenance is lost",
        rule("descriptions.provenance.entry", gives(dict.fromkeys(("what", "official", "sha256"), ""))),
        '"sha256"',
    ),
    (
        "the order is lost",
        rule("descriptions.distilled.sorted", backwards),
        '"at"',
    ),
]

STAGES = {"discovery": DISCOVERY, "openapi": OPENAPI, "messages": MESSAGES, "fetch": FETCH}
ROWS = [
    pytest.param(change, shown, id=f"{stage}: {name}")
    for stage, rows in STAGES.items()
    for name, change, shown in rows
]


def documents() -> Documents:
    return {"discovery": upstream.discovery(), "openapi": upstream.openapi(), "messages": upstream.messages()}


def distilled(root: Path, given: Documents) -> list[str]:
    """Fetch both backends from these documents; the lines that are written."""
    (root / "settings.yaml").write_text(SETTINGS, encoding="utf-8")
    for name, document in given.items():
        (root / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    lines: list[str] = []
    for backend, source, extra in (("gemini", "openapi", "messages"), ("vertex", "discovery", "")):
        messages = str(root / f"{extra}.json") if extra else ""
        path = fetch.fetch(settings.read(root), backend, str(root / f"{source}.json"), messages, "2026-01-01")
        lines += path.read_text(encoding="utf-8").splitlines()
    return lines


def outcome(root: Path, fresh: list[str], given: Documents) -> str:
    """Return the problem that a change raises, or else the lines that differ; nothing if it is missed."""
    try:
        found = distilled(root, given)
    except (GeneratorError, LookupError, TypeError, ValueError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"
    return "\n".join(unified_diff(fresh, found, n=0))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the documents are distilled to as they are."""
    return distilled(tmp_path_factory.mktemp("fresh"), documents())


def test_the_facts_are_as_they_were_reviewed(fresh: list[str], snapshot: SnapshotAssertion) -> None:
    assert "\n".join(fresh) == snapshot


@pytest.mark.parametrize(("change", "shown"), ROWS)
def test_a_changed_rule_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: list[str], change: Break, shown: str
) -> None:
    given = documents()
    change(given, monkeypatch)

    assert shown in outcome(tmp_path, fresh, given)


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_changed_in_three_ways(stage: str) -> None:
    assert len(STAGES[stage]) >= 3
