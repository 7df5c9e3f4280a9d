"""The fields of a part for the forms that users may write: text, files, images, videos, URIs.

The fields are plain mappings, so both the constructors of types and the normalizer of contents
use them. A type that can replace a part is a PartSource.
"""

from __future__ import annotations

import re
from typing import Any, Dict, Optional

from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.media import mime_types
from google._genai_core.runtime.media.pillow import encoded, is_pil_image
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

PartFields = Dict[str, Any]
_UPLOADED = re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?v\d\w*/files/[a-z0-9-]+(?::download)?(?:\?alt=media)?")
"""The `uri` of an uploaded file, also at a gateway. Its name alone, `files/x`, is not a URI, and the API refuses it."""


class PartSource:
    """A type whose objects can replace a part."""

    def part_fields(self) -> PartFields:
        """Return the fields of the part for this object."""
        raise NotImplementedError  # pragma: no cover - each such type has its own


def from_file(uri: Optional[str], mime_type: Optional[str]) -> PartFields:
    """Return the fields for a file that the service can read. Raises InvalidValueError without a URI."""
    if not uri:
        raise InvalidValueError("the file has no uri yet: upload it, or fetch it again with client.files.get")
    return {"file_data": {"file_uri": uri, "mime_type": mime_type}}


def from_medium(what: str, data: Optional[bytes], uri: Optional[str], mime_type: Optional[str]) -> PartFields:
    """Return the fields for an image or a video: its bytes, which both backends take, or else its URI."""
    if not data and not uri:
        raise InvalidValueError(f"the {what} has neither bytes nor a URI")
    if not mime_type and (data or not uri):
        raise InvalidValueError(f"the {what} needs a mime_type for its bytes")
    if data:
        return {"inline_data": {"data": data, "mime_type": mime_type}}
    return from_file(uri, mime_type or guess_mime_type(uri or ""))


def from_address(file_uri: object, mime_type: Optional[str]) -> Dict[str, Optional[str]]:
    """Return the address of a file and its media type, which defaults to that of the extension."""
    address = text_of(file_uri)
    if not isinstance(address, str):
        own = getattr(file_uri, "uri", None)
        hint = f": pass its uri, {own!r}, or itself as one of the contents" if isinstance(own, str) else ""
        raise InvalidTypeError(f"file_uri must be text, not {kind_of(file_uri)}{hint}")
    return {"file_uri": address, "mime_type": mime_type or uri_mime_type(address)}


def guess_mime_type(name: str, data: bytes = b"") -> str:
    """Return the media type by the extension, else by the bytes. Raises InvalidValueError if it is unknown."""
    mime_type = mime_types.by_name(name) or mime_types.by_content(data[: mime_types.HEAD])
    if mime_type is None:
        raise InvalidValueError(f"cannot determine the media type of {name!r}: pass mime_type")
    return mime_type


def uri_mime_type(uri: str) -> Optional[str]:
    """Return the media type of the file at a URI; None for an uploaded one, whose type the service knows.

    Raises:
        InvalidValueError: It is unknown.
    """
    return None if _UPLOADED.fullmatch(uri) else guess_mime_type(uri)


def as_part(value: object) -> Optional[PartFields]:
    """Return the fields of a part, or None if no part can be made of the value."""
    value = text_of(value)
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, PartSource):
        return value.part_fields()
    fields = as_mapping(value)
    if fields is not None:
        if "uri" in fields and "file_uri" not in fields:
            return from_file(fields["uri"], fields.get("mime_type") or fields.get("mimeType"))
        is_file_data = "file_uri" in fields or "fileUri" in fields
        return {"file_data": dict(fields)} if is_file_data else dict(fields)
    if is_pil_image(value):
        data, mime_type = encoded(value)
        return {"inline_data": {"data": data, "mime_type": mime_type}}
    return None
