"""`generated/SURFACE.md` says what the tables of the methods do, for requests and for responses."""

from __future__ import annotations

import datetime
import inspect
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, Dict, List, Mapping, Set, Tuple, Type, get_args, get_origin

import httpx
import pytest

from google._genai_api import backends
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire.backend import Backend
from google._genai_core.runtime.wire.method import Method
from google.genai import errors, types

from ...wire.capture import new_client
from ..test_every_method import ARGUMENTS, path_of
from .full_responses import read
from .rows import FieldName, Way, all_methods, lacking, ways

GEMINI, VERTEX = backends.GEMINI, backends.VERTEX


# -- requests


def test_the_rows_of_requests_are_what_the_tables_take() -> None:
    known: Set[FieldName] = set()
    taken: Dict[Backend, Set[FieldName]] = {GEMINI: set(), VERTEX: set()}
    partly: Dict[Backend, Set[FieldName]] = {GEMINI: set(), VERTEX: set()}
    for method in all_methods():
        for backend in (GEMINI, VERTEX):
            found: List[Set[FieldName]] = []
            refused: List[Set[FieldName]] = []  # by a variant that takes what has the field
            for binding in method.bindings.get(backend.key, ()):
                all_ways = list(ways(method, binding, backend))
                known.update(way.field for way in all_ways)
                found.append({way.field for way in all_ways if way.is_taken})
                refused.append(
                    {way.field for way in all_ways if way.is_above_taken and not way.is_taken} - found[-1]
                )
            taken[backend].update(*found)
            partly[backend].update(*(each & other for each in found for other in refused))

    def cell(field: FieldName, backend: Backend) -> str:
        return "some" if field in partly[backend] else "yes" if field in taken[backend] else "-"

    cells = {field: (cell(field, GEMINI), cell(field, VERTEX)) for field in known}
    assert len(known) > 500
    assert lacking("request") == {field: pair for field, pair in cells.items() if set(pair) != {"yes"}}


def other(backend: Backend) -> Backend:
    return VERTEX if backend == GEMINI else GEMINI


@cache
def ways_to() -> Mapping[Tuple[Backend, FieldName], Tuple[Method[Any, Any], Way]]:
    """Return a way to each field on each backend, below what the backend takes if there is one."""
    found: Dict[Tuple[Backend, FieldName], Tuple[bool, int, Method[Any, Any], Way]] = {}
    for method in all_methods():
        for backend in (GEMINI, VERTEX):
            own = method.bindings.get(backend.key, ())
            for binding in own or method.bindings[other(backend).key]:
                for way in ways(method, binding, backend):
                    # A response schema that a backend's Schema cannot express is sent as a JSON schema.
                    is_last = not own or not way.is_above_taken or "response_schema" in way.path
                    each = (is_last, len(way.path), method, way)
                    key = (backend, way.field)
                    found[key] = min(found.get(key, each), each, key=lambda known: known[:2])
    return {key: (method, way) for key, (_, _, method, way) in found.items()}


REFUSED = [
    pytest.param(backend, field, id=f"{backend.key} {'.'.join(field)}")
    for field, cells in lacking("request").items()
    for backend, cell in zip((GEMINI, VERTEX), cells)
    if cell == "-"
]
"""The fields that the page says are refused, each with the backend that refuses it."""


def sample(annotation: Any) -> Any:
    """Return a value of an annotation."""
    if inspect.isclass(annotation):
        plain: Dict[Any, Any] = {bool: True, int: 1, float: 0.5, bytes: b"x"}
        if annotation is datetime.datetime:
            return datetime.datetime(2030, 1, 1, tzinfo=datetime.timezone.utc)
        if issubclass(annotation, ApiModel):
            return annotation()
        return plain.get(annotation, next(iter(annotation)) if issubclass(annotation, Enum) else "x")
    parts = [part for part in get_args(annotation) if part is not type(None)]
    if get_origin(annotation) is list:
        return [sample(parts[0])]
    if get_origin(annotation) is dict:
        return {"a": sample(parts[1])}
    return sample(parts[0]) if parts else "x"


SAMPLES: Dict[FieldName, Any] = {
    ("BatchJobSource", "gcs_uri"): ["gs://bucket/a.jsonl"],
    ("BatchJobSource", "bigquery_uri"): "bq://project.set.table",
    ("BatchJobSource", "inlined_requests"): [types.InlinedRequest(contents="hi")],
    ("CreateAuthTokenConfig", "live_connect_constraints"): types.LiveConnectConstraints(model="m"),
    ("CreateBatchJobConfig", "dest"): "gs://bucket/out",
    ("ResponseFormat", "image"): types.ImageResponseFormat(),
}
"""Values of fields that take only some."""

BESIDE: Dict[FieldName, Dict[str, Any]] = {
    ("BatchJobSource", "format"): {"file_name": "files/a"},
    ("InlinedRequest", "metadata"): {"contents": "hi"},
}
"""What an object needs beside a field."""


ROWS = {path_of(name): rows for name, rows in ARGUMENTS.items()}


def arguments(name: str, backend: Backend, way: Way) -> Dict[str, Any]:
    """Return the arguments of a call in which the field at the end of a way is set."""
    assert name in ROWS, f"{name} needs a row in tests/surface/test_every_method.py"
    given = dict(ROWS[name][0 if backend is GEMINI else -1])
    value: Any = None
    for owner, step in zip(reversed(way.owners), reversed(way.path)):
        field = (owner.__name__ if owner else "", step)
        if value is None and owner:
            value = SAMPLES[field] if field in SAMPLES else sample(owner.model_fields[step].annotation)
        if step in ("tools", "reference_images") and owner is not types.ReinforcementTuningExample:
            value = [value]
        if owner is None:
            given[step] = value
        else:
            value = owner(**{step: within(owner, step, value), **BESIDE.get(field, {})})
        if isinstance(value, types.LiveClientSetup):
            value = as_constraints(value)
    return given


def as_constraints(setup: types.LiveClientSetup) -> types.LiveConnectConstraints:
    """Return what users write, and the SDK makes this message of."""
    fields = {name: getattr(setup, name) for name in setup.model_fields_set - {"model"}}
    return types.LiveConnectConstraints(model=setup.model, config=types.LiveConnectConfig(**fields))


def within(owner: Type[ApiModel], step: str, value: Any) -> Any:
    """Return an object as a field takes it: itself, or in a list or map."""
    for form in (value, [value], {"a": value}):
        try:
            owner(**{step: form})
        except ValueError:
            continue
        return form
    raise AssertionError(f"{owner.__name__}.{step} takes no {value!r}")


@pytest.mark.parametrize(("backend", "field"), REFUSED)
def test_a_field_that_a_backend_lacks_is_refused_before_a_request(backend: Backend, field: FieldName) -> None:
    sent: List[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(500)

    method, way = ways_to()[backend, field]
    given = arguments(method.name, backend, way)
    client = new_client(backend.key, httpx.MockTransport(answer))

    with pytest.raises((errors.UnsupportedFieldError, errors.UnsupportedMethodError)) as caught:
        attrgetter(method.name)(client)(**given)

    assert sent == []
    if method.bindings.get(backend.key, ()) and way.is_above_taken:
        assert str(caught.value).split()[0].rpartition(".")[2] == field[1]


# -- responses


def test_the_rows_of_responses_are_what_the_types_read() -> None:
    """Each operation answers everything that its description has; no value of it may be unexpected."""
    found = {backend: read(backend) for backend in (GEMINI, VERTEX)}

    def cell(field: FieldName, backend: Backend) -> str:
        return "yes" if field in found[backend] else "-"

    known = found[GEMINI] | found[VERTEX]
    cells = {field: (cell(field, GEMINI), cell(field, VERTEX)) for field in known}
    assert len(known) > 400
    assert lacking("response") == {field: pair for field, pair in cells.items() if set(pair) != {"yes"}}
