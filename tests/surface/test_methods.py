"""Sync and async are one surface: the same methods, parameters and words; every public thing is documented."""

from __future__ import annotations

import inspect
from typing import Any, Dict, List, Tuple

import pytest

from google._genai_api.resources import models, pagers
from google._genai_core.runtime.driving import streams
from google.genai import client, errors

PAIRS: List[Tuple[type, type]] = [
    (getattr(module, name), getattr(module, f"Async{name}"))
    for module in (models, pagers)
    for name in vars(module)
    if hasattr(module, f"Async{name}") and isinstance(getattr(module, name), type)
]
TWINS = {"__iter__": "__aiter__", "__next__": "__anext__", "__enter__": "__aenter__", "__exit__": "__aexit__"}


def public(kind: type) -> Dict[str, Any]:
    return {name: value for name, value in vars(kind).items() if not name.startswith("_")}


def plain(annotation: Any) -> str:
    """An annotation without what makes it asynchronous."""
    return str(annotation).replace("Async", "")


def test_there_are_pairs() -> None:
    assert {pair[0].__name__ for pair in PAIRS} >= {"Models", "Pager"}


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


@pytest.mark.parametrize("name", public(models.Models))
def test_methods_are_awaited(name: str) -> None:
    assert inspect.isfunction(getattr(models.Models, name))
    assert inspect.iscoroutinefunction(getattr(models.AsyncModels, name))


@pytest.mark.parametrize("name", public(models.Models))
def test_methods_say_the_same(name: str) -> None:
    sync, asynchronous = getattr(models.Models, name), getattr(models.AsyncModels, name)
    assert sync.__doc__ == asynchronous.__doc__
    assert "Args:" in sync.__doc__
    assert "Returns:" in sync.__doc__
    for parameter in inspect.signature(sync).parameters:
        if parameter != "self":
            assert f"{parameter}: " in sync.__doc__


@pytest.mark.parametrize("name", public(models.Models))
def test_every_method_takes_a_config_of_either_kind(name: str) -> None:
    parameter = inspect.signature(getattr(models.Models, name)).parameters["config"]
    kind = parameter.annotation.split("[")[-1].split(",")[0]
    assert parameter.annotation == f"Optional[Union[{kind}, {kind}Dict]]"
    assert parameter.default is None


def test_the_surface_of_this_issue() -> None:
    wanted = {
        "generate_content",
        "generate_content_stream",
        "count_tokens",
        "compute_tokens",
        "embed_content",
    }
    assert set(public(models.Models)) >= wanted | {"get", "list"}


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
    sync = {name for name, value in vars(client.Client).items() if hasattr(value, "func")} - {
        "_driver",
        "aio",
    }
    asynchronous = {name for name, value in vars(client.AsyncClient).items() if hasattr(value, "func")}
    assert sync == asynchronous - {"_driver"}
