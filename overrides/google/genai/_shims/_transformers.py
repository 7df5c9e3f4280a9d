"""The forms that users write, as objects, for frameworks that take these from the published SDK.

t_content     google-adk: events/event.py:204, flows/llm_flows/prompt/_instructions.py:136
t_contents    google-adk: telemetry/_experimental_semconv.py:348
              opentelemetry-instrumentation-google-genai: generate_content.py:482, by `google.genai.models.t`
              openinference-instrumentation-google-genai: _request_attributes_extractor.py:11
t_schema      llama-index-llms-google-genai: utils.py:505
"""

from __future__ import annotations

from typing import Any, List, Optional

# llama-index-llms-google-genai imports this module before it reads `google.auth.credentials`, which it does not
# import itself (base.py:94).
import google.auth.credentials  # noqa: F401  # pyright: ignore[reportUnusedImport]  # for its effect
from google._genai_api.types.content.parts import Content
from google._genai_api.types.tools.schema import Schema
from google._genai_core.flows.inputs.contents import to_content, to_contents
from google._genai_core.flows.inputs.response_schema import to_schema

__all__ = ["t_content", "t_contents", "t_schema"]


def t_content(content: Any) -> Content:
    """Return one content; a list becomes its parts."""
    return to_content(content) if isinstance(content, list) else to_contents(content)[0]


def t_contents(contents: Any) -> List[Content]:
    """Return the contents of a request; consecutive parts make one."""
    return to_contents(contents)


def t_schema(client: object, origin: Any) -> Optional[Schema]:
    """Return the Schema for a Schema, a schema as a dict, or a Python type; None if there is nothing."""
    return to_schema(origin) if origin else None
