"""cachedContents of both backends: create, get, list, patch and delete.

The backends' minimum size of a cache is not enforced, so tests can use small ones.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from google.genai.emulator.model.tokens import TokenCounter
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, objects_at
from google.genai.emulator.protocol.errors import ServiceError, missing_fields
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import changed_fields
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.references import References
from google.genai.emulator.state.cached_contents import CachedContent
from google.genai.emulator.state.clock import parse_duration, parse_timestamp
from google.genai.emulator.state.emulator_state import EmulatorState

DEFAULT_LIFETIME = 3600.0
"""Seconds for which a cache exists if the request sets no expiration."""

MAX_LIFETIME = 100 * 365 * 24 * 3600.0
"""Seconds to which a longer `ttl` is reduced, so that its end is a valid date."""

EXPIRATION = ("ttl", "expireTime")
"""The fields that a patch may change."""


class Caches:
    """The service for cached contents."""

    def __init__(
        self, state: EmulatorState, catalog: Catalog, references: References, counter: TokenCounter
    ) -> None:
        self._state = state
        self._catalog = catalog
        self._references = references
        self._counter = counter

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        verbs = {
            "create": self.create,
            "get": self.get,
            "list": self.list,
            "patch": self.patch,
            "delete": self.delete,
        }
        collections = ("cachedContents", "projects.locations.cachedContents")
        return {f"{each}.{verb}": handler for each in collections for verb, handler in verbs.items()}

    def create(self, call: ApiCall) -> Reply:
        """Create a CachedContent and count the tokens of its contents, system instruction and tools."""
        model_name = str(call.body.get("model") or "")
        if not model_name:
            raise missing_fields("cached_content.model")
        model = self._catalog.named(call, model_name, "createCachedContent")
        now = self._state.clock.now()
        contents = self._references.with_mime_types(call.backend, objects_at(call.body, "contents"))
        body = {**call.body, "contents": contents, "model": _full_model_name(call, model_name)}
        counts: Counter[str] = self._counter.prompt(body)
        name = f"{call.resource}/{self._new_id(call)}"
        cache = CachedContent(name, body, model.name, counts, now, now, _expiration(call.body, now))
        self._state.caches.put(cache)
        return json_reply(cache.resource())

    def get(self, call: ApiCall) -> Reply:
        """Return a CachedContent."""
        return json_reply(self._state.caches.get(call.backend, call.resource).resource())

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the caches that have not expired."""
        caches = self._state.caches.existing(call.resource)
        return page_reply(call, "cachedContents", [cache.resource() for cache in caches])

    def patch(self, call: ApiCall) -> Reply:
        """Change the expiration of a CachedContent; no other field may change."""
        cache, now = self._state.caches.get(call.backend, call.resource), self._state.clock.now()
        changed = changed_fields(call.body, call.query.get("updateMask") or "", EXPIRATION)
        changed = {name: value for name, value in changed.items() if value is not None}
        if not changed:
            raise ServiceError(400, "Nothing to update: ttl or expire_time must be set.")
        cache = replace(cache, updated=now, expires=_expiration(changed, now))
        self._state.caches.put(cache)
        return json_reply(cache.resource())

    def delete(self, call: ApiCall) -> Reply:
        """Delete a CachedContent."""
        self._state.caches.remove(self._state.caches.get(call.backend, call.resource))
        return json_reply({})

    def _new_id(self, call: ApiCall) -> str:
        kind = "cachedContents"
        if call.backend == "gemini":
            return self._state.ids.letters(kind, 36)
        return self._state.ids.digits(kind)


def _expiration(body: Json, now: datetime) -> datetime:
    if "ttl" in body and "expireTime" in body:
        text = "oneof field 'expiration' is already set. Cannot set 'expireTime'"
        raise ServiceError(400, f"Invalid value at 'cached_content' (oneof), {text}")
    if "expireTime" in body:
        expires = parse_timestamp(body["expireTime"])
    else:
        seconds = min(parse_duration(body["ttl"]), MAX_LIFETIME) if "ttl" in body else DEFAULT_LIFETIME
        expires = now + timedelta(seconds=seconds)
    if expires <= now:
        raise ServiceError(400, "The expiration of a cached content must lie in the future.")
    return expires


def _full_model_name(call: ApiCall, name: str) -> str:
    """Return the model name of the resource: on Vertex AI with the project and location."""
    if call.backend == "gemini":
        return f"models/{name.rpartition('models/')[2]}"
    short = name if "/" in name else f"publishers/google/models/{name}"
    parent = call.resource.rpartition("/")[0]
    return short if short.startswith("projects/") else f"{parent}/{short}"
