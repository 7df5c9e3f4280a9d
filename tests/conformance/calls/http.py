"""Calls that differ in HTTP options, given with the call or with the client, and in credentials."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..call import (
    BOTH,
    EVERY,
    GEMINI,
    VERTEX,
    Arguments,
    Call,
    async_run,
    both_shells,
    fixed,
    flat,
    sync_run,
    with_config,
)

PER_CALL: dict[str, Mapping[str, Any]] = {
    "headers": {"headers": {"X-Conformance-One": "1", "x-conformance-two": "a b"}},
    "api-version": {"api_version": "v1"},
    "timeout": {"timeout": 1500},
    "empty": {},
}

EXTRA_BODIES: dict[str, Mapping[str, Any]] = {
    "new-key": {"my_extra": {"snake_key": [{"camelKey": 1}]}},
    "into-config": {"generationConfig": {"newKnob": 3}},
    "over-config": {"generationConfig": {"temperature": 1}},
    "over-instruction": {"systemInstruction": {"parts": [{"text": "other"}]}},
}

PER_CLIENT: dict[str, Mapping[str, Any]] = {
    "headers": {"headers": {"X-Conformance-One": "client"}},
    "api-version": {"api_version": "v1"},
    "timeout": {"timeout": 20000},
    "no-version": {"api_version": ""},
    "scope": {"base_url_resource_scope": "COLLECTION"},
    "extra-body": {"extra_body": {"my_extra": {"snake_key": 1}}},
}


def plain(**config: Any) -> Arguments:
    """A plain call with this config."""
    return with_config(lambda types: config)


def per_call() -> list[Call]:
    """Options in the config of one call."""
    options = flat(
        both_shells(f"http/{name}", "generate_content", plain(http_options=given), backends=EVERY)
        for name, given in PER_CALL.items()
    )
    bodies = flat(
        both_shells(
            f"http/extra-body-{name}",
            "generate_content",
            plain(http_options={"extra_body": body}, temperature=0.5, system_instruction="Be brief."),
            verbatim=("my_extra",),
        )
        for name, body in EXTRA_BODIES.items()
    )
    typed = both_shells(
        "http/options-object",
        "generate_content",
        with_config(
            lambda t: t.GenerateContentConfig(
                http_options=t.HttpOptions(headers={"x-conformance-one": "1"}, api_version="v1", timeout=999)
            )
        ),
    )
    return [*options, *bodies, *typed]


def per_call_other_methods() -> list[Call]:
    """Options in the config of the other methods, and of a stream."""
    given = {"headers": {"x-conformance-one": "1"}, "api_version": "v1"}
    arguments: dict[str, Mapping[str, Any]] = {
        "generate_content_stream": {"model": "x", "contents": "hi"},
        "count_tokens": {"model": "x", "contents": "hi"},
        "embed_content": {"model": "text-embedding-004", "contents": "hi"},
        "get": {"model": "x"},
        "list": {},
        "delete": {"model": "tunedModels/x"},
        "generate_images": {"model": "x", "prompt": "p"},
        "generate_videos": {"model": "x", "prompt": "p"},
        "caches.create": {"model": "x"},
        "caches.get": {"name": "x"},
        "caches.list": {},
        "caches.delete": {"name": "x"},
        "files.get": {"name": "x"},
        "files.list": {},
        "files.download": {"file": "files/x"},
        "tunings.list": {},
        "batches.list": {},
    }
    gemini_only = ("delete", "files.get", "files.list", "files.download")
    gave_up = ("generate_images", "generate_videos", "tunings.list")

    def build(method: str) -> Arguments:
        return lambda types: {**arguments[method], "config": {"http_options": given}}

    return flat(
        both_shells(
            f"http/headers/{method}",
            method,
            build(method),
            backends=(GEMINI,) if method in gemini_only else BOTH,
            older_on=(GEMINI,) if method in gave_up else (),
        )
        for method in arguments
    )


def per_call_bodies() -> list[Call]:
    """An extra body beside those of the other resources."""
    extra = {"config": {"http_options": {"extra_body": {"my_extra": {"snake_key": 1}}}}}
    arguments: dict[str, Mapping[str, Any]] = {
        "caches.create": {"model": "x"},
        "caches.update": {"name": "x"},
        "generate_images": {"model": "x", "prompt": "p"},
    }
    return flat(
        both_shells(
            f"http/extra-body/{method}",
            method,
            fixed(**given, **extra),
            backends=(VERTEX,) if method == "generate_images" else BOTH,
            verbatim=("my_extra",),
        )
        for method, given in arguments.items()
    )


def per_client() -> list[Call]:
    """Options of the client, alone and under those of a call."""
    alone = flat(
        both_shells(
            f"client/{name}",
            "generate_content",
            plain(),
            backends=EVERY,
            http_options=given,
            verbatim=("my_extra",),
        )
        for name, given in PER_CLIENT.items()
    )
    over = {"headers": {"x-conformance-one": "call", "x-conformance-two": "2"}, "timeout": 3000}
    under = {
        "headers": {"X-Conformance-One": "client", "X-Conformance-Three": "3"},
        "timeout": 20000,
    }
    merged = both_shells("client/merged", "generate_content", plain(http_options=over), http_options=under)
    bodyless = both_shells("client/headers/get", "get", lambda t: {"model": "x"}, http_options=under)
    return [*alone, *merged, *bodyless]


def quota() -> list[Call]:
    """Credentials that bill another project."""
    arguments = plain()
    return [
        Call(
            "client/quota-project",
            sync_run("generate_content", arguments),
            (VERTEX,),
            quota_project="q",
        ),
        Call(
            "aio/client/quota-project",
            async_run("generate_content", arguments),
            (VERTEX,),
            quota_project="q",
        ),
    ]


HTTP_CALLS: list[Call] = [
    *per_call(),
    *per_call_other_methods(),
    *per_call_bodies(),
    *per_client(),
    *quota(),
]
