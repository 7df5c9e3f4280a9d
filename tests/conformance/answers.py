"""What the recording server answers, by route: just enough for either SDK to read it."""

from __future__ import annotations

import json
from typing import Any, Optional

LAST_PAGE = "page-2"
CALLING_MODEL = "calls-a-function"
CHUNKED_CALLING_MODEL = CALLING_MODEL + "-in-chunks"  # the stream goes on after the call
CONTINUING_MODEL = "continues"  # each of its answers takes three requests
NEXT_TOKENS = {None: "dDE=", "dDE=": "dDI="}
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
    if CONTINUING_MODEL in path:
        return continued(body.get("continuationToken"))
    return generated({"text": "hi"})


def continued(token: Optional[str]) -> dict[str, Any]:
    """A text, with a token for the rest of the answer unless it is the last."""
    response = generated({"text": "hi"})
    following = NEXT_TOKENS.get(token)
    if following is not None:
        response["candidates"][0].update(finishReason="CONTINUATION", continuationToken=following)
    return response


def stream(path: str, body: Any) -> list[dict[str, Any]]:
    """Two chunks; one if it is a function call, except for the model that is named for more."""
    chunks = [generation(path, body), generated({"text": ""})]
    alone = CONTINUING_MODEL in path
    alone = alone or (function_is_due(path, body) and CHUNKED_CALLING_MODEL not in path)
    return chunks[:1] if alone else chunks


def embeddings(body: Any, key: str) -> list[dict[str, Any]]:
    """As many vectors as there are inputs."""
    return [VECTOR for _ in body.get(key, [])]


def predictions(body: Any) -> list[dict[str, Any]]:
    """As many predictions as there are instances: images for prompts and images, else vectors."""
    statistics = {"token_count": 1, "truncated": False}
    vector = {"embeddings": {**VECTOR, "statistics": statistics}}
    instances = body.get("instances", [])
    return [
        IMAGE if {"prompt", "image", "productImages"} & set(instance) else vector for instance in instances
    ]


IMAGE = {"bytesBase64Encoded": "+/8=", "mimeType": "image/png"}
TIME = "2025-01-01T00:00:00Z"
FILE = {
    "name": "files/abc",
    "uri": "https://generativelanguage.googleapis.com/v1beta/files/abc",
    "mimeType": "text/plain",
    "sizeBytes": "5",
    "state": "ACTIVE",
    "source": "UPLOADED",
    "createTime": TIME,
}
TUNED_MODEL = {"name": "tunedModels/a", "displayName": "d", "state": "ACTIVE", "createTime": TIME}
TUNING = {"name": "tunedModels/a/operations/o", "metadata": {"tunedModel": "tunedModels/a"}}
BATCH = {
    "name": "batches/1",
    "metadata": {
        "name": "batches/1",
        "model": "models/x",
        "state": "BATCH_STATE_PENDING",
        "createTime": TIME,
    },
}
OF_PROJECT = "projects/test-project/locations/us-central1/"
STORE = {"name": "fileSearchStores/abc", "createTime": TIME, "activeDocumentsCount": "1"}
CACHE = {"name": "cachedContents/abc", "model": "models/x", "createTime": TIME, "expireTime": TIME}
TUNING_JOB = {"name": OF_PROJECT + "tuningJobs/3", "state": "JOB_STATE_RUNNING", "createTime": TIME}
BATCH_JOB = {
    "name": OF_PROJECT + "batchPredictionJobs/1",
    "model": "publishers/google/models/x",
    "displayName": "d",
    "state": "JOB_STATE_PENDING",
    "createTime": TIME,
    "inputConfig": {"instancesFormat": "jsonl", "gcsSource": {"uris": ["gs://a/b.jsonl"]}},
    "outputConfig": {"predictionsFormat": "jsonl", "gcsDestination": {"outputUriPrefix": "gs://a/b/dest"}},
}

# By the collection: what a listing calls its items, and an item.
COLLECTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "models": ("models", {"name": "models/a"}),
    "publishers/google/models": (
        "publisherModels",
        {"name": "publishers/google/models/a", "versionId": "1"},
    ),
    "tunedModels": ("tunedModels", TUNED_MODEL),
    "files": ("files", FILE),
    "fileSearchStores": ("fileSearchStores", STORE),
    "documents": ("documents", {"name": STORE["name"] + "/documents/a", "state": "STATE_ACTIVE"}),
    "cachedContents": ("cachedContents", CACHE),
    "tuningJobs": ("tuningJobs", TUNING_JOB),
    "batches": ("operations", BATCH),
    "batchPredictionJobs": ("batchPredictionJobs", BATCH_JOB),
}


def collection(path: str) -> str:
    """The collection that the path ends with, if it does."""
    last = path.rpartition("/")[2]
    publisher = "publishers/google/" + last
    return publisher if path.endswith(publisher) and publisher in COLLECTIONS else last


def listing(kind: str, query: dict[str, str]) -> dict[str, Any]:
    """A page of a collection; whatever is asked first, there is one more."""
    key, item = COLLECTIONS[kind]
    page: dict[str, Any] = {key: [item]}
    if query.get("pageToken") != LAST_PAGE:
        page["nextPageToken"] = LAST_PAGE
    return page


def without_version(path: str) -> str:
    """The resource of `/v1/models/x`."""
    return "/".join(path.split("/")[2:])


def operation(name: str) -> dict[str, Any]:
    """An operation that has made a video, in the form of each backend."""
    if name.startswith("models/"):
        videos = [{"video": {"uri": "https://generativelanguage.googleapis.com/v1beta/files/abc"}}]
        response: dict[str, Any] = {"generateVideoResponse": {"generatedSamples": videos}}
    else:
        response = {"videos": [{"gcsUri": "gs://o/1.mp4", "mimeType": "video/mp4"}]}
    return {"name": name, "done": True, "response": response}


def got(path: str, query: dict[str, str]) -> Any:
    """The answer to a GET: a page, the bytes of a file, an operation or an item."""
    if collection(path) in COLLECTIONS:
        return listing(collection(path), query)
    if path.endswith(":download") or "/media/" in path:
        return b"\x00\xff"
    resource = without_version(path)
    if "/operations/" in resource:
        return operation(resource)
    kind = collection(resource.rpartition("/")[0])
    return {**COLLECTIONS[kind][1], "name": resource} if kind in COLLECTIONS else {"name": "models/x"}


def upload_headers(command: str, host: str) -> dict[str, str]:
    """What an upload goes by: where to send the pieces, and whether more are expected."""
    if command == "start":
        address = f"http://{host}/upload/session?upload_id=1"
        return {"x-goog-upload-url": address, "x-goog-upload-status": "active"}
    if command:
        return {"x-goog-upload-status": "final" if "finalize" in command else "active"}
    return {}


def uploaded(size: int) -> dict[str, Any]:
    """The answer to the last piece of an upload of this many bytes."""
    return {"file": {**FILE, "sizeBytes": str(size)}, "name": "fileSearchStores/abc/upload/operations/o"}


def created(path: str) -> Optional[Any]:
    """The answer to a POST without a verb: what was made, or the operation that makes it."""
    kind = collection(path)
    if kind == "auth_tokens":
        return {"name": "auth_tokens/abc", "expireTime": TIME, "newSessionExpireTime": TIME, "uses": 1}
    if kind == "tunedModels":
        return TUNING
    if kind in ("files", "session"):
        return {}  # the start of an upload, whose address is in a header, or a piece that is not the last
    return COLLECTIONS[kind][1] if kind in COLLECTIONS else None


def answer(method: str, path: str, query: dict[str, str], body: Any) -> Optional[Any]:
    """The JSON answer, a list for a stream, bytes for a file, or None for a route nobody should ask."""
    if method in ("GET", "PATCH"):
        return got(path, query)
    if method == "DELETE":
        return {"name": path.rpartition("/")[2], "done": True} if "batch" in path else {}
    return posted(path, body)


def posted(path: str, body: Any) -> Optional[Any]:
    """The answer to a POST, by its verb."""
    resource, colon, verb = path.rpartition(":")
    if not colon:
        return created(path)
    if verb == "generateContent":
        return generation(path, body)
    if verb == "streamGenerateContent":
        return stream(path, body)
    if verb == "register":
        return {"files": [FILE]}
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
    if verb == "uploadToFileSearchStore":
        return {}  # the start of an upload
    if verb == "importFile":
        return {"name": without_version(resource) + "/operations/o"}
    if verb == "predictLongRunning":
        return {"name": without_version(resource) + "/operations/o"}
    if verb == "fetchPredictOperation":
        return operation(body.get("operationName", ""))
    if verb in ("batchGenerateContent", "asyncBatchEmbedContent"):
        return BATCH
    if verb == "validateReinforcementTuningReward":
        return {"overallReward": 1.0}
    if verb == "cancel":
        return {}
    return None
