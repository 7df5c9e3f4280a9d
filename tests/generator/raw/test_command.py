"""`python -m generator raw`: what it says, what it writes, and what it refuses to write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import main
from generator.descriptions.sources import read_bytes, read_json

from .conftest import DOCUMENTS, TINY

Json = dict[str, Any]
GARDEN, ZOO = (DOCUMENTS / TINY[name] for name in ("garden", "zoo"))


@pytest.fixture
def raw(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run the command; return its exit code and all that it prints."""

    def run(document: object, out: Path, package: str = "made", *flags: str) -> tuple[int, str]:
        code = main(["raw", str(document), "--out", str(out), "--package", package, *flags])
        return code, "".join(capsys.readouterr())

    return run


Run = Callable[..., tuple[int, str]]


def of(path: Path) -> Json:
    """Return a document of the tests, to be changed."""
    return dict(read_json(read_bytes(str(path)), str(path)))


def written(path: Path, document: object) -> Path:
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


BROKEN: list[tuple[str, str, str]] = [
    ("bad.json", "{", "bad.json: not JSON, or truncated: Expecting property name"),
    ("page.json", "<html>", "page.json: not JSON: a web page"),
    ("list.json", "[]", "list.json: not a JSON object"),
    ("bad.yaml", "a:\n  b: [", "bad.yaml:3: not YAML: did not find expected node content"),
    ("other.json", '{"a": 1}', "other.json: neither a Discovery nor an OpenAPI document"),
    ("empty.json", '{"openapi": "3.0.0", "paths": {}}', "empty.json: #/paths: has no operation"),
    ("paths.json", '{"openapi": "3.0.0", "paths": []}', "paths.json: #/paths: must be an object: []"),
    ("empty.yaml", "openapi: 3.0.0\npaths:\n  /a: {}\n", "empty.yaml: #/paths: has no operation"),
]


@pytest.mark.parametrize(("name", "text", "message"), BROKEN, ids=[row[0] for row in BROKEN])
def test_a_document_that_is_none(raw: Run, tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    code, told = raw(tmp_path / name, tmp_path / "out")
    assert code == 1
    assert message in told
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("nowhere.json", "nowhere.json: No such file or directory"),
        ("http://api.example/x", "only https addresses and files are read"),
        ("https://", "https://: "),
    ],
)
def test_a_document_that_cannot_be_read(raw: Run, tmp_path: Path, source: str, message: str) -> None:
    code, told = raw(source, tmp_path / "out")
    assert code == 1
    assert message in told


DISCOVERY: list[tuple[str, Any, str]] = [
    ("resources", [], "#/resources: must be an object"),
    ("resources", {}, "no operation"),
    ("resources", {"photos": []}, "#/resources/photos: must be an object"),
    ("resources", {"photos": {"methods": 3}}, "#/resources/photos/methods: must be an object"),
    ("resources", None, "#/resources: must be an object"),
    ("schemas", [], "#/schemas"),
    ("rootUrl", 3, "rootUrl"),
]


@pytest.mark.parametrize(("key", "value", "message"), DISCOVERY)
def test_a_discovery_document_of_another_shape(
    raw: Run, tmp_path: Path, key: str, value: Any, message: str
) -> None:
    document = {**of(GARDEN), key: value}
    code, told = raw(written(tmp_path / "garden.json", document), tmp_path / "out")
    assert code == 1
    assert message in told


PACKAGES = ("", "a-b", "a b", "1a", "class", "a..b", "../a", "json", "google.x", "pydantic", "httpx")


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_name_that_is_none(raw: Run, tmp_path: Path, package: str) -> None:
    code, told = raw(GARDEN, tmp_path / "out", package)
    assert code == 1
    assert told.startswith(f"--package {package!r}: ")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written(raw: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert raw(GARDEN, tmp_path / "file") == (1, f"--out {tmp_path / 'file'}: File exists\n")
    code, told = raw(GARDEN, tmp_path / "file" / "inner")
    assert code == 1
    assert told == f"--out {tmp_path / 'file' / 'inner'}: Not a directory\n"
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("there", ["made", "made/mine.py", "report.md", "report.json"])
def test_nothing_of_others_is_replaced(raw: Run, tmp_path: Path, there: str) -> None:
    path = tmp_path / "out" / there
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    code, told = raw(GARDEN, tmp_path / "out")
    assert code == 1
    assert "it is there already, and no " in told
    assert [path.read_text() for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["mine"]


def test_its_own_client_is_replaced_and_the_rest_of_the_folder_stays(raw: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    assert raw(GARDEN, out, "deep.made")[0] == 0
    (out / "deep" / "made" / "old.py").write_text("")
    assert raw(ZOO, out, "deep.made")[0] == 0
    assert raw(GARDEN, out, "other")[0] == 0
    assert {path.name for path in out.iterdir()} == {
        "deep", "other", "notes.txt", "report.md", "report.json"
    }  # fmt: skip
    assert {path.name for path in (out / "deep" / "made" / "resources").iterdir()} >= {"animals.py"}
    assert not (out / "deep" / "made" / "old.py").exists()


def test_half_of_a_character_is_refused(raw: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "g.json", {**of(GARDEN), "title": "Garden \ud800"})
    code, told = raw(path, tmp_path / "out")
    assert code == 1
    assert told == f"{path}: a text has \\ud800, which is half of a character\n"
    assert not (tmp_path / "out").exists()


def _zoo_with_a_refusal() -> Json:
    document = of(ZOO)
    document["paths"]["/odd"] = {
        "get": {"operationId": "odd", "parameters": [{"name": "x", "in": "nowhere"}], "responses": {}}
    }
    return document


def test_strict_writes_nothing_and_names_each_reason(raw: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "zoo.json", _zoo_with_a_refusal())
    code, told = raw(path, tmp_path / "out", "made", "--strict")
    assert code == 1
    assert "problem(s); nothing is written" in told
    assert "\nodd: #/paths/~1odd/get/parameters/0" in told
    assert not (tmp_path / "out").exists()
    code, told = raw(GARDEN, tmp_path / "out", "made", "--strict")
    assert code == 1
    assert "methods/streamGrow: read as a stream" in told
    assert not (tmp_path / "out").exists()


def test_strict_writes_what_has_no_problem(raw: Run, tmp_path: Path) -> None:
    document = of(GARDEN)
    del document["resources"]["projects"]["resources"]["gardens"]["resources"]["plants"]["methods"][
        "streamGrow"
    ]
    code, told = raw(written(tmp_path / "g.json", document), tmp_path / "out", "made", "--strict")
    assert (code, told.splitlines()[-1].startswith("made: ")) == (0, True), told
    assert (tmp_path / "out" / "made" / "client.py").is_file()


def test_the_report(raw: Run, tmp_path: Path) -> None:
    path = written(tmp_path / "zoo.json", _zoo_with_a_refusal())
    code, told = raw(path, tmp_path / "out")
    assert code == 0
    found = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    total = sum(
        verb in ("get", "put", "post", "patch", "delete")
        for each in of(ZOO)["paths"].values()
        for verb in each
    )
    assert found["operations"] == total
    assert list(found["refused"]) == ["odd"]
    assert (found["document"], found["package"], found["version"]) == ("zoo.json", "made", "2.0")
    python = [*(tmp_path / "out" / "made").rglob("*.py")]
    assert found["lines"] == sum(len(each.read_bytes().splitlines()) for each in python)
    assert told.startswith(f"made: {total} of {total + 1} operations, {found['types']} types, 1 refused, ")
    page = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert page.startswith("# made\n\nMade by `python -m generator raw` from zoo.json: ")
    for text in (*found["refused"].values(), *found["notes"], *found["credentials"]):
        assert " ".join(text.split()).replace("|", "\\|") in page
    assert "| `odd` |" in page
    assert "refused: the key is in the parameter `secret` of the URL" in page


def test_a_document_of_refused_operations_alone(raw: Run, tmp_path: Path) -> None:
    odd = _zoo_with_a_refusal()["paths"]["/odd"]
    path = tmp_path / "odd.yaml"
    path.write_text(yaml.safe_dump({**of(ZOO), "paths": {"/odd": odd}}), encoding="utf-8")
    code, told = raw(path, tmp_path / "out")
    assert code == 1
    assert "no operation that a client can have" in told
    assert "#/paths/~1odd/get/parameters/0" in told
