"""Changes of a tiny package, and what each does to callers."""

from __future__ import annotations

from typing import List, NamedTuple

HEAD = """\
from __future__ import annotations
from enum import Enum
from typing import Any, Callable, Dict, Iterable, List, Literal, NamedTuple, Optional, Sequence, TypedDict, Union
from typing_extensions import NotRequired, Required
from pydantic import BaseModel, Field
"""


class Row(NamedTuple):
    """One change: the source of a module before and after."""

    title: str
    old: str
    new: str
    says: str = ""
    """Part of the line that names the change; empty if there is none."""


BREAKING: List[Row] = [
    Row("name gone", "def f(): ...\ndef g(): ...", "def g(): ...", "tiny.f: function is gone"),
    Row("class gone", "class A:\n    x: int", "b: int", "tiny.A: class is gone"),
    Row("name renamed", "def load_file(): ...", "def load_files(): ...", "renamed to load_files?"),
    Row("method gone", "class A:\n    def f(self): ...", "class A: ...", "tiny.A.f: method is gone"),
    Row("parameter gone", "def f(a, b=1): ...", "def f(a): ...", "tiny.f(b): argument 2 is gone"),
    Row("parameter renamed", "def f(*, key: str): ...", "def f(*, keys: str): ...", "renamed to keys?"),
    Row("parameters in another order", "def f(a, b): ...", "def f(b, a): ...", "was argument 1, is argument 2"),
    Row("parameter put first", "def f(a=1): ...", "def f(z=1, a=1): ...", "was argument 1, is argument 2"),
    Row("now by keyword", "def f(a=1): ...", "def f(*, a=1): ...", "was argument 1, is keyword"),
    Row("now by position", "def f(a): ...", "def f(a, /): ...", "was argument 1, is positional 1"),
    Row("now required", "def f(a=1): ...", "def f(a): ...", "was 1 by default, is required"),
    Row("new and required", "def f(): ...", "def f(*, a): ...", "tiny.f(a): keyword is new and required"),
    Row("another default", "def f(a=1): ...", "def f(a=2): ...", "was 1, is 2"),
    Row("any arguments gone", "def f(*a, **b): ...", "def f(*a): ...", "tiny.f(b): any keywords is gone"),
    Row("narrower parameter", "def f(a: Optional[str]): ...", "def f(a: str): ...", "type was str | None, is str"),
    Row("other parameter", "def f(a: str): ...", "def f(a: int): ...", "type was str, is int"),
    Row("parameter of a narrower list", "def f(a: Sequence[int]): ...", "def f(a: List[int]): ...", "is list[int]"),
    Row("parameter had no type", "def f(a): ...", "def f(a: str): ...", "type was Any, is str"),
    Row("wider result", "def f() -> str: ...", "def f() -> Optional[str]: ...", "tiny.f: type was str"),
    Row("other result", "def f() -> List[int]: ...", "def f() -> List[str]: ...", "is list[str]"),
    Row("result unknown", "def f() -> str: ...", "def f() -> Any: ...", "type was str, is Any"),
    Row("now async", "def f(): ...", "async def f(): ...", "was function, is async function"),
    Row("now sync", "class A:\n    async def f(self): ...", "class A:\n    def f(self): ...", "was async method"),
    Row("now a method", "class A:\n    @property\n    def f(self): ...", "class A:\n    def f(self): ...", "was property"),
    Row("now static", "class A:\n    def f(self): ...", "class A:\n    @staticmethod\n    def f(): ...", "static method"),
    Row("property read only", "class A:\n    b: int = 1", "class A:\n    @property\n    def b(self) -> int: ...", "property"),
    Row("other property", "class A:\n    @property\n    def f(self) -> int: ...", "class A:\n    @property\n    def f(self) -> str: ...", "type was int"),
    Row("constructor takes more", "class A: ...", "class A:\n    def __init__(self, a): ...", "tiny.A.__init__"),
    Row("no context manager", "class A:\n    def __enter__(self): ...", "class A: ...", "A.__enter__: method is gone"),
    Row("base gone", "class A(ValueError): ...", "class A(Exception): ...", "base class ValueError is gone"),
    Row("base of the base gone", "class A(KeyError): ...\nclass B(A): ...", "class A: ...\nclass B(A): ...", "tiny.B: base class KeyError is gone"),
    Row("field gone", "class A(BaseModel):\n    a: Optional[int] = None", "class A(BaseModel): ...", "A.a: field is gone"),
    Row("field renamed", "class A(BaseModel):\n    seed: int = 0", "class A(BaseModel):\n    seeds: int = 0", "renamed to seeds?"),
    Row("field retyped", "class A(BaseModel):\n    a: int = 0", "class A(BaseModel):\n    a: str = 0", "type was int, is str"),
    Row("field wider", "class A(BaseModel):\n    a: int = 0", "class A(BaseModel):\n    a: Union[int, str] = 0", "a field is given and read"),
    Row("field narrower", "class A(BaseModel):\n    a: Union[int, str] = 0", "class A(BaseModel):\n    a: int = 0", "a field is given and read"),
    Row("field a list", "class A(BaseModel):\n    a: Optional[str] = None", "class A(BaseModel):\n    a: Optional[List[str]] = None", "is list[str] | None"),
    Row("field required", "class A(BaseModel):\n    a: int = 0", "class A(BaseModel):\n    a: int", "is required"),
    Row("new required field", "class A(BaseModel): ...", "class A(BaseModel):\n    a: int", "field is new and required"),
    Row("field of Field required", "class A(BaseModel):\n    a: int = Field(default=0)", "class A(BaseModel):\n    a: int = Field(...)", "is required"),
    Row("field of a private base", "class _B(BaseModel):\n    a: int = 0\nclass A(_B): ...", "class _B(BaseModel): ...\nclass A(_B): ...", "tiny.A.a: field is gone"),
    Row("key gone", "class A(TypedDict, total=False):\n    a: int", "class A(TypedDict, total=False): ...", "A.a: key is gone"),
    Row("key retyped", "class A(TypedDict):\n    a: int", "class A(TypedDict):\n    a: str", "type was int, is str"),
    Row("key required", "class A(TypedDict, total=False):\n    a: int", "class A(TypedDict, total=False):\n    a: Required[int]", "was key, is required key"),
    Row("all keys required", "class A(TypedDict, total=False):\n    a: int", "class A(TypedDict):\n    a: int", "is required key"),
    Row("new required key", "class A(TypedDict): ...", "class A(TypedDict):\n    a: int", "required key is new and required"),
    Row("member gone", 'class A(Enum):\n    A = "A"\n    B = "B"', 'class A(Enum):\n    A = "A"', "tiny.A.B: member is gone"),
    Row("other value", 'class A(Enum):\n    A = "A"', 'class A(Enum):\n    A = "a"', "was 'A', is 'a'"),
    Row("item of a tuple", "class A(NamedTuple):\n    a: int\n    b: int", "class A(NamedTuple):\n    b: int\n    a: int", "tiny.A(a): was argument 1"),
    Row("narrower union", "A = Union[int, str]", "A = Union[int, bytes]", "tiny.A: type was int | str, is int | bytes"),
    Row("other constant", "LIMIT = 3", "LIMIT = 4", "was 3, is 4"),
    Row("literal gone", 'def f(a: Literal["x", "y"]): ...', 'def f(a: Literal["x"]): ...', "Literal['x']"),
    Row("callback takes less", "def f(a: Callable[[int], Any]): ...", "def f(a: Callable[[str], Any]): ...", "Callable"),
    Row("member moved to its base, with another parameter", "class A: ...\nclass B(A):\n    def f(self, a): ...", "class A:\n    def f(self, b): ...\nclass B(A): ...", "tiny.B.f(a): argument 1 is gone"),
    Row("member of the base made narrower", "class A:\n    def f(self, a=1): ...\nclass B(A): ...", "class A:\n    def f(self, a=1): ...\nclass B(A):\n    def f(self): ...", "tiny.B.f(a)"),
    Row("member of the base with more parameters", "class A:\n    def f(self): ...\nclass B(A): ...", "class A:\n    def f(self): ...\nclass B(A):\n    def f(self, a): ...", "tiny.B.f(a): argument 1 is new and required"),
    Row("class now a function", "class A: ...", "def A(): ...", "was class, is function"),
]  # fmt: skip

ADDITIVE: List[Row] = [
    Row("new function", "def f(): ...", "def f(): ...\ndef g(a): ...", "tiny.g: function is new"),
    Row("new class", "a: int", "a: int\nclass A:\n    def __init__(self, a): ...", "tiny.A: class is new"),
    Row("new method", "class A: ...", "class A:\n    def f(self, a): ...", "tiny.A.f: method is new"),
    Row("new optional parameter", "def f(a): ...", "def f(a, b=1, *, c=2): ...", "tiny.f(c): keyword is new"),
    Row("now any keywords", "def f(): ...", "def f(**k): ...", "any keywords is new"),
    Row("now optional", "def f(a): ...", "def f(a=1): ...", "was required, is 1 by default"),
    Row("also by position", "def f(*, a): ...", "def f(a): ...", "was keyword, is argument 1"),
    Row("wider parameter", "def f(a: str): ...", "def f(a: Union[str, bytes]): ...", "is str | bytes"),
    Row("parameter of a base", "class A: ...\nclass B(A): ...\ndef f(a: B): ...", "class A: ...\nclass B(A): ...\ndef f(a: A): ...", "type was B, is A"),
    Row("any iterable", "def f(a: List[int]): ...", "def f(a: Iterable[float]): ...", "is Iterable[float]"),
    Row("narrower result", "def f() -> Optional[str]: ...", "def f() -> str: ...", "is str"),
    Row("result of a subclass", "class A: ...\nclass B(A): ...\ndef f() -> A: ...", "class A: ...\nclass B(A): ...\ndef f() -> B: ...", "type was A, is B"),
    Row("property can be set", "class A:\n    @property\n    def f(self) -> int: ...", "class A:\n    @property\n    def f(self) -> int: ...\n    @f.setter\n    def f(self, to: int) -> None: ...", "settable property"),
    Row("new base", "class A(Exception): ...", "class A(ValueError, Exception): ...", "base class ValueError is new"),
    Row("member moved to its base", "class A: ...\nclass B(A):\n    def f(self, a): ...", "class A:\n    def f(self, a): ...\nclass B(A): ...", "tiny.A.f: method is new"),
    Row("new field", "class A(BaseModel): ...", "class A(BaseModel):\n    a: Optional[int] = None", "field is new"),
    Row("new key", "class A(TypedDict): ...", "class A(TypedDict):\n    a: NotRequired[int]", "key is new"),
    Row("key not required", "class A(TypedDict):\n    a: int", "class A(TypedDict):\n    a: NotRequired[int]", "was required key, is key"),
    Row("wider key", "class A(TypedDict):\n    a: int", "class A(TypedDict):\n    a: Optional[int]", "is int | None"),
    Row("new member", 'class A(Enum):\n    A = "A"', 'class A(Enum):\n    A = "A"\n    B = "B"', "member is new"),
    Row("wider union", "A = Union[int, str]", "A = Union[int, str, bytes]", "is int | str | bytes"),
    Row("wider by an alias", "P = Union[int, str]\ndef f(a: str): ...", "P = Union[int, str]\ndef f(a: P): ...", "type was str, is P"),
]  # fmt: skip

NOTHING: List[Row] = [
    Row("docstring and body", "def f(): ...", 'def f():\n    "Words."\n    return 1'),
    Row(
        "another way to write a type", "def f(a: Optional[List[int]]): ...", "def f(a: None | list[int]): ..."
    ),
    Row("order of a union", "def f(a: Union[int, str]): ...", "def f(a: Union[str, int]): ..."),
    Row("private names", "def _f(a): ...\na: int", "a: int"),
    Row(
        "private base", "class _B:\n    def f(self): ...\nclass A(_B): ...", "class A:\n    def f(self): ..."
    ),
    Row("private alias", "_T = Union[int, str]\ndef f(a: _T): ...", "def f(a: Union[int, str]): ..."),
    Row("other lines", "a: int\nb: int", "b: int\na: int"),
    Row("name of a positional parameter that is private", "def f(_a=1): ...", "def f(_b=1): ..."),
    Row("pydantic's names", "class A(BaseModel): ...", "class A(BaseModel):\n    def model_copy(self): ..."),
]
