"""One call of the comparison, and how a method name and its arguments become one.

A call is a function of a client and the `types` module, so that the same row runs under either SDK.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Callable

GEMINI = "gemini"
VERTEX = "vertex"
EXPRESS = "express"  # the Vertex backend reached with an API key: no project, no location
BOTH = (GEMINI, VERTEX)
CLOUD = (VERTEX, EXPRESS)
EVERY = (GEMINI, VERTEX, EXPRESS)

MODEL = "gemini-2.0-flash"

Build = Callable[[Any], Any]  # takes `types`, gives one argument
Arguments = Callable[[Any], Mapping[str, Any]]  # takes `types`, gives the keyword arguments
Run = Callable[[Any, Any], Any]  # takes a client and `types`

STREAMED = frozenset({"generate_content_stream", "list"})  # results that send requests while read


@dataclass(frozen=True)
class Call:
    """A named call, the backends it runs on and those that must refuse it before any request."""

    name: str
    run: Run
    backends: tuple[str, ...] = BOTH
    refused_on: tuple[str, ...] = ()
    http_options: Mapping[str, Any] = field(default_factory=dict[str, Any])  # of the client
    quota_project: str = ""  # of the client's credentials, Vertex only
    verbatim: tuple[str, ...] = ()  # top-level body keys whose contents are the caller's own
    older_on: tuple[str, ...] = ()  # backends on which 3.6.1 gave the call up: 1.12.1 is the oracle


def bound(client: Any, method: str) -> Callable[..., Any]:
    """`client.caches.create` for `caches.create`; a name without a dot is a method of `client.models`."""
    resource, _, name = method.rpartition(".")
    found: Callable[..., Any] = getattr(attrgetter(resource or "models")(client), name)
    return found


def is_streamed(method: str) -> bool:
    """Whether reading the result sends requests."""
    return method.rpartition(".")[2] in STREAMED


def sync_run(method: str, arguments: Arguments) -> Run:
    """Runs `client.<resource>.<method>` and reads the result to its end."""

    def run(client: Any, types: Any) -> None:
        result = bound(client, method)(**arguments(types))
        if is_streamed(method):
            for _ in result:
                pass

    return run


def async_run(method: str, arguments: Arguments) -> Run:
    """Runs `client.aio.<resource>.<method>` and reads the result to its end."""

    async def run(client: Any, types: Any) -> None:
        result = await bound(client.aio, method)(**arguments(types))
        if is_streamed(method):
            async for _ in result:
                pass

    return run


def sync_only(name: str, method: str, arguments: Arguments, **rest: Any) -> list[Call]:
    """The call through the synchronous shell."""
    return [Call(name, sync_run(method, arguments), **rest)]


def both_shells(name: str, method: str, arguments: Arguments, **rest: Any) -> list[Call]:
    """The call through the synchronous shell and, named `aio/...`, through the asynchronous one."""
    asynchronous = Call("aio/" + name, async_run(method, arguments), **rest)
    return [*sync_only(name, method, arguments, **rest), asynchronous]


def fixed(**arguments: Any) -> Arguments:
    """Arguments that need nothing from `types`."""
    return lambda types: arguments


def always(value: Any) -> Build:
    """An argument that needs nothing from `types`."""
    return lambda types: value


def with_contents(build: Build) -> Arguments:
    """The arguments of a call that differs from the plain one in its contents."""
    return lambda types: {"model": MODEL, "contents": build(types)}


def with_config(build: Build) -> Arguments:
    """The arguments of a call that differs from the plain one in its config."""
    return lambda types: {"model": MODEL, "contents": "hi", "config": build(types)}


def flat(groups: Iterable[list[Call]]) -> list[Call]:
    """The calls of all groups, in order."""
    return [call for group in groups for call in group]
