"""Continued answers, MCP sessions, speech, citations and local counts of tokens in a user's program, for type checkers."""

from __future__ import annotations

from typing import List, Optional

import mcp

from google import genai
from google.genai import errors, types
from google.genai.local_tokenizer import LocalTokenizer, estimate_tokens


def get_weather(city: str) -> str:
    """Return the weather."""
    return city


async def with_a_server(client: genai.Client, session: mcp.ClientSession, high: mcp.Client) -> None:
    tools: types.ToolListUnion = [session, high, get_weather, types.Tool(google_search=types.GoogleSearch())]
    config = types.GenerateContentConfig(tools=tools, automatic_continuation=True)
    response = await client.aio.models.generate_content(model="m", contents="hi", config=config)
    listed = (await session.list_tools()).tools
    await client.aio.models.generate_content(model="m", contents="hi", config={"tools": listed})
    chat = client.aio.chats.create(model="m", config={"tools": [session], "automatic_continuation": False})
    await chat.send_message("hi")
    for call in response.function_calls:
        result = await session.call_tool(call.name or "", call.args)
        made: types.FunctionResponse = types.FunctionResponse.from_mcp_response(name="f", response=result)
        print(made)


def mark(number: int, uri: Optional[str], title: Optional[str]) -> str:
    return f"[{number}: {title or uri}]"


def of_an_answer(client: genai.Client) -> None:
    response = client.models.generate_content(model="m", contents="hi")
    sound: Optional[bytes] = response.as_wav()
    parts: List[Optional[bytes]] = [part.as_wav() for part in response.parts]
    cited: Optional[str] = response.text_with_citations()
    marked: Optional[str] = response.text_with_citations(mark)
    spans: List[types.TextSpan] = response.text_spans
    numbers: List[Optional[int]] = [source.number for span in spans for source in span.sources]
    usage = response.usage_metadata
    prompt: Optional[int] = usage.initial_prompt_token_count if usage else None
    print(sound, parts, cited, marked, numbers, prompt, response.initial_prompt_token_count)


def counted() -> None:
    tokens: int = estimate_tokens(["a", types.Part(text="b")])
    tokenizer = LocalTokenizer("gemini-2.5-flash", tokenizer_file="tokenizer.model")
    total: Optional[int] = tokenizer.count_tokens("a").total_tokens
    estimated: bool = tokenizer.is_estimate
    declaration = types.FunctionDeclaration.from_callable(
        client=None, callable=get_weather, behavior="NON_BLOCKING", use_json_schema=True
    )
    print(tokens, total, estimated, declaration)


def failed(error: errors.GenAIError) -> None:
    if isinstance(error, errors.ContinuationInterruptedError):
        print(error.continuation_token, error.partial_response)
    if isinstance(error, errors.ToolListError):
        print(error.__cause__)
