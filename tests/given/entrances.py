"""Every public entrance that takes a value of a user: called with one value, with sound values beside it."""

from __future__ import annotations

import inspect
import io
from typing import Any, Callable, Dict

import httpx

from google import genai
from google.genai import types, vision

from ..loopback.clients import KEY
from ..surface.test_every_method import ARGUMENTS, PLACES, answer
from ..wire.capture import new_client

Entrance = Callable[[Any], Any]


def client_of(backend: str = "gemini") -> genai.Client:
    """A client whose calls end without a network."""
    return new_client(backend, httpx.MockTransport(answer))


def fresh(given: Dict[str, Any]) -> Dict[str, Any]:
    """The arguments, with files that are at their beginning."""
    return {name: io.BytesIO(value) if isinstance(value, bytes) else value for name, value in given.items()}


def _parameter(backend: str, name: str, parameter: str) -> Entrance:
    resource, _, method = name.partition(".")
    row = ARGUMENTS[name][0 if backend == "gemini" else -1]

    def call(value: Any) -> Any:
        arguments = {**fresh(row), parameter: value}
        if name == "Operations.wait" and parameter == "config":  # nothing to wait for
            arguments["operation"] = types.GenerateVideosOperation(name="models/m/operations/1", done=True)
        result = getattr(PLACES[resource](client_of(backend)), method)(**arguments)
        return list(result) if method.endswith("_stream") else result

    return call


def parameters(name: str, backend: str) -> Dict[str, Entrance]:
    """The parameters of a method."""
    resource, _, method = name.partition(".")
    function = getattr(PLACES[resource](client_of(backend)), method)
    return {each: _parameter(backend, name, each) for each in inspect.signature(function).parameters}


def _field(call: Callable[[Dict[str, Any]], Any], field: str) -> Entrance:
    return lambda value: call({field: value})


def _setting(backend: str, name: str) -> Entrance:
    base: Dict[str, Any] = {} if name == "auth" else {"api_key": KEY}
    if backend == "vertex":
        base = {"vertexai": True, "project": "p", "location": "global"}
    return lambda value: genai.Client(**{**base, name: value})


SETTINGS = ("vertexai", "api_key", "credentials", "project", "location", "http_options", "auth")


def _generate(config: Dict[str, Any]) -> Any:
    return client_of().models.generate_content(model="m", contents="a", config=config)  # type: ignore[arg-type]  # wrong on purpose


def _options(options: Dict[str, Any]) -> Any:
    return genai.Client(api_key=KEY, http_options=options)  # type: ignore[arg-type]  # wrong on purpose


def _declared(value: Any) -> Any:
    return types.FunctionDeclaration.from_callable(callable=value, client=client_of())


def _dest(value: Any) -> Any:
    return client_of("vertex").batches.create(model="m", src="gs://a/b.jsonl", config={"dest": value})


OTHERS: Dict[str, Entrance] = {
    **{f"{each} of a client of {backend}": _setting(backend, each) for backend in ("gemini", "vertex") for each in SETTINGS},
    **{f"http_options.{each}": _field(_options, each) for each in types.HttpOptions.model_fields},
    **{f"config.{each}": _field(_generate, each) for each in types.GenerateContentConfig.model_fields},
    "chats.create(model)": lambda value: client_of().chats.create(model=value).send_message("a"),
    "chats.create(config)": lambda value: client_of().chats.create(model="m", config=value),
    "chats.create(history)": lambda value: client_of().chats.create(model="m", history=value),
    "send_message(message)": lambda value: client_of().chats.create(model="m").send_message(value),
    "send_message(config)": lambda value: client_of().chats.create(model="m").send_message("a", config=value),
    "send_message_stream": lambda value: list(client_of().chats.create(model="m").send_message_stream(value)),
    "request(method)": lambda value: client_of().request(value, "models"),
    "request(path)": lambda value: client_of().request("GET", value),
    "request(body)": lambda value: client_of().request("POST", "models", body=value),
    "request(query)": lambda value: client_of().request("GET", "models", query=value),
    "request(config)": lambda value: client_of().request("GET", "models", config=value),
    "a content": lambda value: client_of().models.generate_content(model="m", contents=[value]),
    "a part": lambda value: client_of().models.generate_content(model="m", contents=[{"parts": [value]}]),
    "an input to embed": lambda value: client_of().models.embed_content(model="m", contents=["a", value]),
    "a tool": lambda value: _generate({"tools": [value]}),
    "ttl": lambda value: client_of().caches.create(model="m", config={"contents": "a", "ttl": value}),
    "expire_time": lambda value: client_of().caches.update(name="a", config={"expire_time": value}),
    "a destination": _dest,
    "a request of a batch": lambda value: client_of().batches.create(model="m", src=[value]),
    "an example": lambda value: client_of().tunings.tune(
        base_model="m", training_dataset={"examples": [value]}
    ),
    "from_text": types.Part.from_text,
    "from_bytes": lambda value: types.Part.from_bytes(data=value, mime_type="a/b"),
    "from_uri": types.Part.from_uri,
    "from_function_call": lambda value: types.Part.from_function_call(name="f", args=value),
    "from_function_response": lambda value: types.Part.from_function_response(name="f", response=value),
    "parts of a function response": lambda value: types.Part.from_function_response(
        name="f", response={}, parts=value
    ),
    "UserContent": types.UserContent,
    "Image.from_file": types.Image.from_file,
    "Image.from_pillow": types.Image.from_pillow,
    "Image.save": lambda value: types.Image(image_bytes=b"a").save(value),
    "Video.from_file": types.Video.from_file,
    "Video.save": lambda value: types.Video(video_bytes=b"a").save(value),
    "from_callable": _declared,
    "from_json_schema": lambda value: types.Schema.from_json_schema(json_schema=value),
    "vision.boxes": vision.boxes,
    "vision.masks": vision.masks,
}  # fmt: skip
