"""Pages of a list. A page token holds the position at which the next page starts."""

from __future__ import annotations

import base64
import binascii
from typing import List, NamedTuple, Optional, Sequence, Tuple, TypeVar

from google._genai_core.runtime.headers import byte_count
from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import masked
from google.genai.emulator.protocol.filters import apply_filter

Item = TypeVar("Item")

DEFAULT_SIZE = {"gemini": 50, "vertex": 100}
"""Items of a page if the call names no size, by backend."""

MAX_SIZE = 1000
"""Items of a page at most; a larger `pageSize` is reduced to it."""


class Sizes(NamedTuple):
    """The sizes of the pages of a list: that of a call without one, and the largest."""

    default: int
    most: int = MAX_SIZE


def page(
    items: Sequence[Item], backend: str, query: Json, sizes: Optional[Sizes] = None
) -> Tuple[List[Item], Json]:
    """Return the items of the page that `pageSize` and `pageToken` ask for, and `{nextPageToken}` if more follow.

    Raises ServiceError 400 for a negative size and for an invalid token.
    """
    default, most = sizes or Sizes(DEFAULT_SIZE[backend])
    size = int(query.get("pageSize") or default)
    if size < 0:
        raise ServiceError(400, "page_size must not be negative.")
    start = _start(query.get("pageToken") or "")
    if start > len(items):
        raise ServiceError(400, "Invalid page token.")
    end = start + min(size, most)
    token = base64.urlsafe_b64encode(f"from {end}".encode("ascii")).decode("ascii")
    return list(items[start:end]), {"nextPageToken": token} if end < len(items) else {}


def page_reply(call: ApiCall, name: str, items: Sequence[Json], sizes: Optional[Sizes] = None) -> Reply:
    """Return the reply with that page, its items under `name`. Like the backends, omit an empty list."""
    found, token = page(items, call.backend, call.query, sizes)
    return json_reply({**({name: found} if found else {}), **token})


def list_reply(call: ApiCall, name: str, resources: List[Json]) -> Reply:
    """Return a page of the resources that match the call's `filter`, each reduced to its `readMask`."""
    matching = apply_filter(resources, str(call.query.get("filter") or ""))
    mask = str(call.query.get("readMask") or "")
    return page_reply(call, name, [masked(each, mask) for each in matching])


def _start(token: str) -> int:
    if not token:
        return 0
    try:
        word, _, position = base64.urlsafe_b64decode(token.encode("ascii")).decode("ascii").partition(" ")
    except (binascii.Error, UnicodeError):
        raise ServiceError(400, "Invalid page token.") from None
    start = byte_count(position)
    if word != "from" or start is None:
        raise ServiceError(400, "Invalid page token.")
    return start
