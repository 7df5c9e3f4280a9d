"""An MCP session among the tools: a real server in this process, through the async ways of asking."""

from __future__ import annotations

import asyncio
import base64
from typing import Any, Awaitable, Callable, Dict, List, Tuple

import pytest

from google.genai import errors, types
from google.genai.emulator import Emulator

from ..ways import MODEL, answer, call, client_of, responses
from .servers import PNG, Demo, mcp, result

Ask = Callable[[Any, Any], Awaitable[types.GenerateContentResponse]]


async def _whole(client: Any, config: Any) -> types.GenerateContentResponse:
    found: types.GenerateContentResponse = await client.aio.models.generate_content(
        model=MODEL, contents="Weather?", config=config
    )
    return found


async def _stream(client: Any, config: Any) -> types.GenerateContentResponse:
    stream = await client.aio.models.generate_content_stream(model=MODEL, contents="Weather?", config=config)
    found: types.GenerateContentResponse = await stream.final_response()
    return found


async def _chat(client: Any, config: Any) -> types.GenerateContentResponse:
    found: types.GenerateContentResponse = await client.aio.chats.create(
        model=MODEL, config=config
    ).send_message("Weather?")
    return found


async def _chat_stream(client: Any, config: Any) -> types.GenerateContentResponse:
    chat = client.aio.chats.create(model=MODEL, config=config)
    found: types.GenerateContentResponse = await (await chat.send_message_stream("Weather?")).final_response()
    return found


ASKING: Dict[str, Ask] = {"whole": _whole, "stream": _stream, "chat": _chat, "chat stream": _chat_stream}
EACH_WAY = pytest.mark.parametrize("way", ASKING)


def run(
    *replies: Any, way: str = "whole", more: Tuple[Any, ...] = (), vertexai: bool = False, **config: Any
) -> Tuple[Any, Emulator, Demo]:
    """Ask with a session, and more tools behind it; return the response or the error."""
    emulator, demo = Emulator(), Demo()
    emulator.reply_with(*replies)

    async def main() -> Any:
        async with demo.session() as session:
            settings = types.GenerateContentConfig(tools=[session, *more], **config)
            try:
                return await ASKING[way](client_of(emulator, vertexai), settings)
            except errors.GenAIError as error:
                return error

    return asyncio.run(main()), emulator, demo


def declared(emulator: Emulator) -> Dict[str, Any]:
    """The declarations of the first request by name."""
    (tool,) = [each for each in emulator.requests[0].body["tools"] if "functionDeclarations" in each]
    return {each["name"]: each for each in tool["functionDeclarations"]}


@EACH_WAY
@pytest.mark.parametrize("vertexai", [False, True])
def test_the_tools_of_a_server_are_declared_and_called(way: str, vertexai: bool) -> None:
    response, emulator, demo = run(
        answer(call("get_weather", "c1", city="Oslo", days=2)), "It is sunny.", way=way, vertexai=vertexai
    )
    assert response.text == "It is sunny."
    assert demo.called == [("Oslo", 2)]
    (sent,) = responses(emulator)
    assert (sent.get("id"), sent["name"]) == ("c1", "get_weather")
    assert sent["response"]["result"]["content"] == [{"type": "text", "text": "sunny in Oslo"}]
    assert sent["response"]["result"]["isError"] is False
    assert list(declared(emulator)) == ["get_weather", "forecast", "fail", "picture", "wait"]
    weather = declared(emulator)["get_weather"]
    assert weather["description"] == "Return the weather of a city."
    assert weather["parameters"]["type"] == "OBJECT"
    assert weather["parameters"]["properties"]["city"]["type"] == "STRING"
    assert weather["parameters"]["required"] == ["city"]
    assert "parameters" not in declared(emulator)["picture"]  # the Gemini API takes no object without keys
    assert [content.role for content in response.automatic_function_calling_history] == [
        "user",
        "model",
        "user",
    ]


def test_structured_content_is_sent() -> None:
    _, emulator, _ = run(answer(call("forecast", city="Oslo")), "ok")
    result = responses(emulator)[0]["response"]["result"]
    assert result["structuredContent"] == {"city": "Oslo", "degrees": 1.5}


def test_an_image_is_a_part() -> None:
    _, emulator, _ = run(answer(call("picture")), "ok")
    (sent,) = responses(emulator)
    (part,) = sent["parts"]
    assert part["inlineData"]["mimeType"] == "image/png"
    assert base64.b64decode(part["inlineData"]["data"]) == PNG
    assert sent["response"]["result"]["content"] == [{"type": "image", "mimeType": "image/png"}]


def test_the_error_of_a_tool_is_told_to_the_model() -> None:
    response, emulator, _ = run(answer(call("fail")), "ok")
    assert response.text == "ok"
    error = responses(emulator)[0]["response"]["error"]
    assert error["isError"] is True
    assert "fail" in error["content"][0]["text"]


def test_an_unknown_tool_is_told_to_the_model() -> None:
    response, emulator, _ = run(answer(call("nope")), "ok")
    assert response.text == "ok"
    assert "there is no function 'nope'" in responses(emulator)[0]["response"]["error"]


def test_beside_functions_and_other_tools() -> None:
    def local(city: str) -> str:
        """Return what a program knows."""
        return "here"

    search = types.Tool(google_search=types.GoogleSearch())
    response, emulator, demo = run(
        answer(call("local", city="Oslo"), call("get_weather", city="Oslo")), "ok", more=(search, local)
    )
    assert response.text == "ok"
    assert demo.called == [("Oslo", 1)]
    assert [each["name"] for each in responses(emulator)] == ["local", "get_weather"]
    assert set(declared(emulator)) >= {"local", "get_weather"}
    assert {"googleSearch": {}} in emulator.requests[0].body["tools"]


def test_several_calls_run_at_the_same_time() -> None:
    calls = [call("get_weather", city=f"city {number}") for number in range(20)]
    _, emulator, demo = run(answer(*calls), "ok")
    assert sorted(demo.called) == sorted((f"city {number}", 1) for number in range(20))
    found = [each["response"]["result"]["content"][0]["text"] for each in responses(emulator)]
    assert found == [f"sunny in city {number}" for number in range(20)]


def test_two_servers_with_the_same_tool_are_refused() -> None:
    demo = Demo()

    async def main() -> None:
        async with demo.session() as one, demo.session() as other:
            config = types.GenerateContentConfig(tools=[one, other])
            with pytest.raises(
                errors.InvalidValueError, match=r"tools\[1\]: a function 'get_weather' is already"
            ):
                await _whole(client_of(Emulator()), config)

    asyncio.run(main())


def test_switched_off_the_calls_are_the_callers() -> None:
    response, emulator, demo = run(
        answer(call("get_weather", city="Oslo")), automatic_function_calling={"disable": True}
    )
    assert [each.name for each in response.function_calls] == ["get_weather"]
    assert "get_weather" in declared(emulator)
    assert demo.called == []


def test_tools_of_a_list_are_declared_alone() -> None:
    emulator, demo = Emulator(), Demo()
    emulator.reply_with(answer(call("get_weather", city="Oslo")))

    async def main() -> Any:
        async with demo.session() as session:
            tools = (await session.list_tools()).tools
            return await _whole(client_of(emulator), types.GenerateContentConfig(tools=tools))

    response = asyncio.run(main())
    assert [each.name for each in response.function_calls] == ["get_weather"]
    assert len(declared(emulator)) == 5


def test_the_high_level_client_is_taken() -> None:
    if not hasattr(mcp, "Client"):
        pytest.skip("this release of mcp has no Client")
    emulator, demo = Emulator(), Demo()
    emulator.reply_with(answer(call("get_weather", city="Oslo")), "ok")

    async def main() -> Any:
        async with mcp.Client(demo.server) as client:
            return await _whole(client_of(emulator), {"tools": [client]})

    assert asyncio.run(main()).text == "ok"
    assert demo.called == [("Oslo", 1)]


def test_a_blocking_call_is_refused_before_any_request() -> None:
    emulator, demo = Emulator(), Demo()

    async def main() -> None:
        async with demo.session() as session:
            config = types.GenerateContentConfig(tools=[session])
            ask = client_of(emulator).models.generate_content
            with pytest.raises(
                errors.InvalidTypeError, match=r"tools\[0\]: an MCP session .* use client.aio"
            ):
                await asyncio.to_thread(ask, model=MODEL, contents="Weather?", config=config)

    asyncio.run(main())
    assert not emulator.requests


@pytest.mark.parametrize("method", ["count_tokens", "create"])
def test_other_methods_refuse_a_session(method: str) -> None:
    demo, client = Demo(), client_of(Emulator(), vertexai=True).aio

    async def ask(session: Any) -> None:
        if method == "create":
            await client.caches.create(model=MODEL, config={"contents": ["x"], "tools": [session]})
        else:
            await client.models.count_tokens(model=MODEL, contents="x", config={"tools": [session]})

    async def main() -> None:
        async with demo.session() as session:
            with pytest.raises(errors.InvalidTypeError, match=r"tools\[0\]: an MCP session is taken by"):
                await ask(session)

    asyncio.run(main())


class Broken:
    """A session whose server is gone."""

    async def list_tools(self) -> Any:
        raise ConnectionError("the server is gone")

    async def call_tool(self, name: str, arguments: Any) -> Any:
        raise AssertionError


def test_a_deadline_cancels_a_tool() -> None:
    error, _, _ = run(answer(call("wait")), http_options={"deadline": 300})
    assert isinstance(error, errors.APITimeoutError)
    assert "function wait was cancelled" in str(error)


def test_a_deadline_cancels_the_list() -> None:
    class Slow(Broken):
        async def list_tools(self) -> Any:
            await asyncio.Event().wait()

    emulator = Emulator()
    with pytest.raises(errors.APITimeoutError, match=r"tools\[0\] did not list its tools"):
        asyncio.run(_whole(client_of(emulator), {"tools": [Slow()], "http_options": {"deadline": 100}}))
    assert not emulator.requests


def test_a_task_that_is_cancelled_cancels_a_tool() -> None:
    emulator, demo = Emulator(), Demo()
    emulator.reply_with(answer(call("wait")))

    async def main() -> None:
        async with demo.session() as session:
            task = asyncio.ensure_future(
                _whole(client_of(emulator), types.GenerateContentConfig(tools=[session]))
            )
            while not emulator.requests:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())


def test_a_server_that_does_not_answer_is_named() -> None:
    emulator = Emulator()
    with pytest.raises(
        errors.ToolListError, match=r"tools\[0\]: the MCP server .* the server is gone"
    ) as caught:
        asyncio.run(_whole(client_of(emulator), {"tools": [Broken()]}))
    assert isinstance(caught.value.__cause__, ConnectionError)
    assert not emulator.requests


class Paged:
    """A session with one tool a page."""

    def __init__(self, *schemas: Any) -> None:
        self.schemas = schemas
        self.asked: List[Any] = []

    async def list_tools(self, cursor: Any = None) -> Any:
        self.asked.append(cursor)
        at = int(cursor or 0)
        tool = mcp.types.Tool.model_validate({"name": f"tool_{at}", "inputSchema": self.schemas[at]})
        following = str(at + 1) if at + 1 < len(self.schemas) else None
        return mcp.types.ListToolsResult.model_validate(
            {"tools": [tool.model_dump(by_alias=True)], "nextCursor": following}
        )

    async def call_tool(self, name: str, arguments: Any) -> Any:
        raise ConnectionError("gone")


def test_all_pages_of_a_list_are_read() -> None:
    emulator, session = Emulator(), Paged({"type": "object"}, {"type": "object"}, {"type": "object"})
    emulator.reply_with(answer(call("tool_1")), "ok")
    assert asyncio.run(_whole(client_of(emulator), {"tools": [session]})).text == "ok"
    assert session.asked == [None, "1", "2"]
    assert list(declared(emulator)) == ["tool_0", "tool_1", "tool_2"]
    assert responses(emulator)[0]["response"] == {"error": "ConnectionError: gone"}


def test_a_schema_that_the_api_lacks_is_sent_as_it_is() -> None:
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {"tags": {"type": "object", "additionalProperties": {"type": "string"}}},
        "additionalProperties": False,
    }
    emulator, session = Emulator(), Paged(schema)
    asyncio.run(_whole(client_of(emulator), {"tools": [session]}))
    assert declared(emulator)["tool_0"]["parametersJsonSchema"] == schema


class Named(Paged):
    """A session with one tool, whose calls are kept."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.called: List[str] = []

    async def list_tools(self, cursor: Any = None) -> Any:
        return [mcp.types.Tool.model_validate({"name": self.name, "inputSchema": {"type": "object"}})]

    async def call_tool(self, name: str, arguments: Any) -> Any:
        self.called.append(name)
        return result({"type": "text", "text": "done"})


@pytest.mark.parametrize("name", ["a.b", "a:b", "a-b", "2fa", "repos/list", "-a", ".a", "x" * 64, "x" * 128])
def test_a_name_that_the_server_chose_is_sent(name: str) -> None:
    emulator, session = Emulator(), Named(name)
    emulator.reply_with(answer(call(name)), "ok")

    assert asyncio.run(_whole(client_of(emulator), {"tools": [session]})).text == "ok"
    assert list(declared(emulator)) == [name]
    assert session.called == [name]


@pytest.mark.parametrize("name", ["", "a b/c", "größe", "x" * 129, "a\n"])
def test_a_name_that_no_api_has_is_refused(name: str) -> None:
    with pytest.raises(errors.UnsupportedFunctionError) as raised:
        asyncio.run(_whole(client_of(Emulator()), {"tools": [Named(name)]}))
    assert str(raised.value).startswith(
        f"tools[0]: {name!r} is not a valid function name: a tool of a server"
    )
