"""Uploads: the resumable protocol step by step, and uploads in one request."""

from __future__ import annotations

import base64
import hashlib
from typing import Dict, Iterator, Mapping, Optional, Tuple
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from google.genai.emulator import EmulatorServer

from ..caller import CONTENT_TYPE, KEY, START, UPLOAD, Answer, Caller

LENGTH = "x-goog-upload-header-content-length"
DATA = bytes(range(256)) * 4


def start(caller: Caller, headers: Optional[Mapping[str, str]] = None, **file: str) -> Answer:
    return caller.send("POST", UPLOAD, {"file": file}, headers={**START, **(headers or {})})


def command(caller: Caller, begun: Answer, words: str, data: bytes = b"", offset: str = "") -> Answer:
    parts = urlsplit(begun.headers["x-goog-upload-url"])
    headers = {"x-goog-upload-command": words, **({"x-goog-upload-offset": offset} if offset else {})}
    return caller.send("POST", parts.path, data, dict(parse_qsl(parts.query)), headers)


def state(answer: Answer) -> Tuple[str, str]:
    return answer.headers["x-goog-upload-status"], answer.headers["x-goog-upload-size-received"]


def test_a_start_returns_a_url_on_the_host_that_was_called(caller: Caller) -> None:
    answer = start(caller, {"host": "127.0.0.1:9999"})

    url = urlsplit(answer.headers["x-goog-upload-url"])
    assert (answer.status, answer.body) == (200, b"")
    assert (url.scheme, url.netloc, url.path) == ("http", "127.0.0.1:9999", UPLOAD)
    assert len(dict(parse_qsl(url.query))["upload_id"]) == 40
    assert answer.headers["x-goog-upload-status"] == "active"
    assert answer.headers["x-goog-upload-chunk-granularity"] == "8388608"


def test_a_file_is_sent_in_chunks_and_finalized(caller: Caller) -> None:
    begun = start(caller, {LENGTH: "1024", CONTENT_TYPE: "image/x-own"}, displayName="Bytes")

    assert state(command(caller, begun, "upload", DATA[:600], "0")) == ("active", "600")
    assert state(command(caller, begun, "query")) == ("active", "600")
    answer = command(caller, begun, "upload, finalize", DATA[600:], "600")

    assert state(answer) == ("final", "1024")
    file = answer.json["file"]
    assert (file["displayName"], file["mimeType"], file["sizeBytes"]) == ("Bytes", "image/x-own", "1024")
    digest = hashlib.sha256(DATA).hexdigest()
    assert base64.b64decode(file["sha256Hash"]).decode() == digest


def test_finalizing_can_be_a_step_of_its_own(caller: Caller) -> None:
    begun = start(caller)
    command(caller, begun, "upload", b"abc", "0")

    assert command(caller, begun, "finalize").json["file"]["sizeBytes"] == "3"


def test_the_result_of_an_upload_can_be_queried_again(caller: Caller) -> None:
    begun = start(caller)
    answer = command(caller, begun, "upload, finalize", b"abc", "0")

    again = command(caller, begun, "query")
    assert (state(again), again.json) == (("final", "3"), answer.json)
    assert len(caller.get("/v1beta/files").json["files"]) == 1


@pytest.mark.parametrize("offset", ["5", "0", "x", ""])
def test_a_wrong_offset_is_rejected_and_the_upload_continues(caller: Caller, offset: str) -> None:
    begun = start(caller)
    command(caller, begun, "upload", b"abc", "0")

    refused = command(caller, begun, "upload, finalize", b"def", offset)

    assert refused.status == 400
    assert refused.message.startswith("Invalid upload offset: ")
    assert refused.message.endswith("3 bytes have been received.")
    assert state(refused) == ("active", "3")
    assert command(caller, begun, "upload, finalize", b"def", "3").json["file"]["sizeBytes"] == "6"


def test_a_size_other_than_the_announced_one_is_rejected(caller: Caller) -> None:
    begun = start(caller, {LENGTH: "10"})

    refused = command(caller, begun, "upload, finalize", b"abc", "0")

    assert (refused.status, state(refused)) == (400, ("active", "3"))
    assert "was announced with 10 bytes, but 3 were received" in refused.message


def test_a_cancelled_upload_is_over(caller: Caller) -> None:
    begun = start(caller)
    command(caller, begun, "upload", b"abc", "0")

    assert state(command(caller, begun, "cancel")) == ("cancelled", "0")
    refused = command(caller, begun, "upload, finalize", b"def", "0")
    assert (refused.status, refused.message) == (400, "The upload is over: its status is cancelled.")
    assert caller.get("/v1beta/files").json == {}


@pytest.mark.parametrize("words", ["", "start", "fly", "upload, query"])
def test_an_invalid_command_is_rejected(caller: Caller, words: str) -> None:
    assert command(caller, start(caller), words, b"a", "0").message.startswith("Invalid upload command")


def test_an_unknown_upload_is_not_found(caller: Caller) -> None:
    answer = caller.send("POST", UPLOAD, b"", {"upload_id": "x"})

    assert (answer.status, answer.headers["x-goog-upload-status"]) == (404, "final")


@pytest.mark.parametrize(
    ("headers", "body", "message"),
    [
        ({"x-goog-upload-command": "upload"}, {}, "A resumable upload must begin with the command start."),
        ({"x-goog-upload-protocol": "pigeon"}, {}, "Invalid upload protocol: pigeon"),
        ({}, {"file": {"size": 1}}, "Invalid JSON payload received. Unknown name \"size\" at 'file'"),
        ({}, {"file": {"name": "files/Not_A_Name"}}, "Invalid file name: files/Not_A_Name."),
        ({}, {"file": {"name": "files/-a"}}, "Invalid file name: files/-a."),
    ],
)
def test_an_invalid_start_is_rejected(
    caller: Caller, headers: Dict[str, str], body: object, message: str
) -> None:
    answer = caller.send("POST", UPLOAD, body, headers={**START, **headers})

    assert answer.status == 400
    assert answer.message.startswith(message)


def test_only_the_start_needs_a_credential(caller: Caller) -> None:
    headers = {name: value for name, value in START.items() if name not in KEY}

    assert caller.send("POST", UPLOAD, {}, headers=headers).status == 403
    assert command(caller, start(caller), "upload, finalize", b"a", "0").status == 200


def test_a_chosen_name_can_be_used_once(caller: Caller) -> None:
    assert caller.upload(b"a", "text/plain", name="my-file")["name"] == "files/my-file"

    answer = start(caller, name="files/my-file")
    assert (answer.status, answer.json["error"]["status"]) == (409, "ALREADY_EXISTS")
    assert answer.message == "Requested entity already exists"


def test_a_name_taken_during_the_upload_is_rejected_at_the_end(caller: Caller) -> None:
    begun = start(caller, name="files/both")
    caller.upload(b"a", "text/plain", name="both")

    refused = command(caller, begun, "upload, finalize", b"b", "0")
    assert (refused.status, state(refused)) == (409, ("final", "1"))


MULTIPART = (
    b'--edge\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{"file": {"display_name": "One"}}'
    b"\r\n--edge\r\nContent-Type: text/x-own\r\n\r\nab\r\n\r\n--cd\r\n--edge--\r\n"
)


@pytest.mark.parametrize(
    "headers",
    [{"x-goog-upload-protocol": "multipart"}, {"content-type": 'multipart/related; boundary="edge"'}],
)
def test_metadata_and_file_can_come_in_one_request(caller: Caller, headers: Dict[str, str]) -> None:
    query = {} if "x-goog-upload-protocol" in headers else {"uploadType": "multipart"}
    sent = {**KEY, "content-type": "multipart/related; boundary=edge", **headers}
    file = caller.send("POST", UPLOAD, MULTIPART, query, sent).json["file"]

    assert (file["displayName"], file["mimeType"]) == ("One", "text/x-own")
    assert file["sizeBytes"] == str(len(b"ab\r\n\r\n--cd"))


@pytest.mark.parametrize(
    ("content_type", "body", "message"),
    [
        ("multipart/related", b"", "Missing boundary"),
        (
            "multipart/related; boundary=b",
            b"--b\r\n\r\n{}\r\n--b--",
            "A multipart upload must have two parts",
        ),
    ],
)
def test_a_body_without_exactly_two_parts_is_rejected(
    caller: Caller, content_type: str, body: bytes, message: str
) -> None:
    headers = {**KEY, "x-goog-upload-protocol": "multipart", "content-type": content_type}

    assert caller.send("POST", UPLOAD, body, headers=headers).message.startswith(message)


def test_raw_bytes_make_a_file(caller: Caller) -> None:
    headers = {**KEY, "x-goog-upload-protocol": "raw", "content-type": "text/x-own; charset=utf-8"}
    file = caller.send("POST", UPLOAD, b"abc", headers=headers).json["file"]

    assert (file["mimeType"], file["sizeBytes"]) == ("text/x-own", "3")
    assert "displayName" not in file


@pytest.fixture(scope="module")
def server() -> Iterator[EmulatorServer]:
    with EmulatorServer() as running:
        yield running


def test_a_client_uploads_over_a_socket(server: EmulatorServer) -> None:
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        body = {"file": {"displayName": "Over a socket", "mimeType": "text/plain", "sizeBytes": "1024"}}
        begun = client.post(UPLOAD, json=body, headers={**START, LENGTH: "1024"})
        url = begun.headers["X-Goog-Upload-URL"]
        for at in (0, 512):
            words = "upload" if at == 0 else "upload, finalize"
            headers = {"X-Goog-Upload-Command": words, "X-Goog-Upload-Offset": str(at)}
            sent = client.post(url, content=DATA[at : at + 512], headers=headers)
        listed = client.get("/v1beta/files", headers=KEY).json()["files"]

    assert url.startswith(f"{server.url}/upload/v1beta/files?upload_id=")
    assert sent.headers["X-Goog-Upload-Status"] == "final"
    assert sent.json()["file"] == listed[0]
