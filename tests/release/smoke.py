"""A program that runs on an installed wheel, in every supported Python: most of what a first user does.

`python -I smoke.py ADDRESS` calls the emulator at an address as both backends, without a key.
"""

from __future__ import annotations

import asyncio
import importlib
import io
import json
import sys
from typing import Any, Callable, Dict, List, Type, TypeVar

from pydantic import BaseModel, ValidationError

from google import genai
from google.genai import errors, types
from google.genai.emulator import Emulator

E = TypeVar("E", bound=Exception)
MODEL = "gemini-2.0-flash"
MODULES = [
    "batches",
    "caches",
    "chats",
    "client",
    "documents",
    "emulator",
    "errors",
    "file_search_stores",
    "files",
    "live",
    "local_tokenizer",
    "models",
    "operations",
    "pagers",
    "streams",
    "telemetry",
    "tokens",
    "tunings",
    "types",
    "vision",
]


class Voyage(BaseModel):
    """The form of an answer."""

    ship: str
    stops: List[str]


def raised(kind: Type[E], call: Callable[[], object]) -> E:
    """Return the error that a call raises."""
    try:
        call()
    except kind as error:
        return error
    raise AssertionError(f"there was no {kind.__name__}")


def make_client(backend: str, address: str) -> genai.Client:
    """Return a client of one backend."""
    options: Dict[str, Any] = {"base_url": address}
    if backend == "gemini":
        return genai.Client(api_key="smoke", http_options=types.HttpOptions(**options))
    return genai.Client(
        vertexai=True,
        project="smoke",
        location="us-central1",
        auth=lambda: "token",
        http_options=types.HttpOptions(**options),
    )


def check_names() -> None:
    """Load every public name: each annotation is evaluated."""
    for module in MODULES:
        loaded = importlib.import_module(f"google.genai.{module}")
        names: List[str] = vars(loaded)["__all__"]
        for name in names:
            assert getattr(loaded, name) is not None, name
    kinds: List[str] = vars(types)["__all__"]
    for name in kinds:
        kind = getattr(types, name)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            kind.model_rebuild(force=True)


def check_types() -> None:
    """Dump a type and read it again; refuse a misspelt field."""
    content = types.Content(
        role="user", parts=[types.Part.from_bytes(data=b"\x00\xff", mime_type="image/png")]
    )
    assert types.Content.model_validate_json(content.model_dump_json()) == content
    config = types.GenerateContentConfig(temperature=0.5, safety_settings=[])
    assert json.loads(config.model_dump_json(exclude_none=True, by_alias=True))["temperature"] == 0.5
    assert types.HarmCategory("A_NEW_ONE") == "A_NEW_ONE"
    misspelt: Dict[str, Any] = {"temprature": 1}
    error = raised(ValidationError, lambda: types.GenerateContentConfig(**misspelt))
    assert "temperature" in str(error)


def check_calls(client: genai.Client) -> None:
    """Generate, stream, use a function in a chat, ask for a schema, count and embed."""
    config: types.GenerateContentConfigDict = {"temperature": 0.2, "max_output_tokens": 100}
    assert client.models.generate_content(model=MODEL, contents="Hello", config=config).text
    with client.models.generate_content_stream(model=MODEL, contents="Tell me a story") as stream:
        assert "".join(stream.text_stream)
    asked: List[str] = []

    def tide_height(harbour: str) -> float:
        """Return the height of the tide in metres."""
        asked.append(harbour)
        return 2.4

    chat = client.chats.create(model=MODEL, config={"tools": [tide_height]})
    assert chat.send_message("What is the tide_height in Bodø?").text
    assert asked
    assert len(chat.get_history()) >= 4
    response = client.models.generate_content(
        model=MODEL,
        contents="Plan a ferry trip.",
        config={"response_schema": Voyage, "response_mime_type": "application/json"},
    )
    assert isinstance(response.parsed, Voyage)
    assert (client.models.count_tokens(model=MODEL, contents="Hello").total_tokens or 0) > 0
    embedded = client.models.embed_content(model="text-embedding-004", contents="Hello").embeddings
    assert embedded
    assert embedded[0].values


def check_files(client: genai.Client) -> None:
    """Upload, ask about, list and delete a file; Vertex AI has none."""
    if client.vertexai:
        text = io.BytesIO(b"words")
        raised(errors.UnsupportedMethodError, lambda: client.files.upload(file=text))
        return
    file = client.files.upload(
        file=io.BytesIO(b"words" * 100_000), config={"mime_type": "text/plain"}, wait=True
    )
    assert file.name
    assert file.size_bytes == 500_000
    assert client.models.generate_content(model=MODEL, contents=[file, "What is this?"]).text
    assert file.name in [each.name for each in client.files.list()]
    client.files.delete(name=file.name)


def check_errors(client: genai.Client) -> None:
    """Get what does not exist."""
    error = raised(errors.ClientError, lambda: client.caches.get(name="cachedContents/none"))
    assert error.code in (403, 404), error
    assert error.message


async def check_async(client: genai.Client) -> None:
    """Generate and stream, awaited."""
    async with client.aio as aio:
        assert (await aio.models.generate_content(model=MODEL, contents="Hello")).text
        stream = await aio.models.generate_content_stream(model=MODEL, contents="Tell me a story")
        assert "".join([chunk.text or "" async for chunk in stream])
        answers = await asyncio.gather(
            *(aio.models.count_tokens(model=MODEL, contents="Hello") for _ in range(5))
        )
        assert len({answer.total_tokens for answer in answers}) == 1


def main(address: str) -> None:
    """Run all checks on both backends, and the emulator in process."""
    check_names()
    check_types()
    for backend in ("gemini", "vertex"):
        with make_client(backend, address) as client:
            check_calls(client)
            check_files(client)
            check_errors(client)
            asyncio.run(check_async(client))
        emulator = Emulator()
        emulator.reply_with("It is sunny.")
        within = emulator.client(vertexai=backend == "vertex")
        assert within.models.generate_content(model=MODEL, contents="Weather?").text == "It is sunny."
    print(f"google-genai {genai.__version__} works on Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main(sys.argv[1])
