"""What the examples on images and videos must show once they ran."""

from __future__ import annotations

import io

from PIL import Image

from google.genai.emulator.model.measuring import video_seconds

from . import checks as check
from .checks import Check, Run
from .resource_checks import operations_of


def showed_picture(name: str) -> Check:
    """The picture of the response of that name is opened, and is one."""

    def check_picture(run: Run) -> None:
        assert run.requests[0].operation.endswith("models.predict")
        (generated,) = run.names[name].generated_images
        (shown,) = run.shown
        assert shown == generated.image.image_bytes
        assert generated.image.mime_type == "image/jpeg"
        assert _picture(shown).format == "JPEG"
        prompts = list(check.constants(run.code, "prompt")) or [""]
        assert [instance.get("prompt", "") for instance in run.body["instances"]] == prompts
        assert run.body["parameters"]["includeRaiReason"] is True

    return check_picture


def upscaled(before: str, after: str) -> Check:
    """The picture is opened, twice as wide and high."""

    def check_size(run: Run) -> None:
        showed_picture(after)(run)
        small = _picture(run.names[before].generated_images[0].image.image_bytes)
        width, height = small.size
        assert _picture(run.shown[0]).size == (2 * width, 2 * height)
        assert run.body["parameters"]["upscaleConfig"] == {"upscaleFactor": "x2"}

    return check_size


def edited(name: str) -> Check:
    """The picture is opened; it was asked for with a picture to change and a mask to be computed."""

    def check_edit(run: Run) -> None:
        showed_picture(name)(run)
        raw, mask = run.body["instances"][0]["referenceImages"]
        assert (raw["referenceId"], raw["referenceType"]) == (1, "REFERENCE_TYPE_RAW")
        assert (mask["referenceId"], mask["referenceType"]) == (2, "REFERENCE_TYPE_MASK")
        assert mask["maskImageConfig"] == {"maskMode": "MASK_MODE_BACKGROUND", "dilation": 0}

    return check_edit


def filmed(run: Run) -> None:
    """A film is asked for until it is there, and opened."""
    first, *others = operations_of(run)
    assert first.endswith("models.predictLongRunning")
    assert len(others) > 1
    assert {each.rpartition(".")[2] for each in others} == {"fetchPredictOperation"}
    parameters = run.requests[0].body["parameters"]
    assert parameters == {"sampleCount": 1, "fps": 24, "durationSeconds": 5, "enhancePrompt": True}
    (film,) = run.shown
    assert film == run.names["video"].video_bytes
    assert film[4:8] == b"ftyp"
    assert video_seconds(film)


def _picture(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
