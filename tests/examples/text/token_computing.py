"""The tokens themselves, on Vertex AI; the Gemini API only counts them, and the SDK says so."""

from google.genai import errors

from ..connect import connect

client = connect()

try:
    response = client.models.compute_tokens(model="gemini-2.0-flash", contents="The ferry is late.")
except errors.UnsupportedMethodError as error:
    print(error)
else:
    for info in response.tokens_info:
        print(info.role, info.tokens, len(info.token_ids))
