"""Which of the seed's examples run, where, in whose company, and what each must show.

Lines and headings point into the seed; nothing of its text is here. Together the tables name every
Python example exactly once, and a test holds them to it.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

from google.genai import types
from google.genai.emulator import Emulator

from . import chat_checks as chat
from . import checks as check
from . import media_checks as media
from . import resource_checks as resource
from .checks import Check, all_of

GEMINI, VERTEX = ("gemini",), ("vertex",)
BOTH = (*GEMINI, *VERTEX)

Slip = Callable[[str], str]
Preparation = Callable[[Dict[str, Any], Emulator], None]

# The block that begins at 43 holds two examples with text between them.
CUTS = {43: (51, 61)}
# Where the seed says which variables each backend wants.
ENVIRONMENT = {"gemini": 1227, "vertex": 1235}
# Names that stand for the reader's own files and kinds of file.
PLACEHOLDERS = {
    "/path/to/organ.png": "path/to/organ.png",
    "your_image_path": "path/to/small-sample.jpg",
    "your_image_mime_type": "image/jpeg",
}


def replaced(pattern: str, by: str) -> Slip:
    """Puts a slip right wherever the pattern is found."""
    return lambda code: re.sub(pattern, by, code)


def moved_out(code: str) -> str:
    """Puts the lines after the first indented block, which fit neither in nor out of it, outside."""
    head, tail = code.split("\n\n  ", 1)
    return f"{head}\n\n" + textwrap.dedent(f"  {tail}")


COLONS = replaced(r"\b(file_uri|mime_type): ", r"\1=")
BRACES = replaced(r"\}\}\)", "})")
ONE_OBJECT = replaced(r"\.function_call\.args", ".args")


MORE = 11  # of a page of ten


def more_tunings(names: Dict[str, Any], emulator: Emulator) -> None:
    """A reader has tuned before: on Vertex AI there are more jobs than fit on a page."""
    client = names["client"]
    if client.vertexai:
        data = types.TuningDataset(gcs_uri="gs://my-bucket/rows.jsonl")
        for _ in range(MORE):
            client.tunings.tune(base_model="gemini-2.0-flash-001", training_dataset=data)


def more_batches(names: Dict[str, Any], emulator: Emulator) -> None:
    """A reader has run more batches than fit on a page, and they are over."""
    for at in range(MORE):
        names["client"].batches.create(model="gemini-2.0-flash-001", src=f"bq://my-project.mine.table_{at}")
    emulator.advance(60)


class Row(NamedTuple):
    """An example that runs.

    Chained ones share one namespace in the order of their lines; others start anew, from what the
    examples `after` leave. `lends` are lines of examples of which only the functions are taken,
    `given` modules and names of `typing` that the example names and never imports, `aliases` names of the reader's own and
    what they stand for there. `prepare` sees to what the reader did before.
    """

    line: int
    heading: str
    check: Check
    backends: Tuple[str, ...] = BOTH
    chained: bool = False
    after: Tuple[int, ...] = ()
    lends: Tuple[int, ...] = ()
    given: Tuple[str, ...] = ()
    slips: Tuple[Slip, ...] = ()
    aliases: Tuple[Tuple[str, str], ...] = ()
    prepare: Optional[Preparation] = None


# Most of them give a key: on Vertex AI that is express mode.
GUIDES: List[Row] = [
    Row(21, "Gemini API quickstart", check.answered),
    Row(43, "Text generation", check.answered),
    Row(61, "Text generation", check.answered),
    Row(79, "Streaming output", check.streamed),
    Row(98, "Multi-turn conversations", chat.conversed("generateContent", "role - ")),
    Row(117, "Multi-turn conversations", chat.conversed("streamGenerateContent", "role - ")),
    Row(142, "Configuration parameters", check.configured(maxOutputTokens=500, temperature=0.1)),
    Row(173, "System instructions", check.instructed),
    Row(286, "Use thinking models", check.answered),
    Row(305, "Use thinking models", check.configured(thinkingConfig={"thinkingBudget": 1024})),
    Row(352, "Use thinking models", check.printed("5117")),
    Row(436, "PDF input", check.read_document),
    Row(489, "Locally stored PDFs", check.read_document),
    Row(684, "Pass image data inline", check.answered, after=(21,), slips=(moved_out,)),
    Row(705, "Pass image data inline", check.answered),
    Row(767, "Get a bounding box for an object", check.printed("")),
    Row(795, "Image segmentation", check.printed("")),
    Row(874, "Pass audio data inline", check.answered, after=(21,)),
    Row(926, "Refer to timestamps", check.printed("")),
]

PDF, MP3, JPEG, TEXT = "application/pdf", "audio/mpeg", "image/jpeg", "text/plain"
_PAGES = all_of(resource.uploaded(PDF), resource.last(check.read_document))
_HEARD = all_of(resource.uploaded(MP3), resource.last(check.answered))

# The Gemini API alone keeps files.
FILES: List[Row] = [
    Row(526, "Large PDFs from URLs", _PAGES, GEMINI),
    Row(556, "Large PDFs stored locally", _PAGES, GEMINI),
    Row(585, "Large PDFs stored locally", resource.described(TEXT), GEMINI),
    Row(
        604,
        "Multiple PDFs",
        all_of(resource.uploaded(PDF, PDF), resource.last(check.answered)),
        GEMINI,
    ),
    Row(661, "Upload an image file", all_of(resource.uploaded(JPEG), resource.last(check.answered)), GEMINI),
    Row(
        732,
        "Prompting with multiple images",
        all_of(resource.uploaded(JPEG), resource.last(check.answered)),
        GEMINI,
    ),
    Row(854, "Upload an audio file", _HEARD, GEMINI),
    Row(903, "Get a transcript", _HEARD, GEMINI),
    Row(935, "Count tokens", resource.counted_file, GEMINI, after=(903,)),
    Row(974, "Upload a file", _HEARD, GEMINI),
    Row(992, "Get metadata for a file", resource.looked_up(MP3), GEMINI, after=(974,)),
    Row(1003, "List uploaded files", resource.listed_files, GEMINI, after=(974,)),
    Row(1013, "Delete uploaded files", resource.deleted_file(MP3), GEMINI, after=(974,)),
]

# The seed's guide makes a cache of a file; on Vertex AI its examples use that of the reference.
_GUIDE_CACHE = (1044,)
_REFERENCE_CACHE = (1194, 1211, 2281)
_CACHE = (("cache", "cached_content"),)


def _on_a_cache(line: int, heading: str, wanted: Check, *aliases: Tuple[str, str]) -> List[Row]:
    return [
        Row(line, heading, wanted, GEMINI, after=_GUIDE_CACHE, aliases=aliases),
        Row(line, heading, wanted, VERTEX, after=_REFERENCE_CACHE, aliases=(*_CACHE, *aliases)),
    ]


CACHES: List[Row] = [
    Row(1044, "Generate content using a cache", resource.answered_from_new_cache, GEMINI),
    *_on_a_cache(1098, "List caches", resource.listed_caches, ("made", "cache")),
    *_on_a_cache(1105, "List caches", resource.got_cache, ("name", "cache.name")),
    *_on_a_cache(1114, "Update a cache", resource.kept_for(300)),
    *_on_a_cache(1127, "Update a cache", resource.kept_until("in10min")),
    *_on_a_cache(1146, "Delete a cache", resource.deleted_cache),
]

CLIENTS: List[Row] = [
    Row(1242, "(Optional) Using environment variables:", check.reached("v1beta"), GEMINI, after=(1194,)),
    Row(1242, "(Optional) Using environment variables:", check.reached("v1beta1"), VERTEX, after=(1194,)),
    Row(1254, "API Selection", check.reached("v1"), VERTEX, after=(1194,)),
    Row(1265, "API Selection", check.reached("v1alpha"), GEMINI, after=(1194,)),
]

_TYPED = check.configured(
    temperature=0,
    topP=0.95,
    topK=20,
    candidateCount=1,
    seed=5,
    maxOutputTokens=100,
    presencePenalty=0,
    frequencyPenalty=0,
)
_TUNED_LIST = check.listed(tuned=True)
_TUNED_PAGER = check.paged(tuned=True)


def _chained(
    line: int,
    heading: str,
    wanted: Check,
    backends: Tuple[str, ...] = BOTH,
    *slips: Slip,
    lends: Tuple[int, ...] = (),
    given: Tuple[str, ...] = (),
    prepare: Optional[Preparation] = None,
) -> Row:
    return Row(
        line,
        heading,
        wanted,
        backends,
        chained=True,
        slips=slips,
        lends=lends,
        given=given,
        prepare=prepare,
    )


REFERENCE: List[Row] = [
    _chained(1194, "Imports", check.printed("")),
    _chained(1206, "Create a client", check.reached("v1beta"), GEMINI),
    _chained(1211, "Create a client", check.reached("v1beta1"), VERTEX),
    _chained(1292, "with text content", check.answered),
    _chained(
        1310,
        "with uploaded file (Gemini Developer API only)",
        all_of(resource.uploaded(TEXT), resource.last(check.answered)),
        GEMINI,
    ),
    _chained(
        1534,
        "System Instructions and Other Configs",
        check.all_of(check.instructed, check.configured(maxOutputTokens=3, temperature=0.3)),
    ),
    _chained(1553, "Typed Config", _TYPED),
    _chained(1578, "List Base Models", check.listed()),
    _chained(1583, "List Base Models", check.paged()),
    _chained(1594, "Async", check.listed()),
    _chained(1599, "Async", check.paged()),
    _chained(1610, "Safety Settings", check.guarded),
    _chained(1635, "Automatic Python function Support", chat.called),
    _chained(1661, "Disabling automatic function calling", chat.left_to_the_caller),
    _chained(1676, "Disabling automatic function calling", chat.read_calls, given=("Optional", "List")),
    _chained(1690, "Manually declare and invoke a function for function calling", check.called),
    _chained(
        1723,
        "Manually declare and invoke a function for function calling",
        check.given_back,
        BOTH,
        ONE_OBJECT,
        lends=(1635,),
    ),
    _chained(1777, "Function calling with ``ANY`` tools config mode", chat.left_to_the_caller),
    _chained(1805, "Function calling with ``ANY`` tools config mode", chat.stopped_at(2)),
    _chained(1837, "Pydantic Model Schema support", check.structured("CountryInfo")),
    _chained(1862, "Pydantic Model Schema support", check.structured()),
    _chained(1903, "Text Response", check.chosen("InstrumentEnum")),
    _chained(1930, "JSON Response", check.chosen("InstrumentEnum", quote='"')),
    _chained(1955, "Streaming for text content", check.streamed),
    _chained(1967, "Streaming for image content", check.streamed),
    _chained(1985, "Streaming for image content", check.streamed),
    _chained(2008, "Async", check.answered),
    _chained(2019, "Streaming", check.streamed),
    _chained(2029, "Count Tokens and Compute Tokens", check.counted),
    _chained(2042, "Compute Tokens", check.computed, VERTEX),
    _chained(2053, "Async", check.counted),
    _chained(2064, "Embed Content", check.embedded(1, 768)),
    _chained(2072, "Embed Content", check.embedded(2, 10)),
    _chained(2091, "Generate Image", media.showed_picture("response1")),
    _chained(2110, "Upscale Image", media.upscaled("response1", "response2"), VERTEX),
    _chained(2131, "Edit Image", media.edited("response3"), VERTEX),
    # Its frame rate is for Vertex AI; the Gemini API refuses it.
    _chained(2171, "Generate Videos", media.filmed, VERTEX, given=("time",)),
    _chained(2201, "Send Message", check.answered),
    _chained(2210, "Streaming", check.streamed),
    _chained(2219, "Async", check.answered),
    _chained(2228, "Async Streaming", check.streamed),
    _chained(2247, "Upload", all_of(resource.uploaded(PDF, PDF), resource.printed_files), GEMINI),
    _chained(2258, "Get", resource.got_file(PDF), GEMINI),
    _chained(2267, "Delete", resource.deleted_file(PDF), GEMINI),
    _chained(2281, "Create", resource.made_cache),
    _chained(2317, "Get", resource.got_cache),
    _chained(2324, "Generate Content", resource.answered_from_cache),
    _chained(2347, "Tune", check.printed("")),
    _chained(2366, "Tune", resource.tuning_began),
    _chained(2380, "Get Tuning Job", resource.tuning_got),
    _chained(2385, "Get Tuning Job", resource.waited_for_tuning),
    _chained(2404, "Use Tuned Model", resource.answered_by_tuned),
    _chained(2416, "Get Tuned Model", resource.tuned_model_got),
    _chained(2426, "List Tuned Models", _TUNED_LIST, BOTH, BRACES),
    _chained(2431, "List Tuned Models", _TUNED_PAGER, BOTH, BRACES),
    _chained(2442, "Async", _TUNED_LIST, BOTH, BRACES),
    _chained(2447, "Async", _TUNED_PAGER, BOTH, BRACES),
    _chained(2458, "Update Tuned Model", resource.tuned_model_renamed),
    _chained(2475, "List Tuning Jobs", resource.listed_jobs("tunings"), prepare=more_tunings),
    _chained(2480, "List Tuning Jobs", resource.paged_jobs("tunings")),
    _chained(2491, "Async", resource.listed_jobs("tunings")),
    _chained(2496, "Async", resource.paged_jobs("tunings")),
    _chained(2512, "Create", resource.batch_began, VERTEX),
    _chained(2522, "Create", resource.batch_got, VERTEX),
    _chained(2529, "Create", resource.waited_for_batch, VERTEX, given=("time",)),
    _chained(2550, "List", resource.listed_jobs("batches"), VERTEX, prepare=more_batches),
    _chained(2555, "List", resource.paged_jobs("batches"), VERTEX),
    _chained(2566, "Async", resource.listed_jobs("batches"), VERTEX),
    _chained(2573, "Async", resource.paged_jobs("batches"), VERTEX),
    _chained(2586, "Delete", resource.deleted_batch, VERTEX),
    _chained(2598, "Error Handling", check.refused, given=("errors",)),
]

ROWS = [*GUIDES, *FILES, *CACHES, *CLIENTS, *REFERENCE]


class Conversion(NamedTuple):
    """A form of contents and what the seed says the SDK makes of it: the lines of both examples."""

    line: int
    result: int
    heading: str
    slips: Tuple[Slip, ...] = ()


CONVERSIONS: List[Conversion] = [
    Conversion(1333, 1342, "Provide a `types.Content` instance"),
    Conversion(1354, 1360, "Provide a string"),
    Conversion(1375, 1382, "Provide a list of string"),
    Conversion(1399, 1408, "Provide a function call part"),
    Conversion(1427, 1442, "Provide a list of function call parts"),
    Conversion(1465, 1474, "Provide a non function call part", (COLONS,)),
    Conversion(1488, 1500, "Provide a list of non function call parts", (COLONS,)),
]
