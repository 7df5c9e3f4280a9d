"""What importing costs: names are loaded when they are used, and imports inside functions say when that is."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Dict, Iterator, List, Set, Tuple

import pytest

HEAVY = ("httpx", "google.auth", "google.oauth2", "PIL", "starlette", "uvicorn", "requests")
TOPICS = "google._genai_api.types."
NOT_TOPICS = {"google._genai_api.types.index"}
ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "overrides").rglob("*.py"))
REASON = re.compile(r"  # load(?:s|ed) \S")
"""Such as `# loaded only for a repr` or `# loads httpx`."""


def run(code: str) -> str:
    """The output of a fresh interpreter."""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout


def loaded(code: str) -> Set[str]:
    """The modules that a fresh interpreter has loaded after this code."""
    return set(json.loads(run(f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))")))


def topics(modules: Set[str]) -> List[str]:
    """The modules of types, without the packages of their areas."""
    areas = {name.rpartition(".")[0] for name in modules}
    return sorted(name for name in modules - NOT_TOPICS - areas if name.startswith(TOPICS))


@pytest.mark.parametrize(
    "code",
    [
        "import google.genai",
        "from google import genai",
        "from google.genai import types",
        "from google.genai import errors",
        "from google.genai import types; types.__all__; dir(types)",
        "from google import genai; dir(genai)",
    ],
)
def test_importing_loads_nothing_heavy_and_no_types(code: str) -> None:
    modules = loaded(code)
    assert not modules & set(HEAVY)
    assert topics(modules) == []


def test_a_client_needs_no_connection_before_its_first_request() -> None:
    modules = loaded("from google import genai; genai.Client(vertexai=False, api_key='k')")
    assert not modules & set(HEAVY)
    assert topics(modules) == ["google._genai_api.types.calls.http", "google._genai_api.types.unions"]


def test_a_type_loads_its_own_topic_and_what_that_needs() -> None:
    modules = loaded("from google.genai import types; types.Schema(type='STRING')")
    assert topics(modules) == ["google._genai_api.types.tools.schema"]


CALL = """
import httpx
from google import genai
arguments = {"transport": httpx.MockTransport(lambda request: httpx.Response(200, json={}))}
client = genai.Client(vertexai=%s, http_options={"client_args": arguments}, **%r)
assert client.models.generate_content(model="m", contents="hi").text is None
"""
BLOCK = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name in ("google.auth", "google.oauth2"):
            raise ImportError("blocked: " + name)
sys.meta_path.insert(0, Block())
"""


@pytest.mark.parametrize("vertexai", [False, True])
def test_a_key_works_without_google_auth(vertexai: bool) -> None:
    run(BLOCK + CALL % (vertexai, {"api_key": "k"}))


def test_a_key_does_not_load_google_auth() -> None:
    assert "google.auth" not in loaded(CALL % (False, {"api_key": "k"}))


def test_a_plain_prompt_loads_nothing_of_schemas() -> None:
    modules = {
        name for name in loaded(CALL % (False, {"api_key": "k"})) if name.startswith("google._genai_core")
    }
    assert not {name for name in modules if "schema" in name or name.endswith(".answers.parsing")}


def test_images_are_known_without_importing_pillow() -> None:
    assert "PIL" not in loaded(
        "from google._genai_core.flows.inputs.contents import to_contents; to_contents(['a'])"
    )


@pytest.mark.parametrize(
    "name", ["google.genai", "google.genai.types", "google.genai.errors", "google.genai.client"]
)
def test_each_module_can_be_the_first(name: str) -> None:
    run(f"import {name}")


WATCHERS = ("opentelemetry", "google.genai.telemetry", "google._genai_core.runtime.watching.attempts")


def test_a_call_that_nobody_watches_loads_nothing_of_watching() -> None:
    modules = loaded(CALL % (False, {"api_key": "k"}))
    assert not [name for name in modules if name.startswith(WATCHERS)]
    assert not [name for name in modules if name.endswith((".attempt_log", ".redaction"))]


def test_telemetry_loads_opentelemetry_only_when_it_is_asked_for() -> None:
    assert "opentelemetry" not in loaded("from google.genai import telemetry")


NO_OTEL = """
import sys
sys.modules["opentelemetry"] = None
from google.genai import telemetry
try:
    telemetry.instrument()
except ImportError as error:
    print(error)
"""


def test_telemetry_says_what_to_install() -> None:
    assert run(NO_OTEL).strip() == (
        "OpenTelemetry is not installed: pip install 'opentelemetry-api>=1.30' (the extra 'otel' of this package)"
    )


def lazy_imports(path: Path) -> Iterator[Tuple[int, str]]:
    """Yield line and source of each import inside a function."""
    source = path.read_text()
    lines = source.splitlines()
    found: Dict[int, str] = {}
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for node in ast.walk(function):
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    found[node.lineno] = "\n".join(lines[node.lineno - 1 : node.end_lineno])
    yield from found.items()


def test_an_import_inside_a_function_says_when_its_module_is_loaded() -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in FILES
        for number, line in lazy_imports(path)
        if not REASON.search(line)
    ]
    assert not silent, "an import inside a function needs a comment such as `# loaded only for a repr`"


@pytest.mark.parametrize(
    ("line", "is_reason"),
    [
        ("    import random  # loaded only after a failure", True),
        ("    from a import b  # loads httpx", True),
        ("    import random", False),
        ("    import random  # as above", False),
        ("    import random  # loaded", False),
    ],
)
def test_reasons(line: str, is_reason: bool) -> None:
    assert bool(REASON.search(line)) is is_reason


def test_no_module_imports_at_its_top_what_it_also_imports_inside_a_function() -> None:
    twice = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in FILES
        for number, line in lazy_imports(path)
        if re.search(rf"^{re.escape(line.partition('  #')[0].strip())}$", path.read_text(), re.MULTILINE)
    ]
    assert not twice
