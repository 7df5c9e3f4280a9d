# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.function_calls import (
    FunctionCall,
    FunctionResponse,
    FunctionResponseBlob,
    FunctionResponseFileData,
    FunctionResponsePart,
    FunctionResponseScheduling,
    PartialArg,
)
from google._genai_api.types.media import MediaProcessing
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64

from .media_dicts import (
    AudioMetadataOrDict,
    DocumentMetadataOrDict,
    PartMediaResolutionOrDict,
    SpreadsheetMetadataOrDict,
    VideoMetadataOrDict,
)


class FunctionCallDict(TypedDict, total=False):
    """Wish of the model to have one of the declared functions run with given arguments."""

    args: Optional[Dict[str, Any]]
    """Arguments by parameter name, as JSON values that follow the declared schema."""

    id: Optional[str]
    """Ties the call to its result. If set, send it back in `FunctionResponse.id`."""

    name: Optional[str]
    """Which declaration to run; up to 63 letters, digits, underscores or dashes."""

    partial_args: Optional[Sequence[PartialArgOrDict]]
    """Pieces of arguments, if `stream_function_call_arguments` is on. Vertex AI only."""

    will_continue: Optional[bool]
    """True while more pieces of this very call are still to be streamed. Vertex AI only."""


class FunctionResponseBlobDict(TypedDict, total=False):
    """Bytes of an image or other medium that a function returned. Put text into `response` instead."""

    data: Optional[Base64]
    """Content as plain bytes; the SDK turns them into base64 on the wire."""

    mime_type: Optional[str]
    """IANA media type of `data`, such as `image/jpeg`."""

    display_name: Optional[str]
    """Label or file name for telling blobs apart; used only together with server-side tools."""


class FunctionResponseDict(TypedDict, total=False):
    """What came of a `FunctionCall`, for the model to go on with."""

    id: Optional[str]
    """Copy of `FunctionCall.id`, so that results of parallel calls find their call."""

    name: Optional[str]
    """Same as in the call that it answers."""

    parts: Optional[Sequence[FunctionResponsePartOrDict]]
    """Media belonging to the result, in order; types may be mixed."""

    response: Optional[Dict[str, Any]]
    """Result as a JSON object. Use the key `output`, or `error` after a failure; without both, all of
    it is output."""

    scheduling: Optional[Open[FunctionResponseScheduling]]
    """When to react to it, for `NON_BLOCKING` functions; `WHEN_IDLE` when unset."""

    will_continue: Optional[bool]
    """True announces more results of a `NON_BLOCKING` call, false ends it, even with an empty
    `response`. Gemini API only."""


class FunctionResponseFileDataDict(TypedDict, total=False):
    """Reference to a stored file that a function returned."""

    file_uri: Optional[str]
    """Where the service can read the file, e.g. a `gs://` address."""

    mime_type: Optional[str]
    """IANA media type of the stored bytes."""

    display_name: Optional[str]
    """Label or file name for telling files apart; used only together with server-side tools."""


class FunctionResponsePartDict(TypedDict, total=False):
    """One medium in the result of a function, either inline or by reference."""

    inline_data: Optional[FunctionResponseBlobOrDict]
    """Bytes sent along; exclusive with `file_data`."""

    file_data: Optional[FunctionResponseFileDataOrDict]
    """Reference to a stored file; exclusive with `inline_data`."""

    media_processing: Optional[Open[MediaProcessing]]
    """How to look at a video, with fixed frames or led by the model."""

    media_resolution: Optional[PartMediaResolutionOrDict]
    """Sampling detail of this medium, over that of the request."""

    video_metadata: Optional[VideoMetadataOrDict]
    """Clip bounds and frame rate, if the medium is a video."""

    audio_metadata: Optional[AudioMetadataOrDict]
    """Clip bounds, if the medium is a recording."""

    document_metadata: Optional[DocumentMetadataOrDict]
    """Page range, if the medium is a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadataOrDict]
    """Sheet and cells, if the medium is a spreadsheet."""


class PartialArgDict(TypedDict, total=False):
    """Piece of one argument of a function call that is streamed bit by bit. Vertex AI only."""

    bool_value: Optional[bool]
    """Piece of an argument that is true or false."""

    json_path: Optional[str]
    """Place of the argument inside `args`, in the notation of RFC 9535, such as
    `$.trip.stops[0].city`."""

    null_value: Optional[str]
    """Set to `NULL_VALUE` when the argument is null."""

    number_value: Optional[float]
    """Piece of a numeric argument, as a double."""

    string_value: Optional[str]
    """Piece of a string argument; append it to the earlier pieces with the same path."""

    will_continue: Optional[bool]
    """True while further pieces for the same `json_path` are on their way."""


PartialArgOrDict = Union[PartialArg, PartialArgDict]
FunctionCallOrDict = Union[FunctionCall, FunctionCallDict]
FunctionResponseBlobOrDict = Union[FunctionResponseBlob, FunctionResponseBlobDict]
FunctionResponseFileDataOrDict = Union[FunctionResponseFileData, FunctionResponseFileDataDict]
FunctionResponsePartOrDict = Union[FunctionResponsePart, FunctionResponsePartDict]
FunctionResponseOrDict = Union[FunctionResponse, FunctionResponseDict]
