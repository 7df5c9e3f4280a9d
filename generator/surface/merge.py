"""Merge the messages of two backends into one set of SDK types, whose fields are the union.

`spec/surface/types/` declares which messages pair up and what a description lacks; everything else
follows from the facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.annotations import ANY, LIST, MAP, STR, Kind, TypeRef
from generator.facts import Description, Fact
from generator.ir import EnumType, Field, Type, Union
from generator.naming import attribute
from generator.report import like, near
from generator.settings import Settings
from generator.surface import limits
from generator.surface.marks.removals import removed
from generator.surface.types_folder import TypesFolder
from generator.yaml_lines import Lines, mapping_at, text_at, texts_at

INT, FLOAT = TypeRef("int"), TypeRef("float")
SCALAR_TYPES = {
    **dict.fromkeys(("string", "fieldmask", "date"), STR),
    "duration": TypeRef("DurationText"),
    **dict.fromkeys(("int32", "int64", "uint32", "uint64", "number_enum"), INT),
    **dict.fromkeys(("float", "double"), FLOAT),
    "bool": TypeRef("bool"),
    "bytes": TypeRef("Base64"),
    "timestamp": TypeRef("datetime"),
    "any": ANY,
    "struct": ANY.inside(MAP),
}
UNKNOWN = TypeRef("Any", Kind.UNKNOWN)
"""The annotation of a field whose message is not a type; the problem is reported."""

WIDER = {frozenset({INT, FLOAT}): FLOAT}
Sources = Mapping[str, tuple[str, ...]]
"""Backend to the messages whose fields a type has."""


class Merger:
    """Builds the types of `spec/surface/types/` from the descriptions of both backends."""

    def __init__(
        self, settings: Settings, descriptions: Mapping[str, Description], folder: TypesFolder
    ) -> None:
        self.settings = settings
        self.descriptions = descriptions
        self.folder = folder
        self.enum_of = {use: name for name in folder.enums for use in texts_at(folder.enums, name)}
        self._sources: dict[str, Sources] = {}
        self.type_of = {backend: self._inverse(backend) for backend in self.descriptions}
        self.meant = {like(name, self._unpaired()) for name in folder.without_message()} - {""}
        """The messages that a misspelt type seems to mean; the name of the type is reported."""

    def _unpaired(self) -> set[str]:
        """Return the messages that have no type."""
        return {
            m for b in self.descriptions for m in self.descriptions[b].schemas if m not in self.type_of[b]
        }

    def _inverse(self, backend: str) -> dict[str, str]:
        """Return the type of each message; one that several types are made of has none."""
        names = [*self.folder.topic_of, *self.folder.names]
        found = {message: name for name in names if (message := self.folder.message(name, backend))}
        users: dict[str, list[str]] = {}
        for name in self.folder.types:
            for path in self.folder.made_of(name, backend):
                users.setdefault(path, []).append(name)
        only = {path: names[0] for path, names in users.items() if len(names) == 1}
        return {**{path: name for path, name in only.items() if "." not in path}, **found}

    # -- types

    def types(self) -> dict[str, Type]:
        """Return every model of the topics, in their order."""
        return {
            name: self._config(name, topic) if name in self.folder.configs else self._type(name, topic)
            for name, topic in self.folder.topic_of.items()
            if name not in self.folder.enum_names
        }

    def _type(self, name: str, topic: str) -> Type:
        node = mapping_at(self.folder.types, name)
        sources = self.sources(name)
        if not sources and not {"of", "declared"} & {*node} and "fields" not in node:
            message = "no backend has this message: name it in `names` or `of`, write a config in `configs`, say in `declared` why, or delete it"
            self.folder.topic_problem(name, message + near(name, self._unpaired()))
        for backend, messages in sources.items():
            for limit in filter(
                None, (limits.of_schema(self.descriptions[backend].schemas[each]) for each in messages)
            ):
                self.folder.topic_problem(name, f"{limit}; say in `declared` why")
        self._paths_lead(f"types.{name}.of", node, "of")
        fields = _Fields(self, "types", name, node, sources).build(mapping_at(node, "drop"), "drop")
        positional = text_at(node, "positional")
        if positional and positional not in self.folder.unions:
            self.folder.problem(f"types.{name}", self.folder.unknown(positional), node, "positional")
        return Type(
            name,
            topic,
            fields,
            text_at(node, "behaviour"),
            positional,
            self._parent(name, node, fields),
            sent=bool(node.get("sent")),
            also=tuple(mapping_at(node, "also")),
        )

    def _parent(self, name: str, node: Lines, fields: tuple[Field, ...]) -> str:
        """Return the type that a type extends, whose fields it must have."""
        parent = text_at(node, "extends")
        if parent and parent not in self.folder.types:
            message = (
                f"{parent!r} is not a type with an entry: correct the name{near(parent, self.folder.types)}"
            )
            self.folder.problem(f"types.{name}.extends", message, node, "extends")
            return ""
        if parent and self.folder.topic_of.get(parent) == self.folder.topic_of[name]:
            message = f"has the topic of {parent}, which it extends: move one of them to another topic"
            self.folder.problem(f"types.{name}.extends", message, node, "extends")
        theirs = mapping_at(mapping_at(self.folder.types, parent), "fields") if parent else Lines()
        lacks = [each for each in theirs if each not in {field.name for field in fields}]
        if lacks:
            message = f"lacks fields of {parent}: add {', '.join(lacks)}"
            self.folder.problem(f"types.{name}.extends", message, node, "extends")
        return parent

    def _config(self, name: str, topic: str) -> Type:
        node = self.folder.configs[name]
        self._paths_lead(f"configs.{name}.from", node, "from")
        omit = dict.fromkeys(texts_at(node, "omit"), "")
        fields = _Fields(self, "configs", name, node, self.sources(name)).build(omit, "omit")
        return Type(name, topic, fields, is_config=True)

    def sources(self, name: str) -> Sources:
        """Return the messages that a type is made of."""
        if name not in self._sources:
            found = {backend: tuple(self._messages(name, backend)) for backend in self.descriptions}
            self._sources[name] = {backend: messages for backend, messages in found.items() if messages}
        return self._sources[name]

    def _messages(self, name: str, backend: str) -> Iterator[str]:
        paths = texts_at(mapping_at(self.folder.configs, name), "from") or self.folder.made_of(name, backend)
        yield from dict.fromkeys(filter(None, (self.follow(backend, path) for path in paths)))
        if name not in self.folder.configs and (message := self.folder.message(name, backend)):
            yield message

    def holds(self, name: str, message: str, backend: str) -> bool:
        """Return whether a message is one of those that a type is made of."""
        return message in self.sources(name).get(backend, ())

    def _paths_lead(self, where: str, node: Lines, key: str) -> None:
        """Report each path of `of` or `from` that leads to no message; that of a list leads to one somewhere."""
        given = mapping_at(node, key)
        listed = {b: texts_at(given, b) if given else texts_at(node, key) for b in self.descriptions}
        for path in dict.fromkeys(path for paths in listed.values() for path in paths):
            backends = [b for b, paths in listed.items() if path in paths]
            lost = [b for b in backends if not self.follow(b, path)]
            if lost and (given or lost == backends):
                text = f"no message at {path!r} on {' or '.join(lost)}: correct or delete it"
                place = (given, lost[0]) if given else (node, key)
                self.folder.problem(where, text + near(path, self._like(path, lost)), *place)

    def _like(self, path: str, backends: Sequence[str]) -> set[str]:
        """Return the messages, or the paths through the same message, that a path may mean."""
        message, _, rest = path.partition(".")
        schemas = [self.descriptions[backend].schemas for backend in backends]
        if not rest:
            return {name for each in schemas for name in each}
        facts = [fact for each in schemas if message in each for fact in each[message].fields.items()]
        return {f"{message}.{wire}" for wire, fact in facts if fact.ref}

    def follow(self, backend: str, path: str) -> str:
        """Return the message that `Message.field` holds, or an empty string."""
        message, _, rest = path.partition(".")
        if rest:
            fact = self.fact(backend, message, rest)
            message = fact.ref if fact else ""
        return message if message in self.descriptions[backend].schemas else ""

    def fact(self, backend: str, message: str, path: str) -> Fact | None:
        """Return the fact at a JSON path below a message; below an untyped field it is `any`."""
        wire, _, rest = path.partition(".")
        schema = self.descriptions[backend].schemas.get(message)
        fact = schema.fields.get(wire) if schema else None
        if fact is None or not rest:
            return fact
        return Fact("any") if fact.type in ("any", "struct") else self.fact(backend, fact.ref, rest)

    # -- annotations

    def annotation(self, fact: Fact, use: str, backend: str) -> TypeRef | None:
        """Return the annotation of a fact; None if it leads to a message that is not an SDK type."""
        inner = self._inner(fact, use, backend)
        shape = [*([LIST] if fact.repeated else []), *([MAP] if fact.map else [])]
        return inner.inside(*shape) if inner else None

    def _inner(self, fact: Fact, use: str, backend: str) -> TypeRef | None:
        if fact.type == "message":
            name = self.type_of[backend].get(fact.ref)
            return self.folder.ref(name) if name else None
        if fact.type == "enum":
            return self.folder.ref(self.enum_of[use]) if use in self.enum_of else STR
        return SCALAR_TYPES.get(fact.type, UNKNOWN)

    def untyped(self, message: str, backend: str, problem: Callable[[str, str], None], wire: str) -> None:
        """Report that the message of a field is not an SDK type, unless a type's name is misspelt."""
        if message not in self.meant:
            paired = set(self.type_of[backend].values())
            hint = near(message, [name for name in self.folder.topic_of if name not in paired])
            text = f"the message {message!r} is not a type: give it a topic, pair it in `names`, or `drop` the field"
            problem(wire, text + hint)

    # -- enums and unions

    def enums(self) -> dict[str, EnumType]:
        """Return every enumeration with the values of all its uses."""
        result: dict[str, EnumType] = {}
        for name in self.folder.enums:
            uses = [use.partition(".") for use in texts_at(self.folder.enums, name)]
            found = {b: [self.fact(b, message, wire) for message, _, wire in uses] for b in self.descriptions}
            values_on = {
                backend: tuple(dict.fromkeys(value for fact in facts if fact for value in fact.values))
                for backend, facts in found.items()
                if any(facts)
            }
            values = tuple(dict.fromkeys(value for each in values_on.values() for value in each))
            result[name] = EnumType(name, self.folder.topic_of.get(name, ""), values, values_on)
        for name in self.folder.declared_enums:
            listed = tuple(texts_at(self.folder.declared_enums, name))
            result[name] = EnumType(name, self.folder.topic_of.get(name, ""), listed)
        return {name: item for name, item in result.items() if item.topic}

    def unions(self) -> dict[str, Union]:
        """Return the input types of parameters."""
        return {name: self.folder.union(name) for name in self.folder.unions}


class _Fields:
    """The fields of one type: the union of its messages, changed by `spec/surface/types/`."""

    def __init__(self, merger: Merger, section: str, name: str, node: Lines, sources: Sources) -> None:
        self.merger = merger
        self.folder = merger.folder
        self.name = name
        self.where = f"{section}.{name}"
        self.node = node
        self.sources = sources
        self.settings = mapping_at(node, "fields")

    def problem(self, name: str, message: str) -> None:
        """Report a problem of a field at its type, because `fields` need not have it."""
        self.folder.type_problem(self.name, f"{self.where}.{name}", message)

    def build(self, dropped: Mapping[str, object], key: str) -> tuple[Field, ...]:
        fields = self._found(dropped)
        known = {wire for schema in self._schemas() for wire in schema}
        for wire in dropped:
            if wire not in known:
                # `drop` is a mapping whose keys have lines; `omit` is a list, whose items have none.
                place = (self.node[key], wire) if isinstance(self.node[key], Lines) else (self.node, key)
                message = f"no backend has this field: delete the entry{near(wire, known)}"
                self.folder.problem(f"{self.where}.{key}.{wire}", message, *place)
        for name in self.settings:
            fields[name] = self._declared(fields.get(name), name, mapping_at(self.settings, name))
        return tuple(fields.values())

    def _schemas(self) -> Iterator[Mapping[str, Fact]]:
        for backend, messages in self.sources.items():
            for message in messages:
                yield self.merger.descriptions[backend].schemas[message].fields

    # -- from the facts

    def _found(self, dropped: Mapping[str, object]) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        for backend, messages in self.sources.items():
            renamed = {
                w for name in self.settings for w in texts_at(mapping_at(self.settings, name), backend)
            }
            shown = [wire for schema in self._schemas() for wire in schema]
            # A misspelt name is reported; the field that it is like is not one more field.
            renamed |= {like(wire, shown) for wire in renamed if wire not in shown}
            for message in messages:
                for wire, fact in self.merger.descriptions[backend].schemas[message].fields.items():
                    if wire not in dropped and wire not in renamed:
                        field = self._field(attribute(wire), wire, fact, backend, message)
                        fields[field.name] = self._join(fields.get(field.name), field)
        return fields

    def _field(self, name: str, wire: str, fact: Fact, backend: str, message: str) -> Field:
        use = f"{message}.{wire}"
        limit = limits.of_field(fact, self.merger.descriptions[backend].schemas)
        found = None if limit else self.merger.annotation(fact, use, backend)
        if "type" in mapping_at(self.settings, name):
            pass
        elif limit:
            self.problem(wire, f"{limit}; `drop` the field, or write its `type` in `fields`")
        elif found is None:
            self.merger.untyped(fact.ref, backend, self.problem, wire)
        return Field(name, found or UNKNOWN, {backend: (wire,)})

    def _join(self, old: Field | None, new: Field) -> Field:
        if old is None:
            return new
        for backend, names in new.wire.items():
            if old.wire.get(backend, names) != names:
                both = f"{old.wire[backend][0]} and {names[0]}"
                self.problem(new.name, f"{both} have the same name in Python: rename one in `fields`")
        return replace(
            old,
            wire={**new.wire, **old.wire},
            type=self._wider(old.type, new.type, new.name),
        )

    def _wider(self, old: TypeRef, new: TypeRef, name: str) -> TypeRef:
        pair = frozenset({old, new})
        if UNKNOWN in pair:
            return old if new == UNKNOWN else new
        if old == new or pair in WIDER or "type" in mapping_at(self.settings, name):
            return WIDER.get(pair, old)
        kinds = " and ".join(sorted(map(str, pair)))
        self.problem(name, f"the backends disagree ({kinds}): write its `type` in `fields`")
        return old

    # -- from spec/surface/types

    def _declared(self, old: Field | None, name: str, node: Lines) -> Field:
        where = f"{self.where}.fields.{name}"
        if old is None and not (node.get("sdk") or any(b in node for b in self.merger.descriptions)):
            text = (
                "no backend has this field: set `sdk: true`, write its JSON name on a backend, or delete it"
            )
            shown = [attribute(wire) for schema in self._schemas() for wire in schema]
            self.folder.problem(where, text + near(name, shown), self.settings, name)
        wire = dict(old.wire) if old else {}
        wire.update({b: tuple(texts_at(node, b)) for b in self.merger.descriptions if b in node})
        self._names_exist(node, where)
        if old is None and "type" not in node:
            old = self._renamed(node, where)
        type_ = old.type if old else ANY
        if "type" in node:
            type_ = self.folder.ref(text_at(node, "type"))
        if "default" in node and type_ != STR:
            self.folder.problem(where, "only a `str` may have a `default`: delete it", node, "default")
        if "json" in node and not node.get("sdk"):
            text = "only a field with `sdk: true` has a `json`: write its JSON name on a backend"
            self.folder.problem(where, text, node, "json")
        return Field(
            name=name,
            type=type_,
            wire=wire,
            sdk=bool(node.get("sdk")),
            json=text_at(node, "json"),
            empty_list=node.get("lists") == "empty",
            normalize=text_at(node, "normalize"),
            default=text_at(node, "default"),
            also=tuple(mapping_at(node, "also")),
            must="required" in node if {"required", "optional"} & {*node} else None,
            use=text_at(node, "use"),
            removed=removed(self.folder, node, where, self.merger.descriptions),
        )

    def _names_exist(self, node: Lines, where: str) -> None:
        if "type" in node:  # `origins` proves it, and the rows of methods prove the names of a config
            return
        for backend in self.merger.descriptions:
            messages = self.sources.get(backend, ())
            for wire in texts_at(node, backend) if messages else ():
                if not any(self.merger.fact(backend, message, wire) for message in messages):
                    text = f"{' or '.join(messages)} has no field {wire!r} on {backend}: correct or delete it"
                    hint = near(wire, [name for schema in self._schemas() for name in schema])
                    place = f"{where}.{backend}" + (f".{wire}" if isinstance(node[backend], list) else "")
                    self.folder.problem(place, text + hint, node, backend)

    def _renamed(self, node: Lines, where: str) -> Field | None:
        """Return a field whose JSON name is declared and whose type comes from the description."""
        for backend in self.merger.descriptions:
            for wire in texts_at(node, backend):
                for message in self.sources.get(backend, ()):
                    fact = self.merger.fact(backend, message, wire)
                    if fact is not None:
                        return self._field("", wire, fact, backend, message)
        if any(self.sources.get(backend) and backend in node for backend in self.merger.descriptions):
            return None  # already reported
        self.folder.problem(where, "has no `type`, and no message of a backend gives it: write it", node)
        return None
