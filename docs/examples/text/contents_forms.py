"""Pass `contents` as a text, a list, parts, turns, a dictionary or a mix."""

from typing import Dict

from google import genai
from google.genai import types

client = genai.Client()

forms: Dict[str, types.ContentListUnionDict] = {
    "a text": "Is Pluto a planet?",
    "several texts": ["Is Pluto a planet?", "Is the Moon?"],
    "a part": types.Part.from_text(text="Is Pluto a planet?"),
    "a dictionary": {"role": "user", "parts": [{"text": "Is Pluto a planet?"}]},
    "a conversation": [
        types.UserContent("Is Pluto a planet?"),
        types.ModelContent("Not since 2006."),
        types.UserContent("And before?"),
    ],
    "a mix": ["Here is a list", ["with a list inside", types.Part.from_text(text="of two")]],
}
for name, contents in forms.items():
    response = client.models.generate_content(model="gemini-2.0-flash", contents=contents)
    print(f"{name}: {response.text}")
