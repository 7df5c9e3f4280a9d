"""Merging the responses of a stream into one.

Nothing is merged until the merged response is needed, so a loop over a stream costs nothing extra; then
one pass over all responses merges them. A field has its last value unless a rule of this module merges
its values. The responses are never changed; values that are not merged are shared with them.
"""

from __future__ import annotations

from itertools import chain
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    List,
    Mapping,
    Optional,
    Sequence,
    Set,
    Tuple,
    TypeVar,
    cast,
)

from google._genai_core.flows.answers.partial_args import assemble
from google._genai_core.runtime.model import UNEXPECTED, ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.content.function_calls import FunctionCall, PartialArg
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.responses.candidates import Candidate
    from google._genai_api.types.responses.generate_content import GenerateContentResponse

M = TypeVar("M", bound=ApiModel)
Rule = Callable[[List[Any]], Any]
"""Merges the values of a field into one; None and empty lists are left out before."""

_PLAIN = {"text", "thought"}


def merge(responses: Sequence[GenerateContentResponse]) -> GenerateContentResponse:
    """Return the responses of a stream, at least one, as one response."""
    return _merge(responses, _RESPONSE)


def places_of(parts: Sequence[Part]) -> List[int]:
    """Return the index that each part has after they are merged."""
    merged = _Parts()
    return [merged.add(part) for part in parts]


def _last(values: List[Any]) -> Any:
    return values[-1]


def _merge(messages: Sequence[M], rules: Mapping[str, Rule], lists: Rule = _last) -> M:
    """Return the messages as one; the rule of each field, or that for lists, merges its values."""
    by_name: Dict[str, List[Any]] = {}
    for message in messages:
        for fields in (message.__dict__, message.__pydantic_extra__ or {}):
            for name, value in fields.items():
                if value is not None and not (isinstance(value, list) and not value):
                    by_name.setdefault(name, []).append(value)
    update = {
        name: rules.get(name, lists if isinstance(values[-1], list) else _last)(values)
        for name, values in by_name.items()
    }
    return messages[0].model_copy(update=update)


# -- the rules


def _by_field(messages: List[Any]) -> Any:
    """Keep the last value of each field: counts and ratings are sent again when they change."""
    return _merge(messages, {})


def _sources(messages: List[Any]) -> Any:
    """Merge lists of sources, which arrive complete and growing, or entry by entry."""
    return _merge(messages, {}, _grown)


def _grown(lists: List[List[Any]]) -> List[Any]:
    whole: List[Any] = []
    known: Set[str] = set()
    for values in lists:
        again = len(values) >= len(whole) and values[: len(whole)] == whole
        new = values[len(whole) :] if again else values
        keys = [key_of(value) for value in new]
        whole += [value for key, value in zip(keys, new) if again or key not in known]
        known.update(keys)
    return whole


def key_of(value: Any) -> str:
    """Return a text that equal values share."""
    return value.model_dump_json() if isinstance(value, ApiModel) else repr(value)


def _joined(lists: List[List[Any]]) -> List[Any]:
    return list(chain.from_iterable(lists))


def _logprobs(messages: List[Any]) -> Any:
    """Join the lists, since each response has the log probabilities of its own tokens only."""
    return _merge(messages, {"log_probability_sum": sum}, _joined)


def _candidates(lists: List[List[Candidate]]) -> List[Candidate]:
    by_index: Dict[int, List[Candidate]] = {}
    for candidates in lists:
        for place, candidate in enumerate(candidates):
            index = place if candidate.index is None else candidate.index
            by_index.setdefault(index, []).append(candidate)
    return [_merge(by_index[index], _CANDIDATE) for index in sorted(by_index)]


def _content(contents: List[Any]) -> Any:
    return _merge(contents, {"parts": _parts})


def _parts(lists: List[List[Part]]) -> List[Part]:
    parts = _Parts()
    for part in chain.from_iterable(lists):
        parts.add(part)
    return parts.end() or lists[0][:1]


_RESPONSE: Mapping[str, Rule] = {
    "candidates": _candidates,
    "usage_metadata": _by_field,
    "prompt_feedback": _by_field,
    UNEXPECTED: _joined,
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

    Consecutive texts become one part; thoughts are kept apart from the answer. A part with a signature
    must be sent back unchanged, so it stays a separate part even if its text is empty. An empty text
    without a signature is left out, because the API refuses it in a history.
    """

    def __init__(self) -> None:
        self._done: List[Part] = []
        self._run: List[Part] = []
        self._calls: Dict[int, List[Part]] = {}
        """The fragments of each streamed function call, by its index in the parts."""
        self._open = _OpenCalls()

    def add(self, part: Part) -> int:
        """Add a part, and return the index that it has in the whole."""
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
        return max(len(self._done) + bool(self._run) - 1, 0)

    def _add_call(self, part: Part, call: FunctionCall) -> None:
        fragments = self._open.of(call)
        if fragments is not None:
            fragments.append(part)
            if not call.will_continue:
                self._open.close(fragments)
            return
        self._flush()
        fragments = [part]
        if call.will_continue or call.partial_args:
            self._calls[len(self._done)] = fragments
        if call.will_continue:
            self._open.add(call, fragments)
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
        for place, fragments in self._calls.items():
            self._done[place] = _whole_call(fragments)
        return self._done


def _is_plain_text(part: Part) -> bool:
    """Return whether a part is text, or a thought, and nothing else."""
    if part.text is None or part.__pydantic_extra__:
        return False
    return all(getattr(part, name) is None for name in part.model_fields_set - _PLAIN)


class _OpenCalls:
    """The function calls that are not complete. A fragment belongs to the latest one that it may continue.

    Only the first fragment must have a name and an id; a later one has each of them or none. So a call is
    kept under its name and id, under each of them alone, and under neither.
    """

    def __init__(self) -> None:
        self._latest: Dict[Tuple[Optional[str], Optional[str]], List[List[Part]]] = {}
        self._closed: Set[int] = set()

    def add(self, call: FunctionCall, fragments: List[Part]) -> None:
        for key in {(name, id) for name in (call.name, None) for id in (call.id, None)}:
            self._latest.setdefault(key, []).append(fragments)

    def of(self, call: FunctionCall) -> Optional[List[Part]]:
        """Return the fragments of the call that this one continues, or None."""
        found = self._latest.get((call.name or None, call.id or None), [])
        while found and id(found[-1]) in self._closed:
            found.pop()
        return found[-1] if found else None

    def close(self, fragments: List[Part]) -> None:
        self._closed.add(id(fragments))


def _whole_call(fragments: List[Part]) -> Part:
    """Return a function call with the arguments of all fragments; it stays open if fragments are missing."""
    calls = [cast("FunctionCall", part.function_call) for part in fragments]
    whole: Dict[str, Any] = {}
    partial: List[PartialArg] = []
    for call in calls:
        whole.update(call.args or {})
        partial += call.partial_args or []
    args, unread = assemble(whole, partial)
    update = {"args": args, "partial_args": unread or None, "will_continue": calls[-1].will_continue or None}
    call = _merge(calls, {}).model_copy(update=update)
    return _merge(fragments, {}).model_copy(update={"function_call": call})
