"""The `tools` of a config as Tool objects, and the Python functions among them.

All function declarations are sent in one Tool, at the position of the first, because Vertex AI refuses
several. Therefore Python functions can be combined with hand-written declarations and server-side tools.
"""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    List,
    Mapping,
    NamedTuple,
    Sequence,
    Union,
    cast,
)

from google._genai_api.types.tools.declarations import FunctionDeclaration, Tool
from google._genai_core.flows.functions.server_tools import (
    Function,
    ServerTools,
    is_server_tool,
    is_session,
)
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_core.flows.functions.local_functions import LocalFunction

    Item = Union[Tool, LocalFunction, ServerTools]


class Tools(NamedTuple):
    """The tools that are sent, and the functions that the SDK calls."""

    sent: List[Tool]
    functions: Dict[str, Function]
    """The functions, by their declared name."""


def to_tools(value: Any) -> List[Tool]:
    """Return tools as objects, in the caller's order; Python functions are declared."""
    return split(value).sent


def split(value: Any, *, cached: bool = False) -> Tools:
    """Return the tools that are sent and the functions among them.

    `cached` says that the declarations of the functions are in a cache, and not sent.
    """
    if isinstance(value, (Tool, Mapping)) or not isinstance(value, (list, tuple)):
        raise InvalidTypeError(
            "tools must be a list, such as [types.Tool(google_search=types.GoogleSearch())], "
            f"not {kind_of(value)}"
        )
    items = [_tool(item, f"tools[{index}]") for index, item in enumerate(cast(List[Any], value))]
    functions: Dict[str, Function] = {}
    for item in items:
        if isinstance(item, ServerTools):
            functions.update(item.functions)
        elif not isinstance(item, Tool):
            functions[item.name] = item
    _raise_for_duplicates(items)
    sent = [item for item in items if isinstance(item, Tool)] if cached else items
    return Tools(_merge(sent), functions)


def _tool(item: Any, where: str) -> Item:
    if isinstance(item, Tool):
        return item
    if isinstance(item, Mapping):
        with placed(where):
            return Tool(**cast(Mapping[str, Any], item))
    if isinstance(item, ServerTools):
        return item
    if is_session(item):
        raise InvalidTypeError(
            f"{where}: an MCP session is taken by generate_content, generate_content_stream and chats; "
            "pass the tools of its list_tools() here"
        )
    if is_server_tool(item):
        from google._genai_core.flows.functions import mcp_tools  # loaded only for a tool of an MCP server

        return Tool(function_declarations=[mcp_tools.declaration(item, where)])
    if callable(item):
        from google._genai_core.flows.functions import local_functions  # loaded only for a Python function

        return local_functions.LocalFunction(item, where)
    raise InvalidTypeError(f"{where} must be a types.Tool, a function or an MCP session, not {kind_of(item)}")


def _declared(item: Item) -> List[FunctionDeclaration]:
    if isinstance(item, ServerTools):
        return item.declarations
    return item.function_declarations or [] if isinstance(item, Tool) else [item.declaration]


def _raise_for_duplicates(items: List[Item]) -> None:
    indexes: Dict[str, int] = {}
    for index, item in enumerate(items):
        for each in _declared(item):
            if each.name in indexes:
                raise InvalidValueError(
                    f"tools[{index}]: a function {each.name!r} is already declared in tools[{indexes[each.name]}]"
                )
            if each.name:
                indexes[each.name] = index


def _merge(items: Sequence[Item]) -> List[Tool]:
    """Return the tools, with all function declarations in the first Tool that has any."""
    remaining = [each for item in items for each in _declared(item)]
    result: List[Tool] = []
    for item in items:
        own = _declared(item)
        if isinstance(item, Tool) and len(own) in (0, len(remaining)):
            result.append(item)  # the caller's object, since nothing is added or removed
            continue
        base = item if isinstance(item, Tool) else Tool()
        tool = base.model_copy(update={"function_declarations": remaining or None})
        remaining = []
        if tool != Tool():
            result.append(tool)
    return result


def is_called(item: object) -> bool:
    """Return whether the SDK calls functions of an item."""
    return callable(item) or isinstance(item, ServerTools)


def are_called(settings: GenerateContentConfig) -> bool:
    """Return whether the tools contain functions that are called automatically."""
    tools: object = settings.tools
    if not isinstance(tools, (list, tuple)):
        return False  # `split` raises the error
    if not any(map(is_called, cast(Sequence[object], tools))):
        return False
    options = settings.automatic_function_calling
    if options is None:
        return True
    limit = options.maximum_remote_calls
    return not options.disable and (limit is None or limit > 0)
