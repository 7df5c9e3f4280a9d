"""Pictures for tests: a scene whose corners differ, as files of all formats, opened and changed in all ways."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Callable, Dict, Optional, Tuple

import numpy
from PIL import Image, ImageDraw, ImageOps

from google._genai_core.flows.inputs import contents

ORIENTATION = 0x112
CLOSE = 4
"""What a value of a pixel may be off, of 255, after an image was encoded as JPEG."""


def scene() -> Image.Image:
    """A picture that looks different when it is turned or mirrored."""
    image = Image.new("RGB", (96, 64), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 47, 31), fill=(255, 0, 0))
    draw.rectangle((48, 0, 95, 31), fill=(0, 255, 0))
    draw.rectangle((0, 32, 47, 63), fill=(0, 0, 255))
    return image


def file_of(image: Image.Image, kind: str, tag: int = 1, **options: Any) -> bytes:
    """The image as a file, with an orientation tag unless it is upright."""
    if tag != 1:
        exif = image.getexif()
        exif[ORIENTATION] = tag
        options["exif"] = exif
    if kind == "MPO":
        options.update(save_all=True, append_images=[image.rotate(180)])
    file = io.BytesIO()
    image.save(file, format=kind, **options)
    return file.getvalue()


def opened(data: bytes, source: str, folder: Path) -> Any:
    """The file opened by Pillow from memory or from a path."""
    if source == "memory":
        return Image.open(io.BytesIO(data))
    path = folder / "image"
    path.write_bytes(data)
    return Image.open(path)


def _read(image: Any) -> Any:
    image.load()
    return image


def _dotted(image: Any) -> Any:
    image.putpixel((50, 40), (255, 0, 0) if image.mode == "RGB" else 1)
    return image


def _drawn(image: Any) -> Any:
    image.load()
    ImageDraw.Draw(image).line((50, 40, 60, 60), fill=(255, 0, 0) if image.mode == "RGB" else 1)
    return image


def _pasted(image: Any) -> Any:
    image.paste(image.crop((0, 0, 9, 9)), (40, 40))
    return image


def _shrunk(image: Any) -> Any:
    image.thumbnail((48, 48))
    return image


def _turned(image: Any) -> Any:
    ImageOps.exif_transpose(image, in_place=True)
    return image


def _drafted(image: Any) -> Any:
    image.draft("L", (12, 8))
    return image


UNCHANGED: Dict[str, Callable[[Any], Any]] = {"unread": lambda image: image, "read": _read}
CHANGED: Dict[str, Callable[[Any], Any]] = {
    "a pixel": _dotted,
    "a line": _drawn,
    "a paste": _pasted,
    "a thumbnail": _shrunk,
    "turned in place": _turned,
    "a draft": _drafted,
    "copied": lambda image: image.copy(),
    "converted": lambda image: image.convert("RGBA"),
    "resized": lambda image: image.resize((48, 32)),
    "cropped": lambda image: image.crop((0, 0, 40, 30)),
    "turned by Pillow": ImageOps.exif_transpose,
}


def sent(image: Any) -> Tuple[bytes, str]:
    """The bytes and the media type that a request holds for this image."""
    blob = contents.to_part(image).inline_data
    assert blob is not None
    assert blob.data
    assert blob.mime_type
    return blob.data, blob.mime_type


def shown(image: Any) -> Image.Image:
    """What a reader that honours the orientation tag shows."""
    image.load()
    upright: Optional[Image.Image] = ImageOps.exif_transpose(image)
    assert upright is not None
    return upright.convert("RGB")


def difference(one: Any, other: Any) -> int:
    """The largest difference of a value, of 255."""
    left, right = numpy.asarray(shown(one)).astype(int), numpy.asarray(shown(other)).astype(int)
    assert left.shape == right.shape
    return int(abs(left - right).max())
