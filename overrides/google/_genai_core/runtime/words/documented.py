"""Metaclasses whose classes show the words of their fields in `help` and in a notebook's `?`.

The words are read when somebody asks for them. Start-up and calls do not: pydantic works with
`__pydantic_fields__`, and so does this package. pydantic alone asks for a docstring at start-up, which it
puts into JSON schemas; it gets the sentence about the class, without those of the fields.
"""

from __future__ import annotations

import sys
from copy import copy
from enum import Enum
from typing import TYPE_CHECKING, Any, Iterable, Optional

from pydantic import BaseModel

if TYPE_CHECKING:
    from enum import EnumMeta

    from pydantic._internal._model_construction import ModelMetaclass  # it has no public name

    # To type checkers these are the same as their bases, whose rules make fields parameters.
    DocumentedEnum = EnumMeta
    DocumentedModel = ModelMetaclass


def _words() -> Any:
    from google._genai_core.runtime.words import field_words  # loaded only for a reader of the docstring

    return field_words


def _doc(kind: Any, own: Optional[str], heading: str, names: Iterable[str]) -> Optional[str]:
    asking = sys._getframe(2).f_globals.get("__name__", "")  # pyright: ignore[reportPrivateUsage]  # nothing else tells who asks
    if asking.startswith("pydantic."):
        return own
    found: str = _words().text(kind, own, heading, names)
    return found


class DocumentedKeys(str):
    """The docstring of a TypedDict, which has no such metaclass; the words of its keys are read with it."""

    def __get__(self, _: Any, kind: Any) -> str:
        return _doc(kind, str(self), "Keys", kind.__annotations__) or ""


if not TYPE_CHECKING:

    class DocumentedModel(type(BaseModel)):
        # The metaclass of all types. A docstring here would replace the property.

        @property
        def __doc__(self):
            return _doc(self, vars(self).get("__doc__"), "Fields", self.__pydantic_fields__)

        @property
        def __signature__(self):
            return _words().signature(self, self.__pydantic_fields__)

        @__signature__.setter
        def __signature__(self, value):
            """Ignore pydantic's signature, which has the JSON names."""

        @property
        def model_fields(self):
            """Return copies of the fields, each with its words as description."""
            words = _words().descriptions(self)
            fields = {name: copy(field) for name, field in self.__pydantic_fields__.items()}
            for name, field in fields.items():
                field.description = field.description or words.get(name)
            return fields

    class DocumentedEnum(type(Enum)):
        # The metaclass of all enumerations.

        @property
        def __doc__(self):
            return _doc(self, vars(self).get("__doc__"), "Values", self.__members__)

        @property
        def __signature__(self):
            return _words().signature_of_enum()
