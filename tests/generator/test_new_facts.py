"""A new field, a new enum value and a new method need spec/ alone: no line of Python is written for them.

A copy of the committed spec/ gets all three and is rendered once. A fresh interpreter then uses the
result with the hand-written packages as they are, sync and async, and prints what went over the wire.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import build
from generator.rendering import render

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]

# File of spec/, what stands there once, what comes in its place.
EDITS = [
    # A field of a message that requests and responses share; the Gemini API alone has it.
    ("gemini/v1beta.json", '\n  "Blob": {\n', '\n  "Blob": {\n   "altText": {"type": "string"},\n'),
    (
        "docs/content/media.yaml",
        "\nBlob:\n",
        "\nBlob:\n  alt_text: What the picture shows.\n",
    ),
    # A value of two enumerations: one that is sent, one that is received.
    (
        "gemini/v1beta.json",
        '"enum", "required": true, "values": [\n    "HARM_BLOCK_THRESHOLD_UNSPECIFIED",\n',
        '"enum", "required": true, "values": [\n    "BLOCK_ALL",\n    "HARM_BLOCK_THRESHOLD_UNSPECIFIED",\n',
    ),
    (
        "docs/generation/safety.yaml",
        "\nHarmBlockThreshold:\n",
        "\nHarmBlockThreshold:\n  BLOCK_ALL: Nothing passes.\n",
    ),
    (
        "gemini/v1beta.json",
        '    "TOO_MANY_TOOL_CALLS",\n    "MISSING_THOUGHT_SIGNATURE"\n',
        '    "TOO_MANY_TOOL_CALLS",\n    "MISSING_THOUGHT_SIGNATURE",\n    "TIRED"\n',
    ),
    (
        "docs/responses/candidates.yaml",
        "\nFinishReason:\n",
        "\nFinishReason:\n  TIRED: The model had enough.\n",
    ),
    # A method, with its config, its request and its answer.
    (
        "surface/models.yaml",
        "\n  get:\n",
        """
  batch_embed:
    params:
      model: {type: ModelName}
      requests: {type: "List[EmbedContentRequest]"}
    config: BatchEmbedConfig
    returns: BatchEmbedContentsResponse
    gemini:
      operations: [models.batchEmbedContents]
      body: {requests: requests}
    vertex:
      unsupported: embed_content takes many contents
  get:
""",
    ),
    (
        "surface/types/responses.yaml",
        "\n  embeddings: [",
        "\n  embeddings: [EmbedContentRequest, BatchEmbedConfig, BatchEmbedContentsResponse, ",
    ),
    (
        "surface/types/responses.yaml",
        "\nnames:\n",
        '\nnames:\n  EmbedContentRequest: {vertex: ""}\n  BatchEmbedContentsResponse: {vertex: ""}\n',
    ),
    (
        "surface/types/responses.yaml",
        "\ntypes:\n",
        """
configs:
  BatchEmbedConfig:
    from: []
    fields:
      http_options: {type: HttpOptions, sdk: true}

types:
""",
    ),
    (
        "docs/responses/embeddings.yaml",
        "\nContentEmbedding:\n",
        """
EmbedContentRequest:
  _: One input with settings of its own.
  content: What to embed.
  model: Model that embeds, as `models/...`.
  output_dimensionality: Length of the vector.
  task_type: What the vector is for.
  title: Heading of the text.
BatchEmbedConfig:
  _: Settings of `batch_embed`.
  http_options: Transport of this call.
BatchEmbedContentsResponse:
  _: One vector per request.
  embeddings: In the order of the requests.
ContentEmbedding:
""",
    ),
    (
        "docs/methods/models.yaml",
        "\nembed_content:\n",
        """
batch_embed:
  _: Embed inputs that each have settings of their own.
  model: Embedding model.
  requests: Inputs with their settings.
  config: Transport of this call.
  returns: One vector per request.
embed_content:
""",
    ),
]

USER = '''
import asyncio, json
import httpx
from google import _genai_api, genai
from google.genai import errors, types

said = []
ANSWER = {
    "candidates": [
        {
            "content": {"parts": [{"inlineData": {"data": "YQ==", "mimeType": "image/png", "altText": "a cat"}}]},
            "finishReason": "TIRED",
        }
    ],
    "embeddings": [{"values": [0.5, 1.0]}],
}


def answer(request):
    said.append([request.method, request.url.path, json.loads(request.content)])
    return httpx.Response(200, json=ANSWER)


arguments = {"transport": httpx.MockTransport(answer)}
options = {"client_args": arguments, "async_client_args": arguments}
clients = {
    "gemini": genai.Client(vertexai=False, api_key="k", http_options=options),
    "vertex": genai.Client(vertexai=True, api_key="k", http_options=options),
}
picture = types.Part(inline_data=types.Blob(data=b"a", mime_type="image/png", alt_text="a dog"))
strict = types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold=types.HarmBlockThreshold.BLOCK_ALL)
embed = {
    "model": "m",
    "requests": [
        types.EmbedContentRequest(model="models/m", content=types.Content(parts=[types.Part(text="a")])),
        types.EmbedContentRequest(
            model="models/m",
            content=types.Content(parts=[types.Part(text="b")]),
            title="B",
            task_type="RETRIEVAL_DOCUMENT",
            output_dimensionality=2,
        ),
    ],
    "config": types.BatchEmbedConfig(http_options={"timeout": 1000}),
}
CALLS = {
    "field": ("generate_content", {"model": "m", "contents": picture}),
    "field in a dict": (
        "generate_content",
        {"model": "m", "contents": {"parts": [{"inline_data": {"data": b"a", "alt_text": "a dog"}}]}},
    ),
    "value": ("generate_content", {"model": "m", "contents": "a", "config": {"safety_settings": [strict]}}),
    "method": ("batch_embed", embed),
}


def told(result):
    """What a call came to: its request, and its answer or its error."""
    return {"sent": said[:], "result": result if isinstance(result, str) else result.model_dump(mode="json")}


async def tried(client, method, keywords):
    try:
        return await getattr(client.aio.models, method)(**keywords)
    except errors.UnsupportedFieldError as error:
        return f"field: {error}"
    except errors.UnsupportedMethodError as error:
        return f"method: {error}"


def tried_at_once(client, method, keywords):
    try:
        return getattr(client.models, method)(**keywords)
    except errors.UnsupportedFieldError as error:
        return f"field: {error}"
    except errors.UnsupportedMethodError as error:
        return f"method: {error}"


async def main():
    found = {}
    for backend, client in clients.items():
        for name, (method, keywords) in CALLS.items():
            said.clear()
            found[f"{backend} sync {name}"] = told(tried_at_once(client, method, keywords))
            said.clear()
            found[f"{backend} async {name}"] = told(await tried(client, method, keywords))
    return found


received = clients["gemini"].models.generate_content(model="m", contents="a").candidates[0]
facts = {
    "package": _genai_api.__file__,
    "alt_text": received.content.parts[0].inline_data.alt_text,
    "reason is the member": received.finish_reason is types.FinishReason.TIRED,
    "thresholds": [member.value for member in types.HarmBlockThreshold],
    "doc": clients["gemini"].models.batch_embed.__doc__.split("\\n")[0],
    "names": sorted(set(types.__all__) & {"BatchEmbedConfigDict", "BatchEmbedContentsResponse"}),
}
print(json.dumps({**asyncio.run(main()), "facts": facts}))
'''


def edited(spec: Path) -> None:
    for file, old, new in EDITS:
        path = spec / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} has not one {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `generated` that the changed spec gives; every check of the generator has passed."""
    root = tmp_path_factory.mktemp("root")
    shutil.copytree(ROOT / "spec", root / "spec")
    edited(root / "spec")
    render.render(build(root / "spec")[0], root / "generated")
    return root / "generated"


@pytest.fixture(scope="module")
def used(rendered: Path) -> dict[str, Any]:
    """What a user's program finds, by call."""
    roots = os.pathsep.join([str(ROOT / "overrides"), str(rendered)])
    found = subprocess.run(
        [sys.executable, "-W", "error", "-c", USER],
        env={**os.environ, "PYTHONPATH": roots},
        cwd=rendered,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert found.returncode == 0, found.stderr
    result: dict[str, Any] = json.loads(found.stdout)
    assert Path(result["facts"]["package"]).is_relative_to(rendered)
    return result


MODES = pytest.mark.parametrize("mode", ["sync", "async"])


@MODES
@pytest.mark.parametrize("form", ["field", "field in a dict"])
def test_a_new_field_is_sent_where_it_exists(used: dict[str, Any], mode: str, form: str) -> None:
    ((method, path, body),) = used[f"gemini {mode} {form}"]["sent"]

    assert (method, path) == ("POST", "/v1beta/models/m:generateContent")
    assert body["contents"][0]["parts"][0]["inlineData"]["altText"] == "a dog"


@MODES
@pytest.mark.parametrize("form", ["field", "field in a dict"])
def test_a_new_field_is_refused_where_it_is_lacking(used: dict[str, Any], mode: str, form: str) -> None:
    told = used[f"vertex {mode} {form}"]

    assert told["sent"] == []
    assert told["result"].startswith("field: ")
    assert "alt_text is not supported by Vertex AI" in told["result"]


def test_a_new_field_is_received(used: dict[str, Any]) -> None:
    assert used["facts"]["alt_text"] == "a cat"


@MODES
@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_a_new_value_is_sent(used: dict[str, Any], backend: str, mode: str) -> None:
    ((_, _, body),) = used[f"{backend} {mode} value"]["sent"]

    assert body["safetySettings"] == [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_ALL"}]


def test_a_new_value_is_a_member(used: dict[str, Any]) -> None:
    assert "BLOCK_ALL" in used["facts"]["thresholds"]
    assert used["facts"]["reason is the member"] is True


@MODES
def test_a_new_method_sends_what_the_description_says(used: dict[str, Any], mode: str) -> None:
    told = used[f"gemini {mode} method"]
    ((method, path, body),) = told["sent"]

    assert (method, path) == ("POST", "/v1beta/models/m:batchEmbedContents")
    assert body == {
        "requests": [
            {"model": "models/m", "content": {"parts": [{"text": "a"}]}},
            {
                "model": "models/m",
                "content": {"parts": [{"text": "b"}]},
                "title": "B",
                "taskType": "RETRIEVAL_DOCUMENT",
                "outputDimensionality": 2,
            },
        ]
    }
    assert told["result"]["embeddings"] == [{"values": [0.5, 1.0], "shape": [], "statistics": None}]


@MODES
def test_a_new_method_is_refused_where_it_is_lacking(used: dict[str, Any], mode: str) -> None:
    told = used[f"vertex {mode} method"]

    assert told["sent"] == []
    assert told["result"].startswith("method: client.models.batch_embed is not supported by Vertex AI")
    assert "embed_content takes many contents" in told["result"]


def test_what_is_new_is_public_and_has_its_words(used: dict[str, Any], rendered: Path) -> None:
    surface = (rendered / "SURFACE.md").read_text(encoding="utf-8")

    assert used["facts"]["names"] == ["BatchEmbedConfigDict", "BatchEmbedContentsResponse"]
    assert used["facts"]["doc"] == "Embed inputs that each have settings of their own. Gemini API only."
    assert "| Blob | `alt_text` | both | yes | - |" in surface
    assert (
        "| `client.models.batch_embed` | `model: str`, `requests: List[EmbedContentRequest]` | `BatchEmbedConfig` |"
        in surface
    )
