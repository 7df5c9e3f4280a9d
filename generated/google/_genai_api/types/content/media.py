# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from google._genai_core.behaviours.parts import BlobBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, DurationText


class VideoMetadataContentLayer(OpenEnum):
    """Layer of a video, for `VideoMetadata.content_layers`."""

    CONTENT_LAYER_UNSPECIFIED = "CONTENT_LAYER_UNSPECIFIED"
    """No layer; do not send it."""

    FRAMES = "FRAMES"
    """Frames sampled at the rate in `fps`."""

    AUDIO = "AUDIO"
    """Audio track of the video."""

    TRANSCRIPT = "TRANSCRIPT"
    """Transcript of the speech in the video."""


class DocumentMetadataContentLayer(OpenEnum):
    """Layer of a document, for `DocumentMetadata.content_layers`."""

    CONTENT_LAYER_UNSPECIFIED = "CONTENT_LAYER_UNSPECIFIED"
    """No layer; do not send it."""

    PAGE_IMAGE = "PAGE_IMAGE"
    """Image of each page, including layout, figures and handwriting."""

    PAGE_TEXT = "PAGE_TEXT"
    """Text of each page, without its layout."""


class SpreadsheetMetadataContentLayer(OpenEnum):
    """Layer of a spreadsheet, for `SpreadsheetMetadata.content_layers`."""

    CONTENT_LAYER_UNSPECIFIED = "CONTENT_LAYER_UNSPECIFIED"
    """No layer; do not send it."""

    DATA = "DATA"
    """Displayed values of the cells."""

    FORMULAS = "FORMULAS"
    """Formulas of the cells instead of their results."""

    VISUAL = "VISUAL"
    """Rendered sheet, including colors and charts."""


class MediaResolution(OpenEnum):
    """Resolution at which the images and videos of a request are tokenized. Higher resolutions cost
    more tokens."""

    MEDIA_RESOLUTION_UNSPECIFIED = "MEDIA_RESOLUTION_UNSPECIFIED"
    """Default resolution of the model."""

    MEDIA_RESOLUTION_LOW = "MEDIA_RESOLUTION_LOW"
    """64 tokens per image or video frame."""

    MEDIA_RESOLUTION_MEDIUM = "MEDIA_RESOLUTION_MEDIUM"
    """256 tokens per image or video frame."""

    MEDIA_RESOLUTION_HIGH = "MEDIA_RESOLUTION_HIGH"
    """256 tokens per image or video frame, plus zoomed crops for fine detail."""


class MediaProcessing(OpenEnum):
    """How the model processes a video part. Ignored for other parts."""

    MEDIA_PROCESSING_UNSPECIFIED = "MEDIA_PROCESSING_UNSPECIFIED"
    """Default processing of the model."""

    STATIC = "STATIC"
    """Sample frames at a fixed rate and put all of them into the context."""

    AGENTIC = "AGENTIC"
    """Let the model navigate the video and select what it looks at. The better choice for most tasks."""


class PartMediaResolutionLevel(OpenEnum):
    """Resolution of a single part. Overrides the `MediaResolution` of the request."""

    MEDIA_RESOLUTION_UNSPECIFIED = "MEDIA_RESOLUTION_UNSPECIFIED"
    """Resolution of the request."""

    MEDIA_RESOLUTION_LOW = "MEDIA_RESOLUTION_LOW"
    """Lowest resolution and token cost."""

    MEDIA_RESOLUTION_MEDIUM = "MEDIA_RESOLUTION_MEDIUM"
    """Compromise between token cost and detail."""

    MEDIA_RESOLUTION_HIGH = "MEDIA_RESOLUTION_HIGH"
    """High token cost, for small print and dense scenes."""

    MEDIA_RESOLUTION_ULTRA_HIGH = "MEDIA_RESOLUTION_ULTRA_HIGH"
    """Highest resolution and token cost. For images only."""


class Modality(OpenEnum):
    """Kind of output, requested in `response_modalities`."""

    MODALITY_UNSPECIFIED = "MODALITY_UNSPECIFIED"
    """Unspecified. Vertex AI treats it as `TEXT`."""

    TEXT = "TEXT"
    """Text. The default of most models."""

    IMAGE = "IMAGE"
    """Generated images, returned as inline data."""

    AUDIO = "AUDIO"
    """Speech, configured by `speech_config`."""

    VIDEO = "VIDEO"
    """Generated video, which few models support. Vertex AI only."""


class MediaModality(OpenEnum):
    """Modality that a token count applies to."""

    MODALITY_UNSPECIFIED = "MODALITY_UNSPECIFIED"
    """Unspecified. Vertex AI treats it as `TEXT`."""

    TEXT = "TEXT"
    """Plain text."""

    IMAGE = "IMAGE"
    """Images, at 258 tokens for up to 384 pixels a side, or for each tile of a larger image."""

    VIDEO = "VIDEO"
    """Video frames. The audio track may be counted as `AUDIO`."""

    AUDIO = "AUDIO"
    """Audio, at 32 tokens per second."""

    DOCUMENT = "DOCUMENT"
    """Documents such as PDF files, at 258 tokens per page."""


class ModalityTokenCount(ApiModel):
    """Token count of one modality."""

    modality: Optional[MediaModality] = None
    """Modality that was counted."""

    token_count: Optional[int] = None
    """Number of tokens, summed over all parts of the modality."""


class PartMediaResolution(ApiModel):
    """Resolution of one part. Overrides `media_resolution` of the request."""

    level: Optional[Open[PartMediaResolutionLevel]] = None
    """Named resolution, from low to ultra high."""

    num_tokens: Optional[int] = None
    """Number of tokens to spend on the part, for finer control than `level`."""


class VideoMetadata(ApiModel):
    """Clip range, frame rate and content layers of a video part."""

    end_offset: Optional[DurationText] = None
    """End of the clip, in seconds from the start of the video with the suffix `s`, such as `90.5s`."""

    fps: Optional[float] = None
    """Frames per second to sample, greater than 0 and at most 24. Defaults to 1."""

    start_offset: Optional[DurationText] = None
    """Start of the clip, in seconds with the suffix `s`, such as `40s`. Defaults to the start of the
    video."""

    content_layers: Optional[List[Open[VideoMetadataContentLayer]]] = None
    """Layers of the video that the model receives. If unset, the model decides."""


class DocumentMetadata(ApiModel):
    """Page range and content layers of a document part, such as a PDF."""

    start_page: Optional[int] = None
    """Number of the first page to read. Defaults to the start of the document."""

    end_page: Optional[int] = None
    """Number of the last page to read. Defaults to the end of the document."""

    content_layers: Optional[List[Open[DocumentMetadataContentLayer]]] = None
    """Layers of the document that the model receives. If unset, the model decides."""


class SpreadsheetMetadata(ApiModel):
    """Sheet, cell range and content layers of a spreadsheet part."""

    visible_cells: Optional[str] = None
    """Range of cells that the model sees. All other cells are hidden from it."""

    sheet_index: Optional[int] = None
    """Index of the sheet in the workbook."""

    content_layers: Optional[List[Open[SpreadsheetMetadataContentLayer]]] = None
    """Layers of the spreadsheet that the model receives. If unset, the model decides."""


class AudioMetadata(ApiModel):
    """Clip range of an audio part."""

    start_offset: Optional[DurationText] = None
    """Start of the clip, in seconds with the suffix `s`, such as `12.5s`. Defaults to the start of the
    audio."""

    end_offset: Optional[DurationText] = None
    """End of the clip, in seconds with the suffix `s`. Defaults to the end of the audio."""


class Blob(BlobBehaviour, ApiModel):
    """Inline data, sent as raw bytes in the request. Upload a file if the request would exceed 20 MB."""

    data: Optional[Base64] = None
    """Raw bytes. The SDK encodes them as base64. Required on Vertex AI."""

    mime_type: Optional[str] = None
    """IANA MIME type of `data`, such as `image/png`. The API rejects types that it cannot read.
    Required on Vertex AI."""

    display_name: Optional[str] = None
    """Label or file name that identifies the blob. Used only with server-side tools."""


class FileData(ApiModel):
    """Reference to a stored file by URI. The service reads the file, not the SDK."""

    file_uri: Optional[str] = None
    """`File.uri` of an uploaded file on the Gemini API; usually a `gs://` URI on Vertex AI. Required."""

    mime_type: Optional[str] = None
    """IANA MIME type of the file, such as `application/pdf`. Required on Vertex AI."""

    display_name: Optional[str] = None
    """Label or file name that identifies the file. Used only with server-side tools."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            file_uri: Optional[str],
            mime_type: Optional[str] = None,
            display_name: Optional[str] = None,
        ) -> None: ...


class SpeechMetadata(ApiModel):
    """Speaker and style of a text part, for speech generation."""

    speaker: Optional[str] = None
    """Name of the speaker, as listed in `multi_speaker_voice_config`."""

    style: Optional[str] = None
    """Vocal style in natural language, such as `cheerful`."""


class WordInfo(ApiModel):
    """A recognized word and its position in the audio."""

    word: Optional[str] = None
    """Text of the word. Required on Vertex AI."""

    start_offset: Optional[DurationText] = None
    """Start of the word, in seconds from the start of the audio with the suffix `s`."""

    end_offset: Optional[DurationText] = None
    """End of the word, in seconds from the start of the audio with the suffix `s`."""


class Transcription(ApiModel):
    """Transcript of an audio part. If there are several speakers, each segment is a separate part."""

    text: Optional[str] = None
    """Text of the segment. Required on Vertex AI."""

    finished: Optional[bool] = None
    """True if the transcript is complete."""

    language_code: Optional[str] = None
    """BCP 47 code of the detected language, such as `de-DE`."""

    speaker_label: Optional[str] = None
    """Label of the speaker, such as `spk_1`. Present if `diarization` was requested."""

    words: Optional[List[WordInfo]] = None
    """Words with their timing. Present if `word_timestamp` was requested."""

    start_offset: Optional[DurationText] = None
    """Start of the segment, in seconds from the start of the audio with the suffix `s`."""

    end_offset: Optional[DurationText] = None
    """End of the segment, in seconds from the start of the audio with the suffix `s`."""
