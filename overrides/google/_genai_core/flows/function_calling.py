"""Automatic function calling: what the model asks for is called here, and the model is told.

    request -> an answer with calls -> the functions, side by side -> request -> ... -> an answer

`maximum_remote_calls` counts requests. The calls of the last answer are left to the caller,
and so are those of an answer that calls a function without Python code: its declaration was
written by hand, so the caller alone can answer it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Set

from google._genai_api.types.content.parts import Content, Part
from google._genai_core.flows.functions import results
from google._genai_core.flows.functions.local_functions import ArgumentsError, LocalFunction
from google._genai_core.flows.functions.tools import Tools, split
from google._genai_core.flows.inputs.contents import UserContent
from google._genai_core.runtime.driving.effects import Answered, Flow, Invoke
from google._genai_core.runtime.driving.invoking import Invocation
from google._genai_core.runtime.watching.logs import LOGGER

if TYPE_CHECKING:
    from google._genai_api.types.content.function_calls import FunctionCall, FunctionResponse
    from google._genai_api.types.generation.configs import GenerateContentConfig
    from google._genai_api.types.responses.generate_content import GenerateContentResponse

DEFAULT_LIMIT = 10


class Calling:
    """The functions of one call and how far it is."""

    def __init__(self, settings: GenerateContentConfig, contents: List[Content], said: List[Content]) -> None:
        tools: Tools = split(settings.tools)
        options = settings.automatic_function_calling
        limit = options.maximum_remote_calls if options is not None else None
        self.settings = settings.model_copy(update={"tools": tools.sent})
        self._functions: Mapping[str, LocalFunction] = tools.functions
        self._by_hand = _declared(tools) - set(tools.functions)
        self._given = contents
        self._said = said
        self._limit = DEFAULT_LIMIT if limit is None else limit
        self._shows_history = not (options is not None and options.ignore_call_history)
        self._requests = 0

    @property
    def contents(self) -> List[Content]:
        """What the next request says: what was given, the calls and their results."""
        return [*self._given, *self._said]

    @property
    def history(self) -> Optional[List[Content]]:
        """The same, to be shown on the answer; None when the caller does not want it."""
        return self.contents if self._shows_history else None

    def react_flow(self, answer: GenerateContentResponse) -> Flow[bool]:
        """Call what the answer asks for; whether there is something to tell the model."""
        self._requests += 1
        calls = answer.function_calls
        if not calls or any(call.name in self._by_hand for call in calls):
            return False
        if self._requests >= self._limit:
            answer.automatic_function_calling_limit_reached = True
            return False
        yield from Answered(answer)
        responses = yield from self._responses_flow(calls)
        self._said.append(UserContent([Part(function_response=each) for each in responses]))
        return True

    def _responses_flow(self, calls: List[FunctionCall]) -> Flow[List[FunctionResponse]]:
        """The response to each call, in their order."""
        refused: Dict[int, FunctionResponse] = {}
        invocations: List[Invocation] = []
        for at, call in enumerate(calls):
            function = self._functions.get(call.name or "")
            try:
                if function is None:
                    refused[at] = results.unknown(call, self._functions)
                else:
                    invocations.append(Invocation(function.bind(call.args), function.is_async, call))
            except ArgumentsError as error:
                refused[at] = results.fail(call, str(error))
            if at in refused:
                LOGGER.warning("a function call of the model fails: %s", refused[at].response)
        outcomes = iter((yield from Invoke(invocations)) if invocations else [])
        return [
            refused[at] if at in refused else _told(call, next(outcomes)) for at, call in enumerate(calls)
        ]


def _told(call: FunctionCall, outcome: Any) -> FunctionResponse:
    if outcome.error is None:
        return results.respond(call, outcome.value)
    LOGGER.warning("function %s failed, and the model is told so", call.name, exc_info=outcome.error)
    return results.fail(call, outcome.error)


def _declared(tools: Tools) -> Set[Optional[str]]:
    return {each.name for tool in tools.sent for each in tool.function_declarations or ()}
