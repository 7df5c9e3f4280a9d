"""Pass a Python function as a tool; the SDK declares and calls it."""

from dataclasses import dataclass
from typing import Literal

from google import genai
from google.genai import types


@dataclass
class Tide:
    harbour: str
    height: float
    unit: str


def tide_height(harbour: str, unit: Literal["m", "ft"] = "m") -> Tide:
    """Height of the tide in a harbour.

    Args:
        harbour: Its name.
        unit: Metres or feet.
    """
    return Tide(harbour, 2.4 if unit == "m" else 7.9, unit)


client = genai.Client()
response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="What is the tide height in Bodø?",
    config=types.GenerateContentConfig(tools=[tide_height]),
)
print(response.text)
for content in response.automatic_function_calling_history or []:
    print(content.role, [part.function_call.name for part in content.parts if part.function_call])

# Switched off, the calls are yours to make.
response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="What is the tide height in Bodø?",
    config=types.GenerateContentConfig(
        tools=[tide_height], automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True)
    ),
)
print([call.name for call in response.function_calls])
