"""Contents: every form that the seed shows, in order and with nothing lost; what is wrong is named with its place."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any, Dict, List, Tuple

import numpy
import pytest
from pydantic import BaseModel

from google._genai_core.flows.inputs import content_hints, contents
from google.genai import errors, types

JPG = "gs://generativeai-downloads/images/scones.jpg"


def image_part() -> types.Part:
    return types.Part.from_uri(file_uri=JPG, mime_type="image/jpeg")


def call_part(where: str = "Boston") -> types.Part:
    return types.Part.from_function_call(name="get_weather_by_location", args={"location": where})


def texts(*values: str) -> List[types.Part]:
    return [types.Part.from_text(text=value) for value in values]


USER = types.UserContent
MODEL = types.ModelContent

# The seed's own table: what is given, and what it says that the SDK makes of it.
SEED: Dict[str, Tuple[Any, List[types.Content]]] = {
    "a content": (
        types.Content(role="user", parts=texts("Why is the sky blue?")),
        [types.Content(role="user", parts=texts("Why is the sky blue?"))],
    ),
    "a string": ("Why is the sky blue?", [USER(texts("Why is the sky blue?"))]),
    "a list of strings": (
        ["Why is the sky blue?", "Why is the cloud white?"],
        [USER(texts("Why is the sky blue?", "Why is the cloud white?"))],
    ),
    "a function call part": (call_part(), [MODEL([call_part()])]),
    "a list of function call parts": (
        [call_part(), call_part("New York")],
        [MODEL([call_part(), call_part("New York")])],
    ),
    "a part": (image_part(), [USER([image_part()])]),
    "a list of parts": (
        [*texts("What is this image about?"), image_part()],
        [USER([*texts("What is this image about?"), image_part()])],
    ),
    "a mix": (
        [
            "a",
            image_part(),
            types.Content(role="model", parts=texts("b")),
            "c",
            call_part(),
            call_part("x"),
            "d",
        ],
        [
            USER([*texts("a"), image_part()]),
            types.Content(role="model", parts=texts("b")),
            USER(texts("c")),
            MODEL([call_part(), call_part("x")]),
            USER(texts("d")),
        ],
    ),
    "a list in a list": (["a", ["b", image_part()], "c"], [USER("a"), USER(["b", image_part()]), USER("c")]),
    "calls in a list in a list": ([[call_part()]], [USER([call_part()])]),
    "image and text": ([image_part(), "Tell me"], [USER([image_part(), "Tell me"])]),
    "an uploaded file": (
        ["Describe this", types.File(name="files/a", uri="https://x/files/a", mime_type="audio/mp3")],
        [USER(["Describe this", types.Part.from_uri(file_uri="https://x/files/a", mime_type="audio/mp3")])],
    ),
    "dictionaries": (
        [{"text": "a"}, {"role": "model", "parts": [{"text": "b"}]}, {"parts": ["c"]}],
        [USER("a"), types.Content(role="model", parts=texts("b")), types.Content(parts=texts("c"))],
    ),
}


@pytest.mark.parametrize("form", SEED)
def test_forms_of_the_seed(form: str) -> None:
    given_value, wanted = SEED[form]
    found = contents.to_contents(given_value)
    assert [item.model_dump() for item in found] == [item.model_dump() for item in wanted]


def test_a_content_is_neither_copied_nor_checked_again() -> None:
    content = types.Content(parts=texts("a"))
    assert contents.to_contents(content) == [content]
    assert contents.to_contents(content)[0] is content
    assert contents.to_contents(["a", content])[1] is content
    part = types.Part(text="a")
    assert contents.to_contents([part, part])[0].parts[0] is part


def test_user_and_model_content() -> None:
    assert USER("hi").model_dump(exclude_none=True) == {"parts": [{"text": "hi"}], "role": "user"}
    assert MODEL(["a", image_part()]).role == "model"
    assert USER().parts == []
    assert USER(parts="hi", role="user").role == "user"
    assert isinstance(USER("hi"), types.Content)
    with pytest.raises(ValueError, match="always has the role 'model'"):
        MODEL("hi", role="user")
    with pytest.raises(TypeError, match=r"parts\[1\]: int"):
        USER(["a", 5])  # type: ignore[list-item]  # the mistake under test  # pyright: ignore


WRONG: Dict[str, Tuple[Any, str]] = {
    "none": (None, "contents: None"),
    "number": (5, "contents: int"),
    "set": ({"a"}, "contents: set"),
    "object": (object(), "contents: object"),
    "type": (str, "contents: the class str"),
    "bytes": (b"x", "contents: bytes"),
    "number in a list": (["a", 5], "contents[1]: int"),
    "none in a list": ([None], "contents[0]: None"),
    "bytes in a list": (["a", "b", b"x"], "contents[2]: bytes"),
    "deep": (["a", ["b", 5.5]], "contents[1][1]: float"),
    "list three deep": ([["a", ["b"]]], "contents[0][1]: list"),
    "content two deep": ([["a", types.UserContent("b")]], "contents[0][1]: UserContent"),
    "in a dictionary": ([{"parts": ["a", 5]}], "contents[0].parts[1]: int"),
    "in a lone dictionary": ({"parts": [None]}, "contents.parts[0]: None"),
    "config": (["a", types.ThinkingConfig()], "contents[1]: ThinkingConfig"),
}


@pytest.mark.parametrize("form", WRONG)
def test_wrong_types_are_named_with_their_place(form: str) -> None:
    value, start = WRONG[form]
    with pytest.raises(TypeError) as caught:
        contents.to_contents(value)
    assert str(caught.value).startswith(start)


@pytest.mark.parametrize("value", [b"x", ["a", b"x"]])
def test_bytes_get_a_hint(value: Any) -> None:
    with pytest.raises(TypeError, match="from_bytes"):
        contents.to_contents(value)


EMPTY: Dict[str, Tuple[Any, str]] = {
    "list": ([], "contents is empty"),
    "tuple": ((), "contents is empty"),
    "list in a list": (["a", []], "contents[1] is an empty list"),
}


@pytest.mark.parametrize("form", EMPTY)
def test_empty_is_refused(form: str) -> None:
    value, start = EMPTY[form]
    with pytest.raises(ValueError, match="empty") as caught:
        contents.to_contents(value)
    assert str(caught.value).startswith(start)


class Pydantic(BaseModel):
    """A model of the user's own."""


# A mistake, and what its error says to do.
HINTS: Dict[str, Tuple[Any, str]] = {
    "a content two lists deep": ([["a", types.Content(parts=texts("b"))]], "move it one list outwards"),
    "a dictionary of a content two lists deep": ([[{"role": "user"}]], "move it one list outwards"),
    "a third list": ([["a", ["b"]]], "a list inside a list can contain parts only"),
    "a generator": ((part for part in texts("a")), "pass a list: list(...)"),
    "a set": ({"a"}, "pass a list: list(...)"),
    "values of a dictionary": ({"a": "b"}.values(), "pass a list: list(...)"),
    "a memory view": ([memoryview(b"a")], "types.Part.from_bytes"),
    "a path": (Path("a.png"), "client.files.upload"),
    "an open file": (io.BytesIO(), "client.files.upload"),
    "an array": (numpy.zeros((2, 2)), "PIL.Image.fromarray"),
    "nothing": ([None], "leave it out"),
    "a number": (["a", 1.5], "str(...)"),
    "a model of the user": ([Pydantic()], "model_dump_json()"),
    "a response": (types.GenerateContentResponse(), "response.candidates[0].content"),
    "an image's response": (types.GenerateImagesResponse(), "response.generated_images[0].image"),
    "a call": (types.FunctionCall(name="f"), "types.Part(function_call=...)"),
}


@pytest.mark.parametrize("form", HINTS)
def test_a_mistake_is_told_what_to_do(form: str) -> None:
    value, hint = HINTS[form]
    with pytest.raises(TypeError) as caught:
        contents.to_contents(value)
    assert hint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_hint_names_what_exists() -> None:
    for name, hint in content_hints.INSTEAD.items():
        assert issubclass(getattr(types, name), BaseModel)
        for field in re.findall(r"types\.Part\((\w+)=", hint):
            assert field in types.Part.model_fields
        for field in re.findall(r"its \.(\w+)", hint):
            assert field in getattr(types, name).model_fields


WRONG_VALUES: Dict[str, Tuple[Any, str]] = {
    "an empty dictionary": ({}, "contents is an empty dictionary"),
    "an empty dictionary in a list": (["a", {}], "contents[1] is an empty dictionary"),
    "a misspelt part": (
        ["a", {"txet": "b"}],
        "contents[1].txet: Part has no field 'txet'; did you mean 'text'?",
    ),
    "a misspelt part in a content": (
        [{"parts": ["a", {"inline_dat": {}}]}],
        "contents[0].parts[1].inline_dat: Part has no field 'inline_dat'; did you mean 'inline_data'?",
    ),
    "a misspelt content": (
        {"role": "user", "part": []},
        "contents.part: Content has no field 'part'; did you mean 'parts'?",
    ),
    "another API's message": (
        [{"role": "user", "content": "a"}],
        "contents[0].content: Content has no field 'content'; use 'parts'",
    ),
    "a file without address": (["a", types.File(name="files/a")], "contents[1]: the file has no uri yet"),
    "an image without type": ([types.Image(image_bytes=b"a")], "contents[0]: the image needs a mime_type"),
    "an image of nothing": ([types.Image()], "contents[0]: the image has neither bytes nor a URI"),
    "a video of nothing": (types.Video(), "contents: the video has neither bytes nor a URI"),
    "a video of unknown type": (types.Video(uri="gs://b/a"), "contents: cannot determine the media type"),
}


@pytest.mark.parametrize("form", WRONG_VALUES)
def test_wrong_values_are_named_with_their_place(form: str) -> None:
    value, start = WRONG_VALUES[form]
    with pytest.raises(ValueError, match=f"^{re.escape(start)}"):
        contents.to_contents(value)


def test_a_dump_may_hold_an_empty_part() -> None:
    assert contents.to_contents({"role": "model", "parts": [{}]})[0].parts == [types.Part()]


MEDIA: Dict[str, Tuple[Any, types.Part]] = {
    "an image's bytes": (
        types.Image(image_bytes=b"a", mime_type="image/png"),
        types.Part.from_bytes(data=b"a", mime_type="image/png"),
    ),
    "an image's address": (
        types.Image(gcs_uri="gs://b/a", mime_type="image/png"),
        types.Part.from_uri(file_uri="gs://b/a", mime_type="image/png"),
    ),
    "an address that tells its type": (
        types.Image(gcs_uri="gs://b/a.webp"),
        types.Part.from_uri(file_uri="gs://b/a.webp", mime_type="image/webp"),
    ),
    "a video's bytes": (
        types.Video(video_bytes=b"a", mime_type="video/mp4", uri="https://x/a"),
        types.Part.from_bytes(data=b"a", mime_type="video/mp4"),
    ),
    "a video's address": (
        types.Video(uri="gs://b/a.mp4"),
        types.Part.from_uri(file_uri="gs://b/a.mp4", mime_type="video/mp4"),
    ),
    "a file of the user's own class": (
        type("MyFile", (types.File,), {})(uri="https://x/a", mime_type="audio/mp3"),
        types.Part.from_uri(file_uri="https://x/a", mime_type="audio/mp3"),
    ),
}


@pytest.mark.parametrize("form", MEDIA)
def test_images_videos_and_files_become_parts(form: str) -> None:
    value, part = MEDIA[form]
    for given_value in (value, [value], [[value]], {"parts": [value]}, types.UserContent([value])):
        assert contents.to_contents(given_value)[0].parts == [part]


# -- order: any mix comes out in the order it went in


@pytest.mark.parametrize(
    ("value", "parts", "role"),
    [
        ("Be brief.", ["Be brief."], "user"),
        (["a", "b"], ["a", "b"], "user"),
        (types.Part(text="a"), ["a"], "user"),
        ({"text": "a"}, ["a"], "user"),
        ({"parts": ["a"], "role": "system"}, ["a"], "system"),
        (types.Content(parts=texts("a")), ["a"], None),
    ],
)
def test_system_instruction_is_one_content(value: Any, parts: List[str], role: Any) -> None:
    found = contents.to_content(value)
    assert ([part.text for part in found.parts], found.role) == (parts, role)


def test_system_instruction_takes_a_list_with_one_content() -> None:
    assert contents.to_content([types.Content(parts=texts("a"))]).parts[0].text == "a"


# -- a part's constructors


def test_media_type_is_guessed_or_asked_for() -> None:
    assert types.Part.from_uri(file_uri="https://x/a.pdf").file_data == types.FileData(
        file_uri="https://x/a.pdf", mime_type="application/pdf"
    )
    with pytest.raises(ValueError, match="pass mime_type"):
        types.Part.from_uri(file_uri="https://x/unknown")


YOUTUBE = [
    "https://www.youtube.com/watch?v=9hE5-98ZeCg",
    "https://youtube.com/shorts/9hE5-98ZeCg",
    "https://m.youtube.com/watch?v=9hE5-98ZeCg&t=30s",
    "https://youtu.be/9hE5-98ZeCg?si=a",
    "http://WWW.YouTube.com/live/9hE5-98ZeCg",
    "HTTPS://WWW.YOUTUBE.COM/watch?v=1",
    "https://www.youtube.com/watch?app=desktop&v=9hE5-98ZeCg#t=3",
    "https://www.youtube.com/watch/?v=9hE5-98ZeCg",
    "https://www.youtube.com/embed/9hE5-98ZeCg?start=3",
    "https://www.youtube-nocookie.com/embed/x",
    "https://www.youtube.com/v/9hE5-98ZeCg/",
    "https://music.youtube.com/watch?v=_-a",
    "https://user@youtube.com:443/watch?v=a",
]


@pytest.mark.parametrize("uri", YOUTUBE)
def test_the_address_of_a_video_of_youtube_needs_no_type(uri: str) -> None:
    expected = types.FileData(file_uri=uri, mime_type="video/mp4")
    assert types.Part.from_uri(file_uri=uri).file_data == expected
    assert contents.to_contents(types.Video(uri=uri))[0].parts[0].file_data == expected
    given = types.Part.from_uri(file_uri=uri, mime_type="video/*").file_data
    assert given == types.FileData(file_uri=uri, mime_type="video/*")


@pytest.mark.parametrize(
    "uri",
    [
        "https://notyoutube.com/watch?v=a",
        "https://youtube.com.example.com/watch?v=a",
        "https://x/youtube.com",
        "gs://youtube.com/a",
        "https://www.youtube.com/",
        "https://www.youtube.com/@chan",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?list=a",
        "https://www.youtube.com/shorts/",
        "https://www.youtube.com/playlist?list=v",
        "https://youtu.be/",
        "https://[x",
        "https://[x/a.png",
    ],
)
def test_another_address_without_an_extension_needs_its_type(uri: str) -> None:
    with pytest.raises(errors.InvalidValueError, match="cannot determine the media type"):
        types.Part.from_uri(file_uri=uri)
    given = types.Part.from_uri(file_uri=uri, mime_type="video/mp4").file_data
    assert given == types.FileData(file_uri=uri, mime_type="video/mp4")


@pytest.mark.parametrize("uri", ["https://www.youtube.com/s/logo.png", "HTTPS://Example.com/a.png?b=c.pdf"])
def test_an_address_with_an_extension_has_its_type(uri: str) -> None:
    expected = types.FileData(file_uri=uri, mime_type="image/png")
    assert types.Part.from_uri(file_uri=uri).file_data == expected


def test_file_without_address() -> None:
    for value in (types.File(name="files/a"), {"name": "files/a", "uri": None}):
        with pytest.raises(ValueError, match="no uri yet"):
            contents.to_contents(value)
