"""The client of the examples: `genai.Client()`, set up by the environment.

GENAI_EXAMPLE_BASE_URL, our own variable, sends them to another address such as the emulator's,
which asks for no Google account.
"""

import os

from google import genai
from google.genai import types


def connect() -> genai.Client:
    """A client as GOOGLE_API_KEY or GOOGLE_GENAI_USE_VERTEXAI, project and location say."""
    base_url = os.environ.get("GENAI_EXAMPLE_BASE_URL")
    if not base_url:
        return genai.Client()
    options = types.HttpOptions(base_url=base_url)
    client = genai.Client(http_options=options)
    if not client.vertexai:
        return client
    # Any token will do there; without one, google-auth would look for an account on this machine.
    from google.oauth2.credentials import Credentials

    token = Credentials(token="example-token")  # type: ignore[no-untyped-call]  # google-auth has no types
    return genai.Client(credentials=token, http_options=options)
