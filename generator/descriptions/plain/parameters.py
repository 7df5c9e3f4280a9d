"""Read the parameters of an operation of an OpenAPI document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.descriptions.plain.nodes import Node
from generator.descriptions.plain.schemas import Schemas
from generator.facts import NESTING, Fact, Parameter

LOCATIONS = ("path", "query", "header", "cookie")
SIMPLE = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
"""The usual style of each location."""

JOINED = {"form": "comma", "spaceDelimited": "space", "pipeDelimited": "pipe", "deepObject": "deep"}
OF_THE_CLIENT = frozenset({"accept", "content-type", "authorization"})
"""Headers that a document may not declare as parameters: body, media types and security tell them."""

TO_READERS = frozenset({"description", "example", "examples", "allowEmptyValue", "summary"})
READ = frozenset(
    {"name", "in", "required", "deprecated", "schema", "content", "style", "explode", "allowReserved"}
)


def read(shared: Node, own: Node, path: str, name: str, schemas: Schemas) -> dict[str, Parameter]:
    """Return the parameters of an operation: its own, and those of its path that it does not replace."""
    nodes: dict[tuple[str, str], Node] = {}
    for each in [*shared.entries("parameters"), *own.entries("parameters")]:
        node = each.resolved()
        nodes[node.text("in"), node.text("name")] = node
    found: dict[str, Parameter] = {}
    for (location, wire), node in nodes.items():
        if location not in LOCATIONS or not wire:
            raise node.refusal(
                f"a parameter needs a `name`, and an `in` that is one of {', '.join(LOCATIONS)}"
            )
        if location == "header" and wire.lower() in OF_THE_CLIENT:
            continue
        if location == "path" and "{" + wire + "}" not in path:
            schemas.note(node, f"the path has no {{{wire}}}: the parameter is left out")
            continue
        parameter = _parameter(node, location, f"{name} {wire}", schemas)
        key = wire if wire not in found else f"{wire}_{location}"
        found[key] = replace(parameter, wire="" if key == wire else wire)
    for variable in variables(path):
        if variable not in found or found[variable].location != "path":
            if variable in found:
                raise own.refusal(f"the path has {{{variable}}}, and no parameter of the path has that name")
            schemas.note(own, f"the path has {{{variable}}}, which is not described: a text")
            found[variable] = Parameter("path", "string", required=True)
    return found


def variables(path: str) -> list[str]:
    return re.findall(r"\{([^{}]+)\}", path)


def _parameter(node: Node, location: str, name: str, schemas: Schemas) -> Parameter:
    for key in node.object:
        if key not in READ and key not in TO_READERS and not str(key).startswith("x-"):
            schemas.note(node.at(str(key)), "this keyword is not read")
    required = location == "path" or node.flag("required")
    deprecated = node.flag("deprecated")
    reserved = node.flag("allowReserved")
    if "content" in node:
        media, content = _only(node.at("content"))
        if "json" not in media:
            raise node.refusal(f"a parameter that is written as {media!r}")
        ref = (
            schemas.named(content.at("schema"), name)
            if "schema" in content
            else schemas.alias(Fact("any"), name)
        )
        return Parameter(location, "message", required, ref=ref, style="json", deprecated=deprecated)
    found = schemas.fact(node.at("schema"), name) if "schema" in node else Fact("string")
    whole = _inlined(found, schemas)
    style = _style(node, location, whole)
    if whole.type in NESTING or whole.map or whole.type == "struct" or whole.type == "message":
        ref = found.ref if found.type == "message" and not found.repeated else schemas.alias(found, name)
        return Parameter(
            location, "message", required, ref=ref, style=style, reserved=reserved, deprecated=deprecated
        )
    return Parameter(
        location, whole.type, required, whole.repeated, whole.values, whole.numbers,
        style=style, reserved=reserved, deprecated=deprecated,
    )  # fmt: skip


def _only(content: Node) -> tuple[str, Node]:
    entries = list(content.items())
    if len(entries) != 1:
        raise content.refusal("needs one media type")
    return entries[0]


def _inlined(fact: Fact, schemas: Schemas, depth: int = 0) -> Fact:
    """Return the fact with a scalar, an enumeration or a list of them in place of its reference."""
    if fact.type != "message" or fact.map or depth > 8:
        return fact
    alias = schemas.alias_of(fact.ref)
    if alias is None:
        return fact
    inner = _inlined(alias, schemas, depth + 1)
    if fact.repeated:
        plain = not (inner.repeated or inner.map or inner.nullable or inner.type in NESTING)
        return replace(inner, repeated=True) if plain else fact
    return inner


def _style(node: Node, location: str, fact: Fact) -> str:
    usual = SIMPLE[location]
    given = node.text("style") or usual
    if given != usual and not (location == "query" and given in JOINED):
        raise node.at("style").refusal(f"the style {given!r} of a parameter in the {location}")
    explode = node.flag("explode") if "explode" in node else given in ("form", "deepObject")
    if location != "query":
        is_object = fact.map or fact.type in ("struct", "message", "map")
        if explode and is_object and location != "cookie":
            raise node.refusal(f"an object in the {location} that is written in parts")
        return ""
    is_list = fact.repeated or fact.type == "list"
    if given == "deepObject":
        return "deep"
    return (
        ""
        if explode or not (is_list or fact.type in ("message", "struct", "union") or fact.map)
        else JOINED[given]
    )


def security(node: Node, shared: Node, names: Iterable[str], schemas: Schemas) -> tuple[str, ...]:
    """Return the schemes of which an operation needs one."""
    owner = node if node.object.get("security") is not None else shared
    return tuple(dict.fromkeys(_alternatives(owner, frozenset(names), schemas)))


def _alternatives(owner: Node, names: frozenset[str], schemas: Schemas) -> Iterator[str]:
    given = owner.entries("security")
    if not given and owner.object.get("security") is not None:
        yield "none"
    for each in given:
        found = [name for name, _ in each.items()]
        for name in {*found} - names:
            schemas.note(each, f"no security scheme {name!r}: nothing is sent for it")
        if not names.issuperset(found):
            continue
        yield "+".join(found) or "none"
