"""Get an answer as plain JSON values, with the schema as a dictionary."""

from google import genai

client = genai.Client()

response = client.models.generate_content(
    model="gemini-2.0-flash",
    contents="Which boat is the fastest?",
    config={
        "response_mime_type": "application/json",
        "response_schema": {
            "type": "OBJECT",
            "properties": {
                "boat": {"type": "STRING"},
                "knots": {"type": "NUMBER"},
                "crew": {"type": "ARRAY", "items": {"type": "STRING"}, "min_items": 2},
            },
            "required": ["boat", "knots"],
        },
    },
)
print(response.text)
print(sorted(response.parsed))
