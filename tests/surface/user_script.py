"""What a user writes, for type checkers only: never run, checked by mypy --strict and pyright strict.

Both backends, sync and async, whole and streamed, config as an object and as a dict.
"""

from __future__ import annotations

import asyncio
from typing import List, Optional

from pydantic import BaseModel

from google import genai
from google.genai import errors, types
from google.genai.streams import AsyncStream, Stream


class Recipe(BaseModel):
    name: str
    steps: List[str]


def clients() -> List[genai.Client]:
    options = types.HttpOptions(timeout=10_000, headers={"x-team": "search"})
    return [
        genai.Client(api_key="key"),
        genai.Client(api_key="key", http_options={"base_url": "http://localhost:8080", "timeout": 1000}),
        genai.Client(vertexai=True, project="p", location="global", http_options=options),
        genai.Client(vertexai=True, api_key="key"),
    ]


def generate(client: genai.Client) -> Optional[str]:
    response: types.GenerateContentResponse = client.models.generate_content(
        model="gemini-2.0-flash",
        contents="Why is the sky blue?",
        config={
            "temperature": 0.5,
            "max_output_tokens": 100,
            "system_instruction": "Be brief.",
            "stop_sequences": ["END"],
            "thinking_config": {"thinking_budget": 0},
            "safety_settings": [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE"}],
            "tools": [{"google_search": {}}],
            "http_options": {"timeout": 500},
        },
    )
    for candidate in response.candidates:
        reason: Optional[str] = candidate.finish_reason
        print(reason, candidate.content and candidate.content.parts[0].text)
    for call in response.function_calls:
        print(call.name, call.args)
    if response.usage_metadata is not None:
        total: Optional[int] = response.usage_metadata.total_token_count
        print(total)
    return response.text


def structured(client: genai.Client) -> Recipe:
    response = client.models.generate_content(
        model="gemini-2.0-flash",
        contents="A cake",
        config={"response_mime_type": "application/json", "response_schema": Recipe},
    )
    parsed = response.parsed
    assert isinstance(parsed, Recipe)
    return parsed


def contents(client: genai.Client, picture: bytes) -> None:
    models = client.models
    name = "gemini-2.0-flash"
    models.count_tokens(model=name, contents=["a", "b"])
    models.count_tokens(model=name, contents=types.Part.from_text(text="a"))
    models.count_tokens(model=name, contents=types.Content(role="user", parts=[types.Part("a")]))
    models.count_tokens(model=name, contents=types.UserContent("a"))
    models.count_tokens(model=name, contents=[types.UserContent(["a"]), types.ModelContent("b"), "c"])
    models.count_tokens(model=name, contents={"role": "user", "parts": [{"text": "a"}]})
    models.count_tokens(
        model=name, contents=[types.Part.from_bytes(data=picture, mime_type="image/png"), "a"]
    )
    part = types.Part(inline_data=types.Blob(data=picture, mime_type="image/png"))
    tokens: Optional[int] = models.count_tokens(model=name, contents=part).total_tokens
    print(tokens)


def stream(client: genai.Client) -> str:
    answer: List[str] = []
    with client.models.generate_content_stream(
        model="gemini-2.0-flash", contents="Tell me a story"
    ) as chunks:
        for chunk in chunks:
            answer += [chunk.text or ""]
    whole: types.GenerateContentResponse = chunks.final_response()
    return "".join(answer) + (whole.text or "")


def told(chunks: Stream[types.GenerateContentResponse]) -> List[str]:
    try:
        return list(chunks.text_stream)
    except errors.StreamInterruptedError as error:
        return [error.response.text or ""] if error.response else []


async def told_later(chunks: AsyncStream[types.GenerateContentResponse]) -> List[str]:
    texts = [text async for text in chunks.text_stream]
    whole: types.GenerateContentResponse = await chunks.final_response()
    await chunks.close()
    return [*texts, whole.text or ""]


def listed(client: genai.Client) -> List[str]:
    pager = client.models.list(config={"page_size": 10, "query_base": True})
    print(len(pager), pager.page_size, pager[0].name, pager.name)
    first: List[types.Model] = pager.page
    more: List[types.Model] = pager.next_page()
    return [model.name or "" for model in [*first, *more, *pager]]


def embedded(client: genai.Client) -> List[List[float]]:
    response = client.models.embed_content(
        model="text-embedding-004", contents=["a", "b"], config={"output_dimensionality": 10}
    )
    return [embedding.values for embedding in response.embeddings]


def careful(client: genai.Client) -> str:
    try:
        return client.models.get(model="gemini-2.0-flash").name or ""
    except errors.ClientError as error:
        code: int = error.code
        return f"{code} {error.status} {error.message} {error.details}"
    except errors.APIError as error:
        return error.message
    except (errors.APIConnectionError, errors.UnsupportedFieldError) as problem:
        return str(problem)


async def asynchronous(client: genai.Client) -> str:
    async with client.aio as aio:
        whole = await aio.models.generate_content(model="gemini-2.0-flash", contents="a")
        answer = [whole.text or ""]
        async for chunk in await aio.models.generate_content_stream(model="gemini-2.0-flash", contents="b"):
            answer += [chunk.text or ""]
        pager = await aio.models.list()
        async for model in pager:
            answer += [model.name or ""]
        await pager.next_page()
        tokens = await aio.models.compute_tokens(model="gemini-2.0-flash", contents="a")
        answer.extend(token.decode() for info in tokens.tokens_info for token in info.tokens)
    return "".join(answer)


def enumerations() -> bool:
    known: types.FinishReason = types.FinishReason.STOP
    setting = types.SafetySetting(
        category=types.HarmCategory.HARM_CATEGORY_HARASSMENT, threshold="BLOCK_NEW_VALUE"
    )
    return known == "STOP" and setting.threshold is not None


def tools() -> types.Tool:
    declaration = types.FunctionDeclaration(
        name="weather",
        description="Weather at a place",
        parameters=types.Schema(
            type="OBJECT", properties={"place": types.Schema(type=types.Type.STRING)}, required=["place"]
        ),
    )
    return types.Tool(function_declarations=[declaration])


if __name__ == "__main__":
    for each in clients():
        print(generate(each), stream(each), listed(each), embedded(each), careful(each))
        print(asyncio.run(asynchronous(each)))
