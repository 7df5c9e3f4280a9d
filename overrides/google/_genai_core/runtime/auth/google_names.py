"""google-auth's credentials as type checkers see them, so that nobody loads google-auth to name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from google.auth.credentials import Credentials

    GoogleCredentials = Credentials
else:
    GoogleCredentials = Any
