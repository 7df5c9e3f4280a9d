"""Which of the seed's examples run, where, in whose company, and what each must show.

Lines and headings point into the seed; nothing of its text is here. An example of a later issue
stands in LATER. Together the tables name every Python example exactly once, and a test holds them to it.
"""

from __future__ import annotations

import re
import textwrap
from typing import Callable, Dict, List, NamedTuple, Tuple

import seed_checks as check
from seed_checks import Check

GEMINI, VERTEX = ("gemini",), ("vertex",)
BOTH = (*GEMINI, *VERTEX)

Slip = Callable[[str], str]

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


class Row(NamedTuple):
    """An example that runs.

    Chained ones share one namespace in the order of their lines; others start anew, from what the
    examples `after` leave. `lends` are lines of examples of which only the functions are taken,
    `given` modules of `google.genai` that the example names and never imports.
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


# Most of them give a key: on Vertex AI that is express mode.
GUIDES: List[Row] = [
    Row(21, "Gemini API quickstart", check.answered),
    Row(43, "Text generation", check.answered),
    Row(61, "Text generation", check.answered),
    Row(79, "Streaming output", check.streamed),
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
) -> Row:
    return Row(line, heading, wanted, backends, chained=True, slips=slips, lends=lends, given=given)


REFERENCE: List[Row] = [
    _chained(1194, "Imports", check.printed("")),
    _chained(1206, "Create a client", check.reached("v1beta"), GEMINI),
    _chained(1211, "Create a client", check.reached("v1beta1"), VERTEX),
    _chained(1292, "with text content", check.answered),
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
    _chained(1690, "Manually declare and invoke a function for function calling", check.called),
    _chained(
        1723,
        "Manually declare and invoke a function for function calling",
        check.given_back,
        BOTH,
        ONE_OBJECT,
        lends=(1635,),
    ),
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
    _chained(2426, "List Tuned Models", _TUNED_LIST, BOTH, BRACES),
    _chained(2431, "List Tuned Models", _TUNED_PAGER, BOTH, BRACES),
    _chained(2442, "Async", _TUNED_LIST, BOTH, BRACES),
    _chained(2447, "Async", _TUNED_PAGER, BOTH, BRACES),
    _chained(2598, "Error Handling", check.refused, given=("errors",)),
]

ROWS = [*GUIDES, *CLIENTS, *REFERENCE]


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


class Later(NamedTuple):
    """Examples of an area that a later issue builds."""

    area: str
    issue: int
    lines: Tuple[int, ...]


LATER: List[Later] = [
    Later("chats", 4, (98, 117, 2201, 2210, 2219, 2228)),
    Later("files", 3, (526, 556, 585, 604, 661, 732, 854, 903, 935, 974, 992, 1003, 1013)),
    Later("files", 3, (1310, 2247, 2258, 2267)),
    Later("caches", 3, (1044, 1098, 1105, 1114, 1127, 1146, 2281, 2317, 2324)),
    Later("automatic function calling", 4, (1635, 1661, 1676, 1777, 1805)),
    Later("images", 3, (2091, 2110, 2131)),
    Later("video", 3, (2171,)),
    Later("tunings", 3, (2347, 2366, 2380, 2385, 2404, 2416, 2458, 2475, 2480, 2491, 2496)),
    Later("batches", 3, (2512, 2522, 2529, 2550, 2555, 2566, 2573, 2586)),
]


def later_lines() -> Dict[int, Later]:
    """The area of each example that waits."""
    return {line: later for later in LATER for line in later.lines}
