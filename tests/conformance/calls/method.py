"""Calls of the other methods of `client.models`, and every way to name a model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..call import BOTH, EVERY, GEMINI, VERTEX, Arguments, Build, Call, always, both_shells, fixed, flat

MODEL_NAMES: dict[str, str] = {
    "bare": "gemini-2.0-flash",
    "version": "gemini-2.0-flash@001",
    "models": "models/gemini-2.0-flash",
    "tuned": "tunedModels/my-model",
    "publisher": "publishers/meta/models/llama-3",
    "publisher-short": "google/gemini-2.0-flash",
    "publisher-other": "meta/llama-3.1-405b-instruct-maas",
    "number": "1234567890",
    "full-publisher": "projects/other/locations/l/publishers/google/models/x",
    "full-endpoint": "projects/other/locations/l/endpoints/3",
    "full-model": "projects/other/locations/l/models/3",
    "endpoint": "endpoints/3",
}
BAD_MODEL_NAMES = {"empty": "", "dots": "models/../x", "question": "x?y=1", "ampersand": "x&y"}

TEXT_MODEL = "text-embedding-004"
GEMINI_001 = "gemini-embedding-001"
GEMINI_2 = "gemini-embedding-2-preview"
TASK = {"task_type": "RETRIEVAL_DOCUMENT", "title": "t_t", "output_dimensionality": 10}


def embed(model: str, contents: Any, config: Any = None) -> Arguments:
    """The arguments of embed_content."""
    return fixed(model=model, contents=contents, config=config)


def listed(**config: Any) -> Arguments:
    """The arguments of list."""
    return fixed(config=config)


def name_calls() -> list[Call]:
    """Each model name with generate_content and with get."""
    generate = [
        both_shells(f"model/{name}", "generate_content", fixed(model=model, contents="hi"), backends=EVERY)
        for name, model in MODEL_NAMES.items()
    ]
    get = [
        both_shells(f"get/{name}", "get", fixed(model=model), backends=EVERY)
        for name, model in MODEL_NAMES.items()
    ]
    refused = [
        both_shells(
            f"refuse/model-{name}",
            "generate_content",
            fixed(model=model, contents="hi"),
            backends=EVERY,
            refused_on=EVERY,
        )
        for name, model in BAD_MODEL_NAMES.items()
    ]
    return flat(generate + get + refused)


COUNT_CONFIG: dict[str, Mapping[str, Any]] = {
    "instruction": {"system_instruction": "Be brief."},
    "tools": {"tools": [{"google_search": {}}]},
    "generation-config": {"generation_config": {"temperature": 1, "max_output_tokens": 5}},
}


def token_calls() -> list[Call]:
    """count_tokens and compute_tokens."""
    count = [
        both_shells("count/str", "count_tokens", fixed(model="x", contents="hi"), backends=EVERY),
        both_shells("count/list", "count_tokens", fixed(model="x", contents=["a", {"text": "b"}])),
        both_shells(
            "count/turns",
            "count_tokens",
            lambda t: {"model": "x", "contents": [t.UserContent("a"), t.ModelContent("b")]},
        ),
        both_shells(
            "count/function-call",
            "count_tokens",
            lambda t: {
                "model": "x",
                "contents": t.Part.from_function_call(name="f", args={"a_b": 1}),
            },
        ),
        both_shells(
            "count/model-full",
            "count_tokens",
            fixed(model="models/x", contents="hi"),
            backends=EVERY,
        ),
        both_shells("count/config-empty", "count_tokens", fixed(model="x", contents="hi", config={})),
    ]
    count += [
        both_shells(
            f"count/{name}",
            "count_tokens",
            fixed(model="x", contents="hi", config=config),
            backends=EVERY,
            refused_on=(GEMINI,),
        )
        for name, config in COUNT_CONFIG.items()
    ]
    compute = [
        both_shells(
            f"compute/{name}",
            "compute_tokens",
            fixed(model="x", contents=contents),
            backends=EVERY,
            refused_on=(GEMINI,),
        )
        for name, contents in {
            "str": "hi",
            "list": ["a", "b"],
            "dict": {"parts": [{"text": "a"}]},
        }.items()
    ]
    return flat(count + compute)


def embed_calls() -> list[Call]:
    """embed_content for three families of models, each with routes of its own on Vertex."""
    every: dict[str, Arguments] = {
        "str": embed(TEXT_MODEL, "hi"),
        "list": embed(TEXT_MODEL, ["hi", "ho"]),
        "config": embed(TEXT_MODEL, ["hi", "ho"], TASK),
        "config-object": lambda t: {
            "model": TEXT_MODEL,
            "contents": "hi",
            "config": t.EmbedContentConfig(output_dimensionality=10),
        },
        "dict-content": embed(TEXT_MODEL, {"parts": [{"text": "hi"}]}),
        "model-prefixed": embed("models/" + TEXT_MODEL, "hi"),
        "gemini-001-str": embed(GEMINI_001, "hi"),
        "gemini-001-list": embed(GEMINI_001, ["hi", "ho"]),
        "gemini-001-config": embed(GEMINI_001, ["hi", "ho"], TASK),
        "gemini-2-str": embed(GEMINI_2, "hi"),
        "gemini-2-list": embed(GEMINI_2, ["hi", "ho"]),
        "gemini-2-config": embed(GEMINI_2, "hi", {"output_dimensionality": 10}),
    }
    cloud: dict[str, Arguments] = {
        "auto-truncate": embed(TEXT_MODEL, "hi", {"mime_type": "text/plain", "auto_truncate": True}),
        "gemini-001-auto-truncate": embed(GEMINI_001, "hi", {"auto_truncate": False}),
    }
    objects: dict[str, Arguments] = {
        "parts": lambda t: {"model": TEXT_MODEL, "contents": [t.Part(text="a"), t.Part(text="b")]},
        "contents": lambda t: {
            "model": TEXT_MODEL,
            "contents": [t.Content(parts=[t.Part(text="a"), t.Part(text="b")])],
        },
        "gemini-2-bytes": lambda t: {
            "model": GEMINI_2,
            "contents": [t.Part.from_bytes(data=b"\xfb\xff", mime_type="image/png")],
        },
    }
    calls = [
        both_shells(f"embed/{name}", "embed_content", arguments, backends=EVERY)
        for name, arguments in every.items()
    ]
    calls += [
        both_shells(f"embed/{name}", "embed_content", arguments, backends=EVERY, refused_on=(GEMINI,))
        for name, arguments in cloud.items()
    ]
    calls += [both_shells(f"embed/{name}", "embed_content", arguments) for name, arguments in objects.items()]
    return flat(calls)


def next_page(client: Any, types: Any) -> None:
    """Turns one page by hand and reads no further."""
    pager = client.models.list(config={"page_size": 1})
    pager.next_page()


async def next_page_async(client: Any, types: Any) -> None:
    """Turns one page by hand and reads no further."""
    pager = await client.aio.models.list(config={"page_size": 1})
    await pager.next_page()


def list_calls() -> list[Call]:
    """list: the recorder always has a second page, so each call asks twice."""
    configs: dict[str, Arguments] = {
        "plain": listed(),
        "no-config": fixed(),
        "page-size": listed(page_size=10),
        "page-token": listed(page_token="t/1="),
        "base": listed(query_base=True, page_size=5),
        "base-filter": listed(query_base=True, filter="name=a_b"),
        "tuned": listed(query_base=False),
        "tuned-page": listed(query_base=False, page_size=10, page_token="t"),
        "tuned-filter": listed(query_base=False, filter="labels.a=b"),
        "config-object": lambda t: {"config": t.ListModelsConfig(page_size=3, query_base=False)},
    }
    calls = flat(
        both_shells(f"list/{name}", "list", arguments, backends=EVERY) for name, arguments in configs.items()
    )
    by_hand = Call("list/next-page", next_page, EVERY)
    return [*calls, by_hand, Call("aio/list/next-page", next_page_async, EVERY)]


OWN_NAMES = {
    "tuned": "tunedModels/my-model",
    "models": "models/1",
    "bare": "my-model",
    "full": "projects/other/locations/l/models/3",
    "full-version": "projects/other/locations/l/models/3@2",
    "publisher": "publishers/google/models/x",
}
UPDATES: dict[str, tuple[Build, tuple[str, ...]]] = {
    "plain": (always(None), ()),
    "display-name": (always({"display_name": "d"}), ()),
    "description": (always({"description": "e"}), ()),
    "object": (lambda t: t.UpdateModelConfig(display_name="d", description="e"), ()),
    "camel-keys": (always({"displayName": "d"}), ()),
    "checkpoint": (always({"default_checkpoint_id": "1"}), ()),
    "unknown": (always({"labels": {"a": "b"}}), BOTH),
}


def own_model_calls() -> list[Call]:
    """update and delete: models that belong to the caller."""

    def updated(model: str, config: Build) -> Arguments:
        return lambda types: {"model": model, "config": config(types)}

    named = [
        both_shells(f"models/update-{name}", "update", fixed(model=model, config={"display_name": "d"}))
        for name, model in OWN_NAMES.items()
    ]
    named += [
        both_shells(f"models/delete-{name}", "delete", fixed(model=model))
        for name, model in OWN_NAMES.items()
    ]
    refused = [
        both_shells(f"refuse/models-{method}-empty", method, fixed(model=""), refused_on=BOTH)
        for method in ("update", "delete")
    ]
    configs: list[list[Call]] = []
    for backend, model in ((GEMINI, OWN_NAMES["tuned"]), (VERTEX, OWN_NAMES["full"])):
        configs += [
            both_shells(
                f"models/update/{name}",
                "update",
                updated(model, config),
                backends=(backend,),
                refused_on=refused_on,
            )
            for name, (config, refused_on) in UPDATES.items()
        ]
    return flat([*named, *refused, *configs])


METHOD_CALLS: list[Call] = [
    *name_calls(),
    *token_calls(),
    *embed_calls(),
    *list_calls(),
    *own_model_calls(),
]
