"""The tools of MCP servers, by a session of the `mcp` package among the tools of a config.

    session -> its list of tools, declared -> calls of the model -> calls of the session

A session is known by its methods, so `mcp` is never imported here. It belongs to an event loop, on which it is
used, so the calls of `client.aio` take it and no others. The list is read again for each call of a method.
"""

from __future__ import annotations

import inspect
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Mapping, Optional, cast

from google._genai_api.types.tools.declarations import FunctionDeclaration
from google._genai_core.flows.functions import mcp_results
from google._genai_core.flows.functions.declarations import declared_by_schema
from google._genai_core.flows.functions.server_tools import ServerTools, is_session
from google._genai_core.runtime.answer_errors import ToolListError
from google._genai_core.runtime.driving.effects import Flow, Invoke
from google._genai_core.runtime.driving.invoking import Invocation, Outcome
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.printable import safe_text

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_core.flows.retry import Deadline
    from google._genai_core.runtime.http.messages import Request

_LOOP_ONLY = "tools[{}]: an MCP session belongs to an event loop: use client.aio, or pass Python functions that call it"
PAGES = 1_000
"""Pages of a list of tools; a server that never ends it would be asked without end."""


class ServerFunction:
    """A tool of an MCP server."""

    is_async = True

    def __init__(self, session: Any, name: str) -> None:
        self._session = session
        self.name = name

    def bind(self, args: Optional[Mapping[str, Any]]) -> Callable[[], Any]:
        """Return a function without parameters that makes the call. The server checks the arguments."""

        async def called() -> Any:
            return mcp_results.of_call(await _value(self._session.call_tool(self.name, dict(args or {}))))

        return called


def declaration(tool: Any, where: str) -> FunctionDeclaration:
    """Return a tool of `mcp.types` as a declaration; each error begins with `where`."""
    fields: Dict[str, Any] = tool.model_dump(by_alias=True, mode="json")
    name, description = str(fields.get("name")), fields.get("description") or fields.get("title")
    return declared_by_schema(name, description, as_mapping(fields.get("inputSchema")) or {}, where)


def listed_flow(
    settings: GenerateContentConfig, request: Request, deadline: Deadline
) -> Flow[GenerateContentConfig]:
    """Return the config with the tools of each session in its place; `request` has the limit of time.

    Raises:
        ToolListError: A server does not list its tools.
        InvalidTypeError: The call is a blocking one.
        APITimeoutError: The deadline has passed.
    """
    tools: List[Any] = list(settings.tools or ())
    places = [at for at, each in enumerate(tools) if is_session(each)]
    left = yield from deadline.raise_if_over_flow(request)
    invocations = [
        Invocation(partial(_all_tools, tools[at]), awaits=True, loop_only=_LOOP_ONLY.format(at))
        for at in places
    ]
    outcomes = yield from Invoke(invocations, left)
    late = [f"tools[{at}] did not list its tools" for at, each in zip(places, outcomes) if each.cancelled]
    yield from deadline.raise_if_over_flow(request, "; ".join(late))
    for at, outcome in zip(places, outcomes):
        tools[at] = _server_tools(tools[at], outcome, f"tools[{at}]")
    return settings.model_copy(update={"tools": tools})


async def _all_tools(session: Any) -> List[Any]:
    """Return the tools of all pages of a list."""
    found: List[Any] = []
    cursor: Optional[str] = None
    for _ in range(PAGES):
        page = await _value(session.list_tools(**_arguments(session, cursor)))
        found += getattr(page, "tools", page)  # a client may return the list itself
        cursor = getattr(page, "nextCursor", None) or getattr(page, "next_cursor", None)
        if not cursor:
            return found
    raise ToolListError(f"it has more than {PAGES} pages")


def _arguments(session: Any, cursor: Optional[str]) -> Dict[str, Any]:
    """Return the arguments for a page, which releases of `mcp` take in two forms."""
    if cursor is None:
        return {}
    if "cursor" in inspect.signature(session.list_tools).parameters:
        return {"cursor": cursor}
    types = import_module("mcp.types")  # the session is of this package, so it is loaded
    return {"params": types.PaginatedRequestParams(cursor=cursor)}


async def _value(result: Any) -> Any:
    return await result if inspect.isawaitable(result) else result


def _server_tools(session: Any, outcome: Outcome, where: str) -> ServerTools:
    declarations = [declaration(each, where) for each in _listed(outcome, where)]
    names = [each.name for each in declarations if each.name]
    return ServerTools(declarations, {name: ServerFunction(session, name) for name in names})


def _listed(outcome: Outcome, where: str) -> List[Any]:
    if outcome.error is not None:
        reason = f"{type(outcome.error).__name__}: {safe_text(outcome.error)}"
        raise ToolListError(f"{where}: the MCP server does not list its tools: {reason}") from outcome.error
    return cast(List[Any], outcome.value)
