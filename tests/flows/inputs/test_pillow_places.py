"""A Pillow image may stand wherever an image may; one that cannot be read is named with its place."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, Callable, Dict, List

import httpx
import pytest
from PIL import Image

from google import genai
from google._genai_core.flows.functions import results
from google.genai import errors, types

from ...runtime.media.pictures import difference, file_of, scene
from ...wire.capture import BACKENDS, Wire, new_client


def closed(folder: Path) -> Any:
    image = Image.open(io.BytesIO(file_of(scene(), "PNG")))
    image.close()
    return image


def of_a_closed_file(folder: Path) -> Any:
    (folder / "image").write_bytes(file_of(scene(), "JPEG"))
    with (folder / "image").open("rb") as file:
        return Image.open(file)


def left(folder: Path) -> Any:
    (folder / "image").write_bytes(file_of(scene(), "PNG"))
    with Image.open(folder / "image") as image:
        return image


def checked(folder: Path) -> Any:
    (folder / "image").write_bytes(file_of(scene(), "PNG"))
    image = Image.open(folder / "image")
    image.verify()
    return image


def cut_off(kind: str) -> Callable[[Path], Any]:
    def open_it(folder: Path) -> Any:
        data = file_of(Image.effect_noise((80, 60), 90), kind)
        return Image.open(io.BytesIO(data[: len(data) * 2 // 3]))

    return open_it


def cut_off_later(folder: Path) -> Any:
    data = file_of(Image.effect_noise((800, 600), 90), "JPEG")
    (folder / "image").write_bytes(data)
    image = Image.open(folder / "image")
    (folder / "image").write_bytes(data[: len(data) // 2])
    return image


CLOSED = {"closed": closed, "of a closed file": of_a_closed_file, "left": left, "checked": checked}
BROKEN = {
    **{f"cut off {kind}": cut_off(kind) for kind in ("JPEG", "PNG", "TIFF", "BMP")},
    "cut off later": cut_off_later,
}


@pytest.mark.parametrize("how", [*CLOSED, *BROKEN])
def test_an_image_that_cannot_be_read_says_why_and_what_to_do(how: str, tmp_path: Path) -> None:
    image = {**CLOSED, **BROKEN}[how](tmp_path)
    with pytest.raises(errors.InvalidValueError) as raised:
        Wire("gemini").client.models.generate_content(model="m", contents=["a", image])
    if isinstance(image, Image.Image) and getattr(image, "fp", None):
        image.close()
    text = str(raised.value)
    assert text.startswith("contents[1]: the image ")
    assert ("is closed: open it again, or call its load()" in text) is (how in CLOSED)
    assert ("may be cut off or broken; open it again from a complete file" in text) is (how in BROKEN)
    assert raised.value.__cause__ is not None or raised.value.__suppress_context__


def test_an_image_without_pixels_is_named() -> None:
    with pytest.raises(ValueError, match=r"contents: the image has no pixels: its size is 0 x 4"):
        Wire("gemini").client.models.generate_content(model="m", contents=Image.new("RGB", (0, 4)))


def message(*parts: Any) -> Any:
    return [{"role": "user", "parts": list(parts)}]


Use = Callable[[genai.Client, Any], object]
PLACES: Dict[str, Use] = {
    "contents:": lambda client, image: client.models.generate_content(model="m", contents=image),
    "contents[1]:": lambda client, image: client.models.generate_content(model="m", contents=["a", image]),
    "contents[1][0]:": lambda client, image: client.models.generate_content(
        model="m", contents=["a", [image]]
    ),
    "contents[0].parts[1]:": lambda client, image: client.models.generate_content(
        model="m", contents=message("a", image)
    ),
    "parts[1]:": lambda client, image: types.UserContent(["a", image]),
    "message[1]:": lambda client, image: client.chats.create(model="m").send_message(["a", image]),
    "history[0].parts[1]:": lambda client, image: client.chats.create(model="m", history=message("a", image)),
    "config.system_instruction:": lambda client, image: client.models.generate_content(
        model="m", contents="a", config={"system_instruction": image}
    ),
    "config.system_instruction[1]:": lambda client, image: client.models.generate_content(
        model="m", contents="a", config={"system_instruction": ["a", image]}
    ),
    "config.system_instruction.parts[1]:": lambda client, image: client.models.generate_content(
        model="m", contents="a", config={"system_instruction": message("a", image)[0]}
    ),
    "contents[0]:": lambda client, image: client.models.count_tokens(model="m", contents=[image]),
    "contents[2]:": lambda client, image: client.models.embed_content(
        model="gemini-embedding-2", contents=["a", "b", image]
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_the_place_is_named(place: str, tmp_path: Path) -> None:
    with pytest.raises(errors.InvalidValueError) as raised:
        PLACES[place](Wire("gemini").client, closed(tmp_path))
    assert str(raised.value).startswith(f"{place} the image is closed")


@pytest.mark.parametrize("contents", ["contents[1]", "contents[0].parts[1]"])
def test_the_place_in_a_batch_is_named(contents: str, tmp_path: Path) -> None:
    image = closed(tmp_path)
    second: Any = {"contents": ["a", image] if contents == "contents[1]" else message("a", image)}
    with pytest.raises(errors.InvalidValueError) as raised:
        Wire("gemini").client.batches.create(model="m", src=[{"contents": "a"}, second])
    assert str(raised.value).startswith(f"src[1].{contents}: the image is closed")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("backend", BACKENDS)
def test_an_image_may_stand_there(backend: str, place: str) -> None:
    assert PLACES[place](Wire(backend).client, scene()) is not None


def instances_of(use: Use) -> Any:
    """The instances of the prediction that a call on Vertex AI asks for."""
    bodies: List[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"name": "operations/1"})

    use(new_client("vertex", httpx.MockTransport(answer)), scene())
    return bodies[0]["instances"][0]


IMAGEN: Dict[str, Use] = {
    "image": lambda client, image: client.models.upscale_image(
        model="imagen", image=image, upscale_factor="x2"
    ),
    "first frame": lambda client, image: client.models.generate_videos(
        model="veo", prompt="p", image=types.Image.from_pillow(image)
    ),
    "first frame of Pillow": lambda client, image: client.models.generate_videos(
        model="veo", prompt="p", image=image
    ),
    "reference": lambda client, image: client.models.edit_image(
        model="imagen",
        prompt="p",
        reference_images=[types.RawReferenceImage(reference_id=1, reference_image=image)],
    ),
    "mask": lambda client, image: client.models.edit_image(
        model="imagen",
        prompt="p",
        reference_images=[{"reference_type": "REFERENCE_TYPE_MASK", "reference_image": image}],
    ),
}


@pytest.mark.parametrize("name", IMAGEN)
def test_an_image_of_imagen_and_veo_may_be_one_of_pillow(name: str) -> None:
    text = json.dumps(instances_of(IMAGEN[name]))
    data = text.partition('"bytesBase64Encoded": "')[2].partition('"')[0]
    image = types.Image.model_validate({"bytesBase64Encoded": data})
    assert image.image_bytes
    assert difference(Image.open(io.BytesIO(image.image_bytes)), scene()) == 0
    assert '"mimeType": "image/png"' in text


REFUSED: Dict[str, Callable[[Any], object]] = {
    "the image is closed": types.Image.from_pillow,
    "reference_image\n  Value error, the image": lambda image: types.RawReferenceImage(reference_image=image),
    r"reference_images\[0\]\.reference_image: Value error, the image is closed": lambda image: Wire(
        "vertex"
    ).client.models.edit_image(model="m", prompt="p", reference_images=[{"reference_image": image}]),
    "image: the image is closed": lambda image: Wire("vertex").client.models.upscale_image(
        model="m", image=image, upscale_factor="x2"
    ),
}


@pytest.mark.parametrize("text", REFUSED)
def test_the_place_of_an_image_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=text):
        REFUSED[text](closed(tmp_path))


def test_a_function_may_return_images(tmp_path: Path) -> None:
    call = types.FunctionCall(name="draw")
    for result, count in ((scene(), 1), ([scene(), scene()], 2), (["a", scene()], 1)):
        response = results.respond(call, result)
        blobs = [part.inline_data for part in response.parts or ()]
        assert [blob.mime_type for blob in blobs if blob] == ["image/png"] * count
        assert response.response == ({"result": ["a"]} if isinstance(result, list) and count == 1 else {})
    failed = results.respond(call, closed(tmp_path)).response
    assert failed
    assert "cannot be sent: the image is closed" in failed["error"]


def test_an_answer_with_an_image_gives_it_back(tmp_path: Path) -> None:
    data = file_of(scene(), "PNG")
    part = types.Part.from_bytes(data, "image/png")
    image = part.as_image()
    assert isinstance(image, types.Image)
    image.save(str(tmp_path / "image.png"))
    assert (tmp_path / "image.png").read_bytes() == data
    assert part.inline_data
    assert part.inline_data.as_image() == image
    for other in (
        types.Part(text="a"),
        types.Part.from_bytes(b"a", "audio/wav"),
        types.Part(inline_data=types.Blob(data=b"a")),
        types.Part(inline_data=types.Blob(mime_type="image/png")),
        types.Part.from_uri("gs://bucket/a.png"),
    ):
        assert other.as_image() is None
