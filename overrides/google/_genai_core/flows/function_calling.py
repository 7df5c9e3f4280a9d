"""Automatic function calling: the functions that the model calls run here, and their results are sent back.

    request -> answer with calls -> the functions, concurrently -> request -> ... -> answer

`maximum_remote_calls` limits the requests. The calls of the last answer are left to the caller. So are
all calls of an answer that calls a function without Python code: its declaration was written by hand, so
only the caller knows its result. With a cache, which may declare any function, each function that is not
in the config is such a one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Mapping, Optional, Set

from google._genai_api.types.content.parts import Content, Part
from google._genai_core.flows.functions import results
from google._genai_core.flows.functions.server_tools import Function
from google._genai_core.flows.functions.tools import Tools, split
from google._genai_core.flows.inputs.contents import UserContent
from google._genai_core.runtime.driving.effects import Answered, Flow, Invoke
from google._genai_core.runtime.driving.invoking import Invocation, ToolCall
from google._genai_core.runtime.printable import is_writable
from google._genai_core.runtime.usage_errors import UnknownFunctionCallArgumentError
from google._genai_core.runtime.watching.logs import LOGGER

if TYPE_CHECKING:
    from google._genai_api.types.content.function_calls import FunctionCall, FunctionResponse
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_core.flows.retry import Deadline
    from google._genai_core.runtime.driving.invoking import Outcome
    from google._genai_core.runtime.http.messages import Request

DEFAULT_LIMIT = 10


class Calling:
    """The functions of one call of a method, and its state between two requests."""

    def __init__(
        self, settings: GenerateContentConfig, contents: List[Content], transcript: List[Content]
    ) -> None:
        self._cached = settings.cached_content is not None
        tools = split(settings.tools, cached=self._cached)
        options = settings.automatic_function_calling
        limit = options.maximum_remote_calls if options is not None else None
        self.settings = settings.model_copy(update={"tools": tools.sent or None})
        self._functions: Mapping[str, Function] = tools.functions
        self._by_hand = _declared_names(tools) - set(tools.functions)
        self._prompt = contents
        self._transcript = transcript
        self._limit = DEFAULT_LIMIT if limit is None else limit
        self._shows_history = not (options is not None and options.ignore_call_history)
        self._requests = 0

    @property
    def contents(self) -> List[Content]:
        """The contents of the next request: the prompt, the function calls and their results."""
        return [*self._prompt, *self._transcript]

    @property
    def history(self) -> Optional[List[Content]]:
        """The same contents, to be shown on the response; None if the caller switched that off."""
        return self.contents if self._shows_history else None

    def react_flow(
        self, response: GenerateContentResponse, request: Request, deadline: Deadline
    ) -> Flow[bool]:
        """Call the functions that the model asks for; return whether another request follows.

        Raises:
            APITimeoutError: The deadline of the call has passed.
        """
        self._requests += 1
        calls = response.function_calls
        if not calls or any(map(self._is_by_hand, calls)):
            return False
        if self._requests >= self._limit:
            response.automatic_function_calling_limit_reached = True
            return False
        yield from Answered(response)
        # a token of the caller's own belongs to the first answer
        self.settings = self.settings.model_copy(update={"continuation_token": None})
        function_responses = yield from self._call_flow(calls, request, deadline)
        self._transcript.append(UserContent([Part(function_response=each) for each in function_responses]))
        return True

    def _is_by_hand(self, call: FunctionCall) -> bool:
        """Return whether only the caller knows the result of a function."""
        return call.name not in self._functions if self._cached else call.name in self._by_hand

    def _call_flow(
        self, calls: List[FunctionCall], request: Request, deadline: Deadline
    ) -> Flow[List[FunctionResponse]]:
        """Run the functions and return the response to each call, in the order of the calls."""
        refused: Dict[int, FunctionResponse] = {}
        invocations: List[Invocation] = []
        for at, call in enumerate(calls):
            function = self._functions.get(call.name or "")
            try:
                if function is None:
                    refused[at] = results.unknown(call, self._functions)
                else:
                    invocations.append(Invocation(function.bind(call.args), function.is_async, call))
            except UnknownFunctionCallArgumentError as error:
                refused[at] = results.fail(call, str(error))
            if at in refused:
                LOGGER.warning("a function call of the model fails: %s", refused[at].response)
        outcomes = yield from _invoke_flow(invocations, request, deadline)
        remaining = iter(outcomes)
        return [
            refused[at] if at in refused else _function_response(call, next(remaining))
            for at, call in enumerate(calls)
        ]


def _invoke_flow(invocations: List[Invocation], request: Request, deadline: Deadline) -> Flow[List[Outcome]]:
    """Run the functions until the deadline."""
    left = yield from deadline.raise_if_over_flow(request)
    outcomes = (yield from Invoke(invocations, left)) if invocations else []
    late = [_late(each.call, outcome) for each, outcome in zip(invocations, outcomes)]
    yield from deadline.raise_if_over_flow(request, "; ".join(filter(None, late)))
    return outcomes


def _late(call: Optional[ToolCall], outcome: Outcome) -> str:
    """Return what the error of the deadline says about a function; empty if it ended in time."""
    assert call is not None
    name = f"function {call.name}"
    if outcome.cancelled:
        return f"{name} was cancelled"
    return f"{name} ran to its end, since only an async function can be cancelled" if outcome.late else ""


def _function_response(call: FunctionCall, outcome: Outcome) -> FunctionResponse:
    if outcome.error is None:
        return results.respond(call, outcome.value)
    shown = outcome.error if is_writable(outcome.error) else None  # a handler could not write its traceback
    LOGGER.warning("function %s failed; its error is sent to the model", call.name, exc_info=shown)
    return results.fail(call, outcome.error)


def _declared_names(tools: Tools) -> Set[Optional[str]]:
    return {each.name for tool in tools.sent for each in tool.function_declarations or ()}
