"""The last part of the demo: what a client does beyond a prompt. The image is saved in the folder given."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, List

from pydantic import BaseModel

from google import genai

MODEL = "gemini-2.0-flash"


class Stop(BaseModel):
    """A place where a ferry calls."""

    harbour: str
    minutes: int


class Voyage(BaseModel):
    """The route of a ferry."""

    ship: str
    stops: List[Stop]


def tide_height(harbour: str) -> float:
    """Return the height of the tide in metres."""
    print(f"   the SDK calls tide_height({harbour!r})")
    return 2.4


def main(folder: Path) -> None:
    """Run all parts."""
    client = genai.Client()

    show("A Python function as a tool")
    response = client.models.generate_content(
        model=MODEL, contents="What is the tide_height in Bodø?", config={"tools": [tide_height]}
    )
    show_result("answer", response.text)

    show("An answer as an object of a class")
    response = client.models.generate_content(
        model=MODEL,
        contents="Plan a ferry trip along the coast.",
        config={"response_schema": Voyage, "response_mime_type": "application/json"},
    )
    show_result("response.parsed", response.parsed)

    show("A chat, streamed")
    chat = client.chats.create(model=MODEL)
    chat.send_message("I keep two goats.")
    print("   ", end="")
    for text in chat.send_message_stream("How many legs is that?").text_stream:
        print(text, end="")
    print()
    show_result("turns in its history", len(chat.get_history()))

    if not client.vertexai:
        show("A file, uploaded and asked about")
        file = client.files.upload(file=Path(__file__), wait=True, config={"mime_type": "text/plain"})
        show_result(f"{file.name} is", file.state)
        response = client.models.generate_content(model=MODEL, contents=[file, "What does this program do?"])
        show_result("answer", response.text)

    show("An image, saved")
    images = client.models.generate_images(model="imagen-3.0-generate-002", prompt="A lighthouse in the snow")
    for generated in images.generated_images:
        assert generated.image is not None
        path = folder / "lighthouse.png"
        generated.image.save(str(path))
        show_result(str(path), f"{path.stat().st_size} bytes")

    show("A mistake, found before any request")
    settings: Any = {"temprature": 0.5}
    try:
        client.models.generate_content(model=MODEL, contents="Hello", config=settings)
    except ValueError as error:
        show_result(type(error).__name__, str(error).splitlines()[-1].strip())


def show(title: str) -> None:
    """Print the heading of a part."""
    print(f"{title}:")


def show_result(name: str, value: object) -> None:
    """Print one result of a part."""
    print(f"   {name}: {value}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
