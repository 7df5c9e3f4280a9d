"""countTokens of both services, and computeTokens of Vertex AI."""

from __future__ import annotations

import base64
import zlib
from typing import Any, Iterator, List, Tuple, cast

from google.genai.emulator.model.tokens import TokenCounter, details, text_pieces, total
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, objects_at
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.context import Context

VOCABULARY = 256_000  # token ids are below it


class Counting:
    """Answers the token calls; what it counts is what usageMetadata reports."""

    def __init__(self, catalog: Catalog, context: Context, counter: TokenCounter) -> None:
        self._catalog = catalog
        self._context = context
        self._counter = counter

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {"countTokens": self.count, "computeTokens": self.compute}

    def count(self, call: ApiCall) -> Reply:
        """Tokens of the contents or, on Gemini, of a whole generateContentRequest."""
        model = self._catalog.target(call).name
        body = {**call.body, **call.body.get("generateContentRequest", {})}
        resolved = self._context.resolve(call.backend, _with_instances(body), model)
        counts = self._counter.prompt(resolved.body)
        answer: Json = {"totalTokens": total(counts), "promptTokensDetails": details(counts)}
        if resolved.cached:
            answer["cachedContentTokenCount"] = total(resolved.cached)
            answer["cacheTokensDetails"] = details(resolved.cached)
        if call.backend == "vertex":
            texts = [text for _, texts in _texts(body) for text in texts]
            answer["totalBillableCharacters"] = sum(billable_characters(text) for text in texts)
        return json_reply(answer)

    def compute(self, call: ApiCall) -> Reply:
        """The tokens of each content: their ids, and their bytes in base64."""
        self._catalog.target(call)
        infos: List[Json] = []
        for role, texts in _texts(call.body):
            pieces = [piece.encode("utf-8", "replace") for text in texts for piece in text_pieces(text)]
            tokens = [base64.b64encode(piece).decode("ascii") for piece in pieces]
            ids = [str(zlib.crc32(piece) % VOCABULARY) for piece in pieces]
            infos.append({"tokens": tokens, "tokenIds": ids, "role": role})
        return json_reply({"tokensInfo": infos})


def billable_characters(text: str) -> int:
    """Characters that Vertex AI bills: all but white space."""
    return sum(not character.isspace() for character in text)


def _texts(body: Json) -> Iterator[Tuple[str, List[str]]]:
    """The role and the texts of each content; an instance is a content of the user's."""
    for content in objects_at(_with_instances(body), "contents"):
        texts = [part["text"] for part in objects_at(content, "parts") if part.get("text")]
        yield content.get("role") or "user", texts


def _with_instances(body: Json) -> Json:
    instances = cast(List[Any], body.get("instances") or [])
    texts = [cast(Json, each).get("content") for each in instances if isinstance(each, dict)]
    contents = [{"role": "user", "parts": [{"text": str(text)}]} for text in texts if text]
    return {**body, "contents": [*objects_at(body, "contents"), *contents]}
