"""Masks of an image, through `predict` of the segmentation models of Vertex AI."""

from __future__ import annotations

import base64
import io
from typing import Any, Dict, List, Tuple

import pytest
from PIL import Image

from ..caller import GEMINI, VERTEX, Answer, Caller
from ..samples import jpeg, png

SEGMENTATION = "image-segmentation-001"
SIZE = (300, 200)


def encoded(data: bytes) -> Dict[str, str]:
    return {"bytesBase64Encoded": base64.b64encode(data).decode(), "mimeType": "image/png"}


def segment(caller: Caller, instance: Dict[str, Any], **parameters: Any) -> Answer:
    body = {"instances": [{"image": encoded(png(*SIZE)), **instance}], "parameters": parameters}
    return caller.post(f"{VERTEX}{SEGMENTATION}:predict", body)


def mask_of(row: Dict[str, Any]) -> Tuple[Tuple[int, int], Dict[int, int]]:
    """Return the size of a mask and its pixels by brightness, as Pillow reads them."""
    with Image.open(io.BytesIO(base64.b64decode(row["bytesBase64Encoded"]))) as opened:
        assert (opened.format, opened.mode, row["mimeType"]) == ("PNG", "L", "image/png")
        colors: List[Tuple[int, Any]] = opened.getcolors() or []
        return opened.size, {int(shade): count for count, shade in colors}


def test_a_mask_is_black_and_white_and_has_the_size_of_the_image(caller: Caller) -> None:
    (row,) = segment(caller, {}).json["predictions"]

    assert mask_of(row) == (SIZE, {255: 15_000, 0: 45_000})
    assert "labels" not in row
    (other,) = segment(caller, {"image": encoded(jpeg(40, 30))}).json["predictions"]
    assert mask_of(other)[0] == (40, 30)
    (stored,) = segment(caller, {"image": {"gcsUri": "gs://bucket/a.png"}}).json["predictions"]
    assert mask_of(stored)[0] == (1024, 1024)


def test_the_background_is_all_but_the_object(caller: Caller) -> None:
    (row,) = segment(caller, {}, mode="BACKGROUND").json["predictions"]

    assert mask_of(row)[1] == {255: 45_000, 0: 15_000}


def test_each_class_of_a_prompt_has_a_mask_with_its_label(caller: Caller) -> None:
    instance = {"prompt": "cat, dog, bird"}
    rows = segment(caller, instance, mode="SEMANTIC").json["predictions"]

    assert {row["labels"][0]["label"] for row in rows} == {"cat", "dog", "bird"}
    scores = [row["labels"][0]["score"] for row in rows]
    assert scores == sorted(scores, reverse=True)
    assert segment(caller, instance, mode="SEMANTIC", maxPredictions=2).json["predictions"] == rows[:2]
    above = segment(caller, instance, mode="SEMANTIC", confidenceThreshold=scores[0])
    assert above.json["predictions"] == rows[:1]
    assert segment(caller, instance, mode="SEMANTIC", confidenceThreshold=1).json == {}
    (whole,) = segment(caller, instance, mode="PROMPT").json["predictions"]
    assert whole["labels"][0]["label"] == "cat, dog, bird"


def test_a_mask_can_be_dilated_and_left_in_grey(caller: Caller) -> None:
    (wider,) = segment(caller, {}, maskDilation=1).json["predictions"]
    (grey,) = segment(caller, {}, binaryColorThreshold=-1).json["predictions"]
    (empty,) = segment(caller, {}, binaryColorThreshold=254).json["predictions"]

    assert mask_of(wider)[1] == {255: 60_000}
    assert mask_of(grey)[1] == {200: 15_000, 55: 45_000}
    assert mask_of(empty)[1] == {0: 60_000}


def test_a_scribble_marks_the_object(caller: Caller) -> None:
    scribble = {"image": encoded(png(*SIZE))}

    (row,) = segment(caller, {"scribble": scribble}, mode="INTERACTIVE").json["predictions"]
    assert mask_of(row)[0] == SIZE


@pytest.mark.parametrize(
    ("instance", "parameters", "message"),
    [
        ({"image": {}}, {}, "Image is required for segmentation."),
        ({"image": encoded(b"text")}, {}, "Image cannot be read"),
        ({"image": encoded(png(5000, 4000))}, {}, "Image cannot be read"),
        ({}, {"mode": "EVERYTHING"}, "Unsupported mode: EVERYTHING."),
        ({}, {"mode": "PROMPT"}, "Prompt is required for the mode PROMPT."),
        ({}, {"mode": "SEMANTIC"}, "Prompt is required for the mode SEMANTIC."),
        ({}, {"mode": "INTERACTIVE"}, "Scribble is required for segmentation."),
        (
            {"scribble": {"image": encoded(png(1, 1))}},
            {"mode": "INTERACTIVE"},
            "The scribble must have the size of the image.",
        ),
        ({}, {"maxPredictions": 0}, "Invalid maxPredictions: it must be between 1 and 100."),
        ({}, {"confidenceThreshold": "high"}, "Invalid confidenceThreshold"),
        ({}, {"maskDilation": True}, "Invalid maskDilation"),
        ({}, {"binaryColorThreshold": 256}, "Invalid binaryColorThreshold: it must be between -1 and 255."),
    ],
)
def test_invalid_requests_are_rejected(
    caller: Caller, instance: Dict[str, Any], parameters: Dict[str, Any], message: str
) -> None:
    answer = segment(caller, instance, **parameters)

    assert (answer.status, answer.json["error"]["status"]) == (400, "INVALID_ARGUMENT")
    assert answer.message.startswith(message)


def test_one_image_is_segmented_at_a_time(caller: Caller) -> None:
    body = {"instances": [{"image": encoded(png(*SIZE))}] * 2}
    answer = caller.post(f"{VERTEX}{SEGMENTATION}:predict", body)

    assert answer.message == "Exactly one instance is required, 2 were given."


@pytest.mark.parametrize(
    "model", [SEGMENTATION, "virtual-try-on-001", "imagen-product-recontext-preview-06-30"]
)
def test_the_gemini_api_does_not_have_these_models(caller: Caller, model: str) -> None:
    body = {"instances": [{"prompt": "a"}]}

    assert caller.post(f"{GEMINI}{model}:predict", body).status == 404
    assert caller.get(f"{GEMINI}{model}").status == 404
