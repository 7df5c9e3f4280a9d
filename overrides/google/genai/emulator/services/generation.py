"""generateContent and streamGenerateContent of both services, for base models, tuned ones and endpoints.

An answer is made whole and then, for a stream, cut into chunks: both forms hold the same text.
"""

from __future__ import annotations

import base64
from collections import Counter
from typing import Dict, Iterator, List, Union

from google.genai.emulator.model.answers import Candidate, candidates
from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.model.tokens import TokenCounter, details, json_tokens, text_tokens, total
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.exchange import Reply, StreamItem, array_reply, event_reply, json_reply
from google.genai.emulator.scripts import Items, Script
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.context import Context

PIECE = 20  # characters of text in a chunk at most
PICTURE_TOKENS = 1290  # of a picture that the model makes, as documented


class Generation:
    """Answers the generate calls from the script or else the default model."""

    def __init__(self, catalog: Catalog, context: Context, counter: TokenCounter, script: Script) -> None:
        self._catalog = catalog
        self._context = context
        self._counter = counter
        self._script = script

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {"generateContent": self.generate, "streamGenerateContent": self.stream}

    def generate(self, call: ApiCall) -> Reply:
        """One GenerateContentResponse."""
        return json_reply(self.response(call, call.body))

    def response(self, call: ApiCall, request: Json) -> Json:
        """The GenerateContentResponse to a request that a call carries: its body or one of a batch."""
        prompt = self._prompt(call, request)
        answer = self._answer(prompt)
        if not isinstance(answer, Items):
            return self._whole(prompt, answer)
        if len(answer.items) == 1 and isinstance(answer.items[0], dict):
            return answer.items[0]
        raise ServiceError(500, "The scripted reply is a stream, but the call does not stream.")

    def stream(self, call: ApiCall) -> Reply:
        """Its chunks: server-sent events with `alt=sse`, otherwise one JSON array."""
        prompt = self._prompt(call, call.body)
        answer = self._answer(prompt)
        items = answer.items if isinstance(answer, Items) else self._chunks(prompt, answer)
        return event_reply(items) if call.query.get("alt") == "sse" else array_reply(items)

    def _prompt(self, call: ApiCall, request: Json) -> Prompt:
        model = self._catalog.target(call).name
        resolved = self._context.resolve(call.backend, request, model)
        return Prompt(call.backend, model, resolved.body, resolved.cached)

    def _answer(self, prompt: Prompt) -> Union[List[Candidate], Items]:
        answer = self._script.answer(prompt)
        return candidates(prompt) if answer is None else answer

    def _whole(self, prompt: Prompt, answer: List[Candidate]) -> Json:
        rows = [_row(at, each.parts, each.finish) for at, each in enumerate(answer)]
        return {"candidates": rows, "usageMetadata": self._usage(prompt, answer), **_identity(prompt)}

    def _chunks(self, prompt: Prompt, answer: List[Candidate]) -> List[StreamItem]:
        rows = [row for at, each in enumerate(answer) for row in _pieces(at, each)]
        chunks: List[Json] = [{"candidates": [row], **_identity(prompt)} for row in rows]
        chunks[-1]["usageMetadata"] = self._usage(prompt, answer)
        return list(chunks)

    def _usage(self, prompt: Prompt, answer: List[Candidate]) -> Json:
        asked = self._counter.prompt(prompt.body)
        parts = [part for each in answer for part in each.parts]
        thought = sum(text_tokens(part["text"]) for part in parts if part.get("thought"))
        said: Counter[str] = Counter()
        for part in parts:
            if not part.get("thought"):
                said["IMAGE" if "inlineData" in part else "TEXT"] += _part_tokens(part)
        usage: Json = {
            "promptTokenCount": total(asked),
            "candidatesTokenCount": total(said),
            "totalTokenCount": total(asked) + total(said) + thought,
            "promptTokensDetails": details(asked),
            "candidatesTokensDetails": details(said) or [{"modality": "TEXT", "tokenCount": 0}],
        }
        if prompt.cached:
            usage["cachedContentTokenCount"] = total(prompt.cached)
            usage["cacheTokensDetails"] = details(prompt.cached)
        if thought:
            usage["thoughtsTokenCount"] = thought
        if prompt.backend == "vertex":
            usage["trafficType"] = "ON_DEMAND"
        return usage


def _identity(prompt: Prompt) -> Dict[str, str]:
    identity = base64.urlsafe_b64encode(prompt.digest("response")[:15]).decode("ascii")
    return {"modelVersion": prompt.model, "responseId": identity}


def _row(at: int, parts: List[Json], finish: str = "") -> Json:
    content: Json = {"role": "model", "parts": parts} if parts else {"role": "model"}
    return {"content": content, "index": at, **({"finishReason": finish} if finish else {})}


def _pieces(at: int, answer: Candidate) -> Iterator[Json]:
    """The rows of one candidate: text a piece at a time, all other parts whole."""
    steps = [[piece] for part in answer.parts for piece in _split(part)] or [[]]
    for step in steps[:-1]:
        yield _row(at, step)
    yield _row(at, steps[-1], answer.finish)


def _split(part: Json) -> List[Json]:
    text = part.get("text", "")
    if len(text) < 2 or part.get("thought"):
        return [part]
    size = min(PIECE, (len(text) + 1) // 2)
    return [{**part, "text": text[start : start + size]} for start in range(0, len(text), size)]


def _part_tokens(part: Json) -> int:
    if "inlineData" in part:
        return PICTURE_TOKENS
    return text_tokens(part["text"]) if "text" in part else json_tokens(part)
