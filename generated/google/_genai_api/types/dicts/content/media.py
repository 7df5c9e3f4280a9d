# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.content.media import (
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
from google._genai_core.runtime.model import Base64, DurationText


class ModalityTokenCountDict(TypedDict, total=False):
    """Token count of one modality."""

    modality: Optional[Open[MediaModality]]
    """Modality that was counted."""

    token_count: Optional[int]
    """Number of tokens, summed over all parts of the modality."""


ModalityTokenCountOrDict = Union[ModalityTokenCount, ModalityTokenCountDict]


class PartMediaResolutionDict(TypedDict, total=False):
    """Resolution of one part. Overrides `media_resolution` of the request."""

    level: Optional[Open[PartMediaResolutionLevel]]
    """Named resolution, from low to ultra high."""

    num_tokens: Optional[int]
    """Number of tokens to spend on the part, for finer control than `level`."""


PartMediaResolutionOrDict = Union[PartMediaResolution, PartMediaResolutionDict]


class VideoMetadataDict(TypedDict, total=False):
    """Clip range, frame rate and content layers of a video part."""

    end_offset: Optional[DurationText]
    """End of the clip, in seconds from the start of the video with the suffix `s`, such as `90.5s`."""

    fps: Optional[float]
    """Frames per second to sample, greater than 0 and at most 24. Defaults to 1."""

    start_offset: Optional[DurationText]
    """Start of the clip, in seconds with the suffix `s`, such as `40s`. Defaults to the start of the
    video."""

    content_layers: Optional[Sequence[Open[VideoMetadataContentLayer]]]
    """Layers of the video that the model receives. If unset, the model decides."""


VideoMetadataOrDict = Union[VideoMetadata, VideoMetadataDict]


class DocumentMetadataDict(TypedDict, total=False):
    """Page range and content layers of a document part, such as a PDF."""

    start_page: Optional[int]
    """Number of the first page to read. Defaults to the start of the document."""

    end_page: Optional[int]
    """Number of the last page to read. Defaults to the end of the document."""

    content_layers: Optional[Sequence[Open[DocumentMetadataContentLayer]]]
    """Layers of the document that the model receives. If unset, the model decides."""


DocumentMetadataOrDict = Union[DocumentMetadata, DocumentMetadataDict]


class SpreadsheetMetadataDict(TypedDict, total=False):
    """Sheet, cell range and content layers of a spreadsheet part."""

    visible_cells: Optional[str]
    """Range of cells that the model sees. All other cells are hidden from it."""

    sheet_index: Optional[int]
    """Index of the sheet in the workbook."""

    content_layers: Optional[Sequence[Open[SpreadsheetMetadataContentLayer]]]
    """Layers of the spreadsheet that the model receives. If unset, the model decides."""


SpreadsheetMetadataOrDict = Union[SpreadsheetMetadata, SpreadsheetMetadataDict]


class AudioMetadataDict(TypedDict, total=False):
    """Clip range of an audio part."""

    start_offset: Optional[DurationText]
    """Start of the clip, in seconds with the suffix `s`, such as `12.5s`. Defaults to the start of the
    audio."""

    end_offset: Optional[DurationText]
    """End of the clip, in seconds with the suffix `s`. Defaults to the end of the audio."""


AudioMetadataOrDict = Union[AudioMetadata, AudioMetadataDict]


class BlobDict(TypedDict, total=False):
    """Inline data, sent as raw bytes in the request. Upload a file if the request would exceed 20 MB."""

    data: Optional[Base64]
    """Raw bytes. The SDK encodes them as base64. Required on Vertex AI."""

    mime_type: Optional[str]
    """IANA MIME type of `data`, such as `image/png`. The API rejects types that it cannot read.
    Required on Vertex AI."""

    display_name: Optional[str]
    """Label or file name that identifies the blob. Used only with server-side tools."""


BlobOrDict = Union[Blob, BlobDict]


class FileDataDict(TypedDict, total=False):
    """Reference to a stored file by URI. The service reads the file, not the SDK."""

    file_uri: Required[Optional[str]]
    """`File.uri` of an uploaded file on the Gemini API; usually a `gs://` URI on Vertex AI. Required."""

    mime_type: Optional[str]
    """IANA MIME type of the file, such as `application/pdf`. Required on Vertex AI."""

    display_name: Optional[str]
    """Label or file name that identifies the file. Used only with server-side tools."""


FileDataOrDict = Union[FileData, FileDataDict]


class SpeechMetadataDict(TypedDict, total=False):
    """Speaker and style of a text part, for speech generation."""

    speaker: Optional[str]
    """Name of the speaker, as listed in `multi_speaker_voice_config`."""

    style: Optional[str]
    """Vocal style in natural language, such as `cheerful`."""


SpeechMetadataOrDict = Union[SpeechMetadata, SpeechMetadataDict]


class WordInfoDict(TypedDict, total=False):
    """A recognized word and its position in the audio."""

    word: Optional[str]
    """Text of the word. Required on Vertex AI."""

    start_offset: Optional[DurationText]
    """Start of the word, in seconds from the start of the audio with the suffix `s`."""

    end_offset: Optional[DurationText]
    """End of the word, in seconds from the start of the audio with the suffix `s`."""


WordInfoOrDict = Union[WordInfo, WordInfoDict]


class TranscriptionDict(TypedDict, total=False):
    """Transcript of an audio part. If there are several speakers, each segment is a separate part."""

    text: Optional[str]
    """Text of the segment. Required on Vertex AI."""

    finished: Optional[bool]
    """True if the transcript is complete."""

    language_code: Optional[str]
    """BCP 47 code of the detected language, such as `de-DE`."""

    speaker_label: Optional[str]
    """Label of the speaker, such as `spk_1`. Present if `diarization` was requested."""

    words: Optional[Sequence[WordInfoOrDict]]
    """Words with their timing. Present if `word_timestamp` was requested."""

    start_offset: Optional[DurationText]
    """Start of the segment, in seconds from the start of the audio with the suffix `s`."""

    end_offset: Optional[DurationText]
    """End of the segment, in seconds from the start of the audio with the suffix `s`."""


TranscriptionOrDict = Union[Transcription, TranscriptionDict]
