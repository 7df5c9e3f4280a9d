"""The chunks of a stream as one response.

Nothing is merged until somebody asks, so that a loop over chunks pays nothing for it;
then it takes one pass over all chunks. A field has its latest value unless a rule here
says how its values go together. Chunks are never changed; what is not merged is shared.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Mapping, Optional, Sequence, Set, TypeVar, cast

from google._genai_core.flows.answers.partial_args import assembled
from google._genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.content.function_calls import FunctionCall, PartialArg
    from google._genai_api.types.content.parts import Content, Part
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.generate_content import GenerateContentResponse

M = TypeVar("M", bound=ApiModel)
Rule = Callable[[List[Any]], Any]
"""Makes one value of all values of a field, which are neither None nor empty lists."""

_PLAIN = {"text", "thought"}


class Accumulator:
    """What has arrived of an answer. Give one to the flow of a stream to look at it at any time."""

    def __init__(
        self, reader: Optional[Callable[[str], Any]] = None, history: Optional[List[Content]] = None
    ) -> None:
        """`reader` reads the text for `parsed` of the whole; `history` is shown on each chunk."""
        self.chunks: List[GenerateContentResponse] = []
        self._reader = reader
        self._history = history
        self._whole: Optional[GenerateContentResponse] = None

    def add(self, chunk: GenerateContentResponse) -> None:
        """Take the next chunk."""
        if self._history is not None:
            chunk.automatic_function_calling_history = self._history
        self.chunks.append(chunk)
        self._whole = None

    def whole(self) -> GenerateContentResponse:
        """The chunks as one response; there must be one."""
        if self._whole is None:
            self._whole = merged(self.chunks)
            if self._reader is not None:
                self._whole.read_with(self._reader)
        return self._whole

    def partial(self) -> Optional[GenerateContentResponse]:
        """The same of an answer that is cut off, which no schema fits; None without a chunk."""
        return merged(self.chunks) if self.chunks else None

    @property
    def finished(self) -> bool:
        """Whether the answer has come to an end: with a finish reason, or by calling a function.

        An answer without a part, such as that to a refused prompt, has nothing to finish.
        """
        chunks = reversed(self.chunks)
        if any(candidate.finish_reason is not None for chunk in chunks for candidate in chunk.candidates):
            return True
        contents = [candidate.content for chunk in self.chunks for candidate in chunk.candidates]
        parts = [part for content in contents if content is not None for part in content.parts]
        calls = [part.function_call for part in parts if part.function_call is not None]
        return not calls[-1].will_continue if calls else not parts


def merged(chunks: Sequence[GenerateContentResponse]) -> GenerateContentResponse:
    """One response made of chunks, of which there is at least one."""
    return _merged(chunks, _RESPONSE)


def _last(values: List[Any]) -> Any:
    return values[-1]


def _merged(messages: Sequence[M], rules: Mapping[str, Rule], lists: Rule = _last) -> M:
    """One message; each field has what its rule, or the one for lists, makes of its values."""
    found: Dict[str, List[Any]] = {}
    for message in messages:
        for fields in (message.__dict__, message.__pydantic_extra__ or {}):
            for name, value in fields.items():
                if value is not None and not (isinstance(value, list) and not value):
                    found.setdefault(name, []).append(value)
    update = {
        name: rules.get(name, lists if isinstance(values[-1], list) else _last)(values)
        for name, values in found.items()
    }
    return messages[0].model_copy(update=update)


# -- the rules


def _by_field(messages: List[Any]) -> Any:
    """Counts and verdicts are told anew as they change, sometimes only in part."""
    return _merged(messages, {})


def _sources(messages: List[Any]) -> Any:
    """Lists of sources come whole, growing from chunk to chunk, or piece by piece."""
    return _merged(messages, {}, _grown)


def _grown(lists: List[List[Any]]) -> List[Any]:
    whole: List[Any] = []
    known: Set[str] = set()
    for values in lists:
        again = len(values) >= len(whole) and values[: len(whole)] == whole
        new = values[len(whole) :] if again else values
        keys = [_key(value) for value in new]
        whole += [value for key, value in zip(keys, new) if again or key not in known]
        known.update(keys)
    return whole


def _key(value: Any) -> str:
    return value.model_dump_json() if isinstance(value, ApiModel) else repr(value)


def _joined(lists: List[List[Any]]) -> List[Any]:
    return list(chain.from_iterable(lists))


def _logprobs(messages: List[Any]) -> Any:
    """Each chunk tells of its own tokens alone."""
    return _merged(messages, {"log_probability_sum": sum}, _joined)


def _candidates(lists: List[List[Candidate]]) -> List[Candidate]:
    by_index: Dict[int, List[Candidate]] = {}
    for candidates in lists:
        for place, candidate in enumerate(candidates):
            index = place if candidate.index is None else candidate.index
            by_index.setdefault(index, []).append(candidate)
    return [_merged(by_index[index], _CANDIDATE) for index in sorted(by_index)]


def _content(contents: List[Any]) -> Any:
    return _merged(contents, {"parts": _parts})


def _parts(lists: List[List[Part]]) -> List[Part]:
    parts = _Parts()
    for part in chain.from_iterable(lists):
        parts.add(part)
    return parts.end() or lists[0][:1]


_RESPONSE: Mapping[str, Rule] = {
    "candidates": _candidates,
    "usage_metadata": _by_field,
    "prompt_feedback": _by_field,
}
_CANDIDATE: Mapping[str, Rule] = {
    "content": _content,
    "citation_metadata": _sources,
    "grounding_metadata": _sources,
    "url_context_metadata": _sources,
    "logprobs_result": _logprobs,
}


# -- parts


class _Parts:
    """The parts of one content.

    Texts in a row become one part, thoughts and answer apart. A part with a signature must
    go back to the model as it came, so it stays alone, be its text empty. An empty text
    without one carries nothing and is left out: the API refuses it in a history.
    """

    def __init__(self) -> None:
        self._done: List[Part] = []
        self._run: List[Part] = []
        self._calls: Dict[int, List[Part]] = {}
        """The pieces of each streamed function call, by its place."""
        self._open: List[List[Part]] = []

    def add(self, part: Part) -> None:
        if _is_plain_text(part):
            if part.text:
                if self._run and bool(self._run[0].thought) != bool(part.thought):
                    self._flush()
                self._run.append(part)
        elif part.function_call is not None:
            self._add_call(part, part.function_call)
        else:
            self._flush()
            self._done.append(part)

    def _add_call(self, part: Part, call: FunctionCall) -> None:
        pieces = next((pieces for pieces in reversed(self._open) if _continues(call, pieces)), None)
        if pieces is not None:
            pieces.append(part)
            if not call.will_continue:
                self._open.remove(pieces)
            return
        self._flush()
        pieces = [part]
        if call.will_continue or call.partial_args:
            self._calls[len(self._done)] = pieces
        if call.will_continue:
            self._open.append(pieces)
        self._done.append(part)

    def _flush(self) -> None:
        if len(self._run) > 1:
            text = "".join(cast(str, part.text) for part in self._run)
            self._done.append(self._run[0].model_copy(update={"text": text}))
        else:
            self._done += self._run
        self._run = []

    def end(self) -> List[Part]:
        self._flush()
        for place, pieces in self._calls.items():
            self._done[place] = _whole_call(pieces)
        return self._done


def _is_plain_text(part: Part) -> bool:
    """Whether a part is text, or a thought, and nothing else."""
    if part.text is None or part.__pydantic_extra__:
        return False
    return all(getattr(part, name) is None for name in part.model_fields_set - _PLAIN)


def _continues(call: FunctionCall, pieces: List[Part]) -> bool:
    """Whether this is the next piece of a call that announced more; only the first has to have a name."""
    first = cast("FunctionCall", pieces[0].function_call)
    return call.name in (None, "", first.name) and call.id in (None, "", first.id)


def _whole_call(pieces: List[Part]) -> Part:
    """A function call that came in pieces, with all its arguments; still open when it was cut off."""
    calls = [cast("FunctionCall", part.function_call) for part in pieces]
    given: Dict[str, Any] = {}
    partial: List[PartialArg] = []
    for call in calls:
        given.update(call.args or {})
        partial += call.partial_args or []
    args, unread = assembled(given, partial)
    update = {"args": args, "partial_args": unread or None, "will_continue": calls[-1].will_continue or None}
    call = _merged(calls, {}).model_copy(update=update)
    return _merged(pieces, {}).model_copy(update={"function_call": call})
