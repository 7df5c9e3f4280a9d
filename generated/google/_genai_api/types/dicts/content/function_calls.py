# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.content.function_calls import (
    FunctionCall,
    FunctionResponse,
    FunctionResponseBlob,
    FunctionResponseFileData,
    FunctionResponsePart,
    FunctionResponseScheduling,
    PartialArg,
)
from google._genai_api.types.content.media import MediaProcessing
from google._genai_api.types.dicts.content.media import (
    AudioMetadataOrDict,
    DocumentMetadataOrDict,
    PartMediaResolutionOrDict,
    SpreadsheetMetadataOrDict,
    VideoMetadataOrDict,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64


class PartialArgDict(TypedDict, total=False):
    """Fragment of a function call argument that is streamed. Vertex AI only."""

    bool_value: Optional[bool]
    """Value of a boolean argument."""

    json_path: Required[Optional[str]]
    """JSONPath (RFC 9535) of the argument within `args`, such as `$.trip.stops[0].city`. Required."""

    null_value: Optional[str]
    """`NULL_VALUE` if the argument is null."""

    number_value: Optional[float]
    """Value of a numeric argument."""

    string_value: Optional[str]
    """Fragment of a string argument. Append it to earlier fragments with the same path."""

    will_continue: Optional[bool]
    """True if more fragments follow for the same `json_path`."""


PartialArgOrDict = Union[PartialArg, PartialArgDict]


class FunctionCallDict(TypedDict, total=False):
    """Call of a declared function that the model requests."""

    args: Optional[Dict[str, Any]]
    """Arguments by parameter name, as JSON values that follow the declared schema."""

    id: Optional[str]
    """ID of the call. If set, copy it to `FunctionResponse.id`."""

    name: Optional[str]
    """Name of the declared function, up to 64 characters on the Gemini API. Required on the Gemini
    API."""

    partial_args: Optional[Sequence[PartialArgOrDict]]
    """Fragments of arguments, if `stream_function_call_arguments` is on. Vertex AI only."""

    will_continue: Optional[bool]
    """True if more fragments of this call follow in the stream. Vertex AI only."""


FunctionCallOrDict = Union[FunctionCall, FunctionCallDict]


class FunctionResponseBlobDict(TypedDict, total=False):
    """Inline data in a function response. Put text into `FunctionResponse.response` instead."""

    data: Optional[Base64]
    """Raw bytes. The SDK encodes them as base64. Required on Vertex AI."""

    mime_type: Optional[str]
    """IANA MIME type of `data`, such as `image/jpeg`. Required on Vertex AI."""

    display_name: Optional[str]
    """Label or file name that identifies the blob. Used only with server-side tools."""


FunctionResponseBlobOrDict = Union[FunctionResponseBlob, FunctionResponseBlobDict]


class FunctionResponseFileDataDict(TypedDict, total=False):
    """Reference to a stored file in a function response."""

    file_uri: Optional[str]
    """URI of the file, such as a `gs://` URI. Required on Vertex AI."""

    mime_type: Optional[str]
    """IANA MIME type of the file. Required on Vertex AI."""

    display_name: Optional[str]
    """Label or file name that identifies the file. Used only with server-side tools."""


FunctionResponseFileDataOrDict = Union[FunctionResponseFileData, FunctionResponseFileDataDict]


class FunctionResponsePartDict(TypedDict, total=False):
    """Media in a function response, either inline or by reference."""

    inline_data: Optional[FunctionResponseBlobOrDict]
    """Inline data. Mutually exclusive with `file_data`."""

    file_data: Optional[FunctionResponseFileDataOrDict]
    """Reference to a stored file. Mutually exclusive with `inline_data`."""

    media_processing: Optional[Open[MediaProcessing]]
    """How the model processes a video, statically or agentically."""

    media_resolution: Optional[PartMediaResolutionOrDict]
    """Resolution of this part. Overrides `media_resolution` of the request."""

    video_metadata: Optional[VideoMetadataOrDict]
    """Clip range, frame rate and content layers of a video."""

    audio_metadata: Optional[AudioMetadataOrDict]
    """Clip range of audio."""

    document_metadata: Optional[DocumentMetadataOrDict]
    """Page range and content layers of a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadataOrDict]
    """Sheet, cell range and content layers of a spreadsheet."""


FunctionResponsePartOrDict = Union[FunctionResponsePart, FunctionResponsePartDict]


class FunctionResponseDict(TypedDict, total=False):
    """Result of a `FunctionCall`, sent back to the model."""

    id: Optional[str]
    """Copy of `FunctionCall.id`, which assigns results to parallel calls."""

    name: Optional[str]
    """Copy of `FunctionCall.name`. Functions that the SDK calls may leave it unset."""

    parts: Optional[Sequence[FunctionResponsePartOrDict]]
    """Media that belong to the result, in order. MIME types may differ."""

    response: Required[Optional[Dict[str, Any]]]
    """Result as a JSON object. Use the key `output` for a result or `error` for a failure; without
    either, the object as a whole is the output. Required."""

    scheduling: Optional[Open[FunctionResponseScheduling]]
    """When a `NON_BLOCKING` function's response is processed. Defaults to `WHEN_IDLE`."""

    will_continue: Optional[bool]
    """True if more responses to a `NON_BLOCKING` call follow; False ends the call, even with an empty
    `response`. Gemini API only."""


FunctionResponseOrDict = Union[FunctionResponse, FunctionResponseDict]
