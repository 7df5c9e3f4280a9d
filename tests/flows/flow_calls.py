"""Finds flows that are called and never run, and flows whose names hide what they are.

A call of a function annotated `-> Flow[...]` does nothing by itself, and no type checker objects;
an effect that is only constructed does nothing either. Both must be the operand of `yield from`, be
returned, or be an argument of a function that takes a flow or an effect, at once or by a local
variable. A method counts by its name where the class of its object cannot be read from the module.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Set, Tuple, Union

Function = Union[ast.FunctionDef, ast.AsyncFunctionDef]
FLOW, EFFECT, SUFFIX = "Flow", "Effect", "_flow"


@dataclass
class Module:
    """What one module defines that concerns flows."""

    name: str
    tree: ast.Module
    flows: Set[str] = field(default_factory=set[str])
    """Functions that return a flow, and the classes of effects."""
    methods: Dict[str, Set[str]] = field(default_factory=dict[str, Set[str]])
    """Classes, with their methods that return a flow."""
    takers: Set[str] = field(default_factory=set[str])
    """Functions and methods, by bare name, that have a parameter for a flow or an effect."""
    misnamed: List[str] = field(default_factory=list[str])
    """Functions and parameters whose suffix and annotation disagree."""
    imports: Dict[str, Tuple[str, str]] = field(default_factory=dict[str, Tuple[str, str]])
    """Local name to module and name there."""

    @property
    def has_flows(self) -> bool:
        """Whether a function or method here is a flow."""
        return bool(self.flows or any(self.methods.values()))


def read(name: str, source: str) -> Module:
    """Return the definitions and imports of a module."""
    module = Module(name, ast.parse(source))
    owners = {
        item: node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef) for item in node.body
    }
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            module.methods.setdefault(node.name, set())
            if any(_is(base, EFFECT) for base in node.bases):
                module.flows.add(node.name)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            owner = owners.get(node)
            module.misnamed += _misnamed(node)
            if _is(node.returns, FLOW):
                (module.methods.setdefault(owner.name, set()) if owner else module.flows).add(node.name)
            if any(_takes(each.annotation) for each in _parameters(node)):
                module.takers.add(owner.name if owner and node.name == "__init__" else node.name)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            for alias in node.names:
                module.imports[alias.asname or alias.name] = (node.module, alias.name)
    return module


def forgotten(modules: Mapping[str, Module], among: Optional[Iterable[str]] = None) -> List[str]:
    """Return each call whose flow nobody runs, as `module:line function`; `among` names the modules to read."""
    chosen = modules if among is None else among
    return [found for name in chosen for found in _Scan(modules[name], modules).run()]


def _parameters(function: Function) -> List[ast.arg]:
    given = function.args
    return [*given.posonlyargs, *given.args, *given.kwonlyargs]


def _misnamed(function: Function) -> Iterator[str]:
    """Yield the names, of a function and its parameters, that end in `_flow` wrongly or should do so."""
    makers = [(function.name, _is(function.returns, FLOW))]
    makers += [(each.arg, _returns_flow(each)) for each in _parameters(function)]
    for name, makes_flow in makers:
        if name.endswith(SUFFIX) != makes_flow:
            yield name


def _is(annotation: Optional[ast.expr], kind: str) -> bool:
    """Whether an annotation or base class is `Flow` or `Flow[...]`, by any path, in quotes or not."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    if isinstance(annotation, ast.Subscript):
        annotation = annotation.value
    return (isinstance(annotation, ast.Name) and annotation.id == kind) or (
        isinstance(annotation, ast.Attribute) and annotation.attr == kind
    )


def _takes(annotation: Optional[ast.expr]) -> bool:
    """Whether a parameter takes a flow or an effect, or several of them: `Sequence[Flow[T]]`."""
    if isinstance(annotation, ast.Subscript) and getattr(annotation.value, "id", "") == "Sequence":
        annotation = annotation.slice
    return _is(annotation, FLOW) or _is(annotation, EFFECT)


def _returns_flow(parameter: ast.arg) -> bool:
    """Whether a parameter is a function that returns a flow: `Callable[[T], Flow[T]]`."""
    given = parameter.annotation
    if not isinstance(given, ast.Subscript) or not isinstance(given.slice, ast.Tuple):
        return False
    name = given.value.attr if isinstance(given.value, ast.Attribute) else getattr(given.value, "id", "")
    return name == "Callable" and _is(given.slice.elts[-1], FLOW)


class _Scan:
    """The calls of one module."""

    def __init__(self, module: Module, modules: Mapping[str, Module]) -> None:
        self._module = module
        self._modules = modules
        self._parents = {
            child: node for node in ast.walk(module.tree) for child in ast.iter_child_nodes(node)
        }
        self._names = {name for each in modules.values() for names in each.methods.values() for name in names}
        self._takers = {name for each in modules.values() for name in each.takers}

    def run(self) -> Iterator[str]:
        for node in ast.walk(self._module.tree):
            if isinstance(node, ast.Call) and self._makes_flow(node) and not self._is_run(node):
                yield f"{self._module.name}:{node.lineno} {ast.unparse(node.func)}"

    def _is_run(self, flow: ast.AST) -> bool:
        """Whether an expression stands where its flow runs, or in a variable that does."""
        child, parent = flow, self._parents[flow]
        while isinstance(parent, ast.IfExp) and child is not parent.test:
            child, parent = parent, self._parents[parent]
        if isinstance(parent, ast.keyword):
            child, parent = parent, self._parents[parent]
        if isinstance(parent, ast.ListComp) and child is parent.elt:
            child, parent = parent, self._parents[parent]
        if isinstance(parent, ast.Call) and child is not parent.func:
            return _last_name(parent.func) in self._takers
        if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
            return any(self._is_run(use) for use in self._uses(parent.targets[0], parent))
        return isinstance(parent, (ast.YieldFrom, ast.Return, ast.Lambda))

    def _uses(self, target: ast.expr, at: ast.AST) -> Iterator[ast.Name]:
        """Where a function reads its own variable."""
        function = next(self._around(at), None)
        if isinstance(target, ast.Name) and function is not None:
            for node in ast.walk(function):
                if isinstance(node, ast.Name) and node.id == target.id and isinstance(node.ctx, ast.Load):
                    yield node

    def _makes_flow(self, call: ast.Call) -> bool:
        function = call.func
        if isinstance(function, ast.Name):
            return self._is_flow_name(function)
        if not isinstance(function, ast.Attribute):
            return False
        owner = function.value
        if isinstance(owner, ast.Name):
            imported = self._imported_module(owner.id)
            if imported is not None:
                return function.attr in imported.flows
        known = self._class_of(owner, call)
        if known is not None:
            return function.attr in known
        return self._module.has_flows and function.attr in self._names

    def _is_flow_name(self, name: ast.Name) -> bool:
        for function in self._around(name):
            for parameter in _parameters(function):
                if parameter.arg == name.id:
                    return _returns_flow(parameter)
        where, called = self._module.imports.get(name.id, (self._module.name, name.id))
        return where in self._modules and called in self._modules[where].flows

    def _imported_module(self, name: str) -> Optional[Module]:
        where, what = self._module.imports.get(name, ("", ""))
        return self._modules.get(f"{where}.{what}")

    def _class_of(self, value: ast.expr, at: ast.AST) -> Optional[Set[str]]:
        """The flow methods of the object, where the module says of which class it is."""
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            return self._methods(value.func.id)
        if isinstance(value, ast.Name) and value.id == "self":
            return next(
                (self._methods(node.name) for node in self._up(at) if isinstance(node, ast.ClassDef)), None
            )
        if isinstance(value, ast.Name):
            for function in self._around(at):
                for parameter in _parameters(function):
                    if parameter.arg == value.id and isinstance(parameter.annotation, ast.Name):
                        return self._methods(parameter.annotation.id)
        return None

    def _methods(self, name: str) -> Optional[Set[str]]:
        where, called = self._module.imports.get(name, (self._module.name, name))
        module = self._modules.get(where)
        return module.methods.get(called) if module else None

    def _up(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self._parents:
            node = self._parents[node]
            yield node

    def _around(self, node: ast.AST) -> Iterator[Function]:
        for each in self._up(node):
            if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield each


def _last_name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
