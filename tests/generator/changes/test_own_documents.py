"""The facts in `spec/` do not differ from the documents that they were read from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import settings
from generator.comparison import command

from ...material import SPECS

pytestmark = [pytest.mark.long, pytest.mark.skipif(not SPECS.folder.is_dir(), reason=SPECS.missing)]

SPEC = Path(__file__).parents[3] / "spec"
DOCUMENTS = {
    "vertex": ("vertex-v1beta1.discovery.20261106.json", ""),
    "gemini": ("gemini-v1beta.openapi.20251218.json", "gemini-v1beta.messages.202610.json"),
}


@pytest.mark.parametrize("backend", DOCUMENTS)
@pytest.mark.parametrize("is_reversed", [False, True])
def test_nothing_differs(backend: str, is_reversed: bool) -> None:
    document, extra = DOCUMENTS[backend]
    one, other = backend, str(SPECS.folder / document)
    messages = str(SPECS.folder / extra) if extra else ""
    old, new = (other, one) if is_reversed else (one, other)

    found = command.compared(settings.read(SPEC), old, new, messages)

    assert (found.changes, str(found.verdict.level)) == ((), "none")
