"""Veo: operations, and the videos that they return or store."""

from __future__ import annotations

import base64
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from google.genai.emulator.model.measuring import video_seconds
from google.genai.emulator.model.video_files import make_video

from ..caller import GEMINI, PROJECT, VERTEX, Answer, Caller

VEO = "veo-2.0-generate-001"
EXPRESS = "/v1beta1/publishers/google/models/"


def begin(caller: Caller, path: str, **parameters: Any) -> Answer:
    instance = parameters.pop("instance", {"prompt": "a river"})
    body = {"instances": [instance], "parameters": parameters}
    return caller.post(f"{path}{VEO}:predictLongRunning", body)


def fetch(caller: Caller, path: str, operation: Dict[str, Any]) -> Dict[str, Any]:
    """Get an operation by the method of each backend."""
    if path == GEMINI:
        return dict(caller.get(f"/v1beta/{operation['name']}").json)
    body = {"operationName": operation["name"]}
    return dict(caller.post(f"{path}{VEO}:fetchPredictOperation", body).json)


def boxes(data: bytes) -> Iterator[Tuple[bytes, bytes]]:
    """Yield the top-level boxes of an MP4 file: type and content."""
    at = 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        assert size >= 8
        assert at + size <= len(data)
        yield data[at + 4 : at + 8], data[at + 8 : at + size]
        at += size


@pytest.mark.parametrize(("ratio", "size"), [("16:9", (320, 180)), ("9:16", (180, 320))])
def test_a_video_is_a_valid_file(ratio: str, size: Tuple[int, int]) -> None:
    data = make_video(bytes(32), ratio)

    found = dict(boxes(data))
    assert set(found) == {b"ftyp", b"moov", b"mdat", b"free"}
    at = found[b"moov"].index(b"tkhd")
    width, height = (int.from_bytes(found[b"moov"][at + place : at + place + 2], "big") for place in (80, 84))
    assert (width, height) == size
    assert b"avc1" in found[b"moov"]
    assert video_seconds(data) == 8.0


@pytest.mark.parametrize("path", [GEMINI, VERTEX, EXPRESS], ids=["gemini", "vertex", "express"])
def test_an_operation_is_done_when_the_clock_has_moved(caller: Caller, path: str) -> None:
    operation = begin(caller, path).json

    assert set(operation) == {"name"}
    assert f"models/{VEO}/operations/" in operation["name"]
    caller.emulator.advance(29)
    assert fetch(caller, path, operation) == operation
    caller.emulator.advance(1)
    assert fetch(caller, path, operation)["done"] is True


def test_gemini_keeps_the_videos_as_files(caller: Caller) -> None:
    operation = begin(caller, GEMINI, sampleCount=2).json
    assert caller.get("/v1beta/files").json == {}
    caller.emulator.advance(30)

    response = fetch(caller, GEMINI, operation)["response"]
    kind = "type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse"
    assert response["@type"] == kind
    samples = response["generateVideoResponse"]["generatedSamples"]
    files = caller.get("/v1beta/files").json["files"]
    assert [each["video"]["uri"] for each in samples] == [each["downloadUri"] for each in files]
    videos: List[bytes] = []
    for file in files:
        assert (file["state"], file["source"], file["mimeType"]) == ("ACTIVE", "GENERATED", "video/mp4")
        assert file["videoMetadata"] == {"videoDuration": "8s"}
        url = file["downloadUri"].partition("googleapis.com")[2].partition("?")
        answer = caller.get(url[0], alt="media")
        assert answer.headers["content-type"] == "video/mp4"
        assert str(len(answer.body)) == file["sizeBytes"]
        videos.append(answer.body)
    assert videos[0] != videos[1]
    assert caller.get(f"/v1beta/{files[0]['name']}:download").json == {}


def test_a_generated_video_can_be_used_in_a_prompt(caller: Caller) -> None:
    begin(caller, GEMINI)
    caller.emulator.advance(30)
    (file,) = caller.get("/v1beta/files").json["files"]

    for uri in (file["uri"], file["downloadUri"]):
        body = {"contents": [{"parts": [{"fileData": {"fileUri": uri}}]}]}
        counted = caller.post(f"{GEMINI}gemini-2.0-flash:countTokens", body).json
        assert counted["totalTokens"] == 8 * 263


def test_vertex_returns_the_bytes(caller: Caller) -> None:
    operation = begin(caller, VERTEX, sampleCount=2, aspectRatio="9:16").json
    caller.emulator.advance(30)

    response = fetch(caller, VERTEX, operation)["response"]
    kind = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse"
    assert (response["@type"], response["raiMediaFilteredCount"]) == (kind, 0)
    assert len(response["videos"]) == 2
    for video in response["videos"]:
        assert video["mimeType"] == "video/mp4"
        assert base64.b64decode(video["bytesBase64Encoded"])[4:8] == b"ftyp"


def test_vertex_names_the_uris_of_stored_videos(caller: Caller) -> None:
    operation = begin(caller, VERTEX, sampleCount=2, storageUri="gs://bucket/videos").json
    caller.emulator.advance(30)

    videos = fetch(caller, VERTEX, operation)["response"]["videos"]
    assert [set(video) for video in videos] == [{"gcsUri", "mimeType"}] * 2
    assert [video["gcsUri"].rpartition("/")[2] for video in videos] == ["sample_0.mp4", "sample_1.mp4"]
    assert all(video["gcsUri"].startswith("gs://bucket/videos/") for video in videos)


@pytest.mark.parametrize("path", [GEMINI, VERTEX], ids=["gemini", "vertex"])
def test_the_same_request_gives_the_same_video(path: str) -> None:
    answers: List[Dict[str, Any]] = []
    for _ in range(2):
        caller = Caller()
        operation = begin(caller, path, seed=1).json
        caller.emulator.advance(30)
        answers.append(fetch(caller, path, operation))

    assert answers[0] == answers[1]


@pytest.mark.parametrize("path", [GEMINI, VERTEX], ids=["gemini", "vertex"])
def test_blocked_videos_are_counted(caller: Caller, path: str) -> None:
    operation = begin(caller, path, instance={"prompt": "an unsafe river"}, sampleCount=2).json
    caller.emulator.advance(30)

    response = fetch(caller, path, operation)["response"]
    response = response.get("generateVideoResponse", response)
    assert response["raiMediaFilteredCount"] == 2
    assert response["raiMediaFilteredReasons"][0].startswith("Veo could not generate 2 videos")
    assert not {"videos", "generatedSamples"} & set(response)
    assert caller.get("/v1beta/files").json == {}


@pytest.mark.parametrize(
    "instance", [{"image": {"gcsUri": "gs://b/a.png"}}, {"video": {"gcsUri": "gs://b/a"}}]
)
def test_an_image_or_a_video_can_be_the_prompt(caller: Caller, instance: Dict[str, Any]) -> None:
    assert begin(caller, VERTEX, instance=instance).status == 200


IMAGE = {"gcsUri": "gs://b/a.png"}
ASSET, STYLE = ({"image": IMAGE, "referenceType": kind} for kind in ("ASSET", "STYLE"))


@pytest.mark.parametrize(
    "instance",
    [
        {"image": IMAGE, "lastFrame": IMAGE},
        {"prompt": "a", "referenceImages": [ASSET, ASSET, {"image": IMAGE}]},
        {"prompt": "a", "referenceImages": [STYLE]},
        {"video": {"gcsUri": "gs://b/a.mp4"}, "mask": {**IMAGE, "maskMode": "REMOVE_STATIC"}},
    ],
)
def test_inputs_of_newer_models_are_accepted(caller: Caller, instance: Dict[str, Any]) -> None:
    options = {"generateAudio": True, "compressionQuality": "LOSSLESS", "resizeMode": "PAD"}

    assert begin(caller, VERTEX, instance=instance, **options).status == 200


@pytest.mark.parametrize(
    ("instance", "message"),
    [
        ({"prompt": "a", "lastFrame": IMAGE}, "lastFrame requires an image, which is the first frame."),
        ({"prompt": "a", "mask": IMAGE}, "mask requires a video."),
        ({"video": IMAGE, "mask": {**IMAGE, "maskMode": "BLUR"}}, "Unsupported maskMode: BLUR."),
        ({"image": IMAGE, "referenceImages": [ASSET]}, "referenceImages cannot be combined with image"),
        ({"prompt": "a", "referenceImages": [ASSET] * 4}, "At most 3 referenceImages of type asset."),
        ({"prompt": "a", "referenceImages": [STYLE] * 2}, "At most 1 referenceImages of type style."),
        ({"prompt": "a", "referenceImages": [ASSET, STYLE]}, "The referenceImages must have the same"),
        ({"prompt": "a", "referenceImages": [{"referenceType": "X"}]}, "Unsupported referenceType: x."),
    ],
)
def test_inputs_that_do_not_go_together_are_rejected(
    caller: Caller, instance: Dict[str, Any], message: str
) -> None:
    for path in (GEMINI, VERTEX):
        answer = begin(caller, path, instance=instance)
        assert answer.status == 400
        assert answer.message.startswith(message)


def test_a_generated_video_can_be_extended(caller: Caller) -> None:
    begin(caller, GEMINI)
    (operation,) = caller.get(f"{GEMINI}{VEO}/operations").json["operations"]
    caller.emulator.advance(30)
    (sample,) = fetch(caller, GEMINI, operation)["response"]["generateVideoResponse"]["generatedSamples"]

    assert begin(caller, GEMINI, instance={"video": sample["video"]}).status == 200
    missing = sample["video"]["uri"].replace("files/", "files/x")
    assert begin(caller, GEMINI, instance={"video": {"uri": missing}}).status == 403


def test_webhooks_are_addresses_of_the_web(caller: Caller) -> None:
    def started(uri: str) -> Answer:
        body = {"instances": [{"prompt": "a"}], "webhookConfig": {"uris": [uri]}}
        return caller.post(f"{GEMINI}{VEO}:predictLongRunning", body)

    assert started("https://example.com/hook").status == 200
    assert started("ftp://example.com").message.startswith("Invalid webhookConfig")


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"resizeMode": "FIT"}, "Unsupported resizeMode: FIT. Supported are crop, pad."),
        ({"aspectRatio": "1:1"}, "Unsupported aspect ratio: 1:1. Supported are 16:9, 9:16."),
        ({"sampleCount": 5}, "Invalid sampleCount: it must be between 1 and 4."),
        ({"instance": {}}, "Prompt, image or video is required to generate videos."),
        ({"instance": "x"}, "Invalid instances: it must be an object."),
    ],
)
def test_invalid_requests_are_rejected(caller: Caller, parameters: Dict[str, Any], message: str) -> None:
    for path in (GEMINI, VERTEX):
        answer = begin(caller, path, **parameters)
        assert (answer.status, answer.message) == (400, message)


def test_exactly_one_instance_is_required(caller: Caller) -> None:
    answer = caller.post(f"{VERTEX}{VEO}:predictLongRunning", {"instances": [{"prompt": "a"}] * 2})

    assert answer.message == "Exactly one instance is required, 2 were given."


def test_only_video_models_support_it(caller: Caller) -> None:
    body = {"instances": [{"prompt": "a"}]}

    assert caller.post(f"{GEMINI}gemini-2.0-flash:predictLongRunning", body).status == 404
    assert caller.post(f"{VERTEX}gemini-2.0-flash:predictLongRunning", body).status == 400


def test_an_operation_is_fetched_from_its_model_only(caller: Caller) -> None:
    name = begin(caller, VERTEX).json["name"]
    other = f"{PROJECT}/publishers/google/models/veo-3.0-generate-001"

    refused = caller.post(f"{other}:fetchPredictOperation", {"operationName": name})
    assert refused.status == 400
    missing = {"operationName": f"{name}x"}
    assert caller.post(f"{VERTEX}{VEO}:fetchPredictOperation", missing).status == 404


def test_gemini_lists_the_operations_of_a_model(caller: Caller) -> None:
    first, second = begin(caller, GEMINI).json, begin(caller, GEMINI).json

    listed = caller.get(f"{GEMINI}{VEO}/operations", pageSize="1").json
    assert listed["operations"] == [first]
    rest = caller.get(f"{GEMINI}{VEO}/operations", pageToken=listed["nextPageToken"]).json
    assert rest["operations"] == [second]
    assert caller.get(f"{GEMINI}other/operations").json == {}
