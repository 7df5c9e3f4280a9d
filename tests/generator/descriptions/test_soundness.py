"""A description of any API is read as it was written, or its mistakes are named with their lines."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.descriptions import distilled, load, soundness
from generator.facts import Fact
from generator.report import GeneratorError

WHOLE: dict[str, Any] = {
    "backend": "tiny", "api": "tiny", "version": "v1", "revision": "1", "host": "tiny.invalid", "documents": [],
    "operations": {
        "pets.find": {
            "method": "HEAD", "path": "pets", "request": "Pets", "body": "form", "deprecated": True,
            "parameters": {"near": {"location": "cookie", "type": "message", "ref": "Pets", "style": "deep"}},
            "encoding": {"a": "deep"}, "errors": {"default": "Pets", "404": ""}, "security": ["key"],
        }
    },
    "aliases": {"Pets": {"type": "list", "item": {"type": "string", "nullable": True}}},
    "extras": {"Pet": {"type": "string"}},
    "schemes": {"key": {"kind": "key", "location": "header", "name": "X-Key"}},
    "refused": {"pets.bad": "#/paths: why"}, "notes": {"#/paths": "wider"},
    "schemas": {
        "Pets": {},
        "Pet": {
            "size": {"type": "number_enum", "numbers": [1, 2]},
            "kind": {"type": "enum", "values": ["A"], "constant": "A"},
            "born": {"type": "date", "write_only": True},
            "of": {
                "type": "union", "options": [{"type": "message", "ref": "Pet"}, {"type": "string"}],
                "discriminator": "kind", "tags": [["A", "Pet"]],
            },
        },
    },
}  # fmt: skip
"""A description with everything that the facts of the SDK do not have."""


def _checked(folder: Path, document: dict[str, Any]) -> Any:
    path = folder / "spec" / "tiny.json"
    path.parent.mkdir()
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")
    return soundness.checked(path, "tiny")


def test_a_description_of_any_api_is_sound_and_read_as_it_was_written(tmp_path: Path) -> None:
    described = load.parse(_checked(tmp_path, WHOLE))

    assert load.parse(json.loads(distilled.dump(described, []))) == described
    of = Fact(
        "union", options=(Fact("message", "Pet"), Fact("string")), discriminator="kind", tags=(("A", "Pet"),)
    )
    assert described.schemas["Pet"].fields["of"] == of
    assert described.schemas["Pets"].alias == Fact("list", item=Fact("string", nullable=True))


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        ("operations/pets.find/method", "FIND", "operations.pets.find: unknown method 'FIND': correct it"),
        ("operations/pets.find/body", "forms", "operations.pets.find: unknown body 'forms': correct it; did you mean 'form'?"),
        ("operations/pets.find/encoding/a", 5, "operations.pets.find.encoding: `a` must be a text: 5"),
        ("operations/pets.find/errors/default", "Dog", "operations.pets.find.errors: no schema 'Dog': correct the name"),
        ("operations/pets.find/parameters/near/location", "bodies", "operations.pets.find.parameters.near: unknown location 'bodies': correct it"),
        ("operations/pets.find/parameters/near/style", "deeper", "operations.pets.find.parameters.near: unknown style 'deeper': correct it; did you mean 'deep'?"),
        ("operations/pets.find/parameters/near/ref", "Pet2", "operations.pets.find.parameters.near: no schema 'Pet2': correct the name; did you mean 'Pet'?"),
        ("operations/pets.find/parameters/near/type", "union", "operations.pets.find.parameters.near: unknown type 'union': correct it"),
        ("aliases/Pets/item/type", "text", "aliases.Pets.item: unknown type 'text': correct it"),
        ("aliases/Pets/item", None, "aliases.Pets: `item` must be a mapping: None"),
        ("aliases/Dogs", {"type": "string"}, "aliases.Dogs: no schema 'Dogs': correct the name"),
        ("extras/Pet/type", "message", "extras.Pet: a message needs a `ref`: name the message"),
        ("schemes/key/kind", "lock", "schemes.key: unknown kind 'lock': correct it"),
        ("notes", {"#": 5}, "notes: `#` must be a text: 5"),
        ("schemas/Pet/size/numbers", ["1"], "schemas.Pet.size: `numbers` must be a list of numbers: ['1']"),
        ("schemas/Pet/size/numbers", [], "schemas.Pet.size: an enumeration of numbers needs `numbers`: list them"),
        ("schemas/Pet/of/options", [{"type": "messages"}], "schemas.Pet.of.options[0]: unknown type 'messages': correct it; did you mean 'message'?"),
        ("schemas/Pet/of/options", [{"type": "message", "ref": "Dog"}], "schemas.Pet.of: no schema 'Dog': correct the name"),
        ("schemas/Pet/of/tags", [["A"]], "schemas.Pet.of: a tag is a value and a schema: correct ['A']"),
        ("schemas/Pet/of/tags", [["A", "Dog"]], "schemas.Pet.of: no schema 'Dog': correct the name"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_description_of_any_api_is_named_with_its_line(
    tmp_path: Path, place: str, value: Any, message: str
) -> None:
    document = copy.deepcopy(WHOLE)
    *above, key = place.split("/")
    node = document
    for step in above:
        node = node[step]
    node[key] = value

    with pytest.raises(GeneratorError) as caught:
        _checked(tmp_path, document)
    head, *problems = str(caught.value).split("\n")

    assert head == "1 problem(s)"
    assert [re.sub(r"^spec/tiny\.json:\d+: ", "", problem) for problem in problems] == [message]
