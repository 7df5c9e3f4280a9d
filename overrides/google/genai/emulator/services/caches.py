"""cachedContents of both services: create, get, list, patch and delete.

The least size that the services ask of a cache is not asked here, so tests can be small.
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
from google.genai.emulator.protocol.field_masks import changes
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.context import Context
from google.genai.emulator.state.cached_contents import CachedContent, CachedContents
from google.genai.emulator.state.clock import Clock, parse_duration, parse_timestamp
from google.genai.emulator.state.ids import IdGenerator

HOUR = 3600.0  # seconds: what a cache lives if nothing is asked
LONGEST = 100 * 365 * 24 * 3600.0  # seconds; more would leave the calendar
EXPIRATION = ("ttl", "expireTime")


class Caches:
    """Answers the calls on cached contents."""

    def __init__(
        self,
        clock: Clock,
        ids: IdGenerator,
        caches: CachedContents,
        catalog: Catalog,
        context: Context,
        counter: TokenCounter,
    ) -> None:
        self._clock = clock
        self._ids = ids
        self._caches = caches
        self._catalog = catalog
        self._context = context
        self._counter = counter

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        verbs = {
            "create": self.create,
            "get": self.get,
            "list": self.list,
            "patch": self.patch,
            "delete": self.delete,
        }
        places = ("cachedContents", "projects.locations.cachedContents")
        return {f"{place}.{verb}": handler for place in places for verb, handler in verbs.items()}

    def create(self, call: ApiCall) -> Reply:
        """A CachedContent, with the tokens of all it holds."""
        named = str(call.body.get("model") or "")
        if not named:
            raise missing_fields("cached_content.model")
        model = self._catalog.named(call, named, "createCachedContent")
        now = self._clock.now()
        contents = self._context.contents(call.backend, objects_at(call.body, "contents"))
        body = {**call.body, "contents": contents, "model": _shown_model(call, named)}
        counts: Counter[str] = self._counter.prompt(body)
        name = f"{call.resource}/{self._identity(call)}"
        cache = CachedContent(name, body, model.name, counts, now, now, self._expiration(call.body, now))
        self._caches.put(cache)
        return json_reply(cache.resource())

    def get(self, call: ApiCall) -> Reply:
        """A CachedContent."""
        return json_reply(self._caches.get(call.backend, call.resource).resource())

    def list(self, call: ApiCall) -> Reply:
        """A page of those that have not expired."""
        caches = self._caches.present(call.resource)
        return page_reply(call, "cachedContents", [cache.resource() for cache in caches])

    def patch(self, call: ApiCall) -> Reply:
        """A CachedContent that expires at another time; nothing else of it may change."""
        cache, now = self._caches.get(call.backend, call.resource), self._clock.now()
        changed = changes(call.body, call.query.get("updateMask") or "", EXPIRATION)
        changed = {name: value for name, value in changed.items() if value is not None}
        if not changed:
            raise ServiceError(400, "Nothing to update: ttl or expire_time must be set.")
        cache = replace(cache, updated=now, expires=self._expiration(changed, now))
        self._caches.put(cache)
        return json_reply(cache.resource())

    def delete(self, call: ApiCall) -> Reply:
        """Deletes a cached content."""
        self._caches.remove(self._caches.get(call.backend, call.resource))
        return json_reply({})

    def _identity(self, call: ApiCall) -> str:
        kind = "cachedContents"
        if call.backend == "gemini":
            return self._ids.letters(kind, 36)
        return self._ids.digits(kind)

    def _expiration(self, asked: Json, now: datetime) -> datetime:
        if "ttl" in asked and "expireTime" in asked:
            text = "oneof field 'expiration' is already set. Cannot set 'expireTime'"
            raise ServiceError(400, f"Invalid value at 'cached_content' (oneof), {text}")
        if "expireTime" in asked:
            expires = parse_timestamp(asked["expireTime"])
        else:
            seconds = min(parse_duration(asked["ttl"]), LONGEST) if "ttl" in asked else HOUR
            expires = now + timedelta(seconds=seconds)
        if expires <= now:
            raise ServiceError(400, "The expiration of a cached content must lie in the future.")
        return expires


def _shown_model(call: ApiCall, name: str) -> str:
    """The name that the resource shows: in full, with the project and location on Vertex AI."""
    if call.backend == "gemini":
        return f"models/{name.rpartition('models/')[2]}"
    short = name if "/" in name else f"publishers/google/models/{name}"
    parent = call.resource.rpartition("/")[0]
    return short if short.startswith("projects/") else f"{parent}/{short}"
