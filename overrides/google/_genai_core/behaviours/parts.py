"""Constructors of parts, and files that can replace a part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Sequence, Type, TypeVar, Union

from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.media import part_fields

if TYPE_CHECKING:
    from google._genai_api.types.content.code_execution import Language, Outcome
    from google._genai_api.types.content.function_calls import FunctionResponsePart
    from google._genai_api.types.content.media import Blob
    from google._genai_api.types.imaging.images import Image

_IMAGE = "google._genai_api.types.imaging.images.Image"


class BlobBehaviour:
    """Inline data, which may be an image."""

    if TYPE_CHECKING:
        data: Optional[bytes]
        mime_type: Optional[str]

    def as_image(self) -> Optional[Image]:
        """Return the data as an image, which can be saved and shown; None if it is not an image."""
        if not self.data or not (self.mime_type or "").startswith("image/"):
            return None
        image: Image = load(_IMAGE)(image_bytes=self.data, mime_type=self.mime_type)
        return image


P = TypeVar("P", bound="PartBehaviour")


class PartBehaviour:
    """Constructors of a part, and its image."""

    if TYPE_CHECKING:
        inline_data: Optional[Blob]

    def as_image(self) -> Optional[Image]:
        """Return the inline data as an image, which can be saved and shown; None if it is not an image."""
        return self.inline_data.as_image() if self.inline_data is not None else None

    @classmethod
    def from_text(cls: Type[P], text: str) -> P:
        """Return a part with plain text."""
        return cls(text=text)  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_bytes(cls: Type[P], data: bytes, mime_type: str) -> P:
        """Return a part with raw bytes, sent inside the request, which may have 20 MB."""
        return cls(inline_data={"data": data, "mime_type": mime_type})  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_uri(cls: Type[P], file_uri: str, mime_type: Optional[str] = None) -> P:
        """Return a part that refers to a file: `gs://`, `https://` or the uri of an uploaded file.

        The media type defaults to that of the extension, and to `video/mp4` for a video of YouTube.
        Raises errors.InvalidValueError if it is unknown.
        """
        return cls(**part_fields.from_address(file_uri, mime_type))

    @classmethod
    def from_function_call(cls: Type[P], name: str, args: Dict[str, Any]) -> P:
        """Return a part with a function call of the model."""
        return cls(function_call={"name": name, "args": args})  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_function_response(
        cls: Type[P],
        name: str,
        response: Dict[str, Any],
        parts: Optional[Sequence[FunctionResponsePart]] = None,
    ) -> P:
        """Return a part with the result of a function call: any JSON object, and parts with media."""
        function_response: Dict[str, Any] = {"name": name, "response": response}
        if parts is not None:
            function_response["parts"] = parts
        return cls(function_response=function_response)  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_executable_code(cls: Type[P], code: str, language: Union[Language, str]) -> P:
        """Return a part with code that the model wrote."""
        return cls(executable_code={"code": code, "language": language})  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_code_execution_result(cls: Type[P], outcome: Union[Outcome, str], output: str) -> P:
        """Return a part with the result of running code."""
        return cls(code_execution_result={"outcome": outcome, "output": output})  # type: ignore[call-arg]  # the generated class has the field


F = TypeVar("F", bound="FunctionResponsePartBehaviour")


class FunctionResponsePartBehaviour:
    """Constructors of a part of a function response."""

    @classmethod
    def from_bytes(cls: Type[F], data: bytes, mime_type: str) -> F:
        """Return a part with raw bytes, sent inside the request."""
        return cls(inline_data={"data": data, "mime_type": mime_type})  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_uri(cls: Type[F], file_uri: str, mime_type: Optional[str] = None) -> F:
        """Return a part that refers to a file; the media type defaults to that of the extension."""
        return cls(**part_fields.from_address(file_uri, mime_type))


class FileBehaviour(part_fields.PartSource):
    """An uploaded file, which can replace a part."""

    if TYPE_CHECKING:
        uri: Optional[str]
        mime_type: Optional[str]

    def part_fields(self) -> part_fields.PartFields:
        """Return the fields of a part for this file. Raises errors.InvalidValueError if it has no uri."""
        return part_fields.from_file(self.uri, self.mime_type)
