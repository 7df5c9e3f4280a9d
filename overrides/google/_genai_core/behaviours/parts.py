"""Parts: their constructors, and files that stand for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Sequence, Type, TypeVar, Union

from google._genai_core.runtime.media import part_fields as parts_of

if TYPE_CHECKING:
    from google._genai_api.types.content.code_execution import Language, Outcome
    from google._genai_api.types.content.function_calls import FunctionResponsePart

P = TypeVar("P", bound="PartBehaviour")


class PartBehaviour:
    """Constructors of a part."""

    @classmethod
    def from_text(cls: Type[P], text: str) -> P:
        """A part of plain text."""
        return cls(text=text)  # type: ignore[call-arg]  # the generated class has the field

    @classmethod
    def from_bytes(cls: Type[P], data: bytes, mime_type: str) -> P:
        """A part of raw bytes, sent inside the request: 20 MB for the whole request."""
        return cls(inline_data={"data": data, "mime_type": mime_type})  # type: ignore[call-arg]  # as above

    @classmethod
    def from_uri(cls: Type[P], file_uri: str, mime_type: Optional[str] = None) -> P:
        """A part that refers to a file: `gs://`, `https://` or an uploaded file's uri.

        The media type is guessed from the extension when it is not given; ValueError when
        that says nothing.
        """
        mime_type = mime_type or parts_of.guess_mime_type(file_uri)
        return cls(file_data={"file_uri": file_uri, "mime_type": mime_type})  # type: ignore[call-arg]  # as above

    @classmethod
    def from_function_call(cls: Type[P], name: str, args: Dict[str, Any]) -> P:
        """A part in which the model calls a function."""
        return cls(function_call={"name": name, "args": args})  # type: ignore[call-arg]  # as above

    @classmethod
    def from_function_response(
        cls: Type[P],
        name: str,
        response: Dict[str, Any],
        parts: Optional[Sequence[FunctionResponsePart]] = None,
    ) -> P:
        """A part that answers a function call; `response` is any JSON object, `parts` hold media."""
        answer: Dict[str, Any] = {"name": name, "response": response}
        if parts is not None:
            answer["parts"] = list(parts)
        return cls(function_response=answer)  # type: ignore[call-arg]  # as above

    @classmethod
    def from_executable_code(cls: Type[P], code: str, language: Union[Language, str]) -> P:
        """A part of code that the model wrote."""
        return cls(executable_code={"code": code, "language": language})  # type: ignore[call-arg]  # as above

    @classmethod
    def from_code_execution_result(cls: Type[P], outcome: Union[Outcome, str], output: str) -> P:
        """A part with what running the code gave."""
        return cls(code_execution_result={"outcome": outcome, "output": output})  # type: ignore[call-arg]  # as above


F = TypeVar("F", bound="FunctionResponsePartBehaviour")


class FunctionResponsePartBehaviour:
    """Constructors of a part of a function's answer."""

    @classmethod
    def from_bytes(cls: Type[F], data: bytes, mime_type: str) -> F:
        """Raw bytes, sent inside the request."""
        return cls(inline_data={"data": data, "mime_type": mime_type})  # type: ignore[call-arg]  # as above

    @classmethod
    def from_uri(cls: Type[F], file_uri: str, mime_type: Optional[str] = None) -> F:
        """A file that the service can reach; the media type is guessed when not given."""
        mime_type = mime_type or parts_of.guess_mime_type(file_uri)
        return cls(file_data={"file_uri": file_uri, "mime_type": mime_type})  # type: ignore[call-arg]  # as above


class FileBehaviour(parts_of.PartSource):
    """An uploaded file, which may stand where a part is wanted."""

    if TYPE_CHECKING:
        uri: Optional[str]
        mime_type: Optional[str]

    def part_fields(self) -> parts_of.PartFields:
        """The fields of a part that refers to this file; ValueError when it has no uri."""
        return parts_of.from_file(self.uri, self.mime_type)
