"""A fetch writes the whole new description, or refuses the document and touches nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from generator import settings
from generator.__main__ import main
from generator.descriptions import fetch, load
from generator.facts import Fact
from generator.report import GeneratorError

from ...material import SPECS
from .documents import (
    BACKENDS,
    DISCOVERY,
    DOCUMENTS,
    OPENAPI,
    Change,
    assert_untouched,
    changed,
    fetched,
)

ROOT = Path(__file__).parents[3]


@BACKENDS
def test_a_good_document_replaces_the_file(spec: Path, backend: str) -> None:
    path = fetched(spec, backend, json.dumps(DOCUMENTS[backend]))
    document = json.loads(path.read_text(encoding="utf-8"))
    found = load.parse(document)

    assert set(found.operations) == {"models.get"}  # kept, and not dropped
    assert found.others == ("models.delete",)
    assert {name: dict(item.fields) for name, item in found.schemas.items()} == {
        "Model": {"kind": Fact("enum", values=("A", "B"))}
    }
    (provenance,) = document["documents"]
    assert provenance["revision"] == "7"
    assert provenance["read"] == "2026-01-02"
    assert provenance["official"].startswith("https://tiny.invalid/")
    assert provenance["from"] == "upstream.json"  # that was read, and not the address
    assert len(provenance["sha256"]) == 64
    assert list(path.parent.iterdir()) == [path]
    assert "1 operations, 1 schemas" in next(fetch.describe(path))


def test_a_list_of_messages_is_merged_and_named(spec: Path) -> None:
    facts = {
        "source": "a package",
        "messages": {"Model": {"size": {"type": "int32", "repeated": False}}},
        "enums": {},
    }

    path = fetched(spec, "gemini", json.dumps(OPENAPI), json.dumps(facts))
    document = json.loads(path.read_text(encoding="utf-8"))

    assert document["schemas"]["Model"]["size"] == {"type": "int32"}
    assert [item["official"] for item in document["documents"]] == [
        "https://tiny.invalid/openapi",
        "a package",
    ]
    assert [item["from"] for item in document["documents"]] == ["upstream.json", "messages.json"]


@BACKENDS
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON, or truncated"),
        ("<html>not here</html>", "not JSON: a web page"),
        ("[]", "not a JSON object"),
        ("{}", "not a document in the form of (OpenAPI|Discovery): has no `(title|name)`"),
    ],
)
def test_what_is_no_document_is_refused(spec: Path, backend: str, text: str, message: str) -> None:
    with pytest.raises(GeneratorError, match=rf"upstream\.json: {message}"):
        fetched(spec, backend, text)

    assert_untouched(spec)


@BACKENDS
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_document_is_refused(spec: Path, backend: str, share: float) -> None:
    text = json.dumps(DOCUMENTS[backend])

    with pytest.raises(GeneratorError, match=r"upstream\.json: not JSON, or truncated"):
        fetched(spec, backend, text[: int(len(text) * share)])

    assert_untouched(spec)


def _other_api(document: dict[str, Any]) -> None:
    document["name"] = "drive"
    document["info"] = {**document.get("info", {}), "title": "drive"}


def _other_version(document: dict[str, Any]) -> None:
    document["version"] = "v1"
    document["info"] = {**document.get("info", {}), "version": "v1"}


def _without_schema(document: dict[str, Any]) -> None:
    schemas = document.get("schemas") or document["components"]["schemas"]
    for name in [name for name in schemas if name.endswith("Model")]:
        del schemas[name]


def _without_operations(document: dict[str, Any]) -> None:
    document["paths"] = {}
    document["resources"] = {}


def _without_schemas_at_all(document: dict[str, Any]) -> None:
    document.pop("schemas", None)
    document.pop("components", None)


@BACKENDS
@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_other_api, r"upstream\.json: wrong API: 'drive', expected '[Tt]iny"),
        (_other_version, r"upstream\.json: wrong version: 'v1', expected 'v1beta"),
        (_without_schema, r"schema 'Model' is used by an operation but not defined"),
        (_without_operations, r"no operation matches `keep` in settings\.yaml"),
        (
            _without_schemas_at_all,
            r"upstream\.json: #\S*: not the expected shape: has no `(schemas|components)`",
        ),
    ],
    ids=["wrong API", "wrong version", "unreachable $ref", "no operations", "no schemas"],
)
def test_a_document_that_is_not_ours_is_refused(
    spec: Path, backend: str, change: Change, message: str
) -> None:
    with pytest.raises(GeneratorError, match=message):
        fetched(spec, backend, changed(backend, change))

    assert_untouched(spec)


def _dangling_field(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["Model"]["properties"]["kind"]["$ref"] = "#/components/schemas/Gone"


def test_a_field_that_refers_to_nothing_is_refused(spec: Path) -> None:
    with pytest.raises(GeneratorError, match=r"tiny: Model\.kind: no schema 'Gone'"):
        fetched(spec, "gemini", changed("gemini", _dangling_field))

    assert_untouched(spec)


def test_a_document_whose_head_is_no_object_is_refused(spec: Path) -> None:
    with pytest.raises(GeneratorError, match=r"upstream\.json: not the expected shape: `info`"):
        fetched(spec, "gemini", changed("gemini", lambda document: document.update(info=[])))

    assert_untouched(spec)


def _two_paths_of_one_id(document: dict[str, Any]) -> None:
    document["paths"]["/v1beta/models/{name}"] = document["paths"]["/v1beta/models/{model}"]


def test_what_a_reader_refuses_names_the_document(spec: Path) -> None:
    with pytest.raises(GeneratorError, match=r"upstream\.json: .* both make the id models\.get"):
        fetched(spec, "gemini", changed("gemini", _two_paths_of_one_id))

    assert_untouched(spec)


def _unknown_type(document: dict[str, Any]) -> None:
    schemas = document.get("schemas") or document["components"]["schemas"]
    for name in [name for name in schemas if name.endswith("Model")]:
        schemas[name]["properties"]["rows"] = {"type": "text"}


@BACKENDS
def test_a_field_that_no_fact_can_say_is_refused_where_it_is_reached(spec: Path, backend: str) -> None:
    with pytest.raises(GeneratorError, match=r"tiny.*: Model\.rows: "):
        fetched(spec, backend, changed(backend, _unknown_type))

    assert_untouched(spec)


@BACKENDS
def test_a_missing_file_is_named(spec: Path, backend: str) -> None:
    with pytest.raises(GeneratorError, match=r"nowhere\.json: No such file"):
        fetch.fetch(settings.read(spec), backend, str(spec / "nowhere.json"), "", "2026-01-02")

    assert_untouched(spec)


@pytest.mark.parametrize(
    ("messages", "message"),
    [("{", "not JSON, or truncated"), ('{"messages": {}}', "not a list of messages: needs source")],
)
def test_a_bad_list_of_messages_is_refused(spec: Path, messages: str, message: str) -> None:
    with pytest.raises(GeneratorError, match=rf"messages\.json: {message}"):
        fetched(spec, "gemini", json.dumps(OPENAPI), messages)

    assert_untouched(spec)


@pytest.mark.parametrize("status", [404, 503])
def test_an_error_answer_is_named(spec: Path, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    def get(url: str, **options: object) -> httpx.Response:
        return httpx.Response(status, request=httpx.Request("GET", url))

    monkeypatch.setattr(httpx, "get", get)

    with pytest.raises(GeneratorError, match=rf"https://tiny\.invalid/openapi: HTTP {status}"):
        fetch.fetch(settings.read(spec), "gemini", "", "", "2026-01-02")

    assert_untouched(spec)


def test_without_a_source_the_official_address_is_read(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def get(url: str, **options: object) -> httpx.Response:
        assert url == "https://tiny.invalid/discovery"
        return httpx.Response(200, json=DISCOVERY)

    monkeypatch.setattr(httpx, "get", get)

    assert "models.get" in fetch.fetch(settings.read(spec), "vertex", "", "", "2026-01-02").read_text(
        encoding="utf-8"
    )


def test_an_unreachable_address_is_named(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def get(url: str, **options: object) -> httpx.Response:
        raise httpx.ConnectError("no route")

    monkeypatch.setattr(httpx, "get", get)

    with pytest.raises(GeneratorError, match=r"https://tiny\.invalid/openapi: no route"):
        fetch.fetch(settings.read(spec), "gemini", "", "", "2026-01-02")


def _no_server(document: dict[str, Any]) -> None:
    document["servers"] = []
    document["rootUrl"] = "tiny.example.com"


@BACKENDS
def test_a_document_without_a_host_is_refused(spec: Path, backend: str) -> None:
    with pytest.raises(GeneratorError, match="not the expected shape"):
        fetched(spec, backend, changed(backend, _no_server))


@pytest.mark.parametrize("kind", ["Nope", None], ids=["unknown type", "no type"])
def test_a_list_of_messages_with_an_unknown_type_is_refused(spec: Path, kind: str | None) -> None:
    node = {"repeated": False, **({"type": kind} if kind else {})}
    facts = {"source": "a package", "messages": {"Model": {"size": node}}, "enums": {}}

    with pytest.raises(GeneratorError, match=r"messages\.json: .*Model\.size"):
        fetched(spec, "gemini", json.dumps(OPENAPI), json.dumps(facts))


@pytest.mark.skipif(not SPECS.folder.is_dir(), reason=SPECS.missing)
@pytest.mark.parametrize(
    ("backend", "document", "messages"),
    [
        ("gemini", "gemini-v1beta.openapi.20251218.json", "gemini-v1beta.messages.202610.json"),
        ("vertex", "vertex-v1beta1.discovery.20261106.json", ""),
    ],
)
def test_the_committed_facts_come_from_the_stored_documents(
    spec: Path, backend: str, document: str, messages: str
) -> None:
    committed = settings.read(ROOT / "spec").stored(backend).read_text(encoding="utf-8")
    date = json.loads(committed)["documents"][0]["read"]
    given = (ROOT / "spec" / "settings.yaml").read_text(encoding="utf-8")
    (spec / "settings.yaml").write_text(given, encoding="utf-8")
    extra = str(SPECS.folder / messages) if messages else ""

    path = fetch.fetch(settings.read(spec), backend, str(SPECS.folder / document), extra, date)

    assert path.read_text(encoding="utf-8") == committed


def test_the_command_says_what_it_has_written(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = spec.parent / "upstream.json"
    source.write_text(json.dumps(OPENAPI), encoding="utf-8")

    assert main(["--root", str(spec.parent), "fetch", "gemini", "--from", str(source)]) == 0

    assert "v1beta.json" in capsys.readouterr().out
