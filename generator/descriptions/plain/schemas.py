"""Convert the schemas of an OpenAPI document to facts; objects without a name get one from their place.

Whatever a Fact cannot say becomes wider, with a note of its place, or is refused. Rules for values, such as `pattern`
or `maximum`, are the server's: clients do not check them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, cast

from generator.descriptions.facts import fact_or_reason
from generator.descriptions.plain.nodes import Names, Node, class_name
from generator.descriptions.plain.shapes import (
    ANY,
    READ,
    STRUCT,
    STRUCTURE,
    TYPES,
    adds_nothing,
    as_text,
    constant,
    has_real,
    is_null,
    is_one,
    is_open_object,
    json_kind,
    label,
    list_of,
    map_of,
    scalar,
    union_of,
)
from generator.facts import Fact, Schema

IGNORED = frozenset(
    [
        *("title", "description", "example", "examples", "externalDocs", "xml", "default", "$comment"),
        *("$schema", "$id", "$defs", "definitions", "contentMediaType", "contentSchema", "collectionFormat"),
        *("pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        *("multipleOf", "uniqueItems", "minItems", "maxItems", "minProperties", "maxProperties"),
        *("minContains", "maxContains"),
    ]
)
"""Keywords that are for readers, or rules for values that a client does not check."""

OBJECT_KEYS = ("properties", "additionalProperties", "patternProperties")


class Schemas:
    """The schemas of a document, converted when something first leads to them."""

    def __init__(self, document: Node, components: Node | None) -> None:
        self.document = document
        self.found: dict[str, Schema] = {}
        self.notes: dict[str, str] = {}
        self._names = Names()
        self._name_of: dict[str, str] = {}
        self._waiting: list[tuple[str, Node]] = []
        for key, node in components.items() if components and components.value is not None else ():
            self._register(node, class_name(key))

    def _register(self, node: Node, name: str) -> str:
        if node.pointer not in self._name_of:
            self._name_of[node.pointer] = self._names.unique(name)
            self._waiting.append((self._name_of[node.pointer], node))
        return self._name_of[node.pointer]

    def finish(self) -> dict[str, Schema]:
        """Convert everything that something leads to."""
        while self._waiting:
            name, node = self._waiting.pop()
            self.found[name] = self._schema(name, node)
        return dict(sorted(self.found.items()))

    def named(self, node: Node, name: str) -> str:
        """Return the name of the schema at a place, made from `name` if the document gives it none."""
        if isinstance(node.value, dict) and "$ref" in node.object and len(node.object) == 1:
            target = node.target()
            if target.pointer in self._name_of:
                return self._name_of[target.pointer]
        return self._register(node, class_name(name))

    def alias(self, fact: Fact, name: str) -> str:
        """Return the name of a new schema that is this fact."""
        unique = self._names.unique(class_name(name))
        self.found[unique] = Schema(unique, {}, alias=fact)
        return unique

    def alias_of(self, name: str) -> Fact | None:
        """Return what a schema is, if it is not an object with fields."""
        for index, (waiting, node) in enumerate(self._waiting):
            if waiting == name:
                del self._waiting[index]
                self.found[name] = self._schema(name, node)
                break
        return self.found[name].alias if name in self.found else None

    def _schema(self, name: str, node: Node) -> Schema:
        """Return a schema; a mistake in a part of it becomes the reason of that part."""
        holder: list[Schema] = []

        def read() -> Fact:
            parts = self._objects(node)
            if parts is None:
                return self.fact(node, name, is_inside=False)
            holder.append(self._of_objects(name, parts))
            return ANY

        alias = fact_or_reason(read)
        return holder[0] if holder else Schema(name, {}, alias=alias)

    # -- objects

    def _objects(self, node: Node, seen: frozenset[str] = frozenset()) -> list[Node] | None:
        """Return the nodes whose properties make an object; None if the schema is something else."""
        if not isinstance(node.value, dict) or node.pointer in seen:
            return None
        if "$ref" in node.object:
            return self._objects(node.resolved(), seen | {node.pointer}) if seen else None
        seen |= {node.pointer}
        has_own = "properties" in node
        if "allOf" not in node:
            return [node] if has_own else None
        found: list[Node] = []
        for part in node.entries("allOf"):
            inner = self._objects(part, seen)
            if inner is None:
                resolved = part.resolved()
                if adds_nothing(resolved):
                    found += [resolved] if "required" in resolved else []
                    continue
                if not is_open_object(resolved) or (not has_own and len(node.entries("allOf")) == 1):
                    return None
                self.note(part, "its further properties are of any type")
                found.append(resolved)
                continue
            found += inner
        own = has_own or any(key in node for key in ("required", "additionalProperties"))
        result = [*found, *([node] if own else [])]
        return result if any("properties" in each for each in result) else None

    def _of_objects(self, name: str, parts: list[Node]) -> Schema:
        fields: dict[str, Fact] = {}
        extra: Fact | None = None
        required = {
            each.value for part in parts for each in part.entries("required") if isinstance(each.value, str)
        }
        for part in parts:
            for wire, child in part.at("properties").items() if "properties" in part else ():
                read = partial(self.fact, child, f"{name} {wire}", wire in required)
                new = fact_or_reason(read)
                fields[wire] = self._joined(fields[wire], new, child) if wire in fields else new
            found = self._extra(part, name)
            extra = found if found is not None else extra
            self._check(part)
        for wire in sorted(required - {*fields}):
            self.note(parts[-1], f"{wire!r} is required and not described")
        return Schema(name, fields, extra=extra)

    def _joined(self, old: Fact, new: Fact, node: Node) -> Fact:
        """Return the fact of a field that two parts describe: the one that says more, or the later one."""
        required = old.required or new.required
        plain_old, plain_new = replace(old, required=False), replace(new, required=False)
        if plain_old.type != "any" and plain_new.type == "any":
            new = old
        elif plain_old != plain_new and plain_old.type != "any":
            self.note(node, "two parts of an object describe this property: the later one counts")
        return replace(new, required=required)

    def _extra(self, node: Node, name: str) -> Fact | None:
        if "patternProperties" in node or ({"oneOf", "anyOf"} & {*node.object} and has_real(node)):
            if "patternProperties" not in node:
                self.note(node, "its properties are known, those of its alternatives are of any type")
            return ANY
        given: Any = node.object.get("additionalProperties")
        if given is None or given is False:
            return None
        if given is True or given == {}:
            return ANY
        return fact_or_reason(partial(self.fact, node.at("additionalProperties"), f"{name} value"))

    # -- facts

    def fact(self, node: Node, name: str, required: bool = False, *, is_inside: bool = True) -> Fact:
        """Return the fact of a schema; `name` is that of the place, for an object without a name."""
        if node.value is True or node.value == {}:
            return replace(ANY, required=required)
        if node.value is False:
            raise node.refusal("a schema that no value has: leave the property out")
        self._check(node)
        found = self._typed(node, name, is_inside)
        return replace(
            found,
            required=required,
            nullable=found.nullable or node.flag("nullable"),
            read_only=node.flag("readOnly"),
            write_only=node.flag("writeOnly"),
            deprecated=node.flag("deprecated"),
        )

    def _check(self, node: Node) -> None:
        for key in node.object:
            if key not in READ and key not in IGNORED and not str(key).startswith("x-"):
                self.note(node.at(str(key)), "this keyword is not read: the type is wider")

    def note(self, node: Node, text: str) -> None:
        self.notes.setdefault(node.pointer, text)

    def _typed(self, node: Node, name: str, is_inside: bool) -> Fact:
        if "$ref" in node.object:
            return self._reference(node)
        if is_inside and is_one(node):
            return self._all_of(node, name)
        if is_inside and self._objects(node) is not None:
            return Fact("message", self._register(node, class_name(name)))
        if "const" in node.object:
            return constant(node.object["const"])
        if "enum" in node:
            return self._enumeration(node)
        for key in ("oneOf", "anyOf"):
            if key in node:
                return self._union(node, node.entries(key), name)
        if "allOf" in node:
            return self._all_of(node, name)
        return self._of_types(node, name)

    def _reference(self, node: Node) -> Fact:
        if len(STRUCTURE & {*node.object}) > 1:
            self.note(node, "keywords next to a reference are not read")
        target = node.target()
        if target.pointer not in self._name_of and isinstance(target.value, dict) and "$ref" in target.object:
            return self._reference(target) if target.resolved() else ANY
        steps = target.pointer.rsplit("/", 3)
        name = steps[-1] if not steps[-1].isdecimal() and steps[-1] != "schema" else " ".join(steps[1:])
        return Fact("message", self._register(target, class_name(name)))

    def _enumeration(self, node: Node) -> Fact:
        values = [each.value for each in node.entries("enum")]
        given = [value for value in values if value is not None]
        if node.object.get("type") == "string":
            if not all(isinstance(value, str) for value in given):
                self.note(node.at("enum"), "values that are not texts are read as texts")
            given = [as_text(value) for value in given]
        texts = tuple(dict.fromkeys(value for value in given if isinstance(value, str)))
        numbers = tuple(dict.fromkeys(v for v in given if isinstance(v, int) and not isinstance(v, bool)))
        flags = tuple(dict.fromkeys(value for value in given if isinstance(value, bool)))
        options = [Fact("enum", values=texts)] if texts else []
        options += [Fact("number_enum", numbers=numbers)] if numbers else []
        options += [Fact("bool", constant=flags[0] if len(flags) == 1 else None)] if flags else []
        if any(isinstance(value, float) for value in given):
            self.note(node.at("enum"), "an enumeration of fractions: any number is taken")
            options = [*[each for each in options if each.type != "number_enum"], Fact("double")]
        if any(isinstance(value, (dict, list)) for value in given) or not options:
            self.note(node.at("enum"), "an enumeration without texts, numbers or flags: any value is taken")
            options = [ANY]
        return replace(union_of(options), nullable=len(given) < len(values))

    def _union(self, node: Node, parts: list[Node], name: str) -> Fact:
        if any(key in node for key in OBJECT_KEYS):
            self.note(node, "properties next to alternatives: the alternatives are not read")
            return self._of_types(node, name)
        options = [each for each in parts if not is_null(each)]
        suffixes = (
            [""] if len(options) == 1 else [f" {label(each, index)}" for index, each in enumerate(options)]
        )
        facts = [self.fact(each, name + suffix) for each, suffix in zip(options, suffixes)]
        if not facts:
            return replace(ANY, nullable=True)
        nullable = len(options) < len(parts) or any(fact.nullable for fact in facts)
        plain = [
            replace(each, nullable=False, read_only=False, write_only=False, deprecated=False)
            for each in facts
        ]
        found = replace(union_of(plain), nullable=nullable)
        return self._discriminated(node, options, plain, found)

    def _discriminated(self, node: Node, options: list[Node], facts: list[Fact], union: Fact) -> Fact:
        if "discriminator" not in node or union.type != "union":
            return union
        given = node.at("discriminator")
        prop = given.text("propertyName")
        if not all(each.type == "message" for each in union.options) or not prop:
            self.note(given, "alternatives that are not all objects: the discriminator is not read")
            return union
        mapping = dict(given.at("mapping").items()) if "mapping" in given else {}
        tags = [(value, self._tagged(target)) for value, target in mapping.items()]
        tagged = {schema for _, schema in tags}
        for option, fact in zip(options, facts):
            if fact.ref not in tagged and "$ref" in option.object:
                tags += [(value, fact.ref) for value in self._values_of(option, prop)]
        for value in sorted(value for value, count in Counter(tag for tag, _ in tags).items() if count > 1):
            self.note(given, f"several alternatives have the value {value!r}: the first is read")
        first = dict(reversed(tags))
        return replace(union, discriminator=prop, tags=tuple((tag, first[tag]) for tag in dict(tags)))

    def _values_of(self, option: Node, prop: str) -> list[str]:
        """Return the values that an alternative gives the discriminator; if it gives none, its name is the value."""
        schema = option.resolved()
        for part in (schema, *(each.resolved() for each in schema.entries("allOf"))):
            if "properties" in part and prop in part.at("properties"):
                own = part.at("properties").at(prop).resolved()
                values = (
                    [own.object["const"]] if "const" in own else [each.value for each in own.entries("enum")]
                )
                texts = [value for value in values if isinstance(value, str)]
                if texts:
                    return texts
        return [option.text("$ref").rsplit("/", 1)[-1]]

    def _tagged(self, target: Node) -> str:
        ref: Any = target.value
        if not isinstance(ref, str):
            raise target.refusal("must be the name of a schema, or a reference")
        path = ref if "#" in ref else f"#/components/schemas/{ref}"
        return self._reference(Node(target.root, {"$ref": path}, target.pointer)).ref

    def _all_of(self, node: Node, name: str) -> Fact:
        parts = [each for each in node.entries("allOf") if not adds_nothing(each.resolved())]
        if {"type", "properties"} & {*node.object} and not parts:
            return self._of_types(node, name)
        if not parts:
            return ANY
        facts = [self.fact(each, name) for each in parts]
        is_any = [fact.type in ("any", "struct") and not (fact.repeated or fact.map) for fact in facts]
        strongest = [fact for fact, loose in zip(facts, is_any) if not loose] or facts[:1]
        if len(strongest) > 1 and len({(f.type, f.ref, f.values, f.repeated, f.map) for f in strongest}) > 1:
            first = strongest[0]
            kinds = {json_kind(fact) for fact in strongest}
            if len(kinds) > 1 and None not in kinds:
                raise node.refusal(f"a value that is both {' and '.join(sorted(str(k) for k in kinds))}")
            self.note(node, "all of several types: the first counts")
            return first
        return replace(strongest[0], nullable=all(fact.nullable for fact in facts))

    def _of_types(self, node: Node, name: str) -> Fact:
        given: Any = node.object.get("type")
        kinds = cast(Sequence[Any], given) if isinstance(given, list) else [given]
        plain = [kind for kind in kinds if kind != "null"]
        if not plain:
            return replace(ANY, nullable=True)
        found = union_of([self._of_type(node, kind, name) for kind in plain])
        return replace(found, nullable=found.nullable or len(plain) < len(kinds))

    def _of_type(self, node: Node, kind: Any, name: str) -> Fact:
        readers: Mapping[Any, Callable[[Node, str], Fact]] = {"array": self._list, "object": self._map}
        if kind is None:
            is_map = any(key in node for key in OBJECT_KEYS)
            return self._map(node, name) if is_map else self._list(node, name) if "items" in node else ANY
        if not isinstance(kind, str):
            raise node.at("type").refusal(f"unknown type {kind!r}")
        if kind in readers:
            return readers[kind](node, name)
        if kind not in TYPES:
            raise node.at("type").refusal(f"unknown type {kind!r}")
        return Fact(scalar(node, kind))

    def _list(self, node: Node, name: str) -> Fact:
        if not isinstance(node.object.get("items", {}), (dict, bool)) or "prefixItems" in node:
            self.note(node, "a list whose items differ by their position: an item may be anything")
            return replace(ANY, repeated=True)
        inner = self.fact(node.at("items"), f"{name} item") if "items" in node else ANY
        return list_of(inner)

    def _map(self, node: Node, name: str) -> Fact:
        if "properties" in node:
            return Fact("message", self._register(node, class_name(name)))
        extra = self._extra(node, name)
        return STRUCT if extra is None or extra == ANY else map_of(extra)
