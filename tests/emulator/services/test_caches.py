"""Cached contents of both backends: their resources, their expiration, and their use in prompts."""

from __future__ import annotations

from typing import Any, Dict, List

import pytest

from ..caller import FLASH, GEMINI, PROJECT, VERTEX, Answer, Caller, contents

TOOLS: List[Dict[str, Any]] = [{"functionDeclarations": [{"name": "get_weather"}]}]
BODY: Dict[str, Any] = {
    "contents": contents("a long story of a fox" * 10),
    "systemInstruction": {"parts": [{"text": "Be kind."}]},
    "displayName": "Story",
}
ROOTS = {"gemini": "/v1beta", "vertex": PROJECT}
MODELS = {"gemini": GEMINI, "vertex": VERTEX}
BACKENDS = pytest.mark.parametrize("backend", ["gemini", "vertex"])


def create(caller: Caller, backend: str, **body: Any) -> Answer:
    """Create a cache for the flash model of a backend, with defaults for the fields that the body lacks."""
    model = f"models/{FLASH}" if backend == "gemini" else f"publishers/google/models/{FLASH}"
    return caller.post(f"{ROOTS[backend]}/cachedContents", {"model": model, **BODY, **body})


def path(name: str) -> str:
    return f"/v1beta1/{name}" if name.startswith("projects/") else f"/v1beta/{name}"


def ask(caller: Caller, backend: str, name: str, model: str = FLASH, **body: Any) -> Answer:
    request = {"contents": contents("and then?"), "cachedContent": name, **body}
    return caller.post(f"{MODELS[backend]}{model}:generateContent", request)


def test_gemini_returns_the_resource(caller: Caller) -> None:
    cache = create(caller, "gemini").json

    assert cache.pop("name").startswith("cachedContents/")
    assert cache == {
        "model": f"models/{FLASH}",
        "displayName": "Story",
        "createTime": "2025-01-01T00:00:00Z",
        "updateTime": "2025-01-01T00:00:00Z",
        "expireTime": "2025-01-01T01:00:00Z",
        "usageMetadata": {"totalTokenCount": 53 + 2},
    }


def test_vertex_returns_names_with_the_project(caller: Caller) -> None:
    cache = create(caller, "vertex").json

    parent, _, cache_id = cache["name"].rpartition("/")
    assert (parent, cache_id.isdigit()) == ("projects/p/locations/us-central1/cachedContents", True)
    assert cache["model"] == f"projects/p/locations/us-central1/publishers/google/models/{FLASH}"


@BACKENDS
@pytest.mark.parametrize(
    ("asked", "expires"),
    [
        ({"ttl": "90.5s"}, "2025-01-01T00:01:30.500000Z"),
        ({"expireTime": "2025-02-01T02:00:00+02:00"}, "2025-02-01T00:00:00Z"),
        ({"ttl": "99999999999s"}, "2124-12-08T00:00:00Z"),
    ],
)
def test_it_expires_as_requested(caller: Caller, backend: str, asked: Dict[str, str], expires: str) -> None:
    cache = create(caller, backend, **asked).json

    assert cache["expireTime"] == expires
    assert caller.get(path(cache["name"])).json == cache


@BACKENDS
@pytest.mark.parametrize(
    "asked",
    [
        {"ttl": "0s"},
        {"ttl": "-5s"},
        {"expireTime": "2024-12-31T00:00:00Z"},
        {"expireTime": "2025-02-31T00:00:00Z"},
        {"ttl": "5s", "expireTime": "2025-02-01T00:00:00Z"},
    ],
)
def test_an_invalid_expiration_is_rejected(caller: Caller, backend: str, asked: Dict[str, str]) -> None:
    assert create(caller, backend, **asked).status == 400


@pytest.mark.parametrize(
    ("backend", "model", "status", "message"),
    [
        ("gemini", "", 400, "* CachedContent.model: model is not specified\n"),
        ("gemini", "models/gemini-invalid", 404, "models/gemini-invalid is not found for API version v1beta"),
        ("gemini", "models/text-embedding-004", 404, "models/text-embedding-004 is not found"),
        ("vertex", "", 400, "List of found errors:\t1.Field: cached_content.model"),
        (
            "vertex",
            "publishers/google/models/gemini-invalid",
            404,
            "Publisher Model `publishers/google/models",
        ),
        (
            "vertex",
            "text-embedding-004",
            400,
            "text-embedding-004 is not supported in the createCachedContent",
        ),
    ],
)
def test_a_cache_needs_a_model_that_can_use_it(
    caller: Caller, backend: str, model: str, status: int, message: str
) -> None:
    answer = create(caller, backend, model=model)

    assert answer.status == status
    assert answer.message.startswith(message)


@BACKENDS
def test_pages_list_each_cache_once(caller: Caller, backend: str) -> None:
    names = [create(caller, backend, ttl=f"{at}000s").json["name"] for at in (1, 2, 3)]
    root = f"{ROOTS[backend]}/cachedContents"

    first = caller.get(root, pageSize="2").json
    second = caller.get(root, pageSize="2", pageToken=first["nextPageToken"]).json
    assert [each["name"] for each in first["cachedContents"] + second["cachedContents"]] == names
    caller.emulator.advance(2500)
    assert [each["name"] for each in caller.get(root).json["cachedContents"]] == names[2:]


def test_another_project_has_its_own_caches(caller: Caller) -> None:
    create(caller, "vertex")

    assert caller.get("/v1beta1/projects/q/locations/us-central1/cachedContents").json == {}


@BACKENDS
@pytest.mark.parametrize(
    ("body", "query", "expires"),
    [
        ({"ttl": "7200s"}, {}, "2025-01-01T02:10:00Z"),
        ({"ttl": "7200s"}, {"updateMask": "ttl"}, "2025-01-01T02:10:00Z"),
        ({"expireTime": "2025-01-05T00:00:00Z"}, {"updateMask": "expire_time"}, "2025-01-05T00:00:00Z"),
    ],
)
def test_a_patch_changes_the_expiration(
    caller: Caller, backend: str, body: Dict[str, str], query: Dict[str, str], expires: str
) -> None:
    cache = create(caller, backend).json
    caller.emulator.advance(600)

    patched = caller.patch(path(cache["name"]), body, **query).json

    assert patched == {**cache, "updateTime": "2025-01-01T00:10:00Z", "expireTime": expires}
    assert caller.get(path(cache["name"])).json == patched


@BACKENDS
@pytest.mark.parametrize(
    ("body", "query"),
    [
        ({"displayName": "x"}, {}),
        ({"ttl": "5s"}, {"updateMask": "ttl,displayName"}),
        ({"ttl": "5s"}, {"updateMask": "contents"}),
        ({}, {"updateMask": "ttl"}),
        ({}, {}),
    ],
)
def test_nothing_else_can_be_changed(
    caller: Caller, backend: str, body: Dict[str, str], query: Dict[str, str]
) -> None:
    assert caller.patch(path(create(caller, backend).json["name"]), body, **query).status == 400


@pytest.mark.parametrize(
    ("backend", "status", "message"),
    [
        ("gemini", 403, "CachedContent not found (or permission denied)"),
        ("vertex", 404, "Not found: cached content metadata for {}."),
    ],
)
@pytest.mark.parametrize("how", ["deleted", "expired"])
def test_a_deleted_or_expired_cache_is_not_found(
    caller: Caller, backend: str, status: int, message: str, how: str
) -> None:
    name = create(caller, backend).json["name"]
    if how == "deleted":
        assert caller.delete(path(name)).json == {}
    else:
        caller.emulator.advance(3600)

    said = message.format(name.rpartition("/")[2])
    for answer in (
        caller.get(path(name)),
        caller.delete(path(name)),
        caller.patch(path(name), {"ttl": "5s"}),
    ):
        assert (answer.status, answer.message) == (status, said)
    answer = ask(caller, backend, name)
    if (backend, how) == ("vertex", "expired"):
        assert answer.status == 400
        assert answer.message == f"Cache content {name.rpartition('/')[2]} is expired."
    else:
        assert (answer.status, answer.message) == (status, said)


@BACKENDS
def test_a_prompt_counts_what_it_reads_from_the_cache(caller: Caller, backend: str) -> None:
    cache = create(caller, backend).json
    cached = cache["usageMetadata"]["totalTokenCount"]

    usage = ask(caller, backend, cache["name"]).json["usageMetadata"]

    assert usage["cachedContentTokenCount"] == cached
    assert usage["cacheTokensDetails"] == [{"modality": "TEXT", "tokenCount": cached}]
    assert usage["promptTokenCount"] == cached + 3
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"]


def test_the_model_has_the_tools_of_the_cache(caller: Caller) -> None:
    name = create(caller, "gemini", tools=TOOLS).json["name"]

    answer = ask(caller, "gemini", name, contents=contents("what is the weather"))
    assert answer.parts[0]["functionCall"]["name"] == "get_weather"


def test_a_stream_and_a_count_use_it_too(caller: Caller) -> None:
    cache = create(caller, "gemini").json
    body = {"contents": contents("and then?"), "cachedContent": cache["name"]}

    events = caller.post(f"{GEMINI}{FLASH}:streamGenerateContent", body, alt="sse").events
    assert events[-1]["usageMetadata"]["cachedContentTokenCount"] == 55
    request = {"generateContentRequest": {"model": f"models/{FLASH}", **body}}
    counted = caller.post(f"{GEMINI}{FLASH}:countTokens", request).json
    assert (counted["totalTokens"], counted["cachedContentTokenCount"]) == (58, 55)


@pytest.mark.parametrize(
    ("backend", "message"),
    [
        (
            "gemini",
            f"Model used by GenerateContent request (models/gemini-2.5-pro) and CachedContent (models/{FLASH}) "
            "has to be the same.",
        ),
        (
            "vertex",
            f"Model used by GenerateContent request (gemini-2.5-pro) and CachedContent ({FLASH}) "
            "has to be the same.",
        ),
    ],
)
def test_another_model_cannot_use_it(caller: Caller, backend: str, message: str) -> None:
    name = create(caller, backend).json["name"]

    answer = ask(caller, backend, name, model="gemini-2.5-pro")
    assert (answer.status, answer.message) == (400, message)


@BACKENDS
@pytest.mark.parametrize(
    "field",
    [
        {"systemInstruction": {"parts": [{"text": "Be brief."}]}},
        {"tools": TOOLS},
        {"toolConfig": {"functionCallingConfig": {"mode": "ANY"}}},
    ],
)
def test_cached_fields_cannot_be_set_in_the_request(
    caller: Caller, backend: str, field: Dict[str, Any]
) -> None:
    answer = ask(caller, backend, create(caller, backend).json["name"], **field)

    starts = {
        "gemini": "CachedContent can not be used with GenerateContent request setting system_instruction,",
        "vertex": "Tool config, tools and system instruction should not be set in the request when using",
    }
    assert (answer.status, answer.json["error"]["status"]) == (400, "INVALID_ARGUMENT")
    assert answer.message.startswith(starts[backend])


def test_uploaded_files_are_cached_by_their_bytes(caller: Caller) -> None:
    uri = caller.upload(b"x" * 4000, "text/plain")["uri"]
    cache = create(
        caller, "gemini", contents=[{"role": "user", "parts": [{"fileData": {"fileUri": uri}}]}]
    ).json

    assert cache["usageMetadata"]["totalTokenCount"] == 1000 + 2
    assert (
        create(caller, "gemini", contents=[{"parts": [{"fileData": {"fileUri": uri + "x"}}]}]).status == 403
    )
