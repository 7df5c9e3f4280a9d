"""What the templates make of awkward words and names, as text; the golden package shows the rest."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from datamodel_code_generator import Error

from generator.rendering import render, types_module
from generator.report import GeneratorError

if TYPE_CHECKING:
    from .conftest import Tiny

METHODS = "surface/models.yaml"
GEMINI = "gemini/v1beta.json"
VERTEX = "vertex/v1beta1.json"
ROOT = Path(__file__).parents[2]
TEXT = '"text": {"type": "string"}'


def package(tiny: Tiny) -> Path:
    out = tiny.root / "generated"
    render.render(tiny.build(), out)
    return out / "google" / "_genai_api"


def evaluated(package: Path, code: str) -> str:
    """What the code prints with this package as `google._genai_api`."""
    path = f"{package.parents[1]}:{ROOT / 'overrides'}"
    command = [sys.executable, "-W", "error", "-c", f"import google._genai_api.types as types\n{code}"]
    return subprocess.run(
        command, env={"PYTHONPATH": path}, capture_output=True, text=True, check=True
    ).stdout


def test_awkward_words_and_names_come_through(tiny: Tiny) -> None:
    tiny.edit("docs/content/media.yaml", "The bytes.", '\'A \\d "quoted" """text""" ends so: \\\'')
    tiny.edit("docs/content/tree.yaml", "Not said.", "'\"Not\" said\\'")
    tiny.edit(GEMINI, TEXT, f'{TEXT}, "class": {{"type": "string"}}, "copy": {{"type": "bool"}}')
    tiny.edit(GEMINI, '["KIND_UNSPECIFIED",', '["KIND_UNSPECIFIED", "16:9", "low-fi", "TASK_I2V",')

    tiny.say("content/tree", "Content", "class_", "copy_")
    tiny.say("content/tree", "ContentKind", '"16:9"', "low-fi", "TASK_I2V")

    made = package(tiny)

    for path in made.rglob("*.py"):
        ast.parse(path.read_text(encoding="utf-8"))
    assert "A \\\\d 'quoted' '''text''' ends so: \\\\" in (made / "types" / "content" / "media.py").read_text(
        encoding="utf-8"
    )
    code = """
value = types.Content(class_="c", copy_=True, kind="16:9")
print(value.model_dump_json(by_alias=True, exclude_none=True), types.ContentKind.LOW_FI.value, types.ContentKind.TASK_I2V.value)
assert types.Content.model_validate_json(value.model_dump_json(by_alias=True)) == value
"""
    assert evaluated(made, code) == '{"kind":"16:9","class":"c","copy":true} low-fi TASK_I2V\n'


def test_an_object_is_answered_by_one_of_its_type(tiny: Tiny) -> None:
    tiny.edit(METHODS, "frame: {type: Frame, optional: true}", "frame: {type: Frame, alike: [Frame, Model]}")

    source = (package(tiny) / "resources" / "models.py").read_text(encoding="utf-8")

    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    paint = [node for node in functions if node.name == "paint"]
    frames = [ast.unparse(arg) for node in paint for arg in node.args.kwonlyargs if arg.arg == "frame"]
    assert frames == ["frame: FrameT", "frame: Frame", "frame: Union[Frame, Frame, Model]"]
    assert [ast.unparse(node.returns) for node in paint if node.returns] == ["FrameT", "PaintResponse", "Any"]
    assert [len(node.decorator_list) for node in paint] == [1, 1, 0]
    assert 'FrameT = TypeVar("FrameT", bound="Union[Frame, Model]")' in source


def test_the_tables_of_a_method_can_have_a_module_of_their_own(tiny: Tiny) -> None:
    tiny.edit(METHODS, "  paint:\n", "  paint:\n    tables: art\n")

    made = package(tiny) / "methods"
    source = (made / "models.py").read_text(encoding="utf-8")
    assert "from google._genai_api.methods.art import PAINT as PAINT\n" in source
    assert "models.paint" not in source
    art = (made / "art.py").read_text(encoding="utf-8")
    assert 'name="models.paint"' in art
    assert "models.get" not in art


def test_awkward_words_of_methods_come_through(tiny: Tiny) -> None:
    tiny.edit("docs/methods/models.yaml", "Calls to the tiny models.", 'Calls to "models"')
    tiny.edit("docs/methods/models.yaml", "List the models page by page.", 'A """quote""".')

    package(tiny)


def test_a_backend_that_refuses_nothing_has_an_annotated_table(tiny: Tiny) -> None:
    tiny.edit(VERTEX, TEXT + ',\n   "weight": {"type": "double"}', TEXT)
    tiny.edit("docs/content/tree.yaml", "  weight: Share of the whole.\n", "")

    text = (package(tiny) / "methods" / "nested.py").read_text(encoding="utf-8")

    assert "GEMINI = {}" not in text


def test_a_rendering_replaces_the_one_before(tiny: Tiny) -> None:
    first = package(tiny)
    (first / "left.py").write_text("", encoding="utf-8")

    assert package(tiny) == first
    assert not (first / "left.py").exists()


def test_what_cannot_be_formatted_replaces_nothing(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    first = package(tiny)
    monkeypatch.setattr(sys, "executable", "false")

    with pytest.raises(GeneratorError, match="ruff check failed"):
        package(tiny)
    assert (first / "py.typed").exists()


def test_an_error_of_the_model_generator_is_told(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise Error("no such format")

    monkeypatch.setattr(types_module, "generate", fail)

    with pytest.raises(GeneratorError, match="datamodel-code-generator failed:\nno such format"):
        package(tiny)
