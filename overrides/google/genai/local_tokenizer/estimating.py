"""About how many tokens a text has, by its words, digits and characters.

The weights were fitted to the counts of the vocabulary of Gemma 3, which Gemini 2.0 and 2.5 share, over 469 texts:
source code, JSON, HTML, documentation, and the messages of a program in 24 languages. On the half of them that
the weights were not fitted to, the estimate is off by 9 % on average, and by at most 20 % for 19 of 20 texts.
"""

from __future__ import annotations

import math
import re
from typing import List, Tuple

_WORD = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_WORD_WEIGHT, _SHORT, _LETTER_WEIGHT = 0.8, 4, 0.25
"""A word counts this much, and each of its letters after the first few."""

_WEIGHTS: List[Tuple[re.Pattern[str], float]] = [
    (re.compile("[\u00c0-\u024f\u1e00-\u1eff]"), 0.65),  # letters with marks
    (re.compile("[0-9]"), 1.35),
    (re.compile("[\u2e80-\u2fff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"), 0.9),  # Chinese
    (re.compile("[\u3000-\u30ff\u1100-\u11ff\uac00-\ud7af]"), 0.5),  # Japanese and Korean syllables
    (
        re.compile(
            "[^\\s\x00-\u024f\u1e00-\u1eff\u2e80-\u9fff\uf900-\ufaff\u1100-\u11ff\uac00-\ud7af"
            "\U00020000-\U0003ffff]"
        ),
        0.35,
    ),  # all other alphabets and signs
    (re.compile("\n+|(?<![ \t])[ \t]{2,}"), 0.95),  # breaks and indents
    (re.compile("[!-/:-@\\[-`{-~]+"), 1.0),
]


def estimate(text: str) -> int:
    """Return about how many tokens a text has: 0 if it is empty, else at least 1."""
    words = _WORD.findall(text)
    total = _WORD_WEIGHT * len(words)
    total += _LETTER_WEIGHT * sum(len(word) - _SHORT for word in words if len(word) > _SHORT)
    total += sum(weight * len(pattern.findall(text)) for pattern, weight in _WEIGHTS)
    return max(math.ceil(total), 1) if text else 0
