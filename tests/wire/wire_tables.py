"""The table of calls that is compared as snapshots: contents, models, embeddings, listings."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from wire_capture import MODEL, Call, generate

from google.genai import types

URI = "gs://bucket/scones.jpg"
EVERY_BYTE = bytes(range(256))
ARGUMENTS: Dict[str, Any] = {"snake_key": 1, "camelKey": {"in_ner": [1, 2.5, None, True, "x"]}, "none": None}


def _image_part() -> types.Part:
    return types.Part.from_uri(file_uri=URI, mime_type="image/jpeg")


def _call_part(name: str) -> types.Part:
    return types.Part.from_function_call(name=name, args=ARGUMENTS)


def _turn(role: str, text: str) -> types.Content:
    return types.Content(role=role, parts=[types.Part(text=text)])


CONTENTS: Dict[str, Any] = {
    "string": "Why is the sky blue?",
    "string-empty": "",
    "string-unicode": 'Grüße, 世界 \u2028 \U0001f600 "quoted" </tag>',
    "strings": ["Why is the sky blue?", "Why is the cloud white?"],
    "strings-as-tuple": ("a", "b"),
    "part": types.Part(text="hi"),
    "part-from-text": types.Part.from_text(text="hi"),
    "parts": [types.Part.from_text(text="What is this?"), _image_part()],
    "content": _turn("user", "hi"),
    "content-without-role": types.Content(parts=[types.Part(text="hi")]),
    "contents": [_turn("user", "a"), _turn("model", "b"), _turn("user", "c")],
    "user-and-model-content": [types.UserContent("a"), types.ModelContent(["b", _image_part()])],
    "dict-part": {"text": "hi"},
    "dict-parts": [{"text": "a"}, {"file_data": {"file_uri": URI, "mime_type": "image/jpeg"}}],
    "dict-content": {"role": "user", "parts": [{"text": "hi"}]},
    "dict-content-of-strings": {"role": "user", "parts": ["hi", _image_part()]},
    "dict-contents": [
        {"role": "user", "parts": [{"text": "a"}]},
        {"role": "model", "parts": [{"text": "b"}]},
    ],
    "dict-camel": {"parts": [{"inlineData": {"mimeType": "image/png", "data": "-_8="}}]},
    "function-call": _call_part("weather"),
    "function-calls": [_call_part("weather"), _call_part("time")],
    "function-response": types.Part.from_function_response(name="weather", response=ARGUMENTS),
    "call-between-texts": ["a", _call_part("weather"), "b"],
    "list-in-list": ["a", ["b", _image_part()], "c"],
    "mix": ["a", _image_part(), _turn("model", "b"), "c", types.Part(text="d"), {"parts": [{"text": "e"}]}],
    "bytes": types.Part.from_bytes(data=EVERY_BYTE, mime_type="application/octet-stream"),
    "signature": types.Part(text="a", thought=True, thought_signature=EVERY_BYTE),
    "file": types.File(name="files/abc", uri="https://example.com/files/abc", mime_type="application/pdf"),
    "file-dict": {"name": "files/abc", "uri": "https://example.com/files/abc", "mimeType": "audio/wav"},
    "uri-guessed": types.Part.from_uri(file_uri="https://example.com/a.mp4"),
    "code": [
        types.Part.from_executable_code(code="print(1)", language="PYTHON"),
        types.Part.from_code_execution_result(outcome=types.Outcome.OUTCOME_OK, output="1"),
    ],
    "video-metadata": types.Part(
        file_data=types.FileData(file_uri="gs://b/a.mp4", mime_type="video/mp4"),
        video_metadata=types.VideoMetadata(start_offset="1s", end_offset="2.5s", fps=1.5),
    ),
    "nothing": None,
    "empty-list": [],
    "empty-list-in-list": ["a", []],
    "number": 5,
    "number-in-list": ["a", 5],
    "number-in-list-in-list": ["a", ["b", 5]],
    "none-in-list": ["a", None],
    "content-in-list-in-list": ["a", [_turn("user", "b")]],
    "raw-bytes": [b"raw"],
    "set": {"a"},
    "file-without-uri": types.File(name="files/abc"),
}

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
    "media": ("gemini-embedding-2", [_image_part()], {}),
    "media-where-text-is-wanted": ("text-embedding-004", ["a", _image_part()], {}),
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


TABLE: Dict[str, Call] = {**_table(), **_configs()}
