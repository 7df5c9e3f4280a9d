# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""The APIs that a client can call."""

from __future__ import annotations

from google._genai_core.runtime.wire.backend import Backend

GEMINI = Backend(
    key="gemini",
    label="the Gemini Developer API",
    version="v1beta",
    address="https://generativelanguage.googleapis.com",
    address_variable="GOOGLE_GEMINI_BASE_URL",
    provider="gcp.gemini",
)
VERTEX = Backend(
    key="vertex",
    label="Vertex AI",
    version="v1beta1",
    address="https://aiplatform.googleapis.com",
    address_variable="GOOGLE_VERTEX_BASE_URL",
    provider="gcp.vertex_ai",
    has_projects=True,
    regional_address="https://{location}-aiplatform.googleapis.com",
    multi_region_address="https://aiplatform.{location}.rep.googleapis.com",
    multi_regions=("us", "eu"),
)
BACKENDS = {
    each.key: each
    for each in (
        GEMINI,
        VERTEX,
    )
}
