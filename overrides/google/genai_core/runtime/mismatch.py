"""Why an answer could not be read, in one line without the answer itself."""

from __future__ import annotations

from typing import Any, List, Optional

from pydantic import ValidationError

_SHOWN = 3


def reason(error: ValueError) -> str:
    """What does not fit and where; pydantic's own text would quote the answer."""
    if not isinstance(error, ValidationError):
        return " ".join(str(error).split())[:300]
    found = error.errors(include_url=False, include_input=False, include_context=False)
    shown: List[str] = []
    for item in found[:_SHOWN]:
        path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in item["loc"])
        shown.append(f"{path.lstrip('.')}: {item['msg']}" if path else item["msg"])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return " ".join("; ".join(shown).split())[:300] + more


def end(response: Any) -> str:
    """How the answer ended, for the reader of an error."""
    feedback = response.prompt_feedback
    blocked: Optional[Any] = feedback.block_reason if feedback is not None else None
    if blocked is not None:
        return f"the prompt was blocked ({_word(blocked)})"
    if not response.candidates:
        return "the response has no candidates"
    word = response.candidates[0].finish_reason
    if word is None:
        return "no finish reason was given"
    if _word(word) == "MAX_TOKENS":
        return "it was cut off (MAX_TOKENS): raise max_output_tokens"
    return "the model finished (STOP)" if _word(word) == "STOP" else f"it was stopped ({_word(word)})"


def _word(value: Any) -> str:
    return str(getattr(value, "value", value))
