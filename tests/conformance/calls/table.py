"""The table of calls: everything that is compared, in the order of the report.

The rows live by topic in the modules imported here; a name is stable, known.py refers to it.
"""

from __future__ import annotations

from ..call import Call
from .cache import CACHE_CALLS
from .chat import CHAT_CALLS
from .config import CONFIG_CALLS
from .content import CONTENT_CALLS
from .continuation import CONTINUATION_CALLS
from .file import FILE_CALLS
from .http import HTTP_CALLS
from .image import IMAGE_CALLS
from .job import JOB_CALLS
from .method import METHOD_CALLS
from .picture import PICTURE_CALLS
from .schema import SCHEMA_CALLS
from .server import SERVER_CALLS
from .store import STORE_CALLS
from .token import TOKEN_CALLS
from .tool import TOOL_CALLS
from .tuning import TUNING_CALLS

CALLS: list[Call] = [
    *CONTENT_CALLS,
    *CONFIG_CALLS,
    *CONTINUATION_CALLS,
    *SCHEMA_CALLS,
    *TOOL_CALLS,
    *SERVER_CALLS,
    *CHAT_CALLS,
    *METHOD_CALLS,
    *IMAGE_CALLS,
    *PICTURE_CALLS,
    *FILE_CALLS,
    *STORE_CALLS,
    *CACHE_CALLS,
    *JOB_CALLS,
    *TUNING_CALLS,
    *HTTP_CALLS,
    *TOKEN_CALLS,
]


def identities() -> list[str]:
    """Every call name with its backend, as the report prints it."""
    return [f"{call.name} [{backend}]" for call in CALLS for backend in call.backends]
