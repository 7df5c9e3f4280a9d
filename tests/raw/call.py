"""Call every method of a generated client against a server that is made from its document; the last line counts."""

from __future__ import annotations

import asyncio
import importlib
import sys
import warnings
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.raw import reading
from generator.raw.render import Renderer

from ..generator.raw.calling import Call, calls
from ..generator.raw.server import serving

ONCE: Any = {"retry_options": {"attempts": 1}}
_LONGEST = 400


def main(path: Path, package: str, folder: Path) -> None:
    """Print each failure, and how many calls succeeded."""
    warnings.simplefilter("ignore", DeprecationWarning)  # of operations that the document calls deprecated
    sys.path.insert(0, str(folder))
    document, description = reading.read(str(path))
    renderer = Renderer(document, description, package)
    client_package = importlib.import_module(package)
    failures: list[str] = []
    with serving(description, renderer.texts) as (_, address):
        client = client_package.Client(base_url=address, token="token", http_options=ONCE)
        prepared = [*_prepared(renderer, client_package.types, address, failures)]
        with client:
            sync = sum(_succeeds(call, client, failures) for call in prepared)
        others = asyncio.run(_call_all(prepared, client, failures))
    print("\n".join(failures))
    gets = sum(call.operation.method == "GET" for call in prepared)
    print(f"{sync} of {len(prepared)} ({gets} GET), {others} of {len(prepared)}")


def _prepared(renderer: Renderer, types: Any, address: str, failures: list[str]) -> list[Call]:
    try:
        return [_here(call, address) for call in calls(renderer, types)]
    except Exception as error:  # a sample that does not fit is a fault of the test
        failures.append(f"samples: {error!r}"[:_LONGEST])
        return []


def _here(call: Call, address: str) -> Call:
    """Send an operation that has a server of its own to the one of the test."""
    if not call.operation.server:
        return call
    base = urlsplit(address)._replace(path=urlsplit(call.operation.server).path).geturl()
    return call._replace(arguments={**call.arguments, "http_options": {**ONCE, "base_url": base}})


def _succeeds(call: Call, client: Any, failures: list[str]) -> bool:
    try:
        result = call.of(client)(**call.arguments)
        if call.method.call in ("_pages", "_stream"):
            list(result)
    except Exception as error:  # each failure is a line of the report
        failures.append(f"{call.operation.id}: {error!r}"[:_LONGEST])
        return False
    return True


async def _call_all(prepared: list[Call], client: Any, failures: list[str]) -> int:
    count = 0
    async with client.aio as aio:
        for call in prepared:
            try:
                result = await call.of(aio)(**call.arguments)
                if call.method.call in ("_pages", "_stream"):
                    [item async for item in result]
            except Exception as error:  # noqa: PERF203  # each failure is a line of the report
                failures.append(f"async {call.operation.id}: {error!r}"[:_LONGEST])
            else:
                count += 1
    return count


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
