"""Every mix of contents that a user may hold in a variable, for type checkers: mypy --strict and pyright strict.

What must not pass stands at the end, each with the checkers' own complaint.
"""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence, Tuple, Union

from PIL import Image

from google import genai
from google.genai import errors, types, vision


def variables(client: genai.Client, picture: Image.Image, uploaded: types.File) -> None:
    models = client.models
    name = "gemini-2.0-flash"
    texts: List[str] = ["a", "b"]
    few: Tuple[str, ...] = ("a", "b")
    parts: List[types.Part] = [types.Part.from_text(text="a")]
    turns: List[types.Content] = [types.UserContent("a"), types.ModelContent("b")]
    users: List[types.UserContent] = [types.UserContent("a")]
    files: List[types.File] = [uploaded]
    pictures: List[Image.Image] = [picture]
    either: List[Union[str, Image.Image]] = ["a", picture]
    prompt: List[Union[types.File, str]] = [uploaded, "Caption this."]
    any_of: List[types.PartUnion] = ["a", picture, uploaded, *parts]
    whole: List[types.ContentUnion] = ["a", picture, turns[0], ["b", picture]]
    nested: List[List[str]] = [texts, texts]
    sequence: Sequence[Union[str, types.Part, types.File]] = [*texts, *parts, *files]
    dictionaries: List[types.ContentDict] = [{"role": "user", "parts": [{"text": "a"}]}]
    pieces: List[types.PartDict] = [{"text": "a"}, {"file_data": {"file_uri": "gs://b/a.png"}}]
    models.generate_content(model=name, contents=texts)
    models.generate_content(model=name, contents=few)
    models.generate_content(model=name, contents=parts)
    models.generate_content(model=name, contents=turns)
    models.generate_content(model=name, contents=users)
    models.generate_content(model=name, contents=files)
    models.generate_content(model=name, contents=pictures)
    models.generate_content(model=name, contents=either)
    models.generate_content(model=name, contents=prompt)
    models.generate_content(model=name, contents=any_of)
    models.generate_content(model=name, contents=whole)
    models.generate_content(model=name, contents=nested)
    models.generate_content(model=name, contents=sequence)
    models.generate_content(model=name, contents=dictionaries)
    models.generate_content(model=name, contents=pieces)
    models.generate_content(model=name, contents=[*texts, *parts, *files, *pictures, *turns])
    models.generate_content(model=name, contents=[texts, parts, pictures, files])


def written_in_place(client: genai.Client, picture: Image.Image, uploaded: types.File) -> None:
    models = client.models
    name = "gemini-2.0-flash"
    image = types.Image.from_file("cat.png")
    video = types.Video.from_file("cat.mp4")
    call = types.Part.from_function_call(name="f", args={})
    opened = Image.open("cat.png")
    models.generate_content(model=name, contents=picture)
    models.generate_content(model=name, contents=[picture, "What is it?"])
    models.generate_content(model=name, contents=["What is it?", opened, uploaded])
    models.generate_content(model=name, contents=image)
    models.generate_content(model=name, contents=["What is it?", image, video])
    models.generate_content(model=name, contents=["a", ["b", image, picture], types.UserContent("c")])
    models.generate_content(model=name, contents=["a", call, {"text": "b"}, {"parts": [{"text": "c"}]}])
    models.generate_content(model=name, contents=types.UserContent(["a", picture, uploaded, image]))
    models.generate_content(model=name, contents=types.ModelContent([call]))
    models.count_tokens(model=name, contents=["a", picture, uploaded])


def history(client: genai.Client, stored: List[str]) -> List[str]:
    turns = [types.Content.model_validate_json(turn) for turn in stored]
    response = client.models.generate_content(model="m", contents=[*turns, "And then?"])
    answer = response.candidates[0].content
    if answer is not None:
        turns.append(answer)
    return [turn.model_dump_json() for turn in turns]


def outcome(client: genai.Client) -> str:
    response = client.models.generate_content(model="m", contents="hi")
    reason: Optional[types.FinishReason] = response.finish_reason
    why: Optional[str] = response.incomplete_reason
    blocked: bool = response.blocked
    print(reason, why, blocked)
    try:
        return response.text_or_raise()
    except errors.IncompleteResponseError as error:
        return str(error)


def seen(client: genai.Client, picture: Image.Image) -> Dict[str, int]:
    response = client.models.generate_content(model="m", contents=[picture, "Find the cups."])
    sizes = {box.label or "": box.to_pixels(*picture.size).right for box in vision.boxes(response)}
    for mask in vision.masks("[]"):
        grey: Image.Image = mask.to_image(*picture.size, threshold=127)
        rows, columns = mask.to_array(*picture.size).shape
        print(grey.size, rows, columns)
    return sizes


def mistakes(client: genai.Client, data: bytes) -> None:
    models = client.models
    models.generate_content(model="m", contents=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # the mistake under test
    models.generate_content(model="m", contents=["a", 5])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # the mistake under test
    models.generate_content(model="m", contents=[data])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # the mistake under test
    models.generate_content(model="m", contents=["a", None])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]  # the mistake under test
