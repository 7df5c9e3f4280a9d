"""Automatic function calling: the same script through every way of asking."""

from __future__ import annotations

import asyncio
import logging
import threading
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, Dict, List, Optional

import pytest
from pydantic import BaseModel

from google.genai import types
from google.genai.emulator import Emulator

from ..patience import PATIENCE
from .ways import MODEL, WAYS, Done, answer, call, client_of, responses

EACH_WAY = pytest.mark.parametrize("way", WAYS)


def get_weather(city: str) -> str:
    """The weather of a city.

    Args:
        city: Its name.
    """
    return f"sunny in {city}"


def ask(way: str, emulator: Emulator, *tools: Any, contents: Any = "Weather?", **config: Any) -> Done:
    return WAYS[way](emulator, contents, types.GenerateContentConfig(tools=list(tools), **config))


def emulated(*replies: Any) -> Emulator:
    emulator = Emulator()
    emulator.reply_with(*replies)
    return emulator


@EACH_WAY
def test_a_function_is_called_and_the_model_is_told(way: str) -> None:
    signed = {**call("get_weather", "c1", city="Oslo"), "thoughtSignature": "AP+/"}
    emulator = emulated(answer({"text": "Let me see."}, signed), "It is sunny.")
    done = ask(way, emulator, get_weather)
    assert done.response is not None
    assert done.response.text == "It is sunny."
    assert len(emulator.requests) == 2
    first, second = (request.body for request in emulator.requests)
    assert second["contents"][:1] == first["contents"]
    assert second["contents"][1]["parts"] == [{"text": "Let me see."}, signed]
    assert second["contents"][2]["role"] == "user"
    assert responses(emulator) == [
        {"id": "c1", "name": "get_weather", "response": {"result": "sunny in Oslo"}}
    ]
    assert second["tools"] == first["tools"]
    history = done.response.automatic_function_calling_history or []
    assert [content.role for content in history] == ["user", "model", "user"]
    assert done.response.automatic_function_calling_limit_reached is None
    if "chat" in way:
        assert [content.role for content in done.history] == ["user", "model", "user", "model"]
        assert done.history == done.curated
        assert done.history[1].parts[1].thought_signature == b"\x00\xff\xbf"


@EACH_WAY
def test_no_call_means_one_request(way: str) -> None:
    emulator = emulated("Hello.")
    done = ask(way, emulator, get_weather)
    assert done.response is not None
    assert done.response.text == "Hello."
    assert len(emulator.requests) == 1


@EACH_WAY
def test_several_rounds(way: str) -> None:
    replies = [answer(call("get_weather", city=city)) for city in ("Oslo", "Rome")]
    emulator = emulated(*replies, "Both are sunny.")
    done = ask(way, emulator, get_weather)
    assert done.response is not None
    assert done.response.text == "Both are sunny."
    assert [len(request.body["contents"]) for request in emulator.requests] == [1, 3, 5]


@EACH_WAY
def test_calls_of_one_answer_run_side_by_side_and_keep_their_order(way: str) -> None:
    meeting = threading.Barrier(3)

    def meet(name: str) -> str:
        meeting.wait(PATIENCE)  # one after the other, the first would wait in vain
        return name

    emulator = emulated(answer(*(call("meet", f"c{i}", name=f"n{i}") for i in range(3))), "Done.")
    done = ask(way, emulator, meet)
    assert done.error is None
    assert [(each["id"], each["response"]) for each in responses(emulator)] == [
        ("c0", {"result": "n0"}),
        ("c1", {"result": "n1"}),
        ("c2", {"result": "n2"}),
    ]


@EACH_WAY
def test_async_functions_are_awaited(way: str) -> None:
    async def look(city: str) -> str:
        await asyncio.sleep(0)
        return f"rain in {city}"

    emulator = emulated(answer(call("look", city="Oslo"), call("get_weather", city="Rome")), "Done.")
    ask(way, emulator, look, get_weather)
    assert [each["response"]["result"] for each in responses(emulator)] == ["rain in Oslo", "sunny in Rome"]


@EACH_WAY
def test_an_exception_goes_to_the_model_and_to_the_log(way: str, caplog: pytest.LogCaptureFixture) -> None:
    def fail(city: str) -> str:
        raise LookupError(f"no {city}")

    emulator = emulated(answer(call("fail", "c1", city="Oslo")), "Sorry.")
    with caplog.at_level(logging.WARNING, "google.genai"):
        done = ask(way, emulator, fail)
    assert done.response is not None
    assert done.response.text == "Sorry."
    assert responses(emulator) == [
        {"id": "c1", "name": "fail", "response": {"error": "LookupError: no Oslo"}}
    ]
    assert [record.name for record in caplog.records] == ["google.genai"]
    assert caplog.records[0].exc_info is not None
    assert isinstance(caplog.records[0].exc_info[1], LookupError)


@EACH_WAY
@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (call("nosuch"), "there is no function 'nosuch'; the functions are get_weather"),
        (call("get_weather"), "get_weather: 'city' is missing"),
        (call("get_weather", city="a", days=3), "get_weather: unknown 'days' (it takes city)"),
        (call("get_weather", city=3), "get_weather: city: Input should be a valid string"),
    ],
)
def test_what_cannot_be_called_is_told_to_the_model(
    way: str, asked: Dict[str, Any], error: str, caplog: pytest.LogCaptureFixture
) -> None:
    emulator = emulated(answer(call("get_weather", city="Oslo"), asked), "Done.")
    with caplog.at_level(logging.WARNING, "google.genai"):
        done = ask(way, emulator, get_weather)
    assert done.error is None
    good, bad = (each["response"] for each in responses(emulator))
    assert good == {"result": "sunny in Oslo"}
    assert bad == {"error": error}
    assert len(caplog.records) == 1


@EACH_WAY
@pytest.mark.parametrize(("limit", "count"), [(1, 1), (2, 2), (3, 3), (None, 10)])
def test_the_limit_counts_requests_and_is_seen(way: str, limit: Optional[int], count: int) -> None:
    called: List[str] = []

    def again(city: str) -> None:
        called.append(city)

    emulator = Emulator(lambda prompt: answer(call("again", city="Oslo")))
    options = types.AutomaticFunctionCallingConfig(maximum_remote_calls=limit)
    done = ask(way, emulator, again, automatic_function_calling=options)
    assert done.response is not None
    assert len(emulator.requests) == count
    assert len(called) == count - 1  # what nobody would be told of is not run
    assert done.response.automatic_function_calling_limit_reached is True
    assert [each.name for each in done.response.function_calls] == ["again"]


@EACH_WAY
@pytest.mark.parametrize("options", [{"disable": True}, {"maximum_remote_calls": 0}])
def test_switched_off_the_calls_are_the_callers(way: str, options: Dict[str, Any]) -> None:
    emulator = emulated(answer(call("get_weather", city="Oslo")))
    done = ask(way, emulator, get_weather, automatic_function_calling=options)
    assert done.response is not None
    assert [each.args for each in done.response.function_calls] == [{"city": "Oslo"}]
    assert done.response.automatic_function_calling_history is None
    declared = emulator.requests[0].body["tools"][0]["functionDeclarations"]
    assert [each["name"] for each in declared] == ["get_weather"]


@EACH_WAY
def test_the_history_may_be_left_out(way: str) -> None:
    emulator = emulated(answer(call("get_weather", city="Oslo")), "Done.")
    done = ask(way, emulator, get_weather, automatic_function_calling={"ignore_call_history": True})
    assert done.response is not None
    assert done.response.text == "Done."
    assert done.response.automatic_function_calling_history is None
    assert len(done.history) == (4 if "chat" in way else 0)


HAND = types.Tool(function_declarations=[types.FunctionDeclaration(name="by_hand")])


@EACH_WAY
def test_beside_declarations_by_hand_and_tools_of_the_service(way: str) -> None:
    emulator = emulated(answer(call("get_weather", city="Oslo")), "Done.")
    search = types.Tool(google_search=types.GoogleSearch())
    done = ask(way, emulator, search, get_weather, HAND)
    assert done.response is not None
    assert done.response.text == "Done."
    tools = emulator.requests[0].body["tools"]
    assert [sorted(tool) for tool in tools] == [["googleSearch"], ["functionDeclarations"]]


@EACH_WAY
def test_a_call_that_only_the_caller_can_answer_is_left_to_the_caller(way: str) -> None:
    called: List[str] = []
    emulator = emulated(answer(call("remember", city="Oslo"), call("by_hand")))

    def remember(city: str) -> None:
        called.append(city)

    done = ask(way, emulator, remember, HAND)
    assert done.response is not None
    assert [each.name for each in done.response.function_calls] == ["remember", "by_hand"]
    assert called == []
    assert done.response.automatic_function_calling_limit_reached is None


@EACH_WAY
def test_in_mode_any_it_goes_on_to_the_limit(way: str) -> None:
    emulator = Emulator()  # its own model obeys the mode
    mode = types.ToolConfig(function_calling_config=types.FunctionCallingConfig(mode="ANY"))
    options = types.AutomaticFunctionCallingConfig(maximum_remote_calls=2)
    done = ask(way, emulator, get_weather, tool_config=mode, automatic_function_calling=options)
    assert done.response is not None
    assert len(emulator.requests) == 2
    assert done.response.automatic_function_calling_limit_reached


class Unit(Enum):
    CELSIUS = "c"
    KELVIN = "k"


class Place(BaseModel):
    name: str
    size: int = 1


@dataclass
class Report:
    place: Place
    unit: Unit
    data: bytes


class Station:
    """Has methods and may be called itself."""

    def __init__(self, name: str) -> None:
        self.name = name

    def report(self, place: Place, unit: Unit = Unit.CELSIUS) -> Report:
        """Reports."""
        assert isinstance(place, Place)
        assert isinstance(unit, Unit)
        return Report(place, unit, b"\xff\xfe")

    def __call__(self, day: int) -> Dict[str, Any]:
        """Days."""
        return {"day": day, "unit": Unit.KELVIN, "place": Place(name=self.name)}


@EACH_WAY
def test_arguments_and_results_of_any_type(way: str) -> None:
    station = Station("Blindern")
    asked = [
        call("report", place={"name": "Oslo"}, unit="k"),
        call("Station", day=3.0),
        call("get_weather", city="Oslo"),
    ]
    emulator = emulated(answer(*asked), "Done.")
    ask(way, emulator, station.report, station, partial(get_weather))
    assert [each["response"] for each in responses(emulator)] == [
        {"result": {"place": {"name": "Oslo", "size": 1}, "unit": "k", "data": "__4="}},
        {"day": 3, "unit": "k", "place": {"name": "Blindern", "size": 1}},
        {"result": "sunny in Oslo"},
    ]


@EACH_WAY
def test_an_error_of_the_service_in_a_later_round(way: str) -> None:
    emulator = emulated(answer(call("get_weather", city="Oslo")), 400)
    done = ask(way, emulator, get_weather)
    assert getattr(done.error, "code", None) == 400
    assert [content.role for content in done.history] == (["user", "model", "user"] if "chat" in way else [])
    assert done.curated == []


def test_each_piece_of_a_stream_comes_as_it_is_sent() -> None:
    first = [answer({"text": "Let "}, finish=""), answer({"text": "me."}, call("get_weather", city="Oslo"))]
    for chunk in first[:1]:
        del chunk["candidates"][0]["finishReason"]
    emulator = emulated(first, [answer({"text": "Sunny"}), answer({"text": "."})])
    config = types.GenerateContentConfig(tools=[get_weather])
    chunks = list(
        client_of(emulator).models.generate_content_stream(model=MODEL, contents="Weather?", config=config)
    )
    assert [chunk.text for chunk in chunks] == ["Let ", "me.", "Sunny", "."]
    assert [len(chunk.automatic_function_calling_history or []) for chunk in chunks] == [0, 0, 3, 3]


def test_functions_of_a_blocking_client_run_off_the_event_loop_when_awaited() -> None:
    seen: List[int] = []

    def where() -> None:
        seen.append(threading.get_ident())

    for way in ("async", "async stream"):
        ask(way, emulated(answer(call("where")), "Done."), where)
    assert threading.get_ident() not in seen
    ask("whole", emulated(answer(call("where")), "Done."), where)
    assert seen[-1] == threading.get_ident()


def test_cancelling_the_task_stops_the_functions() -> None:
    async def main() -> List[str]:
        begun = asyncio.Event()
        log: List[str] = []

        async def endless() -> None:
            begun.set()
            try:
                await asyncio.Event().wait()
            finally:
                log.append("stopped")

        emulator = emulated(answer(call("endless")), "Never.")
        config = types.GenerateContentConfig(tools=[endless])
        asking = client_of(emulator).aio.models.generate_content(model=MODEL, contents="a", config=config)
        task = asyncio.ensure_future(asking)
        await asyncio.wait_for(begun.wait(), PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(emulator.requests) == 1
        return log

    assert asyncio.run(main()) == ["stopped"]


def test_an_interruption_by_a_function_is_not_told_to_the_model() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    emulator = emulated(answer(call("stop")), "Never.")
    with pytest.raises(KeyboardInterrupt):
        ask("whole", emulator, stop)
    assert len(emulator.requests) == 1


def test_caches_take_functions() -> None:
    emulator = Emulator()
    client = client_of(emulator)
    client.caches.create(
        model="gemini-2.0-flash-001", config={"contents": "text " * 40_000, "tools": [get_weather]}
    )
    assert emulator.requests[0].body["tools"][0]["functionDeclarations"][0]["name"] == "get_weather"
