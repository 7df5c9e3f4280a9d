"""A user's script passes mypy --strict and pyright strict, and its names may be what they like."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List

import pytest

import google._genai_api.types as generated
import google.genai as genai

pytestmark = pytest.mark.long

HERE = Path(__file__).parent
ROOTS = [str(Path(genai.__path__[0]).parents[1]), str(Path(generated.__path__[0]).parents[2])]
SCRIPT = HERE / "user_script.py"
CONFIGS = HERE / "user_script_configs.txt"
RESOURCES = HERE / "user_script_resources.py"
CONTENTS = HERE / "user_script_contents.py"

DICTIONARIES = HERE / "user_script_dictionaries.py"
TUNINGS = HERE.parent / "jobs" / "user_script_tunings.py"
STORES = HERE.parent / "stores" / "user_script_stores.py"
LIVE = HERE.parent / "published" / "user_script_live.py"
ANSWERS = HERE.parent / "flows" / "functions" / "user_script_answers.py"

SCRIPTS = [SCRIPT, CONFIGS, RESOURCES, CONTENTS, DICTIONARIES, STORES, LIVE, TUNINGS, ANSWERS]


def _run(arguments: List[str], folder: Path) -> str:
    environment = {**os.environ, "MYPYPATH": os.pathsep.join(ROOTS)}
    found = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout, found.stderr
    return found.stdout


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all scripts; each checker runs once over it."""
    folder = tmp_path_factory.mktemp("scripts")
    for source in SCRIPTS:
        shutil.copyfile(source, folder / f"{source.stem}.py")
    return folder


@pytest.fixture(scope="module")
def mypy_says(scripts: Path) -> str:
    pytest.importorskip("mypy")
    options = ["--strict", "--config-file=", "--cache-dir=cache", "--follow-imports=silent"]
    packages = ["--namespace-packages", "--explicit-package-bases"]
    files = [f"{source.stem}.py" for source in SCRIPTS]
    return _run(["mypy", *options, *packages, *files], scripts)


@pytest.fixture(scope="module")
def pyright_says(scripts: Path) -> str:
    if importlib.util.find_spec("pyright") is None:
        pytest.skip("pyright is not installed")
    config = {"typeCheckingMode": "strict", "extraPaths": ROOTS, "include": ["*.py"]}
    (scripts / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    return _run(["pyright", "--pythonpath", sys.executable, "--project", str(scripts)], scripts)


def _about(told: str, source: Path) -> List[str]:
    return [line for line in told.splitlines() if f"{source.stem}.py:" in line]


@pytest.mark.parametrize("source", SCRIPTS, ids=lambda source: source.stem)
def test_mypy_strict(source: Path, mypy_says: str) -> None:
    count = f"{len(SCRIPTS)} source files"
    assert f"checked {count}" in mypy_says or f"no issues found in {count}" in mypy_says
    assert _about(mypy_says, source) == []


@pytest.mark.parametrize("source", SCRIPTS, ids=lambda source: source.stem)
def test_pyright_strict(source: Path, pyright_says: str) -> None:
    assert " errors, " in pyright_says or " error, " in pyright_says
    assert _about(pyright_says, source) == []


def test_the_scripts_run_as_far_as_imports_go() -> None:
    for source in SCRIPTS:
        compile(source.read_text(encoding="utf-8"), str(source), "exec")
    spec = importlib.util.spec_from_file_location("user_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.enumerations() is True
    assert module.tools().function_declarations[0].name == "weather"
    assert len(module.clients()) == 4


SHADOWS = {
    "Type": "from typing import Type\ntypes.Schema(type='STRING')",
    "Part": "class Part: pass\ntypes.Content(parts=[types.Part(text='a')])",
    "Language": "Language = 'de'\ntypes.ExecutableCode(code='a', language='PYTHON')",
}


@pytest.mark.parametrize("name", SHADOWS)
def test_names_of_the_users_module_do_not_get_into_our_types(name: str, tmp_path: Path) -> None:
    script = tmp_path / "shadow.py"
    script.write_text(f"from google.genai import types\n{SHADOWS[name]}\n", encoding="utf-8")
    found = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
