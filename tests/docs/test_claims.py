"""What the documentation promises is held by a test: each sentence with an absolute word names its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, Iterator, List, Set, cast

import httpx
import pytest

from google._genai_api import backends
from google._genai_core.flows import call
from google._genai_core.runtime.wire import encoding
from google._genai_core.runtime.wire.backend import Backend
from google.genai import Client, types

from ..surface.page.full_responses import full
from ..surface.page.rows import all_methods
from .claims import ABSOLUTE, CLAIMS, LADDER, MEANING, PEOPLE
from .pages import GUIDES, ROOT, prose, shown, tables

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "spec/README.md", "generated/SURFACE.md")),
    *GUIDES,
]
_WORD = re.compile(rf"\b(?:{'|'.join(ABSOLUTE)})\b", re.IGNORECASE)
_BLOCK = re.compile(r"\n\s*\n|\n(?=[-|#\d])")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-Z`*\[])")


def sentences(page: Path) -> Iterator[str]:
    """Yield the sentences of a page, headings and rows of tables too, without marks of code."""
    text = prose(page)
    if page.name == "SURFACE.md":
        text = re.sub(r"^\|.*$", "", text, flags=re.MULTILINE)
    for block in _BLOCK.split(text):
        for sentence in _SENTENCE.split(" ".join(block.split())):
            if _WORD.search(re.sub(r"`[^`]*`", "", sentence)):
                yield sentence.replace("`", "")


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_each_promise_has_its_test(page: Path) -> None:
    """If this fails: name the test of the sentence in `claims.py`, or say less."""
    rows = CLAIMS.get(shown(page), {})
    whole = " ".join(prose(page).replace("`", "").split())
    assert [text for text in sentences(page) if not any(start in text for start in rows)] == []
    assert [start for start in rows if start not in whole] == []


TESTS = sorted({test for rows in CLAIMS.values() for test in rows.values()} - {PEOPLE, MEANING, LADDER})


@pytest.mark.parametrize("test", TESTS)
def test_the_test_is_there(test: str) -> None:
    file, _, name = test.partition("::")
    assert f"def {name or 'test_'}" in (ROOT / file).read_text(encoding="utf-8")


# -- promises that no other test holds


def test_a_chat_is_created_without_a_request() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request)

    arguments = {"transport": httpx.MockTransport(refuse)}
    options: Any = {"client_args": arguments, "async_client_args": arguments}
    client = Client(api_key="example-key", http_options=options)

    assert client.chats.create(model="m").get_history() == []
    assert client.aio.chats.create(model="m").get_history() == []


ALONE: Dict[str, Set[str]] = {
    "gemini": {
        *(f"files.{name}" for name in ("upload", "get", "list", "delete", "download", "register_files")),
        "auth_tokens.create",
        *(f"file_search_stores.{name}" for name in ("create", "get", "list", "delete", "import_file")),
        *(f"file_search_stores.{name}" for name in ("upload_to_file_search_store", "download_media")),
        *(f"file_search_stores.documents.{name}" for name in ("get", "list", "delete")),
        "batches.create_embeddings",
    },
    "vertex": {
        "models.compute_tokens",
        *(f"models.{name}_image" for name in ("edit", "upscale", "recontext", "segment")),
        "tunings.cancel",
        "tunings.validate_reward",
    },
}
"""The methods that the pages say only one backend has."""


@pytest.mark.parametrize("backend", ALONE)
def test_what_one_backend_alone_has(backend: str) -> None:
    (other,) = {*backends.BACKENDS} - {backend}
    found = {method.name for method in all_methods() if other not in method.bindings}
    assert found == ALONE[backend]
    assert {method.name for method in all_methods() if method.unsupported.get(other)} == found


def test_only_the_expiry_of_a_cache_can_be_changed() -> None:
    assert set(types.UpdateCachedContentConfig.model_fields) == {"http_options", "ttl", "expire_time"}


def test_every_list_is_a_pager() -> None:
    (methods,) = [table for table in tables(ROOT / "generated/SURFACE.md") if table[0][0] == "method"]
    returned = {row[0].strip("`"): row[3] for row in methods[1:] if row[0].endswith(".list`")}
    assert len(returned) >= 5
    assert all(kind.startswith("`Pager[") for kind in returned.values())


def test_every_method_takes_http_options() -> None:
    assert [m.name for m in all_methods() if "http_options" not in m.config_type.model_fields] == []


CANDIDATES: List[Any] = [
    None,
    [],
    [{}],
    [{"content": None}],
    [{"content": {"parts": None}}],
    [{"content": {"parts": [{"functionCall": {"name": "f"}}]}}],
    [{"content": {"parts": [{"inlineData": {"data": "eA=="}}]}}],
    [{"content": {"parts": [{"text": "thought", "thought": True}]}}],
    [{"content": {"parts": [{"sparkle": 1}]}}],
]


@pytest.mark.parametrize("candidates", CANDIDATES)
def test_text_never_raises(candidates: Any) -> None:
    response = types.GenerateContentResponse.model_validate({"candidates": candidates})
    assert response.text is None


@pytest.mark.parametrize("reason", list(types.FinishReason))
def test_every_other_finish_reason_is_incomplete(reason: types.FinishReason) -> None:
    candidate = {"content": {"parts": [{"text": "a"}]}, "finishReason": reason.value}
    response = types.GenerateContentResponse.model_validate({"candidates": [candidate]})
    is_whole = reason.value in ("STOP", "FINISH_REASON_UNSPECIFIED")
    assert (response.incomplete_reason is None) is is_whole


TAKEN_APART = {
    "gemini": {"batches", "tunings", "operations", "models.generate_videos", "models.generate_images"},
    "vertex": {
        "batches",
        *(f"models.{name}" for name in ("embed_content", "get", "list")),
        *(f"models.{name}_image" for name in ("edit", "upscale", "recontext", "segment")),
        "models.generate_images",
    },
}
"""The methods whose responses have objects around the fields of the type."""


def marked(value: Any, marks: List[str]) -> Any:
    """Return a response in which each object has a field that no type knows."""
    if isinstance(value, dict):
        marks.append(f"mark {len(marks)}")
        name = marks[-1]
        return {"sparkle": name, **{key: marked(each, marks) for key, each in cast(Any, value).items()}}
    return [marked(each, marks) for each in cast(Any, value)] if isinstance(value, list) else value


@pytest.mark.parametrize("backend", [backends.GEMINI, backends.VERTEX], ids=lambda each: each.key)
def test_unknown_fields_are_kept_but_around_results(backend: Backend) -> None:
    lossy: Set[str] = set()
    for method, binding, body in full(backend):
        marks: List[str] = []
        result = call.parse(method, binding, encoding.dump(marked(body, marks)))
        kept = set(re.findall(r'"(mark \d+)"', result.model_dump_json()))
        if kept < set(marks):
            lossy |= {method.name, method.name.partition(".")[0]} & TAKEN_APART[backend.key] or {method.name}
    assert lossy == TAKEN_APART[backend.key]


LOOKS_AT_THE_BACKEND = {
    "genai/client.py",
    "genai/settings.py",
    "_genai_core/flows/call.py",
    "_genai_core/flows/embedding.py",
    "_genai_core/runtime/wire/hooks/embeddings.py",
    "_genai_core/runtime/wire/resource_names.py",
}
"""The modules outside of the emulator that compare the backend, as the design lists them."""


def test_who_looks_at_the_backend() -> None:
    folder = ROOT / "overrides" / "google"
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if re.search(
            r"(each|context\.backend) (==|!=) |backend = VERTEX if|\.has_projects\b",
            path.read_text(encoding="utf-8"),
        )
    }
    assert {name for name in found if not name.startswith("genai/emulator/")} == LOOKS_AT_THE_BACKEND
