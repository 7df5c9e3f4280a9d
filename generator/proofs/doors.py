"""Prove that the hand-written code exists that `spec/surface/` names.

The generator does not import the SDK; it reads the tables and functions of
`google._genai_core` as syntax trees.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from generator.report import Concern, GeneratorError, Report, near, relative
from generator.yaml_lines import Lines, YamlFile, mapping_at, text_at

TABLES = {
    "when": [("runtime/wire/hooks/__init__.py", "WHEN")],
    "hook": [("runtime/wire/hooks/__init__.py", "REQUEST")],
    "response_hook": [("runtime/wire/hooks/__init__.py", "RESPONSE")],
    "name_rule": [("runtime/wire/resource_names.py", "NAME_RULES")],
    "normalize": [("flows/normalizers.py", "WHERE"), ("runtime/wire/resource_names.py", "NAME_RULES")],
}
"""Key of a surface file to the tables of which one must have its value."""

MODULES = {"flow": "flows/", "behaviour": "behaviours/", "hand_written": ""}
"""Key of a surface file to the folder of the module that its value names, as in `files.upload`."""

SECTIONS = {"resource_names": "name_rule", "hand_written": "hand_written"}
"""Sections of `types/` whose values name code, and the key whose rules they follow."""

FILES = {"responses.yaml": {"hook": "response_hook"}}
"""Files in which a key names other code than in the files of the resources."""

CLIENT = "../genai/client.py"
"""The module of the clients, which have the resources as properties."""

PLAIN = frozenset({"body", "path", "given", "constants", "drop", "names", "rows"})
"""Mappings whose keys are names, which do not lead to code."""


def check(surface: Path, core: Path, report: Report) -> None:
    """Report each name in the files of `surface/` that the hand-written code, if any, does not define."""
    if not core.is_dir():
        return
    code = _Code(core)
    _attributes(surface, code, report)
    for path in sorted(surface.rglob("*.yaml")):
        file = YamlFile(path, report)
        for where, key, value, node in _named(file.document, ""):
            leads = FILES.get(path.relative_to(surface).as_posix(), {}).get(key, key)
            if not code.has(leads, value):
                message = f"{code.place(leads)} has no {value!r}: correct the name, or write the code"
                message += code.hint(leads, value)
                file.problem(where.removeprefix("methods."), message, node, where.rpartition(".")[2])
        methods = mapping_at(file.document, "methods")
        for method in methods:
            _given(file, method, mapping_at(methods, method), code)
    for name, target in code.table("flows/normalizers.py", "WHERE").items():
        if not code.has("flow", target):
            where = relative(core / "flows" / "normalizers.py")
            report.add(where, f"WHERE.{name}", f"{code.place('flow')} has no {target!r}: correct the name")


def _given(file: YamlFile, method: str, node: Any, code: _Code) -> None:
    """Report each value in `given` that the flow of a method does not give."""
    flow = text_at(node, "flow") if isinstance(node, Lines) else ""
    for backend, each in node.items() if flow and code.has("flow", flow) else ():
        for variant in cast(Sequence[Any], each) if isinstance(each, list) else [each]:
            given = mapping_at(variant, "given") if isinstance(variant, Lines) else Lines()
            texts = code.texts("flow", flow) if given else set[str]()
            for name in given:
                if name not in texts:
                    text = f"{flow} gives no {name!r}: correct the name, or give it{near(name, texts)}"
                    file.problem(f"{method}.{backend}.given.{name}", text, given, name)


def _attributes(surface: Path, code: _Code, report: Report) -> None:
    """Report each resource that is called like something else that a client has."""
    taken = code.attributes(CLIENT)
    for path in sorted(surface.glob("*.yaml")):
        if path.stem in taken:
            message = f"a client has another {path.stem!r}: rename the file"
            YamlFile(path, report).problem("", message, about=Concern.SHAPE)


def _named(node: Any, where: str) -> Iterator[tuple[str, str, str, Lines]]:
    """Yield each key that names code: its path, the key, its value and the mapping."""
    if isinstance(node, list):
        for index, item in enumerate(cast(Sequence[Any], node)):
            yield from _named(item, f"{where}[{index}]")
    if not isinstance(node, Lines):
        return
    for key, value in node.items():
        place = f"{where}.{key}" if where else key
        if key in SECTIONS:
            names = mapping_at(node, key)
            yield from ((f"{place}.{name}", SECTIONS[key], text_at(names, name), names) for name in names)
        elif isinstance(value, str) and key in (*TABLES, *MODULES):
            yield place, key, value, node
        elif key not in PLAIN:
            yield from _named(value, place)


class _Code:
    """The modules of `_genai_core` as trees, each read once."""

    def __init__(self, core: Path) -> None:
        self.core = core
        self.trees: dict[str, ast.Module] = {}

    def has(self, key: str, name: str) -> bool:
        if key in MODULES:
            module, _, defined = name.rpartition(".")
            return defined in self._defined(f"{MODULES[key]}{module.replace('.', '/')}.py")
        return any(name in self.table(*place) for place in TABLES[key])

    def hint(self, key: str, name: str) -> str:
        """Return the name that is meant, as the end of the text of a problem."""
        if key in TABLES:
            return near(name, [each for place in TABLES[key] for each in self.table(*place)])
        module, _, defined = name.rpartition(".")
        folder = self.core / MODULES[key]
        if (folder / f"{module.replace('.', '/')}.py").is_file():
            names = self._defined(f"{MODULES[key]}{module.replace('.', '/')}.py")
            return near(name, [f"{module}.{each}" for each in names if not each.startswith("_")])
        files = [path.relative_to(self.core).as_posix() for path in sorted(folder.rglob("*.py"))]
        homes = [file for file in files if defined in self._defined(file)]
        homes = [home.removeprefix(MODULES[key]).removesuffix(".py").replace("/", ".") for home in homes]
        return f"; did you mean '{homes[0]}.{defined}'?" if len(homes) == 1 else ""

    def attributes(self, file: str) -> set[str]:
        """Return the names that the classes of a module define."""
        classes = [node for node in self._tree(file).body if isinstance(node, ast.ClassDef)]
        functions = (ast.FunctionDef, ast.AsyncFunctionDef)
        return {inner.name for node in classes for inner in node.body if isinstance(inner, functions)}

    def texts(self, key: str, name: str) -> set[str]:
        """Return the texts in the module of a name, such as the names of values."""
        tree = self._tree(f"{MODULES[key]}{name.rpartition('.')[0].replace('.', '/')}.py")
        nodes = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
        return {value for value in nodes if isinstance(value, str)}

    def place(self, key: str) -> str:
        """Return where the code of a key should be."""
        if key in TABLES:
            return " or ".join(f"{table} of {file}" for file, table in TABLES[key])
        return MODULES[key]

    def table(self, file: str, name: str) -> dict[str, str]:
        """Return a constant dictionary of a module: key to value, empty for a value that is not a text."""
        for node in self._tree(file).body:
            assigned = node if isinstance(node, ast.AnnAssign) else None
            if assigned and ast.unparse(assigned.target) == name and isinstance(assigned.value, ast.Dict):
                return dict(_items(assigned.value))
        raise GeneratorError(f"{relative(self.core / file)}: has no table `{name}: ... = {{...}}`")

    def _defined(self, file: str) -> set[str]:
        return set(_names(self._tree(file).body))

    def _tree(self, file: str) -> ast.Module:
        if file not in self.trees:
            path = self.core / file
            text = path.read_text(encoding="utf-8") if path.is_file() else ""
            try:
                self.trees[file] = ast.parse(text)
            except SyntaxError as error:
                raise GeneratorError(f"{relative(path)}:{error.lineno}: {error.msg}") from error
        return self.trees[file]


def _names(body: Sequence[ast.stmt]) -> Iterator[str]:
    """Yield the names that statements define, in both branches of an `if`."""
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.If):
            yield from _names([*node.body, *node.orelse])


def _items(node: ast.Dict) -> Iterator[tuple[str, str]]:
    for key, value in zip(node.keys, node.values):
        if isinstance(key, ast.Constant):
            yield str(key.value), str(value.value) if isinstance(value, ast.Constant) else ""
