"""Every case conversion and keyword rule of the generator, once."""

from __future__ import annotations

import keyword
import re

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+|\d+")
_BUILT_IN_METHODS = frozenset({"copy", "json", "schema", "validate", "construct", "dict"})


def snake(name: str) -> str:
    """`topK` to `top_k`; the inverse of pydantic's `to_camel` for API names."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def camel(name: str) -> str:
    """`top_k` to `topK`, as ProtoJSON does: each underscore lifts the next letter."""
    return re.sub(r"_([a-z0-9])", lambda match: match.group(1).upper(), name)


def pascal(name: str) -> str:
    """`finishReason` or `finish_reason` to `FinishReason`."""
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"_", snake(name)))


def constant(name: str) -> str:
    """`generate_content` to `GENERATE_CONTENT`."""
    return snake(name).upper()


def attribute(name: str) -> str:
    """A Python attribute for a JSON name."""
    python = snake(name)
    return python + "_" if keyword.iskeyword(python) or python in _BUILT_IN_METHODS else python


def member(value: str) -> str:
    """A Python name for an enum value."""
    python = re.sub(r"\W", "_", value).upper()
    return f"VALUE_{python}" if python[:1].isdigit() else python


def singular(segment: str) -> str:
    """`models` to `model`, `batches` to `batch`."""
    if segment.endswith("ies"):
        return segment[:-3] + "y"
    if segment.endswith("ches"):
        return segment[:-2]
    return segment[:-1] if segment.endswith("s") else segment
