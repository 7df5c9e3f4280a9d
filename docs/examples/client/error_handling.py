"""Catch errors of the service and errors that are raised before a request."""

from google import genai
from google.genai import errors, types

client = genai.Client()

try:
    client.models.generate_content(model="invalid-model", contents="Are you there?")
except errors.APIError as error:
    print(type(error).__name__, error.code, error.status)
    print(error.message)

try:
    client.models.generate_content(
        model="gemini-2.0-flash",
        contents="How loud is the sea?",
        config=types.GenerateContentConfig(temperature=9),
    )
except errors.ClientError as error:
    print(type(error).__name__, error.code, error.status)
    print(error.message)

# Each of the backends has fields of its own.
if client.vertexai:
    config = types.GenerateContentConfig(store=False)
else:
    config = types.GenerateContentConfig(audio_timestamp=True)
try:
    client.models.generate_content(model="gemini-2.0-flash", contents="How loud is the sea?", config=config)
except errors.UnsupportedFieldError as error:
    print(error)
