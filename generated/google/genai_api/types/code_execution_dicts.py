# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TypedDict

from google.genai_api.types.code_execution import Language, Outcome
from google.genai_core.runtime.enums import Open


class CodeExecutionResultDict(TypedDict, total=False):
    """What a program of the model printed. Comes in the part after its `ExecutableCode`."""

    outcome: Open[Outcome]
    """Tells success, failure and timeout apart."""

    output: str
    """Standard output after success, otherwise the error stream or an explanation."""

    id: str
    """Repeats `ExecutableCode.id`; empty if the code has none."""


class ExecutableCodeDict(TypedDict, total=False):
    """Program that the model wrote and the service ran, if the code execution tool is on."""

    code: str
    """Source text of the program."""

    language: Open[Language]
    """Always `PYTHON` at present."""

    id: str
    """Pairs the program with its `CodeExecutionResult`. Not every model sends one."""
