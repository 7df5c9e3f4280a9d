"""The query of an address: parameters of the caller beside our own.

A parameter may hold a token: no error repeats a value.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, cast
from urllib.parse import urlencode

from google._genai_core.runtime.secret_names import SECRET_PARAMETERS
from google._genai_core.runtime.usage_errors import ConfigurationError, InvalidValueError

Pairs = List[Tuple[str, str]]


def parameters(*given: Optional[Mapping[str, Any]], where: str = "http_options.extra_query") -> Pairs:
    """Parameters that the SDK does not know, as name and text; a later mapping wins by name."""
    merged: Dict[str, Any] = {}
    for mapping in given:
        merged.update(mapping or {})
    found: Pairs = []
    for name, value in merged.items():
        if name.lstrip("$").lower().replace("-", "_") in SECRET_PARAMETERS:
            raise ConfigurationError(f"{where}[{name!r}]: a key or token never goes into an address")
        several = isinstance(value, (list, tuple))
        values = cast(Sequence[Any], value) if several else [value]
        found += [(name, _text(each, f"{where}[{name!r}]")) for each in values if each is not None]
    return found


def _text(value: Any, where: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, (str, int, float)):
        raise InvalidValueError(
            f"{where} must be text, a number or a list of those, not {type(value).__name__}"
        )
    return str(value)


def query_string(own: Sequence[Tuple[str, str]], added: Sequence[Tuple[str, str]] = ()) -> str:
    """Both as the query of an address; what is added replaces our own parameter of that name."""
    replaced = {name for name, _ in added}
    pairs = [pair for pair in own if pair[0] not in replaced]
    pairs += added
    try:
        return urlencode(pairs)
    except UnicodeEncodeError:
        wrong = next(name for name, value in pairs if not _is_text(name + value))
        raise InvalidValueError(
            f"the parameter {wrong!r} holds half a surrogate pair, which is no text"
        ) from None


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
