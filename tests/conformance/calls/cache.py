"""Calls of `client.caches`."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

from ..call import (
    BOTH,
    EXPRESS,
    GEMINI,
    Arguments,
    Build,
    Call,
    always,
    both_shells,
    fixed,
    flat,
)

MODEL = "gemini-2.0-flash-001"
NAMES = {
    "id": "abc-1",
    "name": "cachedContents/abc",
    "full": "projects/other/locations/l/cachedContents/abc",
    "location": "locations/l/cachedContents/abc",
}
BAD_NAMES = {
    "empty": "",
    "dots": "cachedContents/../x",
    "question": "abc?x=y",
}
MODEL_NAMES = {
    "models": "models/x",
    "publisher": "publishers/google/models/x",
    "short": "google/x",
    "full": "projects/other/locations/l/publishers/google/models/x",
    "endpoint": "projects/other/locations/l/endpoints/3",
}
NO_CONFIG = always(None)
NEW_YEAR = datetime(2025, 1, 1, tzinfo=timezone.utc)
ELSEWHERE = datetime(2025, 1, 1, 12, 30, 15, 250000, tzinfo=timezone(timedelta(hours=2)))

CONFIGS: dict[str, Build] = {
    "plain": always(None),
    "empty": always({}),
    "contents-str": always({"contents": "hi"}),
    "contents-list": always({"contents": ["a", {"text": "b"}]}),
    "contents-turns": lambda t: {"contents": [t.UserContent("a"), t.ModelContent("b")]},
    "contents-bytes": lambda t: {"contents": [t.Part.from_bytes(data=b"\xfb\xff", mime_type="image/png")]},
    "contents-uri": lambda t: {
        "contents": t.Part.from_uri(file_uri="gs://bucket/a.pdf", mime_type="application/pdf")
    },
    "contents-file": lambda t: {
        "contents": [t.File(name="files/abc", uri="https://x/files/abc", mime_type="video/mp4")]
    },
    "instruction": always({"system_instruction": "Be brief."}),
    "instruction-content": lambda t: {"system_instruction": t.Content(parts=[t.Part(text="a")])},
    "display-name": always({"display_name": "genai_batch"}),
    "ttl": always({"ttl": "3600s"}),
    "expire-time": always({"expire_time": NEW_YEAR}),
    "expire-time-zone": always({"expire_time": ELSEWHERE}),
    "expire-time-naive": always({"expire_time": datetime(2025, 1, 1)}),
    "expire-time-str": always({"expire_time": "2025-01-01T00:00:00Z"}),
    "tools": always(
        {
            "tools": [{"function_declarations": [{"name": "f", "description": "d"}]}],
            "tool_config": {"function_calling_config": {"mode": "ANY", "allowed_function_names": ["f"]}},
        }
    ),
    "tools-search": lambda t: {"tools": [t.Tool(google_search=t.GoogleSearch())]},
    "object": lambda t: t.CreateCachedContentConfig(
        contents=["a"], system_instruction="s", ttl="60s", display_name="d"
    ),
    "camel-keys": always({"displayName": "d", "systemInstruction": "s"}),
}

UPDATES: dict[str, Build] = {
    "ttl": always({"ttl": "300s"}),
    "expire-time": always({"expire_time": NEW_YEAR}),
    "expire-time-zone": always({"expire_time": ELSEWHERE}),
    "object": lambda t: t.UpdateCachedContentConfig(ttl="1.5s"),
    "plain": always(None),
}
LISTS: dict[str, Build] = {
    "plain": always(None),
    "page-size": always({"page_size": 5}),
    "page-token": always({"page_token": "t/1="}),
    "object": lambda t: t.ListCachedContentsConfig(page_size=5, page_token="t"),
}


def created(model: str, config: Build) -> Arguments:
    """The arguments of create."""
    return lambda types: {"model": model, "config": config(types)}


def updated(config: Build) -> Arguments:
    """The arguments of update."""
    return lambda types: {"name": "abc", "config": config(types)}


def listed(config: Build) -> Arguments:
    """The arguments of list."""
    return lambda types: {"config": config(types)}


def create_calls() -> list[Call]:
    """create: every field, and the forms of the model's name."""
    configs = [
        both_shells(f"caches/create-{name}", "caches.create", created(MODEL, config))
        for name, config in CONFIGS.items()
    ]
    named = [
        both_shells(f"caches/model-{name}", "caches.create", created(model, always({"contents": "hi"})))
        for name, model in MODEL_NAMES.items()
    ]
    key = {"kms_key_name": "projects/p/locations/l/keyRings/r/cryptoKeys/k"}
    encrypted = both_shells(
        "caches/create-kms-key", "caches.create", created(MODEL, always(key)), refused_on=(GEMINI,)
    )
    refused = both_shells(
        "refuse/caches-create-unknown",
        "caches.create",
        created(MODEL, always({"tll": "1s"})),
        refused_on=BOTH,
    )
    express = both_shells(
        "caches/create-express", "caches.create", created(MODEL, NO_CONFIG), backends=(EXPRESS,)
    )
    return flat([*configs, *named, encrypted, refused, express])


def name_calls() -> list[Call]:
    """get, update and delete: the forms of the name, and what update can change."""

    def of(method: str, name: str) -> Arguments:
        more: dict[str, Any] = {"config": {"ttl": "1s"}} if method == "update" else {}
        return fixed(name=name, **more)

    methods = ("get", "update", "delete")
    named = [
        both_shells(f"caches/{method}-{form}", f"caches.{method}", of(method, name))
        for method in methods
        for form, name in NAMES.items()
    ]
    bad = [
        both_shells(f"caches/{method}-bad-{form}", f"caches.{method}", of(method, name))
        for method in ("get", "delete")
        for form, name in BAD_NAMES.items()
    ]
    updates = [
        both_shells(f"caches/update/{name}", "caches.update", updated(config))
        for name, config in UPDATES.items()
    ]
    return flat(named + bad + updates)


CACHE_CALLS: list[Call] = [
    *create_calls(),
    *name_calls(),
    *flat(
        both_shells(f"caches/list-{name}", "caches.list", listed(config)) for name, config in LISTS.items()
    ),
]
