"""The golden package: a tiny spec whose rendering is read as a snapshot, type-checked and used.

`pytest tests/golden --snapshot-update` takes a new rendering over; review it as a diff.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from generator.__main__ import build
from generator.rendering import render

ROOT = Path(__file__).parents[2]
SPEC = Path(__file__).parent / "tiny" / "spec"
MYPY = [
    "--strict",
    f"--config-file={SPEC.parent / 'mypy.ini'}",
    "--namespace-packages",
    "--explicit-package-bases",
    "--exclude=talks",  # a chat answers with GenerateContentResponse, which the tiny spec lacks
]
USES = """
from pathlib import Path

from google._genai_api import types
from google._genai_api.methods import models
from google._genai_api.resources.models import Models
from google._genai_api.types.dicts.generation.configs import DescribeConfigDict


def pictures(client: Models) -> types.PaintResponse:
    return client.paint("m", prompt="a seal", wait=True)


def place(client: Models) -> Path:
    return client.paint("m", prompt="a seal", to="wall")


config: DescribeConfigDict = {"language": "en", "http_options": {"timeout": 1000}}
kind: types.ContentKind = types.ContentKind.TWIG
described: type[types.DescribeResponse] = models.DESCRIBE.response_type
"""
CONSTRUCTS = """
from google._genai_api import types

content = types.Content(text="whole", parts=[types.Content(kind="LEAF")])
"""
ROUND_TRIP = """
import importlib
from google._genai_api import service, types
from google._genai_api.methods import models, nested
from google._genai_api.resources import models as resources

leaf = types.Content(kind="twig", blob=types.Blob(data=b"\\xfb\\xff", mime_type="image/png"))
value = types.Content(text="whole", parts=[leaf], labels={"a": "b"})
written = value.model_dump_json(by_alias=True, exclude_none=True)
print(written)
assert types.Content.model_validate_json(written) == value
assert types.Content.model_validate_json('{"contentKind": "NEW"}').kind == "NEW"
assert types.ListModelsResponse.model_validate_json('{"publisherModels": [{"title": "T"}]}').models == [
    types.Model(display_name="T")
]
assert types.DescribeResponse().contents == []
assert resources.Models.tag.__deprecated__ == "Vertex AI deprecated it"
assert not hasattr(resources.Models.get, "__deprecated__")
assert models.DESCRIBE.response_type is types.DescribeResponse
assert set(nested.NESTED) == {"gemini", "vertex"} == {service.load(b)["backend"] for b in nested.NESTED}
assert sorted(types.__all__) == types.__all__ == dir(types)
for name in types.__all__:
    getattr(types, name)
"""


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny spec, rendered."""
    out = tmp_path_factory.mktemp("golden") / "generated"
    render.render(build(SPEC)[0], out)
    return out


def run(golden: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python with the rendered package in place of the generated one."""
    path = f"{golden}{os.pathsep}{ROOT / 'overrides'}"
    environment = {**os.environ, "PYTHONPATH": path, "MYPYPATH": path}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=golden, env=environment, capture_output=True, text=True, check=False)


def type_checked(golden: Path, code: str = "") -> str:
    """What mypy says of the rendered package, or of code that uses it."""
    given = ["-c", code] if code else ["google"]
    cache = f"--cache-dir={golden.parent / 'mypy'}"
    result = run(golden, "-m", "mypy", *MYPY, "--follow-imports=silent", cache, *given)
    assert result.stderr == ""
    return result.stdout


def test_every_file_is_as_it_was_reviewed(golden: Path, snapshot: SnapshotAssertion) -> None:
    files = {
        path.relative_to(golden).as_posix(): path for path in sorted(golden.rglob("*")) if path.is_file()
    }

    assert list(files) == snapshot(name="files")
    for name, path in files.items():
        assert path.read_text(encoding="utf-8") == snapshot(name=name)


def test_the_package_is_strictly_typed(golden: Path) -> None:
    files = sum(path.stem != "talks" for path in golden.rglob("*.py"))  # see `--exclude` above

    assert type_checked(golden) == f"Success: no issues found in {files} source files\n"


def test_using_the_package_is_strictly_typed(golden: Path) -> None:
    assert type_checked(golden, USES) == "Success: no issues found in 1 source file\n"


def test_a_field_with_an_alias_may_be_left_out(golden: Path) -> None:
    assert type_checked(golden, CONSTRUCTS) == "Success: no issues found in 1 source file\n"


def test_a_value_goes_to_json_and_back(golden: Path) -> None:
    result = run(golden, "-W", "error", "-c", ROUND_TRIP)

    leaf = '{"blob":{"data":"+/8=","mimeType":"image/png"},"kind":"TWIG"}'
    assert result.stderr == ""
    assert result.stdout == f'{{"labels":{{"a":"b"}},"parts":[{leaf}],"text":"whole"}}\n'
