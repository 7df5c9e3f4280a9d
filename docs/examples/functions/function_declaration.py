"""Declare a function by hand, call it, and send its result back."""

from typing import Any, Dict

from google import genai
from google.genai import types


def tide_height(harbour: str) -> Dict[str, Any]:
    """Look the tide up in a table of one row."""
    return {"harbour": harbour, "metres": 2.4}


TIDES = types.Tool(
    function_declarations=[
        types.FunctionDeclaration(
            name="tide_height",
            description="Height of the tide in a harbour, in metres.",
            parameters=types.Schema(
                type=types.Type.OBJECT,
                properties={"harbour": types.Schema(type=types.Type.STRING, description="Its name")},
                required=["harbour"],
            ),
        )
    ]
)

client = genai.Client()
config = types.GenerateContentConfig(tools=[TIDES])
question = types.UserContent("What is the tide height in Bodø?")

first = client.models.generate_content(model="gemini-2.0-flash", contents=question, config=config)
call = first.function_calls[0]
print("the model calls", call.name, call.args)

result = tide_height(**(call.args or {}))
asked = first.candidates[0].content
assert asked is not None
final = client.models.generate_content(
    model="gemini-2.0-flash",
    contents=[question, asked, types.Part.from_function_response(name="tide_height", response=result)],
    config=config,
)
print(final.text)
