# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_core.behaviours.parts import FunctionResponsePartBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64

from .media import (
    AudioMetadata,
    DocumentMetadata,
    MediaProcessing,
    PartMediaResolution,
    SpreadsheetMetadata,
    VideoMetadata,
)


class FunctionCall(ApiModel):
    """Wish of the model to have one of the declared functions run with given arguments."""

    args: Optional[Dict[str, Any]] = None
    """Arguments by parameter name, as JSON values that follow the declared schema."""

    id: Optional[str] = None
    """Ties the call to its result. If set, send it back in `FunctionResponse.id`."""

    name: Optional[str] = None
    """Which declaration to run; up to 63 letters, digits, underscores or dashes."""

    partial_args: Optional[List[PartialArg]] = None
    """Pieces of arguments, if `stream_function_call_arguments` is on. Vertex AI only."""

    will_continue: Optional[bool] = None
    """True while more pieces of this very call are still to be streamed. Vertex AI only."""


class FunctionResponse(ApiModel):
    """What came of a `FunctionCall`, for the model to go on with."""

    id: Optional[str] = None
    """Copy of `FunctionCall.id`, so that results of parallel calls find their call."""

    name: Optional[str] = None
    """Same as in the call that it answers."""

    parts: Optional[List[FunctionResponsePart]] = None
    """Media belonging to the result, in order; types may be mixed."""

    response: Optional[Dict[str, Any]] = None
    """Result as a JSON object. Use the key `output`, or `error` after a failure; without both, all of
    it is output."""

    scheduling: Optional[Open[FunctionResponseScheduling]] = None
    """When to react to it, for `NON_BLOCKING` functions; `WHEN_IDLE` when unset."""

    will_continue: Optional[bool] = None
    """True announces more results of a `NON_BLOCKING` call, false ends it, even with an empty
    `response`. Gemini API only."""


class FunctionResponseBlob(ApiModel):
    """Bytes of an image or other medium that a function returned. Put text into `response` instead."""

    data: Optional[Base64] = None
    """Content as plain bytes; the SDK turns them into base64 on the wire."""

    mime_type: Optional[str] = None
    """IANA media type of `data`, such as `image/jpeg`."""

    display_name: Optional[str] = None
    """Label or file name for telling blobs apart; used only together with server-side tools."""


class FunctionResponseFileData(ApiModel):
    """Reference to a stored file that a function returned."""

    file_uri: Optional[str] = None
    """Where the service can read the file, e.g. a `gs://` address."""

    mime_type: Optional[str] = None
    """IANA media type of the stored bytes."""

    display_name: Optional[str] = None
    """Label or file name for telling files apart; used only together with server-side tools."""


class FunctionResponsePart(FunctionResponsePartBehaviour, ApiModel):
    """One medium in the result of a function, either inline or by reference."""

    inline_data: Optional[FunctionResponseBlob] = None
    """Bytes sent along; exclusive with `file_data`."""

    file_data: Optional[FunctionResponseFileData] = None
    """Reference to a stored file; exclusive with `inline_data`."""

    media_processing: Optional[Open[MediaProcessing]] = None
    """How to look at a video, with fixed frames or led by the model."""

    media_resolution: Optional[PartMediaResolution] = None
    """Sampling detail of this medium, over that of the request."""

    video_metadata: Optional[VideoMetadata] = None
    """Clip bounds and frame rate, if the medium is a video."""

    audio_metadata: Optional[AudioMetadata] = None
    """Clip bounds, if the medium is a recording."""

    document_metadata: Optional[DocumentMetadata] = None
    """Page range, if the medium is a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadata] = None
    """Sheet and cells, if the medium is a spreadsheet."""


class FunctionResponseScheduling(OpenEnum):
    """When a result of a `NON_BLOCKING` function enters a live conversation. Other functions ignore
    it."""

    SCHEDULING_UNSPECIFIED = "SCHEDULING_UNSPECIFIED"
    """Has no meaning of its own; leave the field unset."""

    SILENT = "SILENT"
    """Keeps the result in the context without making the model speak."""

    WHEN_IDLE = "WHEN_IDLE"
    """Lets the model finish what it is saying, then has it react. The default."""

    INTERRUPT = "INTERRUPT"
    """Cuts off what the model is saying and has it react at once."""


class PartialArg(ApiModel):
    """Piece of one argument of a function call that is streamed bit by bit. Vertex AI only."""

    bool_value: Optional[bool] = None
    """Piece of an argument that is true or false."""

    json_path: Optional[str] = None
    """Place of the argument inside `args`, in the notation of RFC 9535, such as
    `$.trip.stops[0].city`."""

    null_value: Optional[str] = None
    """Set to `NULL_VALUE` when the argument is null."""

    number_value: Optional[float] = None
    """Piece of a numeric argument, as a double."""

    string_value: Optional[str] = None
    """Piece of a string argument; append it to the earlier pieces with the same path."""

    will_continue: Optional[bool] = None
    """True while further pieces for the same `json_path` are on their way."""
