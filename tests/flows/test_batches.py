"""Batches: each form of source and destination, what is derived if it is absent, and what is refused."""

from __future__ import annotations

import json
from typing import Any, Dict

import pytest

from google.genai import types

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
    "src", ["files/a", {"file_name": "files/a"}, types.BatchJobSource(file_name="files/a")]
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
