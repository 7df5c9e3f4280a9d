"""The recorder answers as the services do, and the table of calls is sound."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any
from urllib.request import Request, urlopen

import pytest

from .answers import LAST_PAGE, answer
from .call import bound, is_streamed
from .calls.table import identities
from .known import KNOWN
from .recorder import Recorder
from .test_compare import GENERATE, PREDICT


def asked(recorder: Recorder, path: str, body: Any) -> str:
    """Posts JSON to the recorder and gives the answer's text."""
    request = Request(recorder.base_url + path, json.dumps(body).encode(), method="POST")
    request.add_header("X-Conformance-One", "1")
    request.add_header("X-Unreported", "1")
    with urlopen(request) as response:
        answer: bytes = response.read()
    return answer.decode()


def test_the_recorder_records_and_answers() -> None:
    with Recorder() as recorder:
        text = asked(recorder, GENERATE + "?b=2&a=", {"contents": []})
        assert "candidates" in text
        (request,) = recorder.take()
        assert recorder.take() == []
    assert request["method"] == "POST"
    assert request["path"] == GENERATE
    assert request["query"] == [("a", ""), ("b", "2")]
    assert request["headers"]["x-conformance-one"] == "1"
    assert "x-unreported" not in request["headers"]
    assert request["body"] == {"contents": []}


def test_the_recorder_streams_and_turns_pages() -> None:
    with Recorder() as recorder:
        assert asked(recorder, "/v1/models/m:streamGenerateContent?alt=sse", {}).startswith("data: {")
        with urlopen(recorder.base_url + "/v1/models") as response:
            assert json.load(response)["nextPageToken"] == "page-2"
        with urlopen(recorder.base_url + "/v1/models?pageToken=page-2") as response:
            assert "nextPageToken" not in json.load(response)
        assert [request["body"] for request in recorder.take()] == [{}, None, None]


def test_the_recorder_takes_an_upload_in_pieces() -> None:
    with Recorder() as recorder:
        address = recorder.base_url + "/upload/v1beta/files"
        for command, data in (("start", b"{}"), ("upload", b"ab"), ("upload, finalize", b"c")):
            request = Request(address, data, {"X-Goog-Upload-Command": command}, method="POST")
            with urlopen(request) as response:
                headers, body = response.headers, json.load(response)
            address = headers.get("x-goog-upload-url", address)
            final = command.endswith("finalize")
            assert headers["x-goog-upload-status"] == ("final" if final else "active")
        assert body["file"]["name"] == "files/abc"
        start, first, last = recorder.take()
    assert start["body"] == {}
    assert first["path"] == last["path"] == "/upload/session"
    assert first["headers"]["x-goog-upload-command"] == "upload"
    assert (first["body"]["size"], last["body"]["size"]) == (2, 1)
    assert first["body"]["sha256"] != last["body"]["sha256"]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("files", "files"),
        ("cachedContents", "cachedContents"),
        ("tunedModels", "tunedModels"),
        ("batches", "operations"),
        ("projects/p/locations/l/tuningJobs", "tuningJobs"),
        ("projects/p/locations/l/batchPredictionJobs", "batchPredictionJobs"),
        ("publishers/google/models", "publisherModels"),
        ("projects/p/locations/l/models", "models"),
    ],
)
def test_a_collection_has_two_pages_and_its_items(path: str, key: str) -> None:
    page = answer("GET", "/v1/" + path, {}, None)
    assert page is not None
    assert len(page[key]) == 1
    assert page["nextPageToken"] == LAST_PAGE
    assert "nextPageToken" not in (answer("GET", "/v1/" + path, {"pageToken": LAST_PAGE}, None) or {})
    assert answer("GET", f"/v1/{path}/x", {}, None) == {**page[key][0], "name": path + "/x"}


def test_other_answers() -> None:
    assert answer("GET", "/v1beta/files/a:download", {"alt": "media"}, None) == b"\x00\xff"
    image = answer("POST", PREDICT, {}, {"instances": [{"prompt": "p"}]})
    assert image is not None
    assert "bytesBase64Encoded" in image["predictions"][0]
    video = answer("POST", "/v1beta/models/m:predictLongRunning", {}, {})
    assert video == {"name": "models/m/operations/o"}
    assert answer("POST", "/v1beta/models/m:unheardOf", {}, {}) is None
    assert answer("POST", "/v1beta/nothing", {}, {}) is None


def test_a_method_is_one_of_models_unless_it_says_otherwise() -> None:
    client = SimpleNamespace(models=SimpleNamespace(get=len), caches=SimpleNamespace(get=sum))
    assert bound(client, "get") is len
    assert bound(client, "caches.get") is sum
    assert is_streamed("caches.list")
    assert not is_streamed("caches.get")


def test_the_table_names_each_call_once() -> None:
    names = identities()
    assert len(names) == len(set(names))
    assert len(names) >= 2000


def test_known_differences_are_calls_of_the_table_and_have_reasons() -> None:
    names = set(identities())
    bare = {name.rpartition(" [")[0] for name in names}
    assert sorted(set(KNOWN) - names - bare) == []
    assert all(reason.strip() for reason in KNOWN.values())
