"""Schemas."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Type, TypeVar, Union

from pydantic import BaseModel

from google._genai_core.runtime.model import ApiModel

S = TypeVar("S", bound="SchemaBehaviour")


class SchemaBehaviour(ApiModel):
    """To and from JSON Schema."""

    @property
    def json_schema(self) -> Dict[str, Any]:
        """This schema as a JSON schema: types in lower case, `null` for `nullable`, `$ref` for `ref`."""
        from google._genai_core.runtime.schema import (
            schema_message as json_schema,  # loaded only where a schema is converted
        )

        return json_schema.document(self)

    @classmethod
    def from_json_schema(
        cls: Type[S],
        *,
        json_schema: Union[Mapping[str, Any], BaseModel],
        api_option: str = "GEMINI_API",
        raise_error_on_unsupported_field: bool = True,
    ) -> S:
        """The schema that a JSON schema describes.

        References are replaced by what they name; what contains itself is named in `defs`.

        Args:
            json_schema: A JSON schema as a dict or a model of one.
            api_option: Accepted for the published signature. Which backend takes which field
                is checked when the schema is sent.
            raise_error_on_unsupported_field: Whether a keyword that this type lacks is an
                error; else it is left out.

        Raises:
            ValueError: This type cannot say it; the text names the place.
        """
        from google._genai_core.runtime.schema import schema_message as convert  # as above

        given = json_schema
        if isinstance(given, BaseModel):
            given = given.model_dump(mode="json", by_alias=True, exclude_none=True)
        return convert.schema(
            cls, given, "json_schema", recursive=True, strict=raise_error_on_unsupported_field
        )
