"""Rows for programs of google-generativeai: the code here does what theirs did."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Dict, List, Type

import pytest

from google import genai
from google.genai import errors, types

from .desk import CALL, KEY, NAME, Desk
from .rows import row, run

Code = List[str]
BLOCKED: Dict[str, Any] = {"promptFeedback": {"blockReason": "SAFETY"}}

# -- calls


@row("`configure(api_key=key)`")
def test_a_client(code: Code, monkeypatch: pytest.MonkeyPatch) -> None:
    run(code[0], genai=genai, key=KEY).close()
    for variable in code[1:]:
        for each in code[1:]:
            monkeypatch.delenv(each, raising=False)
        monkeypatch.setenv(variable, KEY)
        genai.Client().close()


@row('`GenerativeModel(name).generate_content("Hi")`')
def test_a_prompt(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("Hello.")
    assert desk.run(code[0]).text == "Hello."


@row('`model.generate_content("Hi", stream=True)`')
def test_a_stream(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("Hello.")
    assert "".join(chunk.text or "" for chunk in desk.run(code[0])) == "Hello."


@row('`await model.generate_content_async("Hi")`')
def test_an_async_prompt(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("Hello.")
    assert asyncio.run(desk.run(code[0][len("await ") :])).text == "Hello."


@row('`model.count_tokens("Hi").total_tokens`')
def test_tokens(code: Code, desk: Desk) -> None:
    assert desk.run(code[0]) > 0


@row("`model.start_chat(history=history)`")
def test_a_chat(code: Code, desk: Desk) -> None:
    history = [types.UserContent("a"), types.ModelContent("b")]
    desk.run(code[0], history=history).send_message("Hi")
    assert [each["role"] for each in desk.sent["contents"]] == ["user", "model", "user"]


@row('`chat.send_message("Hi", stream=True)`')
def test_a_streamed_message(code: Code, desk: Desk) -> None:
    chat = desk.client.chats.create(model=NAME)
    desk.emulator.reply_with("Hello.")
    assert "".join(chunk.text or "" for chunk in desk.run(code[0], chat=chat)) == "Hello."


@row("`chat.history`")
def test_the_history(code: Code, desk: Desk) -> None:
    chat = desk.client.chats.create(model=NAME)
    chat.send_message("Hi")
    assert [content.role for content in desk.run(code[0], chat=chat)] == ["user", "model"]


@row("`chat.rewind()`")
def test_a_message_is_taken_back(code: Code, desk: Desk) -> None:
    chat = desk.client.chats.create(model=NAME)
    chat.send_message("Hi")
    chat.send_message("And?")
    assert desk.run(code[0], chat=chat).get_history() == chat.get_history()[:2]


@row("`upload_file(path)`")
def test_an_upload(code: Code, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    assert desk.run(code[0], path=tmp_path / "a.txt").size_bytes == 4


def uploaded(desk: Desk, folder: Path) -> str:
    """Return the name of a file that the service has."""
    (folder / "a.txt").write_text("text", encoding="utf-8")
    return desk.client.files.upload(file=folder / "a.txt").name or ""


@row("`get_file(name)`")
def test_a_file(code: Code, desk: Desk, tmp_path: Path) -> None:
    name = uploaded(desk, tmp_path)
    assert desk.run(code[0], name=name).name == name


@row("`delete_file(name)`")
def test_a_file_is_deleted(code: Code, desk: Desk, tmp_path: Path) -> None:
    name = uploaded(desk, tmp_path)
    desk.run(code[0], name=name)
    with pytest.raises(errors.ClientError):
        desk.client.files.get(name=name)


@row("`list_models()`")
def test_the_models(code: Code, desk: Desk) -> None:
    assert f"models/{NAME}" in [model.name for model in desk.run(code[0])]


@row('`embed_content(model=name, content="Hi", task_type="retrieval_query")["embedding"]`')
def test_an_embedding(code: Code, desk: Desk) -> None:
    found = desk.run(code[0], name="text-embedding-004")
    assert all(isinstance(each, float) for each in found)


@row("`caching.CachedContent.create(model=name, contents=contents, ttl=timedelta(minutes=5))`")
def test_a_cache(code: Code, desk: Desk) -> None:
    made = desk.run(code[0], name="gemini-2.0-flash-001", contents=["long"])
    assert (made.expire_time - made.create_time).total_seconds() == 300


# -- settings


@row('`generation_config={"temperature": 0.5}`')
def test_a_temperature(code: Code, desk: Desk) -> None:
    assert desk.asked(code[0])["generationConfig"] == {"temperature": 0.5}


@row('`GenerativeModel(name, system_instruction="Be brief.")`')
def test_an_instruction(code: Code, desk: Desk) -> None:
    assert desk.asked(code[0])["systemInstruction"]["parts"] == [{"text": "Be brief."}]


@row('`safety_settings={"HARASSMENT": "BLOCK_NONE"}`')
def test_safety(code: Code, desk: Desk) -> None:
    (setting,) = desk.asked(code[0])["safetySettings"]
    assert setting == {"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE"}


@row("`tools=[f]` with `enable_automatic_function_calling=True`")
def test_a_function_is_called(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with(CALL, "2")
    assert desk.ask(code[0]).text == "2"
    assert desk.sent["contents"][-1]["parts"][0]["functionResponse"]["response"] == {"result": 2}


@row("`tools=[f]` without it")
def test_a_function_is_not_called(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with(CALL)
    (call,) = desk.ask(code[0]).function_calls
    assert (call.name, call.args) == ("f", {"a": 1})


@row('`tools="code_execution"`')
def test_code_execution(code: Code, desk: Desk) -> None:
    assert desk.asked(code[0])["tools"] == [{"codeExecution": {}}]


@row('`generation_config={"response_schema": list[int], "response_mime_type": "application/json"}`')
def test_a_schema(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("[1, 2]")
    response = desk.ask(code[0])
    assert desk.sent["generationConfig"]["responseMimeType"] == "application/json"
    assert desk.run(code[1], response=response) == [1, 2]


@row("`GenerativeModel.from_cached_content(cache)`")
def test_a_cache_is_used(code: Code, desk: Desk) -> None:
    model = "gemini-2.0-flash-001"
    cache = desk.client.caches.create(model=model, config={"contents": ["long"]})
    desk.client.models.generate_content(model=model, contents="Hi", config=desk.run(code[0], cache=cache))
    assert desk.sent["cachedContent"] == cache.name


@row('`request_options={"timeout": 60}`, in seconds')
def test_a_timeout(code: Code, desk: Desk) -> None:
    options: Any = types.GenerateContentConfig(**desk.run(code[0])).http_options
    assert options.timeout == 60_000
    desk.ask(code[0])
    assert desk.emulator.requests[-1].headers["x-server-timeout"] == "60"


# -- answers


@row("`response.text` raises `ValueError` if the answer is blocked")
def test_a_blocked_answer(code: Code, desk: Desk) -> None:
    response = desk.answer(BLOCKED)
    assert desk.run(code[0], response=response) is desk.run(code[1]) is None
    with pytest.raises(errors.IncompleteResponseError):
        desk.run(code[2], response=response)


@row("`response.resolve()`")
def test_the_end_of_a_stream(code: Code, desk: Desk) -> None:
    desk.emulator.reply_with("Hello.")
    stream = desk.client.models.generate_content_stream(model=NAME, contents="Hi")
    assert desk.run(code[0], stream=stream).text == "Hello."


@row("`response.to_dict()`")
def test_a_dictionary(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], response=desk.answer())["candidates"][0]["finish_reason"] == "STOP"


@row("`candidate.finish_reason == 1`")
def test_a_finish_reason(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], candidate=desk.answer().candidates[0]) is True


@row('`{"mime_type": "image/png", "data": data}`')
def test_an_image(code: Code, desk: Desk) -> None:
    assert desk.run(code[0], data=b"ab").inline_data == types.Blob(mime_type="image/png", data=b"ab")


@row('`protos.Content(role="user", parts=parts)`')
def test_a_content(code: Code, desk: Desk) -> None:
    desk.client.models.generate_content(model=NAME, contents=desk.run(code[0], parts=[types.Part(text="Hi")]))
    assert desk.sent["contents"] == [{"role": "user", "parts": [{"text": "Hi"}]}]


def raised(desk: Desk, status: int, code: Code) -> None:
    """Check that this status raises the class in the code."""
    kind: Type[Exception] = desk.run(code[0])
    desk.emulator.reply_with(*[status] * 3)
    with pytest.raises(kind):
        desk.client.models.generate_content(model=NAME, contents="Hi")


@row("`google.api_core.exceptions.ResourceExhausted`")
def test_too_many_requests(code: Code, desk: Desk) -> None:
    raised(desk, 429, code)


@row("`google.api_core.exceptions.InvalidArgument`")
def test_a_bad_request(code: Code, desk: Desk) -> None:
    raised(desk, 400, code)


@row("`google.api_core.exceptions.GoogleAPICallError`")
def test_an_error_of_the_service(code: Code, desk: Desk) -> None:
    for status in (400, 429, 500, 503):
        raised(desk, status, code)
