"""A name that upstream has dropped stays for a minor version, and its docstring and tables have the warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.ir import Removed
from generator.surface.marks.removals import is_over

from ..conftest import CONTENT, GENERATION

if TYPE_CHECKING:
    from ..conftest import Tiny

GONE = "removed: {since: '2.51', from: [gemini], use: other}"


@pytest.mark.parametrize(
    ("version", "is_late"),
    [("2.50.0", False), ("2.51.0", False), ("2.51.9", False), ("2.52.0", True), ("3.0.0", True)],
)
def test_the_time_of_a_name_is_over_in_the_next_minor_version(version: str, is_late: bool) -> None:
    assert is_over(Removed("2.51", ("gemini",)), version) == is_late


def keep(tiny: Tiny, entry: str, fact: str) -> None:
    """Move a fact from the description to the supplement."""
    tiny.edit("gemini/v1beta.json", f"   {fact},\n", "")
    name, _, rest = fact.partition(": ")
    tiny.edit(
        "gemini/supplement.yaml",
        "schemas:\n",
        f'schemas:\n  {entry}:\n    {name}: {rest[:-1]}, "source": "gone"}}\n',
    )


def test_a_setting_warns_on_the_backend_that_dropped_it(tiny: Tiny) -> None:
    keep(tiny, "DescribeRequest", '"language": {"type": "string"}')
    tiny.edit(
        GENERATION,
        "    omit: [contents, options]\n    fields:\n",
        f"    omit: [contents, options]\n    fields:\n      language: {{{GONE}}}\n",
    )

    api = tiny.build()
    resource = next(each for each in api.resources if each.name == "models")
    (binding,) = resource.methods[0].bindings["gemini"]

    text = "DescribeConfig.language is deprecated since version 2.51, because the API no longer has it; use other instead"
    assert binding.removed == {"config.language": text}
    assert any(row.source == "config.language" for row in binding.rows)  # it is sent all the same
    docs = {field.name: field.doc for field in api.types["DescribeConfig"].fields}
    assert docs["language"] == (
        "Language of the description. Deprecated since 2.51: removed from the Gemini API; use `other`. Gemini API only."
    )


def test_a_field_of_a_type_is_in_the_table_of_its_backend(tiny: Tiny) -> None:
    tiny.edit(CONTENT, "types:\n", f"types:\n  Blob:\n    fields:\n      display_name: {{{GONE}}}\n")

    nested = tiny.build().nested["gemini"]["Blob"]

    assert list(nested.removed) == ["display_name"]
    assert nested.refused == ()


def test_methods_and_parameters_warn(tiny: Tiny) -> None:
    tiny.edit("surface/models.yaml", "  get:\n", "  get:\n    removed: {since: '2.51', use: models.list}\n")
    tiny.edit("surface/models.yaml", "prompt: {type: str}", f"prompt: {{type: str, {GONE}}}")
    resource = next(each for each in tiny.build().resources if each.name == "models")
    bindings = {method.name: method.bindings for method in resource.methods}

    assert list(bindings["get"]["gemini"][0].removed) == list(bindings["get"]["vertex"][0].removed) == [""]
    assert list(bindings["paint"]["gemini"][0].removed) == ["prompt"]
    assert bindings["paint"]["vertex"][0].removed == {}


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        (
            "removed: {since: '2.51', from: [gemini]}",
            "removed: upstream has it on gemini: delete it, or correct `from`",
        ),
        ("removed: {since: '2.51', from: [other]}", "removed: no backend 'other': one of gemini, vertex"),
        ("removed: {since: soon}", "removed: 'soon' is not a minor version, such as '2.51': correct it"),
        ("removed: {use: kind}", "removed: has no `since`"),
    ],
)
def test_an_entry_that_is_wrong_is_refused(tiny: Tiny, key: str, problem: str) -> None:
    line = tiny.edit(CONTENT, "      kind: {", f"      text: {{{key}}}\n      kind: {{")

    assert any(
        each.startswith(f"spec/{CONTENT}:{line}: types.Content.fields.text.") and problem in each
        for each in tiny.problems()
    )


def test_an_entry_whose_time_is_over_is_refused(tiny: Tiny) -> None:
    public = tiny.root / "overrides" / "google" / "genai"
    public.mkdir(parents=True)
    (public / "version.py").write_text('__version__ = "2.52.0"\n', encoding="utf-8")
    line = tiny.edit("surface/models.yaml", "  get:\n", "  get:\n    removed: {since: '2.51'}\n") + 1

    found = [each for each in tiny.problems() if "removed" in each]

    assert found == [
        f"spec/surface/models.yaml:{line}: methods.get.removed: its time was over after 2.51, and the version is 2.52.0: delete the entry"
    ]
