"""One module for each framework: its five steps, and one plain and one streamed question for bad answers.

They run inside the framework's own environment, against the address in `GOOGLE_GEMINI_BASE_URL`.
"""
