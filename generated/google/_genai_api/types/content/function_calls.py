# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional

from google._genai_api.types.content.media import (
    AudioMetadata,
    DocumentMetadata,
    MediaProcessing,
    PartMediaResolution,
    SpreadsheetMetadata,
    VideoMetadata,
)
from google._genai_core.behaviours.functions import FunctionResponseBehaviour
from google._genai_core.behaviours.parts import FunctionResponsePartBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64


class FunctionResponseScheduling(OpenEnum):
    """When the response of a `NON_BLOCKING` function enters a live conversation. Ignored for other
    functions."""

    SCHEDULING_UNSPECIFIED = "SCHEDULING_UNSPECIFIED"
    """Unspecified; leave the field unset instead."""

    SILENT = "SILENT"
    """Add the response to the context without triggering generation."""

    WHEN_IDLE = "WHEN_IDLE"
    """Add the response and generate output after the current generation ends. The default."""

    INTERRUPT = "INTERRUPT"
    """Interrupt the current generation and generate output at once."""


class PartialArg(ApiModel):
    """Fragment of a function call argument that is streamed. Vertex AI only."""

    bool_value: Optional[bool] = None
    """Value of a boolean argument."""

    json_path: Optional[str] = None
    """JSONPath (RFC 9535) of the argument within `args`, such as `$.trip.stops[0].city`. Required."""

    null_value: Optional[str] = None
    """`NULL_VALUE` if the argument is null."""

    number_value: Optional[float] = None
    """Value of a numeric argument."""

    string_value: Optional[str] = None
    """Fragment of a string argument. Append it to earlier fragments with the same path."""

    will_continue: Optional[bool] = None
    """True if more fragments follow for the same `json_path`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bool_value: Optional[bool] = None,
            json_path: Optional[str],
            null_value: Optional[str] = None,
            number_value: Optional[float] = None,
            string_value: Optional[str] = None,
            will_continue: Optional[bool] = None,
        ) -> None: ...


class FunctionCall(ApiModel):
    """Call of a declared function that the model requests."""

    args: Optional[Dict[str, Any]] = None
    """Arguments by parameter name, as JSON values that follow the declared schema."""

    id: Optional[str] = None
    """ID of the call. If set, copy it to `FunctionResponse.id`."""

    name: Optional[str] = None
    """Name of the declared function, up to 64 characters on the Gemini API. Required on the Gemini
    API."""

    partial_args: Optional[List[PartialArg]] = None
    """Fragments of arguments, if `stream_function_call_arguments` is on. Vertex AI only."""

    will_continue: Optional[bool] = None
    """True if more fragments of this call follow in the stream. Vertex AI only."""


class FunctionResponseBlob(ApiModel):
    """Inline data in a function response. Put text into `FunctionResponse.response` instead."""

    data: Optional[Base64] = None
    """Raw bytes. The SDK encodes them as base64. Required on Vertex AI."""

    mime_type: Optional[str] = None
    """IANA MIME type of `data`, such as `image/jpeg`. Required on Vertex AI."""

    display_name: Optional[str] = None
    """Label or file name that identifies the blob. Used only with server-side tools."""


class FunctionResponseFileData(ApiModel):
    """Reference to a stored file in a function response."""

    file_uri: Optional[str] = None
    """URI of the file, such as a `gs://` URI. Required on Vertex AI."""

    mime_type: Optional[str] = None
    """IANA MIME type of the file. Required on Vertex AI."""

    display_name: Optional[str] = None
    """Label or file name that identifies the file. Used only with server-side tools."""


class FunctionResponsePart(FunctionResponsePartBehaviour, ApiModel):
    """Media in a function response, either inline or by reference."""

    inline_data: Optional[FunctionResponseBlob] = None
    """Inline data. Mutually exclusive with `file_data`."""

    file_data: Optional[FunctionResponseFileData] = None
    """Reference to a stored file. Mutually exclusive with `inline_data`."""

    media_processing: Optional[Open[MediaProcessing]] = None
    """How the model processes a video, statically or agentically."""

    media_resolution: Optional[PartMediaResolution] = None
    """Resolution of this part. Overrides `media_resolution` of the request."""

    video_metadata: Optional[VideoMetadata] = None
    """Clip range, frame rate and content layers of a video."""

    audio_metadata: Optional[AudioMetadata] = None
    """Clip range of audio."""

    document_metadata: Optional[DocumentMetadata] = None
    """Page range and content layers of a document."""

    spreadsheet_metadata: Optional[SpreadsheetMetadata] = None
    """Sheet, cell range and content layers of a spreadsheet."""


class FunctionResponse(FunctionResponseBehaviour, ApiModel):
    """Result of a `FunctionCall`, sent back to the model."""

    id: Optional[str] = None
    """Copy of `FunctionCall.id`, which assigns results to parallel calls."""

    name: Optional[str] = None
    """Copy of `FunctionCall.name`. Functions that the SDK calls may leave it unset."""

    parts: Optional[List[FunctionResponsePart]] = None
    """Media that belong to the result, in order. MIME types may differ."""

    response: Optional[Dict[str, Any]] = None
    """Result as a JSON object. Use the key `output` for a result or `error` for a failure; without
    either, the object as a whole is the output. Required."""

    scheduling: Optional[Open[FunctionResponseScheduling]] = None
    """When a `NON_BLOCKING` function's response is processed. Defaults to `WHEN_IDLE`."""

    will_continue: Optional[bool] = None
    """True if more responses to a `NON_BLOCKING` call follow; False ends the call, even with an empty
    `response`. Gemini API only."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: Optional[str] = None,
            name: Optional[str] = None,
            parts: Optional[List[FunctionResponsePart]] = None,
            response: Optional[Dict[str, Any]],
            scheduling: Optional[Open[FunctionResponseScheduling]] = None,
            will_continue: Optional[bool] = None,
        ) -> None: ...
