# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from google._genai_core.runtime.enums import OpenEnum


class ServiceTier(OpenEnum):
    """Service tier of a request, which determines price and latency."""

    UNSPECIFIED = "unspecified"
    """Default tier, `standard`."""

    FLEX = "flex"
    """Lower price and higher latency. Such requests are the first to be rejected under load."""

    STANDARD = "standard"
    """Standard price and latency. The default."""

    PRIORITY = "priority"
    """Higher price. Such requests are served before those of other tiers."""
