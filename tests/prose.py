"""Patterns of prose that a native reader reads twice, and a search for them in any text.

The texts of `spec/docs` are searched by `tests/surface/test_docs_prose.py`; other prose
(docstrings, comments, pages of documentation) can be searched with the same table.
"""

from __future__ import annotations

import re
from typing import List, Tuple

_RULES: List[Tuple[str, str]] = [
    # pattern (without capitals it matches either case), replacement
    (r"(?<!\bthere )\b(?:is|are|was|were) no\b(?! (?:longer|more|less|later|earlier)\b)", "is not a ..."),
    (
        r"(?:^|[.;:(] |\b(?:for|of|only|and) )who (?:wants|has|sends|asks|leaves|needs|sets|knows)\b",
        "a caller that ...",
    ),
    (r"(?:^|(?<=[.;:] ))(?:What|Who)\b(?! if\b)(?!.*\?)", "a noun: the value that ..."),
    (r", what (?:is|are|has|have|makes|gives|lets|takes|keeps)\b", "which ..."),
    (
        r"\b(?:is|are|be|was|were) told\b|\btells? (?:apart|nothing|it|its|how far)\b",
        "is reported, is passed to",
    ),
    (
        r"\bsays? (?:an?|nothing|no more|it|so)\b|\bnothing (?:else )?is said\b",
        "a verb that fits data: contains, reports",
    ),
    (r"\bas (?:it|they) (?:came|come|comes|stands|stand)\b", "unchanged"),
    (
        r"\bof (?:ours|yours|theirs|his|somebody|nobody)\b|\bof (?:httpx|aiohttp|httpcore|pydantic)\b",
        "an adjective: our pool, httpx settings",
    ),
    (
        r"\b(?:anew|borne|meanwhile|lest|whence|wherein|therein|thereof|thereby|whereby|whither)\b",
        "again, tolerated, by now ...",
    ),
    (r"\bbeside\b", "next to, in addition to"),
    (
        r"\bbehind\b(?! (?:a|an|the|their|your) (?:\w+ )?(?:paywall|proxy|firewall|load balancer|gateway))",
        "after, in, based on",
    ),
    (r"\bbe (?:it|its|they|their)\b|\bwere (?:it|there|they)\b", "even if, an indicative"),
    (
        r"(?:^|(?<=\. ))(?:Never (?:is|are|does|do|has)|Not (?:until|before) .* (?:is|does|do)|Only (?:then|who|what|so))\b",
        "subject, verb, object",
    ),
    (r"\b(?:as|like) (?:above|below|there|in the other)\b(?!-)", "the reason itself"),
    (
        r"\bto be had\b|\b(?:came|comes?) about\b|\bwhat (?:came|comes|became|becomes) of\b",
        "available, happens, the result of",
    ),
    (r"\bhow far (?:it|a|an|the|that|this|\w+ing) \b", "the state, the progress of"),
    (r"\b(?:each|first|two|one|next|every) looks?\b(?! (?:like|at))", "status request"),
    (r"\bhands? (?:it )?(?:back|over|on)\b", "return, pass"),
    (r"\b(?:head ?lines?)\b", "title"),
    (r"\bpictures?\b", "image"),
    (r"\bmoving pictures?\b|\bfilms?\b", "video"),
    (
        r"\b(?:a|the|this|one|each|raw|stored|other) medium\b(?! (?:or|and|to|probability|confidence|resolution|severity|level))|\bmedium that\b",
        "inline data, file, part",
    ),
    (r"\bmanners?\b", "style, way"),
    (r"\bstretch(?:es)?\b", "segment"),
    (
        r"\b(?:4xx|5xx|[45]\d\d|HTTP|error) answers?\b|\banswers? (?:that is|which is|is) an error\b|\bwhole answers?\b",
        "response",
    ),
    (r"\b(?:services?|servers?|APIs?)(?:'s)? answers? (?!the\b)", "response of the service"),
    (
        r"\b(?:one|most|many|bytes|files|words|texts|jobs|models|entries|tokens|requests) an? (?:line|page|second|mode|call|resource|category|key|row)\b",
        "per",
    ),
    (
        r"\b(?:dearer|mended|gravity|in the clear|for good|sound track|weave|woven)\b",
        "the API's own or a plain word",
    ),
]
RULES: List[Tuple[re.Pattern[str], str]] = [
    (re.compile(pattern, re.IGNORECASE if pattern.islower() else 0), instead) for pattern, instead in _RULES
]


def stumbles(text: str) -> List[str]:
    """Return what is wrong with a text, one finding an entry; names in backticks are not prose."""
    prose = re.sub(r"``?[^`]*``?", "``", " ".join(text.split()))
    return [
        f"{match[0].strip()!r} (better: {instead})"
        for rule, instead in RULES
        for match in rule.finditer(prose)
    ]
