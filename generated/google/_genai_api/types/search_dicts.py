# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional, TypedDict, Union

from google._genai_api.types.search import (
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

from .auth_config_dicts import AuthConfigOrDict


class EnterpriseWebSearchDict(TypedDict, total=False):
    """Web search for regulated industries, with Sec4 compliance. Vertex AI only."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]]
    """Leaves out sites that look risky from this level on."""

    exclude_domains: Optional[List[str]]
    """Sites never to use, such as `example.com`; up to 2000."""


class GoogleMapsDict(TypedDict, total=False):
    """Tool that grounds answers in Google Maps. Give the user's position in `RetrievalConfig.lat_lng`."""

    enable_widget: Optional[bool]
    """True returns a token for showing a Maps widget. Deprecated on Vertex AI, which will drop it."""

    grounding_types: Optional[GoogleMapsGroundingTypesOrDict]
    """Which Maps data to use; places when unset. Vertex AI only."""

    auth_config: Optional[AuthConfigOrDict]
    """Credentials for Maps, by API key. Vertex AI only."""


class GoogleMapsGroundingTypesDict(TypedDict, total=False):
    """Kinds of Maps data to use; set a field to switch its kind on. Vertex AI only."""

    places: Optional[GoogleMapsPlacesOrDict]
    """Shops, sights and other places; used by default when no kind is set."""

    routing: Optional[GoogleMapsRoutingOrDict]
    """Ways between places, and what lies along them."""


class GoogleMapsPlacesDict(TypedDict, total=False):
    """Chooses facts about places, the default of the Maps tool; has no options. Vertex AI only."""


class GoogleMapsRoutingDict(TypedDict, total=False):
    """Chooses routes and searches along a route; has no options. Vertex AI only."""


class GoogleSearchDict(TypedDict, total=False):
    """Tool that grounds answers in Google Search, with links in `grounding_metadata`."""

    time_range_filter: Optional[IntervalOrDict]
    """Keeps results from this span only; give both start and end."""

    search_types: Optional[SearchTypesOrDict]
    """Kinds of search allowed; web pages alone when unset."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]]
    """Leaves out sites that look risky from this level on. Vertex AI only."""

    exclude_domains: Optional[List[str]]
    """Sites never to use, such as `example.com`; up to 2000. Vertex AI only."""


class ImageSearchDict(TypedDict, total=False):
    """Chooses search for pictures, whose bytes come back; has no options."""


class IntervalDict(TypedDict, total=False):
    """Span of time. With no bounds it covers all time, with equal bounds none."""

    end_time: Optional[datetime]
    """First moment after the span; open-ended when unset."""

    start_time: Optional[datetime]
    """First moment of the span, no later than `end_time`; open when unset."""


class SearchTypesDict(TypedDict, total=False):
    """Kinds of search that `GoogleSearch` may run; set a field to switch its kind on."""

    web_search: Optional[WebSearchOrDict]
    """Text results from web pages; an empty object is enough."""

    image_search: Optional[ImageSearchOrDict]
    """Pictures as results; an empty object is enough."""


class ToolExaAiSearchDict(TypedDict, total=False):
    """Tool that grounds answers in the web search of Exa.ai, a third party. Vertex AI only."""

    api_key: Optional[str]
    """Your Exa.ai key. Required."""

    custom_configs: Optional[Dict[str, Any]]
    """Options of the Exa.ai search API, passed on as they are."""


class ToolParallelAiSearchDict(TypedDict, total=False):
    """Tool that grounds answers in the web search of Parallel.ai, a third party. Vertex AI only."""

    api_key: Optional[str]
    """Your Parallel.ai key; without one, a Parallel.ai subscription in the Cloud Marketplace is
    needed."""

    custom_configs: Optional[Dict[str, Any]]
    """Search options passed on as they are, out of `source_policy`, `excerpts`, `max_results`, `mode`
    and `fetch_policy`."""

    enable_data_retention: Optional[bool]
    """Despite its name, true asks for zero data retention. Deprecated, use
    `enable_zero_data_retention`."""

    enable_zero_data_retention: Optional[bool]
    """True uses the zero data retention product of Parallel.ai; its standard one otherwise."""


class UrlContextDict(TypedDict, total=False):
    """Tool that reads the pages whose addresses stand in the prompt; has no options."""


class WebSearchDict(TypedDict, total=False):
    """Chooses search for web pages, whose results are text only; has no options."""


IntervalOrDict = Union[Interval, IntervalDict]
WebSearchOrDict = Union[WebSearch, WebSearchDict]
ImageSearchOrDict = Union[ImageSearch, ImageSearchDict]
SearchTypesOrDict = Union[SearchTypes, SearchTypesDict]
GoogleSearchOrDict = Union[GoogleSearch, GoogleSearchDict]
EnterpriseWebSearchOrDict = Union[EnterpriseWebSearch, EnterpriseWebSearchDict]
GoogleMapsPlacesOrDict = Union[GoogleMapsPlaces, GoogleMapsPlacesDict]
GoogleMapsRoutingOrDict = Union[GoogleMapsRouting, GoogleMapsRoutingDict]
GoogleMapsGroundingTypesOrDict = Union[GoogleMapsGroundingTypes, GoogleMapsGroundingTypesDict]
GoogleMapsOrDict = Union[GoogleMaps, GoogleMapsDict]
UrlContextOrDict = Union[UrlContext, UrlContextDict]
ToolParallelAiSearchOrDict = Union[ToolParallelAiSearch, ToolParallelAiSearchDict]
ToolExaAiSearchOrDict = Union[ToolExaAiSearch, ToolExaAiSearchDict]
