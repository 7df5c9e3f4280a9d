"""Routes: every path of both backends leads to its route."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google._genai_api import service
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.routes import VERSIONS, Route, Router, read_routes

from ..caller import FLASH, GEMINI, Caller, contents

TABLE: List[Route] = [
    route for backend in ("gemini", "vertex") for route in read_routes(backend, service.load(backend))
]
ROUTER = Router(TABLE)
HELLO: Dict[str, Any] = {"contents": contents("hello")}


@pytest.mark.parametrize("route", TABLE, ids=lambda each: f"{each.backend}.{each.id}")
def test_each_path_is_found_under_each_version(route: Route) -> None:
    names = [name for name, each in route.parameters.items() if each["location"] == "path"]
    params = {name: f"{name}-1.5@x" for name in names}

    for version in VERSIONS[route.backend]:
        match = ROUTER.match(route.method, f"/{version}/{route.path.format(**params)}")
        assert (match.route, match.version, match.params) == (route, version, params)
        assert not match.upload


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", ""),
        ("GET", "/v1beta"),
        ("GET", "/v1beta/models/"),
        ("GET", "/v2/models"),
        ("POST", "/v1beta/models"),
        ("POST", f"{GEMINI}{FLASH}:flyToTheMoon"),
        ("POST", "/v1beta/projects/p/locations/l/endpoints/1:generateContent"),
        ("POST", f"/v1beta1/models/{FLASH}:generateContent"),
        ("POST", f"{GEMINI}a/b:generateContent"),
    ],
)
def test_no_other_path_is_found(method: str, path: str) -> None:
    with pytest.raises(ServiceError, match="404 NOT_FOUND: Method not found"):
        ROUTER.match(method, path)


def test_an_unknown_path_is_an_error_in_the_backends_format(caller: Caller) -> None:
    answer = caller.get("/nowhere")

    assert answer.status == 404
    assert answer.json == {"error": {"code": 404, "message": "Method not found.", "status": "NOT_FOUND"}}


def test_an_upload_path_leads_to_the_same_route() -> None:
    match = ROUTER.match("POST", "/upload/v1beta/files")

    assert (match.route.id, match.upload) == ("files.create", True)


def test_a_download_path_leads_to_the_same_route() -> None:
    match = ROUTER.match("GET", "/download/v1beta/files/x:download")

    assert (match.route.id, match.upload) == ("files.download", False)


def test_encoded_paths_are_decoded() -> None:
    match = ROUTER.match("GET", "/v1beta/models/a%20b")

    assert match.params == {"model": "a b"}


def test_v1_is_distinguished_by_the_shape_of_the_path(caller: Caller) -> None:
    for path, backend in [
        (f"/v1/models/{FLASH}:generateContent", "gemini"),
        ("/v1/tunedModels/numbers-a1b2c3:generateContent", "gemini"),
        (f"/v1/projects/p/locations/l/publishers/google/models/{FLASH}:generateContent", "vertex"),
        (f"/v1/publishers/google/models/{FLASH}:generateContent", "vertex"),
    ]:
        assert caller.post(path, HELLO).status == 200
        assert caller.emulator.requests[-1].backend == backend


# Files and documents are made by uploading them, and no method of the SDK changes a batch.
NOT_THERE = {
    "files.create",
    "fileSearchStores.uploadToFileSearchStore",
    "batches.updateEmbedContentBatch",
    "batches.updateGenerateContentBatch",
}


@pytest.mark.parametrize("route", TABLE, ids=lambda each: f"{each.backend}.{each.id}")
def test_each_route_is_served_or_unimplemented(caller: Caller, route: Route) -> None:
    names = [name for name, each in route.parameters.items() if each["location"] == "path"]
    path = route.path.format(**dict.fromkeys(names, "x"))

    answer = caller.send(route.method, f"/{VERSIONS[route.backend][0]}/{path}", {})

    assert (answer.status == 501) == (route.id in NOT_THERE)
    if answer.status == 501:
        assert answer.json["error"] == {
            "code": 501,
            "status": "UNIMPLEMENTED",
            "message": f"The emulator does not implement {route.id}.",
        }


def test_other_routes_reject_uploads(caller: Caller) -> None:
    assert caller.post(f"/upload{GEMINI}{FLASH}:generateContent", HELLO).status == 501
