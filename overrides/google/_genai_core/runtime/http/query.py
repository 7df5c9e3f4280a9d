"""The query of a URL: the SDK's parameters and those of the caller.

A parameter may be a token, so no error repeats a value.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, Dict, List, Mapping, Sequence, Tuple, cast
from urllib.parse import parse_qsl, urlencode

from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.secret_names import is_secret_parameter
from google._genai_core.runtime.usage_errors import ConfigurationError, InvalidTypeError, InvalidValueError

Pairs = List[Tuple[str, str]]


def parameters(*mappings: Any, where: str = "http_options.extra_query") -> Pairs:
    """Return the caller's parameters as names and texts; a later mapping wins by name."""
    merged: Dict[str, Any] = {}
    for mapping in mappings:
        if mapping is not None and not isinstance(mapping, Mapping):
            raise InvalidTypeError(f"{where} must be a dict, not {kind_of(mapping)}")
        merged.update(cast("Mapping[str, Any]", mapping or {}))
    pairs: Pairs = []
    for key, value in cast("Mapping[object, Any]", merged).items():
        name = text_of(key)
        if not isinstance(name, str):
            raise InvalidTypeError(f"{where}: the name of a parameter must be text, not {kind_of(name)}")
        if is_secret_parameter(name):
            raise ConfigurationError(f"{where}[{name!r}]: a key or token must not be part of a URL")
        several = isinstance(value, (list, tuple))
        values = cast(Sequence[Any], value) if several else [value]
        pairs += [(name, _parameter_text(each, f"{where}[{name!r}]")) for each in values if each is not None]
    return pairs


def _parameter_text(value: Any, where: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    value = text_of(value)
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, (str, int, float)):
        raise InvalidValueError(f"{where} must be text, a number or a list of those, not {kind_of(value)}")
    try:
        return str(value)
    except ValueError:
        raise InvalidValueError(f"{where} has more digits than Python writes") from None


def query_string(pairs: Sequence[Tuple[str, str]], extra: Sequence[Tuple[str, str]] = ()) -> str:
    """Return the query of a URL; an extra parameter replaces those of the same name."""
    replaced = {name for name, _ in extra}
    pairs = [*(pair for pair in pairs if pair[0] not in replaced), *extra]
    return urlencode(pairs)


def of_address(address: str, where: str) -> Tuple[str, Pairs]:
    """Return an address without its query, and the query. Raises ConfigurationError for a key or token."""
    base, _, text = address.partition("?")
    if not text or "#" in text:
        return address.rstrip("?"), []
    found = parse_qsl(text, keep_blank_values=True)
    parameters(dict(found), where=f"the query of {where}")
    return base, found
