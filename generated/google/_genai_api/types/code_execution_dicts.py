# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, TypedDict, Union

from google._genai_api.types.code_execution import CodeExecutionResult, ExecutableCode, Language, Outcome
from google._genai_core.runtime.enums import Open


class CodeExecutionResultDict(TypedDict, total=False):
    """What a program of the model printed. Comes in the part after its `ExecutableCode`."""

    outcome: Optional[Open[Outcome]]
    """Tells success, failure and timeout apart."""

    output: Optional[str]
    """Standard output after success, otherwise the error stream or an explanation."""

    id: Optional[str]
    """Repeats `ExecutableCode.id`; empty if the code has none."""


class ExecutableCodeDict(TypedDict, total=False):
    """Program that the model wrote and the service ran, if the code execution tool is on."""

    code: Optional[str]
    """Source text of the program."""

    language: Optional[Open[Language]]
    """Always `PYTHON` at present."""

    id: Optional[str]
    """Pairs the program with its `CodeExecutionResult`. Not every model sends one."""


ExecutableCodeOrDict = Union[ExecutableCode, ExecutableCodeDict]
CodeExecutionResultOrDict = Union[CodeExecutionResult, CodeExecutionResultDict]
