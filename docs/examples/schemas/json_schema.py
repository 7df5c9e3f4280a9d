"""Get an answer as an instance of a pydantic model."""

from typing import List

from pydantic import BaseModel

from google import genai
from google.genai import types


class Stop(BaseModel):
    """A place where the ferry calls."""

    harbour: str
    minutes: int


class Voyage(BaseModel):
    """A ferry's way."""

    ship: str
    runs_daily: bool
    stops: List[Stop]


client = genai.Client()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Plan a ferry trip along the coast.",
    config=types.GenerateContentConfig(response_mime_type="application/json", response_schema=Voyage),
)
print(response.text)

voyage = response.parsed
assert isinstance(voyage, Voyage)
print(voyage.ship, voyage.runs_daily, [(stop.harbour, stop.minutes) for stop in voyage.stops])
