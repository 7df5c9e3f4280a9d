"""Documents and settings that are not as expected are refused by their place, and no facts are lost unasked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import settings
from generator.descriptions import fetch
from generator.report import GeneratorError

from .documents import DISCOVERY, OPENAPI, SETTINGS, Change, assert_untouched, changed, fetched

# -- documents that are not as expected: the place is named


def _at(*path: Any) -> Callable[[Any], Change]:
    """Put a value somewhere into a document."""

    def put(value: Any) -> Change:
        def change(document: dict[str, Any]) -> None:
            node: Any = document
            for step in path[:-1]:
                node = node[step]
            node[path[-1]] = value

        return change

    return put


FIELD = {
    "gemini": ("components", "schemas", "Model", "properties", "kind"),
    "vertex": ("schemas", "CloudV1Model", "properties", "kind"),
}
MISFITS: dict[str, dict[str, tuple[Change, str]]] = {
    backend: {
        "a field that is null": (_at(*field)(None), r"tiny\w*: Model\.kind: not the expected shape$"),
        "a field without a type": (
            _at(*field)({"format": "x"}),
            r"tiny\w*: Model\.kind: (not the expected shape: has no `type`)?",
        ),
        "a field of an unknown type": (_at(*field)({"type": "text"}), r"Model\.kind: unknown type 'text'"),
        "an enumeration of numbers": (
            _at(*field)({"type": "string", "enum": [1, 2]}),
            r"Model\.kind: an enumeration of something else than texts: \[1, 2\]",
        ),
        "a schema that is a text": (
            _at(*field[:-2])("x"),
            r"upstream\.json: schema Model: not the expected shape",
        ),
        "schemas in a list": (
            _at(*field[:-3])([]),
            r"upstream\.json: (#/components/schemas: )?not the expected shape",
        ),
        "a revision that is a number": (
            _at(*(("info", "x-google-revision") if backend == "gemini" else ("revision",)))(7),
            r"upstream\.json: not the expected shape: the revision is not a text",
        ),
        "the form of the other": (
            _at("discoveryVersion" if backend == "gemini" else "openapi")("3.0"),
            r"upstream\.json: a document in the form of \w+; (gemini|vertex) is read from \w+",
        ),
    }
    for backend, field in FIELD.items()
}
ROWS = [
    pytest.param(backend, *row, id=f"{backend}: {name}")
    for backend, rows in MISFITS.items()
    for name, row in rows.items()
    if not (backend == "gemini" and name == "a field without a type")  # OpenAPI allows it
]


@pytest.mark.parametrize(("backend", "change", "message"), ROWS)
def test_the_place_of_a_misfit_is_named(spec: Path, backend: str, change: Change, message: str) -> None:
    with pytest.raises(GeneratorError, match=message) as caught:
        fetched(spec, backend, changed(backend, change))

    assert "\n" not in str(caught.value)
    assert_untouched(spec)


MISTAKES = {
    "no file": ("", "settings.yaml: missing"),
    "a misspelt backend": (
        SETTINGS.replace("vertex:", "vertx:"),
        "no backend 'vertex' in spec/settings.yaml: one of gemini, vertx",
    ),
    "a misspelt key": (SETTINGS.replace("keep:", "kep:"), "unknown key 'kep': .*did you mean 'keep'"),
    "an unknown reader": (
        SETTINGS.replace("discovery,", "discovry,"),
        "`reader` must be one of: openapi, discovery",
    ),
    "no prefix": (SETTINGS.replace("prefix: CloudV1,", ""), "has no `prefix`"),
    "a pattern that matches nothing": (
        SETTINGS.replace('["models.*"]', '["models.*", "model.gett"]'),
        "no operation matches 'model.gett': correct or delete it",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_the_settings_is_named(spec: Path, name: str) -> None:
    text, message = MISTAKES[name]
    path = spec / "settings.yaml"
    path.write_text(text, encoding="utf-8") if text else path.unlink()

    with pytest.raises(GeneratorError, match=message):
        fetched(spec, "vertex", json.dumps(DISCOVERY))

    path.write_text(SETTINGS, encoding="utf-8")
    assert_untouched(spec)


# -- lists of messages

FACTS = {"source": "a package", "messages": {"Model": {"size": {"type": "int32"}}}, "enums": {}}


def test_facts_of_a_list_of_messages_are_not_lost_unasked(spec: Path) -> None:
    fetched(spec, "gemini", json.dumps(OPENAPI), json.dumps(FACTS))

    with pytest.raises(
        GeneratorError, match=r"has facts of a package too: add MESSAGES=FILE .* MESSAGES=none"
    ):
        fetched(spec, "gemini", json.dumps(OPENAPI))

    path = fetch.fetch(
        settings.read(spec), "gemini", str(spec.parent / "upstream.json"), "none", "2026-01-02"
    )
    assert '"size"' not in path.read_text(encoding="utf-8")


def test_a_list_of_messages_needs_its_backend(spec: Path) -> None:
    with pytest.raises(GeneratorError, match="vertex has no list of messages"):
        fetched(spec, "vertex", json.dumps(DISCOVERY), json.dumps(FACTS))


@pytest.mark.parametrize("messages", [[], {"Model": []}, {"Model": {"size": 5}}])
def test_a_list_of_messages_of_another_shape_is_refused(spec: Path, messages: Any) -> None:
    with pytest.raises(GeneratorError, match=r"messages\.json: not (a list of messages|the expected shape)"):
        fetched(spec, "gemini", json.dumps(OPENAPI), json.dumps({**FACTS, "messages": messages}))
