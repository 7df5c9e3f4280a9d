"""Files: their resources, their expiration, and their use in prompts."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from ..caller import FLASH, GEMINI, VERTEX, Caller
from ..samples import mp4, pdf, png, wav

FILES = "/v1beta/files"
HOURS = 3600.0


def asking(uri: str, mime_type: str = "") -> Dict[str, Any]:
    """Return a request that refers to a file."""
    data = {"fileUri": uri, **({"mimeType": mime_type} if mime_type else {})}
    return {"contents": [{"role": "user", "parts": [{"fileData": data}, {"text": "what is it"}]}]}


def test_a_file_resource_describes_the_file(caller: Caller) -> None:
    file = caller.upload(b"hello", "text/plain", displayName="Greeting")

    file_id = file["name"][len("files/") :]
    assert len(file_id) == 12
    assert file == {
        "name": f"files/{file_id}",
        "displayName": "Greeting",
        "mimeType": "text/plain",
        "sizeBytes": "5",
        "createTime": "2025-01-01T00:00:00Z",
        "updateTime": "2025-01-01T00:00:00Z",
        "expirationTime": "2025-01-03T00:00:00Z",
        "sha256Hash": "MmNmMjRkYmE1ZmIwYTMwZTI2ZTgzYjJhYzViOWUyOWUxYjE2MWU1YzFmYTc0MjVlNzMwNDMzNjI5MzhiOTgyNA==",
        "uri": f"https://generativelanguage.googleapis.com/v1beta/files/{file_id}",
        "state": "ACTIVE",
        "source": "UPLOADED",
    }
    assert caller.get(f"{FILES}/{file_id}").json == file


def test_the_same_uploads_make_the_same_files() -> None:
    first, second = Caller(), Caller()

    for data in (b"a", b"b"):
        assert first.upload(data, "text/plain") == second.upload(data, "text/plain")


def test_a_video_is_processed_until_the_clock_has_moved(caller: Caller) -> None:
    name = caller.upload(mp4(12.5), "video/mp4")["name"]

    before = caller.get(f"/v1beta/{name}").json
    assert (before["state"], "videoMetadata" in before) == ("PROCESSING", False)
    caller.emulator.advance(5)
    after = caller.get(f"/v1beta/{name}").json
    assert (after["state"], after["videoMetadata"]) == ("ACTIVE", {"videoDuration": "12.5s"})
    assert after["updateTime"] == "2025-01-01T00:00:05Z"


def test_the_length_of_an_invalid_video_is_estimated_from_its_size(caller: Caller) -> None:
    name = caller.upload(bytes(250_000), "video/webm")["name"]
    caller.emulator.advance(5)

    assert caller.get(f"/v1beta/{name}").json["videoMetadata"] == {"videoDuration": "2s"}


def test_a_video_can_be_made_to_fail(caller: Caller) -> None:
    name = caller.upload(mp4(1), "video/mp4", displayName="invalid video")["name"]
    caller.emulator.advance(5)

    file = caller.get(f"/v1beta/{name}").json
    assert (file["state"], file["error"]["code"]) == ("FAILED", 3)


def test_a_file_exists_for_48_hours(caller: Caller) -> None:
    file = caller.upload(b"a", "text/plain", name="short-lived")

    caller.emulator.advance(48 * HOURS - 1)
    assert caller.get(f"{FILES}/short-lived").status == 200
    caller.emulator.advance(1)
    assert caller.get(f"{FILES}/short-lived").status == 403
    assert caller.get(FILES).json == {}
    assert caller.post(f"{GEMINI}{FLASH}:generateContent", asking(file["uri"])).status == 403
    assert caller.upload(b"b", "text/plain", name="short-lived")["sizeBytes"] == "1"


def test_pages_list_each_file_once(caller: Caller) -> None:
    names = [caller.upload(bytes([at]), "text/plain")["name"] for at in range(5)]

    found: List[str] = []
    token = ""
    for size in (2, 2, 1):
        page = caller.get(FILES, pageSize="2", pageToken=token).json
        assert len(page["files"]) == size
        found += [each["name"] for each in page["files"]]
        token = page.get("nextPageToken", "")
    assert (found, token) == (names, "")


def test_a_deleted_file_is_not_found(caller: Caller) -> None:
    name = caller.upload(b"a", "text/plain")["name"]

    assert caller.delete(f"/v1beta/{name}").json == {}
    for answer in (caller.get(f"/v1beta/{name}"), caller.delete(f"/v1beta/{name}")):
        file_id = name[len("files/") :]
        assert answer.json["error"] == {
            "code": 403,
            "message": f"You do not have permission to access the File {file_id} or it may not exist.",
            "status": "PERMISSION_DENIED",
        }


def test_an_uploaded_file_cannot_be_downloaded(caller: Caller) -> None:
    name = caller.upload(b"a", "text/plain")["name"]
    answer = caller.get(f"/v1beta/{name}:download", alt="media")

    assert (answer.status, answer.json["error"]["status"]) == (400, "FAILED_PRECONDITION")


def test_the_model_sees_the_type_of_a_file(caller: Caller) -> None:
    uri = caller.upload(png(8, 8), "image/png")["uri"]

    for mime_type in ("", "image/png"):
        answer = caller.post(f"{GEMINI}{FLASH}:generateContent", asking(uri, mime_type))
        assert answer.text == "You sent image/png and said: what is it"


def test_a_missing_file_cannot_be_used(caller: Caller) -> None:
    uri = "https://generativelanguage.googleapis.com/v1beta/files/abc"

    for verb in ("generateContent", "streamGenerateContent", "countTokens"):
        answer = caller.post(f"{GEMINI}{FLASH}:{verb}", asking(uri))
        error = answer.json[0]["error"] if verb.startswith("stream") else answer.json["error"]
        assert (error["code"], error["status"]) == (403, "PERMISSION_DENIED")
        assert error["message"] == "You do not have permission to access the File abc or it may not exist."


def test_a_file_that_is_not_ready_cannot_be_used(caller: Caller) -> None:
    file = caller.upload(mp4(1), "video/mp4")
    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", asking(file["uri"]))

    file_id = file["name"][len("files/") :]
    assert answer.json["error"] == {
        "code": 400,
        "message": f"The File {file_id} is not in an ACTIVE state and usage is not allowed.",
        "status": "FAILED_PRECONDITION",
    }
    caller.emulator.advance(5)
    assert caller.post(f"{GEMINI}{FLASH}:generateContent", asking(file["uri"])).status == 200


@pytest.mark.parametrize(
    "uri", ["gs://bucket/a.png", "https://www.youtube.com/watch?v=x", "https://example.com/files/abc"]
)
def test_uris_of_other_servers_are_accepted(caller: Caller, uri: str) -> None:
    for path in (GEMINI, VERTEX):
        assert caller.post(f"{path}{FLASH}:generateContent", asking(uri, "image/png")).status == 200


def test_vertex_has_no_files(caller: Caller) -> None:
    uri = "https://generativelanguage.googleapis.com/v1beta/files/abc"

    assert caller.post(f"{VERTEX}{FLASH}:generateContent", asking(uri, "image/png")).status == 200


@pytest.mark.parametrize(
    ("data", "mime_type", "modality", "tokens"),
    [
        (b"x" * 400, "text/plain", "TEXT", 100),
        (png(100, 100), "image/png", "IMAGE", 258),
        (png(1000, 1000), "image/png", "IMAGE", 4 * 258),
        (pdf(7), "application/pdf", "DOCUMENT", 7 * 258),
        (wav(10.0), "audio/wav", "AUDIO", 320),
        (mp4(4.0), "video/mp4", "VIDEO", 4 * 263),
    ],
)
def test_tokens_are_counted_by_the_bytes(
    caller: Caller, data: bytes, mime_type: str, modality: str, tokens: int
) -> None:
    uri = caller.upload(data, mime_type)["uri"]
    caller.emulator.advance(5)
    body = {"contents": [{"parts": [{"fileData": {"fileUri": uri}}]}]}

    counted = caller.post(f"{GEMINI}{FLASH}:countTokens", body).json
    assert counted["totalTokens"] == tokens
    assert counted["promptTokensDetails"] == [{"modality": modality, "tokenCount": tokens}]
    usage = caller.post(f"{GEMINI}{FLASH}:generateContent", body).json["usageMetadata"]
    assert usage["promptTokenCount"] == tokens
