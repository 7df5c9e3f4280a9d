"""Imagen: images from a prompt on both backends; edited and upscaled ones, and products in a scene, on Vertex AI.

Each is a valid file whose pixels depend on the request. A prompt that contains `unsafe` is blocked by the
safety filter.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import List, Optional

from google.genai.emulator.model import measuring
from google.genai.emulator.model.image_files import (
    IMAGEN_RATIOS,
    PNG,
    SQUARE,
    Size,
    image_size_for,
    render_image,
)
from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.document import Json, digest
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.predict_body import (
    checked_object,
    checked_objects,
    image_bytes,
    sample_count,
)
from google.genai.emulator.state.failure_words import is_filtered

MAX_SAMPLES = 8
MAX_PIXELS = 17_000_000
MAX_SIDE = 65_500
"""Bounds of an edited or upscaled image: its pixels, and those of a side, as JPEG has it."""

FACTORS = {"x2": 2, "x3": 3, "x4": 4}
PRODUCT_MODELS = ("product-recontext", "try-on")
"""Words in the names of models that place products."""

DELIVERY = ("sampleCount", "outputOptions", "storageUri", "includeRaiReason", "includeSafetyAttributes")
"""Parameters that do not change the pixels of an image."""

SAFETY: Json = {"categories": ["Death, Harm & Tragedy", "Violence"], "scores": [0.1, 0.1]}
FILTERED = (
    "Unable to show generated images. All images were filtered out because they violated "
    "Vertex AI's usage guidelines. You will not be charged for blocked images. "
    "Try rephrasing the prompt. If you think this was an error, send feedback."
)


@dataclass(frozen=True)
class ImageRequest:
    """A request for images: one instance of a call, and the parameters of the call."""

    call: ApiCall
    instance: Json
    parameters: Json

    @property
    def prompt(self) -> str:
        """The prompt, empty if there is none."""
        return str(self.instance.get("prompt") or "")

    @property
    def mime_type(self) -> str:
        """The MIME type of the images."""
        options = checked_object(self.parameters.get("outputOptions"), "outputOptions")
        return str(options.get("mimeType") or PNG)

    def size(self) -> Size:
        """Return the size of the images, from the image to edit or upscale, or from the aspect ratio."""
        if self.parameters.get("mode") == "upscale":
            return self._upscaled_size()
        person = checked_object(self.instance.get("personImage"), "personImage")
        if person:
            return _checked_size(_read_size(person, "personImage"), "generated")
        reference = next((size for size in map(_image_size, self._references()) if size), None)
        if reference is not None and "aspectRatio" not in self.parameters:
            return _checked_size(reference, "edited")
        ratio = str(self.parameters.get("aspectRatio") or SQUARE)
        return image_size_for(ratio, str(self.parameters.get("sampleImageSize") or ""), IMAGEN_RATIOS)

    def _references(self) -> List[Json]:
        found = checked_objects(self.instance.get("referenceImages"), "referenceImages")
        return [checked_object(each.get("referenceImage"), "referenceImage") for each in found]

    def _upscaled_size(self) -> Size:
        config = checked_object(self.parameters.get("upscaleConfig"), "upscaleConfig")
        factor = str(config.get("upscaleFactor") or "")
        if factor not in FACTORS:
            supported = ", ".join(FACTORS)
            raise ServiceError(400, f"Unsupported upscale factor: {factor}. Supported are {supported}.")
        image = checked_object(self.instance.get("image"), "image")
        if not image:
            raise ServiceError(400, "Image is required for upscaling.")
        width, height = _image_size(image) or image_size_for(SQUARE)
        return _checked_size((width * FACTORS[factor], height * FACTORS[factor]), "upscaled")

    def predictions(self) -> List[Json]:
        """Return the images, or the reasons why they were blocked. Raises ServiceError 400."""
        if self._has_products():
            for product in checked_objects(self.instance["productImages"], "productImages"):
                _read_size(product, "productImages")
        elif not self.prompt and self.parameters.get("mode") != "upscale":
            raise ServiceError(400, "Prompt is required to generate images.")
        size, count = self.size(), sample_count(self.parameters, MAX_SAMPLES)
        if is_filtered(self.prompt):
            reasons: List[Json] = [{"raiFilteredReason": FILTERED}] * count
            return reasons if self.parameters.get("includeRaiReason") else []
        found = [self._prediction(at, size) for at in range(count)]
        if self.parameters.get("includeSafetyAttributes"):
            found.append({"contentType": "Positive Prompt", "safetyAttributes": SAFETY})
        return found

    def _has_products(self) -> bool:
        """Return whether the model places products. Raises ServiceError 400 if there are none."""
        model = self.call.params.get("model", "")
        if not any(word in model for word in PRODUCT_MODELS):
            return False
        if not self.instance.get("productImages"):
            raise ServiceError(400, "Product images are required.")
        return True

    def _prediction(self, at: int, size: Size) -> Json:
        image_digest = self._digest(at)
        prediction: Json = {"mimeType": self.mime_type}
        storage = self.parameters.get("storageUri")
        if storage:
            suffix = self.mime_type.rpartition("/")[2]
            prediction["gcsUri"] = (
                f"{str(storage).rstrip('/')}/{image_digest.hex()[:12]}/sample_{at}.{suffix}"
            )
        else:
            data = render_image(image_digest, size, self.mime_type)
            prediction["bytesBase64Encoded"] = base64.b64encode(data).decode("ascii")
        if self.parameters.get("enhancePrompt"):
            prediction["prompt"] = f"{self.prompt}, in fine detail"
        if self.parameters.get("includeSafetyAttributes"):
            prediction["safetyAttributes"] = SAFETY
        return prediction

    def _digest(self, at: int) -> bytes:
        parameters = {name: value for name, value in self.parameters.items() if name not in DELIVERY}
        return digest([self.call.params["model"], self.instance, parameters, at])


def predict_images(call: ApiCall) -> List[Json]:
    """Return the predictions for all instances `{prompt, referenceImages, image}` of a call."""
    parameters = checked_object(call.body.get("parameters"), "parameters")
    if call.backend == "gemini" and parameters.get("mode") == "upscale":
        raise ServiceError(400, "Upscaling is not supported.")
    instances = checked_objects(call.body["instances"], "instances")
    if len(instances) * sample_count(parameters, MAX_SAMPLES) > MAX_SAMPLES:
        raise ServiceError(400, f"At most {MAX_SAMPLES} images can be generated in one request.")
    found: List[Json] = []
    for instance in instances:
        found += ImageRequest(call, instance, parameters).predictions()
    return found


def _checked_size(size: Size, what: str) -> Size:
    if size[0] * size[1] > MAX_PIXELS:
        raise ServiceError(400, f"The {what} image must not have more than 17 megapixels.")
    if not 1 <= min(size) <= max(size) <= MAX_SIDE:
        raise ServiceError(400, f"The sides of the {what} image must have 1 to {MAX_SIDE} pixels.")
    return size


def _image_size(image: Json) -> Optional[Size]:
    """Return the size of an image in the request, or None if the request only has its URI."""
    data = image_bytes(image)
    return measuring.image_size(data) if data else None


def _read_size(holder: Json, name: str) -> Size:
    """Return the size of the image in an object; one in Cloud Storage is taken for a square."""
    image = checked_object(holder.get("image"), name)
    size = image_size_for(SQUARE) if image.get("gcsUri") else _image_size(image)
    if size is None:
        raise ServiceError(400, f"Invalid {name}: the image cannot be read.")
    return size
