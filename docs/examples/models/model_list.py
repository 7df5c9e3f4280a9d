"""Get a model; list models, page by page and one by one."""

from google import genai

client = genai.Client()

model = client.models.get(model="gemini-2.0-flash")
print("one:", model.name)

for model in client.models.list():
    print("all:", model.name)

pager = client.models.list(config={"page_size": 3})
print("page:", len(pager), "of", pager.page_size, [model.name for model in pager.page])
pager.next_page()
print("next:", pager[0].name)

for model in client.models.list(config={"query_base": False}):
    print("tuned:", model.name)
