"""Hold a chat, store its history as JSON, and continue from it."""

import json

from google import genai
from google.genai import types

client = genai.Client()
chat = client.chats.create(model="gemini-2.0-flash", config={"temperature": 0.4})

print(chat.send_message("I keep two goats.").text)
for text in chat.send_message_stream("How many legs is that?").text_stream:
    print(text, end="")
print()

for content in chat.get_history():
    print(content.role, content.parts[0].text)

saved = json.dumps([json.loads(content.model_dump_json()) for content in chat.get_history(curated=True)])
history = [types.Content.model_validate(item) for item in json.loads(saved)]
again = client.chats.create(model="gemini-2.0-flash", history=history)
again.send_message("And with a third one?")
print(len(again.get_history()))
