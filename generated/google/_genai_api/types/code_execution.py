# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class CodeExecutionResult(ApiModel):
    """What a program of the model printed. Comes in the part after its `ExecutableCode`."""

    outcome: Optional[Open[Outcome]] = None
    """Tells success, failure and timeout apart."""

    output: Optional[str] = None
    """Standard output after success, otherwise the error stream or an explanation."""

    id: Optional[str] = None
    """Repeats `ExecutableCode.id`; empty if the code has none."""


class ExecutableCode(ApiModel):
    """Program that the model wrote and the service ran, if the code execution tool is on."""

    code: Optional[str] = None
    """Source text of the program."""

    language: Optional[Open[Language]] = None
    """Always `PYTHON` at present."""

    id: Optional[str] = None
    """Pairs the program with its `CodeExecutionResult`. Not every model sends one."""


class Language(OpenEnum):
    """Programming language of code that the model runs."""

    LANGUAGE_UNSPECIFIED = "LANGUAGE_UNSPECIFIED"
    """No language named; not to be used."""

    PYTHON = "PYTHON"
    """Python 3.10 or newer, in a sandbox that has numpy and simpy."""


class Outcome(OpenEnum):
    """How a run of model-written code ended."""

    OUTCOME_UNSPECIFIED = "OUTCOME_UNSPECIFIED"
    """No result stated; not to be used."""

    OUTCOME_OK = "OUTCOME_OK"
    """Ran to its end; `output` has what it printed."""

    OUTCOME_FAILED = "OUTCOME_FAILED"
    """Stopped with an error; `output` has the error text."""

    OUTCOME_DEADLINE_EXCEEDED = "OUTCOME_DEADLINE_EXCEEDED"
    """Took too long and was stopped; part of the output may be there."""
