"""Response tables: where each is applied, by which names, and what is proved of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.ir import ResponseRow, ResponseStep, ResponseTable

if TYPE_CHECKING:
    from ..conftest import Tiny

METHODS = "surface/models.yaml"
RESPONSES = "surface/responses.yaml"


def steps(tiny: Tiny, method: str, backend: str) -> tuple[ResponseStep, ...]:
    resource = next(each for each in tiny.build().resources if each.name == "models")
    (binding,) = next(item for item in resource.methods if item.name == method).bindings[backend]
    return binding.responses


def test_a_row_names_the_field_as_the_backend_does(tiny: Tiny) -> None:
    (gemini,), (vertex,) = steps(tiny, "get", "gemini"), steps(tiny, "list", "vertex")

    assert gemini.table == ResponseTable(
        "titled", (ResponseRow("displayName", ("name",)),), drop=("createTime",), needs="name"
    )
    assert vertex.table.rows == (ResponseRow("title", ("name",)),)


def test_a_table_is_applied_wherever_its_type_is(tiny: Tiny) -> None:
    places = {
        (method, backend): [(step.table.name, step.path) for step in steps(tiny, method, backend)]
        for method, backend in (("get", "gemini"), ("list", "vertex"), ("paint", "vertex"))
    }

    assert places == {
        ("get", "gemini"): [("titled", ())],
        ("list", "vertex"): [("titled", ("publisherModels",))],
        ("paint", "vertex"): [("painted", ()), ("picture", ("pictures",))],
    }


def test_a_base_may_be_another_object_or_none(tiny: Tiny) -> None:
    tiny.edit(RESPONSES, "  base: []", "  base: [older, .]")

    assert steps(tiny, "paint", "vertex")[0].table.base == (".",)
    assert steps(tiny, "paint", "vertex")[1].table.base == ("older", ".")


WRONG = {
    "no such table": (METHODS, "[titled]", "[titles]", "list.vertex.response", "'titles'"),
    "no such type": (RESPONSES, "type: Model", "type: Modell", "responses.yaml:5: titled.type", "'Modell'"),
    "the type is not there": (
        RESPONSES,
        "type: PaintResponse",
        "type: TagResponse",
        "paint.vertex.response",
        "PaintResponse does not contain a TagResponse: delete 'painted'",
    ),
    "no such field": (
        RESPONSES,
        "display_name:",
        "displayname:",
        "titled.rows.displayname",
        "no field 'displayname'",
    ),
    "no such source": (RESPONSES, "display_name: name", "display_name: nom", "titled.rows", "no field 'nom'"),
    "no such need": (RESPONSES, "needs: name", "needs: nam", "titled.needs", "has no field 'nam'"),
    "no such base": (RESPONSES, "  needs: name", "  base: [inner]", "titled.base", "no field 'inner'"),
    "nothing to drop": (RESPONSES, "[createTime]", "[createdTime]", "titled.drop", "field 'createdTime'"),
    "does not fit": (
        RESPONSES,
        "display_name: name",
        "display_name: createTime",
        "titled.rows.display_name",
        "createTime, a datetime on gemini, does not fit a str",
    ),
    "never used": (METHODS, "[painted, picture]", "[painted]", "picture", "no binding names it"),
    "unknown key": (RESPONSES, "needs:", "need:", "responses.yaml:6: titled", "unknown key 'need'"),
    "no type": (RESPONSES, "  type: Blob\n", "", "picture", "has no `type`"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_named_with_its_place(tiny: Tiny, case: str) -> None:
    file, old, new, place, words = WRONG[case]
    tiny.edit(file, old, new)

    problems = tiny.problems()

    assert [problem for problem in problems if place in problem and words in problem], problems


def test_an_undescribed_response_needs_a_reason(tiny: Tiny) -> None:
    tiny.edit(RESPONSES, "  needs: name\n", "  free: the service sends more than its description\n")
    tiny.edit(RESPONSES, "display_name: name", "display_name: [title.text, name]")

    assert steps(tiny, "get", "gemini")[0].table.rows[0].sources == ("title.text", "name")
