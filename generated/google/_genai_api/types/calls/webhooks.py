# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_core.runtime.model import ApiModel


class WebhookConfig(ApiModel):
    """Webhooks of one long-running request, which are called when its state changes. Gemini API only."""

    uris: Optional[List[str]] = None
    """Addresses to call, `https://...`. They are used for this request in the place of the project's
    own webhooks."""

    user_metadata: Optional[Dict[str, Any]] = None
    """Data of your own, which each call of a webhook carries."""
