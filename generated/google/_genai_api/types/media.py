# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64


class AudioMetadata(ApiModel):
    """Clip bounds for an audio part."""

    start_offset: Optional[str] = None
    """Where listening begins, as seconds with an `s` behind, such as `12.5s`. Unset means the very
    start."""

    end_offset: Optional[str] = None
    """Where listening stops, as seconds with an `s` behind. Unset means the end of the recording."""


class Blob(ApiModel):
    """Raw bytes of a medium, sent inside the request. Upload a file when the whole request would pass
    20 MB."""

    data: Optional[Base64] = None
    """Content as plain bytes; the SDK turns them into base64 on the wire."""

    mime_type: Optional[str] = None
    """IANA media type of `data`, such as `image/png`. The API rejects types it cannot read."""

    display_name: Optional[str] = None
    """Label or file name for telling blobs apart; used only together with server-side tools."""


class DocumentMetadata(ApiModel):
    """Page range and reading mode for a document part such as a PDF."""

    start_page: Optional[int] = None
    """Number of the first page to read; unset begins at the front."""

    end_page: Optional[int] = None
    """Number of the last page to read; unset goes on to the back."""

    content_layers: Optional[List[Open[DocumentMetadataContentLayer]]] = None
    """Limits what the model gets to page pictures or page text; unset leaves it to the model."""


class DocumentMetadataContentLayer(OpenEnum):
    """What of a document reaches the model; listed in `DocumentMetadata.content_layers`."""

    CONTENT_LAYER_UNSPECIFIED = "CONTENT_LAYER_UNSPECIFIED"
    """Names no layer; do not list it."""

    PAGE_IMAGE = "PAGE_IMAGE"
    """Every page as a picture, with layout, figures and handwriting."""

    PAGE_TEXT = "PAGE_TEXT"
    """Text found on the pages, without their looks."""


class FileData(ApiModel):
    """Reference to a medium stored elsewhere, read by the service and not by the SDK."""

    file_uri: Optional[str] = None
    """`File.uri` of an upload on the Gemini API; on Vertex AI usually a `gs://` address in Cloud
    Storage."""

    mime_type: Optional[str] = None
    """IANA media type of the stored bytes, such as `application/pdf`. Required on Vertex AI."""

    display_name: Optional[str] = None
    """Label or file name for telling files apart; used only together with server-side tools."""


class MediaModality(OpenEnum):
    """Kind of medium that a share of the token usage belongs to."""

    MODALITY_UNSPECIFIED = "MODALITY_UNSPECIFIED"
    """No kind given; counts as text on Vertex AI."""

    TEXT = "TEXT"
    """Tokens of plain text parts."""

    IMAGE = "IMAGE"
    """Tokens of pictures; 258 for one of up to 384 pixels a side, and for each tile of a larger one."""

    VIDEO = "VIDEO"
    """Tokens of video frames; the sound may be counted as audio."""

    AUDIO = "AUDIO"
    """Tokens of sound; one second makes 32 tokens."""

    DOCUMENT = "DOCUMENT"
    """Tokens of documents such as PDF files; one page makes 258 tokens."""


class MediaProcessing(OpenEnum):
    """How a video part is looked at; parts that hold no video ignore it."""

    MEDIA_PROCESSING_UNSPECIFIED = "MEDIA_PROCESSING_UNSPECIFIED"
    """Lets the model choose its usual way."""

    STATIC = "STATIC"
    """Takes frames at a fixed rate and puts all of them into the context."""

    AGENTIC = "AGENTIC"
    """Lets the model move through the video and pick what to look at; the better choice for most
    tasks."""


class MediaResolution(OpenEnum):
    """How finely the images and video frames of the whole request are sampled. More detail costs more
    tokens."""

    MEDIA_RESOLUTION_UNSPECIFIED = "MEDIA_RESOLUTION_UNSPECIFIED"
    """Leaves the sampling to the default of the model."""

    MEDIA_RESOLUTION_LOW = "MEDIA_RESOLUTION_LOW"
    """Cheapest sampling, about 64 tokens each for images and frames."""

    MEDIA_RESOLUTION_MEDIUM = "MEDIA_RESOLUTION_MEDIUM"
    """Sampling at about 256 tokens each for images and frames."""

    MEDIA_RESOLUTION_HIGH = "MEDIA_RESOLUTION_HIGH"
    """Like medium at 256 tokens, with zoomed crops on top for fine detail."""


class Modality(OpenEnum):
    """Kind of output to ask for in `response_modalities`; the answer then holds every kind listed."""

    MODALITY_UNSPECIFIED = "MODALITY_UNSPECIFIED"
    """Read as text by Vertex AI; better left out."""

    TEXT = "TEXT"
    """Written words, the default of most models."""

    IMAGE = "IMAGE"
    """Pictures drawn by the model, returned as inline data."""

    AUDIO = "AUDIO"
    """Speech, shaped by `speech_config`."""

    VIDEO = "VIDEO"
    """Moving pictures; few models can make them."""


class ModalityTokenCount(ApiModel):
    """One line of a token bill split by kind of medium, found in usage data and in
    `CountTokensResponse`."""

    modality: Optional[MediaModality] = None
    """Kind of medium whose tokens are summed up here."""

    token_count: Optional[int] = None
    """Tokens spent on that kind, over all parts."""


class PartMediaResolution(ApiModel):
    """Sampling detail for one media part; outranks the `media_resolution` of the request."""

    level: Optional[Open[PartMediaResolutionLevel]] = None
    """Named step of detail, from low to ultra high."""

    num_tokens: Optional[int] = None
    """Number of tokens to spend on this medium, where a named `level` is too coarse."""


class PartMediaResolutionLevel(OpenEnum):
    """Steps of sampling detail for a single part, in place of the request-wide `MediaResolution`."""

    MEDIA_RESOLUTION_UNSPECIFIED = "MEDIA_RESOLUTION_UNSPECIFIED"
    """Falls back to the resolution set for the whole request."""

    MEDIA_RESOLUTION_LOW = "MEDIA_RESOLUTION_LOW"
    """Fewest tokens; enough to tell what a picture is about."""

    MEDIA_RESOLUTION_MEDIUM = "MEDIA_RESOLUTION_MEDIUM"
    """Middle way between token cost and detail."""

    MEDIA_RESOLUTION_HIGH = "MEDIA_RESOLUTION_HIGH"
    """Many tokens; for small print and dense scenes."""

    MEDIA_RESOLUTION_ULTRA_HIGH = "MEDIA_RESOLUTION_ULTRA_HIGH"
    """Highest detail and cost; images only, not video."""


class SpeechMetadata(ApiModel):
    """Who speaks a text part, and how, when speech is made of it."""

    speaker: Optional[str] = None
    """Name of the voice for this turn, as listed in the multi-speaker settings."""

    style: Optional[str] = None
    """Tone of delivery in plain words, such as `cheerful`."""


class SpreadsheetMetadata(ApiModel):
    """Which sheet and cells of a spreadsheet part to read, and in which form."""

    visible_cells: Optional[str] = None
    """Range of cells to show to the model; the rest of the sheet stays hidden."""

    sheet_index: Optional[int] = None
    """Picks one sheet of the workbook by its position."""

    content_layers: Optional[List[Open[SpreadsheetMetadataContentLayer]]] = None
    """Limits what the model gets to values, formulas or looks; unset leaves it to the model."""


class SpreadsheetMetadataContentLayer(OpenEnum):
    """What of a spreadsheet reaches the model; listed in `SpreadsheetMetadata.content_layers`."""

    CONTENT_LAYER_UNSPECIFIED = "CONTENT_LAYER_UNSPECIFIED"
    """Names no layer; do not list it."""

    DATA = "DATA"
    """Values that the cells show."""

    FORMULAS = "FORMULAS"
    """Expressions behind the cells instead of their results."""

    VISUAL = "VISUAL"
    """Sheet as it looks on screen, with colors and charts."""


class Transcription(ApiModel):
    """Text of spoken audio. With several speakers, each stretch of speech comes as a part of its own."""

    text: Optional[str] = None
    """Recognized words of this stretch as running text."""

    finished: Optional[bool] = None
    """True on the last piece of a transcript that arrives bit by bit."""

    language_code: Optional[str] = None
    """BCP-47 tag of the language heard, such as `de-DE`."""

    speaker_label: Optional[str] = None
    """Tag such as `spk_1` that stays the same for one voice; filled when `diarization` was asked for."""

    words: Optional[List[WordInfo]] = None
    """Single words with their times; filled when `word_timestamp` was asked for."""

    start_offset: Optional[str] = None
    """Where this stretch begins in the audio, as seconds with an `s` behind."""

    end_offset: Optional[str] = None
    """Where this stretch ends in the audio, as seconds with an `s` behind."""


class VideoMetadata(ApiModel):
    """Clip bounds and frame rate for a video part. Valid only beside `inline_data` or `file_data`."""

    end_offset: Optional[str] = None
    """Where the clip stops, as seconds from the start of the video with an `s` behind, such as
    `90.5s`."""

    fps: Optional[float] = None
    """Frames per second to sample, above 0 and up to 24; 1 when unset."""

    start_offset: Optional[str] = None
    """Where the clip begins, as seconds with an `s` behind, such as `40s`. Unset means the very start."""

    content_layers: Optional[List[Open[VideoMetadataContentLayer]]] = None
    """Limits what the model gets to frames, sound or transcript; unset leaves it to the model."""


class VideoMetadataContentLayer(OpenEnum):
    """What of a video reaches the model; listed in `VideoMetadata.content_layers`."""

    CONTENT_LAYER_UNSPECIFIED = "CONTENT_LAYER_UNSPECIFIED"
    """Names no layer; do not list it."""

    FRAMES = "FRAMES"
    """Still pictures taken from the video at the rate of `fps`."""

    AUDIO = "AUDIO"
    """Sound track of the video."""

    TRANSCRIPT = "TRANSCRIPT"
    """What is spoken in the video, as written text."""


class WordInfo(ApiModel):
    """One spoken word with its place in the recording."""

    word: Optional[str] = None
    """Word as recognized."""

    start_offset: Optional[str] = None
    """Time at which the word begins, as seconds from the start of the audio with an `s` behind."""

    end_offset: Optional[str] = None
    """Time at which the word is over, counted like `start_offset`."""
