"""Pillow images as bytes that the service can read, without importing Pillow before there is one.

The image's own file is sent if it is at hand and the image still shows what is in it. Any other image
is encoded, see `pillow_encoding.py`. An image that cannot be sent is an error, never another image.
"""

from __future__ import annotations

from typing import Any, Optional, Protocol, Tuple

from google._genai_core.runtime.usage_errors import GenAIError, InvalidValueError


class ImageLike(Protocol):
    """A Pillow image, declared so that Pillow need not be imported."""

    @property
    def format(self) -> Optional[str]:
        """Format of the file that the image was read from."""
        ...

    def save(self, fp: Any, format: Optional[str] = None, **params: Any) -> None:
        """Write the image to a file."""
        ...


def is_pil_image(value: object) -> bool:
    """Return whether the value is a Pillow image, without importing Pillow."""
    return any(
        kind.__module__.startswith("PIL.") and kind.__name__ == "Image" for kind in type(value).__mro__
    )


def encoded(image: Any) -> Tuple[bytes, str]:
    """Return the image's bytes and their media type.

    Raises:
        InvalidValueError: The image is closed, has no pixels, cannot be read, or has values that no
            image format can store.
    """
    from google._genai_core.runtime.media import pillow_encoding, pillow_files  # loaded only for such images

    if 0 in image.size:
        width, height = image.size
        raise InvalidValueError(f"the image has no pixels: its size is {width} x {height}")
    try:
        return pillow_files.own_file(image) or pillow_encoding.encode(image)
    except GenAIError:
        raise
    except Exception as error:  # Pillow and its plugins raise errors of many classes
        reason = " ".join(str(error).split()) or type(error).__name__
        if "closed" in reason or pillow_files.is_closed(image):
            raise InvalidValueError(
                "the image is closed: open it again, or call its load() before the file is closed"
            ) from error
        raise InvalidValueError(
            f"the image cannot be read ({reason}): its file may be cut off or broken; "
            "open it again from a complete file"
        ) from error
