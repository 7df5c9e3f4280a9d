# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.tools.auth_config import AuthConfigOrDict
from google._genai_api.types.tools.search import (
    EnterpriseWebSearch,
    GoogleMaps,
    GoogleMapsGroundingTypes,
    GoogleMapsPlaces,
    GoogleMapsRouting,
    GoogleSearch,
    ImageSearch,
    Interval,
    PhishBlockThreshold,
    SearchTypes,
    ToolExaAiSearch,
    ToolParallelAiSearch,
    UrlContext,
    WebSearch,
)
from google._genai_core.runtime.enums import Open


class IntervalDict(TypedDict, total=False):
    """Time interval. Without bounds it covers all time; with equal bounds it is empty."""

    end_time: Optional[datetime]
    """End of the interval, exclusive. Unbounded if unset."""

    start_time: Optional[datetime]
    """Start of the interval, inclusive. Must not be later than `end_time`. Unbounded if unset."""


IntervalOrDict = Union[Interval, IntervalDict]


class WebSearchDict(TypedDict, total=False):
    """Search for web pages, which returns text only. Has no fields."""


WebSearchOrDict = Union[WebSearch, WebSearchDict]


class ImageSearchDict(TypedDict, total=False):
    """Search for images, which returns their bytes. Has no fields."""


ImageSearchOrDict = Union[ImageSearch, ImageSearchDict]


class SearchTypesDict(TypedDict, total=False):
    """Types of search that `GoogleSearch` may use. Setting a field enables its type."""

    web_search: Optional[WebSearchOrDict]
    """Search for web pages, which returns text."""

    image_search: Optional[ImageSearchOrDict]
    """Search for images."""


SearchTypesOrDict = Union[SearchTypes, SearchTypesDict]


class GoogleSearchDict(TypedDict, total=False):
    """Tool that grounds answers in Google Search. Sources are returned in `grounding_metadata`."""

    time_range_filter: Optional[IntervalOrDict]
    """Time range of the results. Requires both a start and an end."""

    search_types: Optional[SearchTypesOrDict]
    """Types of search to enable. Defaults to web search."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]]
    """Confidence at or above which risky sites are excluded. Vertex AI only."""

    exclude_domains: Optional[List[str]]
    """Domains to exclude, such as `example.com`, up to 2000. Vertex AI only."""


GoogleSearchOrDict = Union[GoogleSearch, GoogleSearchDict]


class EnterpriseWebSearchDict(TypedDict, total=False):
    """Web search for regulated industries, with Sec4 compliance. Vertex AI only."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]]
    """Confidence at or above which risky sites are excluded."""

    exclude_domains: Optional[List[str]]
    """Domains to exclude, such as `example.com`, up to 2000."""


EnterpriseWebSearchOrDict = Union[EnterpriseWebSearch, EnterpriseWebSearchDict]


class GoogleMapsPlacesDict(TypedDict, total=False):
    """Grounding with data about places, the default of the Google Maps tool. Has no fields. Vertex AI
    only."""


GoogleMapsPlacesOrDict = Union[GoogleMapsPlaces, GoogleMapsPlacesDict]


class GoogleMapsRoutingDict(TypedDict, total=False):
    """Grounding with routes and searches along a route. Has no fields. Vertex AI only."""


GoogleMapsRoutingOrDict = Union[GoogleMapsRouting, GoogleMapsRoutingDict]


class GoogleMapsGroundingTypesDict(TypedDict, total=False):
    """Types of Google Maps data to use. Setting a field enables its type. Vertex AI only."""

    places: Optional[GoogleMapsPlacesOrDict]
    """Data about places. The default if no type is set."""

    routing: Optional[GoogleMapsRoutingOrDict]
    """Routes, and places along them."""


GoogleMapsGroundingTypesOrDict = Union[GoogleMapsGroundingTypes, GoogleMapsGroundingTypesDict]


class GoogleMapsDict(TypedDict, total=False):
    """Tool that grounds answers in Google Maps. Set the user's location in `RetrievalConfig.lat_lng`."""

    enable_widget: Optional[bool]
    """True to return a token for rendering a Google Maps widget. Deprecated on Vertex AI."""

    grounding_types: Optional[GoogleMapsGroundingTypesOrDict]
    """Types of Google Maps data to use. Defaults to places. Vertex AI only."""

    auth_config: Optional[AuthConfigOrDict]
    """Authentication with an API key for Google Maps. Vertex AI only."""


GoogleMapsOrDict = Union[GoogleMaps, GoogleMapsDict]


class UrlContextDict(TypedDict, total=False):
    """Tool that retrieves the URLs in the prompt. Has no fields."""


UrlContextOrDict = Union[UrlContext, UrlContextDict]


class ToolParallelAiSearchDict(TypedDict, total=False):
    """Tool that grounds answers in web search by Parallel.ai, a third party. Vertex AI only."""

    api_key: Optional[str]
    """Parallel.ai API key. If unset, a Parallel.ai subscription in Google Cloud Marketplace is
    required."""

    custom_configs: Optional[Dict[str, Any]]
    """Parameters of the Parallel.ai Search API: `source_policy`, `excerpts`, `max_results`, `mode` and
    `fetch_policy`."""

    enable_data_retention: Optional[bool]
    """Despite its name, True requests zero data retention. Deprecated; use
    `enable_zero_data_retention`."""

    enable_zero_data_retention: Optional[bool]
    """True to use the zero data retention subscription of Parallel.ai instead of the standard one."""


ToolParallelAiSearchOrDict = Union[ToolParallelAiSearch, ToolParallelAiSearchDict]


class ToolExaAiSearchDict(TypedDict, total=False):
    """Tool that grounds answers in web search by Exa.ai, a third party. Vertex AI only."""

    api_key: Required[Optional[str]]
    """Exa.ai API key. Required."""

    custom_configs: Optional[Dict[str, Any]]
    """Parameters of the Exa.ai Search API."""


ToolExaAiSearchOrDict = Union[ToolExaAiSearch, ToolExaAiSearchDict]
