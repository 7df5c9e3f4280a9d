"""Imagen: generated, edited and upscaled images; and images in the answers of other models."""

from __future__ import annotations

import base64
import io
from typing import Any, Dict, List, Tuple

import pytest
from PIL import Image

from ..caller import FLASH, GEMINI, VERTEX, Answer, Caller, contents
from ..samples import jpeg, png

IMAGEN = "imagen-3.0-generate-002"
EDITOR = "imagen-3.0-capability-001"
PATHS = pytest.mark.parametrize("path", [GEMINI, VERTEX], ids=["gemini", "vertex"])


def predict(caller: Caller, path: str, model: str = IMAGEN, **parameters: Any) -> Answer:
    instance = parameters.pop("instance", {"prompt": "a cat"})
    return caller.post(f"{path}{model}:predict", {"instances": [instance], "parameters": parameters})


def image_of(row: Dict[str, Any]) -> Tuple[str, Tuple[int, int]]:
    """Return the format and the size of a predicted image, as Pillow reads them."""
    with Image.open(io.BytesIO(base64.b64decode(row["bytesBase64Encoded"]))) as opened:
        opened.load()
        return str(opened.format), opened.size


def encoded(data: bytes) -> Dict[str, str]:
    return {"bytesBase64Encoded": base64.b64encode(data).decode(), "mimeType": "image/png"}


@PATHS
@pytest.mark.parametrize(
    ("parameters", "form", "size"),
    [
        ({}, "PNG", (1024, 1024)),
        ({"aspectRatio": "16:9"}, "PNG", (1408, 768)),
        ({"aspectRatio": "3:4", "outputOptions": {"mimeType": "image/jpeg"}}, "JPEG", (896, 1280)),
        ({"sampleImageSize": "2K"}, "PNG", (2048, 2048)),
    ],
)
def test_images_have_the_requested_type_and_size(
    caller: Caller, path: str, parameters: Dict[str, Any], form: str, size: Tuple[int, int]
) -> None:
    (row,) = predict(caller, path, **parameters).json["predictions"]

    assert image_of(row) == (form, size)
    assert row["mimeType"] == f"image/{form.lower()}"


@PATHS
def test_samples_differ_and_repeat(caller: Caller, path: str) -> None:
    first = predict(caller, path, sampleCount=4).json["predictions"]
    again = predict(Caller(), path, sampleCount=4).json["predictions"]
    seeded = predict(caller, path, sampleCount=1, seed=7).json["predictions"]

    assert len({row["bytesBase64Encoded"] for row in [*first, *seeded]}) == 5
    assert first == again


@PATHS
def test_blocked_images_have_a_reason_on_request(caller: Caller, path: str) -> None:
    unsafe = {"prompt": "an UNSAFE cat"}

    assert predict(caller, path, instance=unsafe).json == {}
    rows = predict(caller, path, instance=unsafe, includeRaiReason=True, sampleCount=2).json["predictions"]
    assert [set(row) for row in rows] == [{"raiFilteredReason"}] * 2


@PATHS
def test_safety_scores_are_returned_on_request(caller: Caller, path: str) -> None:
    rows = predict(caller, path, sampleCount=2, includeSafetyAttributes=True).json["predictions"]

    assert [row.get("contentType") for row in rows] == [None, None, "Positive Prompt"]
    for row in rows:
        attributes = row["safetyAttributes"]
        assert len(attributes["categories"]) == len(attributes["scores"])


def test_images_can_be_stored(caller: Caller) -> None:
    rows = predict(caller, VERTEX, sampleCount=2, storageUri="gs://bucket/images/").json["predictions"]

    places: List[str] = [row["gcsUri"] for row in rows]
    assert places[0].startswith("gs://bucket/images/")
    assert [place.rpartition("/")[2] for place in places] == ["sample_0.png", "sample_1.png"]
    assert not any("bytesBase64Encoded" in row for row in rows)


def test_an_enhanced_prompt_is_returned(caller: Caller) -> None:
    (row,) = predict(caller, VERTEX, enhancePrompt=True).json["predictions"]

    assert row["prompt"] == "a cat, in fine detail"


@pytest.mark.parametrize(("data", "size"), [(png(640, 480), (640, 480)), (b"no image", (1024, 1024))])
def test_an_edited_image_keeps_its_size(caller: Caller, data: bytes, size: Tuple[int, int]) -> None:
    reference = {
        "referenceType": "REFERENCE_TYPE_RAW",
        "referenceId": 1,
        "referenceImage": encoded(data),
    }
    mask = {"referenceType": "REFERENCE_TYPE_MASK", "referenceId": 2, "maskImageConfig": {"maskMode": "x"}}
    instance = {"prompt": "add a hat", "referenceImages": [mask, reference]}

    edited = predict(caller, VERTEX, EDITOR, instance=instance).json["predictions"]
    assert [image_of(row)[1] for row in edited] == [size]
    other = predict(caller, VERTEX, EDITOR, instance=instance, aspectRatio="4:3").json["predictions"]
    assert [image_of(row)[1] for row in other] == [(1280, 896)]


@pytest.mark.parametrize(
    ("image", "factor", "size"),
    [
        (encoded(png(320, 200)), "x2", (640, 400)),
        (encoded(jpeg(100, 50)), "x4", (400, 200)),
        ({"gcsUri": "gs://bucket/a.png"}, "x2", (2048, 2048)),
    ],
)
def test_an_image_is_upscaled(
    caller: Caller, image: Dict[str, str], factor: str, size: Tuple[int, int]
) -> None:
    instance = {"prompt": "", "image": image}
    config = {"upscaleFactor": factor}
    (row,) = predict(caller, VERTEX, instance=instance, mode="upscale", upscaleConfig=config).json[
        "predictions"
    ]

    assert image_of(row)[1] == size


RECONTEXT, TRY_ON = "imagen-product-recontext-preview-06-30", "virtual-try-on-001"


def test_products_are_placed_in_a_scene(caller: Caller) -> None:
    product = {"image": encoded(png(300, 200))}
    instance = {"prompt": "on a table", "productImages": [product]}
    rows = predict(caller, VERTEX, RECONTEXT, instance=instance, sampleCount=2).json["predictions"]

    assert [image_of(row) for row in rows] == [("PNG", (1024, 1024))] * 2
    assert rows[0] != rows[1]
    stored = {"productImages": [{"image": {"gcsUri": "gs://bucket/a.png"}}]}
    assert predict(caller, VERTEX, RECONTEXT, instance=stored).status == 200


def test_a_product_on_a_person_has_the_size_of_the_person(caller: Caller) -> None:
    product, person = {"image": encoded(png(300, 200))}, {"image": encoded(jpeg(64, 128))}
    instance = {"personImage": person, "productImages": [product]}
    (row,) = predict(caller, VERTEX, TRY_ON, instance=instance).json["predictions"]

    assert image_of(row) == ("PNG", (64, 128))


@pytest.mark.parametrize(
    ("instance", "message"),
    [
        ({"prompt": "a"}, "Product images are required."),
        (
            {"productImages": [{"image": encoded(b"text")}]},
            "Invalid productImages: the image cannot be read.",
        ),
        (
            {"productImages": [{"image": encoded(png(1, 1))}], "personImage": {"image": {}}},
            "Invalid personImage: the image cannot be read.",
        ),
    ],
)
def test_products_must_be_images(caller: Caller, instance: Dict[str, Any], message: str) -> None:
    answer = predict(caller, VERTEX, TRY_ON, instance=instance)

    assert (answer.status, answer.message) == (400, message)


UPSCALE = {"mode": "upscale", "upscaleConfig": {"upscaleFactor": "x2"}}


@pytest.mark.parametrize(
    ("path", "parameters", "message"),
    [
        (GEMINI, {"instance": {}}, "Prompt is required to generate images."),
        (GEMINI, {"aspectRatio": "2:3"}, "Unsupported aspect ratio: 2:3. Supported are 1:1, 3:4, 4:3, 9:16"),
        (GEMINI, {"sampleCount": 0}, "Invalid sampleCount: it must be between 1 and 8."),
        (GEMINI, {"sampleCount": 9}, "Invalid sampleCount"),
        (GEMINI, {"sampleCount": 1.5}, "Invalid sampleCount"),
        (GEMINI, {"sampleCount": "many"}, "Invalid sampleCount"),
        (GEMINI, {"sampleCount": True}, "Invalid sampleCount"),
        (GEMINI, {"outputOptions": {"mimeType": "image/gif"}}, "Unsupported output MIME type: image/gif."),
        (GEMINI, {"outputOptions": "png"}, "Invalid outputOptions: it must be an object."),
        (GEMINI, UPSCALE, "Upscaling is not supported."),
        (VERTEX, UPSCALE, "Image is required for upscaling."),
        (
            VERTEX,
            {"mode": "upscale", "instance": {"image": {"gcsUri": "x"}}},
            "Unsupported upscale factor: .",
        ),
        (
            VERTEX,
            {**UPSCALE, "instance": {"image": encoded(png(4000, 3000))}},
            "The upscaled image must not have more than 17 megapixels.",
        ),
        (VERTEX, {**UPSCALE, "instance": {"image": {"bytesBase64Encoded": "é"}}}, "Invalid image: bytes"),
        (VERTEX, {"instance": {"prompt": "a", "referenceImages": "x"}}, "Invalid referenceImages: it must"),
        (VERTEX, {"instance": {"prompt": "a", "referenceImages": [1]}}, "Invalid referenceImages: it must"),
    ],
)
def test_invalid_requests_are_rejected(
    caller: Caller, path: str, parameters: Dict[str, Any], message: str
) -> None:
    answer = predict(caller, path, **parameters)

    assert (answer.status, answer.json["error"]["status"]) == (400, "INVALID_ARGUMENT")
    assert answer.message.startswith(message)


@pytest.mark.parametrize("body", [{"instances": ["x"]}, {"instances": [{"prompt": "a"}], "parameters": 1}])
def test_instances_and_parameters_must_be_objects(caller: Caller, body: Dict[str, Any]) -> None:
    assert caller.post(f"{GEMINI}{IMAGEN}:predict", body).message.endswith("it must be an object.")


def test_other_models_do_not_support_predictions(caller: Caller) -> None:
    assert predict(caller, GEMINI, FLASH).status == 404
    assert predict(caller, VERTEX, FLASH).status == 400


@PATHS
@pytest.mark.parametrize(
    ("modalities", "kinds"), [(["TEXT", "IMAGE"], ["text", "inlineData"]), (["IMAGE"], ["inlineData"])]
)
def test_a_model_can_answer_with_an_image(
    caller: Caller, path: str, modalities: List[str], kinds: List[str]
) -> None:
    config = {"responseModalities": modalities, "imageConfig": {"aspectRatio": "21:9"}}
    body = {"contents": contents("draw a cat"), "generationConfig": config}
    answer = caller.post(f"{path}{FLASH}:generateContent", body)

    assert [next(iter(part)) for part in answer.parts] == kinds
    with Image.open(io.BytesIO(base64.b64decode(answer.parts[-1]["inlineData"]["data"]))) as opened:
        assert (opened.format, opened.size) == ("PNG", (1536, 672))
    details = {row["modality"]: row for row in answer.json["usageMetadata"]["candidatesTokensDetails"]}
    assert details["IMAGE"]["tokenCount"] == 1290
    events = caller.post(f"{path}{FLASH}:streamGenerateContent", body, alt="sse").events
    assert "inlineData" in events[-1]["candidates"][0]["content"]["parts"][0]
