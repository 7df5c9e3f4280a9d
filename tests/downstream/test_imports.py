"""Private modules and names of the published SDK, as frameworks import them."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from typing import List, Set

import pytest

import google.genai

LINES = [
    "from google.genai import _transformers",
    "from google.genai._transformers import t_contents",
    "from google.genai.models import t as transformers",
    "from google.genai._api_client import BaseApiClient",
    "from google.genai._common import convert_to_dict, encode_unserializable_types",
    "from google.genai.batches import _GenerateContentResponse_from_mldev, _InlinedRequest_to_mldev",
    "from google.genai.live import AsyncSession, ConnectionClosed",
    "from google.genai import live",
    "import google.genai; google.genai.client.DebugConfig",
    "from google import genai; genai._api_client.READ_BUFFER_SIZE = 5 * 1024 * 1024",
    # llama-index-llms-google-genai: what it imports, and what it reads, in this order.
    "from google.genai import _transformers\nimport google.auth\ngoogle.auth.credentials.Credentials",
]
SHIMS = {
    "google.genai._api_client",
    "google.genai._batch_converters",
    "google.genai._common",
    "google.genai._transformers",
}


def loaded(code: str) -> Set[str]:
    """The modules that a fresh interpreter, for which warnings are errors, has loaded after this code."""
    shown = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    command = [sys.executable, "-W", "error", "-c", shown]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")
    return set(json.loads(found.stdout))


@pytest.mark.parametrize("line", LINES)
def test_a_framework_can_import_it_first_and_without_a_warning(line: str) -> None:
    assert "google.genai" in loaded(line)


def test_nothing_is_loaded_until_a_framework_asks() -> None:
    uses: List[str] = [
        "from google import genai",
        "import google.genai.models, google.genai.batches, google.genai.live",
        "from google.genai import types",
        "client = genai.Client(vertexai=False, api_key='k')",
        "client.models, client.batches, client.aio.models, repr(client)",
    ]

    modules = loaded("\n".join(uses))

    assert not modules & SHIMS
    assert "google.auth" not in modules


@pytest.mark.parametrize("module", ["google.genai", "google.genai.models", "google.genai.batches"])
def test_other_names_are_still_missing(module: str) -> None:
    with pytest.raises(AttributeError, match=rf"module '{module}' has no attribute '_missing'"):
        getattr(importlib.import_module(module), "_missing")  # noqa: B009  # as a framework reads it


def test_they_are_not_offered() -> None:
    assert not {name.rpartition(".")[2] for name in SHIMS} & set(dir(google.genai))
