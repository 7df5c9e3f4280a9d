"""The types of a client: each schema as a class, an enumeration or an alias, with annotations as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.facts import INEXPRESSIBLE, Description, Fact, Parameter, Schema
from generator.naming import camel, members, shortened
from generator.raw.names import Scope, class_name, field_name, type_names

_PLAIN = {
    "string": "str",
    "bool": "bool",
    "bytes": "Base64",
    "timestamp": "datetime",
    "date": "date",
    "duration": "DurationText",
    "fieldmask": "str",
    "any": "Any",
    "struct": "Dict[str, Any]",
    "binary": "FileContent",
    "number_enum": "int",
    "float": "float",
    "double": "float",
}


@dataclass
class FieldPlan:
    """A field of a class."""

    name: str
    wire: str
    annotation: str
    """Without the alias of its JSON name."""

    default: str
    """The source text of the default; empty for a required field."""

    fact: Fact
    doc: str = ""

    @property
    def declared(self) -> str:
        """The annotation with the JSON name, if that cannot be derived."""
        if camel(self.name) == self.wire:
            return self.annotation
        return f"Annotated[{self.annotation}, wire({self.wire!r})]"


@dataclass
class TypePlan:
    """A class, an enumeration, or an alias of an annotation."""

    name: str
    fields: list[FieldPlan] = field(default_factory=list[FieldPlan])
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    """Of an enumeration: name to value."""

    alias: str = ""
    extra: str = ""
    """The annotation of properties beyond the fields."""

    is_open: bool = False
    doc: str = ""

    @property
    def kind(self) -> str:
        return "alias" if self.alias else "enum" if self.values else "class"

    def names_of(self, flag: str) -> list[str]:
        """Return the fields whose fact has a flag."""
        return [each.name for each in self.fields if getattr(each.fact, flag)]

    @property
    def files(self) -> list[str]:
        """The fields that are files of a form."""
        return [each.name for each in self.fields if each.fact.type == "binary"]

    @property
    def lines(self) -> int:
        """About how many lines it has."""
        long = sum(1 + len(each.doc) // 90 + bool(each.doc) for each in self.fields)
        return 6 + long + len(self.values) + len(self.alias) // 50 + len(self.doc) // 90


class Types:
    """All types of a description, made once; `notes` says what became wider than the document has it."""

    def __init__(self, description: Description) -> None:
        self._schemas = description.schemas
        self.names = type_names(description.schemas)
        self._scope = Scope([*self.names.values(), "Client", "AsyncClient"])
        self.plans: dict[str, TypePlan] = {}
        self._enums: dict[tuple[str, tuple[str, ...]], str] = {}
        self.notes: dict[str, str] = {}
        self._aliases = {name for name, schema in self._schemas.items() if schema.alias is not None}
        self._circular = {name for name in self._aliases if self._leads_to_itself(name)}
        for schema in self._schemas.values():
            self._plan(schema)

    def _leads_to_itself(self, start: str) -> bool:
        """Return whether an alias leads to itself by aliases alone."""
        seen: set[str] = set()
        pending = [start]
        while pending:
            alias = self._schemas[pending.pop()].alias
            for name in alias.refs if alias else ():
                if name == start:
                    return True
                if name in self._aliases and name not in seen:
                    seen.add(name)
                    pending.append(name)
        return False

    def _plan(self, schema: Schema) -> None:
        name = self.names[schema.name]
        alias = schema.alias
        if alias is None:
            self.plans[name] = self._class(schema, name)
        elif alias.type == "enum" and not (alias.repeated or alias.map or alias.nullable):
            self.plans[name] = TypePlan(name, values=_values(alias.values))
        elif schema.name in self._circular:
            self.notes[f"schema {schema.name}"] = "it consists of itself; its type is Any"
            self.plans[name] = TypePlan(name, alias="Any")
        else:
            text = self.annotation(alias, name, f"schema {schema.name}")
            is_optional = alias.nullable and text != "Any"
            self.plans[name] = TypePlan(name, alias=f"Optional[{text}]" if is_optional else text)

    def _class(self, schema: Schema, name: str) -> TypePlan:
        plan = TypePlan(name, is_open=schema.extra is not None)
        scope = Scope()
        for wire, fact in schema.fields.items():
            plan.fields.append(self._field(schema.name, name, wire, fact, scope))
        if schema.extra is not None and schema.extra.type != "any":
            extra = self.annotation(schema.extra, f"{name}Value", f"schema {schema.name}, other properties")
            plan.extra = "" if extra == "Any" else extra
        return plan

    def _field(self, schema: str, owner: str, wire: str, fact: Fact, scope: Scope) -> FieldPlan:
        place = f"schema {schema}.{wire}"
        annotation = self.annotation(fact, f"{owner}{class_name(wire)}", place)
        constant = _constant(fact)
        if constant is not None and fact.required and not fact.read_only:
            default = constant
        elif fact.required and not fact.read_only:
            default = ""
        else:
            default = "None"
        optional = (default == "None" or fact.nullable) and annotation != "Any"
        shown = (
            f"Optional[{annotation}]" if optional and not annotation.startswith("Optional[") else annotation
        )
        return FieldPlan(scope.unique(field_name(wire)), wire, shown, default, fact)

    def annotation(self, fact: Fact, name: str, place: str) -> str:
        """Return the annotation of a fact; `name` is for an enumeration without a name of its own."""
        inner = self._inner(fact, name, place)
        if fact.map:
            inner = f"Dict[str, {inner}]"
        return f"List[{inner}]" if fact.repeated else inner

    def _inner(self, fact: Fact, name: str, place: str) -> str:
        if fact.type == "message":
            if fact.ref not in self.names:
                self.notes[place] = f"no schema {fact.ref!r}; its type is Any"
                return "Any"
            target = self._schemas[fact.ref].alias
            is_enum = target is not None and target.type == "enum" and not (target.repeated or target.map)
            found = self.names[fact.ref]
            return f"Open[{found}]" if is_enum and target is not None and not target.nullable else found
        if fact.type == "enum":
            return f"Open[{self.enumeration(name, fact.values)}]"
        if fact.type == "union":
            return self._union(fact, name, place)
        if fact.type in ("list", "map"):
            assert fact.item is not None
            item = self.annotation(fact.item, f"{name}Item", place)
            item = f"Optional[{item}]" if fact.item.nullable and item != "Any" else item
            return f"List[{item}]" if fact.type == "list" else f"Dict[str, {item}]"
        if fact.type == INEXPRESSIBLE:
            self.notes[place] = f"{fact.source}; its type is Any"
            return "Any"
        return _PLAIN.get(fact.type, "int")

    def enumeration(self, name: str, values: tuple[str, ...], of: str = "") -> str:
        """Return the name of the enumeration of these values, which may be shared with those of the same name."""
        key = (of or name, values)
        if key not in self._enums:
            found = self._scope.unique(shortened(name))
            self._enums[key] = found
            self.plans[found] = TypePlan(found, values=_values(values))
        return self._enums[key]

    def _union(self, fact: Fact, name: str, place: str) -> str:
        options = self._options(fact)
        objects = [option.ref for option in options if self._is_object(option)]
        if fact.discriminator and len(objects) == len(options):
            tags = dict(fact.tags) or {ref: ref for ref in objects}
            kinds = {tag: self.names[ref] for tag, ref in tags.items() if ref in objects}
            classes = list(dict.fromkeys(self.names[ref] for ref in objects))
            return (
                f"Annotated[Union[{', '.join(classes)}, Unknown], OneOf({fact.discriminator!r}, {kinds!r})]"
            )
        texts = [
            self.annotation(option, f"{name}Option{number}", place)
            for number, option in enumerate(options, 1)
        ]
        texts = list(dict.fromkeys(texts))
        if "Any" in texts or not texts:
            return "Any"
        return texts[0] if len(texts) == 1 else f"Union[{', '.join(texts)}]"

    def _options(self, fact: Fact) -> list[Fact]:
        """Return the options of a union, with those of unions inside it that have no discriminator of their own."""
        found: list[Fact] = []
        for option in fact.options:
            alias = self._schemas[option.ref].alias if option.ref in self._schemas else None
            nested = (
                alias if alias is not None and alias.type == "union" and option.type == "message" else None
            )
            plain = nested is not None and not (
                nested.repeated or nested.map or option.repeated or option.map
            )
            if nested is not None and plain and option.ref not in self._circular:
                found += self._options(nested)
            else:
                found.append(option)
        return found

    def _is_object(self, option: Fact) -> bool:
        plain = option.type == "message" and not (option.repeated or option.map)
        return plain and option.ref in self._schemas and self._schemas[option.ref].alias is None

    def parameter(self, parameter: Parameter, name: str, owner: str) -> str:
        """Return the annotation of a parameter of an operation; `owner` names the operation."""
        if parameter.type == "message":
            fact = Fact("message", parameter.ref, repeated=parameter.repeated)
            text = self.annotation(fact, owner, f"parameter {name}")
        elif parameter.values:
            short = class_name(name)
            key = short if self._scope_has_not(short, parameter.values) else f"{owner}{short}"
            inner = f"Open[{self.enumeration(key, parameter.values, short)}]"
            text = f"List[{inner}]" if parameter.repeated else inner
        else:
            inner = _PLAIN.get(parameter.type, "int")
            text = f"List[{inner}]" if parameter.repeated else inner
        return text

    def _scope_has_not(self, name: str, values: tuple[str, ...]) -> bool:
        return (name, values) in self._enums or name not in self.plans

    def is_nullable(self, schema: str) -> bool:
        """Return whether a value of a schema may be null."""
        alias = self._schemas[schema].alias if schema in self._schemas else None
        if alias is None or alias.nullable:
            return alias is not None
        is_other = alias.type == "message" and not (alias.repeated or alias.map)
        return is_other and schema not in self._circular and self.is_nullable(alias.ref)

    def is_class(self, schema: str) -> bool:
        """Return whether a schema is an object."""
        return schema in self._schemas and self._schemas[schema].alias is None

    def field(self, schema: str, wire: str) -> FieldPlan | None:
        """Return the field of an object by its JSON name."""
        plan = self.plans.get(self.names.get(schema, ""))
        return next((each for each in plan.fields if each.wire == wire), None) if plan else None


def _values(values: tuple[str, ...]) -> Mapping[str, str]:
    return {name: value for value, name in members(values).items()}


def _constant(fact: Fact) -> str | None:
    """Return the source text of the only value that a fact has."""
    if fact.repeated or fact.map:
        return None
    if fact.type == "enum" and len(fact.values) == 1 and fact.constant is not None:
        return repr(fact.values[0])
    return None if fact.constant is None or fact.type == "enum" else repr(fact.constant)
