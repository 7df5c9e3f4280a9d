# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.media import (
    AudioMetadata,
    Blob,
    DocumentMetadata,
    DocumentMetadataContentLayer,
    FileData,
    MediaModality,
    ModalityTokenCount,
    PartMediaResolution,
    PartMediaResolutionLevel,
    SpeechMetadata,
    SpreadsheetMetadata,
    SpreadsheetMetadataContentLayer,
    Transcription,
    VideoMetadata,
    VideoMetadataContentLayer,
    WordInfo,
)
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64


class AudioMetadataDict(TypedDict, total=False):
    """Clip bounds for an audio part."""

    start_offset: Optional[str]
    """Where listening begins, as seconds with an `s` behind, such as `12.5s`. Unset means the very
    start."""

    end_offset: Optional[str]
    """Where listening stops, as seconds with an `s` behind. Unset means the end of the recording."""


class BlobDict(TypedDict, total=False):
    """Raw bytes of a medium, sent inside the request. Upload a file when the whole request would pass
    20 MB."""

    data: Optional[Base64]
    """Content as plain bytes; the SDK turns them into base64 on the wire."""

    mime_type: Optional[str]
    """IANA media type of `data`, such as `image/png`. The API rejects types it cannot read."""

    display_name: Optional[str]
    """Label or file name for telling blobs apart; used only together with server-side tools."""


class DocumentMetadataDict(TypedDict, total=False):
    """Page range and reading mode for a document part such as a PDF."""

    start_page: Optional[int]
    """Number of the first page to read; unset begins at the front."""

    end_page: Optional[int]
    """Number of the last page to read; unset goes on to the back."""

    content_layers: Optional[Sequence[Open[DocumentMetadataContentLayer]]]
    """Limits what the model gets to page pictures or page text; unset leaves it to the model."""


class FileDataDict(TypedDict, total=False):
    """Reference to a medium stored elsewhere, read by the service and not by the SDK."""

    file_uri: Optional[str]
    """`File.uri` of an upload on the Gemini API; on Vertex AI usually a `gs://` address in Cloud
    Storage."""

    mime_type: Optional[str]
    """IANA media type of the stored bytes, such as `application/pdf`. Required on Vertex AI."""

    display_name: Optional[str]
    """Label or file name for telling files apart; used only together with server-side tools."""


class ModalityTokenCountDict(TypedDict, total=False):
    """One line of a token bill split by kind of medium, found in usage data and in
    `CountTokensResponse`."""

    modality: Optional[Open[MediaModality]]
    """Kind of medium whose tokens are summed up here."""

    token_count: Optional[int]
    """Tokens spent on that kind, over all parts."""


class PartMediaResolutionDict(TypedDict, total=False):
    """Sampling detail for one media part; outranks the `media_resolution` of the request."""

    level: Optional[Open[PartMediaResolutionLevel]]
    """Named step of detail, from low to ultra high."""

    num_tokens: Optional[int]
    """Number of tokens to spend on this medium, where a named `level` is too coarse."""


class SpeechMetadataDict(TypedDict, total=False):
    """Who speaks a text part, and how, when speech is made of it."""

    speaker: Optional[str]
    """Name of the voice for this turn, as listed in the multi-speaker settings."""

    style: Optional[str]
    """Tone of delivery in plain words, such as `cheerful`."""


class SpreadsheetMetadataDict(TypedDict, total=False):
    """Which sheet and cells of a spreadsheet part to read, and in which form."""

    visible_cells: Optional[str]
    """Range of cells to show to the model; the rest of the sheet stays hidden."""

    sheet_index: Optional[int]
    """Picks one sheet of the workbook by its position."""

    content_layers: Optional[Sequence[Open[SpreadsheetMetadataContentLayer]]]
    """Limits what the model gets to values, formulas or looks; unset leaves it to the model."""


class TranscriptionDict(TypedDict, total=False):
    """Text of spoken audio. With several speakers, each stretch of speech comes as a part of its own."""

    text: Optional[str]
    """Recognized words of this stretch as running text."""

    finished: Optional[bool]
    """True on the last piece of a transcript that arrives bit by bit."""

    language_code: Optional[str]
    """BCP-47 tag of the language heard, such as `de-DE`."""

    speaker_label: Optional[str]
    """Tag such as `spk_1` that stays the same for one voice; filled when `diarization` was asked for."""

    words: Optional[Sequence[WordInfoOrDict]]
    """Single words with their times; filled when `word_timestamp` was asked for."""

    start_offset: Optional[str]
    """Where this stretch begins in the audio, as seconds with an `s` behind."""

    end_offset: Optional[str]
    """Where this stretch ends in the audio, as seconds with an `s` behind."""


class VideoMetadataDict(TypedDict, total=False):
    """Clip bounds and frame rate for a video part. Valid only beside `inline_data` or `file_data`."""

    end_offset: Optional[str]
    """Where the clip stops, as seconds from the start of the video with an `s` behind, such as
    `90.5s`."""

    fps: Optional[float]
    """Frames per second to sample, above 0 and up to 24; 1 when unset."""

    start_offset: Optional[str]
    """Where the clip begins, as seconds with an `s` behind, such as `40s`. Unset means the very start."""

    content_layers: Optional[Sequence[Open[VideoMetadataContentLayer]]]
    """Limits what the model gets to frames, sound or transcript; unset leaves it to the model."""


class WordInfoDict(TypedDict, total=False):
    """One spoken word with its place in the recording."""

    word: Optional[str]
    """Word as recognized."""

    start_offset: Optional[str]
    """Time at which the word begins, as seconds from the start of the audio with an `s` behind."""

    end_offset: Optional[str]
    """Time at which the word is over, counted like `start_offset`."""


ModalityTokenCountOrDict = Union[ModalityTokenCount, ModalityTokenCountDict]
PartMediaResolutionOrDict = Union[PartMediaResolution, PartMediaResolutionDict]
VideoMetadataOrDict = Union[VideoMetadata, VideoMetadataDict]
DocumentMetadataOrDict = Union[DocumentMetadata, DocumentMetadataDict]
SpreadsheetMetadataOrDict = Union[SpreadsheetMetadata, SpreadsheetMetadataDict]
AudioMetadataOrDict = Union[AudioMetadata, AudioMetadataDict]
BlobOrDict = Union[Blob, BlobDict]
FileDataOrDict = Union[FileData, FileDataDict]
SpeechMetadataOrDict = Union[SpeechMetadata, SpeechMetadataDict]
WordInfoOrDict = Union[WordInfo, WordInfoDict]
TranscriptionOrDict = Union[Transcription, TranscriptionDict]
