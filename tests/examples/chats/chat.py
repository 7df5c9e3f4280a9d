"""A chat that remembers, whole and streamed; its history as text, and a chat that goes on from it."""

import json

from google.genai import types

from ..connect import connect

client = connect()
chat = client.chats.create(model="gemini-2.0-flash", config={"temperature": 0.4})

print(chat.send_message("I keep two goats.").text)
for chunk in chat.send_message_stream("How many legs is that?"):
    print(chunk.text, end="")
print()

for content in chat.get_history():
    print(content.role, content.parts[0].text)

saved = json.dumps([json.loads(content.model_dump_json()) for content in chat.get_history(curated=True)])
history = [types.Content.model_validate(item) for item in json.loads(saved)]
again = client.chats.create(model="gemini-2.0-flash", history=history)
again.send_message("And with a third one?")
print(len(again.get_history()))
