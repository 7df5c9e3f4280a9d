"""Write a client: templates for layout, ruff for formatting."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import jinja2

from generator.facts import Description
from generator.raw.document_facts import Json, Texts, documented, groups, plain
from generator.raw.names import module_name, words
from generator.raw.operations_plan import MethodPlan, ResourcePlan, plan
from generator.raw.types_plan import TypePlan, Types
from generator.raw.unused_imports import unreadable, without_unused
from generator.report import GeneratorError

TEMPLATES = Path(__file__).parents[1] / "templates"
_LINES = 450
"""Lines of a module of types after which the next one begins, at a name with another first word."""

_MOST = 620
"""Lines after which the next one begins at any name."""

_PART = 14
"""Methods of a module."""

_MODES = (
    {"prefix": "", "base": "Resource", "function": "def", "wait": ""},
    {"prefix": "Async", "base": "AsyncResource", "function": "async def", "wait": "await "},
)


class Renderer:
    """One client, as files."""

    def __init__(self, document: Json, description: Description, package: str) -> None:
        self.description = description
        self.types = Types(description)
        self.texts = Texts(document, description, self.types.names)
        self.root = plan(description, self.types, groups(document, description), self.texts)
        self._package = package
        self._folder = Path()
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            undefined=jinja2.StrictUndefined,
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._title = _title(document)
        self._title_doc = documented(self._title).rstrip(".") or "an API"

    def write(self, out: Path) -> None:
        """Write the package into a folder, and format all files."""
        self._folder = out.joinpath(*self._package.split("."))
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "py.typed").write_text("", encoding="utf-8")
        doc = f"A client of {self._title_doc}, made by `python -m generator raw`."
        self._file("__init__.py", "package.py.jinja", package=self._package, doc=doc)
        self._file("errors.py", "errors.py.jinja")
        self._write_types()
        self._write_resources()
        _format(self._folder)
        _compile(self._folder)

    def _file(self, name: str, template: str, **values: Any) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = self._environment.get_template(f"raw/{template}").render(**values)
        path.write_text(without_unused(text, name), encoding="utf-8")

    # -- types

    def _write_types(self) -> None:
        schema_of = {name: schema for schema, name in self.types.names.items()}
        plans = sorted(self.types.plans.values(), key=lambda each: each.name)
        for each in plans:
            schema = schema_of.get(each.name, "")
            each.doc = self.texts.schema(schema)
            for own in each.fields:
                own.doc = self.texts.field(schema, own.wire)
        modules = _modules(plans)
        place = {each.name: module for module, group in modules.items() for each in group}
        for module, group in modules.items():
            self._file(f"types/{module}.py", "types_module.py.jinja", **self._types_of(module, group, place))
        starts = [(group[0].name, module) for module, group in modules.items()]
        self._file("types/__init__.py", "types_init.py.jinja", package=self._package, starts=starts)

    def _types_of(self, module: str, group: list[TypePlan], place: Mapping[str, str]) -> dict[str, Any]:
        needed: dict[str, set[str]] = {}
        for each in group:
            for annotation in (each.alias, each.extra, *(own.annotation for own in each.fields)):
                for name in _names(annotation):
                    other = place.get(name, module)
                    if other != module:
                        needed.setdefault(other, set()).add(name)
        return {
            "package": self._package,
            "first": group[0].name,
            "last": group[-1].name,
            "imports": {other: sorted(names) for other, names in sorted(needed.items())},
            "plans": [_shown(each) for each in group],
            "aliases": [
                {"name": each.name, "text": repr(each.alias), "doc": each.doc}
                for each in group
                if each.kind == "alias"
            ],
        }

    # -- resources

    def _write_resources(self) -> None:
        resources = self.root.walk()[1:]
        self._file("resources/__init__.py", "folder.py.jinja", doc="The resources of the client.")
        for resource in resources:
            self._write_resource(resource)
        children = [self._child(each) for each in self.root.children.values()]
        schemes = {name: _arguments(each) for name, each in self.description.schemes.items()}
        self._file(
            "client.py",
            "client.py.jinja",
            package=self._package,
            address=self.description.address.rstrip("/") or "/",
            label=self._title,
            version=self.description.version,
            schemes=schemes,
            children=children,
            modes=_MODES,
            doc=f"A client of {self._title_doc}.",
        )

    def _module(self, resource: ResourcePlan) -> str:
        return ".".join([self._package, "resources", *resource.path])

    def _child(self, resource: ResourcePlan, owner: ResourcePlan | None = None) -> dict[str, Any]:
        same = owner is not None and owner.class_name == resource.class_name
        shown = f"Inner{resource.class_name}" if same else resource.class_name
        return {
            "name": resource.name,
            "class_name": resource.class_name,
            "module": self._module(resource),
            "place": ".".join(resource.path),
            "shown": shown,
            "shown_async": f"Async{shown}",
            "as_sync": f" as {shown}" if same else "",
            "as_async": f" as Async{shown}" if same else "",
        }

    def _write_resource(self, resource: ResourcePlan) -> None:
        parts: list[dict[str, str]] = []
        methods = resource.methods
        folder = "/".join(["resources", *resource.path])
        if len(methods) > _PART:
            for number, start in enumerate(range(0, len(methods), _PART), 1):
                part = methods[start : start + _PART]
                name = f"part_{number}"
                parts.append({"module": f"{self._module(resource)}.{name}", "class_name": f"Part{number}"})
                self._resource_file(f"{folder}/{name}.py", resource, part, [], [], f"Part{number}")
            methods = []
        children = [self._child(each, resource) for each in resource.children.values()]
        has_folder = bool(parts or resource.children)
        path = f"{folder}/__init__.py" if has_folder else f"{folder}.py"
        self._resource_file(path, resource, methods, children, parts, resource.class_name)

    def _resource_file(
        self,
        path: str,
        resource: ResourcePlan,
        methods: list[MethodPlan],
        children: list[dict[str, Any]],
        parts: list[dict[str, str]],
        class_name: str,
    ) -> None:
        place = ".".join(resource.path)
        self._file(
            path,
            "resource.py.jinja",
            package=self._package,
            place=place,
            class_name=class_name,
            methods=[_method(each) for each in methods],
            children=children,
            parts=parts,
            modes=_MODES,
            doc=f"The methods of `client.{place}`.",
        )


def _title(document: Json) -> str:
    found: Any = document.get("info", document)
    info = cast(Json, found) if isinstance(found, Mapping) else document
    return plain(str(info.get("title") or info.get("name") or "")).rstrip(".") or "an API"


def _method(plan: MethodPlan) -> dict[str, Any]:
    return {
        **vars(plan),
        "positional": [each for each in plan.arguments if each.positional],
        "keywords": [each for each in plan.arguments if not each.positional],
        "is_deprecated": "Deprecated." in plan.doc,
    }


def _shown(plan: TypePlan) -> dict[str, Any]:
    flags = {
        "__nullable__": plan.names_of("nullable"),
        "__read_only__": plan.names_of("read_only"),
        "__files__": plan.files,
    }
    return {
        **vars(plan),
        "kind": plan.kind,
        "members": plan.values,
        "flags": {flag: repr(names) for flag, names in flags.items() if names},
        "fields": plan.fields,
    }


def _arguments(scheme: Any) -> str:
    values = (scheme.kind, scheme.location, scheme.name, tuple(scheme.scopes))
    return ", ".join(map(repr, values))


def _names(annotation: str) -> Iterable[str]:
    return "".join(each if each.isalnum() or each == "_" else " " for each in annotation).split()


def _modules(plans: list[TypePlan]) -> dict[str, list[TypePlan]]:
    """Return the types of each module: all names are in order, so that a name says its module."""
    groups: list[list[TypePlan]] = []
    size = 0
    for each in plans:
        first = words(each.name)[:1]
        is_new = bool(groups) and words(groups[-1][-1].name)[:1] != first
        if not groups or (size > _LINES and is_new) or size + each.lines > _MOST:
            groups.append([])
            size = 0
        groups[-1].append(each)
        size += each.lines
    found: dict[str, list[TypePlan]] = {}
    for group in groups:
        begin, end = module_name(group[0].name), module_name(group[-1].name)
        name = begin if begin == end else f"{begin}_to_{end}"
        found[name] = group
    return found


def _format(folder: Path) -> None:
    """Sort imports, and format all files."""
    base = [sys.executable, "-m", "ruff"]
    settings = ["--isolated", "--no-cache", "--quiet", "--no-respect-gitignore", "--target-version", "py39"]
    for command in (
        ["check", *settings, "--select", "I", "--fix", "--line-length", "110", str(folder)],
        ["format", "--isolated", "--no-cache", "--quiet", "--line-length", "110", str(folder)],
    ):
        result = subprocess.run([*base, *command], capture_output=True, text=True, check=False)
        if result.returncode:
            raise GeneratorError(f"ruff {command[0]} failed:\n{result.stdout}{result.stderr}"[:2000])


def _compile(folder: Path) -> None:
    """Prove that each file can be imported."""
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        try:
            compile(path.read_bytes(), name, "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise unreadable(error, name) from error
