"""The table of forms that `contents` may have, and of those that are refused before any request."""

from __future__ import annotations

import base64
import io
from enum import Enum
from pathlib import PurePosixPath
from typing import Any, Dict

from PIL import Image

from google.genai import types

URI = "gs://bucket/scones.jpg"
EVERY_BYTE = bytes(range(256))
ARGUMENTS: Dict[str, Any] = {"snake_key": 1, "camelKey": {"in_ner": [1, 2.5, None, True, "x"]}, "none": None}
FILE = types.File(name="files/abc", uri="https://example.com/files/abc", mime_type="application/pdf")
# A picture of one grey pixel; written down, for another encoder would write other bytes.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIx"
    "wcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL"
    "/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJi"
    "coKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ip"
    "qrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/ACv/2Q=="
)


class Array:
    """What numpy, torch and others have in common."""

    def __array__(self) -> None: ...


class Word(str):
    """A text with a class of its own."""


class Words(str, Enum):
    """Texts with names."""

    HELLO = "hello"


def image_part() -> types.Part:
    """A part that refers to a picture."""
    return types.Part.from_uri(file_uri=URI, mime_type="image/jpeg")


def _call_part(name: str) -> types.Part:
    return types.Part.from_function_call(name=name, args=ARGUMENTS)


def _response_part() -> types.Part:
    return types.Part.from_function_response(name="weather", response={"a_b": [1, None]})


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
    "parts": [types.Part.from_text(text="What is this?"), image_part()],
    "content": _turn("user", "hi"),
    "content-without-role": types.Content(parts=[types.Part(text="hi")]),
    "contents": [_turn("user", "a"), _turn("model", "b"), _turn("user", "c")],
    "user-and-model-content": [types.UserContent("a"), types.ModelContent(["b", image_part()])],
    "dict-part": {"text": "hi"},
    "dict-parts": [{"text": "a"}, {"file_data": {"file_uri": URI, "mime_type": "image/jpeg"}}],
    "dict-content": {"role": "user", "parts": [{"text": "hi"}]},
    "dict-content-of-strings": {"role": "user", "parts": ["hi", image_part()]},
    "dict-contents": [
        {"role": "user", "parts": [{"text": "a"}]},
        {"role": "model", "parts": [{"text": "b"}]},
    ],
    "dict-camel": {"parts": [{"inlineData": {"mimeType": "image/png", "data": "-_8="}}]},
    "function-call": _call_part("weather"),
    "function-calls": [_call_part("weather"), _call_part("time")],
    "function-response": types.Part.from_function_response(name="weather", response=ARGUMENTS),
    "call-between-texts": ["a", _call_part("weather"), "b"],
    "list-in-list": ["a", ["b", image_part()], "c"],
    "mix": ["a", image_part(), _turn("model", "b"), "c", types.Part(text="d"), {"parts": [{"text": "e"}]}],
    "bytes": types.Part.from_bytes(data=EVERY_BYTE, mime_type="application/octet-stream"),
    "signature": types.Part(text="a", thought=True, thought_signature=EVERY_BYTE),
    "file": FILE,
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
    "string-subclass": Word("hi"),
    "string-of-an-enumeration": [Words.HELLO],
    "strings-some-empty": ["", "a", ""],
    "part-empty-text": types.Part(text=""),
    "content-without-parts": types.Content(role="user"),
    "content-role-of-tools": ["a", types.Content(role="tool", parts=[_response_part()])],
    "dict-content-of-one-string": {"role": "user", "parts": "hi"},
    "dict-content-of-one-part": {"role": "user", "parts": {"text": "hi"}},
    "dict-content-of-mixed-parts": {"role": "user", "parts": ["a", {"text": "b"}, image_part(), FILE]},
    "dict-content-among-strings": ["a", {"role": "model", "parts": [{"text": "b"}]}, "c", {"text": "d"}],
    "dict-call": [{"functionCall": {"name": "weather", "args": ARGUMENTS}}],
    "dict-response": {"function_response": {"name": "weather", "response": {"a_b": 1}}},
    "dict-signature": {"role": "model", "parts": [{"text": "a", "thoughtSignature": "+/8="}]},
    "call-and-its-response": ["a", _call_part("weather"), _response_part()],
    "call-with-id": types.Part(function_call=types.FunctionCall(id="1", name="f", args={})),
    "response-with-media": types.Part.from_function_response(
        name="f",
        response={"ok": True},
        parts=[types.FunctionResponsePart.from_bytes(data=b"\xfb\xff", mime_type="image/png")],
    ),
    "turns-with-calls": [
        types.UserContent("Weather?"),
        types.ModelContent([_call_part("weather")]),
        types.UserContent([_response_part()]),
    ],
    "tuple-in-list": ["a", ("b", image_part())],
    "calls-in-list-in-list": ["a", [_call_part("weather")]],
    "lists-in-list": [["a", "b"], ["c"], "d"],
    "files": ["What is different?", FILE, FILE, image_part()],
    "file-in-list-in-list": [[FILE, "Caption this."]],
    "file-without-type": types.File(uri="https://example.com/files/abc"),
    "uri-of-cloud-storage": types.Part.from_uri(file_uri=URI),
    "uri-of-a-video": types.Part.from_uri(file_uri="https://youtu.be/a", mime_type="video/mp4"),
    "blob": types.Part(inline_data=types.Blob(data=b"abc", mime_type="text/plain")),
    "media-resolution": types.Part(
        file_data=types.FileData(file_uri=URI, mime_type="image/jpeg"),
        media_resolution=types.PartMediaResolution(level="MEDIA_RESOLUTION_HIGH"),
    ),
    "image-of-bytes": ["a", types.Image(image_bytes=b"\xfb\xff", mime_type="image/png")],
    "image-of-address": types.Image(gcs_uri=URI),
    "video-of-bytes": types.Video(video_bytes=b"\xfb\xff", mime_type="video/mp4"),
    "video-of-address": ["a", types.Video(uri="gs://bucket/a.mp4")],
    "pillow-jpeg-as-it-is": ["a", Image.open(io.BytesIO(JPEG))],
    "pillow-in-a-content": {"parts": ["a", Image.open(io.BytesIO(JPEG))]},
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
    "file-without-uri-in-list": ["a", types.File(name="files/abc")],
    "image-of-nothing": types.Image(mime_type="image/png"),
    "image-without-type": ["a", types.Image(image_bytes=b"a")],
    "image-of-untold-type": types.Image(gcs_uri="gs://bucket/a"),
    "pillow-of-floats": ["a", Image.new("F", (1, 1))],
    "dict-empty": [{}],
    "dict-misspelt": ["a", {"txet": "b"}],
    "dict-content-misspelt": [{"role": "user", "part": [{"text": "a"}]}],
    "dict-content-of-other-apis": ["a", {"role": "user", "content": "b"}],
    "dict-content-with-a-number": [{"role": "user", "parts": ["a", 5]}],
    "dict-content-in-list-in-list": [[{"role": "user", "parts": ["a"]}]],
    "list-three-deep": ["a", ["b", ["c"]]],
    "generator": (text for text in ["a", "b"]),
    "path": ["a", PurePosixPath("cat.png")],
    "open-file": ["a", io.BytesIO(b"a")],
    "array": ["a", Array()],
    "response": ["a", types.GenerateContentResponse(), "b"],
    "candidate": types.Candidate(),
    "generated-image": types.GeneratedImage(),
    "blob-alone": types.Blob(data=b"a", mime_type="text/plain"),
    "call-alone": [types.FunctionCall(name="f")],
    "config": ["a", types.GenerateContentConfig()],
    "object": ["a", object()],
}
