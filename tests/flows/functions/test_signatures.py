"""Python functions as declarations: what cannot be declared is refused with its place and a way out."""

from __future__ import annotations

import decimal
import functools
import gc
import inspect
import subprocess
import sys
import weakref
from typing import TYPE_CHECKING, Any, Callable, List, Tuple, Type, cast

import pytest

from google._genai_core.flows.functions.declarations import declaration_of, declare
from google._genai_core.flows.functions.tools import split, to_tools
from google.genai import types

if TYPE_CHECKING:
    from somewhere import Unknown  # type: ignore[import-not-found]  # pyright: ignore  # there is none: that is the test


class Opaque:
    """A class that pydantic knows nothing of."""


def get_weather(city: str, days: int = 1) -> str:
    """Returns the weather.

    Args:
        city: The city.
    """
    return f"sunny in {city} for {days}"


unnamed: Callable[[int], int] = lambda a: a  # noqa: E731  # that is the test


def many(*cities: str) -> None:
    pass


def any_names(city: str, **options: str) -> None:
    pass


def opaque(connection: Opaque) -> None:
    pass


def callback(done: Callable[[], None]) -> None:
    pass


def unresolved(a: int, b: Unknown) -> None:  # pyright: ignore[reportUnknownParameterType]  # that is the test
    pass


def unresolved_result(a: int) -> Unknown:  # pyright: ignore[reportUnknownParameterType]  # that is the test
    return a


def misspelt(a: "Lisst[int]") -> None:  # type: ignore[name-defined]  # noqa: F821, UP037  # pyright: ignore  # that is the test
    pass


def größe(a: int) -> None:
    pass


def parameter(größe: int) -> None:
    pass


def too_long(a: int) -> None:
    pass


too_long.__name__ = "x" * 64


REFUSED: List[Tuple[Any, Type[Exception], str]] = [
    (
        unnamed,
        TypeError,
        "tools[1]: a lambda has no name; define a function with `def`",
    ),
    (Opaque, TypeError, "tools[1]: Opaque is a class; pass a function or a callable object"),
    (
        many,
        TypeError,
        "tools[1]: many: a model cannot fill *cities; wrap it in a function that names each parameter",
    ),
    (
        any_names,
        TypeError,
        "tools[1]: any_names: a model cannot fill **options; wrap it in a function that names each parameter",
    ),
    (opaque, TypeError, "tools[1]: opaque: parameter 'connection': a model cannot fill a "),
    (callback, TypeError, "tools[1]: callback: parameter 'done': a model cannot fill it: "),
    (unresolved, TypeError, "tools[1]: unresolved: parameter 'b': 'Unknown' cannot be resolved: "),
    (misspelt, TypeError, "tools[1]: misspelt: parameter 'a': "),
    (größe, ValueError, "tools[1]: 'größe' is not a valid function name: use 1 to 63 ASCII letters"),
    (too_long, ValueError, f"tools[1]: '{'x' * 64}' is not a valid function name"),
    (parameter, ValueError, "tools[1]: parameter: parameter 'größe': use 1 to 64 ASCII letters"),
    (min, TypeError, "tools[1]: min: it has no signature; wrap it in a function that is defined with `def`"),
    (5, TypeError, "tools[1] must be a types.Tool, a function or an MCP session, not int"),
]


@pytest.mark.parametrize(("function", "kind", "text"), REFUSED)
def test_what_cannot_be_declared_is_refused(function: Any, kind: Type[Exception], text: str) -> None:
    with pytest.raises(kind) as raised:
        to_tools([get_weather, function])
    assert str(raised.value).startswith(text)


def test_a_builtin_with_a_signature_is_a_tool() -> None:
    found = declare(abs)
    assert found.name == "abs"
    assert found.description
    assert found.parameters_json_schema is not None


def test_bound_arguments_need_no_type() -> None:
    found = declare(functools.partial(opaque, connection=Opaque()))
    assert found == types.FunctionDeclaration(name="opaque")


def test_the_type_of_the_result_does_not_matter() -> None:
    assert declare(cast(Any, unresolved_result)).name == "unresolved_result"


@pytest.mark.parametrize("default", [object(), float("nan"), lambda: 1])
def test_a_default_that_is_no_json_is_not_declared(default: Any) -> None:
    def search(text: Any = default) -> None:
        pass

    assert declare(search).parameters_json_schema == {"type": "object", "properties": {"text": {}}}


def test_an_exact_number_is_a_number_or_text() -> None:
    def pay(amount: decimal.Decimal) -> None:
        pass

    parameters = declare(pay).parameters
    assert parameters is not None
    assert parameters.properties is not None
    assert [str(each.type) for each in parameters.properties["amount"].any_of or ()] == ["NUMBER", "STRING"]


@pytest.mark.parametrize(
    "docstring",
    [
        "One line.",
        "",
        "Args:",
        "Args:\n  other: Not a parameter.",
        ":param",
        "Args:\n\n\n:::\n  a",
        "x\n---\ny",
    ],
)
def test_any_docstring_will_do(docstring: str) -> None:
    def read(a: int) -> None:
        pass

    read.__doc__ = docstring
    found = declare(read)
    assert found.description == (inspect.cleandoc(docstring) or None)
    assert found.parameters is not None
    assert found.parameters.properties == {"a": types.Schema(type=types.Type.INTEGER)}


def test_a_name_declared_twice_is_refused() -> None:
    by_hand = types.Tool(function_declarations=[types.FunctionDeclaration(name="get_weather")])
    for tools in ([get_weather, get_weather], [by_hand, get_weather], [by_hand, by_hand]):
        with pytest.raises(
            ValueError, match=r"tools\[1\]: a function 'get_weather' is already declared in tools"
        ):
            to_tools(tools)


def test_functions_are_found_by_name() -> None:
    search = types.Tool(google_search=types.GoogleSearch())
    found = split([search, get_weather, {"function_declarations": [{"name": "other"}]}])
    assert list(found.functions) == ["get_weather"]
    function: Any = found.functions["get_weather"]
    assert function.function is get_weather
    assert split(found.sent).sent == found.sent
    assert split([search]).sent[0] is search


def test_the_callers_tools_are_left_as_they_are() -> None:
    by_hand = types.Tool(function_declarations=[types.FunctionDeclaration(name="other")])
    before = by_hand.model_copy(deep=True)
    to_tools([by_hand, get_weather])
    assert by_hand == before


def test_a_function_is_read_once_and_not_kept() -> None:
    def short_lived(a: int) -> None:
        pass

    assert declaration_of(short_lived, "") is declaration_of(short_lived, "")
    assert declare(short_lived) is not declare(short_lived)
    watched = weakref.ref(short_lived)
    split([short_lived])
    del short_lived
    gc.collect()
    assert watched() is None


class Unhashable:
    __hash__ = None  # type: ignore[assignment]  # that is the test

    def __call__(self, a: int) -> int:
        return a


def test_an_object_without_a_hash_is_a_tool_too() -> None:
    assert declare(Unhashable()).name == "Unhashable"
    assert declare(Unhashable().__call__).name == "__call__"


def test_from_callable_takes_a_behavior_and_a_form() -> None:
    for options in ({"client": None}, {"api_option": "ENTERPRISE"}):
        make: Any = (
            types.FunctionDeclaration.from_callable
            if "client" in options
            else types.FunctionDeclaration.from_callable_with_api_option
        )
        found = make(callable=get_weather, behavior="NON_BLOCKING", use_json_schema=True, **options)
        assert found.behavior is types.Behavior.NON_BLOCKING
        assert found.parameters is None
        assert found.parameters_json_schema["type"] == "object"
        assert found.parameters_json_schema["properties"]["city"]["type"] == "string"
        plain = make(callable=get_weather, behavior=types.Behavior.BLOCKING, **options)
        assert (plain.behavior, plain.parameters_json_schema) == ("BLOCKING", None)
        assert plain.parameters is not None


def test_from_callable_is_the_same_for_each_backend() -> None:
    expected = declare(get_weather)
    assert types.FunctionDeclaration.from_callable(client=None, callable=get_weather) == expected
    for option in ("GEMINI_API", "VERTEX_AI"):
        found = types.FunctionDeclaration.from_callable_with_api_option(
            callable=get_weather, api_option=option
        )
        assert found == expected
    assert isinstance(expected, types.FunctionDeclaration)
    with pytest.raises(
        ValueError, match="api_option must be 'GEMINI_API', 'VERTEX_AI' or 'ENTERPRISE', not 'OTHER'"
    ):
        types.FunctionDeclaration.from_callable_with_api_option(callable=get_weather, api_option="OTHER")


def test_docstrings_are_parsed_only_where_there_is_something_to_find() -> None:
    """Loading the parser takes longer than reading the function."""
    code = (
        "import sys\n"
        "from google.genai import types\n"
        "from google._genai_core.flows.functions.declarations import declare\n"
        "def add(a: int, b: int) -> int:\n"
        "    'Adds.'\n"
        "declare(add)\n"
        "assert 'docstring_parser' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("tools", [get_weather, types.Tool(), {"google_search": {}}, "google_search"])
def test_tools_are_a_list(tools: Any) -> None:
    with pytest.raises(TypeError, match="tools must be a list, such as"):
        to_tools(tools)


def test_the_parameter_that_no_schema_can_describe_is_named() -> None:
    def choose(name: str, when: Callable[[], int]) -> None:
        """Choose."""

    with pytest.raises(TypeError, match=r"choose: parameter 'when': a model cannot fill it"):
        declaration_of(choose, "tools[0]")
