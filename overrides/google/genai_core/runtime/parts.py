"""What users give for a part, as the fields of a part: text, files, images, URIs.

Kept as plain mappings, so that both the types' own constructors and the flow for contents
can use it. PIL is never imported: an image is known by its class and asked to save itself.
"""

from __future__ import annotations

import io
from typing import Any, Dict, Mapping, Optional, Protocol, cast

from google.genai_core.runtime import mime_types
from google.genai_core.runtime.model import ApiModel

_PNG_MODES = ("1", "I", "I;16", "L", "LA", "P", "RGB", "RGBA")
PartFields = Dict[str, Any]


class ImageLike(Protocol):
    """An image of Pillow, described instead of imported."""

    @property
    def format(self) -> Optional[str]: ...

    def save(self, fp: Any, format: Optional[str] = None, **params: Any) -> None: ...


def is_pil_image(value: object) -> bool:
    """Whether it is an image of Pillow, without importing Pillow."""
    return any(
        kind.__module__.startswith("PIL.") and kind.__name__ == "Image" for kind in type(value).__mro__
    )


def from_pil_image(image: Any) -> PartFields:
    """The image's bytes in its own format, or losslessly as PNG when it has none."""
    kind = image.format if image.format in ("JPEG", "PNG", "WEBP") else "PNG"
    if kind == "PNG" and image.mode not in _PNG_MODES:
        image = image.convert("L" if image.mode == "F" else "RGB")
    options = {"quality": "keep"} if kind == "JPEG" else {"lossless": True} if kind == "WEBP" else {}
    buffer = io.BytesIO()
    image.save(buffer, format=kind, **options)
    return {"inline_data": {"data": buffer.getvalue(), "mime_type": f"image/{kind.lower()}"}}


def from_file(uri: Optional[str], mime_type: Optional[str]) -> PartFields:
    """A file that the service can reach."""
    if not uri:
        raise ValueError("the file has no uri yet: upload it, or fetch it again with client.files.get")
    return {"file_data": {"file_uri": uri, "mime_type": mime_type}}


def guess_mime_type(name: str, data: bytes = b"") -> str:
    """By the extension, else by the bytes if there are any; raises when neither says it."""
    mime_type = mime_types.by_name(name) or mime_types.by_content(data[: mime_types.HEAD])
    if mime_type is None:
        raise ValueError(f"cannot tell the media type of {name!r}: pass mime_type")
    return mime_type


def as_part(value: object) -> Optional[PartFields]:
    """The fields of a part, or None when the value is nothing that a part can be made of."""
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, ApiModel):
        if type(value).__name__ == "File":
            return from_file(getattr(value, "uri", None), getattr(value, "mime_type", None))
        return None
    if isinstance(value, Mapping):
        fields = cast(Mapping[str, Any], value)
        if "uri" in fields and "file_uri" not in fields:
            return from_file(fields["uri"], fields.get("mime_type") or fields.get("mimeType"))
        return dict(fields)
    return from_pil_image(value) if is_pil_image(value) else None
