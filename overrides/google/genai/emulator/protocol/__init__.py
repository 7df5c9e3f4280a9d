"""How the services speak: HTTP, ProtoJSON, validation by the distilled descriptions, and errors."""
