"""One upload or download in a process of its own; prints by how much the process grew at most, in KiB.

python child.py URL FILE upload|download sync|async
"""

from __future__ import annotations

import asyncio
import io
import resource
import sys
from pathlib import Path
from typing import List

from google import genai
from google.genai import types


def peak() -> int:
    """The most memory that this process has had, in KiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most


def client(url: str) -> genai.Client:
    return genai.Client(vertexai=False, api_key="transfer-key", http_options=types.HttpOptions(base_url=url))


def sync(url: str, path: Path, action: str) -> int:
    with client(url) as running:
        running.files.upload(file=io.BytesIO(b"a"), config=types.UploadFileConfig(mime_type="text/plain"))
        before = peak()
        if action == "upload":
            running.files.upload(file=path)
        else:
            running.files.download(file="files/a", to=path)
    return peak() - before


async def asynchronous(url: str, path: Path, action: str) -> int:
    async with client(url).aio as running:
        small = types.UploadFileConfig(mime_type="text/plain")
        await running.files.upload(file=io.BytesIO(b"a"), config=small)
        before = peak()
        if action == "upload":
            await running.files.upload(file=path)
        else:
            await running.files.download(file="files/a", to=path)
    return peak() - before


def main(arguments: List[str]) -> None:
    url, path, action, mode = arguments
    if mode == "sync":
        print(sync(url, Path(path), action))
    else:
        print(asyncio.run(asynchronous(url, Path(path), action)))


if __name__ == "__main__":
    main(sys.argv[1:])
