# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TypedDict

from .http_dicts import HttpOptionsDict


class GetOperationConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
