"""List the tokens of a prompt on Vertex AI; see the error of the Gemini API."""

from google import genai
from google.genai import errors

client = genai.Client()

try:
    response = client.models.compute_tokens(model="gemini-2.0-flash", contents="The ferry is late.")
except errors.UnsupportedMethodError as error:
    print(error)
else:
    for info in response.tokens_info:
        print(info.role, info.tokens, len(info.token_ids))
