"""Open enumerations: they accept values that the SDK does not know yet.

A newer service may send a new value at any time, so an unknown value becomes a member that
equals its string. Lookup by value ignores case, as the services do.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Optional, TypeVar, Union

from google._genai_core.runtime.words.documented import DocumentedEnum

_T = TypeVar("_T")


class OpenEnum(str, Enum, metaclass=DocumentedEnum):
    """A `str` enumeration that accepts any string."""

    if TYPE_CHECKING:
        __written_in__: str
        """Module whose source has the words of the values."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.__module__.startswith("google._genai_api."):  # pickles and reprs name the public module
            cls.__written_in__ = cls.__module__
            cls.__module__ = "google.genai.types"

    @classmethod
    def _missing_(cls, value: object) -> Optional[OpenEnum]:
        if not isinstance(value, str):
            return None
        upper = value.upper()
        for member in cls:
            if member.value.upper() == upper:
                return member
        # The member is not registered, so `list(cls)` contains only values of the descriptions.
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
    """Annotation for type checkers: a member of the enumeration or a string."""
else:

    class Open:
        """Annotation at run time: the enumeration alone, so pydantic converts a string to a member."""

        def __class_getitem__(cls, item: Any) -> Any:
            return item
