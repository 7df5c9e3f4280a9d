"""Base answers on your own documents with a file search store, and print their sources (Gemini API only)."""

import io

from google import genai
from google.genai import types

TIMETABLES = {
    "north.txt": "The northern ferry leaves at seven. It takes bicycles.",
    "south.txt": "The southern ferry leaves at nine. It takes no bicycles.",
}

client = genai.Client()

store = client.file_search_stores.create(config={"display_name": "Timetables"})
assert store.name
for number, (name, text) in enumerate(TIMETABLES.items(), 1):
    operation = client.file_search_stores.upload_to_file_search_store(
        file_search_store_name=store.name,
        file=io.BytesIO(text.encode()),
        config={
            "display_name": name,
            "mime_type": "text/plain",
            "custom_metadata": [{"key": "harbour", "numeric_value": number}],
        },
    )
    operation = client.operations.wait(operation)
    print(name, "failed" if operation.error else "is ready")

for question, metadata_filter in (
    ("When does the northern ferry leave?", None),
    ("Which ferry takes bicycles?", "harbour = 2"),
):
    search = types.FileSearch(file_search_store_names=[store.name], top_k=1, metadata_filter=metadata_filter)
    response = client.models.generate_content(
        model="gemini-2.5-flash",
        contents=question,
        config=types.GenerateContentConfig(tools=[types.Tool(file_search=search)]),
    )
    print(response.text)
    grounding = response.candidates[0].grounding_metadata
    for chunk in grounding.grounding_chunks if grounding else []:
        if chunk.retrieved_context:
            print("  from", chunk.retrieved_context.title)

client.file_search_stores.delete(name=store.name, config={"force": True})
print("stores:", len(list(client.file_search_stores.list())))
