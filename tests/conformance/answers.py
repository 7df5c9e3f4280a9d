"""What the recording server answers, by route: just enough for either SDK to read it."""

from __future__ import annotations

import json
from typing import Any, Optional

LAST_PAGE = "page-2"
CALLING_MODEL = "calls-a-function"
CHUNKED_CALLING_MODEL = CALLING_MODEL + "-in-chunks"  # the stream goes on after the call
VECTOR = {"values": [0.5, 1.0]}
USAGE = {"promptTokenCount": 1, "candidatesTokenCount": 1, "totalTokenCount": 2}


def generated(part: dict[str, Any]) -> dict[str, Any]:
    """A response with one part, or one chunk of a stream."""
    content = {"role": "model", "parts": [part]}
    return {"candidates": [{"content": content, "finishReason": "STOP"}], "usageMetadata": USAGE}


def function_is_due(path: str, body: Any) -> bool:
    """Whether to ask for the function: once, of the model that is named for it."""
    return CALLING_MODEL in path and "unctionResponse" not in json.dumps(body)


def generation(path: str, body: Any) -> dict[str, Any]:
    """A text, or a function call with a signature that the next request must carry back."""
    if function_is_due(path, body):
        call = {"id": "c1", "name": "get_weather", "args": {"city_name": "Boston", "days": 2}}
        return generated({"functionCall": call, "thoughtSignature": "+/8="})
    return generated({"text": "hi"})


def stream(path: str, body: Any) -> list[dict[str, Any]]:
    """Two chunks; one if it is a function call, except for the model that is named for more."""
    chunks = [generation(path, body), generated({"text": ""})]
    alone = function_is_due(path, body) and CHUNKED_CALLING_MODEL not in path
    return chunks[:1] if alone else chunks


def embeddings(body: Any, key: str) -> list[dict[str, Any]]:
    """As many vectors as there are inputs."""
    return [VECTOR for _ in body.get(key, [])]


def predictions(body: Any) -> list[dict[str, Any]]:
    """As many predictions as there are instances."""
    statistics = {"token_count": 1, "truncated": False}
    return [{"embeddings": {**VECTOR, "statistics": statistics}} for _ in body.get("instances", [])]


def listing(path: str, query: dict[str, str]) -> dict[str, Any]:
    """A page of models; whatever is asked first, there is one more."""
    if path.endswith("/tunedModels"):
        page: dict[str, Any] = {"tunedModels": [{"name": "tunedModels/a"}]}
    elif path.endswith("publishers/google/models"):
        page = {"publisherModels": [{"name": "publishers/google/models/a", "versionId": "1"}]}
    else:
        page = {"models": [{"name": "models/a"}]}
    if query.get("pageToken") != LAST_PAGE:
        page["nextPageToken"] = LAST_PAGE
    return page


def answer(method: str, path: str, query: dict[str, str], body: Any) -> Optional[Any]:
    """The JSON answer, a list for a stream, or None for a route nobody should ask."""
    verb = path.rpartition(":")[2]
    if method == "GET":
        return listing(path, query) if path.endswith(("/models", "/tunedModels")) else {"name": "models/x"}
    if verb == "generateContent":
        return generation(path, body)
    if verb == "streamGenerateContent":
        return stream(path, body)
    if verb == "countTokens":
        return {"totalTokens": 3}
    if verb == "computeTokens":
        return {"tokensInfo": [{"role": "user", "tokens": ["aGk="], "tokenIds": ["1"]}]}
    if verb == "predict":
        return {"predictions": predictions(body)}
    if verb == "embedContent":
        return {"embedding": VECTOR}
    if verb == "batchEmbedContents":
        return {"embeddings": embeddings(body, "requests")}
    return None
