"""Base and tuned models: get, list, pages and filters."""

from __future__ import annotations

from typing import List

import pytest

from ..caller import PROJECT, Caller

PUBLISHED = "/v1beta1/publishers/google/models"

LISTED = [
    "gemini-2.0-flash",
    "gemini-2.0-flash-001",
    "gemini-2.0-flash-exp",
    "gemini-2.5-flash",
    "gemini-2.5-pro",
    "gemini-2.5-flash-preview-04-17",
    "text-embedding-004",
    "gemini-embedding-001",
    "gemini-embedding-2-preview",
    "imagen-3.0-generate-002",
    "veo-2.0-generate-001",
]


@pytest.mark.parametrize("name", LISTED)
@pytest.mark.parametrize("version", ["v1beta", "v1", "v1alpha"])
def test_gemini_describes_its_models(caller: Caller, version: str, name: str) -> None:
    model = caller.get(f"/{version}/models/{name}").json

    assert model["name"] == f"models/{name}"
    for field in ("displayName", "description", "version", "inputTokenLimit", "outputTokenLimit"):
        assert model[field], field
    assert ("generateContent" in model["supportedGenerationMethods"]) == ("temperature" in model)


@pytest.mark.parametrize("name", [*LISTED, "imagen-3.0-capability-001"])
def test_vertex_describes_its_models(caller: Caller, name: str) -> None:
    model = caller.get(f"{PUBLISHED}/{name}").json

    assert model["name"] == f"publishers/google/models/{name}"
    assert model["versionId"] == "default"
    assert model["launchStage"] == ("PUBLIC_PREVIEW" if "preview" in name or "exp" in name else "GA")


def test_lists_contain_all_models(caller: Caller) -> None:
    gemini = caller.get("/v1beta/models").json["models"]
    vertex = caller.get(PUBLISHED).json["publisherModels"]

    assert {each["name"] for each in gemini} == {f"models/{name}" for name in LISTED}
    names = {f"publishers/google/models/{name}" for name in [*LISTED, "imagen-3.0-capability-001"]}
    assert {each["name"] for each in vertex} == names
    assert caller.get("/v1beta1/publishers/acme/models").json == {}


@pytest.mark.parametrize(
    ("path", "key"),
    [("/v1beta/models", "models"), (PUBLISHED, "publisherModels"), ("/v1beta/tunedModels", "tunedModels")],
)
@pytest.mark.parametrize("size", [1, 5, 1000])
def test_pages_list_each_model_once(caller: Caller, path: str, key: str, size: int) -> None:
    names: List[str] = []
    token = ""
    while True:
        answer = caller.get(path, pageSize=str(size), pageToken=token).json
        assert 1 <= len(answer[key]) <= size
        names += [each["name"] for each in answer[key]]
        token = answer.get("nextPageToken", "")
        if not token:
            break

    assert names == [each["name"] for each in caller.get(path, pageSize="0").json[key]]


@pytest.mark.parametrize("token", ["x", "ZnJvbSB4", "ZnJvbSA5OTk=", "ü"])
def test_an_invalid_page_token_is_rejected(caller: Caller, token: str) -> None:
    assert caller.get("/v1beta/models", pageToken=token).message == "Invalid page token."


def test_gemini_has_tuned_models(caller: Caller) -> None:
    models = caller.get("/v1beta/tunedModels").json["tunedModels"]

    assert len(models) == 2
    for model in models:
        assert model["state"] == "ACTIVE"
        assert caller.get(f"/v1beta/{model['name']}").json == model


def test_vertex_has_tuned_models_that_are_deployed(caller: Caller) -> None:
    models = caller.get(f"{PROJECT}/models").json["models"]

    assert len(models) == 2
    for model in models:
        assert model["name"].startswith("projects/p/locations/us-central1/models/")
        assert caller.get(f"/v1beta1/{model['name']}").json == model
        endpoint = model["deployedModels"][0]["endpoint"]
        body = {"contents": [{"parts": [{"text": "hi"}]}]}
        assert caller.post(f"/v1beta1/{endpoint}:generateContent", body).text == "You said: hi"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 2),
        ("labels.tune-type:*", 2),
        ("labels.tune-type=sft", 2),
        ('labels.tune-type = "sft"', 2),
        ("labels.tune-type=dpo", 0),
        ("labels.google-vertex-llm-tuning-base-model-id=gemini-2_5-flash", 1),
        ("labels.colour:*", 0),
        ("labels.google-vertex-llm-tuning-base-model-id=gemini-2_5-flash AND labels.tune-type:*", 1),
    ],
)
def test_labels_filter(caller: Caller, text: str, count: int) -> None:
    assert len(caller.get(f"{PROJECT}/models", filter=text).json.get("models", [])) == count


def test_an_unreadable_filter_is_rejected(caller: Caller) -> None:
    assert (
        caller.get(f"{PROJECT}/models", filter="colour is blue").message == "Invalid filter: colour is blue"
    )


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/v1beta/models/gemini-invalid", "Model is not found: models/gemini-invalid for api version v1beta"),
        (
            "/v1beta/models/imagen-3.0-capability-001",
            "Model is not found: models/imagen-3.0-capability-001 for api",
        ),
        ("/v1beta/tunedModels/x", "Tuned model tunedModels/x does not exist."),
        (f"{PUBLISHED}/nonexistent", "Publisher Model `publishers/google/models/nonexistent` is not found."),
        (f"{PROJECT}/models/1", 'The Model "projects/p/locations/us-central1/models/1" does not exist.'),
    ],
)
def test_a_missing_model_is_not_found(caller: Caller, path: str, message: str) -> None:
    answer = caller.get(path)

    assert answer.status == 404
    assert answer.message.startswith(message)


def test_any_name_of_a_known_family_is_a_model(caller: Caller) -> None:
    assert caller.get("/v1beta/models/gemini-9-ultra").json["displayName"] == "gemini-9-ultra"
