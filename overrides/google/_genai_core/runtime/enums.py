"""Open enumerations: a value that the SDK does not know yet passes silently.

A newer service may send a new value at any time, so an unknown one becomes a member of
its own, equal to its string. Lookup by value ignores case, as the services do for input.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Optional, TypeVar, Union

_T = TypeVar("_T")


class OpenEnum(str, Enum):
    """A `str` enumeration that accepts any string."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.__module__.startswith("google._genai_api."):  # pickles and reprs name the public module
            cls.__module__ = "google.genai.types"

    @classmethod
    def _missing_(cls, value: object) -> Optional[OpenEnum]:
        if not isinstance(value, str):
            return None
        upper = value.upper()
        for member in cls:
            if member.value.upper() == upper:
                return member
        # Not registered: a member that no description names must not show up in `list(cls)`.
        unknown = str.__new__(cls, value)
        unknown._name_ = value
        unknown._value_ = value
        return unknown

    def __str__(self) -> str:
        return str(self.value)

    def __hash__(self) -> int:
        return str.__hash__(self)

    def __reduce_ex__(self, protocol: Any) -> Any:
        return self.__class__, (self.value,)


if TYPE_CHECKING:
    Open = Union[_T, str]
    """In a request type: the enumeration or a plain string, which becomes the enumeration."""
else:

    class Open:
        """At run time the enumeration itself, so that a string is converted."""

        def __class_getitem__(cls, item: Any) -> Any:
            return item
