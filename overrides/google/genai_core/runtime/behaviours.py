"""Methods and properties of generated types: mixins under the type, named in types.yaml.

A mixin declares the fields that it reads under TYPE_CHECKING; it imports no generated
type, so the classes it builds are reached through its own class's fields.
"""

from __future__ import annotations

from importlib import import_module
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    Iterator,
    List,
    Mapping,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
)

from pydantic import BaseModel, PrivateAttr, ValidationInfo, field_validator

from google.genai_core.runtime import media, mismatch, outcome, times
from google.genai_core.runtime import parts as parts_of
from google.genai_core.runtime.errors import IncompleteResponseError, ResponseParseError
from google.genai_core.runtime.job_states import JOB_STATES_ENDED, JOB_STATES_SUCCEEDED
from google.genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google.genai_api.types import images, jobs
    from google.genai_api.types.candidates import Candidate, FinishReason
    from google.genai_api.types.code_execution import CodeExecutionResult, ExecutableCode, Language, Outcome
    from google.genai_api.types.content import Part
    from google.genai_api.types.function_calls import FunctionCall, FunctionResponsePart
    from google.genai_api.types.responses import (
        GenerateContentResponse,
        GenerateContentResponsePromptFeedback,
    )
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


D = TypeVar("D", bound="FunctionDeclarationBehaviour")
_DECLARE = "google.genai_core.flows.declarations"
"""What reads Python functions stands above the types, so it is found by name at its first use."""


class FunctionDeclarationBehaviour(ApiModel):
    """Declaring Python functions."""

    @classmethod
    def from_callable(cls: Type[D], *, client: Any, callable: Callable[..., Any]) -> D:
        """The declaration of a Python function, from its signature and docstring.

        Args:
            client: Not needed: the declaration is the same for both backends.
            callable: A function, a method, a partial, or an object that can be called.

        Raises:
            TypeError: It has no signature, or a type that cannot be declared.
            ValueError: Its name, or that of a parameter, is none for the API.
        """
        return cls._of(callable)

    @classmethod
    def from_callable_with_api_option(
        cls: Type[D], *, callable: Callable[..., Any], api_option: str = "GEMINI_API"
    ) -> D:
        """The same without a client; the API named changes nothing.

        Args:
            callable: As for `from_callable`.
            api_option: `GEMINI_API` or `VERTEX_AI`; ValueError for others.
        """
        if api_option not in ("GEMINI_API", "VERTEX_AI"):
            raise ValueError(f"api_option must be 'GEMINI_API' or 'VERTEX_AI', not {api_option!r}")
        return cls._of(callable)

    @classmethod
    def _of(cls: Type[D], function: Callable[..., Any]) -> D:
        declared: D = import_module(_DECLARE).declare(function)
        return declared


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


class GenerateContentResponseBehaviour(ApiModel):
    """Shortcuts to the first candidate."""

    _reader: Optional[Callable[[str], Any]] = PrivateAttr(default=None)
    """Reads the text by the schema that the request asked for."""

    _parsed: Optional[Tuple[str, Any]] = PrivateAttr(default=None)
    """The text that was read last, and what it gave."""

    if TYPE_CHECKING:
        candidates: List[Candidate] = []
        prompt_feedback: Optional[GenerateContentResponsePromptFeedback] = None

    def read_with(self, reader: Optional[Callable[[str], Any]]) -> None:
        """Say how `parsed` reads the text; None: not at all."""
        self._reader, self._parsed = reader, None

    @property
    def parts(self) -> List[Part]:
        """The parts of the first candidate; empty when it has none."""
        content = self.candidates[0].content if self.candidates else None
        return content.parts if content is not None else []

    @property
    def text(self) -> Optional[str]:
        """The first candidate's text parts, joined, without thoughts; None when it has none.

        Never raises. `incomplete_reason` says why it is None or stops short.
        """
        texts = [part.text for part in self.parts if part.text is not None and not part.thought]
        return "".join(texts) if texts else None

    def text_or_raise(self) -> str:
        """The text of a whole answer.

        Raises:
            errors.IncompleteResponseError: The prompt or the answer was blocked, the answer was
                cut off, or it has no text; the message says which, and `response` is this answer.
        """
        answer = cast("GenerateContentResponse", self)
        text = self.text
        held = outcome.shortfall(answer) if text is not None else outcome.without_text(answer)
        if text is None or held is not None:
            raise IncompleteResponseError(f"no whole text: {held}", answer)
        return text

    @property
    def finish_reason(self) -> Optional[FinishReason]:
        """Why the first candidate ended: `STOP`, `MAX_TOKENS`, `SAFETY`...; None when it is not said."""
        return self.candidates[0].finish_reason if self.candidates else None

    @property
    def blocked(self) -> bool:
        """Whether a filter withheld the prompt or the first candidate."""
        return outcome.is_blocked(cast("GenerateContentResponse", self))

    @property
    def incomplete_reason(self) -> Optional[str]:
        """Why the answer is missing or cut off, in one line; None when it is whole.

        It tells a blocked prompt, a filtered answer with the harms that were found, a limit that was
        reached, and any other finish reason than `STOP`. In a stream only the last chunk knows.
        """
        return outcome.shortfall(cast("GenerateContentResponse", self))

    @property
    def parsed(self) -> Any:
        """The answer as the type given as `response_schema` or `response_json_schema`.

        A schema that is no Python type gives plain JSON values. A Markdown fence around the
        JSON is taken off. None when the request had no schema, or the model called functions
        instead of answering.

        Raises:
            errors.ResponseParseError: There is no answer, or it does not fit the schema, for
                example because it was cut off. `text` on it is the whole answer, `__cause__`
                the validation error.
        """
        if self._reader is None or (not self.text and self.function_calls):
            return None
        return self._read(self._reader)

    @property
    def parsed_or_none(self) -> Any:
        """The same as `parsed`, but None where that raises."""
        try:
            return self.parsed
        except ResponseParseError:
            return None

    def _read(self, reader: Callable[[str], Any]) -> Any:
        text = self.text or ""
        if self._parsed is None or self._parsed[0] != text:
            ended = self.incomplete_reason or "the model finished"
            if not text:
                raise ResponseParseError(f"there is no answer to parse: {ended}")
            try:
                self._parsed = (text, reader(text))
            except ValueError as error:
                message = f"the answer does not fit the schema: {mismatch.reason(error)}: {ended}"
                raise ResponseParseError(message, text) from error
        return self._parsed[1]

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


class ImageBehaviour(parts_of.PartSource):
    """Reading, showing, saving an image; it may stand where a part is wanted."""

    if TYPE_CHECKING:
        image_bytes: Optional[bytes]
        gcs_uri: Optional[str]
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

    def part_fields(self) -> parts_of.PartFields:
        """The fields of a part that holds this image; ValueError when there is nothing to send."""
        return parts_of.from_medium("image", self.image_bytes, self.gcs_uri, self.mime_type)


V = TypeVar("V", bound="VideoBehaviour")


class VideoBehaviour(parts_of.PartSource):
    """Reading, showing, saving a video; it may stand where a part is wanted."""

    if TYPE_CHECKING:
        video_bytes: Optional[bytes]
        uri: Optional[str]
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

    def part_fields(self) -> parts_of.PartFields:
        """The fields of a part that holds this video; ValueError when there is nothing to send."""
        return parts_of.from_medium("video", self.video_bytes, self.uri, self.mime_type)


class MaskReferenceImageBehaviour:
    """The second name of a mask's settings."""

    if TYPE_CHECKING:
        config: Optional[images.MaskReferenceConfig]

    @property
    def mask_image_config(self) -> Optional[images.MaskReferenceConfig]:
        """The same as `config`."""
        return self.config


class ControlReferenceImageBehaviour:
    """The second name of a control image's settings."""

    if TYPE_CHECKING:
        config: Optional[images.ControlReferenceConfig]

    @property
    def control_image_config(self) -> Optional[images.ControlReferenceConfig]:
        """The same as `config`."""
        return self.config


class StyleReferenceImageBehaviour:
    """The second name of a style image's settings."""

    if TYPE_CHECKING:
        config: Optional[images.StyleReferenceConfig]

    @property
    def style_image_config(self) -> Optional[images.StyleReferenceConfig]:
        """The same as `config`."""
        return self.config


class SubjectReferenceImageBehaviour:
    """The second name of a subject image's settings."""

    if TYPE_CHECKING:
        config: Optional[images.SubjectReferenceConfig]

    @property
    def subject_image_config(self) -> Optional[images.SubjectReferenceConfig]:
        """The same as `config`."""
        return self.config


class JobBehaviour:
    """How far a tuning or batch job is."""

    if TYPE_CHECKING:
        state: Optional[jobs.JobState]

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

    @field_validator("timeout", "deadline", check_fields=False)
    @classmethod
    def _is_a_time(cls, value: Any, info: ValidationInfo) -> Any:
        (times.timeout if info.field_name == "timeout" else times.deadline)(value)
        return value

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            yield name, dict.fromkeys(self.headers or {}, "<redacted>") if name == "headers" else value


S = TypeVar("S", bound="SchemaBehaviour")


class SchemaBehaviour(ApiModel):
    """To and from JSON Schema."""

    @property
    def json_schema(self) -> Dict[str, Any]:
        """This schema as a JSON schema: types in lower case, `null` for `nullable`, `$ref` for `ref`."""
        from google.genai_core.runtime import json_schema  # loaded only where a schema is converted

        return json_schema.document(self)

    @classmethod
    def from_json_schema(
        cls: Type[S],
        *,
        json_schema: Union[Mapping[str, Any], BaseModel],
        api_option: str = "GEMINI_API",
        raise_error_on_unsupported_field: bool = True,
    ) -> S:
        """The schema that a JSON schema describes.

        References are replaced by what they name; what contains itself is named in `defs`.

        Args:
            json_schema: A JSON schema as a dict or a model of one.
            api_option: Accepted for the published signature. Which backend takes which field
                is checked when the schema is sent.
            raise_error_on_unsupported_field: Whether a keyword that this type lacks is an
                error; else it is left out.

        Raises:
            ValueError: This type cannot say it; the text names the place.
        """
        from google.genai_core.runtime import json_schema as convert  # as above

        given = json_schema
        if isinstance(given, BaseModel):
            given = given.model_dump(mode="json", by_alias=True, exclude_none=True)
        return convert.schema(
            cls, given, "json_schema", recursive=True, strict=raise_error_on_unsupported_field
        )
