"""Every flow that is called also runs, and its name says so: on strings of source, then on the SDK."""

from __future__ import annotations

import ast
import textwrap
from pathlib import Path
from typing import Dict, List

import pytest

from .flow_calls import Module, forgotten, read

ROOT = Path(__file__).resolve().parents[2]
EFFECTS = '''
    def send(request: Request) -> Flow[Response]:
        """A flow."""

    class Sleep(Effect[float]):
        """An effect."""

    class Together(Effect[List[Any]]):
        def __init__(self, flows: Sequence[Flow[Any]]) -> None:
            """Takes flows."""

    class Deadline:
        def allows(self, seconds: float) -> Flow[None]:
            """A method that is a flow."""

        def passed(self) -> bool:
            """A method that is not."""

    class Driver:
        def run(self, flow: Flow[T]) -> T:
            """Takes a flow."""

    class Interpreter:
        def handle(self, effect: Effect[T]) -> T:
            """Takes an effect."""

    class Stream:
        def __init__(self, driver: Driver, flow: Flow[T]) -> None:
            """Takes a flow too."""
'''
IMPORTS = """
    import effects
    from sdk import effects
    from sdk import effects as others
    from sdk.effects import Deadline, Driver, Flow, Sleep, Stream, Together, send
    from sdk.effects import send as transmit
"""


def found(body: str) -> List[str]:
    """Return what is found in a module with these functions."""
    modules: Dict[str, Module] = {
        "sdk.effects": read("sdk.effects", textwrap.dedent(EFFECTS)),
        "m": read("m", textwrap.dedent(IMPORTS) + textwrap.dedent(body)),
    }
    return [entry.partition(" ")[2] for entry in forgotten(modules)]


FORGOTTEN: Dict[str, str] = {
    "a name": "def f() -> Flow[None]:\n  send(r)",
    "a name by another": "def f() -> Flow[None]:\n  transmit(r)",
    "a module's": "def f() -> Flow[None]:\n  effects.send(r)",
    "a module's by another name": "def f() -> Flow[None]:\n  others.send(r)",
    "a method of a parameter": "def f(d: Deadline) -> Flow[None]:\n  d.allows(1.0)",
    "a method of a variable": "def f() -> Flow[None]:\n  d = Deadline()\n  d.allows(1.0)",
    "a method of an attribute": "class A:\n  def f(self) -> Flow[None]:\n    self._deadline.allows(1.0)",
    "a method of self": "class A:\n  def f(self) -> Flow[None]:\n    self.g()\n  def g(self) -> Flow[None]: ...",
    "a method of what was just made": "def f() -> Flow[None]:\n  Deadline().allows(1.0)",
    "several": "def f() -> Flow[None]:\n  made = [send(r) for r in requests]",
    "an effect with several": "def f() -> Flow[None]:\n  Together([send(r) for r in requests])",
    "a function of the module": "def f() -> Flow[None]:\n  g()\ndef g() -> Flow[None]: ...",
    "a function of the function": "def f() -> Flow[None]:\n  def g() -> Flow[None]: ...\n  g()",
    "a parameter": "def f(look: Callable[[int], Flow[int]]) -> Flow[None]:\n  look(1)",
    "in quotes": "def f() -> 'Flow[None]':\n  g()\ndef g() -> 'Flow': ...",
    "by a path": "def f() -> effects.Flow[None]:\n  g()\ndef g() -> effects.Flow[int]: ...",
    "a variable that nobody runs": "def f() -> Flow[None]:\n  made = send(r)\n  print(made)",
    "a condition": "def f() -> Flow[None]:\n  if send(r):\n    return 1",
    "yielded": "def f() -> Flow[None]:\n  yield send(r)",
    "an operand": "def f() -> Flow[None]:\n  return send(r) or None",
    "the test of an expression": "def f() -> Flow[None]:\n  return 1 if send(r) else 2",
    "an argument of what takes no flow": "def f() -> Flow[None]:\n  print(send(r))",
    "outside a flow": "def f(d: Deadline) -> None:\n  d.allows(1.0)",
    "an effect": "def f() -> Flow[None]:\n  Sleep(1)",
    "an effect of a module": "def f() -> Flow[None]:\n  effects.Sleep(1)",
    "an effect that is yielded": "def f() -> Flow[None]:\n  yield Sleep(1)",
    "awaited": "async def f() -> None:\n  await send(r)",
}
RUN: Dict[str, str] = {
    "yield from": "def f() -> Flow[None]:\n  yield from send(r)",
    "its value": "def f() -> Flow[int]:\n  a = yield from effects.send((yield from g()))\ndef g() -> Flow[int]: ...",
    "one of two": "def f() -> Flow[int]:\n  return (yield from (send(r) if r else transmit(r)))",
    "returned": "def f() -> Flow[None]:\n  return send(r)",
    "a driver's": "def f(driver: Driver) -> None:\n  driver.run(send(r))",
    "a driver's by keyword": "def f(driver: Driver) -> None:\n  driver.run(flow=send(r))",
    "a constructor's": "def f(driver: Driver) -> None:\n  Stream(driver, send(r))",
    "made by a lambda": "def f(driver: Driver) -> None:\n  make = lambda: send(r)",
    "by a variable": "def f(driver: Driver) -> None:\n  flow = send(r)\n  driver.run(flow)",
    "an effect": "def f() -> Flow[None]:\n  yield from Sleep(1)",
    "an effect for an interpreter": "def f(i: Interpreter) -> None:\n  i.handle(Sleep(1))",
    "several at once": "def f() -> Flow[None]:\n  yield from Together([send(r) for r in requests])",
    "not a flow": "def f(d: Deadline) -> Flow[None]:\n  d.passed()",
    "a parameter of that name": "def f(send: Callable[[int], int]) -> Flow[None]:\n  send(1)",
    "another's of that name": "from other import send\ndef f() -> Flow[None]:\n  send(1)",
}


@pytest.mark.parametrize("name", FORGOTTEN)
def test_a_forgotten_flow_is_found(name: str) -> None:
    assert len(found(FORGOTTEN[name])) == 1


@pytest.mark.parametrize("name", RUN)
def test_a_flow_that_runs_is_not(name: str) -> None:
    assert found(RUN[name]) == []


@pytest.fixture(scope="module")
def sdk() -> Dict[str, Module]:
    """Every module of the SDK by name."""
    modules: Dict[str, Module] = {}
    for base in ("overrides", "generated"):
        for path in (ROOT / base).rglob("*.py"):
            parts = path.relative_to(ROOT / base).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            modules[name] = read(name, path.read_text(encoding="utf-8"))
    return modules


def test_no_flow_of_the_sdk_is_forgotten(sdk: Dict[str, Module]) -> None:
    assert forgotten(sdk) == []


MISNAMED: Dict[str, str] = {
    "a flow": "def f() -> Flow[None]: ...",
    "a flow in quotes": "def f() -> 'effects.Flow[None]': ...",
    "a method": "class A:\n  def f(self) -> Flow[None]: ...",
    "a function of a function": "def f() -> None:\n  def g() -> Flow[None]: ...",
    "not a flow": "def f_flow() -> None: ...",
    "not annotated": "def f_flow(): ...",
    "a parameter": "def f(look: Callable[[int], Flow[int]]) -> None: ...",
    "a parameter that is a flow": "def f(a_flow: Flow[int]) -> None: ...",
}
NAMED: Dict[str, str] = {
    "a flow": "def f_flow() -> Flow[None]: ...",
    "not a flow": "def flows(flow: Flow[None]) -> None: ...",
    "a parameter": "def f(look_flow: Callable[[int], Flow[int]]) -> None: ...",
}


@pytest.mark.parametrize("name", MISNAMED)
def test_a_name_that_hides_a_flow_is_found(name: str) -> None:
    assert len(read("m", MISNAMED[name]).misnamed) == 1


@pytest.mark.parametrize("name", NAMED)
def test_a_name_that_shows_a_flow_is_not(name: str) -> None:
    assert read("m", NAMED[name]).misnamed == []


def test_names_of_the_sdk_show_which_functions_are_flows(sdk: Dict[str, Module]) -> None:
    assert {name: module.misnamed for name, module in sdk.items() if module.misnamed} == {}
    assert sum(len(module.flows) + len(module.methods) for module in sdk.values()) > 50


def test_each_yield_from_of_the_sdk_is_missed_once_it_is_gone(sdk: Dict[str, Module]) -> None:
    removed = 0
    for name, module in sdk.items():
        for node in ast.walk(module.tree):
            if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.YieldFrom)):
                continue
            whole, node.value = node.value, node.value.value
            if isinstance(node.value, ast.Call) and module.has_flows:
                changed = read(name, ast.unparse(module.tree))
                assert len(forgotten({**sdk, name: changed}, [name])) == 1, ast.unparse(node)
                removed += 1
            node.value = whole
    assert removed > 10
