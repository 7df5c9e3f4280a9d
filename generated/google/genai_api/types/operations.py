# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google.genai_core.runtime.model import ApiModel

from .http import HttpOptions


class GetOperationConfig(ApiModel):
    http_options: Optional[HttpOptions] = None
