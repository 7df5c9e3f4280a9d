"""The list of messages is made from descriptors: nested messages, maps, enumerations and other packages."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from generator.descriptions.package_messages import messages

OWN = SimpleNamespace(package="google.ai.tiny.v1beta")
OTHER = SimpleNamespace(package="google.protobuf")


class Field(SimpleNamespace):
    """A field, with the numbers of its class that the real one has."""

    TYPE_STRING = 9
    TYPE_INT64 = 3


def field(name: str, type_: int = 9, message: Any = None, enum: Any = None, repeated: bool = False) -> Field:
    return Field(json_name=name, type=type_, message_type=message, enum_type=enum, is_repeated=repeated)


def message(
    name: str, *fields: Field, nested: Any = (), enums: Any = (), file: Any = OWN, is_map: bool = False
) -> Any:
    return SimpleNamespace(
        full_name=f"{file.package}.{name}",
        file=file,
        fields=fields,
        fields_by_name={each.json_name: each for each in fields},
        nested_types=nested,
        enum_types=enums,
        GetOptions=lambda: SimpleNamespace(map_entry=is_map),
    )


def test_everything_in_the_descriptors_is_listed() -> None:
    kind = SimpleNamespace(
        full_name=f"{OWN.package}.Tree.Kind",
        file=OWN,
        values=[SimpleNamespace(name="LEAF"), SimpleNamespace(name="TWIG")],
    )
    root = message("Tree.Root", field("depth", 3, repeated=True))
    labels = message("Tree.LabelsEntry", field("key"), field("value", 3), is_map=True)
    time = message("Timestamp", file=OTHER)
    tree = message(
        "Tree",
        field("name"),
        field("kind", enum=kind),
        field("root", message=root),
        field("labels", message=labels, repeated=True),
        field("createTime", message=time),
        nested=[root, labels],
        enums=[kind],
    )

    assert messages([tree]) == {
        "messages": {
            "Tree": {
                "name": {"type": "string", "repeated": False},
                "kind": {"type": "enum:Tree.Kind", "repeated": False},
                "root": {"type": "Tree.Root", "repeated": False},
                "labels": {"type": {"map": "int64"}, "repeated": False},
                "createTime": {"type": "google.protobuf.Timestamp", "repeated": False},
            },
            "Tree.Root": {"depth": {"type": "int64", "repeated": True}},
        },
        "enums": {"Tree.Kind": ["LEAF", "TWIG"]},
    }
