"""The deterministic model: answers, token counts, images and videos."""
