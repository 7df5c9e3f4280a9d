"""Documents whose texts and names are no ordinary ones: what is written can be imported, or a line says why not."""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main
from generator.raw import render
from generator.raw.unused_imports import without_unused

Json = dict[str, Any]
QUOTES = 'x"""y'
TEXT = {"type": "string"}


def document(schemas: Json | None = None, **others: Any) -> Json:
    """Return a document with one operation, which returns a T."""
    answer = {"application/json": {"schema": {"$ref": "#/components/schemas/T"}}}
    found = {"T": {"type": "object", "properties": {"x": TEXT}}, **(schemas or {})}
    operation = {"operationId": "a", "responses": {"200": {"description": "ok", "content": answer}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tiny", "version": "1"},
        "servers": [{"url": "https://tiny.example/v1"}],
        "paths": {"/a": {"get": operation}},
        "components": {"schemas": found},
        **others,
    }


def with_scheme(name: str) -> Json:
    made = document()
    made["components"]["securitySchemes"] = {name: {"type": "apiKey", "in": "header", "name": name}}
    return made


WRITTEN: list[tuple[str, Json]] = [
    ("quotes in a scheme", with_scheme(QUOTES)),
    ("quotes in an address", document(servers=[{"url": "https://tiny.example/" + QUOTES}])),
    ("quotes in a path", document(paths={"/" + QUOTES: {"get": {"responses": {"204": {}}}}})),
    ("quotes in a title", document(info={"title": QUOTES, "version": QUOTES})),
    ("an escape in a title", document(info={"title": r"a \N{no} \x b \ ", "version": "\\"})),
    ("NUL in a title", document(info={"title": "a\x00b", "version": "1\x00"})),
    ("NUL in a text", document({"T": {**document()["components"]["schemas"]["T"], "description": "a\x00b"}})),
    ("NUL in a path", document(paths={"/a\x00\r\u2028\x0cb": {"get": {"responses": {"204": {}}}}})),
    ("controls in a value", document({"T": {"type": "string", "enum": ["\x00", "\x0c", "\r", QUOTES]}})),
    ("half of a character in a value", document({"T": {"type": "string", "enum": ["\ud83d", "b"]}})),
    ("a null item of a path", document(paths={**document()["paths"], "/b": None})),
]


@pytest.fixture
def raw(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[[object, str], tuple[int, str]]:
    """Run the command on a document; return its exit code and all that it prints."""

    def run(given: object, package: str) -> tuple[int, str]:
        path = tmp_path / "tiny.json"
        path.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
        code = main(["raw", str(path), "--out", str(tmp_path / "new" / "out"), "--package", package])
        return code, "".join(capsys.readouterr()).replace(f"{tmp_path}/", "")

    return run


Run = Callable[[object, str], tuple[int, str]]


@pytest.mark.parametrize(
    ("number", "given"), [(n, row[1]) for n, row in enumerate(WRITTEN)], ids=[row[0] for row in WRITTEN]
)
def test_every_module_can_be_imported(
    raw: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, given: Json
) -> None:
    name = f"raw_hostile_{number}"
    code, told = raw(given, name)
    assert code == 0, told
    monkeypatch.setattr(sys, "path", [str(tmp_path / "new" / "out"), *sys.path])
    importlib.invalidate_caches()
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, f"{name}."):
        importlib.import_module(module.name)
    assert {"Client", "AsyncClient", "T"} <= {*dir(package), *dir(package.types)}
    assert package.Client(base_url="https://tiny.example").aio is not None
    for each in [each for each in sys.modules if each.startswith(name)]:
        del sys.modules[each]


def test_a_file_that_is_not_python_is_one_line_and_no_folder(
    raw: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoiled(folder: Path) -> None:
        (folder / "client.py").write_text("def broken(:\n", encoding="utf-8")

    monkeypatch.setattr(render, "_format", spoiled)
    code, told = raw(document(), "made")
    assert (code, told) == (
        1,
        "client.py:1: the file that would be written is not Python: invalid syntax\n",
    )
    assert not (tmp_path / "new").exists()


IMPORTS: list[tuple[str, str]] = [
    ("from a import b, c\nc()\n", "from a import c\nc()\n"),
    ("from a import b\nx = 'y\"\"\"b'\n", "\nx = 'y\"\"\"b'\n"),
    ("from a import b\nx = 'y\"\"\"'\nb('\"\"\"')\n", "from a import b\nx = 'y\"\"\"'\nb('\"\"\"')\n"),
    ("from a import b as b, c as d\n", "from a import b as b\n"),
    ("from a import *\n", "from a import *\n"),
    ("from a import b\n__all__ = ['b']\n", "from a import b\n__all__ = ['b']\n"),
    ("from a import B, C\n_ALIASES = {'C': 'B'}\n", "from a import B\n_ALIASES = {'C': 'B'}\n"),
    ("from a import B, C\n_ALIASES = {'D': \"F('C', B)\"}\n", "from a import B\n_ALIASES = {'D': \"F('C', B)\"}\n"),
    ("from a import TypeAlias, B\nx: TypeAlias = 'B'\n", "from a import TypeAlias, B\nx: TypeAlias = 'B'\n"),
    ("from t import TYPE_CHECKING, Any\nif TYPE_CHECKING:\n    from a import b\n\nx: Any = 1\n",
     "from t import Any\n\n\n\nx: Any = 1\n"),
    ("from t import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a import b\n\ndef f(x: b): ...\n",
     "from t import TYPE_CHECKING\nif TYPE_CHECKING:\n    from a import b\n\ndef f(x: b): ...\n"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "left"), IMPORTS)
def test_the_imports_that_a_module_uses_are_left(source: str, left: str) -> None:
    assert without_unused(source) == left


LONG = "x" * 1001
REFUSED: list[tuple[str, Json, str]] = [
    ("path", document(paths={"/" + LONG: {"get": {"responses": {"204": {}}}}}), "#/paths: a name of 1002 "),
    (
        "id",
        document(paths={"/a": {"get": {"operationId": LONG, "responses": {"204": {}}}}}),
        "#/paths/~1a/get/operationId: a name of 1001 ",
    ),
    (
        "property",
        document({"T": {"type": "object", "properties": {LONG: TEXT}}}),
        "#/components/schemas/T/properties: a name of 1001 ",
    ),
    ("scheme", with_scheme(LONG), "#/components/securitySchemes: a name of 1001 "),
    (
        "value",
        document({"T": {"type": "string", "enum": ["a", LONG * 4]}}),
        "#/components/schemas/T/enum/1: a value of 4004 ",
    ),
]


@pytest.mark.parametrize(("given", "told"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_a_name_without_end_is_refused_with_its_place(
    raw: Run, tmp_path: Path, given: Json, told: str
) -> None:
    code, said = raw(given, "made")
    assert code == 1
    assert said.startswith(f"tiny.json: {told}characters, of which ")
    assert said.count("\n") == 1
    assert not (tmp_path / "new").exists()


def test_long_names_and_deep_objects_make_files_that_can_be_written(raw: Run, tmp_path: Path) -> None:
    inner: Json = {"type": "object", "properties": {"x": TEXT}}
    for _ in range(40):
        inner = {"type": "object", "properties": {"some_quite_long_property": inner}}
    given = document({"T": inner, "y" * 1000: inner}, paths={})
    operation = document()["paths"]["/a"]["get"]
    for end in ("b", "c"):
        name = "o" * 400 + end
        given["paths"][f"/{end}"] = {"get": {**operation, "operationId": name, "tags": ["t" * 900 + end]}}
    code, told = raw(given, "made")
    assert code == 0, told
    written = [path.stem for path in (tmp_path / "new" / "out").rglob("*.py")]
    assert max(map(len, written)) < 240
    assert len([name for name in written if name.startswith("ttt")]) == 2


def test_data_of_examples_may_be_long(raw: Run) -> None:
    told = {"type": "object", "properties": {"x": {**TEXT, "example": {LONG: LONG}, "default": LONG}}}
    code, said = raw(document({"T": told}), "made")
    assert code == 0, said


def test_a_type_without_end_has_its_place(raw: Run) -> None:
    inner: Json = TEXT
    for _ in range(400):
        inner = {"type": "array", "items": inner}
    code, told = raw(document({"T": inner}), "made")
    assert code == 1
    assert "#/components/schemas/T: nested too deeply" in told


ALIASES: list[tuple[str, str]] = [
    (
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n" for old, new in zip("abcdef", "bcdefg")),
        "tiny.yaml: #/f: its aliases make more than 1,000,000 values of it\n",
    ),
    (
        "a: {b: &b {type: array, items: *b}}\n",
        "tiny.yaml: #/a/b/items: an alias of a value that it is a part of: write a `$ref`\n",
    ),
    (
        "a: &a {k: 1, l: 2, m: 3}\n"
        + "".join(
            f"{new}: &{new} {{<<: [{', '.join([f'*{old}'] * 10)}]}}\n"
            for old, new in zip("abcdefgh", "bcdefghi")
        ),
        "tiny.yaml: neither a Discovery nor an OpenAPI document: it has none of their keys\n",
    ),
]


@pytest.mark.parametrize(("text", "told"), ALIASES, ids=["a bomb", "a circle", "a bomb of merges"])
def test_aliases_that_multiply_a_document(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "tiny.yaml").write_text(text, encoding="utf-8")
    code = main(["raw", str(tmp_path / "tiny.yaml"), "--out", str(tmp_path / "out"), "--package", "made"])
    assert (code, "".join(capsys.readouterr()).replace(f"{tmp_path}/", "")) == (1, told)
