"""Calls that differ in `contents`: every form the argument takes, and what a part can hold."""

from __future__ import annotations

from typing import Any

from ..call import BOTH, GEMINI, VERTEX, Build, Call, both_shells, flat, sync_only, with_contents

EVERY_BYTE = bytes(range(256))  # both base64 alphabets differ from each other on it
IMAGE_URI = "gs://bucket/scones.jpg"
FILE_URI = "https://example.com/v1beta/files/abc"
ARGS = {"snake_key": 1, "camelKey": {"in_ner": [1, 2.5, None, True, "x"]}, "empty": {}}


def image(types: Any) -> Any:
    """A part that refers to a file."""
    return types.Part.from_uri(file_uri=IMAGE_URI, mime_type="image/jpeg")


def call_part(types: Any, name: str = "get_weather") -> Any:
    """A function call part whose arguments must arrive untouched."""
    return types.Part.from_function_call(name=name, args=ARGS)


def response_part(types: Any) -> Any:
    """A function response part whose response must arrive untouched."""
    return types.Part.from_function_response(name="get_weather", response={"wind_speed": ARGS})


def file(types: Any) -> Any:
    """An uploaded file as the service describes it."""
    return types.File(name="files/abc", uri=FILE_URI, mime_type="application/pdf")


def turn(types: Any, role: str, text: str) -> Any:
    """A content with one text part."""
    return types.Content(role=role, parts=[types.Part(text=text)])


FORMS: dict[str, Build] = {
    "str": lambda t: "Why is the sky blue?",
    "str-empty": lambda t: "",
    "str-unicode": lambda t: 'Grüße, 世界 \u2028 \U0001f600 "quoted" </tag>',
    "list-of-str": lambda t: ["Why is the sky blue?", "Why is the cloud white?"],
    "part": lambda t: t.Part.from_text(text="hi"),
    "part-constructor": lambda t: t.Part(text="hi"),
    "part-empty-text": lambda t: [t.Part(text="")],
    "list-of-parts": lambda t: [t.Part.from_text(text="What is this?"), image(t)],
    "content": lambda t: turn(t, "user", "hi"),
    "content-without-role": lambda t: t.Content(parts=[t.Part(text="hi")]),
    "content-without-parts": lambda t: [t.Content(role="user", parts=[])],
    "list-of-content": lambda t: [
        turn(t, "user", "a"),
        turn(t, "model", "b"),
        turn(t, "user", "c"),
    ],
    "content-many-parts": lambda t: t.Content(role="user", parts=[image(t), t.Part(text="hi")]),
    "user-content-str": lambda t: t.UserContent("hi"),
    "user-content-list": lambda t: t.UserContent(parts=["hi", image(t)]),
    "model-content": lambda t: [t.UserContent("a"), t.ModelContent("b"), t.UserContent("c")],
    "dict-content": lambda t: {"role": "user", "parts": [{"text": "hi"}]},
    "dict-content-without-role": lambda t: {"parts": [{"text": "hi"}]},
    "dict-part": lambda t: {"text": "hi"},
    "list-of-dict-content": lambda t: [
        {"role": "user", "parts": [{"text": "a"}]},
        {"role": "model", "parts": [{"text": "b"}]},
    ],
    "list-of-dict-parts": lambda t: [{"text": "a"}, {"text": "b"}],
    "dict-inline-snake": lambda t: [
        {
            "role": "user",
            "parts": [{"inline_data": {"mime_type": "image/png", "data": b"\xfb\xff"}}],
        }
    ],
    "dict-inline-camel": lambda t: [
        {"role": "user", "parts": [{"inlineData": {"mimeType": "image/png", "data": "-_8="}}]}
    ],
    "dict-part-file": lambda t: [{"file_data": {"file_uri": IMAGE_URI, "mime_type": "image/jpeg"}}],
    "mix-str-part-content": lambda t: ["a", image(t), turn(t, "model", "b"), "c", t.Part(text="d")],
    "mix-dict-object": lambda t: [{"text": "a"}, turn(t, "model", "b"), {"parts": [{"text": "c"}]}],
    "mix-calls-and-text": lambda t: [
        "a",
        call_part(t),
        call_part(t, "other"),
        "b",
        response_part(t),
    ],
    "nested-list": lambda t: [["a", "b"], "c"],
    "nested-list-parts": lambda t: [[image(t), "a"], turn(t, "model", "b"), ["c"]],
    "nested-list-calls": lambda t: ["a", [call_part(t)], [response_part(t)]],
    "function-call": call_part,
    "function-calls": lambda t: [call_part(t), call_part(t, "other")],
    "function-response": response_part,
    "function-history": lambda t: [
        t.UserContent("Weather?"),
        t.Content(role="model", parts=[call_part(t)]),
        t.Content(role="user", parts=[response_part(t)]),
    ],
    "function-history-tool-role": lambda t: [
        "Weather?",
        t.Content(role="model", parts=[call_part(t)]),
        t.Content(role="tool", parts=[response_part(t)]),
    ],
    "file": file,
    "file-and-str": lambda t: ["Caption this.", file(t)],
    "file-in-nested-list": lambda t: [[file(t), "Caption this."]],
}

PARTS: dict[str, Build] = {
    "positional": lambda t: t.Part("What is this?"),
    "positional-dict": lambda t: t.Part({"inline_data": {"data": b"abc", "mime_type": "text/plain"}}),
    "positional-file": lambda t: t.Part(file(t)),
    "positional-file-data": lambda t: t.Part({"file_uri": IMAGE_URI, "mime_type": "image/jpeg"}),
    "bytes-resolution": lambda t: t.Part.from_bytes(
        data=b"abc", mime_type="image/png", media_resolution="MEDIA_RESOLUTION_HIGH"
    ),
    "uri-resolution": lambda t: t.Part.from_uri(
        file_uri=IMAGE_URI, media_resolution=t.PartMediaResolutionLevel.MEDIA_RESOLUTION_LOW
    ),
    "bytes": lambda t: t.Part.from_bytes(data=EVERY_BYTE, mime_type="image/png"),
    "bytes-unpadded": lambda t: t.Part.from_bytes(data=b"\xfb\xff", mime_type="image/png"),
    "bytes-empty": lambda t: t.Part.from_bytes(data=b"", mime_type="image/png"),
    "blob": lambda t: t.Part(inline_data=t.Blob(data=b"abc", mime_type="text/plain")),
    "uri": image,
    "uri-guessed-type": lambda t: t.Part.from_uri(file_uri=IMAGE_URI),
    "uri-https": lambda t: t.Part.from_uri(
        file_uri="https://www.youtube.com/watch?v=abc&t=1", mime_type="video/mp4"
    ),
    "function-call-id": lambda t: t.Part(function_call=t.FunctionCall(id="1", name="get_weather", args=ARGS)),
    "function-call-no-args": lambda t: t.Part(function_call=t.FunctionCall(name="f", args={})),
    "function-response-id": lambda t: t.Part(
        function_response=t.FunctionResponse(id="1", name="f", response={"result": [1, {"a_b": 2}]})
    ),
    "function-response-scheduling": lambda t: t.Part(
        function_response=t.FunctionResponse(name="f", response={"r": 1}, scheduling="WHEN_IDLE")
    ),
    "function-response-bytes": lambda t: t.Part.from_function_response(
        name="f",
        response={"r": 1},
        parts=[t.FunctionResponsePart.from_bytes(data=EVERY_BYTE, mime_type="image/png")],
    ),
    "executable-code": lambda t: t.Part.from_executable_code(code="print(1)", language="PYTHON"),
    "code-result": lambda t: t.Part.from_code_execution_result(outcome="OUTCOME_OK", output="1"),
    "thought": lambda t: t.Part(text="hm", thought=True),
    "thought-signature": lambda t: t.Part(text="hm", thought_signature=EVERY_BYTE),
    "thought-signature-call": lambda t: t.Part(
        function_call=t.FunctionCall(name="f", args={"a_b": 1}), thought_signature=b"\xfb\xff\xfe"
    ),
    "video-metadata": lambda t: t.Part(
        file_data=t.FileData(file_uri="gs://bucket/a.mp4", mime_type="video/mp4"),
        video_metadata=t.VideoMetadata(start_offset="1.5s", end_offset="40s", fps=0.5),
    ),
    "media-resolution": lambda t: t.Part(
        file_data=t.FileData(file_uri=IMAGE_URI, mime_type="image/jpeg"),
        media_resolution={"level": "MEDIA_RESOLUTION_HIGH"},
    ),
}

# A part that one backend has no field for: name, part, the backends that must refuse it.
ONE_SIDED: list[tuple[str, Build, tuple[str, ...]]] = [
    (
        "part-metadata",
        lambda t: {"text": "a", "part_metadata": {"my_key": {"in_ner": 1}}},
        (VERTEX,),
    ),
    (
        "function-call-partial",
        lambda t: {
            "function_call": {
                "name": "f",
                "partial_args": [{"json_path": "$.a_b", "string_value": "x"}],
                "will_continue": True,
            }
        },
        (GEMINI,),
    ),
    (
        "function-response-continues",
        lambda t: {"function_response": {"name": "f", "response": {"r": 1}, "will_continue": True}},
        (VERTEX,),
    ),
]

REFUSED: dict[str, Build] = {
    "empty-list": lambda t: [],
    "number": lambda t: 7,
    "list-with-number": lambda t: ["a", 7],
    "dict-unknown-field": lambda t: {"txet": "hi"},
    "file-without-uri": lambda t: t.File(name="files/abc", mime_type="application/pdf"),
    "list-with-none": lambda t: ["a", None],
}


def user_content(build: Build) -> Build:
    """The part in a list of one content, so that only the part is under test."""
    return lambda types: [{"role": "user", "parts": [build(types)]}]


def form_calls() -> list[Call]:
    """Every form through both shells, a few also streamed."""
    return flat(
        both_shells(f"contents/{name}", "generate_content", with_contents(build))
        for name, build in FORMS.items()
    ) + flat(
        both_shells(f"contents/{name}/stream", "generate_content_stream", with_contents(FORMS[name]))
        for name in ("str", "list-of-parts", "list-of-content", "function-history")
    )


def part_calls() -> list[Call]:
    """Every kind of part, alone and inside a content."""
    alone = [
        sync_only(f"part/{name}", "generate_content", with_contents(build)) for name, build in PARTS.items()
    ]
    one_sided = [
        sync_only(
            f"part/{name}",
            "generate_content",
            with_contents(user_content(build)),
            refused_on=refused_on,
        )
        for name, build, refused_on in ONE_SIDED
    ]
    held = [
        sync_only(f"part/{name}/in-content", "generate_content", with_contents(user_content(PARTS[name])))
        for name in ("bytes", "uri", "thought-signature", "video-metadata")
    ]
    return flat(alone + held + one_sided)


def refused_calls() -> list[Call]:
    """Contents that neither backend takes."""
    return flat(
        both_shells(f"refuse/contents-{name}", "generate_content", with_contents(build), refused_on=BOTH)
        for name, build in REFUSED.items()
    )


CONTENT_CALLS: list[Call] = [*form_calls(), *part_calls(), *refused_calls()]
