"""More inputs than a request may have: how they are split, sent, joined, retried and refused."""

from __future__ import annotations

import asyncio
import itertools
import json
import pickle
import threading
from typing import Any, Callable, Dict, List, Optional, Tuple, Type

import httpx
import pytest

from google import genai
from google._genai_core.flows import embedding
from google._genai_core.runtime.driving.together import AT_ONCE
from google.genai import errors, types
from google.genai.emulator import Emulator
from google.genai.emulator.services import embedding as emulated

from ...patience import PATIENCE
from ...wire.capture import new_client
from ..ways import client_of

TEXT, GEMINI_2, PARTNER = "text-embedding-005", "gemini-embedding-2", "intfloat/multilingual-e5-maas"


class Service:
    """Both APIs' embeddings: the vector of a text is the number that it holds."""

    def __init__(self, fail: Optional[Callable[[List[str]], Optional[httpx.Response]]] = None) -> None:
        self.sizes: List[int] = []
        self.most_at_once = 0
        self._fail = fail
        self._at_once = 0
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        verb = request.url.path.rpartition(":")[2]
        texts = _texts(verb, body)
        with self._lock:
            self.sizes.append(len(texts))
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            failure = self._fail(texts) if self._fail else None
            return failure or httpx.Response(200, json=_answer(verb, texts), headers={"x-of": texts[0]})
        finally:
            with self._lock:
                self._at_once -= 1

    def client(self, backend: str, **options: Any) -> genai.Client:
        return new_client(backend, httpx.MockTransport(self), options)


def _texts(verb: str, body: Dict[str, Any]) -> List[str]:
    if verb == "predict":
        return [each["content"] for each in body["instances"]]
    contents = [body["content"]] if verb == "embedContent" else [each["content"] for each in body["requests"]]
    return ["".join(part["text"] for part in content["parts"]) for content in contents]


def _answer(verb: str, texts: List[str]) -> Dict[str, Any]:
    values = [{"values": [float(text.split()[0])]} for text in texts]
    usage = {
        "promptTokenCount": len(texts),
        "totalTokenCount": len(texts),
        "promptTokensDetails": [{"modality": "TEXT", "tokenCount": len(texts)}],
        "trafficType": "ON_DEMAND",
    }
    if verb == "predict":
        rows = [{**each, "statistics": {"token_count": 1, "truncated": False}} for each in values]
        return {
            "predictions": [{"embeddings": row} for row in rows],
            "metadata": {"billableCharacterCount": sum(map(len, texts))},
        }
    if verb == "embedContent":
        return {"embedding": values[0], "usageMetadata": usage, "truncated": texts == ["3"]}
    return {"embeddings": values, "usageMetadata": usage}


def numbers(count: int) -> List[str]:
    return [str(index) for index in range(count)]


def blocking(client: genai.Client, model: str, contents: Any, **config: Any) -> types.EmbedContentResponse:
    return client.models.embed_content(model=model, contents=contents, config=config or None)  # type: ignore[arg-type]  # a dictionary of any keys


def awaited(client: genai.Client, model: str, contents: Any, **config: Any) -> types.EmbedContentResponse:
    async def run() -> types.EmbedContentResponse:
        async with client.aio as awaitable:
            return await awaitable.models.embed_content(
                model=model,
                contents=contents,
                config=config or None,  # type: ignore[arg-type]  # a dictionary of any keys
            )

    return asyncio.run(run())


WAYS = pytest.mark.parametrize("embed", [blocking, awaited])
Embed = Callable[..., types.EmbedContentResponse]

SPLIT: Dict[Tuple[str, str, int], List[int]] = {
    ("gemini", TEXT, 1): [1],
    ("gemini", TEXT, 99): [99],
    ("gemini", TEXT, 100): [100],
    ("gemini", TEXT, 101): [100, 1],
    ("gemini", GEMINI_2, 250): [100, 100, 50],
    ("gemini", f"models/{GEMINI_2}", 200): [100, 100],
    ("vertex", TEXT, 249): [249],
    ("vertex", TEXT, 250): [250],
    ("vertex", TEXT, 251): [250, 1],
    ("vertex", "endpoints/123", 501): [250, 250, 1],
    ("vertex", GEMINI_2, 1): [1],
    ("vertex", GEMINI_2, 100): [100],
    ("vertex", GEMINI_2, 101): [100, 1],
    ("vertex", "gemini-embedding-001", 201): [100, 100, 1],
    ("vertex", PARTNER, 1): [1],
    ("vertex", PARTNER, 5): [1] * 5,
    ("express", TEXT, 300): [250, 50],
    ("express", GEMINI_2, 150): [100, 50],
}


@WAYS
@pytest.mark.parametrize("case", SPLIT)
def test_inputs_are_split_and_joined_in_order(embed: Embed, case: Tuple[str, str, int]) -> None:
    backend, model, count = case
    service = Service()
    response = embed(service.client(backend), model, numbers(count))
    assert sorted(service.sizes, reverse=True) == SPLIT[case]
    assert [each.values for each in response.embeddings] == [[float(index)] for index in range(count)]


def test_bounds_are_those_of_the_emulator() -> None:
    assert embedding.LARGEST_BATCH == emulated.LARGEST_BATCH
    assert embedding.LARGEST_PREDICTION == emulated.LARGEST_PREDICTION
    assert embedding.LARGEST_PREDICTION_TOKENS == emulated.LARGEST_PREDICTION_TOKENS


@pytest.mark.parametrize(
    "text",
    ["word " * 900, "für müde Bären " * 200, "世界" * 400, "3.14159 " * 300, "a b " * 700, "\n\n{};" * 300],
)
@pytest.mark.parametrize("vertexai", [False, True])
def test_the_emulator_takes_what_is_sent(text: str, vertexai: bool) -> None:
    emulator = Emulator()
    texts = [f"{index} {text}" for index in range(120)]
    response = client_of(emulator, vertexai).models.embed_content(model="text-embedding-004", contents=texts)
    alone = client_of(emulator, vertexai).models.embed_content(
        model="text-embedding-004", contents=texts[118]
    )
    assert len(response.embeddings) == 120
    assert response.embeddings[118].values == alone.embeddings[0].values


def test_a_prediction_has_no_more_tokens_than_it_may() -> None:
    service = Service()
    client = service.client("vertex")
    client.models.embed_content(model=TEXT, contents=["1 " + "word " * 1000] * 50)
    assert sorted(service.sizes) == [5, 15, 15, 15]
    service.sizes.clear()
    client.models.embed_content(model=TEXT, contents=["1 " + "word " * 30_000, "2", "3 " + "word " * 30_000])
    assert service.sizes == [1, 1, 1], "one that is too long on its own is the service's to refuse"


@WAYS
def test_counts_are_summed(embed: Embed) -> None:
    predicted = embed(Service().client("vertex"), TEXT, ["1234"] * 600)
    assert predicted.metadata == types.EmbedContentMetadata(billable_character_count=2400)
    assert predicted.usage_metadata is None
    assert [each.statistics.token_count for each in predicted.embeddings if each.statistics] == [1.0] * 600
    for backend, model, count in (("gemini", TEXT, 250), ("vertex", GEMINI_2, 250), ("vertex", PARTNER, 7)):
        response = embed(Service().client(backend), model, numbers(count))
        usage = response.usage_metadata
        assert usage
        assert (usage.prompt_token_count, usage.total_token_count) == (count, count)
        (details,) = usage.prompt_tokens_details
        assert (details.modality, details.token_count) == ("TEXT", count)
        assert usage.traffic_type == "ON_DEMAND"
        assert response.metadata is None
        assert response.truncated is (True if model == PARTNER else None)


@WAYS
def test_the_http_response_is_that_of_the_last_request(embed: Embed) -> None:
    response = embed(Service().client("gemini"), TEXT, numbers(250))
    assert response.sdk_http_response
    assert response.sdk_http_response.headers
    assert response.sdk_http_response.headers["x-of"] == "200"
    assert types.EmbedContentResponse.model_validate(response.model_dump()) == response
    assert pickle.loads(pickle.dumps(response)) == response


@WAYS
def test_requests_are_sent_at_the_same_time_but_not_all(embed: Embed) -> None:
    barrier = threading.Barrier(2, timeout=PATIENCE)

    def wait_for_another(texts: List[str]) -> None:
        barrier.wait()

    service = Service(wait_for_another if embed is blocking else None)
    embed(service.client("gemini"), TEXT, numbers(3000))
    assert len(service.sizes) == 30
    assert service.most_at_once <= AT_ONCE
    if embed is blocking:
        assert service.most_at_once >= 2


def refused(texts: List[str]) -> Optional[httpx.Response]:
    if "117" not in texts:
        return None
    body = {"error": {"code": 400, "status": "INVALID_ARGUMENT", "message": "The text is empty."}}
    return httpx.Response(400, json=body)


def lost(texts: List[str]) -> None:
    if "117" in texts:
        raise httpx.ConnectError("no route")


def short(texts: List[str]) -> Optional[httpx.Response]:
    return httpx.Response(200, json={"embeddings": [{"values": [1]}]}) if "117" in texts else None


def no_json(texts: List[str]) -> Optional[httpx.Response]:
    return httpx.Response(200, content=b"<html>") if "117" in texts else None


FAILURES: Dict[str, Tuple[Any, Type[Exception], str]] = {
    "refused": (
        refused,
        errors.BadRequestError,
        "contents[100:200]: 400 INVALID_ARGUMENT: The text is empty.",
    ),
    "no connection": (lost, errors.APIConnectionError, "contents[100:200]: "),
    "too few": (short, errors.ResponseParseError, "contents[100:200]: 1 embeddings for 100 inputs"),
    "no JSON": (no_json, errors.ResponseParseError, "contents[100:200]: not a EmbedContentResponse"),
}


@WAYS
@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_names_the_inputs_of_its_request(embed: Embed, name: str) -> None:
    fail, kind, text = FAILURES[name]
    service = Service(fail)
    with pytest.raises(kind) as raised:
        embed(service.client("gemini", retry_options={"attempts": 1}), TEXT, numbers(5000))
    assert str(raised.value).startswith(text)
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)
    assert len(service.sizes) < 50, "and no other request is begun"
    if isinstance(raised.value, errors.APIError):
        assert raised.value.message == "The text is empty."
        assert "batchEmbedContents" in raised.value.request


@WAYS
def test_one_request_needs_no_range(embed: Embed) -> None:
    with pytest.raises(errors.BadRequestError) as raised:
        embed(Service(refused).client("gemini"), TEXT, ["117", "118"])
    assert str(raised.value) == "400 INVALID_ARGUMENT: The text is empty."


@WAYS
def test_each_request_is_retried(embed: Embed) -> None:
    seen = itertools.count()

    def overloaded(texts: List[str]) -> Optional[httpx.Response]:
        return httpx.Response(503) if "117" in texts and next(seen) < 2 else None

    service = Service(overloaded)
    options = {"initial_delay": 0.001, "jitter": 0.0, "attempts": 3}
    response = embed(service.client("gemini", retry_options=options), TEXT, numbers(250))
    assert len(response.embeddings) == 250
    assert len(service.sizes) == 5


@WAYS
def test_all_requests_share_the_deadline(embed: Embed) -> None:
    service = Service(lambda texts: httpx.Response(503) if "117" in texts else None)
    options: Dict[str, Any] = {"retry_options": {"initial_delay": 60.0, "jitter": 0.0}, "deadline": 5000}
    with pytest.raises(errors.UnavailableError):
        embed(service.client("gemini", **options), TEXT, numbers(5000))
    assert service.sizes.count(100) <= 50


@WAYS
def test_settings_go_into_every_request(embed: Embed) -> None:
    bodies: List[Any] = []

    def keep(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return Service()(request)

    client = new_client("vertex", httpx.MockTransport(keep))
    embed(client, TEXT, numbers(251), task_type="CLUSTERING", output_dimensionality=1)
    assert [body["parameters"] for body in bodies] == [{"outputDimensionality": 1}] * 2
    assert {each["task_type"] for body in bodies for each in body["instances"]} == {"CLUSTERING"}


class Unsized:
    """Texts that only a loop can read."""

    def __iter__(self) -> Any:
        return iter(numbers(300))


REFUSED: Dict[str, Tuple[str, Any, str]] = {
    "none": ("gemini", [], "contents is empty: pass at least one text, part or Content"),
    "nothing": ("gemini", None, "contents is None"),
    "an empty tuple": ("vertex", (), "contents is empty"),
    "a generator": ("gemini", (text for text in numbers(300)), "contents: generator is not text"),
    "an iterator": ("vertex", iter(numbers(300)), "pass a list: list(...)"),
    "an object": ("gemini", Unsized(), "contents: Unsized is not text"),
    "a late number": ("gemini", [*numbers(150), 5], "contents[150]: "),
    "a late surrogate": ("gemini", [*numbers(150), "\ud800"], "contents[150]"),
    "an empty list": ("gemini", [*numbers(150), []], "contents[150] is an empty list"),
    "a file where text is wanted": (
        "vertex",
        [*numbers(300), types.Part.from_uri("gs://b/a.png")],
        "contents[300]: this embedding model takes text only",
    ),
}


@WAYS
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_embedded_is_refused_before_any_request(embed: Embed, name: str) -> None:
    backend, contents, text = REFUSED[name]
    service = Service()
    with pytest.raises((ValueError, TypeError)) as raised:
        embed(service.client(backend), TEXT, contents)
    assert text in str(raised.value)
    assert service.sizes == []


@pytest.mark.parametrize("model", [None, "", "a/../b"])
def test_a_model_is_checked_before_any_request(model: Any) -> None:
    service = Service()
    with pytest.raises(errors.GenAIError, match="model"):
        service.client("vertex").models.embed_content(model=model, contents=numbers(300))
    assert service.sizes == []


def test_misspelt_settings_are_refused_before_any_request() -> None:
    service = Service()
    with pytest.raises(ValueError, match="task_typ"):
        blocking(service.client("gemini"), TEXT, numbers(300), task_typ="X")
    assert service.sizes == []


@WAYS
def test_other_lists_and_inputs_of_several_parts(embed: Embed) -> None:
    for contents in (
        tuple(numbers(150)),
        [types.UserContent(text) for text in numbers(150)],
        [{"parts": [{"text": text}]} for text in numbers(150)],
        [[text, " more"] for text in numbers(150)],
    ):
        service = Service()
        response = embed(service.client("gemini"), TEXT, contents)
        assert [each.values for each in response.embeddings] == [[float(index)] for index in range(150)]
        assert sorted(service.sizes) == [50, 100]


@WAYS
def test_unexpected_values_keep_their_place_in_the_whole(embed: Embed) -> None:
    def odd(texts: List[str]) -> Optional[httpx.Response]:
        values = [{"values": [1.0]} for _ in texts]
        if "117" in texts:
            values[17] = {"values": "none"}  # type: ignore[dict-item]  # the service's mistake
        body = {"embeddings": values, "newField": texts[0]}
        return httpx.Response(200, json=body)

    response = embed(Service(odd).client("gemini"), TEXT, numbers(250))
    (unexpected,) = response.unexpected_values
    assert unexpected.place == "embeddings[117].values"
    assert response.embeddings[117].values == []
    assert response.model_dump()["newField"] == "200"
