"""One measured client, run by either SDK's interpreter or with httpx alone.

    python client.py SCENARIO sdk|aiohttp|raw ADDRESS     prints seconds of CPU an operation

Only names that both SDKs publish are used, and `async_transport` for ours with aiohttp.
The scenario `start` does one call and prints nothing: whoever starts the process times
it. `async64` has 64 calls in flight on one event loop.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Awaitable, Callable, Dict, List

MODEL = "gemini-2.0-flash"
PROMPT = "Why is the sky blue?"


def best(operation: Callable[[], Any], rounds: int, repeat: int) -> float:
    """The least CPU time of one operation over several rounds."""
    operation()
    found: List[float] = []
    for _ in range(repeat):
        start = time.process_time()
        for _ in range(rounds):
            operation()
        found.append((time.process_time() - start) / rounds)
    return min(found)


def turns(count: int) -> List[Dict[str, Any]]:
    """A conversation as JSON, two parts a turn."""
    parts = [{"text": "The quick brown fox jumps over the lazy dog. " * 3}, {"text": "And then?"}]
    return [{"role": "user" if i % 2 == 0 else "model", "parts": parts} for i in range(count)]


def sdk(address: str) -> Dict[str, Callable[[], float]]:
    from google import genai
    from google.genai import types

    options = {"base_url": address, "api_version": "v1beta"}
    client = genai.Client(api_key="key", http_options=options)  # type: ignore[arg-type,unused-ignore]  # both SDKs
    history = [types.Content.model_validate(turn) for turn in turns(200)]

    def stream() -> int:
        return sum(1 for _ in client.models.generate_content_stream(model=MODEL, contents=PROMPT))

    count = stream()
    return {
        "unary": lambda: best(lambda: client.models.generate_content(model=MODEL, contents=PROMPT), 200, 5),
        "chunk": lambda: best(stream, 1, 5) / count,
        "history": lambda: best(lambda: client.models.generate_content(model=MODEL, contents=history), 20, 5),
        "large": lambda: best(
            lambda: client.models.generate_content(model="large", contents=PROMPT).text, 5, 5
        ),
    }


def raw(address: str) -> Dict[str, Callable[[], float]]:
    import httpx

    client = httpx.Client(headers={"x-goog-api-key": "key"}, timeout=None)
    url = f"{address}/v1beta/models/"
    history = turns(200)

    def call(model: str, contents: List[Dict[str, Any]]) -> str:
        response = client.post(f"{url}{model}:generateContent", json={"contents": contents})
        return str(json.loads(response.content)["candidates"][0]["content"]["parts"][0]["text"])

    prompt = [{"role": "user", "parts": [{"text": PROMPT}]}]

    def stream() -> int:
        path = f"{url}{MODEL}:streamGenerateContent?alt=sse"
        with client.stream("POST", path, json={"contents": prompt}) as response:
            return sum(
                1 for line in response.iter_lines() if line.startswith("data: ") and json.loads(line[6:])
            )

    count = stream()
    return {
        "unary": lambda: best(lambda: call(MODEL, prompt), 200, 5),
        "chunk": lambda: best(stream, 1, 5) / count,
        "history": lambda: best(lambda: call(MODEL, history), 20, 5),
        "large": lambda: best(lambda: call("large", prompt), 5, 5),
    }


def in_flight(call: Callable[[], Awaitable[Any]], count: int, total: int, repeat: int) -> Awaitable[float]:
    """The least CPU time of one of `total` calls, `count` of them in flight at any time."""
    import asyncio

    async def worker(calls: int) -> None:
        for _ in range(calls):
            await call()

    async def run() -> float:
        each = max(total // count, 4)
        await asyncio.gather(*(worker(2) for _ in range(count)))
        found: List[float] = []
        for _ in range(repeat):
            start = time.process_time()
            await asyncio.gather(*(worker(each) for _ in range(count)))
            found.append((time.process_time() - start) / (each * count))
        return min(found)

    return run()


async def many(kind: str, address: str, count: int) -> float:
    if kind == "raw":
        import httpx

        url = f"{address}/v1beta/models/{MODEL}:generateContent"
        body = {"contents": [{"parts": [{"text": PROMPT}]}]}
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
        async with httpx.AsyncClient(timeout=None, limits=limits) as plain:

            async def post() -> Any:
                return json.loads((await plain.post(url, json=body)).content)

            return await in_flight(post, count, 1000, 3)
    from google import genai

    options: Any = {"base_url": address, "api_version": "v1beta"}
    if kind == "aiohttp":
        options["async_transport"] = "aiohttp"
    client = genai.Client(api_key="key", http_options=options)

    async def generate() -> Any:
        return await client.aio.models.generate_content(model=MODEL, contents=PROMPT)

    return await in_flight(generate, count, 1000, 3)


def start(kind: str, address: str) -> None:
    if kind == "raw":
        import httpx

        body = {"contents": [{"parts": [{"text": PROMPT}]}]}
        httpx.post(f"{address}/v1beta/models/{MODEL}:generateContent", json=body).json()
        return
    from google import genai

    options = {"base_url": address, "api_version": "v1beta"}
    client = genai.Client(api_key="key", http_options=options)  # type: ignore[arg-type,unused-ignore]  # both SDKs
    if not client.models.generate_content(model=MODEL, contents=PROMPT).text:
        raise SystemExit("no answer")


def main() -> None:
    scenario, kind, address = sys.argv[1:]
    if scenario == "start":
        start(kind, address)
    elif scenario.startswith("async"):
        import asyncio

        print(asyncio.run(many(kind, address, int(scenario[5:]))))
    else:
        print((sdk if kind == "sdk" else raw)(address)[scenario]())


if __name__ == "__main__":
    main()
