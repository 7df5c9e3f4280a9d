"""One page of a list and the token of the next; the token is the place where the next begins."""

from __future__ import annotations

import base64
import binascii
from typing import List, Sequence, Tuple, TypeVar

from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, json_reply

Item = TypeVar("Item")

DEFAULT_SIZE = {"gemini": 50, "vertex": 100}
LARGEST = 1000


def page(items: Sequence[Item], backend: str, query: Json) -> Tuple[List[Item], Json]:
    """The items of the page that `pageSize` and `pageToken` ask for, and `{nextPageToken}` if more follow.

    Raises ServiceError 400 for a negative size and for a token that no reply gave.
    """
    size = int(query.get("pageSize") or DEFAULT_SIZE[backend])
    if size < 0:
        raise ServiceError(400, "page_size must not be negative.")
    start = _start(query.get("pageToken") or "")
    if start > len(items):
        raise ServiceError(400, "Invalid page token.")
    end = start + min(size, LARGEST)
    token = base64.urlsafe_b64encode(f"from {end}".encode("ascii")).decode("ascii")
    return list(items[start:end]), {"nextPageToken": token} if end < len(items) else {}


def page_reply(call: ApiCall, name: str, items: Sequence[Json]) -> Reply:
    """The reply with that page, its items under a name; an empty list is left out, as the services do."""
    rows, token = page(items, call.backend, call.query)
    return json_reply({**({name: rows} if rows else {}), **token})


def _start(token: str) -> int:
    if not token:
        return 0
    try:
        word, _, place = base64.urlsafe_b64decode(token.encode("ascii")).decode("ascii").partition(" ")
    except (binascii.Error, UnicodeError):
        raise ServiceError(400, "Invalid page token.") from None
    if word != "from" or not place.isdigit():
        raise ServiceError(400, "Invalid page token.")
    return int(place)
