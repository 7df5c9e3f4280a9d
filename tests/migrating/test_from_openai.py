"""Rows for programs that use the OpenAI-compatible endpoint: the code here does what theirs did."""

from __future__ import annotations

import asyncio
from typing import Any, Callable, Dict, List, Mapping

import httpx
import pytest

from google import genai
from google.genai import errors, types

from .desk import CALL, KEY, NAME, SCHEMA, Desk, Recipe, answering
from .rows import row, run

Code = List[str]


def generation(desk: Desk, code: str) -> Mapping[str, Any]:
    """Return the settings of generation in a request with the config in the code."""
    found: Mapping[str, Any] = desk.asked(code)["generationConfig"]
    return found


# -- requests


@row("`OpenAI(api_key=key, base_url=url)`")
def test_a_client(code: Code) -> None:
    run(code[0], genai=genai, key=KEY).close()


@row("`await AsyncOpenAI().chat.completions.create(...)`")
def test_an_async_prompt(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("Hello.")
    assert asyncio.run(desk.run(code[0][len("await ") :])).text == "Hello."


@row('`create(model=name, messages=[{"role": "user", "content": "Hi"}])`')
def test_a_prompt(code: Code, desk: Desk) -> None:
    desk.run(code[0])
    assert desk.sent["contents"] == [{"role": "user", "parts": [{"text": "Hi"}]}]


@row('`{"role": "system", "content": "Be brief."}`')
def test_an_instruction(code: Code, desk: Desk) -> None:
    assert desk.asked(code[0])["systemInstruction"]["parts"] == [{"text": "Be brief."}]


@row('`{"role": "assistant", "content": "Yes."}`')
def test_a_turn_of_the_model(code: Code, desk: Desk) -> None:
    desk.client.models.generate_content(model=NAME, contents=["Really?", desk.run(code[0]), "Why?"])
    assert desk.sent["contents"][1] == {"role": "model", "parts": [{"text": "Yes."}]}


@row('`{"role": "tool", "tool_call_id": id, "content": "21"}`')
def test_a_result_of_a_tool(code: Code, desk: Desk) -> None:
    part = desk.run(code[0], id="call-1")
    assert part.function_response == types.FunctionResponse(id="call-1", name="f", response={"result": "21"})


@row('`{"type": "image_url", "image_url": {"url": "data:image/png;base64,..."}}`')
def test_an_image(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], data=b"ab").inline_data == types.Blob(mime_type="image/png", data=b"ab")


@row('`{"type": "input_audio", "input_audio": {"data": "...", "format": "wav"}}`')
def test_speech(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], data=b"ab").inline_data == types.Blob(mime_type="audio/wav", data=b"ab")


@row("`max_tokens=100`, `max_completion_tokens=100`")
def test_a_limit_of_tokens(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0]) == {"maxOutputTokens": 100}


@row("`temperature=0.5`, `top_p=0.9`, `seed=1`")
def test_randomness(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0]) == {"temperature": 0.5, "topP": 0.9, "seed": 1}


@row('`stop=["END"]`')
def test_a_stop_sequence(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0]) == {"stopSequences": ["END"]}


@row("`n=2`")
def test_two_answers(code: Code, desk: Desk) -> None:
    assert len(desk.ask(code[0]).candidates) == 2


@row("`frequency_penalty=0.5`, `presence_penalty=0.5`")
def test_penalties(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0]) == {"frequencyPenalty": 0.5, "presencePenalty": 0.5}


@row("`logprobs=True`, `top_logprobs=3`")
def test_log_probabilities(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0]) == {"responseLogprobs": True, "logprobs": 3}


@row('`reasoning_effort="none"`')
def test_no_thoughts(code: Code, desk: Desk) -> None:
    desk.client.models.generate_content(model="gemini-2.5-flash", contents="Hi", config=desk.run(code[0]))
    assert desk.sent["generationConfig"] == {"thinkingConfig": {"thinkingBudget": 0}}


@row('`response_format={"type": "json_object"}`')
def test_json(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0]) == {"responseMimeType": "application/json"}


@row('`response_format={"type": "json_schema", "json_schema": {"schema": schema}}`')
def test_a_json_schema(code: Code, desk: Desk) -> None:
    assert generation(desk, code[0])["responseJsonSchema"] == SCHEMA


@row("`chat.completions.parse(response_format=Recipe)`")
def test_a_model_of_pydantic(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with('{"name": "soup"}')
    assert desk.run(code[1], response=desk.ask(code[0])) == Recipe(name="soup")


@row('`tools=[{"type": "function", "function": {"name": "f", "parameters": schema}}]`')
def test_a_declared_function(code: Code, desk: Desk) -> None:
    (tool,) = desk.asked(code[0])["tools"]
    assert tool == {"functionDeclarations": [{"name": "f", "parametersJsonSchema": SCHEMA}]}


def choice(desk: Desk, code: str) -> Mapping[str, Any]:
    config: Any = {"tools": [{"function_declarations": [{"name": "f"}]}], **desk.run(code)}
    desk.client.models.generate_content(model=NAME, contents="Hi", config=config)
    found: Mapping[str, Any] = desk.sent["toolConfig"]["functionCallingConfig"]
    return found


@row('`tool_choice="required"`')
def test_some_function(code: Code, desk: Desk) -> None:
    assert choice(desk, code[0]) == {"mode": "ANY"}


@row('`tool_choice={"type": "function", "function": {"name": "f"}}`')
def test_one_function(code: Code, desk: Desk) -> None:
    assert choice(desk, code[0]) == {"mode": "ANY", "allowedFunctionNames": ["f"]}


@row('`extra_body={"google": {"cached_content": cache}}`')
def test_a_cache(code: Code, desk: Desk) -> None:
    model = "gemini-2.0-flash-001"
    cache = desk.client.caches.create(model=model, config={"contents": ["long"]}).name
    desk.client.models.generate_content(model=model, contents="Hi", config=desk.run(code[0], cache=cache))
    assert desk.sent["cachedContent"] == cache


@row('`embeddings.create(model=name, input=["a", "b"]).data[0].embedding`')
def test_embeddings(code: Code, desk: Desk) -> None:
    found = desk.run(code[0], name="text-embedding-004")
    assert all(isinstance(each, float) for each in found)
    assert len(desk.sent["requests"]) == 2


@row('`images.generate(model=name, prompt="A cat", n=1).data[0].b64_json`')
def test_a_made_image(code: Code, desk: Desk) -> None:
    assert isinstance(desk.run(code[0], name="imagen-3.0-generate-002"), bytes)


@row("`models.list()`")
def test_the_models(code: Code, desk: Desk) -> None:
    assert f"models/{NAME}" in [model.name for model in desk.run(code[0])]


def client_of(code: str, answer: Callable[[httpx.Request], httpx.Response]) -> genai.Client:
    """Return the client in the code, with answers from a function."""

    class Genai:
        @staticmethod
        def Client(api_key: str, http_options: Dict[str, Any]) -> genai.Client:  # noqa: N802  # the name in the code
            return answering(answer, **http_options)

    made: genai.Client = run(code, genai=Genai, key=KEY)
    return made


@row("`timeout=60`, in seconds")
def test_a_timeout(code: Code) -> None:
    seen: List[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json={})

    with client_of(code[0], answer) as client:
        client.models.generate_content(model=NAME, contents="Hi")
    assert seen == [60.0]


@row("`max_retries=2`")
def test_retries(code: Code) -> None:
    seen: List[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.method)
        return httpx.Response(503, json={}, headers={"retry-after": "0"})

    with client_of(code[0], answer) as client, pytest.raises(errors.ServerError):
        client.models.generate_content(model=NAME, contents="Hi")
    assert len(seen) == 3


# -- responses


@row("`response.choices[0].message.content`")
def test_the_text(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], response=desk.answer("Hello.")) == "Hello."


@row('`response.choices[0].finish_reason == "length"`')
def test_an_answer_that_is_cut_off(code: Code, desk: Desk) -> None:
    candidate = {"content": {"role": "model", "parts": [{"text": "a"}]}, "finishReason": "MAX_TOKENS"}
    assert desk.run(code[0], response=desk.answer({"candidates": [candidate]})) is True


@row("`response.choices[0].message.tool_calls[0].function.arguments`, a JSON text")
def test_the_arguments_of_a_call(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], response=desk.answer(CALL)) == {"a": 1}


@row("`response.usage.prompt_tokens`")
def test_tokens_of_the_prompt(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], response=desk.answer()) > 0


@row("`response.usage.completion_tokens`")
def test_tokens_of_the_answer(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], response=desk.answer()) > 0


@row("`response.model`")
def test_the_version_of_the_model(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], response=desk.answer()).startswith(NAME)


@row("`chunk.choices[0].delta.content`")
def test_the_text_of_a_chunk(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("Hello.")
    chunks = desk.client.models.generate_content_stream(model=NAME, contents="Hi")
    assert "".join(desk.run(code[0], chunk=chunk) or "" for chunk in chunks) == "Hello."


def error_of(answer: Any) -> Exception:
    """Return the error of a call that gets this answer, or fails with it."""

    def transport(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer, json={})

    once = answering(transport, retry_options={"attempts": 1})
    with once as client, pytest.raises(errors.GenAIError) as caught:
        client.models.generate_content(model=NAME, contents="Hi")
    return caught.value


@row("`openai.RateLimitError`")
def test_too_many_requests(code: Code, desk: Desk) -> None:
    assert isinstance(error_of(429), desk.run(code[0]))


@row("`openai.AuthenticationError`")
def test_a_wrong_key(code: Code, desk: Desk) -> None:
    assert isinstance(error_of(401), desk.run(code[0]))


@row("`openai.APITimeoutError`")
def test_no_answer_in_time(code: Code, desk: Desk) -> None:
    assert isinstance(error_of(httpx.ReadTimeout("slow")), desk.run(code[0]))


@row("`openai.APIConnectionError`")
def test_no_connection(code: Code, desk: Desk) -> None:
    assert isinstance(error_of(httpx.ConnectError("refused")), desk.run(code[0]))


@row("`openai.APIStatusError`")
def test_an_error_of_the_service(code: Code, desk: Desk) -> None:
    for status in (400, 401, 429, 500):
        assert isinstance(error_of(status), desk.run(code[0]))
