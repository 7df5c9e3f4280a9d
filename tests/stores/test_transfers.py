"""Uploads into a file search store, and downloads of its media, by hand."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

import pytest

from google._genai_api.methods import file_search_stores as methods
from google._genai_core.flows import download, upload
from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.http.messages import Head, Response
from google.genai import errors, types
from google.genai.emulator import Emulator

from ..flows.feed import GEMINI, VERTEX, Fed, feed

PACE = Pace(piece=10)
STORE = "fileSearchStores/abc"
OPERATION = f"{STORE}/upload/operations/o"
STARTED = Response(200, {"x-goog-upload-url": "https://example.com/u"}, b"")


def says(status: str, size: int, **operation: Any) -> Response:
    """An answer of the upload's address."""
    headers = {"x-goog-upload-status": status, "x-goog-upload-size-received": str(size)}
    body = json.dumps({"name": OPERATION, **operation}).encode() if status == "final" else b""
    return Response(200, headers, body)


def uploading(file: Any, config: Any = None, context: Any = GEMINI, store: str = STORE) -> Flow[Any]:
    values = {"file_search_store_name": store, "file": file}
    return upload.upload_to_store_flow(methods.UPLOAD_TO_FILE_SEARCH_STORE, context, config, values, PACE)


def sent(data: bytes, *answers: Any, config: Optional[Mapping[str, Any]] = None) -> Fed:
    """An upload of these bytes, its start well answered."""
    settings = {"mime_type": "text/plain", **(config or {})}
    return feed(uploading(io.BytesIO(data), settings), [STARTED, *answers])


LOST = errors.APIConnectionError("lost")


def test_the_start_describes_the_document() -> None:
    config = {
        "display_name": "Notes",
        "custom_metadata": [{"key": "year", "numeric_value": 1843}],
        "chunking_config": {"white_space_config": {"max_tokens_per_chunk": 9}},
    }
    fed = sent(b"hello", says("final", 5), config=config)

    start, piece = fed.requests
    assert start.url.endswith(f"/upload/v1beta/{STORE}:uploadToFileSearchStore")
    assert json.loads(start.body or b"") == {
        "displayName": "Notes",
        "mimeType": "text/plain",
        "customMetadata": [{"key": "year", "numericValue": 1843}],
        "chunkingConfig": {"whiteSpaceConfig": {"maxTokensPerChunk": 9}},
    }
    assert start.headers["x-goog-upload-header-content-length"] == "5"
    assert start.headers["x-goog-upload-header-content-type"] == "text/plain"
    assert (piece.url, piece.body) == ("https://example.com/u", b"hello")
    assert isinstance(fed.result, types.UploadToFileSearchStoreOperation)
    assert fed.result.name == OPERATION
    assert fed.result.sdk_http_response is not None


def test_a_type_that_is_detected_is_announced(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"<p>")

    start = feed(uploading(tmp_path / "page.html"), [STARTED, says("final", 3)]).requests[0]

    assert json.loads(start.body or b"") == {}
    assert start.headers["x-goog-upload-header-content-type"] == "text/html"
    assert start.headers["x-goog-upload-file-name"] == "page.html"


@pytest.mark.parametrize("name", ["größe.txt", "日本.txt", "a\nb.txt", "a\udcffb.txt"])
def test_a_name_that_no_header_carries_is_the_display_name(name: str, tmp_path: Path) -> None:
    shown = name.replace("\udcff", "?")
    try:
        (tmp_path / name).write_bytes(b"hello")
    except (OSError, ValueError):
        pytest.skip("the file system has no such name")
    answers = [STARTED, says("final", 5)]

    start = feed(uploading(tmp_path / name), answers).requests[0]
    assert json.loads(start.body or b"") == {"displayName": shown}
    assert "x-goog-upload-file-name" not in start.headers

    start = feed(uploading(tmp_path / name, {"display_name": "Own"}), answers).requests[0]
    assert json.loads(start.body or b"") == {"displayName": "Own"}


def test_an_upload_that_is_interrupted_resumes() -> None:
    fed = sent(b"a" * 20, says("active", 10), LOST, says("active", 15), says("final", 20))

    assert fed.result.name == OPERATION
    assert [request.headers.get("x-goog-upload-offset") for request in fed.requests[1:]] == [
        "0",
        "10",
        None,
        "15",
    ]


class Pipe(io.BytesIO):
    """A file that can only be read."""

    def seekable(self) -> bool:
        return False

    def seek(self, *place: int) -> int:
        raise io.UnsupportedOperation("seek")

    def tell(self) -> int:
        raise io.UnsupportedOperation("tell")


def test_the_size_may_be_unknown() -> None:
    flow = uploading(Pipe(b"a" * 15), {"mime_type": "text/plain"})

    fed = feed(flow, [STARTED, says("active", 10), says("final", 15)])

    assert "x-goog-upload-header-content-length" not in fed.requests[0].headers
    assert fed.result.name == OPERATION


def test_a_document_of_another_size_is_an_error() -> None:
    whole, other = ({"sizeBytes": str(size), "documentName": "d"} for size in (5, 4))

    assert sent(b"hello", says("final", 5, response=whole)).result.response.size_bytes == 5
    fed = sent(b"hello", says("final", 5, response=other))

    assert isinstance(fed.error, errors.ResponseParseError)
    assert str(fed.error) == "the document is not what was sent: it has 4 bytes, and 5 were sent"


def test_an_operation_that_has_failed_is_returned() -> None:
    fed = sent(b"a", says("final", 1, done=True, error={"code": 3, "message": "no"}))

    assert (fed.result.done, fed.result.error) == (True, {"code": 3, "message": "no"})


def test_progress_is_told() -> None:
    seen: List[Tuple[int, Optional[int]]] = []

    def report(done: int, total: Optional[int]) -> None:
        seen.append((done, total))

    sent(
        b"a" * 15,
        says("active", 10),
        says("final", 15),
        config={"on_progress": report},
    )

    assert seen == [(10, 15), (15, 15)]


REFUSED: Dict[str, Tuple[Dict[str, Any], str]] = {
    "a store that is none": ({"store": "files/abc"}, "expected fileSearchStores/"),
    "a store with a path": ({"store": "fileSearchStores/../x"}, "is not a resource name"),
    "an unknown field": ({"config": {"title": "a"}}, "title"),
    "Vertex AI": ({"context": VERTEX}, "file search stores are a feature of the Gemini Developer API"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_said_before_the_file_is_opened(name: str) -> None:
    values, message = REFUSED[name]

    fed = feed(uploading("/does/not/exist", **values), [])

    assert isinstance(fed.error, ValueError)
    assert message in str(fed.error)
    assert not fed.requests


@pytest.mark.parametrize("file", ["/does/not/exist.txt", 7, io.StringIO("text"), None])
def test_a_file_that_cannot_be_sent_is_refused(file: Any) -> None:
    fed = feed(uploading(file, {"mime_type": "text/plain"}), [])

    assert isinstance(fed.error, (OSError, TypeError, ValueError))
    assert not fed.requests


def test_a_medium_is_downloaded_in_parts() -> None:
    emulator = Emulator()
    client = emulator.client()
    store = client.file_search_stores.create().name or ""
    config: types.UploadToFileSearchStoreConfigDict = {"mime_type": "image/png", "display_name": "barn"}
    client.file_search_stores.upload_to_file_search_store(
        file_search_store_name=store, file=io.BytesIO(b"\x89PNG"), config=config
    )
    (document,) = client.file_search_stores.documents.list(parent=store)
    medium = (document.name or "").replace("/documents/", "/media/")

    assert client.file_search_stores.download_media(media_id=medium) == b"\x89PNG"
    assert client.file_search_stores.download_media(media_id=f"/{medium}") == b"\x89PNG"
    request = emulator.requests[-1]
    assert (request.operation, request.query.get("alt")) == ("fileSearchStores.media.get", "media")


def test_a_medium_is_written_to_a_path(tmp_path: Path) -> None:
    values = {"media_id": f"{STORE}/media/b", "to": tmp_path / "barn.png"}
    flow = download.download_media_flow(methods.DOWNLOAD_MEDIA, GEMINI, None, values, PACE)

    fed = feed(flow, [Head(200, {"content-length": "4"}), b"\x89P", b"NG", b""])

    assert fed.result == tmp_path / "barn.png"
    assert fed.result.read_bytes() == b"\x89PNG"
    assert fed.requests[0].url.endswith(f"/v1beta/{STORE}/media/b?alt=media")


@pytest.mark.parametrize("name", ["", STORE, f"{STORE}/documents/a", f"{STORE}/media/../x", "https://a/b"])
def test_a_name_of_no_medium_is_refused(name: str) -> None:
    flow = download.download_media_flow(methods.DOWNLOAD_MEDIA, GEMINI, None, {"media_id": name}, PACE)

    fed = feed(flow, [])

    assert isinstance(fed.error, errors.InvalidNameError)
    assert not fed.requests
