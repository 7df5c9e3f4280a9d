"""Pickles and copies of all that a client gives: each works, or says what to do instead."""

from __future__ import annotations

import asyncio
import copy
import io
import json
import pickle
from typing import Any, Callable, Dict, Iterator, List

import pytest
from pydantic import BaseModel

from google import genai
from google.genai import errors, types
from google.genai.emulator import EmulatorServer

from ..loopback.clients import KEY, MODEL, client_of, vertex_of, without_environment
from ..loopback.clients import FakeCredentials as Credentials
from ..loopback.server import Server, says, serving, unused_port

ELSEWHERE = "key-of-the-loading-process"


class Answer(BaseModel):
    text: str


def tool(text: str) -> str:
    """Takes a text."""
    return text


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    without_environment(monkeypatch, {"GEMINI_API_KEY": ELSEWHERE})


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with EmulatorServer() as running:
        yield running.url


def pickled(value: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> Any:
    data = pickle.dumps(value, protocol)
    assert KEY.encode() not in data
    return pickle.loads(data)


WAYS: Dict[str, Callable[[Any], Any]] = {"pickle": pickled, "copy": copy.copy, "deepcopy": copy.deepcopy}
EACH = pytest.mark.parametrize("way", WAYS)


def texts(history: List[types.Content]) -> List[Any]:
    return [content.parts[0].text for content in history]


def contents(server: Server, at: int) -> List[Any]:
    return [each["parts"][0]["text"] for each in json.loads(server.seen[at].body)["contents"]]


# -- chats


@EACH
def test_chat_goes_on_from_where_it_was(way: str, server: Server) -> None:
    server.answers(says("one"), says("two"), says("other"))
    config = types.GenerateContentConfig(temperature=0.5, tools=[tool], response_schema=Answer)
    chat = client_of(server.url).chats.create(model=MODEL, config=config)
    chat.send_message("first")
    again = WAYS[way](chat)
    assert type(again) is type(chat)
    assert again.get_history() == chat.get_history()
    assert again.send_message("second").text == "two"
    assert contents(server, 1) == ["first", "one", "second"]
    assert texts(chat.get_history()) == ["first", "one"]
    chat.send_message("third")
    assert contents(server, 2) == ["first", "one", "third"]
    first, second = (json.loads(seen.body) for seen in server.seen[:2])
    assert second["generationConfig"] == first["generationConfig"]
    assert second["tools"] == first["tools"]
    assert server.seen[1].headers["x-goog-api-key"] == (ELSEWHERE if way == "pickle" else KEY)


@EACH
def test_async_chat(way: str, server: Server) -> None:
    server.answers(says("one"), says("two"))

    async def run() -> None:
        async with client_of(server.url).aio as client:
            chat = client.chats.create(model=MODEL)
            await chat.send_message("first")
            again = WAYS[way](chat)
            assert type(again) is type(chat)
            assert (await again.send_message("second")).text == "two"
            assert texts(chat.get_history()) == ["first", "one"]

    asyncio.run(run())
    assert contents(server, 1) == ["first", "one", "second"]


@EACH
def test_both_histories_are_kept(way: str) -> None:
    client = client_of(f"http://127.0.0.1:{unused_port()}", retry_options={"attempts": 1})
    history: Any = [types.UserContent("hi"), {"role": "model", "parts": [{"text": "hello"}], "later": 1}]
    chat = client.chats.create(model=MODEL, history=history)
    with pytest.raises(errors.APIConnectionError):
        chat.send_message("lost")
    again = WAYS[way](chat)
    for curated in (True, False):
        assert again.get_history(curated) == chat.get_history(curated)
    assert texts(again.get_history(curated=True)) == ["hi", "hello"]
    assert again.get_history()[1].model_extra == {"later": 1}


def test_deep_copy_has_contents_of_its_own() -> None:
    chat = client_of("http://127.0.0.1:1").chats.create(model=MODEL, history=[types.UserContent("hi")])
    assert copy.copy(chat).get_history()[0] is chat.get_history()[0]
    assert copy.deepcopy(chat).get_history()[0] is not chat.get_history()[0]


@EACH
def test_busy_chat_is_copied_without_its_message(way: str, address: str) -> None:
    chat = client_of(address).chats.create(model=MODEL)
    with chat.send_message_stream("one two three") as stream:
        next(stream)
        again = WAYS[way](chat)
        assert again.get_history() == []
        assert again.send_message("free").text
    assert len(chat.get_history()) == 2


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_every_protocol(protocol: int, server: Server) -> None:
    client = client_of(server.url)
    for value in (client, client.aio, client.models, client.aio.files, client.chats.create(model=MODEL)):
        assert type(pickled(value, protocol)) is type(value)


def test_chat_with_secrets_by_choice(server: Server) -> None:
    client = client_of(server.url).with_secrets_in_pickle()
    server.answers(says("one"), says("two"))
    for chats in (client.chats, client.aio.chats):
        data = pickle.dumps(chats.create(model=MODEL))
        assert KEY.encode() in data
    pickle.loads(pickle.dumps(client.chats.create(model=MODEL))).send_message("hi")
    assert server.seen[0].headers["x-goog-api-key"] == KEY


def test_secret_in_the_config_of_a_chat() -> None:
    client = client_of("http://127.0.0.1:1")
    config: Any = {"http_options": {"headers": {"Authorization": "Bearer x"}}}
    with pytest.raises(
        TypeError, match=r"config.http_options.headers\['\w+'\] may hold a secret.*with_secrets"
    ):
        pickle.dumps(client.chats.create(model=MODEL, config=config))
    assert pickle.dumps(client.with_secrets_in_pickle().chats.create(model=MODEL, config=config))
    assert pickle.dumps(
        client.chats.create(model=MODEL, config={"http_options": {"headers": {"x-team": "1"}}})
    )
    assert copy.copy(client.chats.create(model=MODEL, config=config))


def test_one_client_for_all_that_is_pickled_together(server: Server) -> None:
    client = client_of(server.url)
    chat, models, files = pickled([client.chats.create(model=MODEL), client.models, client.files])
    assert chat._driver is models._driver is files._driver


def test_vertex_chat(server: Server) -> None:
    client = vertex_of(server.url, Credentials("secret-token"))
    data = pickle.dumps(client.chats.create(model=MODEL, history=[types.UserContent("hi")]))
    assert b"secret-token" not in data
    assert texts(pickle.loads(data).get_history()) == ["hi"]


# -- clients and resources

PLACES = [
    *("models", "files", "caches", "chats", "tunings", "batches", "operations"),
    *(
        "aio",
        "aio.models",
        "aio.files",
        "aio.caches",
        "aio.chats",
        "aio.tunings",
        "aio.batches",
        "aio.operations",
    ),
]


def _at(client: genai.Client, place: str) -> Any:
    value: Any = client
    for step in place.split("."):
        value = getattr(value, step)
    return value


@EACH
@pytest.mark.parametrize("place", PLACES)
def test_resource(place: str, way: str) -> None:
    value = _at(client_of("http://127.0.0.1:1"), place)
    assert type(WAYS[way](value)) is type(value)


def test_method_is_pickled_with_its_client(server: Server) -> None:
    server.answers(says("one"), says("two"))
    call = pickled(client_of(server.url).models.generate_content)
    assert call(model=MODEL, contents="hi").text == "one"
    assert server.seen[0].headers["x-goog-api-key"] == ELSEWHERE
    waiting = pickled(client_of(server.url).aio.models.generate_content)
    assert asyncio.run(waiting(model=MODEL, contents="hi")).text == "two"


# -- what has connections


def _stream(client: genai.Client) -> Any:
    return client.models.generate_content_stream(model=MODEL, contents="hi")


def _chat_stream(client: genai.Client) -> Any:
    return client.chats.create(model=MODEL).send_message_stream("hi")


def _async_stream(client: genai.Client) -> Any:
    async def run() -> Any:
        async with client.aio as own:
            return await own.models.generate_content_stream(model=MODEL, contents="hi")

    return asyncio.run(run())


@EACH
@pytest.mark.parametrize("make", [_stream, _chat_stream, _async_stream])
def test_stream_says_what_to_do(make: Callable[[genai.Client], Any], way: str, address: str) -> None:
    stream = make(client_of(address))
    with pytest.raises(
        TypeError, match=r"a stream cannot be pickled or copied: .* pickle its final_response\(\)"
    ):
        WAYS[way](stream)
    if make is not _async_stream:
        assert pickled(stream.final_response()).text == stream.response.text


def test_pager(address: str) -> None:
    client = client_of(address)
    pager = client.models.list(config={"page_size": 1})

    async def make() -> Any:
        return await client.aio.models.list(config={"page_size": 1})

    for each in (pager, asyncio.run(make())):
        with pytest.raises(TypeError, match=r"pickle its items, or pager.config"):
            pickle.dumps(each)
        for way in (copy.copy, copy.deepcopy):
            own = way(each)
            assert own.page == each.page
            assert (own.page[0] is each.page[0]) == (way is copy.copy)
    own = copy.copy(pager)
    own.next_page()
    assert own.page != pager.page
    assert list(client.models.list(config=pickled(own.config))) == list(own)[1:]
    assert pickled(list(pager)) == list(pager)


# -- values


@EACH
def test_values(way: str, address: str) -> None:
    client = client_of(address)
    whole = client.models.generate_content(model=MODEL, contents="hi")
    parsed = client.models.generate_content(model=MODEL, contents="hi", config={"response_schema": Answer})
    values = [
        *(whole, parsed, whole.sdk_http_response, whole.candidates[0].content),
        client.models.count_tokens(model=MODEL, contents="hi"),
        client.files.upload(file=io.BytesIO(b"hi"), config={"mime_type": "text/plain"}),
        types.Image(image_bytes=b"x", mime_type="image/png"),
        types.Part.from_bytes(data=b"\0", mime_type="image/png"),
        types.GenerateContentConfig(tools=[tool], response_schema=List[Answer], temperature=1),
        types.Schema(type=types.Type.STRING).json_schema,
        types.FinishReason("LATER"),
    ]
    for value in values:
        again = WAYS[way](value)
        assert again == value
        assert type(again) is type(value)
    assert WAYS[way](parsed).parsed == parsed.parsed


@EACH
def test_errors(way: str, address: str) -> None:
    client = client_of(address)
    caught: List[Exception] = []
    calls: List[Callable[[], Any]] = [
        lambda: client.files.get(name="files/none"),
        lambda: client.models.generate_content(model=MODEL, contents=[]),
        lambda: client.models.generate_content(model=MODEL, contents="hi", config={"temprature": 1}),  # type: ignore[arg-type]  # misspelt
        lambda: client.models.generate_content(model=MODEL, contents="hi", config={"response_schema": 5}),
        lambda: client.models.generate_content(model="a b?", contents="hi"),
    ]
    for call in calls:
        with pytest.raises((errors.GenAIError, ValueError)) as found:
            call()
        caught.append(found.value)
    caught += [
        errors.StreamInterruptedError("cut", types.GenerateContentResponse()),
        errors.IncompleteResponseError("cut", types.GenerateContentResponse()),
        errors.ResponseParseError("text", "the text"),
        errors.APITimeoutError("late"),
        errors.BusyError("busy"),
    ]
    for error in caught:
        again = WAYS[way](error)
        assert type(again) is type(error)
        assert str(again) == str(error)
