# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.imaging.images import Image
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, empty_list


class SegmentMode(OpenEnum):
    """Kind of region that `segment_image` marks in an image. Vertex AI only."""

    FOREGROUND = "FOREGROUND"
    """The foreground object, without a prompt."""

    BACKGROUND = "BACKGROUND"
    """The background, without a prompt."""

    PROMPT = "PROMPT"
    """Regions that the `prompt` describes."""

    SEMANTIC = "SEMANTIC"
    """Objects of the classes that the `prompt` lists, such as `bicycle, person`."""

    INTERACTIVE = "INTERACTIVE"
    """The object that the `scribble_image` marks."""


class ScribbleImage(ApiModel):
    """Scribble that marks an object for `SegmentMode.INTERACTIVE`. Vertex AI only."""

    image: Optional[Image] = None
    """Image of the same size as the image to segment. White strokes mark the object, and everything
    else is black."""


class SegmentImageSource(ApiModel):
    """Image to segment, and what to look for in it. Vertex AI only."""

    prompt: Optional[str] = None
    """Description of the objects to mark. For `SegmentMode.PROMPT` and `SegmentMode.SEMANTIC`."""

    image: Optional[Image] = None
    """Image to segment, as bytes or `gs://` URI."""

    scribble_image: Optional[ScribbleImage] = Field(
        default=None,
        validation_alias=AliasChoices("scribble", "scribbleImage"),
        serialization_alias="scribble",
    )
    """Scribble on the object to segment. For `SegmentMode.INTERACTIVE`."""


class SegmentImageConfig(ApiModel):
    """Configuration of `segment_image`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""

    mode: Optional[Open[SegmentMode]] = None
    """Kind of region to mark. Defaults to the foreground."""

    max_predictions: Optional[int] = None
    """Upper limit on the number of masks. Those with the highest scores are returned."""

    confidence_threshold: Optional[float] = None
    """Smallest score of a mask that is returned, from 0.0 to 1.0. Masks with a lower score are left
    out."""

    mask_dilation: Optional[float] = None
    """Amount by which to expand the mask, as a fraction of the image from 0.0 to 1.0. 0.01 hides most
    seams."""

    binary_color_threshold: Optional[float] = None
    """Brightness from 0 to 255 from which a pixel of the mask is white; the others are black. -1
    leaves the mask in shades of grey."""

    labels: Optional[Dict[str, str]] = None
    """Labels of the request, as they appear in the billing report, such as `{'team': 'search'}`."""


class EntityLabel(ApiModel):
    """Label of what a mask marks. Vertex AI only."""

    label: Optional[str] = None
    """Class or description of the object, such as `cat`."""

    score: Optional[float] = None
    """Confidence from 0.0 to 1.0."""


class GeneratedImageMask(ApiModel):
    """Mask of a part of an image. Vertex AI only."""

    mask: Optional[Image] = None
    """Black and white image, in which what was found is white."""

    labels: List[EntityLabel] = Field(default_factory=empty_list)
    """Labels of what the mask marks. Set for `SegmentMode.SEMANTIC`, and for other modes if known."""


class SegmentImageResponse(Result):
    """Response to `segment_image`. Vertex AI only."""

    generated_masks: List[GeneratedImageMask] = Field(
        default_factory=empty_list,
        validation_alias=AliasChoices("predictions", "generatedMasks"),
        serialization_alias="predictions",
    )
    """Masks, such as one for each object. Empty if nothing was found."""
