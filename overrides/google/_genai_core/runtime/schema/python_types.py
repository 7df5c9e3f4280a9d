"""JSON schemas of Python types, and the adapters that read values of these types."""

from __future__ import annotations

import sys
from inspect import isawaitable
from typing import Any, Dict

from pydantic import PydanticUserError, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.usage_errors import InvalidTypeError


class Generator(GenerateJsonSchema):
    """JSON schemas as pydantic makes them, but without what no model has a use for."""

    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # such a default is left out

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Dict[str, Any]:
        """Remove the pattern that some pydantic releases add; the value is validated anyway."""
        result = super().decimal_schema(schema)
        for option in result.get("anyOf", ()):
            option.pop("pattern", None)
        return result


def adapter(annotation: Any, where: str, problem: str = "{} is not a type with a schema") -> TypeAdapter[Any]:
    """Return what describes and validates a type; in the text of a problem, `{}` is the type.

    Raises:
        InvalidTypeError: pydantic cannot read it; the message begins with `where`.
    """
    try:
        return _adapter(annotation)
    except (PydanticUserError, NameError, TypeError) as error:
        if getattr(error, "code", "") == "typed-dict-version":
            version = ".".join(map(str, sys.version_info[:2]))
            problem = (
                f"{{}} has a typing.TypedDict, which pydantic cannot read on Python {version}: "
                "import TypedDict from typing_extensions instead"
            )
        if isawaitable(annotation):
            raise InvalidTypeError(
                f"{where} must be a type with a schema, not {kind_of(annotation)}"
            ) from None
        raise InvalidTypeError(f"{where}: {problem.format(repr(annotation))}") from error


def _adapter(annotation: Any) -> TypeAdapter[Any]:
    try:
        return TypeAdapter(annotation)
    except PydanticUserError as error:
        if error.code != "typed-dict-version":
            raise
        from google._genai_core.runtime.schema import typed_dicts  # loaded only for an older Python

        replaced = typed_dicts.replaced(annotation)
        if replaced is None:
            raise
    return TypeAdapter(replaced)
