"""Drive datamodel-code-generator: pydantic models and their TypedDict twins.

The types are written as an OpenAPI document whose dotted schema names give one module a
topic. Our templates replace three of its own: enums get the open base, models no config.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.annotations import LIST, Kind, TypeRef
from generator.ir import Api, EnumType, Field, Type
from generator.naming import members
from generator.report import GeneratorError

CORE = "google._genai_core.runtime"
TYPES = "google._genai_api.types"
RESULT = f"{CORE}.wire.result.Result"
TEMPLATES = Path(__file__).parents[1] / "templates" / "datamodel"
SCALARS: Mapping[str, Mapping[str, Any]] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "Any": {},
}
IMPORTS = [
    *(f"{CORE}.enums.OpenEnum", f"{CORE}.enums.Open", f"{CORE}.model.empty_list"),
    *("pydantic.AliasChoices", "pydantic.Field", "typing.Optional", "typing.Sequence", "typing.Union"),
]
"""What our templates and annotations name; ruff drops what a module does not use."""
OPTIONS = [
    "--input-file-type",
    "openapi",
    "--openapi-scopes",
    "schemas",
    "--target-python-version",
    "3.10",
    "--no-use-union-operator",
    "--no-use-standard-collections",
    "--output-datetime-class",
    "datetime",
    "--use-double-quotes",
    "--use-exact-imports",
    "--disable-timestamp",
    "--keep-model-order",
    "--capitalise-enum-members",
    "--no-formatters",
    "--encoding",
    "utf-8",
]


def write(api: Api, out: Path, header: str) -> None:
    """Write `types/<topic>.py` and `types/<topic>_dicts.py` below `out`."""
    base = f"{CORE}.model.ApiModel"
    _generate(_Document(api, "", base), "pydantic_v2.BaseModel", out, header, "", ["--base-class", base])
    _generate(_Document(api, "Dict", base), "typing.TypedDict", out, header, "_dicts", [])


class _Document:
    """The types as an OpenAPI document, once for models and once for TypedDicts."""

    def __init__(self, api: Api, suffix: str, base: str) -> None:
        self.api = api
        self.suffix = suffix
        self.base = base
        self.extra: dict[str, Any] = {}
        self.schemas: dict[str, Any] = {}
        topics = {topic: index for index, topic in enumerate(api.topics)}
        for enum in api.enums.values() if not suffix else ():
            self.schemas[f"{enum.topic}.{enum.name}"] = self._enum(enum)
        for item in sorted(api.types.values(), key=lambda item: topics[item.topic]):
            self.schemas[f"{item.topic}.{item.name}{suffix}"] = self._type(item)

    def document(self) -> dict[str, Any]:
        info = {"title": "types", "version": "0"}
        return {"openapi": "3.0.3", "info": info, "paths": {}, "components": {"schemas": self.schemas}}

    def _enum(self, enum: EnumType) -> dict[str, Any]:
        names = members(enum.values)
        docs = {names[value]: escaped(doc) for value, doc in enum.value_docs.items()}
        self.extra[f"{enum.topic}.{enum.name}"] = {"doc": escaped(enum.doc), "docs": docs}
        return {"type": "string", "enum": [*names], "x-enum-varnames": [*names.values()]}

    def _type(self, item: Type) -> dict[str, Any]:
        node: dict[str, Any] = {"type": "object", "properties": {}}
        if not self.suffix and (item.behaviour or item.is_result):
            behaviours = [f"google._genai_core.behaviours.{item.behaviour}"] if item.behaviour else []
            node["customBasePath"] = [*behaviours, RESULT if item.is_result else self.base]
        for field in item.fields:
            node["properties"][field.name] = self.annotation(field.type)
        self.extra[f"{item.topic}.{item.name}{self.suffix}"] = {
            "doc": escaped(item.doc),
            "docs": {f.name: escaped(f.doc) for f in item.fields if f.doc},
            "annotations": {f.name: self._annotation(item, f) for f in item.fields if self._special(item, f)},
            "defaults": {f.name: text for f in item.fields if (text := _default(f))},
        }
        return node

    def _special(self, item: Type, field: Field) -> bool:
        if self.suffix:
            return bool(field.type.enum or field.type.type)
        return (bool(field.type.enum) and item.in_request) or field.empty_list

    def _annotation(self, item: Type, field: Field) -> str:
        """The annotation where datamodel-code-generator has no words for it."""
        given = field.type
        if self.suffix:
            return given.python(f"Open[{given.enum}]" if given.enum else f"{given.type}OrDict", "Sequence")
        text = given.python(f"Open[{given.enum}]" if given.enum and item.in_request else "")
        return text if field.empty_list else f"Optional[{text}]"

    def _ref(self, name: str) -> str:
        topic = self.api.types[name].topic if name in self.api.types else self.api.enums[name].topic
        return f"#/components/schemas/{topic}.{name}{self.suffix}"

    def annotation(self, given: TypeRef) -> dict[str, Any]:
        """A Python annotation as a JSON schema that comes back as that annotation."""
        node = self._inner(given)
        for container in reversed(given.shape):
            if container == LIST:
                node = {"type": "array", "items": node}
            else:
                node = {"type": "object", "additionalProperties": node or True}
        return node

    def _inner(self, given: TypeRef) -> dict[str, Any]:
        name = given.name
        if given.kind is Kind.UNION:
            return {"customTypePath": f"{TYPES}.unions.{name}{self.suffix}"}
        if given.kind is Kind.PLAIN:
            places = {"Base64": "runtime.model.Base64", **self.api.hand_written}
            if name in places:
                return {"type": "string", "customTypePath": f"google._genai_core.{places[name]}"}
            return dict(SCALARS[name])
        if given.enum and self.suffix:
            return {"type": "string", "customTypePath": f"{TYPES}.{self.api.enums[name].topic}.{name}"}
        return {"$ref": self._ref(name)}


def escaped(doc: str) -> str:
    """A doc as the inside of a docstring, on one line; the template wraps it."""
    return " ".join(doc.split()).replace("\\", "\\\\").replace('"', "'")


def _default(field: Field) -> str:
    """The right side of a field, when it is not plain None."""
    plain = json.dumps(field.default) if field.default else "None"
    parts = ["default_factory=empty_list" if field.empty_list else f"default={plain}"]
    written = field.json_name
    wires = [name for names in field.wire.values() for name in names if "." not in name]
    # The field's own name in camelCase is read too, so that both spellings of Python's name are.
    names = [written, field.derived_name, *wires]
    read = list(dict.fromkeys(names))
    if set(read) > {field.derived_name} or written != field.derived_name:
        parts.append(f"validation_alias=AliasChoices({', '.join(map(json.dumps, read))})")
    if written != field.derived_name:
        parts.append(f'serialization_alias="{written}"')
    if parts == [f"default={plain}"]:
        return field.default and plain
    return f"Field({', '.join(parts)})"


def _generate(
    document: _Document, kind: str, out: Path, header: str, suffix: str, options: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        (base / "types.json").write_text(json.dumps(document.document()), encoding="utf-8")
        (base / "extra.json").write_text(json.dumps(document.extra), encoding="utf-8")
        imports = ",".join(IMPORTS)
        command = [
            *(sys.executable, "-m", "datamodel_code_generator", *OPTIONS, *options),
            *("--input", str(base / "types.json"), "--output", str(base / "out")),
            *("--output-model-type", kind, "--custom-template-dir", str(TEMPLATES)),
            *("--extra-template-data", str(base / "extra.json"), "--custom-file-header", header),
            *("--additional-imports", imports),
        ]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            raise GeneratorError(f"datamodel-code-generator failed:\n{result.stderr.strip()}")
        for path in sorted((base / "out").glob("*.py")):
            if path.stem != "__init__":
                text = _finish(path.read_text(encoding="utf-8"), path.stem, document.api, suffix)
                target = out / f"{path.stem}{suffix}.py"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")


def _finish(text: str, topic: str, api: Api, suffix: str) -> str:
    # `defer_build` builds a model at its first use, so a rebuild at import only costs time.
    text = re.sub(r"^\w+\.model_rebuild\(\)\n", "", text, flags=re.MULTILINE)
    return (
        _either(text, [item.name for item in api.types.values() if item.topic == topic], topic)
        if suffix
        else text
    )


def _either(text: str, names: list[str], topic: str) -> str:
    """The TypedDicts of a topic, their fields open to objects too; at the end the names for that."""
    lines = [
        re.sub(r"Dict\b", "OrDict", line.replace(" import", "_dicts import", 1))
        if line.startswith("from .")
        else line
        for line in text.splitlines()
    ]
    header = next(at for at, line in enumerate(lines) if line.startswith("from __future__")) + 1
    lines.insert(header, f"from {TYPES}.{topic} import {', '.join(names)}")
    aliases = [f"{name}OrDict = Union[{name}, {name}Dict]" for name in names]
    return "\n".join([*lines, "", *aliases, ""])
