"""generateContent and streamGenerateContent of both backends, for base models, tuned models and endpoints.

An answer is generated as a whole and then split for a stream, so both forms hold the same text.
"""

from __future__ import annotations

import base64
import math
from collections import Counter
from dataclasses import replace
from typing import Dict, Iterator, List, Optional, Union

from google.genai.emulator.model import speech
from google.genai.emulator.model.answers import Candidate, candidates
from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.model.tokens import (
    AUDIO_SECOND,
    TokenCounter,
    details,
    json_tokens,
    modality,
    text_tokens,
    total,
)
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, StreamItem, array_reply, event_reply, json_reply
from google.genai.emulator.scripts import Script, ScriptedResponses
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.file_search.retrieval import Retrieval
from google.genai.emulator.services.references import References
from google.genai.emulator.state.continuations import ContinuationStore

STREAM_CHARACTERS = 20
"""Characters of text in one response of a stream at most."""

IMAGE_TOKENS = 1290
"""Tokens of a generated image, as documented."""


class Generation:
    """The service for generate calls, which answers from the script or else from the default model."""

    def __init__(
        self,
        catalog: Catalog,
        references: References,
        counter: TokenCounter,
        script: Script,
        continuations: ContinuationStore,
        retrieval: Retrieval,
    ) -> None:
        self._catalog = catalog
        self._references = references
        self._counter = counter
        self._script = script
        self._continuations = continuations
        self._retrieval = retrieval

    def handlers(self) -> CallHandlers:
        """Return the handlers by verb."""
        return {"generateContent": self.generate, "streamGenerateContent": self.stream}

    def generate(self, call: ApiCall) -> Reply:
        """Return a GenerateContentResponse."""
        return json_reply(self.response(call, call.body))

    def response(self, call: ApiCall, request: Json) -> Json:
        """Return the GenerateContentResponse to the body of a call, or to one request of a batch."""
        prompt = self._prompt(call, request)
        answer = self._answer(prompt)
        if not isinstance(answer, ScriptedResponses):
            return self._whole(prompt, answer)
        if len(answer.items) == 1 and isinstance(answer.items[0], dict):
            return answer.items[0]
        raise ServiceError(500, "The scripted reply is a stream, but the call does not stream.")

    def stream(self, call: ApiCall) -> Reply:
        """Return a stream of responses: server-sent events with `alt=sse`, otherwise one JSON array."""
        prompt = self._prompt(call, call.body)
        answer = self._answer(prompt)
        items = answer.items if isinstance(answer, ScriptedResponses) else self._split(prompt, answer)
        return event_reply(items) if call.query.get("alt") == "sse" else array_reply(items)

    def _prompt(self, call: ApiCall, request: Json) -> Prompt:
        model = self._catalog.target(call).name
        resolved = self._references.resolve(call.backend, request, model)
        prompt = Prompt(call.backend, model, resolved.body, resolved.cached)
        return replace(prompt, found=self._retrieval.found(prompt)) if prompt.searches_files else prompt

    def _answer(self, prompt: Prompt) -> Union[List[Candidate], ScriptedResponses]:
        token = prompt.body.get("continuationToken")
        rest = self._continuations.rest(token) if token else None
        answer = self._script.answer(prompt) if rest is None else [rest]
        if isinstance(answer, ScriptedResponses):
            return answer
        if answer is None and token:
            raise ServiceError(400, "The continuation token is invalid or has expired.")
        first, *others = candidates(prompt) if answer is None else answer
        return [self._continuations.cut(first), *others]

    def _whole(self, prompt: Prompt, answer: List[Candidate]) -> Json:
        found = [_candidate(at, each.parts, each) for at, each in enumerate(answer)]
        return {"candidates": found, "usageMetadata": self._usage(prompt, answer), **_version_and_id(prompt)}

    def _split(self, prompt: Prompt, answer: List[Candidate]) -> List[StreamItem]:
        found = [candidate for at, each in enumerate(answer) for candidate in _split_candidate(at, each)]
        responses: List[Json] = [{"candidates": [each], **_version_and_id(prompt)} for each in found]
        responses[-1]["usageMetadata"] = self._usage(prompt, answer)
        return list(responses)

    def _usage(self, prompt: Prompt, answer: List[Candidate]) -> Json:
        prompted = self._counter.prompt(prompt.body)
        parts = [part for each in answer for part in each.parts]
        thoughts = sum(text_tokens(part["text"]) for part in parts if part.get("thought"))
        answered: Counter[str] = Counter()
        for part in parts:
            if not part.get("thought"):
                answered[_modality(part)] += _part_tokens(part)
        usage: Json = {
            "promptTokenCount": total(prompted),
            "candidatesTokenCount": total(answered),
            "totalTokenCount": total(prompted) + total(answered) + thoughts,
            "promptTokensDetails": details(prompted),
            "candidatesTokensDetails": details(answered) or [{"modality": "TEXT", "tokenCount": 0}],
        }
        if prompt.cached:
            usage["cachedContentTokenCount"] = total(prompt.cached)
            usage["cacheTokensDetails"] = details(prompt.cached)
        if prompt.found:
            usage["toolUsePromptTokenCount"] = read = sum(text_tokens(each.text) for each in prompt.found)
            usage["toolUsePromptTokensDetails"] = details({"TEXT": read})
            usage["totalTokenCount"] += read
        if thoughts:
            usage["thoughtsTokenCount"] = thoughts
        if prompt.backend == "vertex":
            usage["trafficType"] = "ON_DEMAND"
        return usage


def _version_and_id(prompt: Prompt) -> Dict[str, str]:
    response_id = base64.urlsafe_b64encode(prompt.digest("response")[:15]).decode("ascii")
    return {"modelVersion": prompt.model, "responseId": response_id}


def _candidate(at: int, parts: List[Json], whole: Optional[Candidate] = None) -> Json:
    """Return a candidate with some parts; the last one of a stream ends the `whole` one."""
    content: Json = {"role": "model", "parts": parts} if parts else {"role": "model"}
    found: Json = {"content": content, "index": at}
    if whole is not None:
        ending = {"groundingMetadata": whole.grounding, "continuationToken": whole.token}
        found["finishReason"] = whole.finish
        found.update((name, value) for name, value in ending.items() if value)
    return found


def _split_candidate(at: int, candidate: Candidate) -> Iterator[Json]:
    """Yield a candidate for each response of a stream: text is split, every other part is whole."""
    steps = [[part] for whole in candidate.parts for part in _split_part(whole)] or [[]]
    for step in steps[:-1]:
        yield _candidate(at, step)
    yield _candidate(at, steps[-1], candidate)


def _split_part(part: Json) -> List[Json]:
    text = part.get("text", "")
    if len(text) < 2 or part.get("thought"):
        return [part]
    size = min(STREAM_CHARACTERS, (len(text) + 1) // 2)
    return [{**part, "text": text[start : start + size]} for start in range(0, len(text), size)]


def _modality(part: Json) -> str:
    return modality(part["inlineData"]["mimeType"]) if "inlineData" in part else "TEXT"


def _part_tokens(part: Json) -> int:
    if _modality(part) == "AUDIO":
        samples = base64.b64decode(part["inlineData"]["data"])
        return math.ceil(speech.seconds(samples) * AUDIO_SECOND)
    if "inlineData" in part:
        return IMAGE_TOKENS
    return text_tokens(part["text"]) if "text" in part else json_tokens(part)
