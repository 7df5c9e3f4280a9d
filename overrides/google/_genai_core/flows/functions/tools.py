"""What users give as tools, as Tool objects, and the Python functions among them.

All function declarations stand in one Tool, at the place of the first: Vertex AI refuses
several, and so a Python function can stand beside hand-written ones and server-side tools.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Mapping, NamedTuple, Sequence, Union, cast

from google._genai_api.types.tools.declarations import FunctionDeclaration, Tool
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_core.flows.functions.local_functions import LocalFunction


class Tools(NamedTuple):
    """Tools as they are sent, and what is called here."""

    sent: List[Tool]
    functions: Dict[str, LocalFunction]
    """The Python functions by the name that they are declared under."""


def to_tools(given: Any) -> List[Tool]:
    """Tools as objects, in the caller's order; Python functions are declared."""
    return split(given).sent


def split(given: Any) -> Tools:
    """The same, with the Python functions by name."""
    if isinstance(given, (Tool, Mapping)) or not isinstance(given, (list, tuple)):
        raise InvalidTypeError(
            "tools must be a list, such as [types.Tool(google_search=types.GoogleSearch())]"
        )
    items = [_tool(item, f"tools[{index}]") for index, item in enumerate(cast(List[Any], given))]
    functions = {item.name: item for item in items if not isinstance(item, Tool)}
    _refuse_doubles(items)
    return Tools(_merged(items), functions)


def _tool(item: Any, where: str) -> Union[Tool, LocalFunction]:
    if isinstance(item, Tool):
        return item
    if isinstance(item, Mapping):
        with placed(where):
            return Tool(**cast(Mapping[str, Any], item))
    if callable(item):
        from google._genai_core.flows.functions.local_functions import LocalFunction  # JSON schemas and more

        return LocalFunction(item, where)
    raise InvalidTypeError(f"{where}: {type(item).__name__} is no types.Tool and no function")


def _declared(item: Union[Tool, LocalFunction]) -> List[FunctionDeclaration]:
    return item.function_declarations or [] if isinstance(item, Tool) else [item.declaration]


def _refuse_doubles(items: List[Union[Tool, LocalFunction]]) -> None:
    seen: Dict[str, int] = {}
    for index, item in enumerate(items):
        for each in _declared(item):
            if each.name in seen:
                raise InvalidValueError(
                    f"tools[{index}]: a function {each.name!r} is already declared in tools[{seen[each.name]}]"
                )
            if each.name:
                seen[each.name] = index


def _merged(items: List[Union[Tool, LocalFunction]]) -> List[Tool]:
    """The declarations of all in the first Tool that has any."""
    remaining = [each for item in items for each in _declared(item)]
    result: List[Tool] = []
    for item in items:
        own = _declared(item)
        if isinstance(item, Tool) and len(own) in (0, len(remaining)):
            result.append(item)  # the caller's own object: there is nothing to add or to take away
            continue
        base = item if isinstance(item, Tool) else Tool()
        tool = base.model_copy(update={"function_declarations": remaining or None})
        remaining = []
        if tool != Tool():
            result.append(tool)
    return result


def are_called(settings: GenerateContentConfig) -> bool:
    """Whether there are Python functions among the tools, to be called automatically."""
    given: object = settings.tools
    if not isinstance(given, (list, tuple)):
        return False  # `split` says what is wrong with it
    if not any(map(callable, cast(Sequence[object], given))):
        return False
    options = settings.automatic_function_calling
    if options is None:
        return True
    limit = options.maximum_remote_calls
    return not options.disable and (limit is None or limit > 0)
