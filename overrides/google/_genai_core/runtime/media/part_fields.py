"""What users give for a part, as the fields of a part: text, files, images, videos, URIs.

Kept as plain mappings, so that both the types' own constructors and the flow for contents
can use it. A type that can stand for a part says so itself (PartSource).
"""

from __future__ import annotations

from typing import Any, Dict, Optional

from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.media.pillow import encoded, is_pil_image
from google._genai_core.runtime.usage_errors import InvalidValueError

PartFields = Dict[str, Any]


class PartSource:
    """A type whose objects may stand where a part is wanted."""

    def part_fields(self) -> PartFields:
        """The fields of the part that stands for this object."""
        raise NotImplementedError  # pragma: no cover - each such type has its own


def from_file(uri: Optional[str], mime_type: Optional[str]) -> PartFields:
    """A file that the service can reach."""
    if not uri:
        raise InvalidValueError("the file has no uri yet: upload it, or fetch it again with client.files.get")
    return {"file_data": {"file_uri": uri, "mime_type": mime_type}}


def from_medium(what: str, data: Optional[bytes], uri: Optional[str], mime_type: Optional[str]) -> PartFields:
    """An image or a video: its bytes when they are here, which both backends take, else its address."""
    if not data and not uri:
        raise InvalidValueError(f"the {what} has neither bytes nor an address")
    if not mime_type and (data or not uri):
        raise InvalidValueError(f"the {what} has no mime_type, which says how to read its bytes")
    if data:
        return {"inline_data": {"data": data, "mime_type": mime_type}}
    return from_file(uri, mime_type or guess_mime_type(uri or ""))


def guess_mime_type(name: str, data: bytes = b"") -> str:
    """By the extension, else by the bytes if there are any; raises when neither says it."""
    mime_type = mime_types.by_name(name) or mime_types.by_content(data[: mime_types.HEAD])
    if mime_type is None:
        raise InvalidValueError(f"cannot tell the media type of {name!r}: pass mime_type")
    return mime_type


def as_part(value: object) -> Optional[PartFields]:
    """The fields of a part, or None when the value is nothing that a part can be made of."""
    if isinstance(value, str):
        value.encode()  # half a character cannot be sent: told here, where the place is known
        return {"text": value}
    if isinstance(value, PartSource):
        return value.part_fields()
    fields = as_mapping(value)
    if fields is not None:
        if "uri" in fields and "file_uri" not in fields:
            return from_file(fields["uri"], fields.get("mime_type") or fields.get("mimeType"))
        return dict(fields)
    if is_pil_image(value):
        data, mime_type = encoded(value)
        return {"inline_data": {"data": data, "mime_type": mime_type}}
    return None
