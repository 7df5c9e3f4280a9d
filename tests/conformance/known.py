"""Differences we mean, with their reasons, by call: `name` (every backend) or `name [backend]`.

An entry holds for the call's async twin too. A call listed here that no longer differs
fails the run, so the list stays true.
"""

from __future__ import annotations

FUNCTIONS = "Python functions as tools come with automatic function calling; until then a clear error"
ORDER = "ours keeps the tools in the caller's order; the published SDK moves declarations behind all others"
NAME = "a name that the Gemini API does not have: refused with the shapes that it takes, instead of a 404"
NO_PROJECT = "express mode has no project, and the path without one does not exist"
ENDPOINT = "ours means the project's endpoint; the published SDK invents a publisher called `endpoints`"
PUBLISHED = (
    "`models/x` is the Gemini API's form; a project's own models cannot be called, so ours asks the publisher"
)
ONE_EACH = "ours gives one embedding for each input; the published SDK merges or splits inputs"
FILTER = "models.list of the Gemini API has no filter, and unknown parameters are an error there"
TITLE = "the published SDK titles an unnamed list `Placeholder`"
ADDITIONAL = "the Gemini API takes additionalProperties; the published SDK refuses it"
HEADERS = "a call's header replaces the client's; the published SDK sends both when their cases differ"

KNOWN: dict[str, str] = {
    **dict.fromkeys(
        (
            "tools/callable",
            "tools/callable-many-types",
            "tools/callable-and-tool",
            "tools/callables",
            "automatic/function",
            "automatic/function/stream",
            "automatic/function/stream-chunks",
            "aio/automatic/async-function",
        ),
        FUNCTIONS,
    ),
    "tools/declarations-in-two-tools": ORDER,
    **dict.fromkeys(
        (
            f"{call}/{form} [gemini]"
            for call in ("model", "get")
            for form in (
                "publisher",
                "publisher-short",
                "publisher-other",
                "full-publisher",
                "full-endpoint",
                "full-model",
                "endpoint",
            )
        ),
        NAME,
    ),
    "count/model-full": PUBLISHED,
    "model/models [vertex]": PUBLISHED,
    "model/models [express]": PUBLISHED,
    "embed/model-prefixed [vertex]": PUBLISHED,
    "embed/model-prefixed [express]": PUBLISHED,
    "model/endpoint [vertex]": ENDPOINT,
    "model/endpoint [express]": NO_PROJECT,
    "get/models [express]": NO_PROJECT,
    "list/tuned [express]": NO_PROJECT,
    "list/tuned-page [express]": NO_PROJECT,
    "list/tuned-filter [express]": NO_PROJECT,
    "list/config-object [express]": NO_PROJECT,
    "embed/gemini-2-list": ONE_EACH,
    "embed/contents [vertex]": ONE_EACH,
    "list/base-filter [gemini]": FILTER,
    "config/schema-list-of-model": TITLE,
    "config/schema-list-of-str": TITLE,
    "config/schema-additional-properties [gemini]": ADDITIONAL,
    "client/merged": HEADERS,
}
