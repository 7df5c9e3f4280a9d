"""Every public type. Loaded on demand: importing this module imports no type yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List

from google.genai_api import types as _generated

if TYPE_CHECKING:
    from google.genai_api.types import *  # noqa: F403  # the generated list of names is long
    from google.genai_core.flows.contents import ModelContent, UserContent

__all__ = ["ModelContent", "UserContent"]
__all__ += _generated.__all__
if not TYPE_CHECKING:  # type checkers read the two lines above and no call
    __all__.sort()


def __getattr__(name: str) -> Any:
    if name in ("ModelContent", "UserContent"):
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
