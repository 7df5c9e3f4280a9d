"""Sync and async are one surface: the same names, parameters, results and words, in every pair of classes."""

from __future__ import annotations

import inspect
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from google._genai_api import resources
from google._genai_core.runtime.driving import streams
from google.genai import client

Pair = Tuple[type, type]

SETTING = "a setting, which the client of both has"
SYNC_ALONE: Dict[str, Dict[str, str]] = {
    "Client": {
        "aio": "the way to the other one",
        "api_version": SETTING,
        "base_url": SETTING,
        "close": "`aclose` there",
        "location": SETTING,
        "project": SETTING,
        "vertexai": SETTING,
        "with_secrets_in_pickle": "makes a client of both",
    }
}
ASYNC_ALONE: Dict[str, Dict[str, str]] = {
    "Client": {"aclose": "`close` there", "live": "as in the published SDK, it is asynchronous alone"},
    "Stream": {
        "aclose": "the name that `contextlib.aclosing` calls",
        "start": "a sync stream opens its connection in its constructor",
    },
}
NOT_AWAITED: Dict[str, str] = {
    "Chat.get_history": "sends nothing",
    "Chat.record_history": "sends nothing",
    "Chats.create": "sends nothing",
}
OTHER_WORDS: Dict[str, str] = {
    "Chats.create": "says that it is not awaited",
    "Client.request": "points to the sync one",
}
SPECIAL = {
    "__iter__": "__aiter__",
    "__next__": "__anext__",
    "__enter__": "__aenter__",
    "__exit__": "__aexit__",
}


def _pairs() -> Iterator[Pair]:
    """Each sync class with its async twin, which is in the same module or in the same one of `aio`."""
    for sync, twins in _modules():
        for name, value in vars(sync).items():
            if (
                isinstance(value, type)
                and _is_written_in(value, sync)
                and not name.startswith(("_", "Async"))
            ):
                yield value, getattr(twins, f"Async{name}")


def _is_written_in(kind: type, module: ModuleType) -> bool:
    """Whether the class stands in the module's file; its `__module__` may name the public module."""
    codes = [getattr(value, "__code__", None) for value in vars(kind).values()]
    return any(code.co_filename == module.__file__ for code in codes if code is not None)


def _modules() -> Iterator[Tuple[ModuleType, ModuleType]]:
    for found in iter_modules(resources.__path__, f"{resources.__name__}."):
        if not found.ispkg:
            yield (
                import_module(found.name),
                import_module(found.name.replace(".resources.", ".resources.aio.")),
            )
    for module in (client, streams):
        yield module, module


PAIRS = list(_pairs())
EACH_PAIR = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].__name__)


def public(kind: type) -> List[str]:
    """The public names of a class, inherited ones too."""
    return [name for name in dir(kind) if not name.startswith("_")]


def shared(pair: Pair) -> List[str]:
    """The public names that both classes must have."""
    return [name for name in public(pair[0]) if name not in SYNC_ALONE.get(pair[0].__name__, {})]


EACH_NAME = pytest.mark.parametrize(
    ("pair", "name"),
    [pytest.param(pair, name, id=f"{pair[0].__name__}.{name}") for pair in PAIRS for name in shared(pair)],
)


def function_of(kind: type, name: str) -> Any:
    """The function of a method or of a property."""
    found = inspect.getattr_static(kind, name)
    return getattr(found, "fget", None) or getattr(found, "func", None) or found


def plain(annotation: Any) -> str:
    """An annotation without what makes it asynchronous."""
    return str(annotation).replace("Async", "")


def signature(function: Any) -> List[Tuple[Any, ...]]:
    """Parameters and result, without what makes them asynchronous."""
    found = inspect.signature(function)
    parameters = [
        (each.name, each.kind, each.default, plain(each.annotation)) for each in found.parameters.values()
    ]
    return [*parameters, (plain(found.return_annotation),)]


def test_every_class_with_a_twin_is_compared() -> None:
    names = {pair[0].__name__ for pair in PAIRS}
    assert names >= {"Client", "Chats", "Chat", "Stream", "Pager"}
    properties = {type(inspect.getattr_static(client.Client, name)).__name__ for name in ("models", "chats")}
    assert properties == {"once"}
    of_client = {
        name for name in public(client.Client) if hasattr(inspect.getattr_static(client.Client, name), "func")
    }
    made = client.Client(vertexai=False, api_key="k")
    properties_of = {type(getattr(made, name)).__name__ for name in of_client - {"aio"}}
    assert names >= properties_of


@EACH_PAIR
def test_both_have_the_same_names(pair: Pair) -> None:
    name = pair[0].__name__
    assert pair[1].__name__ == f"Async{name}"
    assert set(shared(pair)) | set(ASYNC_ALONE.get(name, {})) == set(public(pair[1]))
    assert set(SYNC_ALONE.get(name, {})) <= set(public(pair[0]))
    assert not set(ASYNC_ALONE.get(name, {})) & set(public(pair[0]))


@EACH_PAIR
def test_both_are_in_the_same_order(pair: Pair) -> None:
    sync, awaited = ([name for name in vars(kind) if name in shared(pair)] for kind in pair)
    assert sync == awaited


@EACH_PAIR
def test_both_have_the_same_special_methods(pair: Pair) -> None:
    for sync, awaited in SPECIAL.items():
        assert hasattr(pair[0], sync) is hasattr(pair[1], awaited)
        if sync in vars(pair[0]):
            assert signature(vars(pair[0])[sync]) == signature(vars(pair[1])[awaited])


@EACH_NAME
def test_both_are_of_one_kind(pair: Pair, name: str) -> None:
    sync, awaited = (inspect.getattr_static(kind, name) for kind in pair)
    assert type(sync) is type(awaited)


@EACH_NAME
def test_both_have_the_same_parameters_and_result(pair: Pair, name: str) -> None:
    sync, awaited = (function_of(kind, name) for kind in pair)
    assert signature(sync) == signature(awaited)


@EACH_NAME
def test_async_methods_are_awaited(pair: Pair, name: str) -> None:
    sync, awaited = (function_of(kind, name) for kind in pair)
    is_method = inspect.isfunction(inspect.getattr_static(pair[1], name))
    assert not inspect.iscoroutinefunction(sync)
    assert inspect.iscoroutinefunction(awaited) is (
        is_method and f"{pair[0].__name__}.{name}" not in NOT_AWAITED
    )


@EACH_NAME
def test_both_say_the_same(pair: Pair, name: str) -> None:
    sync, awaited = (inspect.getdoc(inspect.getattr_static(kind, name)) for kind in pair)
    assert sync
    if f"{pair[0].__name__}.{name}" in OTHER_WORDS:
        assert awaited
        assert awaited != sync
    else:
        assert awaited == sync


def test_each_exception_names_something() -> None:
    names = {f"{pair[0].__name__}.{name}" for pair in PAIRS for name in shared(pair)}
    assert names >= set(NOT_AWAITED) | set(OTHER_WORDS)
    assert {pair[0].__name__ for pair in PAIRS} >= set(SYNC_ALONE) | set(ASYNC_ALONE)
