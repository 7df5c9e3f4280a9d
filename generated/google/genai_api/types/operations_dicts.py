# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TypedDict

from .http_dicts import HttpOptionsDict


class GetOperationConfigDict(TypedDict, total=False):
    """Settings of `operations.get`."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""
