"""Constructors of parts, their images and sounds, and files that can replace a part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Sequence, Tuple, Type, TypeVar, Union

from google._genai_core.runtime.given import text_of
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.media import part_fields
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.content.code_execution import Language, Outcome
    from google._genai_api.types.content.function_calls import FunctionResponsePart
    from google._genai_api.types.content.media import Blob, PartMediaResolution, PartMediaResolutionLevel
    from google._genai_api.types.dicts.content.media import PartMediaResolutionDict
    from google._genai_api.types.imaging.images import Image

    Resolution = Union[PartMediaResolution, PartMediaResolutionDict, PartMediaResolutionLevel, str]

_IMAGE = "google._genai_api.types.imaging.images.Image"


class BlobBehaviour:
    """Inline data, which may be an image or speech."""

    if TYPE_CHECKING:
        data: Optional[bytes]
        mime_type: Optional[str]

    def as_image(self) -> Optional[Image]:
        """Return the data as an image, which can be saved and shown; None if it is not an image."""
        if not self.data or not (self.mime_type or "").startswith("image/"):
            return None
        image: Image = load(_IMAGE)(image_bytes=self.data, mime_type=self.mime_type)
        return image

    def as_wav(self) -> Optional[bytes]:
        """Return speech as the bytes of a WAV file; None if the data is not audio.

        The media type has the rate: `audio/L16;rate=24000`. Samples have 16 bits, the low byte first. A
        WAV file is returned unchanged.

        Raises:
            errors.InvalidValueError: The audio is of another form, such as `audio/mp3`, or has no rate.
        """
        from google._genai_core.runtime.media import wav  # loaded only for speech

        if not self.data or not wav.is_sound(self.mime_type):
            return None
        return wav.wav([wav.Sound(self.data, self.mime_type or "")])


def _resolution(given: Optional[Resolution]) -> Optional[Any]:
    """Return a level as the fields of a PartMediaResolution; anything else is checked as such."""
    level = text_of(given)
    return {"level": level} if isinstance(level, str) else given


P = TypeVar("P", bound="PartBehaviour")


class PartBehaviour:
    """Constructors of a part, its image and its speech."""

    if TYPE_CHECKING:
        inline_data: Optional[Blob]

    @classmethod
    def _fields_of(cls, values: Tuple[Any, ...], data: Dict[str, Any]) -> Dict[str, Any]:
        """Return the fields for the one positional argument: text, a file, an image or another form of a part."""
        value, *more = values
        if more or (data and value is not None):
            raise InvalidValueError("Part takes one value by position, or fields by name")
        if value is None:
            return data
        fields = dict(value.__dict__) if isinstance(value, cls) else part_fields.as_part(value)
        if fields is None:
            raise InvalidTypeError(f"no part can be made of a value of type {type(value).__name__}")
        return fields

    def as_image(self) -> Optional[Image]:
        """Return the inline data as an image, which can be saved and shown; None if it is not an image."""
        return self.inline_data.as_image() if self.inline_data is not None else None

    def as_wav(self) -> Optional[bytes]:
        """Return inline speech as the bytes of a WAV file, as `Blob.as_wav`; None if it is not audio."""
        return self.inline_data.as_wav() if self.inline_data is not None else None

    @classmethod
    def from_text(cls: Type[P], text: str) -> P:
        """Return a part with plain text. Raises TypeError if the text is None."""
        if text is None:  # pyright: ignore[reportUnnecessaryComparison]  # not every caller checks types
            raise InvalidTypeError("the text of a part must be a str, not None")
        return cls(text=text)  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_bytes(
        cls: Type[P], data: bytes, mime_type: str, media_resolution: Optional[Resolution] = None
    ) -> P:
        """Return a part with raw bytes, sent inside the request, which may have 20 MB.

        `media_resolution` may be a level, such as `MEDIA_RESOLUTION_HIGH`.
        """
        blob = {"data": data, "mime_type": mime_type}
        resolution = _resolution(media_resolution)
        return cls(inline_data=blob, media_resolution=resolution)  # type: ignore[call-arg]  # the generated class has the fields

    @classmethod
    def from_uri(
        cls: Type[P],
        file_uri: str,
        mime_type: Optional[str] = None,
        media_resolution: Optional[Resolution] = None,
    ) -> P:
        """Return a part that refers to a file: `gs://`, `https://` or the uri of an uploaded file.

        The media type defaults to that of the extension, and to `video/mp4` for a video of YouTube; an
        uploaded file needs none. Raises errors.InvalidValueError if it is unknown. `media_resolution`
        may be a level, such as `MEDIA_RESOLUTION_HIGH`.
        """
        file_data = part_fields.from_address(file_uri, mime_type)
        resolution = _resolution(media_resolution)
        return cls(file_data=file_data, media_resolution=resolution)  # type: ignore[call-arg]  # the generated class has the fields

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
    def from_bytes(cls: Type[F], data: bytes, mime_type: str, display_name: Optional[str] = None) -> F:
        """Return a part with raw bytes, sent inside the request."""
        inline_data = {"data": data, "mime_type": mime_type, "display_name": display_name}
        return cls(inline_data=inline_data)  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_uri(
        cls: Type[F], file_uri: str, mime_type: Optional[str] = None, display_name: Optional[str] = None
    ) -> F:
        """Return a part that refers to a file.

        The media type defaults to that of the extension; an uploaded file needs none. Raises
        errors.InvalidValueError if it is unknown.
        """
        file_data = {**part_fields.from_address(file_uri, mime_type), "display_name": display_name}
        return cls(file_data=file_data)  # type: ignore[call-arg]  # the generated class has the field


class FileBehaviour(part_fields.PartSource):
    """An uploaded file, which can replace a part."""

    if TYPE_CHECKING:
        uri: Optional[str]
        mime_type: Optional[str]

    def part_fields(self) -> part_fields.PartFields:
        """Return the fields of a part for this file. Raises errors.InvalidValueError if it has no uri."""
        return part_fields.from_file(self.uri, self.mime_type)
