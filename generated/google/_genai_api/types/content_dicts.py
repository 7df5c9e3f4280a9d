# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.content import Content, Part, ToolCall, ToolResponse, ToolType
from google._genai_api.types.media import MediaProcessing
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64

from .code_execution_dicts import CodeExecutionResultOrDict, ExecutableCodeOrDict
from .function_calls_dicts import FunctionCallOrDict, FunctionResponseOrDict
from .media_dicts import (
    AudioMetadataOrDict,
    BlobOrDict,
    DocumentMetadataOrDict,
    FileDataOrDict,
    PartMediaResolutionOrDict,
    SpeechMetadataOrDict,
    SpreadsheetMetadataOrDict,
    TranscriptionOrDict,
    VideoMetadataOrDict,
)


class ContentDict(TypedDict, total=False):
    """One message of a conversation, made of parts in a fixed order."""

    parts: Optional[Sequence[PartOrDict]]
    """Pieces of the message, at least one; text and media may be mixed. Empty in answers without
    content."""

    role: Optional[str]
    """`user` for prompts and function results, `model` for answers. Vertex AI takes an unset role as
    `user`."""


class PartDict(TypedDict, total=False):
    """Smallest piece of a message. Holds one kind of data, plus hints on how to read it."""

    code_execution_result: Optional[CodeExecutionResultOrDict]
    """Outcome of code that the service ran; follows a part with `executable_code`."""

    executable_code: Optional[ExecutableCodeOrDict]
    """Program written by the model and run by the service."""

    file_data: Optional[FileDataOrDict]
    """Medium read by the service from a stored file."""

    function_call: Optional[FunctionCallOrDict]
    """Model asks you to run a function; answer it with a `function_response`."""

    function_response: Optional[FunctionResponseOrDict]
    """Your answer to a `function_call` of the turn before."""

    inline_data: Optional[BlobOrDict]
    """Medium sent as bytes, for requests of up to 20 MB."""

    part_metadata: Optional[Dict[str, Any]]
    """JSON of your own, e.g. the file or stream that the part stems from. Gemini API only."""

    text: Optional[str]
    """Plain text; in answers with `thought` set it is a summary of the reasoning."""

    thought: Optional[bool]
    """True if the part shows reasoning and not the answer. Needs `include_thoughts`."""

    thought_signature: Optional[Base64]
    """Opaque bytes that carry the reasoning over to the next turn; send the part back unchanged."""

    video_metadata: Optional[VideoMetadataOrDict]
    """Clip bounds and frame rate. Only beside a video in `inline_data` or `file_data`."""

    audio_transcription: Optional[TranscriptionOrDict]
    """Transcript of the audio, spoken by either side. Only on parts with audio."""

    media_processing: Optional[Open[MediaProcessing]]
    """How to look at a video, with fixed frames or led by the model."""

    media_resolution: Optional[PartMediaResolutionOrDict]
    """Sampling detail of this medium, over that of the request."""

    speech_metadata: Optional[SpeechMetadataOrDict]
    """Speaker and style for turning the `text` of this part into speech."""

    tool_call: Optional[ToolCallOrDict]
    """Call of a built-in tool that the service ran itself. Gemini API only."""

    tool_response: Optional[ToolResponseOrDict]
    """Result of such a `tool_call`. Gemini API only."""

    audio_metadata: Optional[AudioMetadataOrDict]
    """Clip bounds, for a part with a recording."""

    document_metadata: Optional[DocumentMetadataOrDict]
    """Page range and reading mode, for a part with a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadataOrDict]
    """Sheet and cells to read, for a part with a spreadsheet."""


class ToolCallDict(TypedDict, total=False):
    """Call of a built-in tool, made and run by the service. Do not run it, just send it back in the
    history. Gemini API only."""

    id: Optional[str]
    """Pairs the call with its `ToolResponse`."""

    tool_type: Optional[Open[ToolType]]
    """Tells which of the built-in tools was used."""

    args: Optional[Dict[str, Any]]
    """Arguments chosen by the model; their keys depend on the tool."""


class ToolResponseDict(TypedDict, total=False):
    """Result of a built-in tool run by the service, to be kept in the history. Gemini API only."""

    id: Optional[str]
    """Repeats the `ToolCall.id` that it answers."""

    tool_type: Optional[Open[ToolType]]
    """Same as in the call."""

    response: Optional[Dict[str, Any]]
    """What the tool found; its keys depend on the tool."""


ToolCallOrDict = Union[ToolCall, ToolCallDict]
ToolResponseOrDict = Union[ToolResponse, ToolResponseDict]
PartOrDict = Union[Part, PartDict]
ContentOrDict = Union[Content, ContentDict]
