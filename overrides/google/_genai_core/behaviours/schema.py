"""Conversion of schemas to and from JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Mapping, Type, TypeVar, Union, cast

from pydantic import BaseModel

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidTypeError

if TYPE_CHECKING:
    from google._genai_api.types.tools.schema import JSONSchema

S = TypeVar("S", bound="SchemaBehaviour")
_NAMES = ("JSONSchema", "JSONSchemaType")


class SchemaBehaviour(ApiModel):
    """Conversion to and from JSON Schema."""

    @property
    def json_schema(self) -> JSONSchema:
        """This schema as a `types.JSONSchema`: types in lower case, the type `null` for `nullable`.

        `example` and `property_ordering`, which JSON Schema does not have, are left out. Its
        `model_dump(by_alias=True, exclude_none=True)` is the JSON schema as a dict.
        """
        from google._genai_core.runtime.schema import schema_message  # loaded only for a conversion

        kind, type_of = (load(f"google._genai_api.types.tools.schema.{name}") for name in _NAMES)
        fields = schema_message.to_pure_json_schema(self, type_of)
        return cast("JSONSchema", kind.model_validate(fields))

    @classmethod
    def from_json_schema(
        cls: Type[S],
        *,
        json_schema: Union[Mapping[str, Any], BaseModel],
        api_option: str = "GEMINI_API",
        raise_error_on_unsupported_field: bool = True,
    ) -> S:
        """Return a JSON schema as a Schema.

        Bounds of whole numbers that exclude their limit become ones that include it. References are replaced
        by their schema; a schema that contains itself is named in `defs`.

        Args:
            json_schema: A JSON schema as a dict or a model of one.
            api_option: Not used. The fields that a backend takes are checked when the schema is sent.
            raise_error_on_unsupported_field: Whether a keyword that this type lacks is an
                error; else it is left out.

        Raises:
            errors.InvalidValueError: This type cannot express it; the message has the place.
        """
        from google._genai_core.runtime.schema import fitting, schema_message  # loaded only for a conversion
        from google._genai_core.runtime.schema.left_out import LeftOut  # loaded only for a conversion

        document, where = _document(json_schema), "json_schema"
        rules, is_strict = LeftOut(), raise_error_on_unsupported_field
        fitted = fitting.fitted(document, where, rules, custom=False)
        document = document if is_strict and rules.rules else fitted
        return schema_message.from_json_schema(cls, document, where, recursive=True, strict=is_strict)


def _document(value: object) -> Mapping[str, Any]:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    if not isinstance(value, Mapping):
        raise InvalidTypeError(
            f"json_schema must be a dict or a model of a JSON schema, not {kind_of(value)}"
        )
    return cast("Mapping[str, Any]", value)
