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
