"""Imagen: pictures from a prompt on both services, edited and enlarged ones on Vertex AI.

Each is a real file, painted from the request. A prompt with `unsafe` in it is held back by the filter.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import List, Optional

from google.genai.emulator.model import measuring
from google.genai.emulator.model.images import IMAGEN_RATIOS, PNG, SQUARE, Size, render_image, size_of
from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.document import Json, digest
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.predict_body import checked_object, checked_objects, sample_count
from google.genai.emulator.state.failure_words import is_filtered

MOST_SAMPLES = 8
MOST_PIXELS = 17_000_000  # of an enlarged picture
FACTORS = {"x2": 2, "x3": 3, "x4": 4}
DELIVERY = ("sampleCount", "outputOptions", "storageUri", "includeRaiReason", "includeSafetyAttributes")
SAFETY: Json = {"categories": ["Death, Harm & Tragedy", "Violence"], "scores": [0.1, 0.1]}
FILTERED = (
    "Unable to show generated images. All images were filtered out because they violated "
    "Vertex AI's usage guidelines. You will not be charged for blocked images. "
    "Try rephrasing the prompt. If you think this was an error, send feedback."
)


@dataclass(frozen=True)
class ImageRequest:
    """What one instance asks for, with the parameters of its call."""

    call: ApiCall
    instance: Json
    parameters: Json

    @property
    def prompt(self) -> str:
        """What the pictures are to show."""
        return str(self.instance.get("prompt") or "")

    @property
    def mime_type(self) -> str:
        """The format asked for."""
        return str(
            checked_object(self.parameters.get("outputOptions"), "outputOptions").get("mimeType") or PNG
        )

    def size(self) -> Size:
        """In pixels: that of the picture to edit or enlarge, or what the aspect ratio says."""
        if self.parameters.get("mode") == "upscale":
            return self._enlarged()
        own = next((size for size in map(_size, self._references()) if size), None)
        if own is not None and "aspectRatio" not in self.parameters:
            return own
        ratio = str(self.parameters.get("aspectRatio") or SQUARE)
        return size_of(ratio, str(self.parameters.get("sampleImageSize") or ""), IMAGEN_RATIOS)

    def _references(self) -> List[Json]:
        found = checked_objects(self.instance.get("referenceImages"), "referenceImages")
        return [checked_object(each.get("referenceImage"), "referenceImage") for each in found]

    def _enlarged(self) -> Size:
        config = checked_object(self.parameters.get("upscaleConfig"), "upscaleConfig")
        asked = str(config.get("upscaleFactor") or "")
        if asked not in FACTORS:
            supported = ", ".join(FACTORS)
            raise ServiceError(400, f"Unsupported upscale factor: {asked}. Supported are {supported}.")
        image = checked_object(self.instance.get("image"), "image")
        if not image:
            raise ServiceError(400, "Image is required for upscaling.")
        width, height = _size(image) or size_of(SQUARE)
        size = width * FACTORS[asked], height * FACTORS[asked]
        if size[0] * size[1] > MOST_PIXELS:
            raise ServiceError(400, "The enlarged picture must not have more than 17 megapixels.")
        return size

    def predictions(self) -> List[Json]:
        """The pictures, or why there are none."""
        if not self.prompt and self.parameters.get("mode") != "upscale":
            raise ServiceError(400, "Prompt is required to generate images.")
        size, count = self.size(), sample_count(self.parameters, MOST_SAMPLES)
        if is_filtered(self.prompt):
            reasons: List[Json] = [{"raiFilteredReason": FILTERED}] * count
            return reasons if self.parameters.get("includeRaiReason") else []
        found = [self._prediction(at, size) for at in range(count)]
        if self.parameters.get("includeSafetyAttributes"):
            found.append({"contentType": "Positive Prompt", "safetyAttributes": SAFETY})
        return found

    def _prediction(self, at: int, size: Size) -> Json:
        seed = self._digest(at)
        row: Json = {"mimeType": self.mime_type}
        place = self.parameters.get("storageUri")
        if place:
            suffix = self.mime_type.rpartition("/")[2]
            row["gcsUri"] = f"{str(place).rstrip('/')}/{seed.hex()[:12]}/sample_{at}.{suffix}"
        else:
            data = render_image(seed, size, self.mime_type)
            row["bytesBase64Encoded"] = base64.b64encode(data).decode("ascii")
        if self.parameters.get("enhancePrompt"):
            row["prompt"] = f"{self.prompt}, in fine detail"
        if self.parameters.get("includeSafetyAttributes"):
            row["safetyAttributes"] = SAFETY
        return row

    def _digest(self, at: int) -> bytes:
        asked = {name: value for name, value in self.parameters.items() if name not in DELIVERY}
        return digest([self.call.params["model"], self.instance, asked, at])


def predict_images(call: ApiCall) -> List[Json]:
    """The predictions for each instance `{prompt, referenceImages, image}` of a call."""
    parameters = checked_object(call.body.get("parameters"), "parameters")
    if call.backend == "gemini" and parameters.get("mode") == "upscale":
        raise ServiceError(400, "Upscaling is not supported.")
    found: List[Json] = []
    for instance in checked_objects(call.body["instances"], "instances"):
        found += ImageRequest(call, instance, parameters).predictions()
    return found


def _size(image: Json) -> Optional[Size]:
    """The size of a picture that came with the request, None where it lies elsewhere."""
    try:
        data = base64.b64decode(str(image.get("bytesBase64Encoded") or ""))
    except ValueError:
        raise ServiceError(400, "Invalid image: bytesBase64Encoded is no base64.") from None
    return measuring.image_size(data) if data else None
