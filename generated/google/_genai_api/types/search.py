# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel

from .auth_config import AuthConfig


class EnterpriseWebSearch(ApiModel):
    """Web search for regulated industries, with Sec4 compliance. Vertex AI only."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]] = None
    """Leaves out sites that look risky from this level on."""

    exclude_domains: Optional[List[str]] = None
    """Sites never to use, such as `example.com`; up to 2000."""


class GoogleMaps(ApiModel):
    """Tool that grounds answers in Google Maps. Give the user's position in `RetrievalConfig.lat_lng`."""

    enable_widget: Optional[bool] = None
    """True returns a token for showing a Maps widget. Deprecated on Vertex AI, which will drop it."""

    grounding_types: Optional[GoogleMapsGroundingTypes] = None
    """Which Maps data to use; places when unset. Vertex AI only."""

    auth_config: Optional[AuthConfig] = None
    """Credentials for Maps, by API key. Vertex AI only."""


class GoogleMapsGroundingTypes(ApiModel):
    """Kinds of Maps data to use; set a field to switch its kind on. Vertex AI only."""

    places: Optional[GoogleMapsPlaces] = None
    """Shops, sights and other places; used by default when no kind is set."""

    routing: Optional[GoogleMapsRouting] = None
    """Ways between places, and what lies along them."""


class GoogleMapsPlaces(ApiModel):
    """Chooses facts about places, the default of the Maps tool; has no options. Vertex AI only."""


class GoogleMapsRouting(ApiModel):
    """Chooses routes and searches along a route; has no options. Vertex AI only."""


class GoogleSearch(ApiModel):
    """Tool that grounds answers in Google Search, with links in `grounding_metadata`."""

    time_range_filter: Optional[Interval] = None
    """Keeps results from this span only; give both start and end."""

    search_types: Optional[SearchTypes] = None
    """Kinds of search allowed; web pages alone when unset."""

    blocking_confidence: Optional[Open[PhishBlockThreshold]] = None
    """Leaves out sites that look risky from this level on. Vertex AI only."""

    exclude_domains: Optional[List[str]] = None
    """Sites never to use, such as `example.com`; up to 2000. Vertex AI only."""


class ImageSearch(ApiModel):
    """Chooses search for pictures, whose bytes come back; has no options."""


class Interval(ApiModel):
    """Span of time. With no bounds it covers all time, with equal bounds none."""

    end_time: Optional[datetime] = None
    """First moment after the span; open-ended when unset."""

    start_time: Optional[datetime] = None
    """First moment of the span, no later than `end_time`; open when unset."""


class PhishBlockThreshold(OpenEnum):
    """How sure the service must be that a site is risky before results leave it out. Vertex AI only."""

    PHISH_BLOCK_THRESHOLD_UNSPECIFIED = "PHISH_BLOCK_THRESHOLD_UNSPECIFIED"
    """No limit chosen; the service decides."""

    BLOCK_LOW_AND_ABOVE = "BLOCK_LOW_AND_ABOVE"
    """Strictest; a low suspicion is enough to leave a site out."""

    BLOCK_MEDIUM_AND_ABOVE = "BLOCK_MEDIUM_AND_ABOVE"
    """Leaves sites out from a medium suspicion on."""

    BLOCK_HIGH_AND_ABOVE = "BLOCK_HIGH_AND_ABOVE"
    """Leaves sites out from a high suspicion on."""

    BLOCK_HIGHER_AND_ABOVE = "BLOCK_HIGHER_AND_ABOVE"
    """One step laxer than `BLOCK_HIGH_AND_ABOVE`."""

    BLOCK_VERY_HIGH_AND_ABOVE = "BLOCK_VERY_HIGH_AND_ABOVE"
    """Two steps laxer than `BLOCK_HIGH_AND_ABOVE`."""

    BLOCK_ONLY_EXTREMELY_HIGH = "BLOCK_ONLY_EXTREMELY_HIGH"
    """Laxest; only all but certain cases are left out."""


class SearchTypes(ApiModel):
    """Kinds of search that `GoogleSearch` may run; set a field to switch its kind on."""

    web_search: Optional[WebSearch] = None
    """Text results from web pages; an empty object is enough."""

    image_search: Optional[ImageSearch] = None
    """Pictures as results; an empty object is enough."""


class ToolExaAiSearch(ApiModel):
    """Tool that grounds answers in the web search of Exa.ai, a third party. Vertex AI only."""

    api_key: Optional[str] = None
    """Your Exa.ai key. Required."""

    custom_configs: Optional[Dict[str, Any]] = None
    """Options of the Exa.ai search API, passed on as they are."""


class ToolParallelAiSearch(ApiModel):
    """Tool that grounds answers in the web search of Parallel.ai, a third party. Vertex AI only."""

    api_key: Optional[str] = None
    """Your Parallel.ai key; without one, a Parallel.ai subscription in the Cloud Marketplace is
    needed."""

    custom_configs: Optional[Dict[str, Any]] = None
    """Search options passed on as they are, out of `source_policy`, `excerpts`, `max_results`, `mode`
    and `fetch_policy`."""

    enable_data_retention: Optional[bool] = None
    """Despite its name, true asks for zero data retention. Deprecated, use
    `enable_zero_data_retention`."""

    enable_zero_data_retention: Optional[bool] = None
    """True uses the zero data retention product of Parallel.ai; its standard one otherwise."""


class UrlContext(ApiModel):
    """Tool that reads the pages whose addresses stand in the prompt; has no options."""


class WebSearch(ApiModel):
    """Chooses search for web pages, whose results are text only; has no options."""
