"""Every public type. Loaded on demand: importing this module imports no type yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List

from google.genai_api import types as _generated

if TYPE_CHECKING:
    from google.genai_api.types import *  # noqa: F403  # the generated list of names is long

_CONTENTS = ("ModelContent", "UserContent")

__all__ = sorted([*_generated.__all__, *_CONTENTS])  # noqa: PLE0605  # a list, as sorted gives one


def __getattr__(name: str) -> Any:
    if name in _CONTENTS:
        from google.genai_core.flows import contents

        value = getattr(contents, name)
    elif name in _generated.__all__:
        value = getattr(_generated, name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> List[str]:
    return __all__
