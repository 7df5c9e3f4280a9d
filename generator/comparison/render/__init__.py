"""A comparison as Markdown, as a fragment of the changelog, as JSON and as plain text."""

from generator.comparison.render.fragment import changelog as changelog
from generator.comparison.render.fragment import fragments as fragments
from generator.comparison.render.machine import as_json as as_json
from generator.comparison.render.pull_request import markdown as markdown
from generator.comparison.render.sections import summary as summary
from generator.comparison.render.terminal import brief as brief
from generator.comparison.render.terminal import text as text
