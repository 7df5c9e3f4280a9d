"""Pass a config as an object or as a dictionary; see how a misspelt field is reported."""

from typing import Any, Dict

from pydantic import ValidationError

from google import genai
from google.genai import types

client = genai.Client()

as_object = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Say hello in Sami.",
    config=types.GenerateContentConfig(temperature=0.5, candidate_count=2),
)
as_dictionary = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Say hello in Sami.",
    config={"temperature": 0.5, "candidate_count": 2},
)
print(as_object.candidates == as_dictionary.candidates, len(as_object.candidates))

settings: Dict[str, Any] = {"temprature": 0.5}
try:
    types.GenerateContentConfig(**settings)  # a slip of the pen is found before anything is sent
except ValidationError as error:
    print(error.errors()[0]["msg"])
