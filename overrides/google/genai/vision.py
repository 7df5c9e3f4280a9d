"""Boxes and segmentation masks that a model returns, as pixels.

    for mask in vision.masks(response):
        print(mask.label, mask.to_pixels(*image.size))
        mask.to_image(*image.size, threshold=127).save("mask.png")

A model gives coordinates from 0 to 1000, y first. Pillow and numpy are imported only by the methods
that return an image or an array. `list[vision.Box]` is also a valid `response_schema`.
"""

from __future__ import annotations

import base64
import io
import json
from types import ModuleType
from typing import TYPE_CHECKING, Any, List, NamedTuple, Optional, Sequence, Type, TypeVar, Union, cast

from pydantic import BaseModel, Field, field_validator

from google._genai_core.flows.answers.fences import json_text
from google._genai_core.runtime.errors import ResponseParseError
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError, MissingPackageError

if TYPE_CHECKING:
    import numpy  # loaded only for an array; numpy is optional
    from numpy.typing import NDArray
    from PIL import Image  # loaded only for an image; Pillow is optional

    from google._genai_api.types.responses.generate_content import GenerateContentResponse

    Answer = Union[str, GenerateContentResponse]

__all__ = ["Box", "Mask", "Pixels", "boxes", "masks"]

_FULL = 1000
_SHOWN = 80
_LARGEST_MASK = 4096 * 4096
"""Pixels of a mask; the models return 256 x 256."""

B = TypeVar("B", bound="Box")


class Pixels(NamedTuple):
    """A box in pixels, in the order that Pillow uses: `image.crop(pixels)` cuts it out."""

    left: int
    top: int
    right: int
    bottom: int


class Box(BaseModel):
    """A box around an object in an image."""

    box_2d: List[int] = Field(description="[y_min, x_min, y_max, x_max], normalized to 0-1000")
    label: Optional[str] = Field(default=None, description="The name of the object")

    @field_validator("box_2d", mode="before")
    @classmethod
    def _four_in_order(cls, value: Any) -> List[int]:
        if not isinstance(value, (list, tuple)) or len(cast(Sequence[Any], value)) != 4:
            raise InvalidValueError(f"a box must be [y_min, x_min, y_max, x_max], not {value!r}")
        numbers = cast(Sequence[Any], value)
        for number in numbers:
            if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number <= _FULL:
                raise InvalidValueError(f"coordinates must be numbers from 0 to {_FULL}, not {number!r}")
        if numbers[0] > numbers[2] or numbers[1] > numbers[3]:
            raise InvalidValueError(
                f"{list(numbers)} ends before it begins: a box must be [y_min, x_min, y_max, x_max]"
            )
        return [round(number) for number in numbers]

    def to_pixels(self, width: int, height: int) -> Pixels:
        """Return the box in an image of this size, rounded to pixels and never outside the image."""
        if width <= 0 or height <= 0:
            raise InvalidValueError(f"width and height must be at least 1, not {width} and {height}")
        y_min, x_min, y_max, x_max = self.box_2d
        return Pixels(
            round(x_min * width / _FULL),
            round(y_min * height / _FULL),
            round(x_max * width / _FULL),
            round(y_max * height / _FULL),
        )


class Mask(Box):
    """The mask of an object in an image, inside the box around it."""

    mask: str = Field(description="The mask inside the box, as base64 encoded png with values from 0 to 255")

    def to_image(self, width: int, height: int, threshold: Optional[int] = None) -> Image.Image:
        """Return a grey image (mode `L`) of the whole size.

        Pixels outside the box are 0. Pixels inside it hold the model's confidence, from 0 to 255.

        Args:
            width: Width in pixels of the image that the model saw.
            height: Height in pixels of the image that the model saw.
            threshold: Values above it become 255 and all others 0; 127 is the middle.

        Raises:
            errors.ResponseParseError: The mask is not an image.
        """
        pillow = _pillow()
        left, top, right, bottom = self.to_pixels(width, height)
        whole: Image.Image = pillow.new("L", (width, height))
        if right > left and bottom > top:
            inside = self._decoded().resize((right - left, bottom - top), pillow.Resampling.BILINEAR)
            whole.paste(inside, (left, top))
        if threshold is not None:
            whole = whole.point([255 if value > threshold else 0 for value in range(256)])
        return whole

    def to_array(self, width: int, height: int, threshold: int = 127) -> NDArray[numpy.bool_]:
        """Return a numpy array of bool with `height` rows of `width`, True for pixels of the object.

        Raises:
            errors.ResponseParseError: The mask is not an image.
        """
        import numpy  # loaded only for an array; numpy is optional

        return numpy.asarray(self.to_image(width, height)) > threshold

    def _decoded(self) -> Image.Image:
        """Return the mask as grey pixels. A model wrote it, so it is read as a PNG and as nothing else."""
        data = "".join(self.mask.rpartition(",")[2].split())  # a data URL has its comma before the data
        try:
            png = io.BytesIO(base64.b64decode(data + "=" * (-len(data) % 4), validate=True))
            image: Image.Image = _pillow().open(png, formats=("PNG",))
            if image.width * image.height > _LARGEST_MASK:
                raise InvalidValueError(f"{image.width} x {image.height} pixels are too many for a mask")
            return image.convert("L")
        except MissingPackageError:
            raise
        except Exception as error:  # Pillow has many kinds of errors and warnings for a broken file
            shown = self.mask[:_SHOWN]
            raise ResponseParseError(
                f"the mask of {self.label!r} is not a PNG image: {shown!r}: {error}"
            ) from error


def boxes(answer: Answer) -> List[Box]:
    """Return the boxes in an answer.

    Args:
        answer: A response, or its text. The JSON may be in a Markdown fence.

    Raises:
        errors.IncompleteResponseError: The answer was blocked or cut off.
        errors.ResponseParseError: The answer is not a JSON list of boxes; the message names the entry.
    """
    return _read(answer, Box)


def masks(answer: Answer) -> List[Mask]:
    """Return the masks in an answer.

    Args:
        answer: A response, or its text. The JSON may be in a Markdown fence.

    Raises:
        errors.IncompleteResponseError: The answer was blocked or cut off.
        errors.ResponseParseError: The answer is not a JSON list of masks; the message names the entry.
    """
    return _read(answer, Mask)


def _read(answer: Answer, kind: Type[B]) -> List[B]:
    if not isinstance(answer, str) and (isinstance(answer, type) or not hasattr(answer, "text_or_raise")):
        raise InvalidTypeError(f"answer must be a response or its text, not {kind_of(answer)}")
    text = answer if isinstance(answer, str) else answer.text_or_raise()
    try:
        found: Any = json.loads(json_text(text))
        entries = cast(Sequence[Any], found) if isinstance(found, list) else [found]
        return [_entry(entry, kind, f"answer[{index}]") for index, entry in enumerate(entries)]
    except (ValueError, RecursionError) as error:
        raise ResponseParseError(
            f"the answer is not a list of {kind.__name__}: {text[:_SHOWN]!r}: {error}"
        ) from error


def _entry(value: Any, kind: Type[B], where: str) -> B:
    with placed(where):
        return kind.model_validate(value)


def _pillow() -> ModuleType:
    try:
        from PIL import Image  # loaded only for an image; Pillow is optional
    except ImportError as error:
        raise MissingPackageError("images of masks need Pillow: pip install pillow") from error
    return Image
