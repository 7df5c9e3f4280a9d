"""What an answer says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, List, Optional, Tuple, cast

from pydantic import PrivateAttr

from google._genai_core.behaviours import incomplete
from google._genai_core.runtime import validation_text
from google._genai_core.runtime.errors import IncompleteResponseError, ResponseParseError
from google._genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.content.code_execution import CodeExecutionResult, ExecutableCode
    from google._genai_api.types.content.function_calls import FunctionCall
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.responses.candidates import Candidate, FinishReason
    from google._genai_api.types.responses.generate_content import (
        GenerateContentResponse,
        GenerateContentResponsePromptFeedback,
    )


class GenerateContentResponseBehaviour(ApiModel):
    """Shortcuts to the first candidate."""

    _reader: Optional[Callable[[str], Any]] = PrivateAttr(default=None)
    """Reads the text by the schema that the request asked for."""

    _parsed: Optional[Tuple[str, Any]] = PrivateAttr(default=None)
    """The text that was read last, and what it gave."""

    if TYPE_CHECKING:
        candidates: List[Candidate] = []
        prompt_feedback: Optional[GenerateContentResponsePromptFeedback] = None

    def read_with(self, reader: Optional[Callable[[str], Any]]) -> None:
        """Say how `parsed` reads the text; None: not at all."""
        self._reader, self._parsed = reader, None

    @property
    def parts(self) -> List[Part]:
        """The parts of the first candidate; empty when it has none."""
        content = self.candidates[0].content if self.candidates else None
        return content.parts if content is not None else []

    @property
    def text(self) -> Optional[str]:
        """The first candidate's text parts, joined, without thoughts; None when it has none.

        Never raises. `incomplete_reason` says why it is None or stops short.
        """
        texts = [part.text for part in self.parts if part.text is not None and not part.thought]
        return "".join(texts) if texts else None

    def text_or_raise(self) -> str:
        """The text of a whole answer.

        Raises:
            errors.IncompleteResponseError: The prompt or the answer was blocked, the answer was
                cut off, or it has no text; the message says which, and `response` is this answer.
        """
        answer = cast("GenerateContentResponse", self)
        text = self.text
        held = incomplete.shortfall(answer) if text is not None else incomplete.without_text(answer)
        if text is None or held is not None:
            raise IncompleteResponseError(f"no whole text: {held}", answer)
        return text

    @property
    def finish_reason(self) -> Optional[FinishReason]:
        """Why the first candidate ended: `STOP`, `MAX_TOKENS`, `SAFETY`...; None when it is not said."""
        return self.candidates[0].finish_reason if self.candidates else None

    @property
    def blocked(self) -> bool:
        """Whether a filter withheld the prompt or the first candidate."""
        return incomplete.is_blocked(cast("GenerateContentResponse", self))

    @property
    def incomplete_reason(self) -> Optional[str]:
        """Why the answer is missing or cut off, in one line; None when it is whole.

        It tells a blocked prompt, a filtered answer with the harms that were found, a limit that was
        reached, and any other finish reason than `STOP`. In a stream only the last chunk knows.
        """
        return incomplete.shortfall(cast("GenerateContentResponse", self))

    @property
    def parsed(self) -> Any:
        """The answer as the type given as `response_schema` or `response_json_schema`.

        A schema that is no Python type gives plain JSON values. A Markdown fence around the
        JSON is taken off. None when the request had no schema, or the model called functions
        instead of answering.

        Raises:
            errors.ResponseParseError: There is no answer, or it does not fit the schema, for
                example because it was cut off. `text` on it is the whole answer, `__cause__`
                the validation error.
        """
        if self._reader is None or (not self.text and self.function_calls):
            return None
        return self._read(self._reader)

    @property
    def parsed_or_none(self) -> Any:
        """The same as `parsed`, but None where that raises."""
        try:
            return self.parsed
        except ResponseParseError:
            return None

    def _read(self, reader: Callable[[str], Any]) -> Any:
        text = self.text or ""
        if self._parsed is None or self._parsed[0] != text:
            ended = self.incomplete_reason or "the model finished"
            if not text:
                raise ResponseParseError(f"there is no answer to parse: {ended}")
            try:
                self._parsed = (text, reader(text))
            except ValueError as error:
                message = f"the answer does not fit the schema: {validation_text.reason(error)}: {ended}"
                raise ResponseParseError(message, text) from error
        return self._parsed[1]

    @property
    def function_calls(self) -> List[FunctionCall]:
        """The function calls of the first candidate, in order."""
        return [part.function_call for part in self.parts if part.function_call is not None]

    @property
    def executable_code(self) -> Optional[str]:
        """The code of the first part that has any."""
        found: List[ExecutableCode] = [p.executable_code for p in self.parts if p.executable_code]
        return found[0].code if found else None

    @property
    def code_execution_result(self) -> Optional[str]:
        """The output of the first part with a code execution result."""
        found: List[CodeExecutionResult] = [
            p.code_execution_result for p in self.parts if p.code_execution_result
        ]
        return found[0].output if found else None
