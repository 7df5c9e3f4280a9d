"""The changes between two descriptions of an API, and their effect on users of the SDK."""

from generator.comparison.shown import Shown as Shown
from generator.comparison.values import Comparison as Comparison
from generator.comparison.whole import compare as compare
