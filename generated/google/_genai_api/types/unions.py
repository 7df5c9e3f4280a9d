# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Input types of parameters.

Type checkers see the unions. At run time the flows check and convert values, with better errors than a
union gives, so pydantic accepts any value.
"""

from __future__ import annotations

from datetime import timedelta
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, Callable, Dict, Optional, Sequence, Union

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpAttempt, HttpTimeout
    from google._genai_api.types.content.media import Blob
    from google._genai_api.types.content.parts import Content, Part
    from google._genai_api.types.dicts.calls.http import HttpTimeoutDict
    from google._genai_api.types.dicts.calls.operations import OperationDict
    from google._genai_api.types.dicts.content.media import BlobDict, FileDataDict
    from google._genai_api.types.dicts.content.parts import ContentDict, PartDict
    from google._genai_api.types.dicts.evaluation.metrics import MetricDict, UnifiedMetricDict
    from google._genai_api.types.dicts.generation.speech import SpeechConfigDict
    from google._genai_api.types.dicts.imaging.images import (
        ContentReferenceImageDict,
        ControlReferenceImageDict,
        ImageDict,
        MaskReferenceImageDict,
        RawReferenceImageDict,
        StyleReferenceImageDict,
        SubjectReferenceImageDict,
    )
    from google._genai_api.types.dicts.imaging.videos import VideoDict
    from google._genai_api.types.dicts.jobs.batches import (
        BatchJobDestinationDict,
        BatchJobSourceDict,
        InlinedRequestDict,
    )
    from google._genai_api.types.dicts.jobs.embedding_batches import EmbeddingsBatchJobSourceDict
    from google._genai_api.types.dicts.live.auth_tokens import LiveConnectConstraintsDict
    from google._genai_api.types.dicts.stored.files import FileDict
    from google._genai_api.types.dicts.tools.declarations import ToolDict
    from google._genai_api.types.dicts.tools.schema import SchemaDict
    from google._genai_api.types.evaluation.metrics import Metric, UnifiedMetric
    from google._genai_api.types.generation.speech import SpeechConfig
    from google._genai_api.types.imaging.images import (
        ContentReferenceImage,
        ControlReferenceImage,
        Image,
        MaskReferenceImage,
        RawReferenceImage,
        StyleReferenceImage,
        SubjectReferenceImage,
    )
    from google._genai_api.types.imaging.videos import GeneratedVideo, Video
    from google._genai_api.types.jobs.batches import BatchJobDestination, BatchJobSource, InlinedRequest
    from google._genai_api.types.jobs.embedding_batches import EmbedContentBatch, EmbeddingsBatchJobSource
    from google._genai_api.types.live.auth_tokens import LiveConnectConstraints
    from google._genai_api.types.stored.caches import CachedContent
    from google._genai_api.types.stored.files import File
    from google._genai_api.types.tools.declarations import Tool
    from google._genai_api.types.tools.schema import Schema
    from google._genai_core.runtime.driving.sessions import McpSession, McpTool
    from google._genai_core.runtime.media.pillow import ImageLike

    OperationInput = Union[str, OperationDict]
    """The name of an operation, or its fields."""
    Duration = Union[int, float, timedelta]
    """Milliseconds, or a timedelta."""
    DurationDict = Duration
    Timeout = Union[Duration, HttpTimeout]
    """One timeout for all phases, or one per phase."""
    TimeoutDict = Union[Timeout, HttpTimeoutDict]
    AttemptCallback = Callable[[HttpAttempt], object]
    """Receives an attempt to send a request; may be async."""
    AttemptCallbackDict = AttemptCallback
    TransferCallback = Callable[[int, Optional[int]], object]
    """Receives the number of bytes transferred so far and the total, or None if unknown."""
    TransferCallbackDict = TransferCallback
    ProgressCallback = Callable[[Any], object]
    """Receives the operation or job after each status request."""
    ProgressCallbackDict = ProgressCallback
    PartUnion = Union[str, Part, File, Image, Video, ImageLike]
    """A part, or a value that is converted to one."""
    PartUnionDict = Union[PartUnion, PartDict, FileDict, FileDataDict]
    ContentUnion = Union[Content, PartUnion, Sequence[PartUnion]]
    ContentUnionDict = Union[ContentUnion, ContentDict, PartUnionDict, Sequence[PartUnionDict]]
    ContentListUnion = Union[ContentUnion, Sequence[ContentUnion]]
    ContentListUnionDict = Union[ContentUnionDict, Sequence[ContentUnionDict]]
    MetricUnion = Union[UnifiedMetric, Metric]
    MetricFunction = Callable[..., Any]
    """A function of your own that computes or sums up scores."""
    MetricFunctionDict = MetricFunction
    MetricUnionDict = Union[MetricUnion, UnifiedMetricDict, MetricDict]
    SpeechConfigUnion = Union[str, SpeechConfig]
    SpeechConfigUnionDict = Union[SpeechConfigUnion, SpeechConfigDict]
    ImageUnion = Union[Image, ImageLike]
    """An image of this SDK or of Pillow."""
    ImageUnionDict = Union[ImageUnion, ImageDict]
    VideoUnion = Union[Video, GeneratedVideo]
    """A video, also as an entry of `generated_videos`."""
    VideoUnionDict = Union[VideoUnion, VideoDict]
    ReferenceImage = Union[
        RawReferenceImage,
        MaskReferenceImage,
        ControlReferenceImage,
        StyleReferenceImage,
        SubjectReferenceImage,
        ContentReferenceImage,
    ]
    ReferenceImageDict = Union[
        ReferenceImage,
        RawReferenceImageDict,
        MaskReferenceImageDict,
        ControlReferenceImageDict,
        StyleReferenceImageDict,
        SubjectReferenceImageDict,
        ContentReferenceImageDict,
    ]
    ReferenceImages = Sequence[ReferenceImage]
    ReferenceImagesDict = Sequence[ReferenceImageDict]
    BatchSource = Union[
        str,
        Sequence[Union[str, InlinedRequest, InlinedRequestDict]],
        File,
        BatchJobSource,
        BatchJobSourceDict,
    ]
    BatchSourceDict = BatchSource
    EmbeddingsBatchSource = Union[
        str, File, EmbedContentBatch, EmbeddingsBatchJobSource, EmbeddingsBatchJobSourceDict
    ]
    EmbeddingsBatchSourceDict = EmbeddingsBatchSource
    BatchJobSourceUnion = Union[BatchJobSource, Sequence[InlinedRequest], str]
    """The source of a batch job, by the name of the published SDK."""
    BatchJobSourceUnionDict = Union[BatchJobSourceUnion, BatchJobSourceDict, Sequence[InlinedRequestDict]]
    BatchJobDestinationUnion = Union[BatchJobDestination, str]
    """The destination of a batch job, by the name of the published SDK."""
    BatchJobDestinationUnionDict = Union[BatchJobDestinationUnion, BatchJobDestinationDict]
    BatchDestination = Union[str, BatchJobDestination]
    BatchDestinationDict = Union[BatchDestination, BatchJobDestinationDict]
    LiveConstraints = LiveConnectConstraints
    """Settings of a live session that a token is limited to."""
    LiveConstraintsDict = Union[LiveConnectConstraints, LiveConnectConstraintsDict]
    BlobImageUnion = Union[Blob, ImageLike]
    BlobImageUnionDict = Union[BlobImageUnion, BlobDict]
    CachedContentUnion = Union[str, CachedContent]
    """The name of a cache, or the cache itself."""
    CachedContentUnionDict = CachedContentUnion
    FileInput = Union[str, PathLike[str], IO[bytes]]
    """A path, or an open binary file."""
    FilePath = Union[str, PathLike[str]]
    DownloadDestination = Union[str, PathLike[str], IO[bytes]]
    """A path, or a binary file that is open for writing."""
    DownloadInput = Union[str, File, Video, GeneratedVideo]
    """A name or URI, or an object that has one."""
    ToolUnion = Union[Tool, Callable[..., Any], McpTool, McpSession]
    ToolUnionDict = Union[ToolUnion, ToolDict]
    ToolListUnion = Sequence[ToolUnion]
    ToolListUnionDict = Sequence[ToolUnionDict]
    SchemaUnion = Union[Schema, Dict[str, Any], type, object]
    SchemaUnionDict = Union[SchemaUnion, SchemaDict]
else:
    OperationInput = Any
    Duration = Any
    DurationDict = Any
    Timeout = Any
    TimeoutDict = Any
    AttemptCallback = Any
    AttemptCallbackDict = Any
    TransferCallback = Any
    TransferCallbackDict = Any
    ProgressCallback = Any
    ProgressCallbackDict = Any
    PartUnion = Any
    PartUnionDict = Any
    ContentUnion = Any
    ContentUnionDict = Any
    ContentListUnion = Any
    ContentListUnionDict = Any
    MetricUnion = Any
    MetricFunction = Any
    MetricFunctionDict = Any
    MetricUnionDict = Any
    SpeechConfigUnion = Any
    SpeechConfigUnionDict = Any
    ImageUnion = Any
    ImageUnionDict = Any
    VideoUnion = Any
    VideoUnionDict = Any
    ReferenceImage = Any
    ReferenceImageDict = Any
    ReferenceImages = Any
    ReferenceImagesDict = Any
    BatchSource = Any
    BatchSourceDict = Any
    EmbeddingsBatchSource = Any
    EmbeddingsBatchSourceDict = Any
    BatchJobSourceUnion = Any
    BatchJobSourceUnionDict = Any
    BatchJobDestinationUnion = Any
    BatchJobDestinationUnionDict = Any
    BatchDestination = Any
    BatchDestinationDict = Any
    LiveConstraints = Any
    LiveConstraintsDict = Any
    BlobImageUnion = Any
    BlobImageUnionDict = Any
    CachedContentUnion = Any
    CachedContentUnionDict = Any
    FileInput = Any
    FilePath = Any
    DownloadDestination = Any
    DownloadInput = Any
    ToolUnion = Any
    ToolUnionDict = Any
    ToolListUnion = Any
    ToolListUnionDict = Any
    SchemaUnion = Any
    SchemaUnionDict = Any
