# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.content.code_execution import (
    CodeExecutionResult,
    ExecutableCode,
    Language,
    Outcome,
)
from google._genai_core.runtime.enums import Open


class ExecutableCodeDict(TypedDict, total=False):
    """Code that the model generated and the service ran, if the code execution tool is on."""

    code: Required[Optional[str]]
    """Source code. Required."""

    language: Required[Optional[Open[Language]]]
    """Programming language, currently always `PYTHON`. Required."""

    id: Optional[str]
    """ID that the `CodeExecutionResult` repeats. Not sent by every model."""


ExecutableCodeOrDict = Union[ExecutableCode, ExecutableCodeDict]


class CodeExecutionResultDict(TypedDict, total=False):
    """Result of code that the service ran. Follows the part with the `ExecutableCode`."""

    outcome: Required[Optional[Open[Outcome]]]
    """Success, failure or timeout. Required."""

    output: Optional[str]
    """Standard output if the execution succeeded, otherwise the error output or a description."""

    id: Optional[str]
    """ID of the `ExecutableCode`. Unset if the code has none."""


CodeExecutionResultOrDict = Union[CodeExecutionResult, CodeExecutionResultDict]
