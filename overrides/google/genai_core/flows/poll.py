"""Asking how far a long-running operation is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict

from google.genai_core.flows.call import call
from google.genai_core.runtime.backend import Context
from google.genai_core.runtime.effects import Flow
from google.genai_core.runtime.operation import Operation

if TYPE_CHECKING:
    from google.genai_api.types.videos import GenerateVideosOperation


def get(
    operation: Operation[GenerateVideosOperation], context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[GenerateVideosOperation]:
    """The operation as it is now, of the same type as the one given."""
    name = arguments["operation"].name
    values = {"operation": name, "operation_name": name}
    return (yield from call(operation, context, config, values))
