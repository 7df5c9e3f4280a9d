"""The table of calls that is compared as snapshots: contents, models, embeddings, listings, images."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from google.genai import types

from .calls.imaging import IMAGING
from .capture import MODEL, Call, generate
from .contents import CONTENTS, image_part

NAMES: Tuple[str, ...] = (
    "gemini-2.0-flash",
    "models/gemini-2.0-flash",
    "publishers/google/models/gemini-2.0-flash",
    "publishers/meta/models/llama-3",
    "google/gemini-2.0-flash",
    "meta/llama-3",
    "endpoints/123",
    "gemini-2.0-flash@001",
    "modèle",
    "projects/other/locations/global/publishers/google/models/gemini-2.0-flash",
    "projects/other/locations/global/endpoints/123",
)

EMBED: Dict[str, Tuple[str, Any, Dict[str, Any]]] = {
    "one": ("text-embedding-004", "a", {}),
    "several": ("text-embedding-004", ["a", "b"], {}),
    "one-in-list": ("text-embedding-004", ["a"], {}),
    "content-of-several-parts": ("text-embedding-004", types.UserContent(["a", "b"]), {}),
    "settings": (
        "text-embedding-004",
        ["a", "b"],
        {"task_type": "RETRIEVAL_DOCUMENT", "title": "T", "output_dimensionality": 8},
    ),
    "truncate": ("text-embedding-004", "a", {"auto_truncate": True}),
    "mime-type": ("text-embedding-004", "a", {"mime_type": "text/plain"}),
    "gemini-one": ("gemini-embedding-001", "a", {}),
    "gemini-several": ("gemini-embedding-001", ["a", types.Part(text="b"), {"parts": [{"text": "c"}]}], {}),
    "gemini-settings": (
        "gemini-embedding-001",
        "a",
        {"task_type": "CLUSTERING", "title": "T", "output_dimensionality": 8},
    ),
    "gemini-settings-several": (
        "gemini-embedding-001",
        ["a", "b"],
        {"task_type": "CLUSTERING", "title": "T", "output_dimensionality": 8},
    ),
    "gemini-vertex-settings": (
        "gemini-embedding-2",
        "a",
        {"auto_truncate": False, "audio_track_extraction": True, "document_ocr": True},
    ),
    "partner": ("intfloat/e5-maas", "a", {}),
    "media": ("gemini-embedding-2", [image_part()], {}),
    "media-where-text-is-wanted": ("text-embedding-004", ["a", image_part()], {}),
    "empty": ("text-embedding-004", [], {}),
    "nothing": ("text-embedding-004", None, {}),
    "item-nothing": ("text-embedding-004", ["a", None], {}),
}

LISTS: Dict[str, Dict[str, Any]] = {
    "plain": {},
    "base": {"query_base": True},
    "tuned": {"query_base": False},
    "pages": {"page_size": 7, "page_token": "a b&c"},
    "tuned-pages": {"page_size": 7, "page_token": "t", "query_base": False},
    "filter": {"filter": "displayName='x'"},
    "tuned-filter": {"filter": "owner:me", "query_base": False},
}


def _table() -> Dict[str, Call]:
    table = {f"contents/{name}": generate(contents) for name, contents in CONTENTS.items()}
    arguments = {"model": MODEL, "contents": "hi"}
    table["stream"] = Call("generate_content_stream", arguments)
    table["stream/config"] = Call("generate_content_stream", {**arguments, "config": {"temperature": 0.5}})
    table["count"] = Call("count_tokens", arguments)
    instruction: Dict[str, Any] = {
        "system_instruction": "Be brief.",
        "tools": [{"google_search": {}}],
        "generation_config": {"temperature": 1, "response_schema": {"type": "STRING"}},
    }
    for field, value in instruction.items():
        table[f"count/{field}"] = Call("count_tokens", {**arguments, "config": {field: value}})
    table["compute"] = Call("compute_tokens", arguments)
    table["compute/several"] = Call("compute_tokens", {"model": MODEL, "contents": ["a", "b"]})
    for name in NAMES:
        table[f"model/{name}"] = generate(model=name)
        if name != "endpoints/123":  # not what `get` is for; see the names' own tests
            table[f"get/{name}"] = Call("get", {"model": name})
    for name, (model, contents, config) in EMBED.items():
        table[f"embed/{name}"] = Call(
            "embed_content", {"model": model, "contents": contents, "config": config}
        )
    for name, config in LISTS.items():
        table[f"list/{name}"] = Call("list", {"config": config})
    return table


def _configs() -> Dict[str, Call]:
    chosen: Dict[str, Dict[str, Any]] = {
        "instruction-string": {"system_instruction": "Be brief."},
        "instruction-strings": {"system_instruction": ["Be brief.", "Be kind."]},
        "instruction-part": {"system_instruction": types.Part(text="Be brief.")},
        "instruction-content": {"system_instruction": types.Content(parts=[types.Part(text="Be brief.")])},
        "instruction-dict": {"system_instruction": {"parts": [{"text": "Be brief."}], "role": "system"}},
        "thinking": {"thinking_config": {"thinking_budget": 0, "include_thoughts": True}},
        "zeroes": {"temperature": 0, "top_p": 0.0, "seed": 0, "candidate_count": 0},
        "cache-id": {"cached_content": "abc"},
        "cache-name": {"cached_content": "cachedContents/abc"},
        "cache-full-name": {"cached_content": "projects/o/locations/l/cachedContents/abc"},
        "voice-name": {"speech_config": "Kore"},
        "voice-config": {"speech_config": types.SpeechConfig(language_code="de-DE")},
        "safety": {"safety_settings": [{"category": "harm_category_harassment", "threshold": "BLOCK_NONE"}]},
        "safety-new-value": {"safety_settings": [{"category": "HARM_CATEGORY_NEW", "threshold": "OFF"}]},
        "schema-dict": {"response_schema": {"type": "object", "properties": {"a": {"type": "STRING"}}}},
        "schema-type": {"response_schema": List[int], "response_mime_type": "application/json"},
        "tools-several": {"tools": [{"google_search": {}}, types.Tool(url_context=types.UrlContext())]},
        "tools-declared": {
            "tools": [{"function_declarations": [{"name": "f", "parameters": {"type": "OBJECT"}}]}]
        },
        "tools-not-a-list": {"tools": {"google_search": {}}},
        "tools-number": {"tools": [5]},
        "image-moved": {"image_config": {"aspect_ratio": "1:1", "output_mime_type": "image/png"}},
        "nested-refused": {
            "tools": [{"google_search": {}}, {"google_maps": {"grounding_types": {"places": {}}}}],
        },
        "nested-refused-in-instruction": {
            "system_instruction": {"parts": [{"text": "a", "part_metadata": {"a": 1}}]}
        },
    }
    return {f"config/{name}": generate(**config) for name, config in chosen.items()}


TABLE: Dict[str, Call] = {**_table(), **_configs(), **IMAGING}
