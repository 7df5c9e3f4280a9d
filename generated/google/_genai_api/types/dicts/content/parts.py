# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.content.media import MediaProcessing
from google._genai_api.types.content.parts import Content, Part, ToolCall, ToolResponse, ToolType
from google._genai_api.types.dicts.content.code_execution import (
    CodeExecutionResultOrDict,
    ExecutableCodeOrDict,
)
from google._genai_api.types.dicts.content.function_calls import FunctionCallOrDict, FunctionResponseOrDict
from google._genai_api.types.dicts.content.media import (
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
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64


class ToolCallDict(TypedDict, total=False):
    """Call to a built-in tool that the service itself runs. Keep it in the history; do not run it.
    Gemini API only."""

    id: Optional[str]
    """ID of the call, repeated in the `ToolResponse`."""

    tool_type: Optional[Open[ToolType]]
    """Built-in tool that was called."""

    args: Optional[Dict[str, Any]]
    """Arguments that the model chose. Their keys depend on the tool."""


ToolCallOrDict = Union[ToolCall, ToolCallDict]


class ToolResponseDict(TypedDict, total=False):
    """Result of a built-in tool that the service ran. Keep it in the history. Gemini API only."""

    id: Optional[str]
    """ID of the `ToolCall`."""

    tool_type: Optional[Open[ToolType]]
    """Built-in tool that was called."""

    response: Optional[Dict[str, Any]]
    """Output of the tool. Its keys depend on the tool."""


ToolResponseOrDict = Union[ToolResponse, ToolResponseDict]


class PartDict(TypedDict, total=False):
    """One part of a message. Holds one kind of data and, optionally, metadata on how to process it."""

    code_execution_result: Optional[CodeExecutionResultOrDict]
    """Result of code that the service ran. Follows a part with `executable_code`."""

    executable_code: Optional[ExecutableCodeOrDict]
    """Code that the model generated and the service ran."""

    file_data: Optional[FileDataOrDict]
    """Reference to a stored file."""

    function_call: Optional[FunctionCallOrDict]
    """Call of a declared function that the model requests. Reply with a `function_response`."""

    function_response: Optional[FunctionResponseOrDict]
    """Result of a `function_call` from the previous turn."""

    inline_data: Optional[BlobOrDict]
    """Inline data, for requests of up to 20 MB."""

    media_resolution: Optional[PartMediaResolutionOrDict]
    """Resolution of this part. Overrides `media_resolution` of the request."""

    part_metadata: Optional[Dict[str, Any]]
    """Your own metadata, such as the file that the part comes from. Gemini API only."""

    text: Optional[str]
    """Text, or a summary of the model's reasoning if `thought` is true."""

    thought: Optional[bool]
    """True if the part belongs to the model's reasoning. Requires `include_thoughts`."""

    thought_signature: Optional[Base64]
    """Opaque signature that preserves the reasoning across turns. Send the part back unchanged."""

    video_metadata: Optional[VideoMetadataOrDict]
    """Clip range, frame rate and content layers. Only valid for a video in `inline_data` or
    `file_data`."""

    audio_transcription: Optional[TranscriptionOrDict]
    """Transcript of the input or output audio. Only set on parts with audio."""

    media_processing: Optional[Open[MediaProcessing]]
    """How the model processes a video, statically or agentically."""

    speech_metadata: Optional[SpeechMetadataOrDict]
    """Speaker and style for generating speech from `text`."""

    tool_call: Optional[ToolCallOrDict]
    """Call to a built-in tool that the service itself ran. Gemini API only."""

    tool_response: Optional[ToolResponseOrDict]
    """Result of a `tool_call`. Gemini API only."""

    audio_metadata: Optional[AudioMetadataOrDict]
    """Clip range of audio."""

    document_metadata: Optional[DocumentMetadataOrDict]
    """Page range and content layers of a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadataOrDict]
    """Sheet, cell range and content layers of a spreadsheet."""


PartOrDict = Union[Part, PartDict]


class ContentDict(TypedDict, total=False):
    """One message of a conversation, made up of parts."""

    parts: Optional[Sequence[PartOrDict]]
    """Parts of the message, in order. Kinds may be mixed. An empty list if the model returned no
    content. Required on Vertex AI."""

    role: Optional[str]
    """`user` for prompts and function responses, `model` for the model's answers. Vertex AI treats an
    unset role as `user`."""


ContentOrDict = Union[Content, ContentDict]
