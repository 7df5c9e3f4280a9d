"""What a public class or function has: members, fields, parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Dict, List, NamedTuple, Optional

import griffe

from .listed import Name

Write = Callable[[object, griffe.Object], str]
ClassAt = Callable[[str], Optional[griffe.Class]]

PROTOCOL = frozenset(
    f"__{name}__"
    for name in [
        "init",
        "call",
        "enter",
        "exit",
        "aenter",
        "aexit",
        "iter",
        "aiter",
        "next",
        "anext",
        "len",
        "getitem",
        "contains",
        "await",
        "bool",
    ]
)
"""Methods that Python calls for users."""

KINDS = {
    griffe.ParameterKind.positional_only: "positional",
    griffe.ParameterKind.positional_or_keyword: "argument",
    griffe.ParameterKind.keyword_only: "keyword",
    griffe.ParameterKind.var_positional: "any arguments",
    griffe.ParameterKind.var_keyword: "any keywords",
}
LITERALS = ("'", '"', "True", "False", "-", *"0123456789")


class Form(NamedTuple):
    """What a class is made as, which decides what its annotations are."""

    model: bool
    dictionary: bool
    total: bool
    """Whether a dictionary has all its keys."""
    enumeration: bool
    tuple: bool


class Members:
    """Reads classes, functions and constants."""

    def __init__(
        self, homes: Mapping[str, str], properties: frozenset[str], write: Write, class_at: ClassAt
    ) -> None:
        self.homes = homes
        self.properties = properties
        self.write = write
        self.class_at = class_at

    def of(self, path: str, target: griffe.Object) -> Iterator[Name]:
        """Yield a public thing and all that belongs to it."""
        if isinstance(target, griffe.Class):
            yield from self._class(path, target)
        elif isinstance(target, griffe.Function):
            yield from self._function(path, target, "function", target.parent or target)
        elif isinstance(target, griffe.Attribute):
            yield self._constant(path, target)
        else:
            raise TypeError(f"{path} is a {target.kind.value}, which the surface has no line for")

    def _constant(self, path: str, target: griffe.Attribute) -> Name:
        scope = target.parent or target
        if target.annotation is None and isinstance(target.value, griffe.Expr):
            call = target.value
            kind = "type variable" if isinstance(call, griffe.ExprCall) else "alias"
            return Name(path, kind, "" if kind == "type variable" else self.write(call, scope))
        value = str(target.value)
        shown = value if value.startswith(LITERALS) else None
        return Name(path, "constant", self.write(target.annotation, scope), shown)

    def _class(self, path: str, target: griffe.Class) -> Iterator[Name]:
        yield Name(path, "class", ", ".join(dict.fromkeys(self._bases(target))))
        ancestors = set(self._ancestors(target))
        form = Form(
            model="pydantic.BaseModel" in ancestors,
            dictionary=bool(ancestors & {"typing.TypedDict", "typing_extensions.TypedDict"}),
            total=target.keywords.get("total") != "False",
            enumeration=any(each.startswith("enum.") for each in ancestors),
            tuple="typing.NamedTuple" in ancestors,
        )
        found = self._members(target)
        for name in sorted(found):
            yield from self._member(f"{path}.{name}", found[name], form)
        if form.tuple:
            for number, each in enumerate((m for m in found.values() if isinstance(m, griffe.Attribute)), 1):
                value = None if each.value is None else str(each.value)
                yield Name(
                    f"{path}({each.name})", f"argument {number}", self.write(each.annotation, target), value
                )

    def _bases(self, target: griffe.Class) -> Iterator[str]:
        """Yield the nearest bases that are public or of another package."""
        for base in target.bases:
            path = base if isinstance(base, str) else base.canonical_path
            found = self.class_at(path)
            if found is not None and found.path not in self.homes:
                yield from self._bases(found)
            elif path not in ("typing.Generic", "typing.Protocol", "abc.ABC"):
                yield self.write(path.rpartition(".")[2], target) if found else path
        return

    def _ancestors(self, target: griffe.Class) -> Iterator[str]:
        for base in target.bases:
            path = base if isinstance(base, str) else base.canonical_path
            found = self.class_at(path)
            yield path
            if found is not None:
                yield from self._ancestors(found)

    def _members(self, target: griffe.Class) -> Dict[str, griffe.Object]:
        """Return the public members, with those of private bases."""
        found: Dict[str, griffe.Object] = {}
        for base in target.bases:
            path = base if isinstance(base, str) else base.canonical_path
            private = self.class_at(path)
            if private is not None and private.path not in self.homes:
                found = {**self._members(private), **found}
        own = {
            name: member
            for name, member in target.members.items()
            if isinstance(member, griffe.Object) and (not name.startswith("_") or name in PROTOCOL)
        }
        return {**found, **own}

    def _member(self, path: str, member: griffe.Object, form: Form) -> Iterator[Name]:
        scope = member.parent or member
        if isinstance(member, griffe.Class):
            yield from self._class(path, member)
        elif form.model and self._is_pydantics(member):
            return
        elif isinstance(member, griffe.Function):
            if self._is_property(member):
                yield Name(path, "property", self.write(member.returns, scope))
            elif not (member.name == "__init__" and (form.model or self._is_private(member, scope))):
                yield from self._function(path, member, "method", scope)
        elif isinstance(member, griffe.Attribute):
            yield from self._attribute(path, member, form, scope)

    def _is_pydantics(self, member: griffe.Object) -> bool:
        """Whether pydantic keeps the name for itself, or calls the function."""
        decorators = member.decorators if isinstance(member, griffe.Function) else []
        called = any(
            str(getattr(each.value, "canonical_path", "")).startswith("pydantic.") for each in decorators
        )
        return called or (member.name.startswith("model_") and not member.is_attribute)

    def _is_property(self, member: griffe.Function) -> bool:
        return any(
            not isinstance(each.value, str) and each.value.canonical_path in self.properties
            for each in member.decorators
        )

    def _is_private(self, constructor: griffe.Function, scope: griffe.Object) -> bool:
        """Whether a constructor takes a private type, so that users cannot call it."""
        for parameter in constructor.parameters:
            names = [] if isinstance(parameter.annotation, (str, type(None))) else list(parameter.annotation)
            for each in names:
                found = None if isinstance(each, str) else self.class_at(each.canonical_path)
                if found is not None and found.path not in self.homes:
                    return True
        return False

    def _attribute(
        self, path: str, member: griffe.Attribute, form: Form, scope: griffe.Object
    ) -> Iterator[Name]:
        annotation = str(member.annotation or "")
        kind = self.write(member.annotation, scope)
        if "property" in member.labels:
            yield Name(path, "settable property" if "writable" in member.labels else "property", kind)
        elif form.dictionary:
            required = annotation.startswith("Required[") or (
                form.total and not annotation.startswith("NotRequired[")
            )
            yield Name(path, "required key" if required else "key", kind)
        elif form.enumeration and not annotation:
            yield Name(path, "member", "", str(member.value))
        elif form.model and annotation and not annotation.startswith("ClassVar"):
            yield Name(path, "field", kind, _default(member.value))
        elif not form.model:
            yield Name(path, "attribute", kind)

    def _function(
        self, path: str, member: griffe.Function, kind: str, scope: griffe.Object
    ) -> Iterator[Name]:
        prefix = {"classmethod": "class ", "staticmethod": "static "}
        ways = [words for label, words in prefix.items() if label in member.labels]
        asynchronous = "async " if "async" in member.labels else ""
        yield Name(path, f"{asynchronous}{''.join(ways)}{kind}", self.write(member.returns, scope))
        parameters: List[griffe.Parameter] = list(member.parameters)
        if kind == "method" and "staticmethod" not in member.labels:
            parameters = parameters[1:]
        for number, each in enumerate(parameters, 1):
            if each.name.startswith("_"):
                continue
            assert each.kind is not None
            form = KINDS[each.kind]
            place = f"{form} {number}" if form in ("positional", "argument") else form
            value = None if form.startswith("any") or each.default is None else str(each.default)
            yield Name(f"{path}({each.name})", place, self.write(each.annotation, scope), value)


def _default(value: object) -> Optional[str]:
    """Return the default of a field: also in a call of `Field`."""
    if isinstance(value, griffe.ExprCall) and str(value.function).rpartition(".")[2] == "Field":
        given = {
            each.name: str(each.value) for each in value.arguments if isinstance(each, griffe.ExprKeyword)
        }
        first = next(
            (str(each) for each in value.arguments if not isinstance(each, griffe.ExprKeyword)), None
        )
        if "default_factory" in given:
            return f"{given['default_factory']}()"
        found = given.get("default", first)
        return None if found == "..." else found
    return None if value is None else str(value)
