"""Forms that programs written for the published SDK use: they mean what they mean there."""

from __future__ import annotations

import inspect
import json
from datetime import timedelta
from typing import Any, Callable, Dict, List, Type, Union, get_args, get_origin

import PIL.Image
import pytest
from pydantic import BaseModel, ValidationError

from google.genai import errors, types
from google.genai.emulator import Emulator

LOOSE: Any = types
"""The types, for calls that type checkers refuse."""

# -- a type in the place of an object of it

TYPES_OF_TOOLS: Dict[str, Any] = {
    "code_execution": types.ToolCodeExecution,
    "google_search": types.GoogleSearch,
    "google_search_retrieval": types.GoogleSearchRetrieval,
    "url_context": types.UrlContext,
    "retrieval": types.Retrieval,
    "google_maps": types.GoogleMaps,
    "enterprise_web_search": types.EnterpriseWebSearch,
    "computer_use": types.ComputerUse,
}


@pytest.mark.parametrize("field", TYPES_OF_TOOLS)
def test_a_type_stands_for_an_empty_object(field: str) -> None:
    kind = TYPES_OF_TOOLS[field]
    wanted = LOOSE.Tool(**{field: kind()})
    assert LOOSE.Tool(**{field: kind}) == wanted
    tool = types.Tool()
    setattr(tool, field, kind)
    assert tool == wanted


def places_of_types() -> List[Any]:
    """Each field of a type whose value is an object of another type."""
    found: List[Any] = []
    for name in LOOSE.__all__:
        kind: Any = getattr(types, name)
        if not inspect.isclass(kind) or not issubclass(kind, BaseModel) or kind.__init__ is not BASE.__init__:
            continue
        for field, info in kind.__pydantic_fields__.items():
            is_union = get_origin(info.annotation) is Union
            inner = [each for each in get_args(info.annotation) if is_union and inspect.isclass(each)]
            inner = [each for each in inner if issubclass(each, BASE)]
            found += [pytest.param(kind, field, each, id=f"{name}.{field}") for each in inner]
    return found


BASE: Any = types.Tool.__base__
PLACES = places_of_types()


@pytest.mark.parametrize(("kind", "field", "inner"), PLACES)
def test_everywhere(kind: Any, field: str, inner: Any) -> None:
    assert kind(**{field: inner}) == kind(**{field: inner()})


def test_there_are_many_such_places() -> None:
    assert len(PLACES) > 150


@pytest.mark.parametrize(
    "tools",
    [
        [LOOSE.Tool(code_execution=types.ToolCodeExecution)],
        [{"code_execution": types.ToolCodeExecution}],
        [{"codeExecution": types.ToolCodeExecution}],
    ],
)
@pytest.mark.parametrize("vertexai", [False, True])
def test_it_is_sent_as_an_empty_object(tools: Any, vertexai: bool) -> None:
    emulator = Emulator()
    config: Any = {"tools": tools, "thinking_config": types.ThinkingConfig}
    emulator.client(vertexai=vertexai).models.generate_content(
        model="gemini-2.5-flash", contents="2 + 2?", config=config
    )
    body: Any = emulator.requests[-1].body
    assert body["tools"] == [{"codeExecution": {}}]


def test_a_list_and_a_schema_with_a_type() -> None:
    given: Any = LOOSE.GenerateContentConfig(
        safety_settings=[types.SafetySetting, {"category": "HARM_CATEGORY_HARASSMENT"}],
        response_schema=types.SafetySetting,
    )
    assert given.safety_settings[0] == types.SafetySetting(category=None, threshold=None)
    assert given.response_schema is types.SafetySetting


class Needy(types.GoogleSearch):
    """A type of a program, with a field that an object needs."""

    at: float


WRONG: List[Callable[[], Any]] = [
    lambda: LOOSE.Tool(code_execution=LOOSE.GoogleSearch),
    lambda: LOOSE.Tool(code_execution=dict),
    lambda: LOOSE.Tool(code_execution=int),
    lambda: LOOSE.Tool(code_exec=LOOSE.ToolCodeExecution),
    lambda: LOOSE.Tool(google_search=Needy),
    lambda: LOOSE.Part(text=LOOSE.Part),
]


@pytest.mark.parametrize("make", WRONG)
def test_another_type_is_refused(make: Callable[[], Any]) -> None:
    with pytest.raises(ValidationError):
        make()


# -- a part by position

FILE = types.File(name="files/a", uri="https://h/v1beta/files/a", mime_type="image/png")
POSITIONAL: Dict[str, Any] = {
    "text": ("hello", types.Part(text="hello")),
    "empty text": ("", types.Part(text="")),
    "none": (None, types.Part()),
    "part": (types.Part(text="a", thought=True), types.Part(text="a", thought=True)),
    "dict": ({"text": "a"}, types.Part(text="a")),
    "camel": ({"inlineData": {"data": b"a"}}, types.Part(inline_data=types.Blob(data=b"a"))),
    "file": (FILE, types.Part(file_data=types.FileData(file_uri=FILE.uri, mime_type="image/png"))),
    "file dict": (
        {"uri": "gs://b/a.png", "mime_type": "image/png"},
        types.Part(file_data=types.FileData(file_uri="gs://b/a.png", mime_type="image/png")),
    ),
    "file data": (
        {"file_uri": "gs://b/a.png", "mime_type": "image/png"},
        types.Part(file_data=types.FileData(file_uri="gs://b/a.png", mime_type="image/png")),
    ),
    "file data, camel": (
        {"fileUri": "gs://b/a.png", "displayName": "a"},
        types.Part(file_data=types.FileData(file_uri="gs://b/a.png", display_name="a")),
    ),
    "image": (
        types.Image(image_bytes=b"a", mime_type="image/png"),
        types.Part.from_bytes(data=b"a", mime_type="image/png"),
    ),
    "video": (
        types.Video(uri="gs://b/a.mp4"),
        types.Part.from_uri(file_uri="gs://b/a.mp4", mime_type="video/mp4"),
    ),
}


@pytest.mark.parametrize("form", POSITIONAL)
def test_a_part_by_position(form: str) -> None:
    value, wanted = POSITIONAL[form]
    assert types.Part(value) == wanted
    if value is not None:
        assert types.UserContent([value]).parts == [wanted]


def test_a_part_of_a_pillow_image() -> None:
    blob = types.Part(PIL.Image.new("RGB", (2, 2))).inline_data
    assert blob is not None
    assert (blob.data or b"").startswith(b"\x89PNG")


REFUSED: List[Callable[[], Any]] = [
    lambda: LOOSE.Part(5),
    lambda: LOOSE.Part(b"a"),
    lambda: LOOSE.Part(["a"]),
    lambda: LOOSE.Part("a", thought=True),
    lambda: LOOSE.Part("a", "b"),
    lambda: LOOSE.Blob(b"a"),
    lambda: LOOSE.Content("a"),
    lambda: LOOSE.Tool(LOOSE.GoogleSearch()),
]


@pytest.mark.parametrize("make", REFUSED)
def test_other_values_by_position_are_refused(make: Callable[[], Any]) -> None:
    with pytest.raises((errors.InvalidTypeError, errors.InvalidValueError)):
        make()


def test_a_misspelt_field_of_file_data_is_refused() -> None:
    with pytest.raises(ValidationError, match="did you mean 'mime_type'"):
        types.Part({"file_uri": "gs://b/a.png", "mime_typ": "image/png"})  # type: ignore[arg-type]  # refused


def test_the_signature_says_it() -> None:
    assert str(inspect.signature(types.Part)).startswith("(value: Optional[PartUnionDict] = None, /, *, code")
    assert str(inspect.signature(types.Blob)).startswith("(*, data")


def test_reading_parts_does_not_call_a_constructor() -> None:
    assert types.Content.model_validate({"parts": [{"text": "a", "later": 1}]}).parts[0].model_extra == {
        "later": 1
    }


# -- constructors of parts

HIGH = types.PartMediaResolution(level=types.PartMediaResolutionLevel.MEDIA_RESOLUTION_HIGH)


@pytest.mark.parametrize(
    "given",
    [
        "MEDIA_RESOLUTION_HIGH",
        types.PartMediaResolutionLevel.MEDIA_RESOLUTION_HIGH,
        HIGH,
        {"level": "MEDIA_RESOLUTION_HIGH"},
    ],
)
def test_a_media_resolution(given: Any) -> None:
    of_bytes = types.Part.from_bytes(data=b"a", mime_type="image/png", media_resolution=given)
    of_uri = types.Part.from_uri(file_uri="gs://b/a.png", media_resolution=given)
    assert of_bytes.media_resolution == of_uri.media_resolution == HIGH
    assert types.Part.from_uri(file_uri="gs://b/a.png").media_resolution is None


@pytest.mark.parametrize("given", [5, {"levels": "MEDIA_RESOLUTION_HIGH"}, ["MEDIA_RESOLUTION_HIGH"]])
def test_another_media_resolution_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        types.Part.from_bytes(data=b"a", mime_type="image/png", media_resolution=given)


UPLOADED = [
    "https://generativelanguage.googleapis.com/v1beta/files/abc-123",
    "https://generativelanguage.googleapis.com/v1/files/abc:download",
    "https://generativelanguage.googleapis.com/v1beta/files/abc:download?alt=media",
    "https://gateway.example/gemini/v1beta/files/abc",
    "http://127.0.0.1:8099/v1beta/files/abc",
]
MAKERS: List[Type[Any]] = [types.Part, types.FunctionResponsePart]


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("uri", UPLOADED)
def test_an_uploaded_file_needs_no_media_type(kind: Any, uri: str) -> None:
    file_data = kind.from_uri(file_uri=uri).file_data
    assert (file_data.file_uri, file_data.mime_type) == (uri, None)
    assert kind.from_uri(file_uri=uri, mime_type="image/png").file_data.mime_type == "image/png"


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize(
    "uri", ["files/abc", "https://h/files/abc", "https://h/v1/files/a/b", "gs://b/v1/files/a"]
)
def test_any_other_file_needs_one(kind: Any, uri: str) -> None:
    with pytest.raises(errors.InvalidValueError, match="media type"):
        kind.from_uri(file_uri=uri)


def test_the_name_of_a_part_of_a_function_response() -> None:
    of_bytes = types.FunctionResponsePart.from_bytes(data=b"a", mime_type="image/png", display_name="a.png")
    of_uri = types.FunctionResponsePart.from_uri(file_uri="gs://b/a.png", display_name="a.png")
    assert of_bytes.inline_data is not None
    assert of_uri.file_data is not None
    assert of_bytes.inline_data.display_name == of_uri.file_data.display_name == "a.png"


def test_a_file_without_a_media_type_is_sent_and_answered() -> None:
    emulator = Emulator()
    client = emulator.client()
    file = client.files.upload(file=__file__, config={"mime_type": "text/plain"})
    assert file.uri is not None
    client.models.generate_content(model="gemini-2.0-flash", contents=types.Part.from_uri(file_uri=file.uri))
    body: Any = emulator.requests[-1].body
    assert body["contents"][0]["parts"] == [{"fileData": {"fileUri": file.uri}}]


# -- numbers as text


@pytest.mark.parametrize("text", ["8000", " 8000 ", "8e3", "8000.0"])
@pytest.mark.parametrize("field", ["timeout", "deadline"])
def test_milliseconds_as_text(field: str, text: str) -> None:
    options: Any = LOOSE.HttpOptions(**{field: text})
    assert getattr(options, field) == 8000
    options = types.HttpOptions()
    setattr(options, field, text)
    assert getattr(options, field) == 8000


@pytest.mark.parametrize("given", ["8000", 8000, timedelta(seconds=8), {"read": "8000"}])
def test_they_reach_the_request(given: Any) -> None:
    seen: List[Any] = []

    def look(attempt: types.HttpAttempt) -> None:
        seen.append(attempt)

    emulator = Emulator()
    options: Any = {"timeout": given, "on_request": look, "retry_options": {"attempts": "2", "jitter": "0"}}
    client = emulator.client(http_options=options)
    emulator.reply_with(503, "done")
    assert client.models.generate_content(model="gemini-2.0-flash", contents="hi").text == "done"
    assert len(seen) == 2


@pytest.mark.parametrize("text", ["8s", "", "soon", "1,5", "0x10", "-1", "0", "nan", "inf", "\uff18"])
@pytest.mark.parametrize("field", ["timeout", "deadline"])
def test_other_text_is_refused(field: str, text: str) -> None:
    with pytest.raises(ValidationError, match=field):
        LOOSE.HttpOptions(**{field: text})
    with pytest.raises(ValidationError, match=field):
        LOOSE.HttpOptions(timeout=LOOSE.HttpTimeout(read=text) if field == "timeout" else -1, deadline=-1)


RETRIES: Dict[str, Any] = {
    "attempts": ("4", 4),
    "initial_delay": ("0.5", 0.5),
    "max_delay": ("20", 20.0),
    "exp_base": ("3", 3.0),
    "jitter": ("0", 0.0),
    "http_status_codes": (["503"], [503]),
}


@pytest.mark.parametrize("field", RETRIES)
def test_retry_options_as_text(field: str) -> None:
    text, value = RETRIES[field]
    assert getattr(LOOSE.HttpRetryOptions(**{field: text}), field) == value
    with pytest.raises(ValidationError):
        LOOSE.HttpRetryOptions(**{field: "many"})


# -- headers


def test_headers_have_no_case() -> None:
    headers: Any = types.HttpResponse(headers={"Content-Type": "text/plain", "Retry-After": "3"}).headers
    for name in ("Retry-After", "retry-after", "RETRY-AFTER"):
        assert headers[name] == headers.get(name) == "3"
        assert name in headers
    assert headers.get("none") is None
    assert headers.get("none", "0") == "0"
    assert 5 not in headers
    assert list(headers) == ["content-type", "retry-after"]
    assert json.loads(json.dumps(headers)) == dict(headers)
    headers["X-Own"] = "1"
    assert headers.setdefault("x-OWN", "2") == headers.pop("x-own") == "1"
    assert headers.setdefault("X-New", "2") == "2"
    del headers["x-NEW"]
    headers.update({"ACCEPT": "a"}, Via="b")
    assert (headers.copy() == headers, headers["via"], headers["accept"]) == (True, "b", "a")
    with pytest.raises(KeyError):
        headers["none"]
    assert headers.pop("none", None) is None
