"""The table of calls: everything that is compared, in the order of the report.

The rows live by topic in the modules imported here; a name is stable, known.py refers to it.
"""

from __future__ import annotations

from cache_calls import CACHE_CALLS
from call import Call
from chat_calls import CHAT_CALLS
from config_calls import CONFIG_CALLS
from content_calls import CONTENT_CALLS
from file_calls import FILE_CALLS
from http_calls import HTTP_CALLS
from image_calls import IMAGE_CALLS
from job_calls import JOB_CALLS
from method_calls import METHOD_CALLS
from schema_calls import SCHEMA_CALLS
from tool_calls import TOOL_CALLS

CALLS: list[Call] = [
    *CONTENT_CALLS,
    *CONFIG_CALLS,
    *SCHEMA_CALLS,
    *TOOL_CALLS,
    *CHAT_CALLS,
    *METHOD_CALLS,
    *IMAGE_CALLS,
    *FILE_CALLS,
    *CACHE_CALLS,
    *JOB_CALLS,
    *HTTP_CALLS,
]


def identities() -> list[str]:
    """Every call name with its backend, as the report prints it."""
    return [f"{call.name} [{backend}]" for call in CALLS for backend in call.backends]
