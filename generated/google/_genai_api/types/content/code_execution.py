# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class Language(OpenEnum):
    """Programming language of executable code."""

    LANGUAGE_UNSPECIFIED = "LANGUAGE_UNSPECIFIED"
    """Unspecified; do not send it."""

    PYTHON = "PYTHON"
    """Python 3.10 or later with numpy and simpy."""


class Outcome(OpenEnum):
    """Outcome of a code execution."""

    OUTCOME_UNSPECIFIED = "OUTCOME_UNSPECIFIED"
    """Outcome not reported; do not send it."""

    OUTCOME_OK = "OUTCOME_OK"
    """Execution succeeded. `output` contains the standard output."""

    OUTCOME_FAILED = "OUTCOME_FAILED"
    """Execution failed; see `output` for the error."""

    OUTCOME_DEADLINE_EXCEEDED = "OUTCOME_DEADLINE_EXCEEDED"
    """Execution timed out. `output` may be incomplete."""


class ExecutableCode(ApiModel):
    """Code that the model generated and the service ran, if the code execution tool is on."""

    code: Optional[str] = None
    """Source code. Required."""

    language: Optional[Open[Language]] = None
    """Programming language, currently always `PYTHON`. Required."""

    id: Optional[str] = None
    """ID that the `CodeExecutionResult` repeats. Not sent by every model."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: Optional[str],
            language: Optional[Open[Language]],
            id: Optional[str] = None,
        ) -> None: ...


class CodeExecutionResult(ApiModel):
    """Result of code that the service ran. Follows the part with the `ExecutableCode`."""

    outcome: Optional[Open[Outcome]] = None
    """Success, failure or timeout. Required."""

    output: Optional[str] = None
    """Standard output if the execution succeeded, otherwise the error output or a description."""

    id: Optional[str] = None
    """ID of the `ExecutableCode`. Unset if the code has none."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            outcome: Optional[Open[Outcome]],
            output: Optional[str] = None,
            id: Optional[str] = None,
        ) -> None: ...
