"""Arguments of `resource.py.jinja`: the shells of a resource's methods in one mode."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from generator.ir import Api, Argument, Method, Resource
from generator.naming import constant, snake
from generator.rendering.clients import properties
from generator.rendering.imports import grouped, module_of
from generator.rendering.modes import Mode


class _Shell:
    """One method, as the template prints it."""

    def __init__(self, method: Method, api: Api, mode: Mode) -> None:
        self.name = method.name
        self.constant = constant(method.name)
        self.config = method.config
        self.item = method.item
        self.pager = method.pager
        self.arguments = method.arguments
        self.verb = "stream" if method.streams else "run"
        self.flow_path = method.flow or "call.call_flow"
        self.values = "{" + ", ".join(f'"{a.name}": {a.name}' for a in method.arguments) + "}"
        self.docstring = _docstring(method)
        self.deprecated = _deprecated(method, api)
        self.returns = returns(method)
        self._mode = mode
        self._alone = method.returns
        self._streams = method.streams
        self._inputs = {a.name: _input(a) for a in method.arguments}

    @property
    def forms(self) -> list[dict[str, Any]]:
        """The signatures: the overloads, then the one of the method's body."""
        deciding = [a for a in self.arguments if a.returns]
        whole = [self._form(self._inputs, self._result())]
        own = next((a for a in self.arguments if a.alike), None)
        if own is not None:
            either = f"Union[{self._inputs[own.name]}, {', '.join(own.alike)}]"
            alike = self._form({**self._inputs, own.name: variable(own)}, variable(own))
            by_name = self._form(self._inputs, self._alone)
            return [alike, by_name, self._form({**self._inputs, own.name: either}, "Any")]
        if not deciding:
            return whole
        without = {**self._inputs, **{a.name: "None = None" for a in deciding}}
        given = [self._form({**without, a.name: a.type.python()}, a.returns) for a in deciding]
        return [self._form(without, self._alone), *given, *whole]

    def _form(self, inputs: Mapping[str, str], result: str) -> dict[str, Any]:
        alone = len(self.arguments) == 1
        first = [a.name for a in self.arguments if a.positional or alone]
        named = [a.name for a in self.arguments if a.name not in first]
        lines = [f"{name}: {inputs[name]}" for name in first]
        lines += ["*"] if self.arguments else []
        lines += [f"{name}: {inputs[name]}" for name in named]
        config = f"config: Optional[Union[{self.config}, {self.config}Dict]] = None"
        return {"parameters": [*lines, config], "result": result}

    def _result(self) -> str:
        if self.pager:
            return f"{self._mode.prefix}Pager[{self.item}]"
        return f"{self._mode.prefix}Stream[{self.returns}]" if self._streams else self.returns


def _deprecated(method: Method, api: Api) -> str:
    """Return the text of type checkers for a method that its backends have deprecated; empty if one has not."""
    flags = api.flag(method.resource, method.name)
    if not flags.deprecated or set(flags.deprecated) < set(flags.on):
        return ""
    names = " and ".join(api.backends[backend].name for backend in flags.deprecated)
    return f"{names} deprecated it"


def variable(argument: Argument) -> str:
    """Return the name of the type variable for the types of which an object is answered by its own."""
    return f"{argument.name.title()}T"


def returns(method: Method) -> str:
    """Return the type of a method's result, for any choice of its parameters."""
    others = [a.returns for a in method.arguments if a.returns]
    kinds = [kind for a in method.arguments for kind in a.alike]
    found = list(dict.fromkeys([method.returns, *others, *kinds]))
    return f"Union[{', '.join(found)}]" if len(found) > 1 else method.returns


def _input(argument: Argument) -> str:
    text = argument.type.python()
    if argument.normalize:
        text = f"Union[{text}, {text}Dict]" if argument.type.type else f"{text}Dict"
    if argument.optional and text == "bool":
        return "bool = False"
    return f"Optional[{text}] = None" if argument.optional else text


def _names(argument: Argument) -> list[str]:
    """Return the names in `_input`."""
    alone = [argument.type.name] if argument.type.type or not argument.normalize else []
    return [*alone, f"{argument.type.name}Dict"] if argument.normalize else alone


def _docstring(method: Method) -> str:
    arguments = {**{a.name: a.doc for a in method.arguments}, "config": method.config_doc}
    lines = [method.doc, *_section("Args", arguments)]
    lines += ["", "Returns:", f"    {' '.join(method.returns_doc.split())}"]
    lines += _section("Raises", method.raises)
    return _wrapped("\n".join(lines)) + "\n"


def _section(title: str, entries: Mapping[str, str]) -> list[str]:
    """Return the lines of one section of a docstring; empty without entries."""
    lines = [f"    {name}: {' '.join(text.split())}" for name, text in entries.items()]
    return ["", f"{title}:", *lines] if lines else []


def _wrapped(text: str) -> str:
    """Return a text of several lines as the inside of a docstring."""
    result: list[str] = []
    for line in text.replace("\\", "\\\\").replace('"', "'").split("\n"):
        indent = " " * (len(line) - len(line.lstrip()) + (4 if line.startswith("    ") else 0))
        result += textwrap.wrap(line, 100, subsequent_indent=indent) or [""]
    return "\n".join(line.rstrip() for line in result)


def _runtime(api: Api) -> dict[str, str]:
    """Return the modules of the types of the runtime, by name."""
    core = api.packages.core
    return {name: f"{core}.{place.rpartition('.')[0]}" for name, place in api.hand_written.items()}


def resource(item: Resource, api: Api, mode: Mode) -> dict[str, Any]:
    """Return the arguments of the template for one resource in one mode."""
    shells = [_Shell(method, api, mode) for method in item.methods]
    words: list[str] = []
    for method in item.methods:
        words += [method.config, f"{method.config}Dict", method.item or method.returns]
        for argument in method.arguments:
            words += [*_names(argument), argument.returns, *argument.alike]
    flows = sorted({shell.flow_path.split(".")[0] for shell in shells if not shell.pager})
    return {
        "resource": {
            "name": item.name,
            "path": item.path,
            "class_name": item.class_name,
            "module": snake(item.class_name),
            "doc": _wrapped(item.doc),
            "methods": shells,
        },
        "mode": mode,
        "variables": {
            variable(a): ", ".join(a.alike) for method in item.methods for a in method.arguments if a.alike
        },
        "inner": properties([each for each in api.resources if each.within == item.name], mode),
        "flows": flows,
        "pages": any(shell.pager for shell in shells),
        "imports": grouped(words, module_of(api)),
        "results": grouped(words, {**{name: at for name, at in api.results.items() if at}, **_runtime(api)}),
    }
