"""Differences we mean, with their reasons, by call: `name` (every backend) or `name [backend]`.

An entry holds for the call's async twin too. A call listed here that no longer differs
fails the run, so the list stays true.
"""

from __future__ import annotations

DECLARED = "ours sends a Schema as the older release does, parameters described; results are no bare values"
CALLED = "declared as in tools/callable; the id of a call goes back with its result, where the published SDK omits it"
ORDER = "ours keeps the tools in the caller's order; the published SDK moves declarations behind all others"
NAME = "a name that the Gemini API does not have: refused with the shapes that it takes, instead of a 404"
NO_PROJECT = "express mode has no project, and the path without one does not exist"
ENDPOINT = "ours means the project's endpoint; the published SDK invents a publisher called `endpoints`"
PUBLISHED = (
    "`models/x` is the Gemini API's form; a project's own models cannot be called, so ours asks the publisher"
)
ONE_EACH = "ours gives one embedding for each input; the published SDK merges or splits inputs"
TWO_FILTERS = (
    "ours joins both conditions; the published SDK sends `filter` twice, and the parameter is no list"
)
FILTER = "models.list of the Gemini API has no filter, and unknown parameters are an error there"
TITLE = "the published SDK titles an unnamed type `Placeholder`"
ADDITIONAL = (
    "the Gemini API takes free keys in responseJsonSchema alone; the published SDK refuses them, or sends"
    " additional_properties, which the API's Schema does not have"
)
CAPITALS = "the API's Schema has its types in capitals, also in additionalProperties"
WORDS = "ours keeps the description; the published SDK loses one beside a reference and that of an int enum"
RECURSIVE = "ours sends the recursion; the published SDK sends an empty schema in its place"
JSON = (
    "ours sends application/json with a schema, which the service refuses without; the published SDK does not"
)
FORMAT = "the Gemini API's Schema has no such format; responseJsonSchema has"
FORM = "said by anyOf or by responseJsonSchema; the published SDK refuses it"
HEADERS = "a call's header replaces the client's; the published SDK sends both when their cases differ"
TUNED = "no collection of Vertex AI: refused, where the published SDK invents a publisher of that name"
OWN = "only tuned models and a project's models can be changed: refused with their shape, instead of a 404"
UNSAFE = "a name that could change the path is refused; the published SDK asks for something else, or for all"
OTHER_API = "a name that the other API gives: refused with the shapes that this one takes"
LOCATION = "ours puts the project before a location; the published SDK does so for caches only"
ID = "the id alone names it; the published SDK refuses it, or asks for what does not exist"
OTHER_PROJECT = "ours asks the project that stands in the name; the published SDK asks the client's own"
NAIVE = "a time without a zone could mean any: refused, where the published SDK leaves it to the service"
CHECKPOINT = "tuned models of the Gemini API have no checkpoints: refused instead of a field unknown there"
CASE = "`predict` knows no snake_case: styleDescription is its field, as the older release sends it"
VALUE = "which values it takes is the service's to say; the older release refuses this one"
NEWER = "the Gemini API has taken it since; the older release does not know"
MULTIPLIER = "the Gemini API takes it; the published SDK loses it, the older release and 3.6.1 alike"
DESCRIPTION = "a tuned model of the Gemini API has a description; the published SDK refuses it"
NO_CANCEL = "the Gemini API has no such method: refused with what to do instead"
BATCH_NAME = "ours names a batch on both APIs when the caller does not; the published SDK on Vertex AI alone"
BATCH_DEST = "Vertex AI requires a destination; the published SDK makes one up beside names in .jsonl alone"
DATASET_DEST = "Vertex AI requires a destination; ours asks for a new dataset, the published SDK for nothing"
NULLS = (
    "null means absent in ProtoJSON; the published SDK writes it for each form of a metric that is not set"
)
BATCH_FILTER = "the Gemini API's method to list batches has a filter; the published SDK refuses it"
BATCH_MODEL = "a model of the project by its full name, as Vertex AI describes it"
ASCII = "a file's name that does not fit a header is left out of it; the published SDK fails"
TEXT = "a text file has no bytes to upload: refused"
CONTENT = "a file whose name does not tell its media type is known by its first bytes, where they do"
NAMELESS = "bytes without a name that are UTF-8 are text/plain; the published SDK refuses them"
BY_NAME = "a file is downloaded by its name, as the older release does; the service says whether it can be"
MASK = (
    "the same fields in another order, each once, by their names in JSON; the published SDK names parts of a system"
    " instruction, and mixes in names of Python"
)
NO_BODY = "a POST without fields has an empty object; the published SDK sends none"
NO_OBJECT = "nothing that could be registered: refused, where the published SDK asks the service"
FLAG = "a flag in a query is written as in JSON; the published SDK writes it as in Python"
UPLOAD_HEADERS = "the caller's headers go with every request of an upload; the published SDK drops some"

ONE_TURN = "a streamed answer goes back as one content; the published SDK sends one for each chunk"
MESSAGE = "a part as a dictionary is a message, as it is among contents; the published SDK refuses it"

RAW_REFERENCE = "the service needs a type; ours takes a dictionary without one for a raw image"

KNOWN: dict[str, str] = {
    "files/register-none [gemini]": NO_OBJECT,
    **dict.fromkeys(("tokens/limited-locked [gemini]", "tokens/limited-locked-more [gemini]"), MASK),
    "tokens/plain [gemini]": NO_BODY,
    "tokens/naive-time [gemini]": NAIVE,
    "files/register-another-scheme [gemini]": NO_OBJECT,
    "edit/reference-dict": RAW_REFERENCE,
    "images/language-enum": "members of our enumerations are upper case everywhere; the values are the same",
    **dict.fromkeys(
        (
            "tools/callable",
            "tools/callable-many-types",
            "tools/callable-and-tool",
            "tools/callables",
        ),
        DECLARED,
    ),
    "chat/message/dictionary": MESSAGE,
    "chat/message/dictionary/stream": MESSAGE,
    **dict.fromkeys(
        (
            *(f"chat/message/{name}/stream" for name in ("text", "part", "list", "function-response")),
            *(f"chat/{name}/stream" for name in ("config", "history", "history-empty-answer")),
        ),
        ONE_TURN,
    ),
    **dict.fromkeys(
        (
            "automatic/function",
            "automatic/function/stream",
            "automatic/function/stream-chunks",
            "aio/automatic/async-function",
            "continuation/function",
            "aio/mcp/called",
        ),
        CALLED,
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
    "list/tuned-filter [vertex]": TWO_FILTERS,
    "list/config-object [express]": NO_PROJECT,
    "embed/gemini-2-list": ONE_EACH,
    "embed/contents [vertex]": ONE_EACH,
    "list/base-filter [gemini]": FILTER,
    **dict.fromkeys(
        (f"config/schema-{given}" for given in ("object", "dict", "dict-lower", "model", "list-of-model")),
        JSON,
    ),
    "config/schema-list-of-str": JSON,
    "config/json-schema": JSON,
    "config/schema-additional-properties": JSON,
    "schema/int": TITLE,
    "schema/int-enum": WORDS,
    "schema/described": WORDS,
    "schema/closed [gemini]": ADDITIONAL,
    "schema/recursive": RECURSIVE,
    "schema/date": FORMAT,
    "schema/tagged-union": FORM,
    "schema/numbers-in-a-model": FORM,
    "schema/free-keys [gemini]": ADDITIONAL,
    "schema/free-keys [vertex]": CAPITALS,
    "client/merged": HEADERS,
    **dict.fromkeys(
        (
            f"{call} [{backend}]"
            for call in ("model/tuned", "get/tuned", "get/endpoint")
            for backend in ("vertex", "express")
        ),
        TUNED,
    ),
    "models/update-tuned [vertex]": TUNED,
    "models/delete-tuned [vertex]": TUNED,
    **dict.fromkeys(
        (
            f"models/{method}-{form}"
            for method in ("update", "delete")
            for form in (
                "models [gemini]",
                "full [gemini]",
                "full-version [gemini]",
                "bare",
                "publisher",
            )
        ),
        OWN,
    ),
    "models/update/checkpoint [gemini]": CHECKPOINT,
    **dict.fromkeys(
        (
            f"{method}/model-{form} [gemini]"
            for method in ("images", "videos")
            for form in ("publisher", "full", "endpoint")
        ),
        NAME,
    ),
    **dict.fromkeys(
        (
            f"{method}/model-models [{backend}]"
            for method in ("images", "videos")
            for backend in ("vertex", "express")
        ),
        PUBLISHED,
    ),
    "edit/reference-style": CASE,
    "edit/reference-subject": CASE,
    "images/person-all [gemini]": VALUE,
    "images/safety-none [gemini]": VALUE,
    "videos/resolution [gemini]": NEWER,
    "videos/enhance-prompt [gemini]": NEWER,
    "operations/gemini [vertex]": OTHER_API,
    "operations/gemini [express]": OTHER_API,
    **dict.fromkeys(
        (
            f"{resource}/{method}-bad-{form}"
            for resource in ("files", "caches")
            for method in ("get", "delete")
            for form in ("empty", "dots", "question")
        ),
        UNSAFE,
    ),
    "upload/path-not-ascii [gemini]": ASCII,
    "upload/open-string [gemini]": TEXT,
    "upload/path-unknown-type [gemini]": CONTENT,
    "upload/open-without-type [gemini]": NAMELESS,
    "refuse/download-uploaded [gemini]": BY_NAME,
    "upload/http-headers [gemini]": UPLOAD_HEADERS,
    "upload/client-http": UPLOAD_HEADERS,
    "caches/create-expire-time-naive": NAIVE,
    "caches/create-express": NO_PROJECT,
    "tune/express": NO_PROJECT,
    "tune/multiplier [gemini]": MULTIPLIER,
    "tune/object [gemini]": MULTIPLIER,
    "tune/description [gemini]": DESCRIPTION,
    **dict.fromkeys((f"tunings/{method}-location [vertex]" for method in ("get", "cancel")), LOCATION),
    **dict.fromkeys(
        (
            *(f"caches/{method}-location [gemini]" for method in ("get", "update", "delete")),
            "tunings/get-location [gemini]",
        ),
        OTHER_API,
    ),
    "tunings/get-tuned [vertex]": OTHER_API,
    "tunings/cancel-tuned [vertex]": OTHER_API,
    "tunings/get-job [gemini]": OTHER_API,
    "tunings/get-full [gemini]": OTHER_API,
    **dict.fromkeys(
        (
            f"stores/{of}delete-{form} [gemini]"
            for of in ("", "documents-")
            for form in ("forced", "not-forced")
        ),
        FLAG,
    ),
    **dict.fromkeys(
        (f"stores/{call}-id [gemini]" for call in ("get", "documents-list", "import")),
        ID,
    ),
    **dict.fromkeys(
        (
            f"stores/{of}get-bad-{form} [gemini]"
            for of in ("", "documents-")
            for form in ("empty", "dots", "question")
        ),
        UNSAFE,
    ),
    "stores/upload-path-unknown-type [gemini]": CONTENT,
    "tunings/get-number": ID,
    "tunings/cancel-number [vertex]": ID,
    "tunings/get-bad-empty": UNSAFE,
    "tunings/get-bad-dots": UNSAFE,
    "tunings/cancel-bad-empty [vertex]": UNSAFE,
    "tunings/cancel-bad-dots [vertex]": UNSAFE,
    **dict.fromkeys(
        (
            f"tunings/cancel-{form} [gemini]"
            for form in ("tuned", "job", "number", "full", "location", "bad-empty", "bad-dots")
        ),
        NO_CANCEL,
    ),
    "batches/express": NO_PROJECT,
    "batches/plain-inlined": BATCH_NAME,
    "batches/plain-file": BATCH_NAME,
    "embeddings/plain [gemini]": BATCH_NAME,
    "batches/src-gcs-other-ending [vertex]": BATCH_DEST,
    "batches/src-dataset [vertex]": DATASET_DEST,
    "batches/src-dataset-object [vertex]": DATASET_DEST,
    **dict.fromkeys(("tune/evaluation", "tune/preference-evaluation", "tune/distillation-tuned"), NULLS),
    "batches/list-filter [gemini]": BATCH_FILTER,
    "batches/model-models [vertex]": BATCH_MODEL,
    **dict.fromkeys((f"batches/model-{form} [gemini]" for form in ("publisher", "other", "full")), NAME),
    **dict.fromkeys(
        (
            f"batches/{method}-{form}"
            for method in ("get", "cancel", "delete")
            for form in ("number [gemini]", "id", "vertex [vertex]")
        ),
        ID,
    ),
    **dict.fromkeys(
        (f"batches/{method}-full [vertex]" for method in ("get", "cancel", "delete")), OTHER_PROJECT
    ),
}
