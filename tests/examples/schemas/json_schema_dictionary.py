"""The same without a class: the schema as a dictionary, the answer as plain JSON values."""

from ..connect import connect

client = connect()

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
