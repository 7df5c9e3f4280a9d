"""The resources and methods of a client: each operation as a constant and two shells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from generator.facts import Description, Operation, Parameter
from generator.raw.document_facts import Group, Texts, documented, plain
from generator.raw.names import Scope, class_name, python_name
from generator.raw.pages import pages
from generator.raw.types_plan import Types

_OWN = ("self", "body", "media", "media_type", "to", "http_options")
"""Parameters that methods have besides those of the document."""

_CLASSES = frozenset(
    [
        *(
            "Any",
            "AsyncPager",
            "AsyncResource",
            "AsyncStream",
            "Base64",
            "CallOptions",
            "Client",
            "AsyncClient",
        ),
        *(
            "Dict",
            "DurationText",
            "FileContent",
            "List",
            "Open",
            "Operation",
            "Optional",
            "Paged",
            "Pager",
            "Path",
        ),
        *("RawClient", "AsyncRawClient", "Resource", "Scheme", "Site", "Stream", "Target", "Union"),
    ]
)
"""Names that modules of resources use themselves."""

_RESOURCE = ("close", "aclose", "aio", "base_url")
"""Attributes that a client has besides its resources."""


@dataclass
class ArgumentPlan:
    """A parameter of a method."""

    name: str
    annotation: str
    required: bool
    positional: bool = False
    doc: str = ""

    @property
    def declared(self) -> str:
        if self.required:
            return f"{self.name}: {self.annotation}"
        if self.annotation in ("CallOptions", "Target"):
            return f"{self.name}: {self.annotation} = None"
        return f"{self.name}: Optional[{self.annotation}] = None"


@dataclass
class MethodPlan:
    """A method: the constant of its operation, and its shell."""

    name: str
    constant: str
    call: str
    """The function of the resource that it calls: `_call`, `_pages`, `_stream`, `_upload` or `_download`."""

    arguments: list[ArgumentPlan]
    types: str
    """The type arguments of the constant."""

    returns: str
    returns_async: str
    settings: list[tuple[str, str]]
    """The arguments of the constant, as source text."""

    doc: list[str]
    operation: str
    keys: dict[str, str]
    """The parameters of the operation, with their names in Python."""


@dataclass
class ResourcePlan:
    """A group of methods, and the groups inside it."""

    name: str
    class_name: str
    path: tuple[str, ...]
    methods: list[MethodPlan] = field(default_factory=list[MethodPlan])
    children: dict[str, ResourcePlan] = field(default_factory=dict[str, "ResourcePlan"])
    doc: str = ""

    def walk(self) -> list[ResourcePlan]:
        """Return this resource and all inside it."""
        return [self, *(each for child in self.children.values() for each in child.walk())]


def plan(description: Description, types: Types, groups: dict[str, Group], texts: Texts) -> ResourcePlan:
    """Return the root, whose children are the resources of the client."""
    root = ResourcePlan("", "Client", ())
    scopes: dict[tuple[str, ...], Scope] = {}
    for operation in description.operations.values():
        group = groups[operation.id]
        resource = _resource(root, group.path)
        scope = scopes.setdefault(resource.path, Scope([*_OWN, *_RESOURCE]))
        for method in _methods(operation, description, types, group, texts, scope):
            resource.methods.append(method)
    _separate(root)
    return root


def _resource(root: ResourcePlan, path: tuple[str, ...]) -> ResourcePlan:
    found = root
    for step in path:
        name = python_name(step)
        if name not in found.children:
            kind = class_name(name.title())
            kind = f"{kind}Methods" if kind in _CLASSES else kind
            found.children[name] = ResourcePlan(name, kind, (*found.path, name))
        found = found.children[name]
    return found


def _separate(root: ResourcePlan) -> None:
    """Give another name to each resource that has the name of a method in the same class, or of an attribute of the client."""
    for resource in root.walk():
        taken = {method.name for method in resource.methods} | set(_RESOURCE)
        for name, child in list(resource.children.items()):
            if name in taken:
                child.name = f"{name}_resource"


def _methods(
    operation: Operation, description: Description, types: Types, group: Group, texts: Texts, scope: Scope
) -> list[MethodPlan]:
    name = scope.unique(group.method)
    found = [_method(operation, description, types, name, texts)]
    if operation.download and operation.response:
        media = scope.unique(f"{name.rstrip('_')}_media")
        found.append(_method(operation, description, types, media, texts, is_media=True))
    return found


def _method(
    operation: Operation,
    description: Description,
    types: Types,
    name: str,
    texts: Texts,
    is_media: bool = False,
) -> MethodPlan:
    is_download = is_media or (operation.download and not operation.response)
    names = Scope(_OWN)
    keys = {key: names.unique(python_name(key)) for key in operation.parameters}
    owner = class_name("_".join(operation.id.split(".")[-2:]))
    paged = None if is_download else pages(operation, description)
    arguments = _arguments(operation, types, keys, owner, is_download, texts)
    response = "" if is_download else types.names.get(operation.response, "")
    settings = _settings(operation, types, keys, response, texts, is_media)
    shown = f"types.{response}" if response else "None"
    call, returns, returns_async = "_call", shown, shown
    text = shown
    if is_download:
        call, text, returns, returns_async = "_download", "Any", "Union[bytes, Path]", "Union[bytes, Path]"
    elif operation.streaming:
        call, text = "_stream", shown if response else "str"
        returns, returns_async = f"Stream[{text}]", f"AsyncStream[{text}]"
    elif operation.upload_paths:
        call = "_upload"
    elif paged is not None:
        item = _item(types, operation.response, paged.items)
        call, text = "_pages", f"{shown}, {item}"
        returns, returns_async = f"Pager[{text}]", f"AsyncPager[{text}]"
        token = _attribute_path(types, description, operation.response, paged.token, paged.more, paged.items)
        items = types.field(operation.response, paged.items)
        settings.append(("token", repr((keys[paged.parameter], token))))
        settings.append(("items", repr(items.name if items else "")))
        if paged.more:
            more = types.field(operation.response, paged.more)
            settings.append(("more", repr(more.name if more else "")))
    return MethodPlan(
        name,
        f"_{name.upper().strip('_')}",
        call,
        arguments,
        text,
        returns,
        returns_async,
        settings,
        _doc(operation, arguments, types, texts),
        operation.id,
        keys,
    )


def _item(types: Types, schema: str, wire: str) -> str:
    plan = types.field(schema, wire)
    assert plan is not None
    text = re.sub(r"^Optional\[(.*)\]$", r"\1", plan.annotation)
    inner = re.sub(r"^(?:List\[(.*)\]|Dict\[str, (.*)\])$", lambda m: m.group(1) or m.group(2), text)
    return qualified(inner, types)


def qualified(annotation: str, types: Types) -> str:
    """Return an annotation of a module of types as it is written elsewhere, with `types.` before each type."""

    def changed(match: re.Match[str]) -> str:
        return f"types.{match.group()}" if match.group() in types.plans else match.group()

    return re.sub(r"(?<![.'\w])[A-Z]\w*", changed, annotation)


def _attribute_path(
    types: Types, description: Description, schema: str, token: tuple[str, ...], more: str, items: str
) -> str:
    names: list[str] = []
    owner = description.schemas[schema].fields[items].ref if more else schema
    for wire in token:
        plan = types.field(owner, wire)
        assert plan is not None
        names.append(plan.name)
        owner = plan.fact.ref
    return ".".join(names)


def _arguments(
    operation: Operation, types: Types, keys: dict[str, str], owner: str, is_download: bool, texts: Texts
) -> list[ArgumentPlan]:
    found: list[ArgumentPlan] = []
    order = re.findall(r"\{([^}]+)\}", operation.path)
    path = [key for key in order if key in operation.parameters]
    path += [key for key, each in operation.parameters.items() if each.location == "path" and key not in path]

    def argument(key: str, parameter: Parameter) -> ArgumentPlan:
        text = qualified(types.parameter(parameter, parameter.wire or key, owner), types)
        required = parameter.required or parameter.location == "path"
        doc = texts.parameter(operation.id, parameter.wire or key)
        return ArgumentPlan(keys[key], text, required, parameter.location == "path", doc)

    found += [argument(key, operation.parameters[key]) for key in dict.fromkeys(path)]
    body = body_annotation(operation, types)
    if body:
        found.append(ArgumentPlan("body", body, operation.body_required, operation.body_required, ""))
    others = [
        argument(key, parameter)
        for key, parameter in operation.parameters.items()
        if parameter.location != "path"
    ]
    found += sorted(others, key=lambda each: not each.required)
    if operation.upload_paths:
        found.append(
            ArgumentPlan("media", "FileContent", False, False, "The file: bytes, a path or an open file.")
        )
    if operation.upload_paths or operation.body == "binary":
        found.append(
            ArgumentPlan(
                "media_type", "str", False, False, "Its media type. Defaults to that of its name or content."
            )
        )
    if is_download:
        found.append(
            ArgumentPlan("to", "Target", False, False, "The path of a file to write; None returns bytes.")
        )
    found.append(ArgumentPlan("http_options", "CallOptions", False, False, "Settings of this call."))
    return found


def body_annotation(operation: Operation, types: Types) -> str:
    """Return the annotation of the body; empty if there is none."""
    if operation.body == "binary":
        return "FileContent"
    if operation.body == "text":
        return "str"
    name = types.names.get(operation.request, "")
    return f"types.{name}" if name else ""


def _settings(
    operation: Operation, types: Types, keys: dict[str, str], response: str, texts: Texts, is_media: bool
) -> list[tuple[str, str]]:
    parameters = operation.parameters
    path = re.sub(
        r"\{([^}]+)\}",
        lambda m: "{" + ("+" if parameters[m.group(1)].reserved else "") + keys[m.group(1)] + "}",
        operation.path,
    )
    path, _, fixed = path.partition("?")
    constants = dict(parse_qsl(fixed, keep_blank_values=True))
    found = [("id", repr(operation.id)), ("method", repr(operation.method)), ("path", repr(path))]

    def add(name: str, value: object) -> None:
        if value:
            found.append((name, repr(value)))

    add("response", response)
    for location, name in (("query", "query"), ("header", "headers"), ("cookie", "cookies")):
        chosen = {key: each for key, each in parameters.items() if each.location == location}
        add(name, {keys[key]: each.wire or key for key, each in chosen.items()})
    add(
        "required",
        tuple(keys[key] for key, each in parameters.items() if each.required and each.location != "path")
        + (("body",) if operation.body_required and body_annotation(operation, types) else ()),
    )
    patterns = {
        keys[key]: texts.pattern(operation.id, each.wire or key)
        for key, each in parameters.items()
        if each.location == "path"
    }
    add("patterns", {name: pattern for name, pattern in patterns.items() if pattern})
    add("styles", {keys[key]: each.style for key, each in parameters.items() if each.style})
    body = operation.body or ("json" if types.names.get(operation.request) else "")
    add("body", body)
    add("request", types.names.get(operation.request, ""))
    add("media", operation.media)
    add("encoding", dict(operation.encoding))
    add("accept", operation.accept)
    if operation.streaming:
        media = operation.stream_media or "google"
        add("stream", media)
        constants |= {"alt": "sse"} if media == "google" else {}
    if is_media:
        constants["alt"] = "media"
    add("constants", constants)
    if operation.upload_paths:
        paths = {
            kind: re.sub(
                r"\{(\+?)([^}]+)\}", lambda m: "{" + m.group(1) + keys.get(m.group(2), m.group(2)) + "}", each
            )
            for kind, each in operation.upload_paths.items()
        }
        add("upload", paths)
    add("errors", {code: types.names[name] for code, name in operation.errors.items() if name in types.names})
    add("server", operation.server)
    return found


def _doc(operation: Operation, arguments: list[ArgumentPlan], types: Types, texts: Texts) -> list[str]:
    lines = texts.operation(operation.id) or [
        documented(plain(f"Call `{operation.method} {operation.path}`."))
    ]
    if operation.deprecated:
        lines += ["", "Deprecated."]
    shown = [each for each in arguments if each.doc]
    if shown:
        lines += ["", "Args:", *(f"    {each.name}: {each.doc}" for each in shown)]
    errors = {code: types.names[name] for code, name in operation.errors.items() if name in types.names}
    if errors:
        lines += ["", "Raises:"]
        lines += [
            f"    errors.APIError: {code}, with a body of types.{name}." for code, name in errors.items()
        ]
    return lines
