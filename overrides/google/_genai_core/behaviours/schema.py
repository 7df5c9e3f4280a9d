"""Conversion of schemas to and from JSON Schema."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Type, TypeVar, Union

from pydantic import BaseModel

from google._genai_core.runtime.model import ApiModel

S = TypeVar("S", bound="SchemaBehaviour")


class SchemaBehaviour(ApiModel):
    """Conversion to and from JSON Schema."""

    @property
    def json_schema(self) -> Dict[str, Any]:
        """This schema as a JSON schema: types in lower case, `null` for `nullable`, `$ref` for `ref`."""
        from google._genai_core.runtime.schema import schema_message  # loaded only for a conversion

        return schema_message.to_json_schema(self)

    @classmethod
    def from_json_schema(
        cls: Type[S],
        *,
        json_schema: Union[Mapping[str, Any], BaseModel],
        api_option: str = "GEMINI_API",
        raise_error_on_unsupported_field: bool = True,
    ) -> S:
        """Return a JSON schema as a Schema.

        References are replaced by their schema; a schema that contains itself is named in `defs`.

        Args:
            json_schema: A JSON schema as a dict or a model of one.
            api_option: Not used. The fields that a backend takes are checked when the schema is sent.
            raise_error_on_unsupported_field: Whether a keyword that this type lacks is an
                error; else it is left out.

        Raises:
            errors.InvalidValueError: This type cannot express it; the message has the place.
        """
        from google._genai_core.runtime.schema import schema_message  # loaded only for a conversion

        document = json_schema
        if isinstance(document, BaseModel):
            document = document.model_dump(mode="json", by_alias=True, exclude_none=True)
        return schema_message.from_json_schema(
            cls, document, "json_schema", recursive=True, strict=raise_error_on_unsupported_field
        )
