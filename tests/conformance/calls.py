"""The table of calls: everything that is compared, in the order of the report.

The rows live by topic in the modules imported here; a name is stable, known.py refers to it.
"""

from __future__ import annotations

from call import Call
from config_calls import CONFIG_CALLS
from content_calls import CONTENT_CALLS
from http_calls import HTTP_CALLS
from method_calls import METHOD_CALLS
from tool_calls import TOOL_CALLS

CALLS: list[Call] = [*CONTENT_CALLS, *CONFIG_CALLS, *TOOL_CALLS, *METHOD_CALLS, *HTTP_CALLS]


def identities() -> list[str]:
    """Every call name with its backend, as the report prints it."""
    return [f"{call.name} [{backend}]" for call in CALLS for backend in call.backends]
