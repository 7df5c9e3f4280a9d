"""What the documentation says of defaults, settings, errors and doors is what the code does."""

from __future__ import annotations

import ast
import builtins
import json
import re
from inspect import signature
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Set, Tuple, Type

import pytest

from generator.proofs import doors
from google._genai_api import backends
from google._genai_core.flows import function_calling, poll, redirects
from google._genai_core.flows.transfer_pace import PACE
from google._genai_core.runtime import errors as core_errors
from google._genai_core.runtime.http import decoding, error_responses, limits, retry_policy, timeouts
from google._genai_core.runtime.http.framing import LONGEST_HEAD, MOST_INTERIM
from google._genai_core.runtime.http.transports import keepalive
from google.genai import Client, __version__, errors
from google.genai.emulator import Emulator, recording, server
from google.genai.emulator import __main__ as command
from google.genai.emulator.model import schema_instance
from google.genai.emulator.protocol import validation
from google.genai.emulator.services.file_search import intake
from google.genai.types import FunctionDeclaration, HttpOptions, HttpRetryOptions, HttpTimeout

from ..surface import test_repository
from .pages import PAGES, ROOT, column, inline_code, prose, shown, tables, text

DOCS = ROOT / "docs"
SETUP, RETRIES, ERRORS, DESIGN = (
    DOCS / f"{name}.md" for name in ("setup", "retries-and-timeouts", "errors", "design")
)
GIB, MIB = 1 << 30, 1 << 20


# -- settings


def environment_variables() -> Set[str]:
    """Return the names that the SDK reads from the environment."""
    found = {each.address_variable for each in backends.BACKENDS.values()}
    for folder in ("genai", "_genai_core"):
        for path in (ROOT / "overrides" / "google" / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                    called = ast.unparse(node.func)
                    if called in ("os.environ.get", "os.getenv", "_environment", "_flag"):
                        found.add(str(node.args[0].value))
    return found


def test_environment_variables() -> None:
    documented = {
        code.partition("=")[0]
        for page in PAGES
        for code in inline_code(page)
        if re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*(=.*)?", code)
    }
    read = environment_variables()
    assert "GOOGLE_API_KEY" in read
    assert read - documented == set()
    foreign = {"HTTPS_PROXY", "GOOGLE_APPLICATION_CREDENTIALS"}  # of httpx and of google-auth
    assert {name for name in documented if name.startswith(("GOOGLE_", "GEMINI_"))} - read - foreign == set()


def test_arguments_of_the_client() -> None:
    arguments = [code.partition("=")[0] for code in column(SETUP, "setting", 1)]
    assert set(arguments) == set(signature(Client).parameters)


def test_http_options() -> None:
    assert set(column(SETUP, "option")) == set(HttpOptions.model_fields)


def test_addresses() -> None:
    for row in next(table for table in tables(SETUP) if table[0][0] == "backend")[1:]:
        version = (backends.GEMINI if "Gemini" in row[0] else backends.VERTEX).version
        assert row[2] == f"`{version}`"


# -- retries, timeouts, sizes


def defaults() -> Dict[str, str]:
    """Return the defaults in the table of retry options."""
    return {
        row[0].strip("`"): row[1] for table in tables(RETRIES) if table[0][0] == "option" for row in table[1:]
    }


def test_retry_options() -> None:
    policy = retry_policy.DEFAULT_RETRY
    found = defaults()
    assert set(found) == set(HttpRetryOptions.model_fields)
    codes = found.pop("http_status_codes")
    assert codes == ", ".join(map(str, sorted(policy.codes)))
    assert found == {name: f"{getattr(policy, name):g}" for name in found}


def test_timeouts() -> None:
    found = {
        row[0].strip("`"): row[1] for table in tables(RETRIES) if table[0][0] == "phase" for row in table[1:]
    }
    assert found == {name: f"{value:g} s" for name, value in timeouts.DEFAULT._asdict().items()}
    assert set(found) == set(HttpTimeout.model_fields)


def test_emulator_options() -> None:
    page = DOCS / "emulator.md"
    found = {
        row[0].strip("`"): row[1] for table in tables(page) if table[0][0] == "option" for row in table[1:]
    }
    assert found == {
        "--port": str(command.DEFAULT_PORT),
        "--host": "127.0.0.1",
        "--allow-host": "",
        "--speed": "1.0",
    }


# -- every number in prose

Claim = Tuple[str, str, str]
"""A page, a pattern with one group, and what the group must say."""

_WORDS = [
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "hundred",
    "thousand",
]
_NUMBER = re.compile(rf"\b(?:\d[\d,.]*|{'|'.join(_WORDS)})\b", re.IGNORECASE)


def _supported() -> str:
    """Return the versions of Python that pyproject.toml lists."""
    found = re.findall(r"Python :: 3\.(\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    numbers = sorted(map(int, found))
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    return f"3.{numbers[0]} to 3.{numbers[-1]}"


def _tooling() -> str:
    found = re.search(
        r"sys.version_info >= \((\d+), (\d+)\)", (ROOT / "Makefile").read_text(encoding="utf-8")
    )
    assert found
    return f"{found[1]}.{found[2]}"


def claims() -> Iterator[Claim]:
    """Yield each number that stands in prose."""
    policy, longest = retry_policy.DEFAULT_RETRY, "%d MiB"
    yield "README.md", r"need Python ([\d.]+) or later", _tooling()
    yield "README.md", r"runs\s+on Python (3\.\d+ to 3\.\d+)", _supported()
    yield "docs/setup.md", r"runs on Python (3\.\d+ to 3\.\d+)", _supported()
    yield "docs/setup.md", r"counts on from (\d+)\.x", __version__.split(".")[0]
    codes = ", ".join(map(str, sorted(policy.codes)))
    yield "docs/retries-and-timeouts.md", r"sent up to (\d+) times", str(policy.attempts)
    yield "docs/retries-and-timeouts.md", r"after status (408.*?504)", codes.replace(", 504", " and 504")
    (untouched,) = retry_policy.UNTOUCHED
    yield "docs/retries-and-timeouts.md", r"after status (\d+)\.", str(untouched)
    most, limited = limits.DEFAULT, "docs/retries-and-timeouts.md"
    yield limited, r"after decompression \| (\d+ GiB)", f"{(most.response or 0) // GIB} GiB"
    yield limited, r"of a stream \| (\d+ MiB)", longest % ((most.event or 0) // MIB)
    yield limited, r"events of a stream \| ([\d,]+) \|", f"{most.objects:,}"
    yield limited, r"that JSON \| (\d+) for", str(limits.VALUES_OF_AN_OBJECT)
    yield limited, r"less than (1/\d+) of", f"1/{most.ratio}"
    yield limited, r"of its size \| (\d+ MiB)", longest % (limits.LARGEST_UNPACKED // MIB)
    yield limited, r"at\s+least (\d+) objects", str(limits.OBJECTS_OF_AN_EVENT)
    yield limited, r"less than (\d+) bytes for each", str(limits.SMALLEST)
    yield limited, r"response is cut at (\d+ MiB)", longest % (decoding.LONGEST_ERROR_BODY // MIB)
    yield "docs/connections.md", r"probe after (\d+) seconds", str(keepalive.IDLE)
    yield "docs/connections.md", r"one every (\d+) seconds", str(keepalive.INTERVAL)
    yield "docs/connections.md", r"after (\d+) probes", str(keepalive.PROBES)
    yield "docs/connections.md", r"More than (\d+) interim", str(MOST_INTERIM)
    yield "docs/connections.md", r"head of more than (\d+ KiB)", f"{LONGEST_HEAD // 1024} KiB"
    yield "docs/functions.md", r"requests, (\d+) by default", str(function_calling.DEFAULT_LIMIT)
    yield "docs/files.md", r"redirects, at most (\d+)", str(redirects.MAX_REDIRECTS)
    yield "docs/files.md", r"pieces of (\d+ MiB)", longest % (PACE.piece // MIB)
    yield "docs/files.md", r"after (\d+) interruptions", str(PACE.failures)
    yield "docs/files.md", r"progress, which is (\d+) KiB", str(PACE.progress // 1024)
    yield "docs/files.md", r"is limited to (\d+) GiB", str((limits.DEFAULT.response or 0) // GIB)
    yield "docs/file-search.md", r"pending for (\d+) seconds", f"{intake.PROCESSING:g}"
    yield "docs/emulator.md", r"command within (\d+) seconds", str(server.GRACE + 1)
    yield "docs/emulator.md", r"body has at most (\d+) GiB", str(server.LARGEST_BODY // GIB)
    yield "docs/emulator.md", r"at most (\d+) levels", str(validation.DEEPEST)
    yield "docs/emulator.md", r"most ([\d,]+) characters", f"{schema_instance.LONGEST:,}"
    yield "docs/emulator.md", r"the newest ([\d,]+), and", f"{recording.MOST_REQUESTS:,}"
    yield "docs/emulator.md", r"as have (\d+ MiB)\s+of", longest % (recording.MOST_BYTES // MIB)
    yield "docs/long-running-work.md", r"first pause is (\d+) s", f"{poll.FIRST_PAUSE:g}"
    yield "docs/long-running-work.md", r"up to (\d+) s", f"{poll.LONGEST_PAUSE:g}"


EXPLAINED: List[Tuple[str, str]] = [
    ("docs/generate.md", r"more than 4 of 255|after 100 requests"),  # test_pillow_files, test_continuation
    ("docs/functions.md", r"name has 1 to \d+ ASCII"),  # test_longest_name_of_a_function
    ("docs/images-and-videos.md", r"coordinates from 0 to 1000"),  # tests/surface/test_vision.py
    ("docs/images-and-videos.md", r"value is 0 outside|become 255|others 0"),  # tests/surface/test_vision.py
    ("docs/errors.md", r"\| [45]\d\d \||means [45]xx|such as 404"),  # test_errors_by_status
    ("docs/credentials.md", r"a 401 response"),  # tests/runtime/auth/test_renewal.py
    ("docs/emulator.md", r"status 501"),  # tests/emulator/test_scripts.py and others
    ("docs/connections.md", r"HTTP/1\.1"),  # the version
    ("docs/emulator.md", r"sites,\s+with 403"),  # tests/emulator/test_visitors.py
    ("docs/design.md", r"status 501"),  # tests/emulator
    ("docs/errors.md", r"within 30 ms; 3 attempts"),  # tests/runtime/http/test_timeout_texts.py
    ("docs/retries-and-timeouts.md", r"within 60 s; 3 attempts"),  # tests/runtime/http/test_timeout_texts.py
]
"""Numbers that other tests hold, named beside each."""

TESTED_TABLES = (RETRIES, DESIGN, DOCS / "emulator.md", DOCS / "speed.md", DOCS / "migrating.md")
"""Pages whose numbers in tables have tests of their own, here, in test_speed.py or in tests/migrating."""


def unexplained(page: Path) -> str:
    """Return a page's prose without the numbers that are claims, without code and without links' targets."""
    found = prose(page)
    if page in TESTED_TABLES:
        found = re.sub(r"^\|.*$", "", found, flags=re.MULTILINE)
    own = [(name, pattern) for name, pattern, _ in claims()]
    for name, pattern in [*own, *EXPLAINED]:
        if shown(page) == name:
            found = re.sub(pattern, "", found)
    found = re.sub(r"`[^`]*`|\]\([^)]*\)", "", found)
    return re.sub(r"version 0\.1\.0|PEP \d+|HTTP/2", "", found)


@pytest.mark.parametrize(("page", "pattern", "value"), list(claims()))
def test_numbers(page: str, pattern: str, value: str) -> None:
    found = re.findall(pattern, prose(ROOT / page))
    assert found
    assert set(found) == {value}


@pytest.mark.parametrize(("page", "pattern"), EXPLAINED)
def test_explained_numbers_are_there(page: str, pattern: str) -> None:
    assert re.search(pattern, prose(ROOT / page))


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_number_is_checked(page: Path) -> None:
    """A number that is not listed above would become wrong in silence: test it, or leave it out."""
    assert _NUMBER.findall(unexplained(page)) == []


# -- errors


def documented_tree() -> List[Tuple[str, str]]:
    """Return each class of the docstring's tree and the class above it; empty for a root."""
    found: List[Tuple[str, str]] = []
    above: Dict[int, str] = {}
    for line in (core_errors.__doc__ or "").splitlines():
        match = re.fullmatch(r"    ((?:[|+] *)*)([A-Z]\w+)(?:  +.*)?", line)
        if match is None:
            continue
        depth = match.start(2)
        above = {place: name for place, name in above.items() if place < depth}
        found.append((match[2], above[max(above)] if above else ""))
        above[depth] = match[2]
    return found


def exceptions() -> Dict[str, Type[BaseException]]:
    """Return the public exceptions by name."""
    public = {name: getattr(errors, name) for name in errors.__all__}
    return {
        name: kind
        for name, kind in public.items()
        if isinstance(kind, type) and issubclass(kind, BaseException)
    }


def test_the_tree_of_errors() -> None:
    tree = documented_tree()
    names = {name for name, _ in tree}
    roots = {name for name, above in tree if not above}
    assert roots == {"GenAIError"}
    assert names == set(exceptions())
    built_in = dict(re.findall(r"\+ (\w+) +also an? (\w+):", core_errors.__doc__ or ""))
    for name, kind in exceptions().items():
        drawn = {above for each, above in tree if each == name and above} or {"Exception"}
        drawn |= {built_in[name]} if name in built_in else set()
        assert {base.__name__ for base in kind.__bases__} == drawn, name


def test_the_page_of_errors() -> None:
    named = {code.removeprefix("errors.") for code in inline_code(ERRORS)}
    assert set(exceptions()) <= named
    assert {name for name in column(ERRORS, "class") if not hasattr(builtins, name)} <= set(exceptions())
    assert all(hasattr(errors.APIError(404), attribute) for attribute in column(ERRORS, "attribute"))


def test_errors_by_status() -> None:
    rows = [row for table in tables(ERRORS) if table[0] == ["class", "status"] for row in table[1:]]
    assert len(rows) == len([kind for kind in exceptions().values() if issubclass(kind, errors.APIError)]) - 3
    for name, status in rows:
        raised = error_responses.from_response(int(status), {}, b"")
        assert type(raised).__name__ == name.strip("`")


# -- names


def test_forms_of_a_file_name() -> None:
    forms = ["files/x1", "x1", "https://generativelanguage.googleapis.com/v1beta/files/x1"]
    assert "A name is `files/...`, the id alone, or the file's `uri`." in text(DOCS / "files.md")
    emulator = Emulator()
    arguments = {"transport": emulator.transport()}
    with Client(api_key="example-key", http_options={"client_args": arguments}) as client:
        for form in forms:
            with pytest.raises(errors.APIError):
                client.files.get(name=form)
    assert {request.path for request in emulator.requests} == {"/v1beta/files/x1"}
    assert len(emulator.requests) == len(forms)


def test_longest_name_of_a_function() -> None:
    (longest,) = re.findall(r"name has 1 to (\d+) ASCII", prose(DOCS / "functions.md"))

    def named(length: int) -> Callable[[], None]:
        def function() -> None:
            """Do nothing."""

        function.__name__ = "x" * length
        return function

    declare = FunctionDeclaration.from_callable_with_api_option
    assert declare(callable=named(int(longest))).name == "x" * int(longest)
    with pytest.raises(ValueError, match="ASCII letters"):
        declare(callable=named(int(longest) + 1))


# -- sources


def test_the_table_of_documents() -> None:
    spec = ROOT / "spec"
    (table,) = [table for table in tables(spec / "README.md") if table[0][0] == "document"]
    recorded = [
        document
        for name in ("gemini/v1beta.json", "vertex/v1beta1.json")
        for document in json.loads(text(spec / name))["documents"]
    ]

    assert [row[3:] for row in table[1:]] == [
        [f"`{each['from']}`", each["read"], f"`{each['sha256'][:12]}`"] for each in recorded
    ]
    assert [row[1] for row in table[1:]] == [f"`{each['official']}`" for each in recorded]


# -- design


def test_doors() -> None:
    assert set(column(DESIGN, "key")) >= {*doors.TABLES, *doors.MODULES}
    keys = [row[0].strip("`") for table in tables(DESIGN) if table[0][0] == "key" for row in table[1:]]
    assert sorted(keys) == sorted([*doors.TABLES, *doors.MODULES])


def test_sizes() -> None:
    ceilings = {
        row[0]: int(row[2].split()[0]) for table in tables(DESIGN) if table[0][0] == "" for row in table[1:]
    }
    assert ceilings == {
        "hand-written file": test_repository.HAND_WRITTEN,
        "function": test_repository.FUNCTION,
        "generated file": test_repository.GENERATED,
        "folder": test_repository.MODULES,
        "template": test_repository.TEMPLATE,
    }


def test_the_ladder() -> None:
    contract = re.search(
        r'name = "Imports go down the ladder".*?layers = \[(.*?)\n\]',
        text(ROOT / "pyproject.toml"),
        re.DOTALL,
    )
    assert contract
    layers = re.findall(r'"(.*)"', contract[1])
    drawn = re.findall(r"^    \d  \w+/google/([\w/]+) ", text(DESIGN), re.MULTILINE)
    assert [f"google.{path.replace('/', '.')}" for path in drawn] == [
        layer.partition(" |")[0] for layer in layers
    ]
