"""Methods and properties of generated types: mixins under the type, named in types.yaml.

A mixin declares the fields that it reads under TYPE_CHECKING; it imports no generated
type, so the classes it builds are reached through its own class's fields.
"""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    Iterator,
    List,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
)

from pydantic import PrivateAttr

from google.genai_core.runtime import media
from google.genai_core.runtime import parts as parts_of
from google.genai_core.runtime.errors import ResponseParseError
from google.genai_core.runtime.job_states import JOB_STATES_ENDED, JOB_STATES_SUCCEEDED
from google.genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google.genai_api.types.candidates import Candidate
    from google.genai_api.types.code_execution import CodeExecutionResult, ExecutableCode, Language, Outcome
    from google.genai_api.types.content import Part
    from google.genai_api.types.function_calls import FunctionCall, FunctionResponsePart
    from google.genai_api.types.images import (
        ControlReferenceConfig,
        MaskReferenceConfig,
        StyleReferenceConfig,
        SubjectReferenceConfig,
    )
    from google.genai_api.types.jobs import JobState
    from google.genai_api.types.videos import GenerateVideosResponse

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


class GenerateContentResponseBehaviour(ApiModel):
    """Shortcuts to the first candidate."""

    _reader: Optional[Callable[[str], Any]] = PrivateAttr(default=None)
    """Reads the text by the schema that the request asked for."""

    if TYPE_CHECKING:
        candidates: List[Candidate] = []

    def read_with(self, reader: Callable[[str], Any]) -> None:
        """Say how `parsed` reads the text."""
        self._reader = reader

    @property
    def parts(self) -> List[Part]:
        """The parts of the first candidate; empty when it has none."""
        content = self.candidates[0].content if self.candidates else None
        return content.parts if content is not None else []

    @property
    def text(self) -> Optional[str]:
        """The first candidate's text parts, joined, without thoughts; None when it has none."""
        texts = [part.text for part in self.parts if part.text is not None and not part.thought]
        return "".join(texts) if texts else None

    @property
    def parsed(self) -> Any:
        """The answer as the type given as `response_schema`; None without a schema or text.

        Raises:
            errors.ResponseParseError: The text does not fit the schema, for example because
                it was cut off.
        """
        text = self.text
        if self._reader is None or not text:
            return None
        try:
            return self._reader(text)
        except ValueError as error:
            raise ResponseParseError(f"the answer does not fit response_schema: {error}") from error

    @property
    def function_calls(self) -> List[FunctionCall]:
        """The function calls of the first candidate, in order."""
        return [part.function_call for part in self.parts if part.function_call is not None]

    @property
    def executable_code(self) -> Optional[str]:
        """The code of the first part that has any."""
        found: List[ExecutableCode] = [p.executable_code for p in self.parts if p.executable_code]
        return found[0].code if found else None

    @property
    def code_execution_result(self) -> Optional[str]:
        """The output of the first part with a code execution result."""
        found: List[CodeExecutionResult] = [
            p.code_execution_result for p in self.parts if p.code_execution_result
        ]
        return found[0].output if found else None


Img = TypeVar("Img", bound="ImageBehaviour")


class ImageBehaviour:
    """Reading, showing and saving an image."""

    if TYPE_CHECKING:
        image_bytes: Optional[bytes]
        mime_type: Optional[str]

    @classmethod
    def from_file(cls: Type[Img], location: str, mime_type: Optional[str] = None) -> Img:
        """The image in a file; without a media type, its extension or its first bytes tell it."""
        data = media.read(location)
        mime_type = mime_type or parts_of.guess_mime_type(location, data)
        return cls(image_bytes=data, mime_type=mime_type)  # type: ignore[call-arg]  # as above

    def save(self, location: str) -> None:
        """Write the bytes to a file; ValueError when the image is only referred to."""
        media.write(location, self.image_bytes, "image")

    def show(self) -> None:
        """Open the image in the desktop's viewer, by a temporary file."""
        media.show(self.image_bytes, self.mime_type, "image")


V = TypeVar("V", bound="VideoBehaviour")


class VideoBehaviour:
    """Reading, showing and saving a video."""

    if TYPE_CHECKING:
        video_bytes: Optional[bytes]
        mime_type: Optional[str]

    @classmethod
    def from_file(cls: Type[V], location: str, mime_type: Optional[str] = None) -> V:
        """The video in a file; without a media type, its extension or its first bytes tell it."""
        data = media.read(location)
        mime_type = mime_type or parts_of.guess_mime_type(location, data)
        return cls(video_bytes=data, mime_type=mime_type)  # type: ignore[call-arg]  # as above

    def save(self, location: str) -> None:
        """Write the bytes to a file; ValueError when they were not downloaded yet."""
        media.write(location, self.video_bytes, "video")

    def show(self) -> None:
        """Open the video in the desktop's viewer, by a temporary file."""
        media.show(self.video_bytes, self.mime_type, "video")


class MaskReferenceImageBehaviour:
    """The second name of a mask's settings."""

    if TYPE_CHECKING:
        config: Optional[MaskReferenceConfig]

    @property
    def mask_image_config(self) -> Optional[MaskReferenceConfig]:
        """The same as `config`."""
        return self.config


class ControlReferenceImageBehaviour:
    """The second name of a control image's settings."""

    if TYPE_CHECKING:
        config: Optional[ControlReferenceConfig]

    @property
    def control_image_config(self) -> Optional[ControlReferenceConfig]:
        """The same as `config`."""
        return self.config


class StyleReferenceImageBehaviour:
    """The second name of a style image's settings."""

    if TYPE_CHECKING:
        config: Optional[StyleReferenceConfig]

    @property
    def style_image_config(self) -> Optional[StyleReferenceConfig]:
        """The same as `config`."""
        return self.config


class SubjectReferenceImageBehaviour:
    """The second name of a subject image's settings."""

    if TYPE_CHECKING:
        config: Optional[SubjectReferenceConfig]

    @property
    def subject_image_config(self) -> Optional[SubjectReferenceConfig]:
        """The same as `config`."""
        return self.config


class JobBehaviour:
    """How far a tuning or batch job is."""

    if TYPE_CHECKING:
        state: Optional[JobState]

    @property
    def has_ended(self) -> bool:
        """Whether the job is over, whether it worked, failed, was cancelled or ran out of time."""
        return self.state in JOB_STATES_ENDED

    @property
    def has_succeeded(self) -> bool:
        """Whether the job is over and has given all that it was to give."""
        return self.state in JOB_STATES_SUCCEEDED

    @property
    def done(self) -> bool:
        """The same as `has_ended`."""
        return self.has_ended


class OperationBehaviour:
    """A long-running operation."""

    if TYPE_CHECKING:
        response: Optional[GenerateVideosResponse]

    @property
    def result(self) -> Optional[GenerateVideosResponse]:
        """What the operation gave, once it is done; the same as `response`."""
        return self.response


class HttpOptionsBehaviour(ApiModel):
    """Settings whose headers may hold secrets."""

    if TYPE_CHECKING:
        headers: Optional[Dict[str, str]] = None

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            yield name, dict.fromkeys(self.headers or {}, "<redacted>") if name == "headers" else value
