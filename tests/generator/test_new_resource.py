"""A new resource is a YAML file and a page of texts: both clients have it, and no hand-written line changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import generate

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
SURFACE = """
class: Shelf
methods:
  look_up:
    params:
      model: {type: ModelName}
    config: GetModelConfig
    returns: Model
    gemini:
      operations: [models.get]
    vertex:
      operations: [publishers.models.get]
      name_rule: catalog
      unsent:
        huggingFaceToken: &all the shelf looks at names alone
        includeEquivalentModelGardenModelDeploymentConfigs: *all
        isHuggingFaceModel: *all
        languageCode: *all
        view: *all

  list:
    pager: models
    config: ListModelsConfig
    returns: ListModelsResponse
    gemini:
      operations: [models.list]
    vertex:
      operations: [projects.locations.models.list]
      unsent: {readMask: *all}

  drop:
    params:
      model: {type: CatalogName}
    config: DeleteModelConfig
    returns: DeleteModelResponse
    gemini:
      operations: [tunedModels.delete]
    vertex:
      unsupported: models stay on the shelf of Vertex AI
"""
TEXTS = """
_: Models to choose from. The same methods are awaitable.
look_up:
  _: Look at one model.
  model: Model to look at.
  config: Transport.
  returns: The model.
list:
  _: List the models page by page.
  config: Page and transport.
  returns: A pager of models.
drop:
  _: Delete one model.
  model: Model to delete.
  config: Transport.
  returns: An empty response.
"""
USES = """
import asyncio
import httpx
from google import genai
import google._genai_api
from google.genai import errors

print(google._genai_api.__path__[0])
PAGES = {None: {"models": [{"name": "models/a"}], "nextPageToken": "2"}, "2": {"models": [{"name": "models/b"}]}}


def answer(request: httpx.Request) -> httpx.Response:
    if request.url.path.endswith("/models"):
        return httpx.Response(200, json=PAGES[request.url.params.get("pageToken")])
    return httpx.Response(200, json={"name": request.url.path, "displayName": "A model"})


def client(**settings: object) -> genai.Client:
    transport = httpx.MockTransport(answer)
    options = {
        "httpx_client": httpx.Client(transport=transport),
        "httpx_async_client": httpx.AsyncClient(transport=transport),
    }
    return genai.Client(**settings, http_options=options)


async def awaited() -> None:
    shelf = gemini.aio.shelf
    print((await shelf.look_up(model="m")).name)
    print([model.name async for model in await shelf.list()])


gemini, vertex = client(vertexai=False, api_key="k"), client(vertexai=True, api_key="k")
print(gemini.shelf.look_up(model="m").name, vertex.shelf.look_up(model="m").display_name)
print([model.name for model in gemini.shelf.list()])
asyncio.run(awaited())
try:
    vertex.shelf.drop(model="m")
except errors.UnsupportedMethodError as error:
    print(error)
print(type(gemini).shelf.__doc__, type(gemini.aio.shelf).__name__)
"""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is generated from the real spec with one more resource."""
    tmp_path = tmp_path_factory.mktemp("shelf")
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")  # the names of its hand-written code are proved
    (tmp_path / "spec" / "surface" / "shelf.yaml").write_text(SURFACE, encoding="utf-8")
    (tmp_path / "spec" / "docs" / "methods" / "shelf.yaml").write_text(TEXTS, encoding="utf-8")
    generate(tmp_path / "spec", tmp_path / "generated")
    return tmp_path / "generated"


def test_both_clients_have_a_resource_that_only_the_spec_names(generated: Path) -> None:
    path = f"{generated}{os.pathsep}{ROOT / 'overrides'}"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": path}

    result = subprocess.run(
        [sys.executable, "-c", USES], env=environment, capture_output=True, text=True, check=False
    )

    assert (result.stderr, result.returncode) == ("", 0)
    assert result.stdout.splitlines() == [
        str(generated / "google" / "_genai_api"),
        "/v1beta/models/m A model",
        "['models/a', 'models/b']",
        "/v1beta/models/m",
        "['models/a', 'models/b']",
        "client.shelf.drop is not supported by Vertex AI: models stay on the shelf of Vertex AI",
        "Models to choose from. AsyncShelf",
    ]


def test_it_is_on_the_page_of_the_surface(generated: Path) -> None:
    page = (generated / "SURFACE.md").read_text(encoding="utf-8")

    assert "| `client.shelf.look_up` | `model: str` | `GetModelConfig` | `Model` |" in page
