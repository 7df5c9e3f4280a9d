"""Every public method is documented, with each parameter, and takes a config of either kind."""

from __future__ import annotations

import builtins
import inspect
import re
from typing import Any, Dict, List

import pytest

from google._genai_core.runtime.driving.resource import Resource
from google._genai_core.runtime.lifetime.once import once
from google.genai import errors

from .test_parity import PAIRS

OTHERS = ("Chat", "Chats", "Resource")
"""Classes beside the resources whose methods take one config each."""

RESOURCES = [pair[0] for pair in PAIRS if Resource in pair[0].__mro__ and pair[0].__name__ not in OTHERS]


def public(kind: type) -> Dict[str, Any]:
    """The methods of a resource, without the resources in it."""
    found = {name: value for name, value in vars(kind).items() if not name.startswith("_")}
    return {name: value for name, value in found.items() if not isinstance(value, once)}


EACH_METHOD = pytest.mark.parametrize(
    "method",
    [
        pytest.param(value, id=f"{kind.__name__}.{name}")
        for kind in RESOURCES
        for name, value in public(kind).items()
    ],
)


@EACH_METHOD
def test_the_docstring_names_parameters_and_result(method: Any) -> None:
    assert "Args:" in method.__doc__
    assert "Returns:" in method.__doc__
    for parameter in inspect.signature(method).parameters:
        if parameter != "self":
            assert f"{parameter}: " in method.__doc__


SHARED = re.findall(r"^    (\w+)(?:, (\w+))? ", errors.__doc__ or "", re.MULTILINE)
"""The errors that the module's docstring lists for every method."""


def test_the_errors_of_every_method_exist() -> None:
    names = [name for names in SHARED for name in names if name]

    assert {"ClientError", "ServerError", "APIConnectionError", "UnsupportedFieldError", "TypeError"} <= {
        *names
    }
    assert all(issubclass(vars(errors).get(name) or vars(builtins)[name], Exception) for name in names)


@EACH_METHOD
def test_a_method_names_errors_that_exist_and_not_those_of_every_method(method: Any) -> None:
    section = inspect.cleandoc(method.__doc__).partition("\nRaises:\n")[2]
    raised = re.findall(r"^    (?:(errors)\.)?(\w+): ", section, re.MULTILINE)

    assert bool(raised) == bool(section)
    for module, error in raised:
        kind = vars(errors if module else builtins)[error]
        assert issubclass(kind, Exception)
        assert not module or error not in [shared for shared, _ in SHARED]


@EACH_METHOD
def test_every_method_takes_a_config_of_either_kind(method: Any) -> None:
    parameter = inspect.signature(method).parameters["config"]
    kind = parameter.annotation.split("[")[-1].split(",")[0]
    assert parameter.annotation == f"Optional[Union[{kind}, {kind}Dict]]"
    assert parameter.default is None


def test_the_methods_of_models() -> None:
    (models,) = [kind for kind in RESOURCES if kind.__name__ == "Models"]
    assert set(public(models)) >= {
        "generate_content",
        "generate_content_stream",
        "count_tokens",
        "compute_tokens",
        "embed_content",
        "get",
        "list",
    }


CLASSES: List[type] = [
    *(kind for pair in PAIRS for kind in pair),
    *(kind for kind in map(vars(errors).get, errors.__all__) if isinstance(kind, type)),
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_docstrings(kind: type) -> None:
    assert (kind.__dict__.get("__doc__") or "").strip()
    for name, value in public(kind).items():
        assert inspect.getdoc(value), f"{kind.__name__}.{name}"
