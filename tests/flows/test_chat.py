"""Chats: what each message sends, what is kept of each turn, and who may speak."""

from __future__ import annotations

import asyncio
import gc
import json
from typing import Any, Dict, List, Optional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from google.genai import errors, types
from google.genai.chats import AsyncChat, Chat
from google.genai.emulator import Emulator
from google.genai.emulator.protocol.errors import ServiceError

from ..patience import PATIENCE
from .ways import CHATS, MODEL, answer, call, client_of

EACH_CHAT = pytest.mark.parametrize("way", CHATS)


def emulated(*replies: Any) -> Emulator:
    emulator = Emulator()
    emulator.reply_with(*replies)
    return emulator


class Talk:
    """One chat, spoken to in one of four ways."""

    def __init__(self, way: str, emulator: Emulator, **options: Any) -> None:
        self.emulator = emulator
        self.streams = "stream" in way
        client = client_of(emulator)
        chats: Any = client.aio.chats if "async" in way else client.chats
        self.chat: Any = chats.create(model=MODEL, **options)

    def say(self, message: Any, config: Any = None) -> types.GenerateContentResponse:
        if isinstance(self.chat, Chat):
            if self.streams:
                return self.chat.send_message_stream(message, config).final_response()
            return self.chat.send_message(message, config)
        return asyncio.run(self._say(message, config))

    async def _say(self, message: Any, config: Any) -> types.GenerateContentResponse:
        chat: AsyncChat = self.chat
        if self.streams:
            return await (await chat.send_message_stream(message, config)).final_response()
        return await chat.send_message(message, config)

    def history(self, curated: bool = False) -> List[str]:
        """Roles and texts."""
        found: List[types.Content] = self.chat.get_history(curated=curated)
        return [f"{item.role}: {''.join(part.text or '*' for part in item.parts)}" for item in found]

    def sent(self, request: int = -1) -> List[str]:
        """The same of a request."""
        contents: List[Dict[str, Any]] = self.emulator.requests[request].body["contents"]
        texts = ["".join(part.get("text", "*") for part in item["parts"]) for item in contents]
        return [f"{item['role']}: {text}" for item, text in zip(contents, texts)]


@EACH_CHAT
def test_each_message_is_sent_after_what_was_said(way: str) -> None:
    talk = Talk(way, emulated("one", "two", "three"))
    for message, reply in (("a", "one"), ("b", "two"), ("c", "three")):
        assert talk.say(message).text == reply
    assert talk.history() == ["user: a", "model: one", "user: b", "model: two", "user: c", "model: three"]
    assert talk.history(curated=True) == talk.history()
    assert talk.sent(0) == ["user: a"]
    assert talk.sent(2) == talk.history()[:5]


@EACH_CHAT
def test_a_streamed_answer_is_one_content(way: str) -> None:
    chunks = [answer({"text": text}) for text in ("It ", "is ", "sunny.")]
    emulator = emulated(chunks if "stream" in way else answer({"text": "It is sunny."}), "Yes.")
    talk = Talk(way, emulator)
    talk.say("a")
    talk.say("b")
    assert talk.sent() == ["user: a", "model: It is sunny.", "user: b"]


@EACH_CHAT
def test_settings_of_the_chat_and_of_one_message(way: str) -> None:
    talk = Talk(way, emulated("a", "b", "c"), config={"temperature": 0.5, "max_output_tokens": 9})
    talk.say("a")
    talk.say("b", {"temperature": 0.1})
    talk.say("c")
    assert [request.body["generationConfig"] for request in talk.emulator.requests] == [
        {"temperature": 0.5, "maxOutputTokens": 9},
        {"temperature": 0.1},
        {"temperature": 0.5, "maxOutputTokens": 9},
    ]


@EACH_CHAT
@pytest.mark.parametrize("failure", [400, 503, ServiceError(429, "slow down")])
def test_a_refused_message_stays_and_is_not_sent_again(way: str, failure: Any) -> None:
    talk = Talk(way, emulated("one", failure, "three"), config={"http_options": {"timeout": 60_000}})
    talk.say("a")
    with pytest.raises(errors.APIError):
        talk.say("b")
    assert talk.history() == ["user: a", "model: one", "user: b"]
    assert talk.history(curated=True) == ["user: a", "model: one"]
    assert talk.say("c").text == "three"
    assert talk.sent() == ["user: a", "model: one", "user: c"]
    assert talk.history() == ["user: a", "model: one", "user: b", "user: c", "model: three"]


EMPTY: Dict[str, Dict[str, Any]] = {
    "the prompt is blocked": {"promptFeedback": {"blockReason": "SAFETY"}},
    "no content": {"candidates": [{"finishReason": "SAFETY"}]},
    "no parts": {"candidates": [{"finishReason": "STOP", "content": {"role": "model", "parts": []}}]},
}


@EACH_CHAT
@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_answer_is_kept_and_not_sent_again(way: str, name: str) -> None:
    talk = Talk(way, emulated(EMPTY[name], "two"))
    assert talk.say("a").text is None
    assert talk.history() == ["user: a", "model: "]
    assert talk.history(curated=True) == []
    talk.say("b")
    assert talk.sent() == ["user: b"]


@EACH_CHAT
def test_a_part_of_an_unknown_kind_goes_back_as_it_came(way: str) -> None:
    part = {"hologram": {"rays": [1, {"phase": 0.5}]}, "thoughtSignature": "AP+/"}
    talk = Talk(way, emulated(answer(part), "two"))
    talk.say("a")
    assert len(talk.history(curated=True)) == 2
    # The emulator refuses what the descriptions lack; what was sent counts here.
    with pytest.raises(errors.ClientError, match="hologram"):
        talk.say("b")
    assert talk.emulator.requests[-1].body["contents"][1]["parts"] == [part]


@pytest.mark.parametrize("way", [way for way in CHATS if "stream" in way])
def test_a_broken_stream_keeps_what_had_arrived(way: str) -> None:
    first = answer({"text": "It "})
    del first["candidates"][0]["finishReason"]
    talk = Talk(way, emulated([first, ServiceError(503, "gone")], "two"))
    with pytest.raises(errors.ServerError):
        talk.say("a")
    assert talk.history() == ["user: a", "model: It "]
    assert talk.history(curated=True) == []
    talk.say("b")
    assert talk.sent() == ["user: b"]


MESSAGES: Dict[str, Any] = {
    "text": "hi",
    "part": types.Part.from_text(text="hi"),
    "list": ["hi", types.Part.from_bytes(data=b"1", mime_type="image/png")],
    "dictionary": {"text": "hi"},
    "content": types.UserContent("hi"),
    "function response": types.Part.from_function_response(name="f", response={"result": 1}),
}


@EACH_CHAT
@pytest.mark.parametrize("name", MESSAGES)
def test_forms_of_a_message(way: str, name: str) -> None:
    before: List[Any] = (
        [types.UserContent("a"), types.ModelContent([types.Part.from_function_call(name="f", args={})])]
        if name == "function response"
        else []
    )
    talk = Talk(way, emulated("ok"), history=before)
    assert talk.say(MESSAGES[name]).text == "ok"
    content = talk.emulator.requests[-1].body["contents"][-1]
    assert content["role"] == "user"
    assert len(content["parts"]) == (2 if name == "list" else 1)


@EACH_CHAT
@pytest.mark.parametrize(
    ("message", "text"),
    [
        ([], "message is empty"),
        (None, "message: "),
        (["a", 5], r"message\[1\]: "),
        (b"a", "message: "),
        (types.ModelContent("a"), "message must be user content"),
    ],
)
def test_what_is_no_message_is_refused_before_any_request(way: str, message: Any, text: str) -> None:
    talk = Talk(way, Emulator())
    with pytest.raises((TypeError, ValueError), match=text):
        talk.say(message)
    assert talk.emulator.requests == []
    assert talk.history() == []


def test_settings_are_checked_when_the_chat_is_made() -> None:
    chats = client_of(Emulator()).chats
    unknown: Any = {"temprature": 1}
    with pytest.raises(ValueError, match="did you mean 'temperature'"):
        chats.create(model=MODEL, config=unknown)
    with pytest.raises(TypeError, match=r"history\[0\]"):
        chats.create(model=MODEL, history=["a"])  # type: ignore[list-item]  # pyright: ignore  # wrong on purpose


@EACH_CHAT
def test_a_turn_that_was_sent_elsewhere_is_recorded(way: str) -> None:
    talk = Talk(way, emulated("sure"))
    talk.chat.record_history(types.UserContent("a"), [types.ModelContent("b")], is_valid=True)
    talk.chat.record_history({"role": "user", "parts": ["c"]}, [types.ModelContent("d")], is_valid=False)
    talk.chat.record_history(types.UserContent("e"), [], is_valid=True)
    talk.say("f")
    assert talk.sent() == ["user: a", "model: b", "user: f"]
    assert talk.history()[:6] == ["user: a", "model: b", "user: c", "model: d", "user: e", "model: "]
    with pytest.raises(TypeError, match=r"history\[1\]"):
        talk.chat.record_history(types.UserContent("a"), ["b"])


def test_a_turn_is_not_recorded_within_another_one() -> None:
    chat = client_of(emulated([answer({"text": "a"}), answer({"text": "b"})])).chats.create(model=MODEL)
    stream = chat.send_message_stream("first")
    next(stream)
    with pytest.raises(errors.BusyError):
        chat.record_history(types.UserContent("a"), [types.ModelContent("b")])


def test_a_second_message_before_the_answer_is_refused() -> None:
    chat = client_of(emulated([answer({"text": "a"}), answer({"text": "b"})], "two")).chats.create(
        model=MODEL
    )
    stream = chat.send_message_stream("first")
    assert next(stream).text == "a"
    for send in (chat.send_message, chat.send_message_stream):
        with pytest.raises(RuntimeError, match="still busy with another message"):
            send("second")
    assert chat.get_history() == []
    assert next(stream).text == "b"
    assert list(stream) == []
    assert chat.send_message("second").text == "two"
    assert [content.role for content in chat.get_history()] == ["user", "model"] * 2


def test_two_tasks_cannot_mix_one_history() -> None:
    async def main() -> None:
        begun, goes_on = asyncio.Event(), asyncio.Event()

        async def slow() -> None:
            begun.set()
            await asyncio.wait_for(goes_on.wait(), PATIENCE)

        emulator = emulated(answer(call("slow")), "one", "two")
        tools = types.GenerateContentConfig(tools=[slow])
        chat = client_of(emulator).aio.chats.create(model=MODEL, config=tools)
        first = asyncio.ensure_future(chat.send_message("a"))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        for send in (chat.send_message, chat.send_message_stream):
            with pytest.raises(RuntimeError, match="still busy with another message"):
                await send("b")
        goes_on.set()
        assert (await first).text == "one"
        assert (await chat.send_message("b")).text == "two"
        assert [content.role for content in chat.get_history()] == ["user", "model"] * 3

    asyncio.run(main())


@pytest.mark.parametrize("how", ["close", "with", "drop"])
def test_a_stream_that_is_left_frees_the_chat(how: str) -> None:
    chunks = [answer({"text": "a"}), answer({"text": "b"})]
    del chunks[0]["candidates"][0]["finishReason"]
    chat = client_of(emulated(chunks, "two")).chats.create(model=MODEL)
    stream: Optional[Any] = chat.send_message_stream("first")
    assert stream is not None
    if how == "with":
        with stream:
            next(stream)
    else:
        next(stream)
    if how == "close":
        stream.close()
    stream = None
    gc.collect()
    assert [content.role for content in chat.get_history()] == ["user", "model"]
    assert chat.get_history(curated=True) == []
    assert chat.send_message("second").text == "two"


def test_cancelling_frees_the_chat() -> None:
    async def main() -> None:
        begun = asyncio.Event()

        async def endless() -> None:
            begun.set()
            await asyncio.Event().wait()

        emulator = emulated(answer(call("endless")), "two")
        chat = client_of(emulator).aio.chats.create(
            model=MODEL, config=types.GenerateContentConfig(tools=[endless])
        )
        task = asyncio.ensure_future(chat.send_message("a"))
        await asyncio.wait_for(begun.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert [content.role for content in chat.get_history()] == ["user", "model"]
        assert chat.get_history(curated=True) == []
        assert (await chat.send_message("b")).text == "two"

    asyncio.run(main())


def test_a_chat_keeps_its_client_alive() -> None:
    chat = client_of(emulated("one", "two")).chats.create(model=MODEL)
    gc.collect()
    assert chat.send_message("a").text == "one"

    async def main() -> Optional[str]:
        other = client_of(emulated("one")).aio.chats.create(model=MODEL)
        gc.collect()
        return (await other.send_message("a")).text

    assert asyncio.run(main()) == "one"


def test_the_history_given_out_is_a_copy() -> None:
    chat = client_of(emulated("one")).chats.create(model=MODEL)
    chat.send_message("a")
    chat.get_history().clear()
    assert len(chat.get_history()) == 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=5), st.lists, max_leaves=4
)
PARTS = st.one_of(
    st.fixed_dictionaries({"text": st.text(max_size=9)}),
    st.fixed_dictionaries(
        {"text": st.just("x"), "thought": st.just(True), "thoughtSignature": st.just("AP+/")}
    ),
    st.fixed_dictionaries({"unheardOf": JSON}),
    st.fixed_dictionaries(
        {
            "functionCall": st.fixed_dictionaries(
                {"name": st.just("f"), "args": st.dictionaries(st.text(max_size=3), JSON)}
            )
        }
    ),
    st.fixed_dictionaries({"inlineData": st.just({"data": "AP+/", "mimeType": "image/png"})}),
)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.lists(st.lists(PARTS, max_size=4), min_size=1, max_size=4))
def test_any_history_goes_through_json_into_another_chat(turns: List[List[Dict[str, Any]]]) -> None:
    emulator = emulated(*(answer(*parts) for parts in turns))
    chats = client_of(emulator).chats
    history: List[types.Content] = []
    for at, _ in enumerate(turns):
        chat = chats.create(model=MODEL)
        chat.send_message(f"message {at}")
        history += chat.get_history()
    text = json.dumps([json.loads(content.model_dump_json()) for content in history])
    again = [types.Content.model_validate(item) for item in json.loads(text)]
    first, second = chats.create(model=MODEL, history=history), chats.create(model=MODEL, history=again)
    for one, other in zip(first.get_history(), second.get_history()):
        assert one.model_dump_json(by_alias=True) == other.model_dump_json(by_alias=True)
    assert len(first.get_history(curated=True)) == len(second.get_history(curated=True))
