# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google.genai_core.runtime.model import ApiModel

from .http import HttpOptions


class GetOperationConfig(ApiModel):
    """Settings of `operations.get`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""
