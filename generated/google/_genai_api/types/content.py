# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from pydantic import Field

from google._genai_core.behaviours.parts import PartBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list

from .code_execution import CodeExecutionResult, ExecutableCode
from .function_calls import FunctionCall, FunctionResponse
from .media import (
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


class Content(ApiModel):
    """One message of a conversation, made of parts in a fixed order."""

    parts: List[Part] = Field(default_factory=empty_list)
    """Pieces of the message, at least one; text and media may be mixed. Empty in answers without
    content."""

    role: Optional[str] = None
    """`user` for prompts and function results, `model` for answers. Vertex AI takes an unset role as
    `user`."""


class Part(PartBehaviour, ApiModel):
    """Smallest piece of a message. Holds one kind of data, plus hints on how to read it."""

    code_execution_result: Optional[CodeExecutionResult] = None
    """Outcome of code that the service ran; follows a part with `executable_code`."""

    executable_code: Optional[ExecutableCode] = None
    """Program written by the model and run by the service."""

    file_data: Optional[FileData] = None
    """Medium read by the service from a stored file."""

    function_call: Optional[FunctionCall] = None
    """Model asks you to run a function; answer it with a `function_response`."""

    function_response: Optional[FunctionResponse] = None
    """Your answer to a `function_call` of the turn before."""

    inline_data: Optional[Blob] = None
    """Medium sent as bytes, for requests of up to 20 MB."""

    part_metadata: Optional[Dict[str, Any]] = None
    """JSON of your own, e.g. the file or stream that the part stems from. Gemini API only."""

    text: Optional[str] = None
    """Plain text; in answers with `thought` set it is a summary of the reasoning."""

    thought: Optional[bool] = None
    """True if the part shows reasoning and not the answer. Needs `include_thoughts`."""

    thought_signature: Optional[Base64] = None
    """Opaque bytes that carry the reasoning over to the next turn; send the part back unchanged."""

    video_metadata: Optional[VideoMetadata] = None
    """Clip bounds and frame rate. Only beside a video in `inline_data` or `file_data`."""

    audio_transcription: Optional[Transcription] = None
    """Transcript of the audio, spoken by either side. Only on parts with audio."""

    media_processing: Optional[Open[MediaProcessing]] = None
    """How to look at a video, with fixed frames or led by the model."""

    media_resolution: Optional[PartMediaResolution] = None
    """Sampling detail of this medium, over that of the request."""

    speech_metadata: Optional[SpeechMetadata] = None
    """Speaker and style for turning the `text` of this part into speech."""

    tool_call: Optional[ToolCall] = None
    """Call of a built-in tool that the service ran itself. Gemini API only."""

    tool_response: Optional[ToolResponse] = None
    """Result of such a `tool_call`. Gemini API only."""

    audio_metadata: Optional[AudioMetadata] = None
    """Clip bounds, for a part with a recording."""

    document_metadata: Optional[DocumentMetadata] = None
    """Page range and reading mode, for a part with a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadata] = None
    """Sheet and cells to read, for a part with a spreadsheet."""


class ToolCall(ApiModel):
    """Call of a built-in tool, made and run by the service. Do not run it, just send it back in the
    history. Gemini API only."""

    id: Optional[str] = None
    """Pairs the call with its `ToolResponse`."""

    tool_type: Optional[Open[ToolType]] = None
    """Tells which of the built-in tools was used."""

    args: Optional[Dict[str, Any]] = None
    """Arguments chosen by the model; their keys depend on the tool."""


class ToolResponse(ApiModel):
    """Result of a built-in tool run by the service, to be kept in the history. Gemini API only."""

    id: Optional[str] = None
    """Repeats the `ToolCall.id` that it answers."""

    tool_type: Optional[Open[ToolType]] = None
    """Same as in the call."""

    response: Optional[Dict[str, Any]] = None
    """What the tool found; its keys depend on the tool."""


class ToolType(OpenEnum):
    """Which built-in tool a server-side call went to. Gemini API only."""

    TOOL_TYPE_UNSPECIFIED = "TOOL_TYPE_UNSPECIFIED"
    """No tool named."""

    GOOGLE_SEARCH_WEB = "GOOGLE_SEARCH_WEB"
    """Google Search for web pages."""

    GOOGLE_SEARCH_IMAGE = "GOOGLE_SEARCH_IMAGE"
    """Google Search for pictures."""

    URL_CONTEXT = "URL_CONTEXT"
    """Fetching of pages whose addresses stand in the prompt."""

    GOOGLE_MAPS = "GOOGLE_MAPS"
    """Lookup of places in Google Maps."""

    FILE_SEARCH = "FILE_SEARCH"
    """Search in your file search stores."""

    MEDIA_PROCESSING = "MEDIA_PROCESSING"
    """Closer look at media of the prompt, such as stepping through a video."""
