"""Sync and async are one surface: the same methods, parameters and words; every public thing is documented."""

from __future__ import annotations

import inspect
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from google._genai_api import resources
from google._genai_api.resources.aio.client import AsyncClientResources
from google._genai_api.resources.client import ClientResources
from google._genai_core.runtime.driving import streams
from google.genai import chats, client, errors


def _pairs() -> Iterator[Tuple[type, type]]:
    """Each class of the sync resources with its async twin."""
    for found in iter_modules(resources.__path__):
        if found.ispkg:
            continue
        module = import_module(f"{resources.__name__}.{found.name}")
        twins = import_module(f"{resources.__name__}.aio.{found.name}")
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == module.__name__:
                yield value, getattr(twins, f"Async{name}")


PAIRS = list(_pairs())
METHODS = [
    pytest.param(pair, name, id=f"{pair[0].__name__}.{name}")
    for pair in PAIRS
    if pair[0].__name__ not in ("Pager", "Chat", "Chats", "ClientResources")
    for name in vars(pair[0])
    if not name.startswith("_")
]
RESOURCES = {"Models", "Files", "Caches", "Tunings", "Batches", "Operations", "Chats"}
TWINS = {"__iter__": "__aiter__", "__next__": "__anext__", "__enter__": "__aenter__", "__exit__": "__aexit__"}


def public(kind: type) -> Dict[str, Any]:
    return {name: value for name, value in vars(kind).items() if not name.startswith("_")}


def plain(annotation: Any) -> str:
    """An annotation without what makes it asynchronous."""
    return str(annotation).replace("Async", "")


def test_there_are_pairs() -> None:
    names = {pair[0].__name__ for pair in PAIRS}
    assert names == RESOURCES | {"Pager", "ClientResources", "Chat"}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].__name__)
def test_same_names(pair: Tuple[type, type]) -> None:
    assert list(public(pair[0])) == list(public(pair[1]))


@pytest.mark.parametrize(
    "pair", [*PAIRS, (streams.Stream, streams.AsyncStream)], ids=lambda pair: pair[0].__name__
)
def test_same_parameters_and_results(pair: Tuple[type, type]) -> None:
    sync, asynchronous = (vars(kind) for kind in pair)
    for name, value in sync.items():
        other = asynchronous[TWINS.get(name, name)] if name in TWINS or not name.startswith("_") else None
        if other is not None:
            _same(getattr(value, "fget", value), getattr(other, "fget", other))


def _same(value: Any, other: Any) -> None:
    if not inspect.isfunction(value):
        return
    ours, theirs = inspect.signature(value), inspect.signature(other)
    assert [_shown(one) for one in ours.parameters.values()] == [
        _shown(one) for one in theirs.parameters.values()
    ]
    assert plain(ours.return_annotation) == plain(theirs.return_annotation)
    assert not inspect.iscoroutinefunction(value)


def _shown(parameter: inspect.Parameter) -> Tuple[Any, ...]:
    return parameter.name, parameter.kind, parameter.default, plain(parameter.annotation)


@pytest.mark.parametrize(("pair", "name"), METHODS)
def test_methods_are_awaited(pair: Tuple[type, type], name: str) -> None:
    assert inspect.isfunction(getattr(pair[0], name))
    assert inspect.iscoroutinefunction(getattr(pair[1], name))


@pytest.mark.parametrize(("pair", "name"), METHODS)
def test_methods_say_the_same(pair: Tuple[type, type], name: str) -> None:
    sync, asynchronous = (getattr(kind, name) for kind in pair)
    assert sync.__doc__ == asynchronous.__doc__
    assert "Args:" in sync.__doc__
    assert "Returns:" in sync.__doc__
    for parameter in inspect.signature(sync).parameters:
        if parameter != "self":
            assert f"{parameter}: " in sync.__doc__


@pytest.mark.parametrize(("pair", "name"), METHODS)
def test_every_method_takes_a_config_of_either_kind(pair: Tuple[type, type], name: str) -> None:
    parameter = inspect.signature(getattr(pair[0], name)).parameters["config"]
    kind = parameter.annotation.split("[")[-1].split(",")[0]
    assert parameter.annotation == f"Optional[Union[{kind}, {kind}Dict]]"
    assert parameter.default is None


def test_models_has_the_methods_that_generate_and_count() -> None:
    wanted = {
        "generate_content",
        "generate_content_stream",
        "count_tokens",
        "compute_tokens",
        "embed_content",
        "get",
        "list",
    }
    assert {name for pair in PAIRS if pair[0].__name__ == "Models" for name in public(pair[0])} >= wanted


CLASSES: List[type] = [
    client.Client,
    client.AsyncClient,
    streams.Stream,
    streams.AsyncStream,
    *(kind for pair in PAIRS for kind in pair),
    *(kind for kind in map(vars(errors).get, errors.__all__) if isinstance(kind, type)),
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_docstrings(kind: type) -> None:
    assert (kind.__dict__.get("__doc__") or "").strip()
    for name, value in public(kind).items():
        assert inspect.getdoc(value), f"{kind.__name__}.{name}"


def test_resources_of_both_clients() -> None:
    sync, asynchronous = (
        {name for name, value in vars(kind).items() if hasattr(value, "func")}
        for kind in (ClientResources, AsyncClientResources)
    )
    assert sync == asynchronous == {name.lower() for name in RESOURCES}
    assert issubclass(client.Client, ClientResources)
    assert issubclass(client.AsyncClient, AsyncClientResources)


def test_chats_of_both_clients_do_the_same() -> None:
    for sync, asynchronous in ((chats.Chat, chats.AsyncChat), (chats.Chats, chats.AsyncChats)):
        assert set(dir(sync)) == set(dir(asynchronous))
