"""The SDK's logger: silent until the program that uses it says where its lines go."""

from __future__ import annotations

import logging

LOGGER = logging.getLogger("google.genai")
LOGGER.addHandler(logging.NullHandler())
