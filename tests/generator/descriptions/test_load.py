"""spec/ is read as it was written: distilled JSON, and the supplement on top of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.descriptions import distilled, load, soundness
from generator.descriptions.soundness import TYPES
from generator.facts import Description, Fact, Operation, Parameter, Schema, SecurityScheme
from generator.report import GeneratorError, Report
from generator.settings import read as read_settings

from ..conftest import Tiny

ROOT = Path(__file__).parents[3]
names = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,8}", fullmatch=True)
texts = st.lists(names, max_size=3).map(tuple)
values = st.text(max_size=4) | st.integers(-3, 3) | st.booleans() | st.floats(allow_nan=False)


def _facts(inner: st.SearchStrategy[Fact]) -> st.SearchStrategy[Fact]:
    """Facts that hold others in `options` and `item`."""
    return st.builds(
        Fact,
        type=st.sampled_from(sorted(TYPES)),
        ref=names | st.just(""),
        values=texts,
        repeated=st.booleans(),
        map=st.booleans(),
        required=st.booleans(),
        read_only=st.booleans(),
        deprecated=st.booleans(),
        source=st.text(max_size=8),
        numbers=st.lists(st.integers(), max_size=2).map(tuple),
        options=st.lists(inner, max_size=2).map(tuple),
        discriminator=names | st.just(""),
        tags=st.lists(st.tuples(st.text(max_size=3), names), max_size=2).map(tuple),
        item=st.none() | inner,
        nullable=st.booleans(),
        write_only=st.booleans(),
        constant=st.none() | values,
    )


facts = _facts(st.builds(Fact, st.just("message"), names))
parameters = st.builds(
    Parameter,
    st.sampled_from(soundness.LOCATIONS),
    names,
    required=st.booleans(),
    repeated=st.booleans(),
    values=texts,
    numbers=st.lists(st.integers(), max_size=2).map(tuple),
    ref=names | st.just(""),
    wire=st.text(max_size=4),
    style=st.sampled_from(soundness.STYLES),
    reserved=st.booleans(),
    deprecated=st.booleans(),
)
mappings = st.dictionaries(names, names, max_size=2)
operations = st.builds(
    Operation,
    id=names,
    method=st.sampled_from(soundness.VERBS),
    path=names,
    parameters=st.dictionaries(names, parameters, max_size=2),
    request=names | st.just(""),
    response=names | st.just(""),
    streaming=st.booleans(),
    upload=st.booleans(),
    deprecated=st.booleans(),
    body=st.sampled_from(soundness.BODIES),
    media=names | st.just(""),
    body_required=st.booleans(),
    encoding=mappings,
    download=st.booleans(),
    accept=names | st.just(""),
    stream_media=names | st.just(""),
    errors=mappings,
    security=texts,
    server=names | st.just(""),
    upload_paths=mappings,
)
schemas = st.builds(
    Schema,
    name=names,
    fields=st.dictionaries(names, facts, max_size=3),
    alias=st.none() | facts,
    extra=st.none() | facts,
)
schemes = st.builds(
    SecurityScheme, st.sampled_from(soundness.KINDS_OF_KEYS), names | st.just(""), names, texts
)
descriptions = st.builds(
    Description,
    *[names] * 5,
    operations=st.lists(operations, max_size=3).map(lambda found: {item.id: item for item in found}),
    schemas=st.lists(schemas, max_size=3).map(lambda found: {item.name: item for item in found}),
    base_path=names | st.just(""),
    protocol=st.sampled_from(["https", "http"]),
    schemes=st.dictionaries(names, schemes, max_size=2),
    refused=mappings,
    notes=mappings,
)

# -- the distilled JSON


@settings(database=None, deadline=None, max_examples=25)
@given(descriptions)
def test_what_is_dumped_is_parsed_back(description: Description) -> None:
    text = distilled.dump(description, [])

    assert load.parse(json.loads(text)) == description
    assert distilled.dump(load.parse(json.loads(text)), []) == text


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_the_committed_files_are_as_dump_writes_them(backend: str) -> None:
    text = read_settings(ROOT / "spec").stored(backend).read_text(encoding="utf-8")
    document = json.loads(text)

    assert distilled.dump(load.parse(document), document["documents"]) == text


def test_the_dump_is_sorted_with_one_field_a_line() -> None:
    fields = {"b": Fact("string", repeated=True), "a": Fact("enum", values=("X",), required=True)}
    described = Description(
        "gemini", "t", "v1", "1", "h", {}, {"B": Schema("B", {}), "A": Schema("A", fields)}
    )

    assert distilled.dump(described, []).splitlines() == [
        "{",
        ' "backend": "gemini",',
        ' "api": "t",',
        ' "version": "v1",',
        ' "revision": "1",',
        ' "host": "h",',
        ' "documents": [],',
        ' "others": [],',
        ' "operations": {},',
        ' "schemas": {',
        '  "A": {',
        '   "a": {"type": "enum", "required": true, "values": [',
        '    "X"',
        "   ]},",
        '   "b": {"type": "string", "repeated": true}',
        "  },",
        '  "B": {}',
        " }",
        "}",
    ]


def test_a_missing_description_says_what_to_run(tiny: Tiny) -> None:
    read_settings(tiny.spec).stored("gemini").unlink()

    with pytest.raises(GeneratorError, match=r"v1beta\.json: missing; run `make fetch BACKEND=gemini`"):
        load.description(read_settings(tiny.spec), "gemini", Report())


def test_a_description_that_is_no_json_says_what_to_run(tiny: Tiny) -> None:
    path = read_settings(tiny.spec).stored("gemini")
    path.write_text('{"backend": "gem', encoding="utf-8")

    with pytest.raises(
        GeneratorError, match=r"^spec/gemini/v1beta\.json:1: not JSON: .*make fetch BACKEND=gemini"
    ):
        load.description(read_settings(tiny.spec), "gemini", Report())


def test_a_description_of_another_shape_is_refused(tiny: Tiny) -> None:
    path = read_settings(tiny.spec).stored("gemini")
    path.write_text('{"backend": 5}', encoding="utf-8")

    with pytest.raises(GeneratorError, match=r"spec/gemini/v1beta\.json"):
        load.description(read_settings(tiny.spec), "gemini", Report())


# -- supplements

BASE = Description(
    "gemini",
    "tiny",
    "v1beta",
    "1",
    "h",
    {"models.get": Operation("models.get", "GET", "models/{model}", {})},
    {"Part": Schema("Part", {"text": Fact("string"), "kind": Fact("enum", values=("A", "B"))})},
)


def supplemented(folder: Path, text: str) -> tuple[Description, list[str]]:
    """The base with this supplement, and what was wrong with it."""
    path = folder / "supplement.yaml"
    path.write_text(text, encoding="utf-8")
    report = Report()
    found = load.supplement(BASE, path, report)
    return found, [f"{p.line}: {p.path}: {p.message}" for p in report.problems]


def test_a_supplement_adds_fields_messages_values_and_operations(tmp_path: Path) -> None:
    found, problems = supplemented(
        tmp_path,
        """
seen: &S seen in an answer
schemas:
  Part:
    size: {type: int64, source: *S}
    kind: {type: enum, values: [B, C], source: *S}
  New: {}
operations:
  models.ask:
    method: POST
    path: models/{model}:ask
    request: New
    parameters: {model: {location: path, type: string, required: true}}
    source: *S
""",
    )

    assert problems == []
    assert found.schemas["Part"].fields == {
        "text": Fact("string"),
        "kind": Fact("enum", values=("A", "B", "C")),
        "size": Fact("int64", source="seen in an answer"),
    }
    assert found.schemas["New"].fields == {}
    assert found.operations["models.ask"] == Operation(
        "models.ask", "POST", "models/{model}:ask", {"model": Parameter("path", "string", True)}, "New"
    )


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("text: {type: string, source: seen}", "upstream has it now: delete the entry"),
        ("kind: {type: enum, values: [A], source: seen}", "upstream has it now: delete the entry"),
        ("size: {type: int32}", "a supplement needs a `source`: write where the fact comes from"),
        ("size: {type: int32, source: ''}", "a supplement needs a `source`: write where the fact comes from"),
        ("size: {type: integer, source: seen}", "unknown type 'integer': correct it"),
        ("size: {source: seen}", "has no `type`: add it"),
        (
            "size: {type: int32, repeatd: true, source: seen}",
            "unknown key 'repeatd': correct or delete it; did you mean 'repeated'?",
        ),
        ("size: {type: int32, repeated: 'yes', source: seen}", "`repeated` must be a flag: 'yes'"),
        ("size: {type: message, source: seen}", "a message needs a `ref`: name the message"),
        (
            "size: {type: message, ref: Prt, source: seen}",
            "no schema 'Prt': correct the name, add the schema, or delete the entry; did you mean 'Part'?",
        ),
    ],
)
def test_a_supplement_refuses_what_it_should_not_hold(tmp_path: Path, entry: str, problem: str) -> None:
    found, problems = supplemented(tmp_path, f"schemas:\n  Part:\n    {entry}\n")

    assert problems == [f"3: schemas.Part.{entry.split(':')[0]}: {problem}"]
    assert found.schemas == BASE.schemas or "no schema" in problem


def test_an_operation_that_upstream_has_is_refused(tmp_path: Path) -> None:
    entry = "operations:\n  models.get:\n    {method: GET, path: models, source: seen}\n"

    assert supplemented(tmp_path, entry)[1] == [
        "2: operations.models.get: upstream has it now: delete the entry"
    ]


def test_an_operation_without_its_source_is_refused(tmp_path: Path) -> None:
    entry = "operations:\n  models.ask:\n    {method: GET, path: models}\n"

    assert supplemented(tmp_path, entry)[1] == [
        "3: operations.models.ask: a supplement needs a `source`: write where the fact comes from"
    ]


def test_the_parameters_of_an_operation_are_looked_at(tmp_path: Path) -> None:
    entry = "operations:\n  models.ask:\n    method: GET\n    path: models\n    source: seen\n"
    found, problems = supplemented(
        tmp_path, f"{entry}    parameters: {{model: {{loction: path, type: string}}}}\n"
    )

    assert problems == [
        "6: operations.models.ask.parameters.model: unknown key 'loction': correct or delete it; did you mean 'location'?",
    ]
    assert found.operations == BASE.operations


def test_an_unknown_section_is_named(tmp_path: Path) -> None:
    assert supplemented(tmp_path, "seen: an answer\nschema: {Part: {}}\n")[1] == [
        "2: : `schema` must be a text: {'Part': {}}; did you mean 'schemas'?"
    ]


def test_all_entries_are_looked_at(tmp_path: Path) -> None:
    text = "schemas:\n  Part:\n    text: {type: string, source: s}\n    size: {type: int32}\n"

    assert len(supplemented(tmp_path, text)[1]) == 2


def test_no_supplement_is_no_problem(tmp_path: Path) -> None:
    report = Report()
    assert load.supplement(BASE, tmp_path / "supplement.yaml", report) is BASE
    assert report.problems == []


def test_a_value_of_an_enumeration_has_a_line() -> None:
    kind = Fact("enum", values=("B", "A"), required=True)
    described = replace(
        BASE, operations={}, schemas={"Tree": Schema("Tree", {"kind": kind})}, others=("z", "y")
    )

    lines = distilled.dump(described, [{"what": "it"}]).splitlines()

    assert lines[lines.index('  "Tree": {') :][:6] == [
        '  "Tree": {',
        '   "kind": {"type": "enum", "required": true, "values": [',
        '    "B",',
        '    "A"',
        "   ]}",
        "  }",
    ]
    assert lines[lines.index(' "others": [') + 1 :][:3] == ['  "y",', '  "z"', " ],"]


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_the_wheel_has_what_the_emulator_reads(backend: str) -> None:
    text = read_settings(ROOT / "spec").stored(backend).read_text(encoding="utf-8")
    whole = json.loads(text)
    description = load.parse(whole)

    document = json.loads(distilled.compact(description))

    assert set(document) == {*distilled.HEAD, "operations", "schemas"}
    assert {name: set(item) - {"source"} for name, item in whole["operations"].items()} == {
        name: set(item) for name, item in document["operations"].items()
    }
    assert {name: set(fields) for name, fields in whole["schemas"].items()} == {
        name: set(fields) for name, fields in document["schemas"].items()
    }
    assert not any(
        {*distilled.UNUSED} & set(fact) for fields in document["schemas"].values() for fact in fields.values()
    )
