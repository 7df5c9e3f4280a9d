"""Embeddings of both backends."""

from __future__ import annotations

import math
from typing import Any, Dict, List

import pytest

from google.genai.emulator.services.embedding import embed

from ..caller import GEMINI, VERTEX, Caller

MODEL = "text-embedding-004"
NEW = "gemini-embedding-2-preview"


def content(text: str) -> Dict[str, Any]:
    return {"parts": [{"text": text}]}


def cosine(first: List[float], second: List[float]) -> float:
    return sum(a * b for a, b in zip(first, second))


@pytest.mark.parametrize("text", ["", "a", "why is the sky blue?", "世界", "word " * 500])
@pytest.mark.parametrize("dimensions", [1, 10, 768, 3072])
def test_a_vector_has_length_one(text: str, dimensions: int) -> None:
    values = embed(text, dimensions)

    assert len(values) == dimensions
    assert math.isclose(sum(value * value for value in values), 1.0, abs_tol=1e-6)


def test_texts_that_share_words_are_near() -> None:
    sky, cloud, tax = (
        embed(text) for text in ("why is the sky blue", "why is the sky grey", "my tax return form")
    )

    assert embed("why is the sky blue") == sky
    assert cosine(sky, cloud) > 0.5 > cosine(sky, tax)
    assert embed("a b") != embed("a c")
    assert cosine(embed("für müde Bären"), embed("für müde Löwen")) > 0.5
    assert embed("x", task="RETRIEVAL_QUERY") != embed("x", task="RETRIEVAL_DOCUMENT")


def test_gemini_embeds_one(caller: Caller) -> None:
    answer = caller.post(
        f"{GEMINI}{MODEL}:embedContent", {"content": content("hi"), "outputDimensionality": 5}
    )

    assert answer.json == {"embedding": {"values": embed("hi", 5)}}


def test_gemini_embeds_a_batch_in_order(caller: Caller) -> None:
    texts = ["one", "two"]
    requests = [
        {"model": f"models/{MODEL}", "content": content(text), "taskType": "CLUSTERING"} for text in texts
    ]
    answer = caller.post(f"{GEMINI}{MODEL}:batchEmbedContents", {"requests": requests})

    assert answer.json == {"embeddings": [{"values": embed(text, task="CLUSTERING")} for text in texts]}


@pytest.mark.parametrize(
    ("requests", "message"),
    [
        ([], "* BatchEmbedContentsRequest.requests: requests is not specified\n"),
        (
            [{"content": content("a")}],
            "* BatchEmbedContentsRequest.requests[0].model: unexpected model name format\n",
        ),
        (
            [{"model": "models/x"}],
            "* BatchEmbedContentsRequest.requests[0].content: content is not specified\n",
        ),
    ],
)
def test_gemini_rejects_an_incomplete_batch(
    caller: Caller, requests: List[Dict[str, Any]], message: str
) -> None:
    answer = caller.post(f"{GEMINI}{MODEL}:batchEmbedContents", {"requests": requests})

    assert (answer.status, answer.message) == (400, message)


def test_vertex_embeds_one(caller: Caller) -> None:
    settings = {"outputDimensionality": 4, "taskType": "CLUSTERING", "title": "t"}
    body = {"content": content("why is the sky blue?"), "embedContentConfig": settings}
    answer = caller.post(f"{VERTEX}{NEW}:embedContent", body).json

    assert answer["embedding"]["values"] == embed("t\nwhy is the sky blue?", 4, "CLUSTERING")
    assert answer["usageMetadata"]["promptTokenCount"] == 5
    assert answer["truncated"] is False


def test_vertex_embeds_a_batch(caller: Caller) -> None:
    model = f"publishers/google/models/{NEW}"
    requests = [{"model": model, "content": content(text)} for text in ("one", "three")]
    answer = caller.post(f"{VERTEX}{NEW}:batchEmbedContents", {"requests": requests}).json

    assert [row["values"] for row in answer["embeddings"]] == [embed("one"), embed("three")]
    assert answer["usageMetadata"]["totalTokenCount"] == 3


def test_vertex_predicts_embeddings(caller: Caller) -> None:
    instances = [
        {"content": "why is the sky blue?", "task_type": "CLUSTERING"},
        {"content": "b", "title": "a"},
    ]
    body = {"instances": instances, "parameters": {"outputDimensionality": 6, "autoTruncate": True}}
    answer = caller.post(f"{VERTEX}{MODEL}:predict", body).json

    assert answer["predictions"] == [
        {
            "embeddings": {
                "values": embed("why is the sky blue?", 6, "CLUSTERING"),
                "statistics": {"truncated": False, "token_count": 5},
            }
        },
        {
            "embeddings": {
                "values": embed("a\nb", 6),
                "statistics": {"truncated": False, "token_count": 1},
            }
        },
    ]
    assert answer["metadata"] == {"billableCharacterCount": 17}


@pytest.mark.parametrize(("count", "status"), [(99, 200), (100, 200), (101, 400)])
@pytest.mark.parametrize(("base", "model"), [(GEMINI, f"models/{NEW}"), (VERTEX, "")])
def test_a_batch_has_at_most_a_hundred_requests(
    caller: Caller, base: str, model: str, count: int, status: int
) -> None:
    request = {"content": content("a"), **({"model": model} if model else {})}
    answer = caller.post(f"{base}{NEW}:batchEmbedContents", {"requests": [request] * count})

    assert answer.status == status
    assert status == 200 or "at most 100 requests can be in one batch" in answer.message


@pytest.mark.parametrize(("count", "status"), [(249, 200), (250, 200), (251, 400)])
def test_a_prediction_has_at_most_250_instances(caller: Caller, count: int, status: int) -> None:
    answer = caller.post(f"{VERTEX}{MODEL}:predict", {"instances": [{"content": "a"}] * count})

    assert answer.status == status
    assert status == 200 or answer.message == "250 instance(s) is allowed per prediction. Actual: 251"


@pytest.mark.parametrize(("last", "status"), [(1999, 200), (2000, 200), (2001, 400)])
def test_a_prediction_has_at_most_20000_tokens(caller: Caller, last: int, status: int) -> None:
    instances = [{"content": "x" * 4 * 2000}] * 9 + [{"content": "x" * 4 * last}]
    answer = caller.post(f"{VERTEX}{MODEL}:predict", {"instances": instances})

    assert answer.status == status
    assert status == 200 or "20001 but the model supports up to 20000" in answer.message


def test_a_long_text_is_cut_unless_forbidden(caller: Caller) -> None:
    body: Dict[str, Any] = {"instances": [{"content": "x" * 4 * 2049}]}
    cut = caller.post(f"{VERTEX}{MODEL}:predict", body).json["predictions"][0]["embeddings"]
    refused = caller.post(f"{VERTEX}{MODEL}:predict", {**body, "parameters": {"autoTruncate": False}})

    assert cut["statistics"] == {"truncated": True, "token_count": 2048}
    assert refused.message == "The input token count is 2049 but the model supports up to 2048."


@pytest.mark.parametrize("instance", ["text", {}, {"content": 1}])
def test_an_instance_without_text_is_rejected(caller: Caller, instance: object) -> None:
    assert caller.post(f"{VERTEX}{MODEL}:predict", {"instances": [instance]}).status == 400


def test_parameters_that_are_not_an_object_are_rejected(caller: Caller) -> None:
    body = {"instances": [{"content": "a"}], "parameters": [1]}

    assert caller.post(f"{VERTEX}{MODEL}:predict", body).message.startswith("Invalid parameters")


@pytest.mark.parametrize("dimensions", [-1, 3073])
def test_dimensions_out_of_range_are_rejected(caller: Caller, dimensions: int) -> None:
    body = {"content": content("a"), "outputDimensionality": dimensions}

    assert "must be in the range" in caller.post(f"{GEMINI}{MODEL}:embedContent", body).message


def test_missing_content_is_rejected(caller: Caller) -> None:
    answer = caller.post(f"{GEMINI}{MODEL}:embedContent", {})

    assert answer.message == "* EmbedContentRequest.content: content is not specified\n"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (f"{GEMINI}text-embedding-invalid:embedContent", 404),
        (f"{GEMINI}gemini-2.0-flash:embedContent", 404),
        (f"{VERTEX}gemini-2.0-flash:embedContent", 400),
    ],
)
def test_only_embedding_models_embed(caller: Caller, path: str, code: int) -> None:
    assert caller.post(path, {"content": content("a")}).status == code


def test_gemini_does_not_predict_embeddings(caller: Caller) -> None:
    assert caller.post(f"{GEMINI}{MODEL}:predict", {"instances": [{"content": "a"}]}).status == 404
