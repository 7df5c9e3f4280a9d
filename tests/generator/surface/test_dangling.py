"""What `spec/` says of messages and operations that are not there any more: each name has its file and line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ..conftest import CALLS, CONTENT, GENERATION, RESPONSES

if TYPE_CHECKING:
    from ..conftest import Tiny

GEMINI, VERTEX, SETTINGS = "gemini/v1beta.json", "vertex/v1beta1.json", "settings.yaml"
EXTRA = {"gemini": "gemini/supplement.yaml", "vertex": "vertex/supplement.yaml"}
OPERATION = "operations:\n  models.new:\n    method: GET\n    path: models:new\n    {key}: Blub\n    parameters: {{}}\n    source: *S\n"
"""An operation of a supplement, whose message is not there."""


def add(tiny: Tiny, file: str, text: str, wanted: str) -> int:
    """Add a text to the end of a file; the line on which a part of it stands."""
    path = tiny.spec / file
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    return max(number for number, line in enumerate(lines, 1) if wanted in line)


# -- supplements


@pytest.mark.parametrize("backend", EXTRA)
@pytest.mark.parametrize("key", ["request", "response"])
def test_an_operation_of_a_supplement_has_its_messages(tiny: Tiny, backend: str, key: str) -> None:
    line = add(tiny, EXTRA[backend], OPERATION.format(key=key), "Blub")

    message = "no schema 'Blub': correct the name, add the schema, or delete the entry; did you mean 'Blob'?"
    assert tiny.problems() == [f"spec/{EXTRA[backend]}:{line}: operations.models.new: {message}"]


@pytest.mark.parametrize("backend", EXTRA)
def test_a_field_of_a_supplement_has_its_message(tiny: Tiny, backend: str) -> None:
    line = add(tiny, EXTRA[backend], "  Model:\n    shot: {type: message, ref: Blub, source: *S}\n", "Blub")

    message = "schemas.Model.shot: no schema 'Blub': correct the name, add the schema, or delete the entry; did you mean 'Blob'?"
    assert tiny.problems() == [f"spec/{EXTRA[backend]}:{line}: {message}"]


@pytest.mark.parametrize("backend", EXTRA)
def test_a_schema_of_a_supplement_is_needed(tiny: Tiny, backend: str) -> None:
    line = add(tiny, EXTRA[backend], "  Contents:\n    mood: {type: string, source: *S}\n", "Contents:")

    message = "no field, operation or type leads to it: correct the name, or delete the entry; did you mean 'Content'?"
    assert tiny.problems() == [f"spec/{EXTRA[backend]}:{line}: schemas.Contents: {message}"]


# -- patterns


def patterns(tiny: Tiny, backend: str, keep: str, drop: str, *others: str) -> int:
    """Give a backend other patterns; the line of the file on which they stand."""
    text = (tiny.spec / SETTINGS).read_text(encoding="utf-8")
    head, mark, rest = text.partition(f"  {backend}:\n")
    line = (head + mark + rest.partition("keep:")[0]).count("\n") + 1
    rest = rest.replace('keep: ["*"], drop: []', f"keep: {keep}, drop: {drop}", 1)
    (tiny.spec / SETTINGS).write_text(head + mark + rest, encoding="utf-8")
    path = tiny.spec / {"gemini": GEMINI, "vertex": VERTEX}[backend]
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, "others": list(others)}, indent=1), encoding="utf-8")
    return line


PATTERNS = [
    (
        "a kept pattern of nothing",
        ('["*", models.shout]', "[]"),
        "keep.models.shout: no operation matches 'models.shout': correct or delete it",
    ),
    (
        "a dropped pattern of nothing",
        ('["*"]', '["*.shouted", "*.shout", "old.*"]'),
        "drop.*.shouted: no operation matches '*.shouted': correct or delete it",
    ),
    (
        "an operation that is kept by now",
        ('["*"]', '["*.shout"]'),
        "keep: old.method is kept, and not stored: run `make fetch BACKEND={backend}` again, or correct the patterns",
    ),
    (
        "an operation that is dropped by now",
        ('["*"]', '["*.shout", "old.*", "*.list"]'),
        "drop: {list} is stored, and `drop` has it: run `make fetch BACKEND={backend}` again, or correct the patterns",
    ),
    (
        "an operation that is not kept any more",
        ('["*.describe", "*.get", "*.list", "*.paint", "*.predict", "*.tag"]', "[]"),
        "keep: {stream} is stored, and no pattern keeps it: run `make fetch BACKEND={backend}` again, or correct the patterns",
    ),
]


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
@pytest.mark.parametrize(
    ("given", "problem"), [row[1:] for row in PATTERNS], ids=[row[0] for row in PATTERNS]
)
def test_the_patterns_are_those_of_the_facts(
    tiny: Tiny, backend: str, given: tuple[str, str], problem: str
) -> None:
    line = patterns(tiny, backend, *given, "old.method", "old.shout")

    names = {
        "gemini": {"list": "models.list", "stream": "models.streamDescribe"},
        "vertex": {"list": "publishers.models.list", "stream": "projects.models.streamDescribe"},
    }[backend]
    wanted = problem.format(backend=backend, **names)
    assert f"spec/{SETTINGS}:{line}: backends.{backend}.{wanted}" in tiny.problems()


# -- names of messages


def test_messages_that_have_the_same_name_alone_are_no_type(tiny: Tiny) -> None:
    tiny.edit(VERTEX, '   "contents": {"type": "message", "ref": "Content", "repeated": true},\n   "total": {"type": "int32"}', '   "claude": {"type": "string"}')  # fmt: skip
    tiny.edit("docs/responses/answers.yaml", "  total:", "  claude: Words.\n  total:")

    where = f"spec/{RESPONSES}:2: types.DescribeResponse"
    message = "the messages of gemini and vertex have 0 of 1 fields in common: if they are one type, name both in `names`"
    assert any(each.startswith(f"{where}: {message}") for each in tiny.problems())


def test_messages_that_are_paired_in_words_are_one_type(tiny: Tiny) -> None:
    tiny.edit(VERTEX, '   "contents": {"type": "message", "ref": "Content", "repeated": true},\n   "total": {"type": "int32"}', '   "claude": {"type": "string"}')  # fmt: skip
    tiny.edit("docs/responses/answers.yaml", "  total:", "  claude: Words.\n  total:")
    tiny.edit(RESPONSES, "names:\n", "names:\n  DescribeResponse: {gemini: DescribeResponse, vertex: DescribeResponse}\n")  # fmt: skip

    assert {field.name for field in tiny.build().types["DescribeResponse"].fields} == {"claude", "contents", "total"}  # fmt: skip


@pytest.mark.parametrize(("backend", "name"), [("gemini", "TagResponse"), ("vertex", "PaintResponse")])
def test_an_empty_name_hides_a_message(tiny: Tiny, backend: str, name: str) -> None:
    file = {"TagResponse": RESPONSES, "PaintResponse": CALLS}[name]
    if file == CALLS:
        tiny.edit(CALLS, "types:\n", "names:\n  Style: {}\n\ntypes:\n")
        tiny.edit(CALLS, "  Style: {}\n", "")
        line = tiny.edit(CALLS, "names:\n", f"names:\n  {name}: {{{backend}: ''}}\n") + 1
    else:
        line = tiny.edit(file, "names:\n", f"names:\n  {name}: {{{backend}: ''}}\n") + 1

    message = f"{backend} has no message {name!r}, which the empty name hides: delete it"
    assert f"spec/{file}:{line}: names.{name}.{backend}: {message}" in tiny.problems()


def test_a_type_has_its_messages_in_one_place(tiny: Tiny) -> None:
    line = tiny.edit(RESPONSES, "names:\n", "names:\n  ListModelsResponse: {vertex: ListPublisherModelsResponse}\n") + 1  # fmt: skip

    message = "names.ListModelsResponse: `of` names its messages: delete the entry"
    assert f"spec/{RESPONSES}:{line}: {message}" in tiny.problems()


# -- other texts


ROWS = [
    (
        "a result that its module does not have",
        (CALLS, "  Path: pathlib\n", "  Path: pathlib\n  Paths: pathlib\n"),
        1,
        "results.Paths: the module 'pathlib' of Python has no 'Paths': correct either; did you mean 'Path'?",
    ),
    (
        "a result of a module that is not Python's",
        (CALLS, "  Path: pathlib\n", "  Path: pathlib\n  Client: httpx\n"),
        1,
        "results.Client: the module 'httpx' of Python has no 'Client': correct either",
    ),
    (
        "a type in quotes",
        (CONTENT, '"Union[Content, str]"', "\"Union['Content', str]\""),
        0,
        "unions.ContentUnion: 'Content' is not a name of a type: write it without quotes",
    ),
    (
        "one message of several",
        (GENERATION, "from: [TagRequest]", "from: [TagRequest, TagReqest]"),
        0,
        "configs.TagConfig.from: no message at 'TagReqest' on gemini or vertex: correct or delete it; did you mean 'TagRequest'?",
    ),
    (
        "one field of several",
        (GENERATION, "from: [DescribeRequest, DescribeRequest.options]", "from: [DescribeRequest, DescribeRequest.option]"),
        0,
        "configs.DescribeConfig.from: no message at 'DescribeRequest.option' on gemini or vertex: correct or delete it; "
        "did you mean 'DescribeRequest.options'?",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "below", "problem"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_a_text_leads_somewhere(tiny: Tiny, edit: tuple[str, str, str], below: int, problem: str) -> None:
    line = tiny.edit(*edit) + below

    assert f"spec/{edit[0]}:{line}: {problem}" in tiny.problems()
