"""The IR to files: Jinja templates for layout, ruff for form.

A template holds no decisions; what it needs is prepared here as plain values. The
whole of `generated/` is written anew each time.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import jinja2

from generator.descriptions import load
from generator.ir import BACKENDS, Api, Argument, Binding, Method, Nested, Resource, Row
from generator.naming import constant
from generator.rendering import types_module
from generator.report import GeneratorError

HEADER = "Made by `make generate` from spec/ and generator/templates/; edit those instead."
TYPES = "google.genai_api.types"
SYNC = {
    "prefix": "",
    "define": "def",
    "await": "",
    "driver": "Driver",
    "iter": "iter",
    "iterator": "Iterator",
}
ASYNC = {
    "prefix": "Async", "define": "async def", "await": "await ", "driver": "AsyncDriver",
    "iter": "aiter", "iterator": "AsyncIterator",
}  # fmt: skip
MODES = (SYNC, ASYNC)


def render(api: Api, out: Path) -> None:
    """Replace `out` by a fresh rendering; where that fails, `out` stays as it was."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as folder:
        fresh, old = Path(folder) / "fresh", Path(folder) / "old"
        _render(api, fresh)
        if out.exists():
            out.rename(old)
        fresh.rename(out)


def _render(api: Api, out: Path) -> None:
    package = out / "google" / "genai_api"
    package.mkdir(parents=True)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parents[1] / "templates"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )

    def write(path: Path, template: str, **values: Any) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = environment.get_template(template).render(header=HEADER, **values)
        path.write_text(text, encoding="utf-8")

    (package / "py.typed").write_text("", encoding="utf-8")
    types_module.write(api, package / "types", f"# {HEADER}")
    write(package / "types" / "unions.py", "unions.py.jinja", **_unions(api))
    write(package / "types" / "__init__.py", "types_init.py.jinja", **_types_init(api))
    write(package / "types" / "index.py", "types_index.py.jinja", **_types_init(api))
    write(package / "operations" / "nested.py", "nested.py.jinja", nested=_nested(api.nested))
    for resource in api.resources:
        name = f"{resource.name}.py"
        write(package / "operations" / name, "operations.py.jinja", **_operations(resource, api))
        write(package / "resources" / name, "resource.py.jinja", **_resource(resource, api))
    write(package / "resources" / "pagers.py", "pagers.py.jinja", modes=MODES)
    write(package / "service" / "__init__.py", "service_init.py.jinja")
    _packages(package, write)
    _service(api, package / "service")
    write(out / "SURFACE.md", "surface.md.jinja", **_surface(api))
    _format(out)


def _packages(package: Path, write: Any) -> None:
    docs = {
        ".": "What `make generate` makes: types, operations, resources and service data.",
        "operations": "Rung 2: operations as constants, with their wire tables.",
        "resources": "Rung 4: the methods of the clients, sync and async.",
    }
    for folder, doc in docs.items():
        write(package / folder / "__init__.py", "package_init.py.jinja", doc=doc)


def _service(api: Api, folder: Path) -> None:
    for backend, description in api.descriptions.items():
        text = load.dump(description, [])
        (folder / f"{backend}.json").write_text(text, encoding="utf-8")


def _format(out: Path) -> None:
    """ruff gives the form; it also drops imports that a module turned out not to need."""
    root = Path(__file__).parents[2]
    base = [sys.executable, "-m", "ruff"]
    settings = ["--config", str(root / "pyproject.toml"), "--no-cache", "--quiet"]
    chosen = ["--select", "F401,I,UP006,UP037", "--ignore", "UP006,UP037", "--fix", "--no-respect-gitignore"]
    for command in (["check", *settings, *chosen, str(out)], ["format", *settings, str(out)]):
        result = subprocess.run([*base, *command], capture_output=True, text=True, check=False)
        if result.returncode:
            raise GeneratorError(f"ruff {command[0]} failed:\n{result.stdout}{result.stderr}")


# -- types


def _module_of(api: Api) -> dict[str, str]:
    modules = api.topic_of
    for name, item in api.types.items():
        modules.update(dict.fromkeys((f"{name}Dict", f"{name}OrDict"), f"{item.topic}_dicts"))
    modules.update(dict.fromkeys(api.unions, "unions"))
    return dict(sorted(modules.items()))


def _grouped(names: Iterator[str], modules: Mapping[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        if name in modules:
            groups.setdefault(modules[name], []).append(name)
    return dict(sorted(groups.items()))


def _types_init(api: Api) -> dict[str, Any]:
    module_of = _module_of(api)
    groups = _grouped(iter(module_of), module_of)
    return {"modules": groups, "quoted": [f'"{name}"' for name in module_of], "module_of": module_of}


def _unions(api: Api) -> dict[str, Any]:
    own = set(api.unions)
    modules = {name: module for name, module in _module_of(api).items() if name not in own}
    words = (word for union in api.unions.values() for word in re.findall(r"\w+", union.annotation))
    return {"unions": list(api.unions.values()), "imports": _grouped(words, modules)}


# -- operations


def _literal(value: str | tuple[str, ...] | Mapping[str, str | int]) -> str:
    """A value as source text with double quotes."""
    if isinstance(value, tuple):
        inner = ", ".join(_literal(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return json.dumps(value, ensure_ascii=False)


def _nested(tables: Mapping[str, Mapping[str, Nested]]) -> dict[str, list[dict[str, Any]]]:
    return {
        backend: [
            {
                "type": item.type,
                "refused": _literal(item.refused) if item.refused else "",
                "moved": _literal(dict(item.moved)) if item.moved else "",
                "nested": _literal(dict(item.nested)) if item.nested else "",
            }
            for item in entries.values()
        ]
        for backend, entries in tables.items()
    }


def _operations(resource: Resource, api: Api) -> dict[str, Any]:
    methods = [_operation(method, api) for method in resource.methods]
    returned = sorted({method.returns for method in resource.methods} & set(api.types))
    return {"resource": {"name": resource.name, "methods": methods}, "returned": returned}


def _operation(method: Method, api: Api) -> dict[str, Any]:
    named = {binding.argument for bindings in method.bindings.values() for binding in bindings}
    required = tuple(a.name for a in method.arguments if not a.optional and a.name not in named)
    normalize = {a.name: a.normalize for a in method.arguments if a.normalize}
    return {
        "name": method.name,
        "constant": constant(method.name),
        "returns": method.returns if method.returns in api.types else "Any",
        "returns_path": _type_path(method.returns, api),
        "config_path": _type_path(method.config, api),
        "normalize": _literal(normalize) if normalize else "",
        "required": _literal(required) if required else "",
        "unsupported": _literal(dict(method.unsupported)) if method.unsupported else "",
        "bindings": {b: [_binding(item) for item in items] for b, items in method.bindings.items()},
    }


def _type_path(name: str, api: Api) -> str:
    return f"{TYPES}.{api.types[name].topic}.{name}" if name in api.types else ""


def _binding(binding: Binding) -> dict[str, Any]:
    values = {key: value for key, value in asdict(binding).items() if key not in ("rows", "patterns")}
    return {
        **values,
        "constants": _literal(dict(binding.constants)) if binding.constants else "",
        "patterns": _literal(binding.patterns) if binding.patterns else "",
        "rows": [_row(row) for row in binding.rows],
    }


def _row(row: Row) -> str:
    text = f"{_literal(row.source)}, {_literal(row.target)}"
    for key in ("normalize", "nested"):
        if getattr(row, key):
            text += f", {key}={_literal(getattr(row, key))}"
    return text


# -- resources


class _Shell:
    """What the template prints for one method."""

    def __init__(self, method: Method, api: Api) -> None:
        self.name = method.name
        self.constant = constant(method.name)
        self.config = method.config
        self.item = method.item
        self.pager = method.pager
        self.arguments = method.arguments
        self.verb = "stream" if method.streams else "run"
        self.flow_path = method.flow or "call.call"
        self.values = "{" + ", ".join(f'"{a.name}": {a.name}' for a in method.arguments) + "}"
        self.docstring = _docstring(method)
        self.returns = _returns(method)
        self._alone = method.returns
        self._streams = method.streams
        self._inputs = {a.name: _input(a, api) for a in method.arguments}

    def forms(self, prefix: str) -> list[dict[str, Any]]:
        """The signatures: the last is that of the body, those before are overloads."""
        deciding = next((a for a in self.arguments if a.returns), None)
        whole = [self._form(self._inputs, self._result(prefix))]
        if deciding is None:
            return whole
        without = {**self._inputs, deciding.name: "None = None"}
        given = {**self._inputs, deciding.name: deciding.annotation}
        return [self._form(without, self._alone), self._form(given, deciding.returns), *whole]

    def _form(self, inputs: Mapping[str, str], result: str) -> dict[str, Any]:
        alone = len(self.arguments) == 1
        first = [a.name for a in self.arguments if a.positional or alone]
        named = [a.name for a in self.arguments if a.name not in first]
        lines = [f"{name}: {inputs[name]}" for name in first]
        lines += ["*"] if self.arguments else []
        lines += [f"{name}: {inputs[name]}" for name in named]
        config = f"config: Optional[Union[{self.config}, {self.config}Dict]] = None"
        return {"parameters": [*lines, config], "result": result}

    def _result(self, prefix: str) -> str:
        if self.pager:
            return f"{prefix}Pager[{self.item}]"
        return f"{prefix}Stream[{self.returns}]" if self._streams else self.returns


def _returns(method: Method) -> str:
    """What a method gives, whichever of its parameters are given."""
    others = [a.returns for a in method.arguments if a.returns]
    return f"Union[{', '.join([method.returns, *others])}]" if others else method.returns


def _input(argument: Argument, api: Api) -> str:
    text = argument.annotation
    if argument.normalize:
        text = f"Union[{text}, {text}Dict]" if text in api.types else f"{text}Dict"
    if argument.optional and text == "bool":
        return "bool = False"
    return f"Optional[{text}] = None" if argument.optional else text


def _docstring(method: Method) -> str:
    entries = [(a.name, a.doc) for a in method.arguments] + [("config", method.config_doc)]
    lines = [method.doc, "", "Args:", *(f"    {name}: {' '.join(doc.split())}" for name, doc in entries)]
    lines += ["", "Returns:", f"    {' '.join(method.returns_doc.split())}"]
    return _wrapped("\n".join(lines)) + "\n"


def _wrapped(text: str) -> str:
    """A text of several lines as the inside of a docstring."""
    result: list[str] = []
    for line in text.replace("\\", "\\\\").replace('"', "'").split("\n"):
        indent = " " * (len(line) - len(line.lstrip()) + (4 if line.startswith("    ") else 0))
        result += textwrap.wrap(line, 100, subsequent_indent=indent) or [""]
    return "\n".join(line.rstrip() for line in result)


def _resource(resource: Resource, api: Api) -> dict[str, Any]:
    shells = [_Shell(method, api) for method in resource.methods]
    words: list[str] = []
    for method in resource.methods:
        words += [method.config, f"{method.config}Dict", method.item or method.returns]
        words += [word for a in method.arguments for word in re.findall(r"\w+", _input(a, api))]
    flows = sorted({shell.flow_path.split(".")[0] for shell in shells if not shell.pager})
    return {
        "resource": {
            "name": resource.name,
            "class_name": resource.class_name,
            "doc": _wrapped(resource.doc),
            "methods": shells,
        },
        "modes": MODES,
        "flows": flows,
        "pages": any(shell.pager for shell in shells),
        "imports": _grouped(iter(words), _module_of(api)),
    }


# -- SURFACE.md


def _surface(api: Api) -> dict[str, Any]:
    methods = [_surface_row(method) for resource in api.resources for method in resource.methods]
    fields = [
        {"type": item.name, "field": field.name, **_support(field.wire)}
        for item in sorted(api.types.values(), key=lambda item: item.name)
        for field in item.fields
        if not field.sdk and item.in_request and len(field.wire) < len(BACKENDS)
    ]
    return {"methods": methods, "fields": fields}


def _support(names: Mapping[str, Any]) -> dict[str, str]:
    return {backend: "yes" if backend in names else "-" for backend in BACKENDS}


def _surface_row(method: Method) -> dict[str, str]:
    backends = {
        backend: "<br>".join(f"`{b.operations[0]}`" for b in method.bindings.get(backend, ()))
        or f"- ({method.unsupported[backend]})"
        for backend in BACKENDS
    }
    returns = f"Pager[{method.item}]" if method.pager else _returns(method)
    return {
        "name": f"{method.resource}.{method.name}",
        "parameters": ", ".join(f"`{a.name}`" for a in method.arguments) or "-",
        "config": method.config,
        "returns": f"Stream[{returns}]" if method.streams else returns,
        "flow": f"`{method.flow}`" if method.flow else "call",
        **backends,
    }
