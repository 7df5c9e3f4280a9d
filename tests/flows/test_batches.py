"""Batches: each form of source and destination, what is derived if it is absent, and what is refused."""

from __future__ import annotations

import json
from typing import Any, Dict

import pytest

from google.genai import errors, types

from ..wire.capture import Wire

MODEL = "gemini-2.0-flash"


def created(backend: str, src: Any, **config: Any) -> Dict[str, Any]:
    """The body that creates a batch."""
    wire = Wire(backend)
    settings: Any = {"display_name": "Mine", **config}
    wire.client.batches.create(model=MODEL, src=src, config=settings)
    (request,) = wire.requests
    body: Dict[str, Any] = json.loads(request.content)
    return body


def to_bucket(**config: Any) -> Any:
    return created("vertex", "gs://bucket/in.jsonl", **config)["outputConfig"]


ONE_FILE = {"instancesFormat": "jsonl", "gcsSource": {"uris": ["gs://bucket/in.jsonl"]}}
TABLE = {"instancesFormat": "bigquery", "bigquerySource": {"inputUri": "bq://p.d.t"}}


@pytest.mark.parametrize(
    ("src", "sent"),
    [
        ("gs://bucket/in.jsonl", ONE_FILE),
        (["gs://bucket/in.jsonl"], ONE_FILE),
        ({"gcs_uri": ["gs://bucket/in.jsonl"], "format": "jsonl"}, ONE_FILE),
        (types.BatchJobSource(gcs_uri=["gs://bucket/in.jsonl"], format="jsonl"), ONE_FILE),
        ("bq://p.d.t", TABLE),
    ],
)
def test_sources_of_vertex_ai(src: Any, sent: Any) -> None:
    assert created("vertex", src)["inputConfig"] == sent


@pytest.mark.parametrize(
    "src",
    [
        "files/a",
        {"file_name": "files/a"},
        types.BatchJobSource(file_name="files/a"),
        types.File(name="files/a", uri="https://example.com/files/a"),
    ],
)
def test_a_file_of_the_gemini_api(src: Any) -> None:
    assert created("gemini", src)["batch"]["inputConfig"] == {"fileName": "files/a"}


def test_inline_requests_have_their_own_model_and_metadata() -> None:
    requests = [{"contents": "a"}, {"contents": "b", "model": "gemini-2.5-pro", "metadata": {"key": "2"}}]
    first, second = created("gemini", requests)["batch"]["inputConfig"]["requests"]["requests"]
    assert "model" not in first["request"]
    assert "metadata" not in first
    assert second["request"]["model"] == "models/gemini-2.5-pro"
    assert second["metadata"] == {"key": "2"}


@pytest.mark.parametrize(
    "dest",
    [
        "gs://bucket/out",
        {"gcs_uri": "gs://bucket/out", "format": "jsonl"},
        types.BatchJobDestination(gcs_uri="gs://bucket/out", format="jsonl"),
    ],
)
def test_destinations(dest: Any) -> None:
    wanted = {"predictionsFormat": "jsonl", "gcsDestination": {"outputUriPrefix": "gs://bucket/out"}}
    assert to_bucket(dest=dest) == wanted


def test_a_destination_in_bigquery() -> None:
    wanted = {"predictionsFormat": "bigquery", "bigqueryDestination": {"outputUri": "bq://p.d.out"}}
    assert to_bucket(dest="bq://p.d.out") == wanted


def test_without_a_destination_it_is_derived_from_the_source() -> None:
    assert to_bucket()["gcsDestination"] == {"outputUriPrefix": "gs://bucket/in/dest"}
    table = created("vertex", "bq://p.d.t")["outputConfig"]["bigqueryDestination"]["outputUri"]
    assert table.startswith("bq://p.d.t_dest_")


@pytest.mark.parametrize(
    ("src", "words"),
    [
        ("http://a", "'http://a'"),
        ({}, "exactly one of gcs_uri"),
        ({"gcs_uri": ["gs://a"], "bigquery_uri": "bq://a"}, r"\['gcs_uri', 'bigquery_uri'\]"),
        ([], "exactly one of gcs_uri"),
    ],
)
def test_sources_that_are_refused(src: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        created("vertex", src)


def test_a_destination_that_is_refused() -> None:
    with pytest.raises(ValueError, match="'files/a'"):
        to_bucket(dest="files/a")


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
@pytest.mark.parametrize(
    ("src", "words"),
    [
        (["How cold is May?"], r"src\[0\] 'How cold is May\?' does not begin with gs://: pass a prompt as"),
        (["gs://b/a.jsonl", "files/a"], r"src\[1\] 'files/a' does not begin with gs://"),
        (types.InlinedRequest(contents="a"), "src must be a list of requests, .*, not InlinedRequest"),
        (types.Content(parts=[]), "src must be a list of requests, .*, not Content"),
        (5, "src must be a list of requests, .*, not int"),
        (b"files/a", "src must be a list of requests, .*, not bytes"),
        (types.File(), "src.name must be a string"),
    ],
)
def test_a_source_of_another_form_is_refused_by_its_own_name(backend: str, src: Any, words: str) -> None:
    with pytest.raises(errors.GenAIError, match=words):
        created(backend, src)


@pytest.mark.parametrize("dest", [5, ["gs://b/out"], b"gs://b/out"])
def test_a_destination_of_another_form(dest: Any) -> None:
    with pytest.raises(errors.GenAIError, match="dest"):
        to_bucket(dest=dest)
