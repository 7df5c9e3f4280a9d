"""Operations are read from the JSON of a service."""

from __future__ import annotations

from typing import Any, Dict

import pytest

from google.genai import errors, types

GEMINI: Dict[str, Any] = {
    "name": "models/veo/operations/1",
    "done": True,
    "response": {"generateVideoResponse": {"generatedSamples": [{"video": {"encodedVideo": "AAAA"}}]}},
}
VERTEX: Dict[str, Any] = {
    "name": "projects/p/locations/l/publishers/google/models/veo/operations/1",
    "done": True,
    "response": {"videos": [{"gcsUri": "gs://v", "mimeType": "video/mp4"}], "raiMediaFilteredCount": 0},
}


def test_the_videos_of_each_backend_are_read_as_one_type() -> None:
    gemini = types.GenerateVideosOperation.from_api_response(GEMINI)
    vertex = types.GenerateVideosOperation.from_api_response(VERTEX, is_vertex_ai=True)

    assert gemini.done
    assert gemini.result is not None
    (generated,) = gemini.result.generated_videos
    assert generated.video is not None
    assert generated.video.video_bytes == bytes(3)
    assert vertex.response is not None
    assert vertex.response.generated_videos[0].video == types.Video(uri="gs://v", mime_type="video/mp4")
    assert vertex.response.rai_media_filtered_count == 0


@pytest.mark.parametrize("is_vertex_ai", [False, True])
def test_what_is_given_stays_as_it_is(is_vertex_ai: bool) -> None:
    body: Any = {"name": "n", "response": {"videos": [{"gcsUri": "gs://v"}], "generateVideoResponse": {}}}
    types.GenerateVideosOperation.from_api_response(body, is_vertex_ai)

    assert body == {"name": "n", "response": {"videos": [{"gcsUri": "gs://v"}], "generateVideoResponse": {}}}


@pytest.mark.parametrize("kind", [types.Operation, types.GenerateVideosOperation])
def test_an_operation_that_runs_or_has_failed_has_no_result(kind: Any) -> None:
    assert kind.from_api_response({"name": "n"}) == kind(name="n")
    failed = kind.from_api_response({"name": "n", "done": True, "error": {"code": 3}})
    assert (failed.done, failed.error, failed.result) == (True, {"code": 3}, None)


def test_the_result_of_an_operation_in_general_is_json() -> None:
    operation = types.Operation.from_api_response(VERTEX)

    assert operation.result == VERTEX["response"]
    assert isinstance(types.GenerateVideosOperation(), types.Operation)


@pytest.mark.parametrize("kind", [types.Operation, types.GenerateVideosOperation])
def test_json_of_another_shape_is_refused(kind: Any) -> None:
    with pytest.raises(errors.InvalidTypeError, match="api_response must be a JSON object, not str"):
        kind.from_api_response("{}")


def test_the_result_is_given_and_set_like_a_field() -> None:
    made = {"generated_videos": [{"video": {"uri": "gs://v"}}]}
    given: Any = types.GenerateVideosOperation
    operation = given(name="n", result=made)
    assert operation.response.generated_videos[0].video.uri == "gs://v"
    assert "result" not in operation.model_dump()
    dump = {"name": "n", "response": made, "result": None}
    assert given(**dump).result == operation.response
    other = given(name="n")
    other.result = operation.response
    assert other == operation
