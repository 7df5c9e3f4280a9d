"""The base of the types of a generated client.

A type says what the document says, and reads what a service sends: a field that the document requires must be
given to the constructor, and may be missing in a response. A union takes objects of kinds that the document does
not know, as `Unknown`.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    ClassVar,
    Dict,
    FrozenSet,
    Mapping,
    Optional,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
    get_args,
)

from pydantic import BaseModel, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from google._genai_core.raw import late_names
from google._genai_core.runtime.absent_values import model_of
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, DurationText
from google._genai_core.runtime.usage_errors import InvalidValueError

__all__ = [
    "Base64",
    "DurationText",
    "FileContent",
    "Model",
    "OneOf",
    "Open",
    "OpenEnum",
    "OpenModel",
    "Unknown",
    "wire",
]

_T = TypeVar("_T")

if TYPE_CHECKING:
    FileContent = Union[bytes, "os.PathLike[str]", IO[bytes]]
else:
    FileContent = Any
"""A file of a request: its bytes, its path or an open binary file."""


def wire(name: str) -> Any:
    """Give a field a JSON name that cannot be derived from its own."""
    return Field(validation_alias=name, serialization_alias=name)


class Model(ApiModel):
    """An object of an API. It keeps fields of a response that the document does not know."""

    __nullable__: ClassVar[FrozenSet[str]] = frozenset()
    """The fields of which None is sent as null, if it is given."""

    __read_only__: ClassVar[FrozenSet[str]] = frozenset()
    """The fields that only the service sets; they are not sent."""

    __files__: ClassVar[FrozenSet[str]] = frozenset()
    """The fields that are files of a form."""

    def __init__(self, /, *values: Any, **data: Any) -> None:
        __tracebackhide__ = True
        super().__init__(*values, **data)
        self._raise_if_incomplete()

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # pydantic's own marker

    def _raise_if_incomplete(self) -> None:
        absent = [name for name in required_fields(type(self)) if name not in self.__pydantic_fields_set__]
        if absent:
            raise InvalidValueError(f"{type(self).__name__} needs {', '.join(absent)}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        late_names.complete_type(cls)
        schema = handler(source)
        model = model_of(schema, handler)
        fields: Dict[str, Any] = model["schema"].get("fields", {}) if model["type"] == "model" else {}
        for field in fields.values():
            if field["schema"]["type"] != "default":
                field["schema"] = core_schema.with_default_schema(
                    core_schema.nullable_schema(field["schema"]), default=None
                )
        return schema

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Optional[Mapping[str, Any]] = None,
    ) -> Optional[bool]:
        """Build a deferred type."""
        late_names.complete_type(cls)
        return super().model_rebuild(
            force=force,
            raise_errors=raise_errors,
            _parent_namespace_depth=_parent_namespace_depth + 1,
            _types_namespace=_types_namespace or {},
        )


class OpenModel(Model):
    """An object that takes more properties than its fields, by their JSON names."""

    def __init__(self, /, **data: Any) -> None:
        __tracebackhide__ = True
        self.__pydantic_validator__.validate_python(data, self_instance=self)
        self._raise_if_incomplete()

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # pydantic's own marker


class Unknown(OpenModel):
    """An object of a union whose kind the document does not know; its properties are in `model_extra`."""


@lru_cache(maxsize=4096)
def required_fields(kind: Type[BaseModel]) -> Tuple[str, ...]:
    """Return the fields that the constructor of a type must get."""
    return tuple(name for name, field in kind.__pydantic_fields__.items() if field.is_required())


class OneOf:
    """Marks a union whose objects say by a property of which kind they are."""

    def __init__(self, tag: str, kinds: Optional[Mapping[str, str]] = None) -> None:
        """Keep the JSON name of the property, and the names of the types by its values."""
        self._tag = tag
        self._kinds = kinds or {}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        kinds: Tuple[Any, ...] = get_args(source)
        choices: Dict[Any, Any] = {kind.__name__: handler.generate_schema(kind) for kind in kinds}
        return core_schema.tagged_union_schema(choices, self._kind_of)

    def _kind_of(self, value: Any) -> str:
        if isinstance(value, BaseModel):
            return type(value).__name__
        tag: object = cast("Dict[str, Any]", value).get(self._tag) if isinstance(value, dict) else None
        return self._kinds.get(str(tag), Unknown.__name__)
