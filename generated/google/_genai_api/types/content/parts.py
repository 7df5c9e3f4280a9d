# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional

from pydantic import Field

from google._genai_api.types.content.code_execution import CodeExecutionResult, ExecutableCode
from google._genai_api.types.content.function_calls import FunctionCall, FunctionResponse
from google._genai_api.types.content.media import (
    AudioMetadata,
    Blob,
    DocumentMetadata,
    FileData,
    MediaProcessing,
    PartMediaResolution,
    SpeechMetadata,
    SpreadsheetMetadata,
    Transcription,
    VideoMetadata,
)
from google._genai_api.types.unions import PartUnionDict
from google._genai_core.behaviours.parts import PartBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list


class ToolType(OpenEnum):
    """Built-in tool of a server-side tool call. Gemini API only."""

    TOOL_TYPE_UNSPECIFIED = "TOOL_TYPE_UNSPECIFIED"
    """Tool not reported."""

    GOOGLE_SEARCH_WEB = "GOOGLE_SEARCH_WEB"
    """Google Search for web pages."""

    GOOGLE_SEARCH_IMAGE = "GOOGLE_SEARCH_IMAGE"
    """Google Search for images."""

    URL_CONTEXT = "URL_CONTEXT"
    """Retrieval of the URLs in the prompt."""

    GOOGLE_MAPS = "GOOGLE_MAPS"
    """Search for places in Google Maps."""

    FILE_SEARCH = "FILE_SEARCH"
    """Search in file search stores."""

    MEDIA_PROCESSING = "MEDIA_PROCESSING"
    """Detailed processing of media in the prompt, such as stepping through a video."""


class ToolCall(ApiModel):
    """Call to a built-in tool that the service itself runs. Keep it in the history; do not run it.
    Gemini API only."""

    id: Optional[str] = None
    """ID of the call, repeated in the `ToolResponse`."""

    tool_type: Optional[Open[ToolType]] = None
    """Built-in tool that was called."""

    args: Optional[Dict[str, Any]] = None
    """Arguments that the model chose. Their keys depend on the tool."""


class ToolResponse(ApiModel):
    """Result of a built-in tool that the service ran. Keep it in the history. Gemini API only."""

    id: Optional[str] = None
    """ID of the `ToolCall`."""

    tool_type: Optional[Open[ToolType]] = None
    """Built-in tool that was called."""

    response: Optional[Dict[str, Any]] = None
    """Output of the tool. Its keys depend on the tool."""


class Part(PartBehaviour, ApiModel):
    """One part of a message. Holds one kind of data and, optionally, metadata on how to process it."""

    code_execution_result: Optional[CodeExecutionResult] = None
    """Result of code that the service ran. Follows a part with `executable_code`."""

    executable_code: Optional[ExecutableCode] = None
    """Code that the model generated and the service ran."""

    file_data: Optional[FileData] = None
    """Reference to a stored file."""

    function_call: Optional[FunctionCall] = None
    """Call of a declared function that the model requests. Reply with a `function_response`."""

    function_response: Optional[FunctionResponse] = None
    """Result of a `function_call` from the previous turn."""

    inline_data: Optional[Blob] = None
    """Inline data, for requests of up to 20 MB."""

    media_resolution: Optional[PartMediaResolution] = None
    """Resolution of this part. Overrides `media_resolution` of the request."""

    part_metadata: Optional[Dict[str, Any]] = None
    """Your own metadata, such as the file that the part comes from. Gemini API only."""

    text: Optional[str] = None
    """Text, or a summary of the model's reasoning if `thought` is true."""

    thought: Optional[bool] = None
    """True if the part belongs to the model's reasoning. Requires `include_thoughts`."""

    thought_signature: Optional[Base64] = None
    """Opaque signature that preserves the reasoning across turns. Send the part back unchanged."""

    video_metadata: Optional[VideoMetadata] = None
    """Clip range, frame rate and content layers. Only valid for a video in `inline_data` or
    `file_data`."""

    audio_transcription: Optional[Transcription] = None
    """Transcript of the input or output audio. Only set on parts with audio."""

    media_processing: Optional[Open[MediaProcessing]] = None
    """How the model processes a video, statically or agentically."""

    speech_metadata: Optional[SpeechMetadata] = None
    """Speaker and style for generating speech from `text`."""

    tool_call: Optional[ToolCall] = None
    """Call to a built-in tool that the service itself ran. Gemini API only."""

    tool_response: Optional[ToolResponse] = None
    """Result of a `tool_call`. Gemini API only."""

    audio_metadata: Optional[AudioMetadata] = None
    """Clip range of audio."""

    document_metadata: Optional[DocumentMetadata] = None
    """Page range and content layers of a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadata] = None
    """Sheet, cell range and content layers of a spreadsheet."""

    __positional__ = "Optional[PartUnionDict]"

    if TYPE_CHECKING:

        def __init__(
            self,
            value: Optional[PartUnionDict] = None,
            /,
            *,
            code_execution_result: Optional[CodeExecutionResult] = None,
            executable_code: Optional[ExecutableCode] = None,
            file_data: Optional[FileData] = None,
            function_call: Optional[FunctionCall] = None,
            function_response: Optional[FunctionResponse] = None,
            inline_data: Optional[Blob] = None,
            media_resolution: Optional[PartMediaResolution] = None,
            part_metadata: Optional[Dict[str, Any]] = None,
            text: Optional[str] = None,
            thought: Optional[bool] = None,
            thought_signature: Optional[Base64] = None,
            video_metadata: Optional[VideoMetadata] = None,
            audio_transcription: Optional[Transcription] = None,
            media_processing: Optional[Open[MediaProcessing]] = None,
            speech_metadata: Optional[SpeechMetadata] = None,
            tool_call: Optional[ToolCall] = None,
            tool_response: Optional[ToolResponse] = None,
            audio_metadata: Optional[AudioMetadata] = None,
            document_metadata: Optional[DocumentMetadata] = None,
            spreadsheet_metadata: Optional[SpreadsheetMetadata] = None,
        ) -> None: ...


class Content(ApiModel):
    """One message of a conversation, made up of parts."""

    parts: List[Part] = Field(default_factory=empty_list)
    """Parts of the message, in order. Kinds may be mixed. An empty list if the model returned no
    content. Required on Vertex AI."""

    role: Optional[str] = None
    """`user` for prompts and function responses, `model` for the model's answers. Vertex AI treats an
    unset role as `user`."""
