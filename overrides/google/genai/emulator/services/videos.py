"""Veo: predictLongRunning of both backends starts an operation that is done once the clock has moved.

Gemini keeps the videos as files to download; Vertex AI returns their bytes or the URIs at which it would
store them. A prompt that contains `unsafe` is blocked by the safety filter.
"""

from __future__ import annotations

import base64
from typing import List, Tuple

from google.genai.emulator.model.video_files import MP4, check_ratio, make_video
from google.genai.emulator.model.video_inputs import check_inputs
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, digest
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.predict_body import checked_object, checked_objects, sample_count
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.failure_words import is_filtered
from google.genai.emulator.state.long_running import LongRunningOperation
from google.genai.emulator.state.progress import Progress
from google.genai.emulator.state.stored_files import StoredFile

GENERATION = 30.0
"""Seconds for which videos are generated."""

MAX_SAMPLES = 4
GEMINI_TYPE = "type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse"
VERTEX_TYPE = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse"
FILTERED = (
    "Veo could not generate {count} videos based on the prompt provided. "
    "You will not be charged for this request. Try rephrasing the prompt. "
    "If you think this was an error, send feedback."
)


class Videos:
    """The service for predictLongRunning."""

    def __init__(self, state: EmulatorState, catalog: Catalog) -> None:
        self._state = state
        self._catalog = catalog

    def handlers(self) -> CallHandlers:
        """Return the handlers by verb."""
        return {"predictLongRunning": self.start}

    def start(self, call: ApiCall) -> Reply:
        """Start an operation that generates videos. Raises ServiceError 400 for an invalid request."""
        self._catalog.target(call)
        instance, parameters = _instance_and_parameters(call)
        check_inputs(instance, parameters)
        _check_webhooks(call)
        video = checked_object(instance.get("video"), "video")
        if call.backend == "gemini" and video.get("uri"):
            self._state.files.usable(str(video["uri"]))
        videos = _make_videos(call, instance, parameters)
        progress = Progress(self._state.clock.now(), GENERATION)
        if call.backend == "gemini":
            samples = [{"video": {"uri": self._store(each, progress)}} for each in videos]
            found: Json = {"generatedSamples": samples} if samples else {}
            filtered = _filter_report(instance, parameters)
            response: Json = {"@type": GEMINI_TYPE, "generateVideoResponse": {**found, **filtered}}
            operation_id = self._state.ids.letters("operations")
        else:
            rows = [_vertex_video(each, at, parameters) for at, each in enumerate(videos)]
            filtered = _filter_report(instance, parameters) or {"raiMediaFilteredCount": 0}
            response = {"@type": VERTEX_TYPE, **filtered, **({"videos": rows} if rows else {})}
            operation_id = self._state.ids.uuid("operations")
        name = f"{call.resource}/operations/{operation_id}"
        operation = LongRunningOperation(name, progress, lambda now: {}, lambda now: response)
        return json_reply(self._state.operations.add(operation))

    def _store(self, data: bytes, progress: Progress) -> str:
        """Keep a video that exists once its operation is done, and return the URI of its bytes."""
        files, file_id = self._state.files, self._state.ids.letters("files")
        file = StoredFile(file_id, data, MP4, progress.ends, files.host, generated=True)
        return files.add(file).download_uri


def _instance_and_parameters(call: ApiCall) -> Tuple[Json, Json]:
    instances = checked_objects(call.body["instances"], "instances")
    if len(instances) != 1:
        raise ServiceError(400, f"Exactly one instance is required, {len(instances)} were given.")
    if not any(instances[0].get(name) for name in ("prompt", "image", "video")):
        raise ServiceError(400, "Prompt, image or video is required to generate videos.")
    return instances[0], checked_object(call.body.get("parameters"), "parameters")


def _check_webhooks(call: ApiCall) -> None:
    config = checked_object(call.body.get("webhookConfig"), "webhookConfig")
    if not all(str(uri).startswith("https://") for uri in config.get("uris") or ()):
        raise ServiceError(400, "Invalid webhookConfig: the uris must start with https://.")


def _make_videos(call: ApiCall, instance: Json, parameters: Json) -> List[bytes]:
    ratio = str(parameters.get("aspectRatio") or "16:9")
    check_ratio(ratio)
    count = sample_count(parameters, MAX_SAMPLES)
    if _is_blocked(instance):
        return []
    request = [call.params["model"], instance, parameters]
    return [make_video(digest([*request, at]), ratio) for at in range(count)]


def _is_blocked(instance: Json) -> bool:
    return is_filtered(str(instance.get("prompt") or ""))


def _filter_report(instance: Json, parameters: Json) -> Json:
    """Return the fields that report blocked videos, or none of them if nothing is blocked."""
    if not _is_blocked(instance):
        return {}
    count = sample_count(parameters, MAX_SAMPLES)
    return {"raiMediaFilteredCount": count, "raiMediaFilteredReasons": [FILTERED.format(count=count)]}


def _vertex_video(data: bytes, at: int, parameters: Json) -> Json:
    storage = parameters.get("storageUri")
    if not storage:
        return {"bytesBase64Encoded": base64.b64encode(data).decode("ascii"), "mimeType": MP4}
    number = int.from_bytes(data[-8:], "big")
    return {"gcsUri": f"{str(storage).rstrip('/')}/{number}/sample_{at}.mp4", "mimeType": MP4}
