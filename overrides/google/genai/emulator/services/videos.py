"""Veo: predictLongRunning of both services gives an operation, done when the clock has moved.

Gemini keeps the films as files to download; Vertex AI sends them, or names where it would store them.
A prompt with `unsafe` in it is held back by the filter.
"""

from __future__ import annotations

import base64
from typing import List, Tuple

from google.genai.emulator.model.videos import MP4, check_ratio, make_video
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, digest
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.predict_body import checked_object, checked_objects, sample_count
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.failure_words import is_filtered
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.operations import LongRunning, Operations
from google.genai.emulator.state.progress import Progress
from google.genai.emulator.state.stored_files import StoredFile, StoredFiles

FILMING = 30.0  # seconds
MOST_SAMPLES = 4
GEMINI_TYPE = "type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse"
VERTEX_TYPE = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse"
FILTERED = (
    "Veo could not generate {count} videos based on the prompt provided. "
    "You will not be charged for this request. Try rephrasing the prompt. "
    "If you think this was an error, send feedback."
)


class Videos:
    """Answers predictLongRunning."""

    def __init__(
        self,
        clock: Clock,
        ids: IdGenerator,
        catalog: Catalog,
        operations: Operations,
        files: StoredFiles,
    ) -> None:
        self._clock = clock
        self._ids = ids
        self._catalog = catalog
        self._operations = operations
        self._files = files

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {"predictLongRunning": self.start}

    def start(self, call: ApiCall) -> Reply:
        """The operation; what is wrong with the request is said at once."""
        self._catalog.target(call)
        instance, parameters = _asked(call)
        films = _films(call, instance, parameters)
        progress = Progress(self._clock.now(), FILMING)
        if call.backend == "gemini":
            samples = [{"video": {"uri": self._store(each, progress)}} for each in films]
            found: Json = {"generatedSamples": samples} if samples else {}
            rated = {**found, **_held_back(instance, parameters)}
            response: Json = {"@type": GEMINI_TYPE, "generateVideoResponse": rated}
            identity = self._ids.letters("operations")
        else:
            videos = [_video(each, at, parameters) for at, each in enumerate(films)]
            counted = _held_back(instance, parameters) or {"raiMediaFilteredCount": 0}
            response = {"@type": VERTEX_TYPE, **counted, **({"videos": videos} if videos else {})}
            identity = self._ids.uuid("operations")
        name = f"{call.resource}/operations/{identity}"
        operation = LongRunning(name, progress, lambda now: {}, lambda now: response)
        return json_reply(self._operations.add(operation))

    def _store(self, data: bytes, progress: Progress) -> str:
        """Keeps a film that is there when its operation is done; gives the address of its bytes."""
        identity = self._ids.letters("files")
        file = StoredFile(identity, data, MP4, progress.ends, self._files.host, generated=True)
        return self._files.add(file).download_uri


def _asked(call: ApiCall) -> Tuple[Json, Json]:
    """The instance and the parameters. Raises ServiceError 400."""
    instances = checked_objects(call.body["instances"], "instances")
    if len(instances) != 1:
        raise ServiceError(400, f"Exactly one instance is required, {len(instances)} were given.")
    if not any(instances[0].get(name) for name in ("prompt", "image", "video")):
        raise ServiceError(400, "Prompt, image or video is required to generate videos.")
    return instances[0], checked_object(call.body.get("parameters"), "parameters")


def _films(call: ApiCall, instance: Json, parameters: Json) -> List[bytes]:
    ratio = str(parameters.get("aspectRatio") or "16:9")
    check_ratio(ratio)
    count = sample_count(parameters, MOST_SAMPLES)
    if _is_held_back(instance):
        return []
    asked = [call.params["model"], instance, parameters]
    return [make_video(digest([*asked, at]), ratio) for at in range(count)]


def _is_held_back(instance: Json) -> bool:
    return is_filtered(str(instance.get("prompt") or ""))


def _held_back(instance: Json, parameters: Json) -> Json:
    """What is said of films that the filter held back; nothing where it did not."""
    if not _is_held_back(instance):
        return {}
    count = sample_count(parameters, MOST_SAMPLES)
    return {"raiMediaFilteredCount": count, "raiMediaFilteredReasons": [FILTERED.format(count=count)]}


def _video(data: bytes, at: int, parameters: Json) -> Json:
    place = parameters.get("storageUri")
    if not place:
        return {"bytesBase64Encoded": base64.b64encode(data).decode("ascii"), "mimeType": MP4}
    number = int.from_bytes(data[-8:], "big")
    return {"gcsUri": f"{str(place).rstrip('/')}/{number}/sample_{at}.mp4", "mimeType": MP4}
