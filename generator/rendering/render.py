"""Write `generated/`: Jinja templates for layout, ruff for formatting.

A template makes no decisions: its arguments are prepared in Python as plain values. Each run replaces
the whole of `generated/`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jinja2

from generator.descriptions import distilled
from generator.ir import Api
from generator.product import Packages
from generator.rendering import clients, imports, methods, resources, types_module
from generator.rendering.modes import ASYNC, SYNC
from generator.rendering.surface_page import surface_page
from generator.report import GeneratorError

TEMPLATES = Path(__file__).parents[1] / "templates"
HEADER = "Made by `make generate` from spec/ and generator/templates/; edit those instead."


def render(api: Api, out: Path) -> None:
    """Replace `out` by a fresh rendering; if that fails, `out` is unchanged."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as folder:
        fresh, old = Path(folder) / "fresh", Path(folder) / "old"
        _render(api, fresh)
        if out.exists():
            out.rename(old)
        fresh.rename(out)


Write = Callable[..., None]
"""Writes a file of the package: its path, its template and the arguments of the template."""

PACKAGES = {
    ".": "Generated code: types, methods, resources and the facts for the emulator.",
    "methods": "The methods as constants, with their mapping tables.",
    "resources": "The resources of `client`, one module per resource.",
    "resources/aio": "The resources of `client.aio`, one module per resource.",
}


def _render(api: Api, out: Path) -> None:
    package = api.packages.folder(out)
    package.mkdir(parents=True)
    (package / "py.typed").write_text("", encoding="utf-8")
    types_module.write(api, package / "types", f"# {HEADER}")
    write = _writer(package, api.packages)
    for folder, doc in PACKAGES.items():
        write(f"{folder}/__init__.py", "package_init.py.jinja", doc=doc)
    write("backends.py", "backends.py.jinja", backends=methods.backends(api))
    _types(api, write)
    _methods(api, write)
    _resources(api, write)
    _service(api, package / "service", write)
    write(os.path.relpath(out / "SURFACE.md", package), "surface.md.jinja", **surface_page(api))
    _format(out)


def _writer(package: Path, packages: Packages) -> Write:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals.update(vars(packages))

    def write(name: str, template: str, /, **values: Any) -> None:
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = environment.get_template(template).render(header=HEADER, **values)
        path.write_text(text, encoding="utf-8")

    return write


def _methods(api: Api, write: Write) -> None:
    write("methods/nested.py", "nested.py.jinja", nested=methods.nested(api.nested))
    named = methods.responses(api)
    write("methods/responses.py", "responses.py.jinja", tables=methods.response_tables(named))
    for item in api.resources:
        for module in dict.fromkeys([item.name, *(method.tables or item.name for method in item.methods)]):
            values = methods.methods(item, module, api, named)
            write(f"methods/{module}.py", "methods.py.jinja", **values)


def _resources(api: Api, write: Write) -> None:
    for mode, folder in ((SYNC, "resources"), (ASYNC, "resources/aio")):
        write(f"{folder}/pagers.py", "pagers.py.jinja", mode=mode)
        write(f"{folder}/client.py", "client.py.jinja", **clients.client(api, mode))
        for chats in api.chats:
            write(f"{folder}/{chats.name}.py", "chats.py.jinja", **clients.chats(chats, api, mode))
        for item in api.resources:
            values = resources.resource(item, api, mode)
            write(f"{folder}/{item.name}.py", "resource.py.jinja", **values)


def _service(api: Api, folder: Path, write: Write) -> None:
    write("service/__init__.py", "service_init.py.jinja", backends=_listed(list(api.descriptions)))
    for backend, description in api.descriptions.items():
        text = distilled.compact(description)
        (folder / f"{backend}.json").write_text(text, encoding="utf-8")


def _listed(names: Sequence[str]) -> str:
    """Return names in a sentence: `a`, `b` or `c`."""
    quoted = [f"`{name}`" for name in names]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _format(out: Path) -> None:
    """Format all files with ruff, which also removes imports that a module does not use."""
    root = Path(__file__).parents[2]
    base = [sys.executable, "-m", "ruff"]
    settings = ["--config", str(root / "ruff.toml"), "--no-cache", "--quiet"]
    chosen = [
        "--output-format",
        "concise",
        "--select",
        "F401,I,UP006,UP037",
        "--ignore",
        "UP006,UP037",
        "--fix",
        "--no-respect-gitignore",
    ]
    for command in (["check", *settings, *chosen, str(out)], ["format", *settings, str(out)]):
        result = subprocess.run([*base, *command], capture_output=True, text=True, check=False)
        if result.returncode:
            raise GeneratorError(f"ruff {command[0]} failed:\n{result.stdout}{result.stderr}")


# -- types


def _types(api: Api, write: Write) -> None:
    write("types/unions.py", "unions.py.jinja", **_unions(api))
    module_of = imports.module_of(api)
    quoted = {
        module: [f'"{name}"' for name in names]
        for module, names in imports.grouped(module_of, module_of).items()
    }
    names = [f'"{name}"' for name in module_of]
    write("types/__init__.py", "types_init.py.jinja", modules=list(quoted), names=names)
    write("types/index.py", "types_index.py.jinja", quoted=quoted)
    for area in sorted({topic.partition(".")[0] for topic in api.topics}):
        write(f"types/{area}/__init__.py", "package_init.py.jinja", doc=f"Types of the area `{area}`.")
        doc = f"TypedDict twins of the types of the area `{area}`."
        write(f"types/dicts/{area}/__init__.py", "package_init.py.jinja", doc=doc)
    doc = "TypedDict twins of the types."
    write("types/dicts/__init__.py", "package_init.py.jinja", doc=doc)


def _unions(api: Api) -> dict[str, Any]:
    own = set(api.unions)
    modules = {name: module for name, module in imports.module_of(api).items() if name not in own}
    names = {name for union in api.unions.values() for name in union.names}
    places = {name: place.rpartition(".")[0] for name, place in api.hand_written.items()}
    return {
        "unions": list(api.unions.values()),
        "hand_written": imports.grouped(names, places),
        "imports": imports.grouped(names, modules),
    }
