"""countTokens of both backends, and computeTokens of Vertex AI."""

from __future__ import annotations

import base64
import zlib
from typing import Any, Iterator, List, Tuple, cast

from google.genai.emulator.model.tokens import TokenCounter, details, split_tokens, total
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, objects_at
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.references import References

VOCABULARY = 256_000
"""The number of token ids."""


class Counting:
    """The service that counts tokens; its counts equal those that usageMetadata reports."""

    def __init__(self, catalog: Catalog, references: References, counter: TokenCounter) -> None:
        self._catalog = catalog
        self._references = references
        self._counter = counter

    def handlers(self) -> CallHandlers:
        """Return the handlers by verb."""
        return {"countTokens": self.count, "computeTokens": self.compute}

    def count(self, call: ApiCall) -> Reply:
        """Count the tokens of the contents or, on Gemini, of a whole generateContentRequest."""
        model = self._catalog.target(call).name
        body = {**call.body, **call.body.get("generateContentRequest", {})}
        resolved = self._references.resolve(call.backend, _with_instances(body), model)
        counts = self._counter.prompt(resolved.body)
        response: Json = {"totalTokens": total(counts), "promptTokensDetails": details(counts)}
        if resolved.cached:
            response["cachedContentTokenCount"] = total(resolved.cached)
            response["cacheTokensDetails"] = details(resolved.cached)
        if call.backend == "vertex":
            texts = [text for _, texts in _texts(body) for text in texts]
            response["totalBillableCharacters"] = sum(billable_characters(text) for text in texts)
        return json_reply(response)

    def compute(self, call: ApiCall) -> Reply:
        """Return the tokens of each content: their ids, and their bytes in base64."""
        self._catalog.target(call)
        infos: List[Json] = []
        for role, texts in _texts(call.body):
            tokens = [token.encode("utf-8", "replace") for text in texts for token in split_tokens(text)]
            encoded = [base64.b64encode(token).decode("ascii") for token in tokens]
            ids = [str(zlib.crc32(token) % VOCABULARY) for token in tokens]
            infos.append({"tokens": encoded, "tokenIds": ids, "role": role})
        return json_reply({"tokensInfo": infos})


def billable_characters(text: str) -> int:
    """Count the characters that Vertex AI bills: all except white space."""
    return sum(not character.isspace() for character in text)


def _texts(body: Json) -> Iterator[Tuple[str, List[str]]]:
    """Yield the role and the texts of each content; an instance counts as a user content."""
    for content in objects_at(_with_instances(body), "contents"):
        texts = [part["text"] for part in objects_at(content, "parts") if part.get("text")]
        yield content.get("role") or "user", texts


def _with_instances(body: Json) -> Json:
    instances = cast(List[Any], body.get("instances") or [])
    texts = [cast(Json, each).get("content") for each in instances if isinstance(each, dict)]
    contents = [{"role": "user", "parts": [{"text": str(text)}]} for text in texts if text]
    return {**body, "contents": [*objects_at(body, "contents"), *contents]}
