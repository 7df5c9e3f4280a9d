"""File search of the Gemini Developer API: stores, documents, what becomes of uploads, and searches."""
