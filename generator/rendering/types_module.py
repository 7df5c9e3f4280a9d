"""Run datamodel-code-generator: pydantic models and their TypedDict twins, in one call.

Its input is an OpenAPI document whose dotted schema names give each topic one module. Our templates
replace three of its own: enumerations have the open base, models have no config, and twins are printed
as TypedDicts. Names of other modules have their full path, so that every import is absolute.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datamodel_code_generator import Error, generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
from datamodel_code_generator.format import DatetimeClassType, PythonVersion

from generator.annotations import LIST, Kind, TypeRef
from generator.ir import Api, EnumType, Field, Type
from generator.naming import members
from generator.report import GeneratorError

BASE = "runtime.model.ApiModel"
RESULT = "behaviours.results.Result"
"""Bases of the types, below the package `core`."""

TEMPLATES = Path(__file__).parents[1] / "templates" / "datamodel"
SCALARS: Mapping[str, Mapping[str, Any]] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "Any": {},
}
OWN_SCALARS = ("Base64", "DurationText", "DurationInput")
"""Those of `runtime.model`."""

IMPORTS = ("runtime.enums.OpenEnum", "runtime.enums.Open", "runtime.model.empty_list")
FOREIGN_IMPORTS = (
    *("pydantic.AliasChoices", "pydantic.Field"),
    *("typing.TYPE_CHECKING", "typing.Dict", "typing.List", "typing.Sequence", "typing_extensions.Required"),
)
"""Imports that our templates and annotations need; ruff removes those that a module does not use."""

Node = dict[str, Any]
"""A JSON schema."""


def write(api: Api, out: Path, header: str) -> None:
    """Write `<area>/<topic>.py` and `dicts/<area>/<topic>.py` below `out`."""
    document = _Document(api)
    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        openapi_scopes=[OpenAPIScope.Schemas],
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_310,  # the lowest; the two options below keep 3.9
        use_union_operator=False,
        use_standard_collections=False,
        base_class=document.inside(BASE),
        output_datetime_class=DatetimeClassType.Datetime,
        use_type_alias=True,
        use_double_quotes=True,
        use_exact_imports=True,
        disable_timestamp=True,
        formatters=[],  # ruff formats all files of `generated/` at once
        custom_file_header=header,
        custom_template_dir=TEMPLATES,
        extra_template_data=document.extra,
        additional_imports=[*map(document.inside, IMPORTS), *FOREIGN_IMPORTS, *document.positional()],
    )
    try:
        modules = generate(document.whole(), config=config)
    except Error as error:
        raise GeneratorError(f"datamodel-code-generator failed:\n{error}") from error
    assert isinstance(modules, dict)  # one text per module, because the names have dots
    for place, text in modules.items():
        if place[-1] != "__init__.py":
            path = out.joinpath(*place)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(text), encoding="utf-8")


def dicts(topic: str) -> str:
    """Return the module of the twins of a topic."""
    return f"dicts.{topic}"


class _Document:
    """The types as an OpenAPI document, and further arguments of our templates."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.core = api.packages.core
        self.types = f"{api.packages.generated}.types"
        self.extra: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        self.schemas: dict[str, Node] = {}
        for enum in api.enums.values():
            self._enum(enum)
        for item in api.types.values():
            self._model(item)
            self._twin(item)

    def inside(self, place: str) -> str:
        """Return the full path of a name of the package `core`."""
        return f"{self.core}.{place}"

    def whole(self) -> Node:
        info = {"title": "types", "version": "0"}
        return {"openapi": "3.0.3", "info": info, "paths": {}, "components": {"schemas": self.schemas}}

    def positional(self) -> list[str]:
        """Return the unions that constructors take by position."""
        return sorted(
            {f"{self.types}.unions.{item.positional}" for item in self.api.types.values() if item.positional}
        )

    def _enum(self, enum: EnumType) -> None:
        names = members(enum.values)
        docs = {names[value]: escaped(doc) for value, doc in enum.value_docs.items()}
        name = f"{enum.topic}.{enum.name}"
        self.extra[name] = {"doc": escaped(enum.doc), "docs": docs}
        self.schemas[name] = {"type": "string", "enum": [*names], "x-enum-varnames": [*names.values()]}

    def _model(self, item: Type) -> None:
        name = f"{item.topic}.{item.name}"
        written: dict[str, str] = {}
        node: Node = {"type": "object", "properties": {}}
        if item.behaviour or item.is_result or item.extends:
            behaviours = [self.inside(f"behaviours.{item.behaviour}")] if item.behaviour else []
            node["customBasePath"] = [*behaviours, self._base(item)]
        for field in item.fields:
            child = self._place(field.type, item.topic)
            node["properties"][field.name] = {} if child is None else _shaped(child, field.type)
            is_open = bool(field.type.enum) and item.in_request
            if child is None or is_open or field.empty_list:
                text = field.type.python(f"Open[{field.type.name}]" if is_open else "")
                written[field.name] = text if field.empty_list else f"Optional[{text}]"
        defaults = {field.name: text for field in item.fields if (text := _default(field))}
        own = {"annotations": written, "defaults": defaults, "positional": item.positional}
        self.extra[name] = {**_docs(item), **own, "required": self._required(item)}
        self.schemas[name] = node

    def _base(self, item: Type) -> str:
        if item.extends:
            return f"{self.types}.{self.api.types[item.extends].topic}.{item.extends}"
        return self.inside(RESULT if item.is_result else BASE)

    def _twin(self, item: Type) -> None:
        """Add a TypedDict whose fields take objects and dictionaries, and the name for either form."""
        module = dicts(item.topic)
        name = f"{module}.{item.name}Dict"
        written: dict[str, str] = {}
        node: Node = {"type": "object", "properties": {}, "customBasePath": "typing.TypedDict"}
        for field in item.fields:
            child = self._place(field.type, module, twin=True)
            node["properties"][field.name] = {} if child is None else _shaped(child, field.type)
            if field.type.enum or field.type.type:
                inner = f"Open[{field.type.name}]" if field.type.enum else f"{field.type.name}OrDict"
                written[field.name] = f"Optional[{field.type.python(inner, 'Sequence')}]"
        own = {"annotations": written, "is_typed_dict": True, "required": self._required(item)}
        self.extra[name] = {**_docs(item), **own}
        self.schemas[name] = node
        either = [{"customTypePath": f"{self.types}.{item.topic}.{item.name}"}, _reference(name)]
        self.schemas[f"{module}.{item.name}OrDict"] = {"anyOf": either}

    def _required(self, item: Type) -> list[str]:
        """Return the fields that every request with the type has.

        Type checkers ask for them; the values may be None, because those of a response may.
        """
        names = [field.name for field in item.fields if item.in_request]
        return [name for name in names if self.api.flag(item.name, name).is_required]

    def _place(self, given: TypeRef, module: str, twin: bool = False) -> Node | None:
        """Return the schema that imports a name; None if the same module defines it later.

        A reference to a later model or to itself would add a `model_rebuild()`, which costs time at
        import; `defer_build` builds a model at its first use.
        """
        name = given.name
        if given.kind is Kind.PLAIN:
            if name in OWN_SCALARS:
                return {"type": "string", "customTypePath": self.inside(f"runtime.model.{name}")}
            path = self.api.hand_written.get(name)
            return {"customTypePath": self.inside(path)} if path else dict(SCALARS[name])
        if given.kind is Kind.UNION:
            return {"customTypePath": f"{self.types}.unions.{name}{'Dict' if twin else ''}"}
        topic = self.api.topic_of[name]
        if given.type and twin:
            topic, name = dicts(topic), f"{name}OrDict"
        if topic != module:
            return {"customTypePath": f"{self.types}.{topic}.{name}"}
        return _reference(f"{topic}.{name}") if f"{topic}.{name}" in self.schemas else None


def _reference(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _shaped(node: Node, given: TypeRef) -> Node:
    """Return the schema of the lists and maps around a schema."""
    for container in reversed(given.shape):
        if container == LIST:
            node = {"type": "array", "items": node}
        else:
            node = {"type": "object", "additionalProperties": node or True}
    return node


def _docs(item: Type) -> dict[str, Any]:
    docs = {field.name: escaped(field.doc) for field in item.fields if field.doc}
    return {"doc": escaped(item.doc), "docs": docs}


def escaped(doc: str) -> str:
    """Return a text as one line inside a docstring; the template wraps it."""
    return " ".join(doc.split()).replace("\\", "\\\\").replace('"', "'")


def _default(field: Field) -> str:
    """Return the default of a field, empty if it is None."""
    plain = json.dumps(field.default) if field.default else "None"
    parts = ["default_factory=empty_list" if field.empty_list else f"default={plain}"]
    written = field.json_name
    read = field.read_names
    if set(read) > {field.derived_name} or written != field.derived_name:
        parts.append(f"validation_alias=AliasChoices({', '.join(map(json.dumps, read))})")
    if written != field.derived_name:
        parts.append(f'serialization_alias="{written}"')
    if parts == [f"default={plain}"]:
        return field.default and plain
    return f"Field({', '.join(parts)})"
