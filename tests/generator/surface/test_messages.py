"""An enumeration without a name, and a form of a resource's name, are known or a problem with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..conftest import CONTENT, RESPONSES
from .test_bindings import GEMINI, METHODS, VERTEX
from .test_types import fields
from .test_unsent import at

if TYPE_CHECKING:
    from ..conftest import Tiny

TEXT = '"text": {"type": "string"}'
SIDES = pytest.mark.parametrize(("facts", "backend"), [(GEMINI, "gemini"), (VERTEX, "vertex")])


def enumerate_texts(tiny: Tiny, values: str = '"PLAIN", "RICH"', entry: str = "") -> None:
    """Make an enumeration of a field on both backends, and list it."""
    for facts in (GEMINI, VERTEX):
        tiny.edit(facts, TEXT, f'"text": {{"type": "enum", "values": [{values}]}}')
    if entry:
        tiny.edit(CONTENT, "\nunions:", f"\nunnamed_enums:\n  {entry}\n\nunions:")


@SIDES
def test_an_enumeration_is_named_or_listed(tiny: Tiny, facts: str, backend: str) -> None:
    tiny.edit(facts, TEXT, '"text": {"type": "enum", "values": ["A"]}')

    place = f"{at(tiny, CONTENT, '  Content:' + chr(10))}: types.Content.text"
    remedy = "add `Content.text` to one in `enums`, or to `unnamed_enums` with its values and the reason"
    assert tiny.problems() == [f"{place}: Content.text, an enumeration on {backend}, has no name: {remedy}"]


@SIDES
def test_an_enumeration_of_a_config_is_named_or_listed(tiny: Tiny, facts: str, backend: str) -> None:
    tiny.edit(facts, '"limit": {"type": "int64"}', '"limit": {"type": "enum", "values": ["A"]}')

    problem = next(each for each in tiny.problems() if "an enumeration" in each)
    message = "DescribeOptions" if backend == "gemini" else "DescribeRequestOptions"
    assert f"configs.DescribeConfig.limit: {message}.limit, an enumeration on {backend}" in problem
    assert f"add `{message}.limit` to one in `enums`" in problem  # the name of the config leads nowhere there


def test_an_enumeration_whose_message_is_gone_may_be_that_of_another(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "[Content.kind, Content.contentKind]", "[Leaf.kind, Leaf.contentKind]")

    (problem,) = [each for each in tiny.problems() if "enums.ContentKind" in each]
    now = "Content.kind or Content.contentKind now, an enumeration without a name"
    assert problem.endswith(f"no backend has any of these fields: correct or delete them; it may be {now}")


def test_one_use_whose_message_is_gone_may_be_that_of_another(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "[Content.kind, Content.contentKind]", "[Content.kind, Leaf.contentKind]")

    (problem,) = [each for each in tiny.problems() if "enums.ContentKind" in each]
    assert problem.endswith("it may be Content.contentKind now, an enumeration without a name")


def test_a_listed_enumeration_is_shown_as_a_text(tiny: Tiny) -> None:
    enumerate_texts(tiny, entry="Content.text: {values: [PLAIN, RICH], reason: as it was}")

    assert fields(tiny, "Content")["text"].type.python() == "str"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            '"PLAIN", "RICH", "BOLD"',
            "a backend has the new value BOLD: add to `values`, or name the enumeration",
        ),
        (
            '"PLAIN", "RICH", "BOLD", "THIN"',
            "a backend has the new values BOLD, THIN: add to `values`, or name the enumeration",
        ),
        ('"PLAIN"', "no backend has the value RICH: take it out of `values`"),
    ],
)
def test_a_value_that_came_or_went_is_named(tiny: Tiny, values: str, message: str) -> None:
    enumerate_texts(tiny, values, "Content.text: {values: [PLAIN, RICH], reason: as it was}")

    (problem,) = tiny.problems()
    place = f"{at(tiny, CONTENT, 'Content.text:')}: unnamed_enums.Content.text"
    assert problem.startswith(f"{place}: {message}")


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("Content.txt: {values: [A], reason: r}", "no backend has an enumeration of this name: delete it"),
        ("Content.labels: {values: [A], reason: r}", "no backend has an enumeration of this name: delete it"),
        ("Content.kind: {values: [A], reason: r}", "is also in `enums`, as ContentKind: delete it"),
    ],
)
def test_an_entry_for_nothing_is_deleted(tiny: Tiny, entry: str, message: str) -> None:
    tiny.edit(CONTENT, "\nunions:", f"\nunnamed_enums:\n  {entry}\n\nunions:")

    name = entry.partition(":")[0]
    assert tiny.problems() == [f"{at(tiny, CONTENT, entry)}: unnamed_enums.{name}: {message}"]


@pytest.mark.parametrize("key", ["values", "reason"])
def test_an_entry_has_its_values_and_a_reason(tiny: Tiny, key: str) -> None:
    entry = {"values": "values: [PLAIN, RICH]", "reason": "reason: as it was"}
    del entry[key]
    enumerate_texts(tiny, entry=f"Content.text: {{{', '.join(entry.values())}}}")

    (problem,) = tiny.problems()
    assert (
        problem == f"{at(tiny, CONTENT, 'Content.text:')}: unnamed_enums.Content.text: has no `{key}`: add it"
    )


@pytest.mark.parametrize("use", ["Content.sort", "Contents.kind", "Content.labels"])
def test_a_use_of_an_enumeration_exists(tiny: Tiny, use: str) -> None:
    tiny.edit(CONTENT, "[Content.kind, Content.contentKind]", f"[Content.kind, Content.contentKind, {use}]")

    place = f"{at(tiny, CONTENT, '  ContentKind:')}: enums.ContentKind.{use}"
    assert tiny.problems() == [f"{place}: no backend has the enumeration {use!r}: correct or delete it"]


@pytest.mark.parametrize(
    ("facts", "old", "new", "line", "where", "use"),
    [
        (
            GEMINI,
            '"prompt": {"type": "string", "required": true}',
            '"prompt": {"type": "enum", "values": ["A"], "required": true}',
            "prompt: prompt",
            "paint.gemini.body.prompt: ",
            "PaintRequest.prompt",
        ),
        (
            VERTEX,
            '"pageToken": {"location": "query", "type": "string"}',
            '"pageToken": {"location": "query", "type": "string", "values": ["A"]}',
            "operations: [publishers.models.list]",
            "list.vertex.operations: config.page_token: ",
            "publishers.models.list?pageToken",
        ),
    ],
)
def test_an_enumeration_that_a_row_fills_is_named_or_listed(
    tiny: Tiny, facts: str, old: str, new: str, line: str, where: str, use: str
) -> None:
    tiny.edit(facts, old, new)

    backend = where.split(".")[1]
    (problem,) = tiny.problems()
    assert problem.startswith(
        f"{at(tiny, METHODS, line)}: {where}{use}, an enumeration on {backend}, has no name"
    )

    tiny.edit(
        CONTENT, "\nunions:", f"\nunnamed_enums:\n  {use}: {{values: [A], reason: as it was}}\n\nunions:"
    )
    tiny.build()


# -- the names of resources


@pytest.mark.parametrize(
    ("facts", "backend", "old", "new", "pattern", "rule", "line"),
    [
        (
            GEMINI,
            "gemini",
            '"path": "models/{model}",',
            '"path": "zones/{zone}/models/{model}",',
            "zones/*/models/*",
            "model",
            "operations: [models.get]",
        ),
        (
            VERTEX,
            "vertex",
            '"path": "publishers/{publisher}/models/{model}",',
            '"path": "zones/{zone}/publishers/{publisher}/models/{model}",',
            "zones/*/publishers/*/models/*",
            "catalog",
            "operations: [publishers.models.get]",
        ),
    ],
)
def test_a_new_path_parameter_is_known_to_the_rule_of_the_name(
    tiny: Tiny, facts: str, backend: str, old: str, new: str, pattern: str, rule: str, line: str
) -> None:
    tiny.edit(facts, old, new)

    place = f"{at(tiny, METHODS, line)}: get.{backend}.operations"
    text = f"the name rule {rule!r} does not know {pattern} on {backend}"
    remedy = "complete such names in the rule, and add the form to `name_patterns`"
    assert tiny.problems()[0].startswith(f"{place}: {text}: {remedy}")

    known = {"gemini": "gemini: [models/*", "vertex": "catalog: {vertex: [publishers/*/models/*"}[backend]
    tiny.edit(RESPONSES, known, f"{known}, {pattern}")
    tiny.build()


@SIDES
def test_a_new_path_parameter_without_a_name_is_given_in_the_path(
    tiny: Tiny, facts: str, backend: str
) -> None:
    old = {"gemini": '"path": "models",', "vertex": '"path": "publishers/{publisher}/models",'}[backend]
    tiny.edit(facts, old, old.replace('": "', '": "zones/{zone}/'))

    (problem,) = tiny.problems()
    operation = {"gemini": "[models.list]", "vertex": "[publishers.models.list]"}[backend]
    assert problem.startswith(f"{at(tiny, METHODS, operation)}: list.{backend}.operations: ")
    assert "has variables without a value: {zone}: add them to `path`" in problem


@pytest.mark.parametrize(
    ("old", "new", "where", "line"),
    [
        ("gemini: [models/*]", "gemini: [models/*, tuned/*]", "model.gemini", "    gemini: [models/*"),
        ("  catalog: {vertex:", "  tag: {vertex: [tuned/*]}\n  catalog: {vertex:", "tag.vertex", "  tag: "),
    ],
)
def test_a_form_that_no_operation_takes_is_deleted(
    tiny: Tiny, old: str, new: str, where: str, line: str
) -> None:
    tiny.edit(RESPONSES, old, new)

    backend = where.partition(".")[2]
    place = f"{at(tiny, RESPONSES, line)}: name_patterns.{where}.tuned/*"
    text = f"no operation of {backend} takes a name of the form tuned/*: delete it"
    assert tiny.problems() == [f"{place}: {text}"]
