"""Read the resources of `spec/surface/`, their methods, and the operations that these call on each backend.

Each file is one resource; a file with `chat` is a resource of chats, whose messages call methods of another.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from generator.annotations import Kind
from generator.facts import Description
from generator.ir import Api, Argument, Binding, Chats, Method, Resource, Type
from generator.naming import attribute, is_class_name, is_name
from generator.report import NO_WORDS, Concern, Report, near
from generator.settings import Settings
from generator.surface import bindings, flags, support
from generator.surface.form_proofs import Form
from generator.surface.marks.removals import removed, with_removals
from generator.surface.merge import Merger
from generator.surface.needs import messages
from generator.surface.nested import mark_roles, nested_tables, with_tables
from generator.surface.origins import dangling
from generator.surface.origins.fields import Origins
from generator.surface.responses_file import ResponsesFile
from generator.surface.result_proofs import Result
from generator.surface.types_folder import EXPRESSIONS, TypesFolder
from generator.surface.variant import MethodScope
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, text_at, texts_at

FILE: Keys = {"class": "text", "methods": "mapping", "within": "text"}
CHATS: Keys = {"class": "text", "chat": "mapping"}
CHAT: Keys = {"whole": "text", "stream": "text"}
RESPONSES = "responses.yaml"
"""The file of all response tables, next to those of the resources."""

MODULES = ("aio", "client", "pagers")
"""Modules next to those of the resources, whose names a resource cannot have."""

CLASSES = ("Context", "Driver", "AsyncDriver", "Stream", "AsyncStream", "Pager", "AsyncPager", "Pages")
"""Names that the modules of resources use in addition to those of types."""

PARAMETERS = ("self", "config", "returns", "raises", "methods", "call", "pages", "observed_flow")
"""Names that a method has in addition to those of its parameters, in its code or in `spec/docs`."""

METHOD: Keys = {
    **dict.fromkeys(("flow", "config", "returns", "pager", "tables"), "text"),
    **dict.fromkeys(("params", "removed"), "mapping"),
    "streams": "flag",
    "creates": "flag",
}
PARAMETER: Keys = {
    **dict.fromkeys(("type", "normalize", "annotation", "returns"), "text"),
    **dict.fromkeys(("optional", "sdk", "positional"), "flag"),
    "alike": "list of texts",
    "removed": "mapping",
}
UNSUPPORTED: Keys = {"unsupported": "text"}


def build(settings: Settings, descriptions: Mapping[str, Description], report: Report) -> Api:
    """Read all surface files and resolve them against the descriptions."""
    with report.about(Concern.TYPE):
        folder = TypesFolder(settings.spec / "surface" / "types", descriptions, report)
        merger = Merger(settings, descriptions, folder)
        types, enums, unions = merger.types(), merger.enums(), merger.unions()
        messages.prove_enums(types, merger)
    files = _files(settings.spec / "surface", report)
    responses = ResponsesFile(settings.spec / "surface" / RESPONSES, report)
    resources = tuple(
        _Resource(file, name, merger, responses, types, files).build()
        for name, file in files.items()
        if "chat" not in file.document
    )
    chats = tuple(_chats(file, name, resources) for name, file in files.items() if "chat" in file.document)
    with report.about(Concern.WHOLE):  # a binding with a mistake may not reach its tables
        responses.unused()
    types = mark_roles(types, resources, unions)
    nested = {backend: dict(nested_tables(types, backend)) for backend in descriptions}
    api = Api(
        types,
        enums,
        unions,
        tuple(module for module, _, _ in folder.topics),
        resources,
        chats,
        nested,
        descriptions,
        settings.packages,
        settings.backends,
        {},
        folder.hand_written,
        folder.results,
    )
    api = replace(api, resources=tuple(with_tables(resource, nested) for resource in resources))
    api = replace(api, support={backend: support.of(api, backend) for backend in descriptions})
    Origins(api, merger, responses).prove()
    dangling.prove(settings, api, merger, report)
    with report.about(Concern.WHOLE):
        support.prove(api, folder)
        messages.prove_requests(api, merger)
        messages.prove_configs(api, folder)
        messages.prove_patterns(api, folder)
    api = replace(api, resources=tuple(with_removals(each, types) for each in api.resources))
    return replace(api, flags=flags.of(api, merger))


def _files(folder: Path, report: Report) -> dict[str, YamlFile]:
    """Return the files of the resources by name."""
    found = {p.stem: YamlFile(p, report) for p in sorted(folder.glob("*.yaml")) if p.name != RESPONSES}
    classes: dict[str, str] = {}
    for name, file in found.items():
        class_name = text_at(file.document, "class")
        if class_name and classes.setdefault(class_name, file.name) != file.name:
            message = f"{classes[class_name]} has the class {class_name!r} too: rename one of them"
            file.problem("class", message, file.document, "class", Concern.SHAPE)
        if name != attribute(name) or name in MODULES:
            file.problem("", f"no resource can be called {name!r}: rename the file", about=Concern.SHAPE)
    for file in found.values():
        _prove_within(file, found)
    return found


def _prove_within(file: YamlFile, files: Mapping[str, YamlFile]) -> None:
    """Prove that the resource of which another is a property is one of the client's own."""
    within = text_at(file.document, "within")
    tops = [name for name, each in files.items() if not {"within", "chat"} & {*each.document}]
    if within and within not in tops:
        message = f"{within!r} is not a resource of the client with methods: name one{near(within, tops)}"
        file.problem("within", message, file.document, "within")


def _chats(file: YamlFile, name: str, resources: Sequence[Resource]) -> Chats:
    """Return a resource of chats, whose messages call methods of another resource."""
    file.check(file.document, "", CHATS, CHATS)
    node = mapping_at(file.document, "chat")
    file.check(node, "chat", CHAT, CHAT)
    methods = {f"{item.name}.{method.name}": method for item in resources for method in item.methods}
    found: dict[str, Method] = {}
    for key in CHAT:
        wanted = text_at(node, key)
        method = methods.get(wanted)
        if method is None and wanted:
            text = f"no resource has a method {wanted!r}: correct the name"
            file.problem(f"chat.{key}", text + near(wanted, methods), node, key)
        elif method and method.streams != (key == "stream"):
            streams = "does not stream" if key == "stream" else "streams"
            file.problem(f"chat.{key}", f"{wanted} {streams}: name another method", node, key)
        found[key] = method or Method("", "", (), "", "", {}, {})
    if len({method.resource for method in found.values() if method.name}) > 1:
        file.problem(
            "chat.stream",
            "`whole` and `stream` must be methods of one resource: correct either",
            node,
            "stream",
        )
    class_name = text_at(file.document, "class")
    return Chats(name, class_name, found["whole"].resource, found["whole"], found["stream"])


class _Resource:
    """One surface file."""

    def __init__(
        self,
        file: YamlFile,
        name: str,
        merger: Merger,
        responses: ResponsesFile,
        types: Mapping[str, Type],
        resources: Collection[str],
    ) -> None:
        self.file = file
        self.name = name
        self.resources = resources
        self.merger = merger
        self.responses = responses
        self.types = types
        self.within = text_at(file.document, "within")
        self.methods = Lines()
        methods = mapping_at(file.document, "methods")
        flows = (text_at(mapping_at(methods, name), "flow") for name in methods)
        self.taken = {*PARAMETERS, *(flow.partition(".")[0] for flow in flows)}

    def build(self) -> Resource:
        document = self.file.document
        self.file.check(document, "", FILE, ["class", "methods"])
        methods = self.methods = mapping_at(document, "methods")
        self.file.check(methods, "methods", named("mapping"))
        self._class_name(text_at(document, "class"))
        built = tuple(self._method(name, mapping_at(methods, name)) for name in methods)
        return Resource(self.name, text_at(document, "class"), built, within=self.within)

    def _class_name(self, name: str) -> None:
        document = self.file.document
        if name and (not is_class_name(name) or name in CLASSES or name in self.merger.folder.topic_of):
            message = f"no class of a resource can be called {name!r}: rename it"
            self.file.problem("class", message, document, "class", Concern.SHAPE)

    def _method(self, name: str, node: Lines) -> Method:
        self.file.check(
            node,
            name,
            {**METHOD, **dict.fromkeys(self.merger.descriptions, "mapping or list of mappings")},
            ("config", "returns"),
        )
        if not is_name(name) or name in EXPRESSIONS:
            message = f"no method can be called {name!r}: rename it"
            self.file.problem(name, message, self.methods, name, Concern.SHAPE)
        known = len(self.file.report.problems)
        arguments = tuple(self._arguments(name, node))
        result = Result(self.file, self.merger, self.types, self.responses, name, node)
        result.report()
        with self.file.report.muted(len(self.file.report.problems) > known):
            item = self._item(node, name)
        folder = self.merger.folder
        self._is_one_of([*folder.configs], "a config", name, node, "config")
        self._is_one_of([*self.types, *folder.results], "a type", name, node, "returns")
        is_wrong = len(self.file.report.problems) > known
        bound: dict[str, tuple[Binding, ...]] = {}
        unsupported: dict[str, str] = {}
        for backend in self.merger.descriptions:
            if backend not in node:
                message = f"has no `{backend}`: bind an operation, or give the reason in `unsupported`"
                self.file.problem(name, message, node)
            elif "unsupported" in mapping_at(node, backend):
                self.file.check(node[backend], f"{name}.{backend}", UNSUPPORTED)
                unsupported[backend] = text_at(node[backend], "unsupported")
                if unsupported[backend] == NO_WORDS:
                    text = "is a stub: write the reason"
                    self.file.problem(
                        f"{name}.{backend}.unsupported", text, node[backend], "unsupported", Concern.TEXT
                    )
            else:
                # A wrong type of a parameter or result makes the proofs of a binding fail too.
                with self.file.report.muted(is_wrong):
                    bound[backend] = tuple(self._bindings(name, backend, node))
        if len(self.file.report.problems) == known:
            result.report_operations()
            Form(self.file, self.merger, self.types, name, node).report()
        return Method(
            name=name,
            resource=f"{self.within}.{self.name}" if self.within else self.name,
            arguments=arguments,
            config=text_at(node, "config"),
            returns=text_at(node, "returns"),
            bindings=bound,
            unsupported=unsupported,
            flow=text_at(node, "flow"),
            tables=self._tables(name, node),
            pager=text_at(node, "pager"),
            item=item,
            streams=bool(node.get("streams")),
            removed=removed(self.file, node, name, self.merger.descriptions),
        )

    def _tables(self, name: str, node: Lines) -> str:
        """Return the module of a method's tables, which must not be that of a resource."""
        module = text_at(node, "tables")
        if module and (module != attribute(module) or module in {*self.resources, "nested", "responses"}):
            message = f"no module of tables can be called {module!r}: rename it"
            self.file.problem(f"{name}.tables", message, node, "tables", Concern.SHAPE)
        return module

    def _is_one_of(self, known: Sequence[str], what: str, name: str, node: Lines, key: str) -> None:
        kind = text_at(node, key)
        if kind and kind not in known:
            ref = self.merger.folder.ref(kind)
            message = f"{kind!r} is not {what} of spec/surface/types: name one{near(kind, known)}"
            if ref.kind is Kind.UNKNOWN:
                message = self.merger.folder.unknown(kind)
            self.file.problem(f"{name}.{key}", message, node, key)

    def _bindings(self, name: str, backend: str, node: Lines) -> list[Binding]:
        where = f"{name}.{backend}"
        given = node[backend]
        listed = cast(Sequence[Any], given) if isinstance(given, list) else [given]
        variants = [item for item in listed if isinstance(item, Lines)]
        for variant in variants:
            if ("when" in variant) != (variant is not variants[-1]):
                message = "every variant but the last needs a `when`, and the last must not have one"
                self.file.problem(where, message, variant, "when")
        scope = MethodScope(self.file, self.merger, self.responses, self.types, where, backend, node)
        creates = bool(node.get("creates"))
        return [replace(bindings.build(scope, variant), creates=creates) for variant in variants]

    def _arguments(self, method: str, node: Lines) -> list[Argument]:
        params = mapping_at(node, "params")
        self.file.check(params, f"{method}.params", named("mapping"))
        flags = [bool(mapping_at(params, name).get("positional")) for name in params]
        if flags != sorted(flags, reverse=True):
            message = "positional parameters come first: move them up"
            self.file.problem(f"{method}.params", message, node, "params")
        return [self._argument(f"{method}.params.{name}", name, mapping_at(params, name)) for name in params]

    def _argument(self, where: str, name: str, node: Lines) -> Argument:
        self.file.check(node, where, PARAMETER, ["type"])
        kind = text_at(node, "type")
        types, annotation = self.merger.folder, text_at(node, "annotation")
        given = types.ref(annotation) if annotation else types.parameter(node)
        if kind not in types.resource_names and types.ref(kind).kind is Kind.UNKNOWN:
            self.file.problem(where, types.unknown(kind), node, "type")
        elif given.kind is Kind.UNKNOWN:
            self.file.problem(where, types.unknown(annotation), node, "annotation")
        if not is_name(name) or name in self.taken:
            message = f"no parameter can be called {name!r}: rename it"
            self.file.problem(where, message, node, about=Concern.SHAPE)
        normalize = text_at(node, "normalize")
        if (
            normalize
            and given.kind is not Kind.UNKNOWN
            and not given.type
            and f"{given}Dict" not in types.unions
        ):
            message = f"a normalized parameter needs an SDK type or a union {given}Dict: add it to `unions`"
            self.file.problem(where, message, node, "normalize")
        returns = text_at(node, "returns")
        if returns and (returns not in types.results or not node.get("optional")):
            message = f"only an optional parameter may have `returns`, one of: {', '.join(types.results)}"
            self.file.problem(where, message, node, "returns")
        alike = tuple(texts_at(node, "alike"))
        for kind in alike:
            if kind not in self.types:
                message = f"{kind!r} is not a type of spec/surface/types: name one{near(kind, self.types)}"
                self.file.problem(where, message, node, "alike")
        return Argument(
            name,
            given,
            normalize,
            optional=bool(node.get("optional")),
            positional=bool(node.get("positional")),
            returns=returns,
            alike=alike,
            removed=removed(self.file, node, where, self.merger.descriptions),
        )

    def _item(self, node: Lines, name: str) -> str:
        """Return the type of a pager's items."""
        pager, returns = text_at(node, "pager"), text_at(node, "returns")
        if not pager or returns not in self.types:
            return ""
        fields = {field.name: field for field in self.types[returns].fields}
        if pager not in fields:
            text = f"{returns} has no field {pager!r}: correct the name, or `returns`"
            self.file.problem(f"{name}.pager", text + near(pager, fields), node, "pager")
            return ""
        if not fields[pager].type.type:
            self.file.problem(
                f"{name}.pager",
                f"{returns}.{pager} is not a list of a type: name another field",
                node,
                "pager",
            )
        return fields[pager].type.type
