"""Errors, types, streams, chats and clients show the module that users import them from, also in pickles."""

from __future__ import annotations

import ast
import importlib
import inspect
import pickle
import subprocess
import sys
from enum import Enum
from operator import attrgetter
from pathlib import Path
from typing import Any, Iterator, List, Tuple

import pytest

from google import genai
from google._genai_api.resources.client import ClientResources
from google.genai import chats, errors, pagers, streams, types

from .test_types import ENUMS, MODELS

ROOT = Path(__file__).parents[2]
ERRORS = {name: getattr(errors, name) for name in errors.__all__ if inspect.isclass(getattr(errors, name))}
# Not NotImplementedError: it marks a method that every class below defines.
BUILTINS = {
    "ArithmeticError", "AttributeError", "Exception", "ImportError", "IndexError", "KeyError", "LookupError",
    "OSError", "RuntimeError", "TimeoutError", "TypeError", "ValueError",
}  # fmt: skip


def samples() -> Iterator[Exception]:
    """One error of each shape of arguments."""
    body = {"error": {"code": 429, "message": "m", "details": [{"reason": "r", "@type": "x.ErrorInfo"}]}}
    operation = types.GenerateVideosOperation(name="operations/1")
    file = types.File(name="files/1")
    yield errors.ResourceExhaustedError(429, body, headers={"retry-after": "1"}, body=b"x")
    yield errors.ResponseParseError("m", "text")
    yield errors.ResponseTooLargeError("max_event_bytes", 1)
    yield errors.IncompleteResponseError("m", types.GenerateContentResponse())
    yield errors.ContinuationInterruptedError("m", continuation_token=b"t")
    yield errors.StreamInterruptedError("m", types.GenerateContentResponse())
    yield errors.OperationTimeoutError(1.0, operation)
    yield errors.FileTimeoutError(1.0, file)
    yield errors.FileFailedError(file)
    yield errors.UnsupportedFieldError("config.x", "b", "o")
    yield errors.UnsupportedMethodError("files.list", "b", "i")
    plain = (
        "APIConnectionError APITimeoutError CredentialsError ConfigurationError InvalidNameError BusyError "
        "InvalidValueError InvalidTypeError UnknownFieldError MissingPackageError NoMorePagesError "
        "UnseekableFileError FunctionCancelledError"
    )
    yield from (getattr(errors, name)("m") for name in plain.split())


@pytest.mark.parametrize("error", list(samples()), ids=lambda error: type(error).__name__)
def test_a_pickled_error_names_public_modules_alone(error: Exception) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(error, protocol)
        assert b"_genai" not in data
        again = pickle.loads(data)
        assert (type(again), str(again)) == (type(error), str(error))


def test_every_error_has_the_base_and_the_public_module() -> None:
    for name, kind in ERRORS.items():
        assert kind.__module__ == "google.genai.errors", name
        assert not issubclass(kind, Exception) or issubclass(kind, errors.GenAIError), name
    assert issubclass(errors.BusyError, RuntimeError)
    assert issubclass(errors.OperationTimeoutError, TimeoutError)
    assert issubclass(errors.UnsupportedFieldError, ValueError)
    assert issubclass(errors.InvalidTypeError, TypeError)


@pytest.mark.parametrize("name", MODELS)
def test_a_pickled_type_names_public_modules_alone(name: str) -> None:
    value = MODELS[name].model_construct()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        data = pickle.dumps(value, protocol)
        assert b"_genai" not in data
        again = pickle.loads(data)
        assert type(again) is type(value)
        assert again == value


@pytest.mark.parametrize("name", ENUMS)
def test_an_enumeration_lives_in_the_public_module(name: str) -> None:
    kind: Any = ENUMS[name]
    assert issubclass(kind, Enum)
    assert kind.__module__ == "google.genai.types"
    for value in (next(iter(kind)), kind("A_NEW_VALUE")):
        data = pickle.dumps(value)
        assert b"_genai" not in data
        assert pickle.loads(data) == value


class Stored(types.Blob):
    """A caller's own type, pickled by its own name."""


def test_a_subclass_of_the_caller_keeps_its_own_module() -> None:
    value = Stored(mime_type="a/b", data=b"x")
    assert pickle.loads(pickle.dumps(value)) == value
    assert type(pickle.loads(pickle.dumps(value))) is Stored


def test_what_users_annotate_with_shows_where_it_is_imported_from() -> None:
    kinds: List[Tuple[Any, str]] = [(genai.Client, "google.genai")]
    for module in (chats, pagers, streams, *map(_module_of, RESOURCES)):
        kinds += [(getattr(module, name), module.__name__) for name in module.__all__]
    for kind, module in kinds:
        assert kind.__module__ == module, kind


RESOURCES = [
    *(name for name in dir(ClientResources) if not name.startswith("_")),
    "file_search_stores.documents",
]
"""Where a client has its resources."""

MODULES = {"auth_tokens": "tokens"}
"""Modules that have another name than their resource, as in the published SDK."""


def _module_of(resource: str) -> Any:
    name = resource.rpartition(".")[2]
    return importlib.import_module(f"google.genai.{MODULES.get(name, name)}")


@pytest.mark.parametrize("resource", RESOURCES)
def test_each_resource_has_a_module_with_its_classes(resource: str) -> None:
    client = genai.Client(vertexai=False, api_key="k").with_secrets_in_pickle()
    of_vertex = genai.Client(vertexai=True, project="p", location="l")
    module = _module_of(resource)
    name = module.__name__.rpartition(".")[2]
    assert getattr(genai, name) is module
    for each, prefix in ((client, ""), (client.aio, "Async")):
        made = attrgetter(resource)(each)
        assert type(made) is getattr(module, prefix + name.title().replace("_", ""))
        assert made.vertexai is False
        assert repr(pickle.loads(pickle.dumps(made))) == repr(made)
        assert repr(made).endswith(f".{resource}")
    assert attrgetter(resource)(of_vertex).vertexai is True


def test_modules_are_there_after_the_first_import() -> None:
    script = "import google.genai as g; print(g.client.Client is g.Client, g.models.Models, g.pagers.Pager)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split()[0] == "True"


def _builtin_raises(path: Path) -> Iterator[int]:
    """Lines that raise a built-in error, except where the language asks for it: a module's `__getattr__`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "__getattr__"
    ]
    inside = {id(node) for function in asked for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and id(node) not in inside and node.exc is not None:
            kind = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            if isinstance(kind, ast.Name) and kind.id in BUILTINS:
                yield node.lineno


def test_the_sdk_raises_nothing_outside_its_base() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for top in ("overrides", "generated")
        for path in sorted((ROOT / top).rglob("*.py"))
        if "emulator" not in path.parts  # the emulator is a server; its errors are answers
        for line in _builtin_raises(path)
    ]
    assert found == []


def test_errors_by_their_published_names() -> None:
    assert errors.UnknownApiResponseError is errors.ResponseParseError
    assert issubclass(errors.UnknownApiResponseError, ValueError)
