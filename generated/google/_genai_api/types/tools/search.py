# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Dict, List, Optional

from google._genai_api.types.tools.auth_config import AuthConfig
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class PhishBlockThreshold(OpenEnum):
    """Confidence that a site is risky, at or above which it is excluded from results. Vertex AI only."""

    PHISH_BLOCK_THRESHOLD_UNSPECIFIED = "PHISH_BLOCK_THRESHOLD_UNSPECIFIED"
    """Default threshold of the service."""

    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    """Exclude sites with at least low confidence. The strictest threshold."""

    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    """Exclude sites with at least medium confidence."""

    BLOCK_HIGH_AND_ABOVE = "BLOCK_HIGH_AND_ABOVE"
    """Exclude sites with at least high confidence."""

    BLOCK_HIGHER_AND_ABOVE = "BLOCK_HIGHER_AND_ABOVE"
    """Exclude sites above high confidence."""

    BLOCK_VERY_HIGH_AND_ABOVE = "BLOCK_VERY_HIGH_AND_ABOVE"
    """Exclude sites with at least very high confidence."""

    BLOCK_ONLY_EXTREMELY_HIGH = "BLOCK_ONLY_EXTREMELY_HIGH"
    """Exclude only sites with extremely high confidence. The most permissive threshold."""


class Interval(ApiModel):
    """Time interval. Without bounds it covers all time; with equal bounds it is empty."""

    end_time: Optional[datetime] = None
    """End of the interval, exclusive. Unbounded if unset."""

    start_time: Optional[datetime] = None
    """Start of the interval, inclusive. Must not be later than `end_time`. Unbounded if unset."""


class WebSearch(ApiModel):
    """Search for web pages, which returns text only. Has no fields."""


class ImageSearch(ApiModel):
    """Search for images, which returns their bytes. Has no fields."""


class SearchTypes(ApiModel):
    """Types of search that `GoogleSearch` may use. Setting a field enables its type."""

    web_search: Optional[WebSearch] = None
    """Search for web pages, which returns text."""

    image_search: Optional[ImageSearch] = None
    """Search for images."""


class GoogleSearch(ApiModel):
    """Tool that grounds answers in Google Search. Sources are returned in `grounding_metadata`."""

    time_range_filter: Optional[Interval] = None
    """Time range of the results. Requires both a start and an end."""

    search_types: Optional[SearchTypes] = None
    """Types of search to enable. Defaults to web search."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]] = None
    """Confidence at or above which risky sites are excluded. Vertex AI only."""

    exclude_domains: Optional[List[str]] = None
    """Domains to exclude, such as `example.com`, up to 2000. Vertex AI only."""


class EnterpriseWebSearch(ApiModel):
    """Web search for regulated industries, with Sec4 compliance. Vertex AI only."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]] = None
    """Confidence at or above which risky sites are excluded."""

    exclude_domains: Optional[List[str]] = None
    """Domains to exclude, such as `example.com`, up to 2000."""


class GoogleMapsPlaces(ApiModel):
    """Grounding with data about places, the default of the Google Maps tool. Has no fields. Vertex AI
    only."""


class GoogleMapsRouting(ApiModel):
    """Grounding with routes and searches along a route. Has no fields. Vertex AI only."""


class GoogleMapsGroundingTypes(ApiModel):
    """Types of Google Maps data to use. Setting a field enables its type. Vertex AI only."""

    places: Optional[GoogleMapsPlaces] = None
    """Data about places. The default if no type is set."""

    routing: Optional[GoogleMapsRouting] = None
    """Routes, and places along them."""


class GoogleMaps(ApiModel):
    """Tool that grounds answers in Google Maps. Set the user's location in `RetrievalConfig.lat_lng`."""

    enable_widget: Optional[bool] = None
    """True to return a token for rendering a Google Maps widget. Deprecated on Vertex AI."""

    grounding_types: Optional[GoogleMapsGroundingTypes] = None
    """Types of Google Maps data to use. Defaults to places. Vertex AI only."""

    auth_config: Optional[AuthConfig] = None
    """Authentication with an API key for Google Maps. Vertex AI only."""


class UrlContext(ApiModel):
    """Tool that retrieves the URLs in the prompt. Has no fields."""


class ToolParallelAiSearch(ApiModel):
    """Tool that grounds answers in web search by Parallel.ai, a third party. Vertex AI only."""

    api_key: Optional[str] = None
    """Parallel.ai API key. If unset, a Parallel.ai subscription in Google Cloud Marketplace is
    required."""

    custom_configs: Optional[Dict[str, Any]] = None
    """Parameters of the Parallel.ai Search API: `source_policy`, `excerpts`, `max_results`, `mode` and
    `fetch_policy`."""

    enable_data_retention: Optional[bool] = None
    """Despite its name, True requests zero data retention. Deprecated; use
    `enable_zero_data_retention`."""

    enable_zero_data_retention: Optional[bool] = None
    """True to use the zero data retention subscription of Parallel.ai instead of the standard one."""


class ToolExaAiSearch(ApiModel):
    """Tool that grounds answers in web search by Exa.ai, a third party. Vertex AI only."""

    api_key: Optional[str] = None
    """Exa.ai API key. Required."""

    custom_configs: Optional[Dict[str, Any]] = None
    """Parameters of the Exa.ai Search API."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            api_key: Optional[str],
            custom_configs: Optional[Dict[str, Any]] = None,
        ) -> None: ...
