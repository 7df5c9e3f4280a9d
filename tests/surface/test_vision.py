"""Boxes and masks in real pictures: what a model writes about a file, against the pixels that the file has."""

from __future__ import annotations

import base64
import io
import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import httpx
import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from pydantic import ValidationError

from google import genai
from google.genai import errors, types, vision
from google.genai.emulator import Emulator

SIZE = (400, 200)
CUP = (100, 50, 300, 150)  # left, top, right, bottom of the cup in the photo
CUP_BOX = [250, 250, 750, 750]  # the same as a model says it: y first, in thousandths


@pytest.fixture(params=["PNG", "JPEG", "WEBP"])
def photo(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file with a red cup on a white table."""
    image = Image.new("RGB", SIZE, "white")
    ImageDraw.Draw(image).ellipse((CUP[0], CUP[1], CUP[2] - 1, CUP[3] - 1), fill="red")
    path = tmp_path / f"photo.{request.param.lower()}"
    image.save(path, format=request.param)
    return path


def png(image: Image.Image) -> str:
    """A picture as a model writes it."""
    file = io.BytesIO()
    image.save(file, format="PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def cup_mask() -> str:
    """The cup inside its box, in another size than the box has in the photo, as from a model."""
    image = Image.new("L", (256, 256))
    ImageDraw.Draw(image).ellipse((0, 0, 255, 255), fill=255)
    return png(image)


def segmented(**changes: Any) -> str:
    entry = {"box_2d": CUP_BOX, "mask": cup_mask(), "label": "the red cup", **changes}
    return f"Here they are:\n```json\n{json.dumps([entry], indent=2)}\n```\n"


def ask(text: str, photo: Path) -> types.GenerateContentResponse:
    """Send the picture; the emulator answers with this text."""
    emulator = Emulator()
    emulator.reply_with(text)
    client = genai.Client(
        vertexai=False, api_key="k", http_options={"client_args": {"transport": emulator.transport()}}
    )
    return client.models.generate_content(
        model="gemini-2.5-flash", contents=[Image.open(photo), "Give the segmentation masks."]
    )


def test_the_box_cuts_the_object_out_of_the_file(photo: Path) -> None:
    (box,) = vision.boxes(ask(segmented(), photo))
    assert (box.label, box.to_pixels(*SIZE)) == ("the red cup", CUP)
    image = Image.open(photo).convert("RGB")
    reds = numpy.asarray(image)[:, :, 1] < 128
    cut = numpy.asarray(image.crop(box.to_pixels(*image.size)))[:, :, 1] < 128
    assert cut.shape == (100, 200)
    assert cut.sum() == reds.sum() > 1000


def test_the_mask_lies_on_the_object_in_the_file(photo: Path) -> None:
    (mask,) = vision.masks(ask(segmented(), photo))
    reds = numpy.asarray(Image.open(photo).convert("RGB"))[:, :, 1] < 128
    found = mask.to_array(*SIZE)
    assert (found.dtype, found.shape) == (numpy.dtype(bool), (200, 400))
    assert (found & reds).sum() / (found | reds).sum() > 0.97
    image = mask.to_image(*SIZE, threshold=127)
    assert (image.mode, image.size) == ("L", SIZE)
    assert (numpy.asarray(image) == numpy.where(found, 255, 0)).all()


def test_how_sure_the_model_is_stays_until_a_threshold() -> None:
    ramp = Image.linear_gradient("L").rotate(90)  # from 0 on the left to 255 on the right
    mask = vision.Mask(box_2d=[0, 0, 500, 1000], mask=png(ramp), label="ramp")
    image = numpy.asarray(mask.to_image(256, 10))
    assert abs(int(image[2, 64]) - 64) <= 2
    assert abs(int(image[2, 192]) - 192) <= 2
    assert not image[5:].any(), "nothing below the box"
    counts = [int(mask.to_array(256, 10, threshold=value).sum()) for value in (0, 63, 127, 191, 254, 255)]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0
    assert abs(counts[2] - 128 * 5) <= 10


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "LA"])
def test_masks_of_any_mode(mode: str) -> None:
    mask = vision.Mask(box_2d=[0, 0, 1000, 1000], mask=png(Image.new("L", (2, 2), 255).convert(mode)))
    assert mask.to_array(3, 3).all()


def test_a_mask_without_its_data_url_padding_or_line() -> None:
    plain = cup_mask().split(",")[1]
    wanted = vision.Mask(box_2d=CUP_BOX, mask=cup_mask()).to_array(*SIZE)
    for text in (plain, plain.rstrip("="), "\n".join([plain[:40], plain[40:]])):
        assert (vision.Mask(box_2d=CUP_BOX, mask=text).to_array(*SIZE) == wanted).all()


def test_a_box_of_no_area_has_an_empty_mask() -> None:
    mask = vision.Mask(box_2d=[500, 500, 500, 500], mask=cup_mask())
    assert not mask.to_array(*SIZE).any()


@pytest.mark.parametrize("text", ["<start_of_mask><seg_1>", "data:image/png;base64,AAAA", "", "not base64!"])
def test_a_mask_that_is_no_image_names_its_object(text: str) -> None:
    mask = vision.Mask(box_2d=CUP_BOX, mask=text, label="the red cup")
    with pytest.raises(errors.ResponseParseError, match="the mask of 'the red cup' is not a PNG image"):
        mask.to_image(*SIZE)


@pytest.fixture
def launches(monkeypatch: pytest.MonkeyPatch) -> List[Any]:
    """The programs that are started."""
    seen: List[Any] = []

    def note(*given: Any, **_: Any) -> None:
        seen.append(given)

    for name in ("Popen", "run", "call", "check_call", "check_output"):
        monkeypatch.setattr(subprocess, name, note)
    return seen


def _encoded(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (20, 10)).save(file, format=kind)
    return file.getvalue()


def _wide(width: int, height: int) -> bytes:
    """A PNG that promises a size and has no pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk


NOT_MASKS = {
    **{
        kind: _encoded(kind)
        for kind in ("GIF", "BMP", "TIFF", "JPEG", "WEBP", "PPM", "ICO", "PCX", "SGI", "TGA")
    },
    "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n",
    "PDF": b"%PDF-1.4\n%%EOF\n",
    "SVG": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "WMF": b"\xd7\xcd\xc6\x9a" + bytes(40),
    "more pixels than Pillow takes": _wide(20_000, 20_000),
    "more pixels than Pillow takes without a warning": _wide(12_000, 12_000),
    "more pixels than a mask has": _wide(5_000, 5_000),
    "no pixels": _wide(0, 0),
    "header only": _wide(10, 10),
    "broken header": b"\x89PNG\r\n\x1a\n" + bytes(30),
}


@pytest.mark.parametrize("kind", NOT_MASKS)
def test_a_mask_is_read_as_a_png_of_bounded_size_and_as_nothing_else(kind: str, launches: List[Any]) -> None:
    mask = vision.masks(segmented(mask=base64.b64encode(NOT_MASKS[kind]).decode()))[0]
    with pytest.raises(errors.ResponseParseError, match="is not a PNG image"):
        mask.to_image(*SIZE)
    assert launches == []


def test_a_mask_that_was_cut_off_is_no_image() -> None:
    noise = png(Image.effect_noise((64, 64), 100))
    mask = vision.Mask(box_2d=CUP_BOX, mask=noise[: len(noise) // 2])
    with pytest.raises(errors.ResponseParseError, match="is not a PNG image"):
        mask.to_image(*SIZE)


COORDINATES = st.lists(st.integers(0, 1000), min_size=2, max_size=2).map(sorted)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(COORDINATES, COORDINATES, st.integers(1, 9000), st.integers(1, 9000))
def test_any_box_lies_inside_its_image(ys: List[int], xs: List[int], width: int, height: int) -> None:
    left, top, right, bottom = vision.Box(box_2d=[ys[0], xs[0], ys[1], xs[1]]).to_pixels(width, height)
    assert 0 <= left <= right <= width
    assert 0 <= top <= bottom <= height
    for thousandths, pixel, whole in zip(
        [*xs, *ys], [left, right, top, bottom], [width, width, height, height]
    ):
        assert abs(thousandths / 1000 * whole - pixel) <= 0.5 + 1e-9


@pytest.mark.parametrize(
    ("box", "problem"),
    [
        ([0, 0, 1000], "a box must be"),
        ([0, 0, 1, 1, 1], "a box must be"),
        ("0, 0, 1, 1", "a box must be"),
        (None, "a box must be"),
        ({"y_min": 0}, "a box must be"),
        ([0, 0, 1001, 10], "from 0 to 1000, not 1001"),
        ([-1, 0, 10, 10], "from 0 to 1000, not -1"),
        ([0, 0, "10", 10], "from 0 to 1000, not '10'"),
        ([0, 0, True, 10], "from 0 to 1000, not True"),
        ([0, 0, None, 10], "from 0 to 1000, not None"),
        ([0, 0, float("nan"), 10], "from 0 to 1000, not nan"),
        ([500, 0, 400, 10], "ends before it begins"),
        ([0, 500, 10, 400], "ends before it begins"),
    ],
)
def test_garbage_is_no_box(box: Any, problem: str) -> None:
    with pytest.raises(ValidationError, match=problem):
        vision.Box(box_2d=box)
    text = json.dumps([{"box_2d": CUP_BOX}, {"box_2d": box, "label": "x"}])
    with pytest.raises(errors.ResponseParseError, match=r"answer\[1\]\.box_2d: .*" + problem):
        vision.boxes(text)


def test_broken_numbers_are_rounded() -> None:
    assert vision.Box(box_2d=(0, 0.4, 10.6, 1000.0)).box_2d == [0, 0, 11, 1000]  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # as a model writes it


@pytest.mark.parametrize(("width", "height"), [(0, 10), (10, -1)])
def test_an_image_has_a_size(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        vision.Box(box_2d=CUP_BOX).to_pixels(width, height)


LIST = '[{"box_2d": [1, 2, 3, 4], "label": "a"}, {"box_2d": [5, 6, 7, 8]}]'
FORMS: Dict[str, Tuple[str, List[Optional[str]]]] = {
    "plain": (LIST, ["a", None]),
    "with space around": (f"\n {LIST}\n", ["a", None]),
    "fenced": (f"```json\n{LIST}\n```", ["a", None]),
    "fenced without a language": (f"```\n{LIST}\n```", ["a", None]),
    "fenced on one line": (f"```json {LIST}```", ["a", None]),
    "fenced among words": (f"Sure!\n```json\n{LIST}\n```\nAnything else?", ["a", None]),
    "one alone": ('{"box_2d": [1, 2, 3, 4], "label": "b"}', ["b"]),
    "with what we do not know": ('[{"box_2d": [1, 2, 3, 4], "label": "c", "score": 0.5}]', ["c"]),
    "none": ("[]", []),
}


@pytest.mark.parametrize("form", FORMS)
def test_answers_are_read_in_any_form(form: str) -> None:
    text, labels = FORMS[form]
    found = vision.boxes(text)
    assert [box.label for box in found] == labels
    assert all(type(box) is vision.Box for box in found)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("I see a cup.", "the answer is not a list of Box: 'I see a cup.'"),
        ("", "the answer is not a list of Box"),
        ("```json\n[{]\n```", "the answer is not a list of Box"),
        ("[" * 100_000, "the answer is not a list of Box"),
        ("5", r"answer\[0\]"),
        ('[{"label": "a"}]', r"answer\[0\].box_2d: Field required"),
    ],
)
def test_what_is_no_list_of_boxes(text: str, problem: str) -> None:
    with pytest.raises(errors.ResponseParseError, match=problem):
        vision.boxes(text)


def test_a_mask_needs_its_mask() -> None:
    with pytest.raises(errors.ResponseParseError, match=r"answer\[0\]\.mask: Field required"):
        vision.masks(LIST)


def test_an_answer_that_was_cut_off_says_so() -> None:
    parts = [{"text": LIST[:30]}]
    response = types.GenerateContentResponse.model_validate(
        {"candidates": [{"content": {"parts": parts}, "finishReason": "MAX_TOKENS"}]}
    )
    with pytest.raises(errors.IncompleteResponseError, match="cut off at max_output_tokens"):
        vision.boxes(response)


@pytest.mark.parametrize("vertexai", [False, True])
def test_boxes_are_a_schema_too(vertexai: bool) -> None:
    answer = {"candidates": [{"content": {"parts": [{"text": LIST}]}, "finishReason": "STOP"}]}
    sent: List[Any] = []

    def reply(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        return httpx.Response(200, json=answer)

    options: Any = {"client_args": {"transport": httpx.MockTransport(reply)}}
    client = genai.Client(vertexai=vertexai, api_key="k", http_options=options)
    response = client.models.generate_content(
        model="gemini-2.5-flash",
        contents="Find the cups.",
        config={"response_mime_type": "application/json", "response_schema": List[vision.Box]},
    )
    assert response.parsed == vision.boxes(response)
    assert response.parsed[0].to_pixels(1000, 1000) == (2, 1, 4, 3)
    item = sent[0]["generationConfig"]["responseSchema"]["items"]["properties"]["box_2d"]
    assert (item["type"], item["items"]["type"]) == ("ARRAY", "INTEGER")


def _run(code: str) -> str:
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout


def test_only_masks_need_pillow_and_only_arrays_need_numpy() -> None:
    code = f"""
import sys
from google import genai
assert "google.genai.vision" not in sys.modules
genai.vision.boxes({LIST!r})[0].to_pixels(10, 10)
mask = genai.vision.Mask(box_2d=[0, 0, 10, 10], mask={cup_mask()!r})
assert not {{"PIL", "numpy"}} & set(sys.modules)
sys.modules["PIL"] = None
try:
    mask.to_image(10, 10)
except ImportError as error:
    print(error)
"""
    assert _run(code) == "images of masks need Pillow: pip install pillow\n"
