"""Mistakes in any file of `spec/`: each gives one line with its place and what to do, and never a traceback."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from generator.__main__ import main

from .conftest import CALLS, CONTENT

pytestmark = pytest.mark.long

if TYPE_CHECKING:
    from .conftest import Tiny

GEMINI, METHODS, TABLES = "gemini/v1beta.json", "surface/models.yaml", "surface/responses.yaml"
MEDIA, EXTRA = "docs/content/media.yaml", "gemini/supplement.yaml"
AGAIN = "run `make fetch BACKEND=gemini` again"

Change = Callable[["Tiny"], object]


def holds(file: str, text: str | bytes) -> Change:
    """Write something else into a file, which may be new."""
    data = text.encode() if isinstance(text, str) else text
    return lambda tiny: (tiny.spec / file).write_bytes(data)


def edit(file: str, old: str, new: str) -> Change:
    return lambda tiny: tiny.edit(file, old, new)


def fact(change: Callable[[Any], object]) -> Change:
    """Change the JSON of a description."""

    def apply(tiny: Tiny) -> None:
        path = tiny.spec / GEMINI
        document = json.loads(path.read_text(encoding="utf-8"))
        changed = change(document)
        path.write_text(json.dumps(document if changed is None else changed, indent=1), encoding="utf-8")

    return apply


def resource(name: str, class_name: str = "Shelf", within: str = "") -> Change:
    """Add a resource that is called like this."""
    head = f"within: {within}\n" if within else ""
    text = f"{head}class: {class_name}\nmethods:\n  drop:\n    config: GetModelConfig\n    returns: Model\n"
    both = "    gemini: {unsupported: none}\n    vertex: {unsupported: none}\n"

    def apply(tiny: Tiny) -> None:
        (tiny.spec / "surface" / f"{name}.yaml").write_text(text + both, encoding="utf-8")

    return apply


def method(name: str) -> Change:
    return edit(METHODS, "  tag:\n", f"  {name}:\n")


def parameter(name: str) -> Change:
    return edit(METHODS, "      frame: {type: Frame", f"      {name}: {{type: Frame")


DESCRIPTIONS: dict[str, tuple[Change, str]] = {
    "a list": (holds(GEMINI, "[]"), f":1: not a JSON object; {AGAIN}"),
    "a text": (holds(GEMINI, '"x"'), f":1: not a JSON object; {AGAIN}"),
    "null": (holds(GEMINI, "null"), f":1: not a JSON object; {AGAIN}"),
    "nothing": (holds(GEMINI, ""), f":1: not JSON: Expecting value; {AGAIN}"),
    "a web page": (holds(GEMINI, "<!doctype html>\n<p>"), f":1: not JSON: a web page; {AGAIN}"),
    "YAML": (holds(GEMINI, "backend: gemini\n"), f":1: not JSON: Expecting value; {AGAIN}"),
    "truncated": (
        holds(GEMINI, '{\n "backend": "gem'),
        f":2: not JSON: Unterminated string starting at; {AGAIN}",
    ),
    "other bytes": (holds(GEMINI, b'{"a":\n "\xff"}'), ":2: not UTF-8: save the file as UTF-8"),
    "another backend's": (edit(GEMINI, '"gemini"', '"vertex"'), ":2: describes 'vertex', and 'gemini'"),
    "no schemas": (fact(lambda d: d.pop("schemas") and None), ": has no `schemas`: add it"),
    "no operations": (fact(lambda d: d["operations"].clear()), "operations: has no entry"),
    "schemas in a list": (fact(lambda d: d.update(schemas=[])), "`schemas` must be a mapping: []"),
    "a schema in a list": (
        fact(lambda d: d["schemas"].update(Blob=[])),
        "schemas: `Blob` must be a mapping: []",
    ),
    "a schema that is null": (
        fact(lambda d: d["schemas"].update(Blob=None)),
        "`Blob` must be a mapping: None",
    ),
    "a field that is a text": (
        fact(lambda d: d["schemas"]["Blob"].update(data="bytes")),
        "schemas.Blob: `data` must be a mapping: 'bytes'",
    ),
    "an operation that is null": (
        fact(lambda d: d["operations"].update({"models.get": None})),
        "operations: `models.get` must be a mapping: None",
    ),
    "a parameter that is a text": (
        fact(lambda d: d["operations"]["models.get"]["parameters"].update(model="x")),
        "operations.models.get.parameters: `model` must be a mapping: 'x'",
    ),
    "an unknown type": (edit(GEMINI, '"type": "bytes"', '"type": "byte"'), "did you mean 'bytes'?"),
    "an unknown flag": (edit(GEMINI, '"repeated": true', '"repeatd": true'), "did you mean 'repeated'?"),
    "an unknown place": (edit(GEMINI, '"location": "query"', '"location": "quary"'), "did you mean 'query'?"),
    "an unknown verb": (
        edit(GEMINI, '"method": "GET"', '"method": "GTE"'),
        "unknown method 'GTE': correct it",
    ),
    "a message that is not there": (edit(GEMINI, '"ref": "Blob"', '"ref": "Blobb"'), "did you mean 'Blob'?"),
    "a response that is not there": (
        edit(GEMINI, '"response": "DescribeResponse"', '"response": "DescribeRespons"'),
        "no schema 'DescribeRespons': correct the name; did you mean 'DescribeResponse'?",
    ),
    "a message twice": (edit(GEMINI, '"Blob": {', '"Blob": {},\n  "Blob": {'), "'Blob' is also on line"),
}

FORMS: dict[str, tuple[str, str]] = {
    "nothing": ("", ":1: is empty: write its entries, or delete the file"),
    "a list": ("- a\n- b\n", ":1: not a mapping: write keys with a colon and their values"),
    "a text": ("text\n", ":1: not a mapping: write keys with a colon and their values"),
    "a web page": ("<!doctype html>\n<p>a: b</p>\n", ":1: not YAML: a web page, not the file itself"),
    "a tab": ("a:\n\tb: 1\n", ":2: not YAML: a tab: indent with spaces"),
    "two documents": ("a: 1\n---\nb: 2\n", ":2: not YAML: a second document begins here: delete the line"),
    "a merge conflict": (
        "<<<<<<< HEAD\na: 1\n=======\nb: 1\n>>>>>>> b\n",
        ":1: not YAML: a merge is not resolved",
    ),
    "less indentation": ("a:\n    b: 1\n  c: 2\n", ":3: not YAML: 'c: 2' is indented otherwise than line 1"),
    "more indentation": ("a:\n  b: 1\n   c: 2\n", ":3: not YAML: 'c: 2' is indented otherwise than line 2"),
    "no space after a colon": (
        "a:\n  b:1\n  c: 2\n",
        ":2: not YAML: no colon and space after the key in 'b:1'",
    ),
    "an open bracket": ("a: {b: 1\nc: 2\n", ":1: not YAML: a bracket is opened here and not closed"),
    "an open quotation mark": (
        'a: "b\nc: 2\n',
        ":1: not YAML: a quotation mark is opened here and not closed",
    ),
    "a second colon": ("a: b: c\n", ":1: not YAML: a second colon in 'a: b: c': quote the value"),
    "a key twice": ("a: 1\nb: 2\na: 3\n", ":3: 'a' is also on line 1: delete or rename one of them"),
    "a key that is a number": ("5: a\n", ":1: the key 5 is not read as a text: quote it"),
    "a key that is a flag": ("a: 1\non: b\n", ":2: the key on is not read as a text: quote it"),
    "a key that is a list": ("[a]: b\n", ":1: the key [...] is not read as a text: quote it"),
    "an unknown anchor": (
        "a: &name 1\nb: *nam\n",
        ":2: not YAML: no anchor 'nam': correct the name; did you mean",
    ),
    "a tag": ("a: !new b\n", ":1: no tags are read: delete '!new'"),
    "a merge of a text": ("a:\n  <<: b\n", ":2: `<<` takes the anchor of a mapping: write `<<: *name`"),
}
"""Forms that no YAML file may have."""

NAMES: dict[str, tuple[Change, str]] = {
    **{
        f"method {name}": (method(name), f"no method can be called {name!r}: rename it")
        for name in ("class", "async", "str", "type", "bytes", "_tag", "Tag", "tag-it", "é")
    },
    **{
        f"parameter {name}": (parameter(name), f"no parameter can be called {name!r}: rename it")
        for name in ("class", "self", "config", "returns", "methods", "call", "Frame")
    },
    **{
        f"resource {name}": (resource(name), f"no resource can be called {name!r}: rename the file")
        for name in ("class", "aio", "Shelf", "my-shelf", "_shelf")
    },
    **{
        f"class {name}": (
            resource("shelf", name),
            f"no class of a resource can be called {name!r}: rename it",
        )
        for name in ("shelf", "None", "Model", "Stream")
    },
    **{
        f"resource within {name}": (
            resource("shelf", within=name),
            f"{name!r} is not a resource of the client with methods: name one",
        )
        for name in ("talks", "tags", "shelf", "nothing")
    },
    "an answer of no type": (
        edit(METHODS, "frame: {type: Frame, optional: true}", "frame: {type: Frame, alike: [Fram]}"),
        "paint.params.frame: 'Fram' is not a type of spec/surface/types: name one; did you mean 'Frame'?",
    ),
    "class of another resource": (
        resource("shelf", "Models"),
        "has the class 'Models' too: rename one of them",
    ),
    **{
        f"type {name}": (
            edit(CONTENT, "[Blob]", f"[Blob, {name}]"),
            f"no type can be called {name!r}: rename it",
        )
        for name in ("None", "List", "Any", "blob", "My-Blob")
    },
    **{
        f"field {name}": (
            edit(CALLS, "      colour: {type", f"      {name}: {{type"),
            f"not a field name: rename it to {right!r}",
        )
        for name, right in {
            "class": "class_",
            "tintColour": "tint_colour",
            "copy": "copy_",
            "str": "str_",
        }.items()
    },
}

SHAPES: dict[str, tuple[Change, str]] = {
    "section": (
        edit(METHODS, "methods:\n", "method:\n"),
        "unknown key 'method': correct or delete it; did you mean 'methods'?",
    ),
    "topics": (edit(CONTENT, "topics:\n", "topic:\n"), "did you mean 'topics'?"),
    "backend": (edit(METHODS, "    vertex:\n", "    vertx:\n"), "did you mean 'vertex'?"),
    "operations": (
        edit(METHODS, "operations: [models.describe]", "operation: [models.describe]"),
        "did you mean 'operations'?",
    ),
    "supplement": (edit(EXTRA, "schemas:\n", "schema:\n"), "did you mean 'schemas'?"),
    "params without entries": (
        edit(
            METHODS,
            "    params:\n      model: {type: ModelName}\n    config: G",
            "    params:\n    model: {type: ModelName}\n    config: G",
        ),
        "get: `params` is empty: indent what belongs to it, or delete it",
    ),
    "params in a list": (
        edit(
            METHODS,
            "    params:\n      model: {type: ModelName}\n    config: G",
            "    params: [model]\n    config: G",
        ),
        "get: `params` must be a mapping: ['model']",
    ),
    "a parameter that is a text": (
        edit(METHODS, "      model: {type: ModelName}\n", "      model: ModelName\n"),
        "describe.params: `model` must be a mapping: 'ModelName'",
    ),
    "a schema of the supplement that is a text": (
        edit(EXTRA, "schemas:\n", "schemas:\n  Other: text\n"),
        "schemas: `Other` must be a mapping: 'text'",
    ),
    "operations in a text": (
        edit(METHODS, "operations: [models.describe]", "operations: models.describe"),
        "`operations` must be a list of texts: 'models.describe'",
    ),
    "a binding in a list": (
        edit(
            METHODS,
            "    gemini:\n      operations: [models.describe]\n      body: {contents: contents}\n",
            "    gemini: [models.describe]\n",
        ),
        "`gemini` must be a mapping or list of mappings",
    ),
    "no reason": (
        edit(METHODS, "unsupported: the tiny service has no tags", "unsupported:"),
        "tag.gemini: `unsupported` must be a text: None",
    ),
    "a fact without a source": (
        edit(EXTRA, ", source: *S", ""),
        "schemas.Blob.displayName: a supplement needs a `source`: write where the fact comes from",
    ),
    "a fact that upstream has": (
        edit(EXTRA, "  Blob:\n", "  Blob:\n    data: {type: bytes, source: *S}\n"),
        "schemas.Blob.data: upstream has it now: delete the entry",
    ),
    "no result": (edit(METHODS, "    returns: TagResponse\n", ""), "tag: has no `returns`: add it"),
    "a text that is a number": (
        edit(MEDIA, "data: The bytes.", "data: 5"),
        "Blob.data: must be a text: quote it, or write one",
    ),
    "an entry that is a list": (edit(MEDIA, "Blob:\n", "Blob: []\nBlub:\n"), "`Blob` must be a mapping: []"),
    "a file with another ending": (
        holds("surface/more.yml", "class: More\n"),
        "more.yml: nothing reads a file of that name",
    ),
    "a file with a misspelt name": (
        lambda tiny: (tiny.spec / EXTRA).rename(tiny.spec / "gemini" / "suplement.yaml"),
        "gemini/suplement.yaml: nothing reads a file of that name: rename or delete it; did you mean 'supplement'?",
    ),
    "a file in another folder": (holds("surface/tags.json", "{}"), "tags.json: nothing reads a file"),
}

LEADS: dict[str, tuple[Change, str]] = {
    "a result without the type of its response tables": (
        edit(METHODS, "returns: PaintResponse", "returns: TagResponse"),
        "paint.returns: models.paint on gemini answers PaintResponse, which is not a TagResponse",
    ),
    "a result that only tables make": (
        lambda tiny: (
            tiny.edit(METHODS, "    returns: Model\n", "    returns: TagResponse\n"),
            tiny.edit(
                METHODS,
                "    vertex:\n      operations: [publishers.models.get]\n      name_rule: catalog\n",
                "    vertex: {unsupported: it is gone}\n",
            ),
        ),
        "get.returns: models.get on gemini answers Model, which is not a TagResponse: write Model",
    ),
    "a page in the place of its items": (
        edit(METHODS, "returns: ListModelsResponse", "returns: Model"),
        "list.returns: models.list on gemini answers ListModelsResponse, which is not a Model: write",
    ),
    "a result that only the other backend has": (
        edit(METHODS, "returns: TagResponse", "returns: HttpResponse"),
        "tag.returns: publishers.models.tag on vertex answers TagResponse",
    ),
    "a result that is a config": (
        edit(METHODS, "returns: TagResponse", "returns: TagConfig"),
        "write TagResponse",
    ),
    "a result that is an enumeration": (
        edit(METHODS, "returns: TagResponse", "returns: ContentKind"),
        "'ContentKind' is not a type of spec/surface/types: name one",
    ),
    "a result in a list": (
        edit(METHODS, "returns: TagResponse", 'returns: "List[TagResponse]"'),
        "'List[TagResponse]' is not a type of spec/surface/types: name one; did you mean 'TagResponse'?",
    ),
    "a config that is a type": (
        edit(METHODS, "config: TagConfig", "config: Content"),
        "'Content' is not a config of spec/surface/types: name one",
    ),
    "a table of a response": (
        edit(METHODS, "response: [painted, picture]", "response: [paint, picture]"),
        "responses.yaml has no table 'paint': correct the name",
    ),
    "a field of a row": (
        edit(TABLES, "display_name: name", "display_nam: name"),
        "Model has no field 'display_nam': correct the name, or delete the row; did you mean 'display_name'?",
    ),
    "a path of a row": (edit(TABLES, "display_name: name", "display_name: nam"), "has no field 'nam' on"),
    "a type in a topic": (
        edit(CONTENT, "media: [Blob]", "media: [Blobb]"),
        "topics.media.Blobb: no backend has this message: name it in `names` or `of`, write a config in `configs`, say in `declared` why, or delete it; did you mean 'Blob'?",
    ),
    "a message that is new in several places": (
        fact(
            lambda d: d["schemas"].update(
                Note={},
                Model={
                    **d["schemas"]["Model"],
                    "a": {"type": "message", "ref": "Note"},
                    "b": {"type": "message", "ref": "Note"},
                },
            )
        ),
        "the message 'Note' is not a type: give it a topic, pair it in `names`, or `drop` the field, also spec/",
    ),
    "a message that is renamed": (
        lambda tiny: (
            [tiny.edit("vertex/v1beta1.json", '"ref": "Blob"', '"ref": "Blub"') for _ in range(2)]
            and tiny.edit("vertex/v1beta1.json", '"Blob": {', '"Blub": {')
        ),
        "the message 'Blub' is not a type: give it a topic, pair it in `names`, or `drop` the field; did you mean 'Blob'?",
    ),
    "a field that is renamed": (
        edit("vertex/v1beta1.json", '"title": {', '"titles": {'),
        "PublisherModel has no field 'title' on vertex",
    ),
    "an entry of a page": (
        edit(MEDIA, "Blob:\n", "Blub:\n"),
        "Blub: nothing has that name: rename it to 'Blob', or delete it",
    ),
}

TABLE = {
    **{f"description: {name}": row for name, row in DESCRIPTIONS.items()},
    **{
        f"{file}: {name}": (holds(file, text), rf"{file}{shown}")
        for file in (METHODS, CONTENT, TABLES, MEDIA, EXTRA)
        for name, (text, shown) in FORMS.items()
    },
    **{f"name: {name}": row for name, row in NAMES.items()},
    **{f"shape: {name}": row for name, row in SHAPES.items()},
    **{f"lead: {name}": row for name, row in LEADS.items()},
}


@pytest.mark.parametrize("name", TABLE)
def test_a_mistake_is_one_line(tiny: Tiny, capsys: pytest.CaptureFixture[str], name: str) -> None:
    change, shown = TABLE[name]
    change(tiny)

    assert main(["--root", str(tiny.root), "check"]) == 1

    printed = capsys.readouterr()
    *head, line = printed.err.splitlines()
    assert printed.out == ""
    assert shown in line
    assert re.match(r"spec/[\w/.-]+(:\d+)?: ", line)
    assert [re.sub(r";.*", "", each) for each in head] in ([], ["1 problem(s)"])
