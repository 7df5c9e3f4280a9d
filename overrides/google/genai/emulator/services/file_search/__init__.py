"""File search of the Gemini Developer API: stores, documents, their intake, and searches."""
