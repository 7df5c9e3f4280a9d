"""Every path of both services leads to its route; callers without an identity are refused."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from google._genai_api import service
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.routes import VERSIONS, Route, Router, read_routes

from ..caller import FLASH, GEMINI, PROJECT, TOKEN, VERTEX, Caller, contents

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


def test_an_unknown_path_answers_in_the_services_shape(caller: Caller) -> None:
    answer = caller.get("/nowhere")

    assert answer.status == 404
    assert answer.json == {"error": {"code": 404, "message": "Method not found.", "status": "NOT_FOUND"}}


def test_an_upload_path_is_the_same_operation() -> None:
    match = ROUTER.match("POST", "/upload/v1beta/files")

    assert (match.route.id, match.upload) == ("files.create", True)


def test_a_download_path_is_the_same_operation() -> None:
    match = ROUTER.match("GET", "/download/v1beta/files/x:download")

    assert (match.route.id, match.upload) == ("files.download", False)


def test_encoded_paths_are_decoded() -> None:
    match = ROUTER.match("GET", "/v1beta/models/a%20b")

    assert match.params == {"model": "a b"}


def test_v1_is_told_apart_by_the_shape_of_the_path(caller: Caller) -> None:
    for path, backend in [
        (f"/v1/models/{FLASH}:generateContent", "gemini"),
        ("/v1/tunedModels/numbers-a1b2c3:generateContent", "gemini"),
        (f"/v1/projects/p/locations/l/publishers/google/models/{FLASH}:generateContent", "vertex"),
        (f"/v1/publishers/google/models/{FLASH}:generateContent", "vertex"),
    ]:
        assert caller.post(path, HELLO).status == 200
        assert caller.emulator.requests[-1].backend == backend


# Files are made by uploading them; a call with metadata alone is not served.
NOT_THERE = {"files.create"}


@pytest.mark.parametrize("route", TABLE, ids=lambda each: f"{each.backend}.{each.id}")
def test_each_operation_is_served_or_says_that_it_is_not(caller: Caller, route: Route) -> None:
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


def test_other_operations_take_no_uploads(caller: Caller) -> None:
    assert caller.post(f"/upload{GEMINI}{FLASH}:generateContent", HELLO).status == 501


@pytest.mark.parametrize(
    "headers",
    [{"x-goog-api-key": "k"}, {"X-Goog-Api-Key": "k"}, TOKEN, {"Authorization": "bearer t"}],
)
def test_a_key_or_a_token_lets_pass(caller: Caller, headers: Dict[str, str]) -> None:
    for path in (f"{GEMINI}{FLASH}:generateContent", f"{VERTEX}{FLASH}:generateContent"):
        assert caller.post(path, HELLO, headers).status == 200
        assert caller.post(path, HELLO, {}, key="k").status == 200
        assert caller.post(path, HELLO, {}, access_token="t").status == 200


@pytest.mark.parametrize("headers", [{}, {"authorization": "Basic abc"}])
def test_without_either_each_backend_refuses_in_its_way(caller: Caller, headers: Dict[str, str]) -> None:
    gemini = caller.post(f"{GEMINI}{FLASH}:generateContent", HELLO, headers).json["error"]
    vertex = caller.post(f"{VERTEX}{FLASH}:generateContent", HELLO, headers).json["error"]

    assert (gemini["code"], gemini["status"]) == (403, "PERMISSION_DENIED")
    assert gemini["message"].startswith("Method doesn't allow unregistered callers")
    assert (vertex["code"], vertex["status"]) == (401, "UNAUTHENTICATED")
    assert vertex["message"].startswith("Request is missing required authentication credential.")
    assert vertex["details"][0]["reason"] == "CREDENTIALS_MISSING"


@pytest.mark.parametrize("key", ["", "invalid"])
def test_a_wrong_key_is_refused(caller: Caller, key: str) -> None:
    for answer in (
        caller.post(f"{GEMINI}{FLASH}:generateContent", HELLO, {"x-goog-api-key": key}),
        caller.post(f"{GEMINI}{FLASH}:generateContent", HELLO, {}, key=key),
    ):
        error = answer.json["error"]
        assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")
        assert error["message"] == "API key not valid. Please pass a valid API key."
        assert error["details"][0] == {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "API_KEY_INVALID",
            "domain": "googleapis.com",
            "metadata": {"service": "generativelanguage.googleapis.com"},
        }


@pytest.mark.parametrize("token", ["", "invalid"])
def test_a_wrong_token_is_refused(caller: Caller, token: str) -> None:
    answer = caller.post(
        f"{PROJECT}/endpoints/7101:generateContent", HELLO, {"authorization": f"Bearer {token}"}
    )

    assert answer.status == 401
    assert answer.message.startswith("Request had invalid authentication credentials.")
