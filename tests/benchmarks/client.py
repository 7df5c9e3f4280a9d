"""One measured client, run by either SDK's interpreter or with an HTTP library and `json` alone.

    python client.py ROW KIND ADDRESS [FILE]     prints the seconds of one operation

KIND is `sdk`, `sdk+aiohttp` (the SDK with aiohttp below), `raw` (httpx) or `raw+aiohttp`. Only names that
both SDKs publish are used, and `async_transport` for ours with aiohttp. The row `start` makes one
call and prints nothing: whoever starts the process times it.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, List, Tuple

PROMPT = "Why is the sky blue?"
TURNS, PARTS = 200, 10_000
TEXT = "The quick brown fox jumps over the lazy dog. "
Run = Callable[[], Any]


def best(operation: Run, rounds: int, repeat: int, clock: Callable[[], float] = time.process_time) -> float:
    """Return the least time of one operation over several rounds."""
    operation()
    found: List[float] = []
    for _ in range(repeat):
        start = clock()
        for _ in range(rounds):
            operation()
        found.append((clock() - start) / rounds)
    return min(found)


def turns(count: int) -> List[Dict[str, Any]]:
    """Return a conversation as JSON, two parts a turn."""
    parts = [{"text": TEXT * 3}, {"text": "And then?"}]
    return [{"role": "user" if i % 2 == 0 else "model", "parts": parts} for i in range(count)]


def many_parts() -> List[Dict[str, Any]]:
    """Return one turn with many parts."""
    return [{"role": "user", "parts": [{"text": f"{i}: {TEXT}"} for i in range(PARTS)]}]


class Sdk:
    """The calls through an SDK."""

    def __init__(self, address: str) -> None:
        from google import genai
        from google.genai import types

        options: Any = {"base_url": address, "api_version": "v1beta"}
        self._client = genai.Client(api_key="key", http_options=options)
        self.history = [types.Content.model_validate(turn) for turn in turns(TURNS)]
        self.parts = [types.Content.model_validate(turn) for turn in many_parts()]
        self.prompt = PROMPT

    def call(self, model: str, contents: Any) -> Any:
        return self._client.models.generate_content(model=model, contents=contents).text

    def stream(self, model: str) -> int:
        chunks = self._client.models.generate_content_stream(model=model, contents=PROMPT)
        return sum(1 for chunk in chunks if chunk.text)

    def upload(self, path: str) -> Any:
        return self._client.files.upload(file=path).name


class Raw:
    """The same with httpx and json."""

    def __init__(self, address: str) -> None:
        import httpx

        self._address = address
        self._client = httpx.Client(headers={"x-goog-api-key": "key"}, timeout=None)
        self.history = turns(TURNS)
        self.parts = many_parts()
        self.prompt = [{"role": "user", "parts": [{"text": PROMPT}]}]

    def _url(self, model: str, method: str) -> str:
        return f"{self._address}/v1beta/models/{model}:{method}"

    def call(self, model: str, contents: Any) -> Any:
        response = self._client.post(self._url(model, "generateContent"), json={"contents": contents})
        return json.loads(response.content)["candidates"][0]["content"]["parts"][0]["text"]

    def stream(self, model: str) -> int:
        url = self._url(model, "streamGenerateContent?alt=sse")
        count = 0
        with self._client.stream("POST", url, json={"contents": self.prompt}) as response:
            for line in response.iter_lines():
                if line.startswith("data: "):
                    chunk = json.loads(line[6:])
                    count += bool(chunk["candidates"][0]["content"]["parts"][0]["text"])
        return count

    def upload(self, path: str) -> Any:
        size = str(Path(path).stat().st_size)
        start = {
            "x-goog-upload-protocol": "resumable",
            "x-goog-upload-command": "start",
            "x-goog-upload-header-content-length": size,
            "x-goog-upload-header-content-type": "application/octet-stream",
        }
        session = self._client.post(f"{self._address}/upload/v1beta/files", json={"file": {}}, headers=start)
        command = {
            "content-length": size,
            "x-goog-upload-command": "upload, finalize",
            "x-goog-upload-offset": "0",
        }
        with Path(path).open("rb") as file:
            done = self._client.post(session.headers["x-goog-upload-url"], content=file, headers=command)
        return json.loads(done.content)["file"]["name"]


def rows(side: Any, file: str) -> Dict[str, Callable[[], float]]:
    """Return what measures each row of a client without an event loop."""

    def chunk(model: str, repeat: int) -> float:
        count = side.stream(model)
        return best(lambda: side.stream(model), 1, repeat) / float(count)

    return {
        "call": lambda: best(lambda: side.call("small", side.prompt), 200, 5),
        "chunk": lambda: chunk("apart", 3),
        "burst": lambda: chunk("burst", 5),
        "history": lambda: best(lambda: side.call("small", side.history), 20, 5),
        "parts": lambda: best(lambda: side.call("small", side.parts), 3, 5),
        "large": lambda: best(lambda: side.call("large", side.prompt), 5, 5),
        "upload": lambda: best(lambda: side.upload(file), 1, 3, time.perf_counter),
    }


def raw_async(kind: str, address: str) -> Tuple[Callable[[], Awaitable[Any]], Callable[[], Awaitable[int]]]:
    """Return an async call and an async stream with an HTTP library alone."""
    url = f"{address}/v1beta/models/"
    body = {"contents": [{"role": "user", "parts": [{"text": PROMPT}]}]}
    if kind == "raw+aiohttp":
        import aiohttp

        session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

        async def call() -> Any:
            async with session.post(f"{url}small:generateContent", json=body) as response:
                return json.loads(await response.read())

        async def stream() -> int:
            count = 0
            async with session.post(f"{url}apart:streamGenerateContent?alt=sse", json=body) as response:
                async for line in response.content:
                    count += line.startswith(b"data: ") and bool(json.loads(line[6:]))
            return count

        return call, stream
    import httpx

    client = httpx.AsyncClient(
        timeout=None, limits=httpx.Limits(max_connections=None, max_keepalive_connections=None)
    )

    async def post() -> Any:
        return json.loads((await client.post(f"{url}small:generateContent", json=body)).content)

    async def lines() -> int:
        path = f"{url}apart:streamGenerateContent?alt=sse"
        count = 0
        async with client.stream("POST", path, json=body) as response:
            async for line in response.aiter_lines():
                count += line.startswith("data: ") and bool(json.loads(line[6:]))
        return count

    return post, lines


def sdk_async(kind: str, address: str) -> Tuple[Callable[[], Awaitable[Any]], Callable[[], Awaitable[int]]]:
    """Return an async call and an async stream through an SDK."""
    from google import genai

    options: Any = {"base_url": address, "api_version": "v1beta"}
    if kind == "sdk+aiohttp" and hasattr(genai.types.HttpOptions(), "async_transport"):
        options["async_transport"] = "aiohttp"
    models = genai.Client(api_key="key", http_options=options).aio.models

    async def call() -> Any:
        return await models.generate_content(model="small", contents=PROMPT)

    async def stream() -> int:
        chunks = await models.generate_content_stream(model="apart", contents=PROMPT)
        return len([chunk async for chunk in chunks])

    return call, stream


async def in_flight(call: Callable[[], Awaitable[Any]], count: int, total: int, repeat: int) -> float:
    """Return the least CPU time of one of `total` calls, `count` of them in flight at any time."""
    import asyncio  # not at the top: the row `start` measures what a script without an event loop loads

    async def worker(calls: int) -> None:
        for _ in range(calls):
            await call()

    each = max(total // count, 4)
    await asyncio.gather(*(worker(2) for _ in range(count)))
    found: List[float] = []
    for _ in range(repeat):
        start = time.process_time()
        await asyncio.gather(*(worker(each) for _ in range(count)))
        found.append((time.process_time() - start) / (each * count))
    return min(found)


async def measure_async(row: str, kind: str, address: str) -> float:
    """Measure a row with an event loop: `async_chunk`, or `async64` for 64 calls in flight."""
    call, stream = (raw_async if kind.startswith("raw") else sdk_async)(kind, address)
    if row != "async_chunk":
        return await in_flight(call, int(row[5:]), 1000, 3)
    count = await stream()
    found: List[float] = []
    for _ in range(3):
        start = time.process_time()
        await stream()
        found.append((time.process_time() - start) / count)
    return min(found)


def start(kind: str, address: str) -> None:
    """Make one call, as a script does."""
    if kind == "raw":
        import httpx

        body = {"contents": [{"parts": [{"text": PROMPT}]}]}
        httpx.post(f"{address}/v1beta/models/small:generateContent", json=body).json()
        return
    from google import genai

    options: Any = {"base_url": address, "api_version": "v1beta"}
    client = genai.Client(api_key="key", http_options=options)
    if not client.models.generate_content(model="small", contents=PROMPT).text:
        raise SystemExit("no answer")


def main() -> None:
    row, kind, address, *file = sys.argv[1:]
    if row == "start":
        start(kind, address)
    elif row.startswith("async"):
        import asyncio

        print(asyncio.run(measure_async(row, kind, address)))
    else:
        print(rows((Sdk if kind == "sdk" else Raw)(address), *file or [""])[row]())


if __name__ == "__main__":
    main()
