"""Shortcuts of `GenerateContentResponse`: text, parsed output, finish reason, function calls."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, List, Optional, Tuple, cast

from typing_extensions import Self

from google._genai_core.behaviours import incomplete
from google._genai_core.behaviours.results import Result
from google._genai_core.behaviours.texts import parts_of, texts_of
from google._genai_core.runtime import validation_text
from google._genai_core.runtime.errors import IncompleteResponseError, ResponseParseError
from google._genai_core.runtime.lookup import load

if TYPE_CHECKING:
    from google._genai_api.types.content.code_execution import CodeExecutionResult, ExecutableCode
    from google._genai_api.types.content.function_calls import FunctionCall
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.responses.candidates import Candidate, FinishReason
    from google._genai_api.types.responses.generate_content import (
        GenerateContentResponse,
        GenerateContentResponsePromptFeedback,
    )
    from google._genai_api.types.responses.spans import TextSpan
    from google._genai_api.types.responses.usage import GenerateContentResponseUsageMetadata


_SPANS = "google._genai_api.types.responses.spans"


class GenerateContentResponseBehaviour(Result):
    """Shortcuts to the first candidate."""

    if TYPE_CHECKING:
        candidates: List[Candidate] = []
        prompt_feedback: Optional[GenerateContentResponsePromptFeedback] = None
        usage_metadata: Optional[GenerateContentResponseUsageMetadata] = None

    __beside__: ClassVar[Tuple[str, ...]] = (*Result.__beside__, "parsed")

    @classmethod
    def _from_response(cls, *, response: Dict[str, Any], kwargs: object) -> Self:
        """Return the response for its JSON, for pydantic-ai: models/_google_batch.py:288."""
        return cls.model_validate_json(json.dumps(response))

    def read_with(self, reader: Optional[Callable[[str], Any]]) -> None:
        """Set the function that `parsed` parses the text with; None for no parsing."""
        self._keep_private(reader=reader, parsed=None)

    @property
    def parts(self) -> List[Part]:
        """The parts of the first candidate; empty if it has none."""
        return parts_of(self.candidates[0].content if self.candidates else None)

    @property
    def text(self) -> Optional[str]:
        """The text parts of the first candidate, joined, without thoughts; None if it has none.

        A response of a stream often has none, for example the last one: read `text_stream` instead.
        Never raises. `incomplete_reason` is the reason why it is None or cut off.
        """
        texts = texts_of(self.parts)
        return "".join(texts) if texts else None

    def text_or_raise(self) -> str:
        """Return the text of a complete answer.

        Raises:
            errors.IncompleteResponseError: The prompt or the answer was blocked, the answer was
                cut off, or it has no text. `response` of the error is this object.
        """
        response = cast("GenerateContentResponse", self)
        text = self.text
        reason = incomplete.shortfall(response) if text is not None else incomplete.without_text(response)
        if text is None or reason is not None:
            raise IncompleteResponseError(f"no whole text: {reason}", response)
        return text

    @property
    def finish_reason(self) -> Optional[FinishReason]:
        """Why the first candidate ended: `STOP`, `MAX_TOKENS`, `SAFETY`...; None if it is unknown."""
        return self.candidates[0].finish_reason if self.candidates else None

    @property
    def initial_prompt_token_count(self) -> Optional[int]:
        """The prompt tokens of the first request for the answer; None if the service did not count them."""
        usage = self.usage_metadata
        return usage.initial_prompt_token_count if usage is not None else None

    @property
    def blocked(self) -> bool:
        """Whether a filter withheld the prompt or the first candidate."""
        return incomplete.is_blocked(cast("GenerateContentResponse", self))

    @property
    def incomplete_reason(self) -> Optional[str]:
        """Why the answer is missing or cut off, on one line; None if it is whole.

        The reasons are a blocked prompt, a filtered answer with the harms that were found, a limit
        that was reached, and any finish reason but `STOP` and `FINISH_REASON_UNSPECIFIED`. In a stream only the last
        response has it.
        """
        return incomplete.shortfall(cast("GenerateContentResponse", self))

    @property
    def parsed(self) -> Any:
        """The answer as the type given as `response_schema` or `response_json_schema`.

        Plain JSON values if the schema is not a Python type. A Markdown fence around or inside the
        answer is removed. None if the request had no schema, or the model called functions instead
        of answering.

        Raises:
            errors.ResponseParseError: There is no answer, or it does not fit the schema, for
                example because it was cut off. `text` of the error is the answer's text, `__cause__`
                the validation error.

        A program may give it to the constructor or set it, for example after validation of its own; a dump
        leaves it out. A dump of the published SDK that has it is read with it.
        """
        given: Optional[Tuple[Any]] = self._private("given")
        if given is not None:
            return given[0]
        reader: Optional[Callable[[str], Any]] = self._private("reader")
        if reader is None:
            return (self.__pydantic_extra__ or {}).get("parsed")
        if not self.text and self.function_calls:
            return None
        return self._parse(reader)

    @parsed.setter
    def parsed(self, value: Any) -> None:
        self._keep_private(given=(value,))

    @property
    def parsed_or_none(self) -> Any:
        """Like `parsed`, but None if that raises."""
        try:
            return self.parsed
        except ResponseParseError:
            return None

    def _parse(self, reader: Callable[[str], Any]) -> Any:
        text = self.text or ""
        last: Optional[Tuple[str, Any]] = self._private("parsed")
        if last is None or last[0] != text:
            ended = self.incomplete_reason or "the model finished"
            if not text:
                raise ResponseParseError(f"there is no answer to parse: {ended}")
            try:
                last = (text, reader(text))
            except ValueError as error:
                message = f"the answer does not fit the schema: {validation_text.reason(error)}: {ended}"
                raise ResponseParseError(message, text) from validation_text.cause(error)
            self._keep_private(parsed=last)
        return last[1]

    @property
    def function_calls(self) -> List[FunctionCall]:
        """The function calls of the first candidate, in order."""
        return [part.function_call for part in self.parts if part.function_call is not None]

    @property
    def text_spans(self) -> List[TextSpan]:
        """The places in `text` that sources support, in the order of the text, with their sources.

        The services give offsets in UTF-8 bytes; `start` and `end` are positions of a Python `str`. An offset
        within a character is that of the whole character. A source of `grounding_metadata` has the number of
        its chunk, counted from 1; those of `citation_metadata` come after them.
        """
        from google._genai_core.behaviours import spans  # loaded only for citations

        text = self.text or ""
        kind, source = load(f"{_SPANS}.TextSpan"), load(f"{_SPANS}.TextSource")
        return [
            kind(
                start=span.start,
                end=span.end,
                text=text[span.start : span.end],
                sources=[source(**each._asdict()) for each in span.sources],
            )
            for span in (spans.spans_of(self.candidates[0]) if self.candidates else ())
        ]

    def text_with_citations(
        self, marker: Optional[Callable[[int, Optional[str], Optional[str]], str]] = None
    ) -> Optional[str]:
        """Return `text` with a marker for each source after each place that it supports; None without text.

        Args:
            marker: A function of the number, the URI and the title of a source that returns its marker.
                The default is a link in Markdown, `[1](https://...)`, or `[1]` without a URI.
        """
        from google._genai_core.behaviours import spans  # loaded only for citations

        text = self.text
        return None if text is None else spans.with_markers(text, spans.spans_of(self.candidates[0]), marker)

    def as_wav(self) -> Optional[bytes]:
        """Return the speech of the first candidate as the bytes of a WAV file; None if it has no audio.

        Several parts, as a stream has them, are joined. See `Blob.as_wav`.

        Raises:
            errors.InvalidValueError: A part is not of samples, such as `audio/mp3`, or the rates differ.
        """
        from google._genai_core.runtime.media import wav  # loaded only for speech

        blobs = [part.inline_data for part in self.parts if part.inline_data is not None]
        sounds = [
            wav.Sound(blob.data, blob.mime_type or "")
            for blob in blobs
            if blob.data and wav.is_sound(blob.mime_type)
        ]
        return wav.wav(sounds) if sounds else None

    @property
    def executable_code(self) -> Optional[str]:
        """The code of the first part with code."""
        codes: List[ExecutableCode] = [p.executable_code for p in self.parts if p.executable_code]
        return codes[0].code if codes else None

    @property
    def code_execution_result(self) -> Optional[str]:
        """The output of the first part with a code execution result."""
        results: List[CodeExecutionResult] = [
            p.code_execution_result for p in self.parts if p.code_execution_result
        ]
        return results[0].output if results else None
