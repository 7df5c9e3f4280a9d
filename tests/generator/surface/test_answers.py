"""What operations answer has the form of the method: a message, a list in pages, a stream, an upload, bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ..conftest import Tiny

METHODS = "surface/models.yaml"
DESCRIPTIONS = {"gemini": "gemini/v1beta.json", "vertex": "vertex/v1beta1.json"}
LONG_RUNNING = {"done": {"type": "bool"}, "name": {"type": "string"}, "response": {"type": "struct"}}

Change = Callable[[dict[str, Any]], object]


def answers(operation: str, message: str) -> Change:
    """Let an operation answer another message."""

    def change(document: dict[str, Any]) -> None:
        document["schemas"]["LongRunning"] = LONG_RUNNING
        document["operations"][operation]["response"] = message

    return change


def says(operation: str, key: str, value: object) -> Change:
    return lambda document: document["operations"][operation].update({key: value})


def renamed(message: str, old: str, new: str) -> Change:
    return lambda document: document["schemas"][message].update({new: document["schemas"][message].pop(old)})


def fact(message: str, wire: str, value: dict[str, Any]) -> Change:
    return lambda document: document["schemas"][message].update({wire: value})


LIST = "  list:\n"
ROWS: list[tuple[str, str, Change, str, str]] = [
    # the kind, the backend, what changes there, the method, the problem
    (
        "a resource becomes a long-running operation",
        "gemini",
        answers("models.get", "LongRunning"),
        "  get:\n",
        "get.gemini.operations: models.get on gemini answers LongRunning, which is not a Model",
    ),
    (
        "a resource becomes a long-running operation",
        "vertex",
        answers("publishers.models.get", "LongRunning"),
        "  get:\n",
        "get.vertex.operations: publishers.models.get on vertex answers LongRunning, which is not a Model",
    ),
    (
        "another message",
        "gemini",
        answers("models.describe", "Model"),
        "  describe:\n",
        "describe.gemini.operations: models.describe on gemini answers Model, which is not a DescribeResponse",
    ),
    (
        "another message",
        "vertex",
        answers("publishers.models.tag", "DescribeResponse"),
        "  tag:\n",
        "tag.returns: publishers.models.tag on vertex answers DescribeResponse, which is not a TagResponse: write DescribeResponse",
    ),
    (
        "an item instead of a list",
        "gemini",
        answers("models.list", "Model"),
        LIST,
        "list.gemini.operations: models.list on gemini answers Model, which is not a ListModelsResponse",
    ),
    (
        "an item instead of a list",
        "vertex",
        answers("publishers.models.list", "PublisherModel"),
        LIST,
        "list.vertex.response: ListModelsResponse does not contain a Model",
    ),
    (
        "a list that is one item",
        "vertex",
        fact("ListPublisherModelsResponse", "publisherModels", {"type": "message", "ref": "PublisherModel"}),
        LIST,
        "list.vertex.operations: publishers.models.list on vertex answers ListPublisherModelsResponse, which has no list for ListModelsResponse.models",
    ),
    (
        "pages without an end",
        "gemini",
        renamed("ListModelsResponse", "nextPageToken", "cursor"),
        LIST,
        "list.gemini.operations: models.list on gemini answers ListModelsResponse, which has nothing for ListModelsResponse.next_page_token",
    ),
    (
        "pages without an end",
        "vertex",
        renamed("ListPublisherModelsResponse", "nextPageToken", "cursor"),
        LIST,
        "list.vertex.operations: publishers.models.list on vertex answers ListPublisherModelsResponse, which has nothing for "
        "ListModelsResponse.next_page_token",
    ),
    (
        "a stream that is none",
        "gemini",
        says("models.streamDescribe", "streaming", False),
        "  describe_stream:\n",
        "describe_stream.gemini.operations: models.streamDescribe on gemini does not stream: delete `streams`, or name another operation",
    ),
    (
        "a stream that is none",
        "vertex",
        says("projects.models.streamDescribe", "streaming", False),
        "  describe_stream:\n",
        "describe_stream.vertex.operations: projects.models.streamDescribe on vertex does not stream",
    ),
    (
        "a response that is a stream",
        "gemini",
        says("models.describe", "streaming", True),
        "  describe:\n",
        "describe.gemini.operations: models.describe on gemini streams: say `streams: true`, or name another operation",
    ),
    (
        "a response that is a stream",
        "vertex",
        says("projects.models.describe", "streaming", True),
        "  describe:\n",
        "describe.vertex.operations: projects.models.describe on vertex streams: say `streams: true`",
    ),
    (
        "an upload without its address",
        "vertex",
        says("projects.models.describe", "upload", True),
        "  describe:\n",
        "describe.vertex.operations: projects.models.describe on vertex takes the bytes of a file: give the `prefix`",
    ),
    (
        "an upload without its address",
        "gemini",
        says("models.get", "upload", True),
        "  get:\n",
        "get.gemini.operations: models.get on gemini takes the bytes of a file: give the `prefix`",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("backend", "change", "method", "problem"),
    [row[1:] for row in ROWS],
    ids=[f"{row[0]} on {row[1]}" for row in ROWS],
)
def test_another_form_is_named_with_file_and_line(
    tiny: Tiny, backend: str, change: Change, method: str, problem: str
) -> None:
    path = tiny.spec / DESCRIPTIONS[backend]
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")

    problems = tiny.problems()

    text = (tiny.spec / METHODS).read_text(encoding="utf-8")
    begin = text[: text.index(method)].count("\n") + 1
    lines = range(begin, begin + text[text.index(method) :].partition("\n\n")[0].count("\n") + 1)
    assert any(problem in each and int(each.split(":")[1]) in lines for each in problems), problems


@pytest.mark.parametrize("backend", DESCRIPTIONS)
def test_a_download_of_bytes_answers_no_message(tiny: Tiny, backend: str) -> None:
    tiny.edit("surface/types/calls.yaml", "results:\n", "results:\n  bytes: ''\n")
    if backend == "gemini":
        tiny.edit("surface/tags.yaml", "    returns: Model\n", "    returns: bytes\n")
        line, file = tiny.edit("surface/tags.yaml", "      operations: [", "      operations: ["), "tags"
        problem = "get.gemini.operations: models.get on gemini answers Model, which has fields"
    else:
        tiny.edit(METHODS, "    returns: TagResponse\n", "    returns: bytes\n")
        line, file = tiny.edit(METHODS, "[publishers.models.tag]", "[publishers.models.tag]"), "models"
        problem = (
            "tag.vertex.operations: publishers.models.tag on vertex answers TagResponse, which has fields"
        )

    text = f"spec/surface/{file}.yaml:{line}: {problem}: name its type in `returns`"
    assert text in tiny.problems()
