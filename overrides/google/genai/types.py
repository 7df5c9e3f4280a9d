"""Every public type, loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, List

from google._genai_api import types as _generated
from google._genai_core.behaviours.results import ResultHead
from google._genai_core.runtime.headers import HeaderDict
from google._genai_core.runtime.model import new_instance
from google._genai_core.runtime.words.documented import DocumentedKeys

if TYPE_CHECKING:
    from google._genai_api.types import *  # noqa: F403  # the generated list of names is long
    from google._genai_api.types.calls.operations import Operation as ProjectOperation
    from google._genai_api.types.dicts.calls.operations import OperationDict as ProjectOperationDict
    from google._genai_api.types.dicts.calls.operations import OperationOrDict as ProjectOperationOrDict
    from google._genai_api.types.dicts.generation.parameters import (
        ThinkingConfigDict as GenerationConfigThinkingConfigDict,
    )
    from google._genai_api.types.dicts.generation.parameters import (
        ThinkingConfigOrDict as GenerationConfigThinkingConfigOrDict,
    )
    from google._genai_api.types.generation.parameters import ThinkingConfig as GenerationConfigThinkingConfig
    from google._genai_api.types.tools.retrieval import DynamicRetrievalConfigMode as Mode
    from google._genai_core.behaviours.job_states import (
        JOB_STATES_ENDED,
        JOB_STATES_ENDED_MLDEV,
        JOB_STATES_ENDED_VERTEX,
        JOB_STATES_SUCCEEDED,
        JOB_STATES_SUCCEEDED_MLDEV,
        JOB_STATES_SUCCEEDED_VERTEX,
    )
    from google._genai_core.flows.inputs.contents import ModelContent, UserContent

__all__ = [
    "JOB_STATES_ENDED",
    "JOB_STATES_ENDED_MLDEV",
    "JOB_STATES_ENDED_VERTEX",
    "JOB_STATES_SUCCEEDED",
    "JOB_STATES_SUCCEEDED_MLDEV",
    "JOB_STATES_SUCCEEDED_VERTEX",
    "GenerationConfigThinkingConfig",
    "GenerationConfigThinkingConfigDict",
    "GenerationConfigThinkingConfigOrDict",
    "Mode",
    "ModelContent",
    "ProjectOperation",
    "ProjectOperationDict",
    "ProjectOperationOrDict",
    "UserContent",
]
# Pickles name these three here, so that the inner layout can change.
_new_instance = new_instance
_ResultHead = ResultHead
_HeaderDict = HeaderDict
# The module of each hand-written name, and its name there; all other names are generated.
_WRITTEN = {
    name: ("google._genai_core.behaviours.job_states", name) for name in __all__ if name.startswith("JOB_")
}
# Second names, which the published SDK has for what is the same.
_WRITTEN["Mode"] = ("google._genai_api.types", "DynamicRetrievalConfigMode")
for _end in ("", "Dict", "OrDict"):
    _WRITTEN[f"GenerationConfigThinkingConfig{_end}"] = ("google._genai_api.types", f"ThinkingConfig{_end}")
    _WRITTEN[f"ProjectOperation{_end}"] = ("google._genai_api.types", f"Operation{_end}")
_WRITTEN["ModelContent"] = ("google._genai_core.flows.inputs.contents", "ModelContent")
_WRITTEN["UserContent"] = ("google._genai_core.flows.inputs.contents", "UserContent")
__all__ += _generated.__all__
if not TYPE_CHECKING:  # type checkers read the two lists above but cannot evaluate this call
    __all__.sort()


def __getattr__(name: str) -> Any:
    if name in _WRITTEN:
        module, attribute = _WRITTEN[name]
        value = getattr(import_module(module), attribute)
    elif name in _generated.__all__:
        value = getattr(_generated, name)
        if name.endswith("Dict") and isinstance(value, type):
            value.__doc__ = DocumentedKeys(value.__doc__)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> List[str]:
    return __all__
