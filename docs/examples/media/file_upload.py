"""Upload a file, ask two questions about it, and delete it (Gemini API only)."""

import tempfile
from pathlib import Path

from google import genai
from google.genai import errors

client = genai.Client()

with tempfile.TemporaryDirectory() as folder:
    log = Path(folder) / "log.txt"
    log.write_text("Monday: fog. Tuesday: fog. Wednesday: a seal.", encoding="utf-8")
    file = client.files.upload(log, wait=True, config={"display_name": "Log of the ferry"})
assert file.name
print(file.display_name, file.mime_type, file.size_bytes, file.state)

for question in ("What happened on Monday?", "When was the seal there?"):
    response = client.models.generate_content(model="gemini-2.0-flash", contents=[file, question])
    print(response.text)

print([each.display_name for each in client.files.list() if each.name == file.name])

client.files.delete(name=file.name)
try:
    client.files.get(name=file.name)
except errors.ClientError as error:
    print("gone:", error.code)
