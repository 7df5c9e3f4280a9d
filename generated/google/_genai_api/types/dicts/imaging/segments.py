# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.imaging.images import ImageOrDict
from google._genai_api.types.imaging.segments import (
    EntityLabel,
    GeneratedImageMask,
    ScribbleImage,
    SegmentImageConfig,
    SegmentImageResponse,
    SegmentImageSource,
    SegmentMode,
)
from google._genai_core.runtime.enums import Open


class ScribbleImageDict(TypedDict, total=False):
    """Scribble that marks an object for `SegmentMode.INTERACTIVE`. Vertex AI only."""

    image: Optional[ImageOrDict]
    """Image of the same size as the image to segment. White strokes mark the object, and everything
    else is black."""


ScribbleImageOrDict = Union[ScribbleImage, ScribbleImageDict]


class SegmentImageSourceDict(TypedDict, total=False):
    """Image to segment, and what to look for in it. Vertex AI only."""

    prompt: Optional[str]
    """Description of the objects to mark. For `SegmentMode.PROMPT` and `SegmentMode.SEMANTIC`."""

    image: Optional[ImageOrDict]
    """Image to segment, as bytes or `gs://` URI."""

    scribble_image: Optional[ScribbleImageOrDict]
    """Scribble on the object to segment. For `SegmentMode.INTERACTIVE`."""


SegmentImageSourceOrDict = Union[SegmentImageSource, SegmentImageSourceDict]


class SegmentImageConfigDict(TypedDict, total=False):
    """Configuration of `segment_image`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    mode: Optional[Open[SegmentMode]]
    """Kind of region to mark. Defaults to the foreground."""

    max_predictions: Optional[int]
    """Upper limit on the number of masks. Those with the highest scores are returned."""

    confidence_threshold: Optional[float]
    """Smallest score of a mask that is returned, from 0.0 to 1.0. Masks with a lower score are left
    out."""

    mask_dilation: Optional[float]
    """Amount by which to expand the mask, as a fraction of the image from 0.0 to 1.0. 0.01 hides most
    seams."""

    binary_color_threshold: Optional[float]
    """Brightness from 0 to 255 from which a pixel of the mask is white; the others are black. -1
    leaves the mask in shades of grey."""

    labels: Optional[Dict[str, str]]
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`."""


SegmentImageConfigOrDict = Union[SegmentImageConfig, SegmentImageConfigDict]


class EntityLabelDict(TypedDict, total=False):
    """Label of what a mask marks. Vertex AI only."""

    label: Optional[str]
    """Class or description of the object, such as `cat`."""

    score: Optional[float]
    """Confidence from 0.0 to 1.0."""


EntityLabelOrDict = Union[EntityLabel, EntityLabelDict]


class GeneratedImageMaskDict(TypedDict, total=False):
    """Mask of a part of an image. Vertex AI only."""

    mask: Optional[ImageOrDict]
    """Black and white image, in which what was found is white."""

    labels: Optional[Sequence[EntityLabelOrDict]]
    """Labels of what the mask marks. Set for `SegmentMode.SEMANTIC`, and for other modes if known."""


GeneratedImageMaskOrDict = Union[GeneratedImageMask, GeneratedImageMaskDict]


class SegmentImageResponseDict(TypedDict, total=False):
    """Response to `segment_image`. Vertex AI only."""

    generated_masks: Optional[Sequence[GeneratedImageMaskOrDict]]
    """Masks, such as one for each object. Empty if nothing was found."""


SegmentImageResponseOrDict = Union[SegmentImageResponse, SegmentImageResponseDict]
