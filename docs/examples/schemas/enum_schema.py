"""Get an answer that is a member of an enum."""

from enum import Enum

from google import genai
from google.genai import types


class Weather(Enum):
    """What the sky does."""

    SNOW = "Snow"
    SLEET = "Sleet"
    SUN = "Sun"


client = genai.Client()

for mime_type in ("text/x.enum", "application/json"):
    response = client.models.generate_content(
        model="gemini-2.0-flash",
        contents="What is winter like in Tromsø?",
        config=types.GenerateContentConfig(response_mime_type=mime_type, response_schema=Weather),
    )
    print(response.text, response.parsed)
