"""One mistake in `spec/` gives one problem, which suggests the right name if there is one like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.naming import is_name
from generator.report import near

from ..conftest import CONTENT

if TYPE_CHECKING:
    from ..conftest import Tiny

METHODS, TALKS, TABLES = "surface/models.yaml", "surface/talks.yaml", "surface/responses.yaml"
MEDIA = "docs/content/media.yaml"

# File, what stands there, the mistake, the place of its only problem, and a part of its text.
MISTAKES: dict[str, tuple[str, str, str, str, str]] = {
    "operation": (
        METHODS,
        "[models.describe]",
        "[models.descrbe]",
        "describe.gemini.operations",
        "models.describe",
    ),
    "result": (METHODS, "returns: TagResponse", "returns: TagRespons", "tag.returns", "TagResponse"),
    "config": (METHODS, "config: TagConfig", "config: TagConfg", "tag.config", "TagConfig"),
    "type of a parameter": (
        METHODS,
        "content: {type: ContentUnion",
        "content: {type: ContentUnio",
        "tag.params.content",
        "ContentUnion",
    ),
    "type of the resource": (
        METHODS,
        "      model: {type: ModelName}\n    config: GetModelConfig",
        "      model: {type: ModlName}\n    config: GetModelConfig",
        "get.params.model",
        "ModelName",
    ),
    "key of a method": (METHODS, "    creates: true", "    create: true", "paint", "creates"),
    "key of a binding": (
        METHODS,
        "      name_rule: catalog\n      body",
        "      name_rul: catalog\n      body",
        "tag.vertex",
        "name_rule",
    ),
    "source of a row": (
        METHODS,
        "{contents: contents}",
        "{content: contents}",
        "describe.gemini.body.content",
        "contents",
    ),
    "target of a row": (
        METHODS,
        "{contents: contents}",
        "{contents: content}",
        "describe.gemini.body.contents",
        "contents",
    ),
    "constant": (METHODS, "{mode: FAST}", "{mod: FAST}", "paint.gemini.constants.mod", "mode"),
    "paged field": (METHODS, "pager: models", "pager: model", "list.pager", "models"),
    "response table": (METHODS, "response: [titled]", "response: [titles]", "list.vertex.response", "titled"),
    "method of a chat": (
        TALKS,
        "models.describe_stream",
        "models.describe_steam",
        "chat.stream",
        "models.describe_stream",
    ),
    "field of a type": (
        CONTENT,
        "kind: {vertex: contentKind}",
        "kind: {vertex: contentKnd}",
        "types.Content.fields.kind.vertex",
        "contentKind",
    ),
    "text of a field": (MEDIA, "  data:", "  dat:", "Blob.dat", "data"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_misspelt_name_is_one_problem_with_the_right_name(tiny: Tiny, name: str) -> None:
    file, old, new, place, meant = MISTAKES[name]
    line = tiny.edit(file, old, new)

    (problem,) = tiny.problems()

    assert problem.startswith(f"spec/{file}:")
    assert f": {place}: " in problem
    assert int(problem.split(":")[1]) in range(line, line + new.count("\n") + 1)
    assert f"did you mean {meant!r}?" in problem or f"rename the text to {meant!r}" in problem


WRONG = {
    "a result of another method": ("describe", "returns: DescribeResponse", "returns: TagResponse"),
    "a page instead of an item": ("get", "returns: Model\n", "returns: ListModelsResponse\n"),
    "an item instead of a page": ("list", "returns: ListModelsResponse", "returns: Model"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_result_that_the_operations_do_not_answer(tiny: Tiny, name: str) -> None:
    method, old, new = WRONG[name]
    line = tiny.edit(METHODS, old, new)

    found = [problem for problem in tiny.problems() if ".returns: " in problem]

    (problem,) = found
    assert problem.startswith(f"spec/{METHODS}:{line}: {method}.returns: ")
    assert f"write {old.split()[1]}" in problem


@pytest.mark.parametrize("name", ["import", "class", "lambda", "async", "None"])
def test_a_method_that_is_called_like_a_keyword(tiny: Tiny, name: str) -> None:
    line = tiny.edit(METHODS, "  tag:\n", f"  {name}:\n")
    tiny.edit("docs/methods/models.yaml", "tag:\n", f"{name}:\n")

    assert f"spec/{METHODS}:{line}: {name}: no method can be called {name!r}: rename it" in tiny.problems()


@pytest.mark.parametrize("name", ["from", "in", "Frame", "a-b"])
def test_a_parameter_that_is_called_like_a_keyword(tiny: Tiny, name: str) -> None:
    tiny.edit(
        METHODS,
        "      frame: {type: Frame, optional: true}",
        f"      {name}: {{type: Frame, optional: true}}",
    )

    assert any(
        f"paint.params.{name}: no parameter can be called {name!r}" in each for each in tiny.problems()
    )


@pytest.mark.parametrize(
    ("name", "good"),
    [("get", True), ("compute_tokens", True), ("for", False), ("_get", False), ("Get", False)],
)
def test_names_of_methods(name: str, good: bool) -> None:
    assert is_name(name) is good


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("modle", ["model", "models"], "; did you mean 'model'?"),
        ("models.gett", ["models.get", "caches.get"], "; did you mean 'models.get'?"),
        ("models.explain", ["models.list", "caches.explain"], ""),
        ("x", ["model"], ""),
        ("?pageSise", ["?pageSize"], "; did you mean '?pageSize'?"),
    ],
)
def test_only_a_name_that_is_like_it_is_suggested(name: str, known: list[str], hint: str) -> None:
    assert near(name, known) == hint
