"""Kinds of change of operations, parameters, enumerations and the API itself."""

from __future__ import annotations

from .kinds import (
    CACHES,
    MODELS,
    Row,
    add,
    add_message,
    add_operation,
    deprecated_value,
    no_parameter,
    operation,
    others,
    parameter,
    path,
    remove_operation,
    values,
    vertex,
    whole,
)

VALUES = [
    Row(
        "a value of an enumeration with a name",
        vertex(values("Candidate.finishReason", add=("BORED",))),
        ["additive: enum value added: Candidate.finishReason = BORED: types.FinishReason.BORED"],
        "minor",
        says=["BORED"],
    ),
    Row(
        "a value of an enumeration that is shown as a text",
        vertex(values("ImageConfig.personGeneration", add=("ALLOW_PETS",))),
        [
            "additive: enum value added: ImageConfig.personGeneration = ALLOW_PETS: types.ImageConfig.person_generation = 'ALLOW_PETS'"
        ],
        "minor",
        says=["ALLOW_PETS"],
    ),
    Row(
        "a field with an enumeration",
        vertex(add("Candidate.mood", "enum", values=["GLAD", "SAD"], read_only=True)),
        ["additive: field added: Candidate.mood: types.Candidate.mood"],
        "minor",
        says=["mood"],
    ),
    Row(
        "a value is gone",
        vertex(values("SafetySetting.threshold", remove=("BLOCK_NONE",))),
        [
            "breaking: enum value removed: SafetySetting.threshold = BLOCK_NONE: types.HarmBlockThreshold.BLOCK_NONE"
        ],
        "major",
        flows="enums",
    ),
    Row(
        "a value is deprecated",
        vertex(deprecated_value("SafetySetting.threshold", "BLOCK_NONE")),
        [
            "words: enum value deprecated: SafetySetting.threshold = BLOCK_NONE: types.HarmBlockThreshold.BLOCK_NONE"
        ],
        "minor",
        flows="descriptions",
    ),
    Row(
        "a value is renamed",
        vertex(values("SafetySetting.threshold", remove=("BLOCK_ONLY_HIGH",), add=("BLOCK_HIGH_ONLY",))),
        [
            "breaking: enum value renamed: SafetySetting.threshold = BLOCK_HIGH_ONLY: types.HarmBlockThreshold.BLOCK_ONLY_HIGH"
        ],
        "major",
        says=["BLOCK_HIGH_ONLY"],
    ),
]
PARAMETERS = [
    Row(
        "an optional query parameter",
        vertex(parameter(f"{CACHES}.list", "orderBy")),
        ["none: parameter added: projects.locations.cachedContents.list?orderBy: not shown"],
        "none",
        says=["orderBy"],
    ),
    Row(
        "a required query parameter",
        vertex(parameter(f"{CACHES}.list", "region", required=True)),
        ["breaking: parameter added: projects.locations.cachedContents.list?region: not shown"],
        "major",
        says=["region"],
    ),
    Row(
        "a query parameter becomes required",
        vertex(parameter(f"{CACHES}.list", "pageSize", "int32", required=True)),
        [
            "breaking: parameter changed: projects.locations.cachedContents.list?pageSize (required): client.caches.list(config.page_size)"
        ],
        "major",
        flows="descriptions",
    ),
    Row(
        "a query parameter is gone",
        vertex(no_parameter(f"{CACHES}.list", "pageSize")),
        [
            "breaking: parameter removed: projects.locations.cachedContents.list?pageSize: client.caches.list(config.page_size)"
        ],
        "major",
        says=["page_size"],
    ),
    Row(
        "the type of a query parameter",
        vertex(parameter(f"{CACHES}.list", "pageSize", "string")),
        [
            "breaking: parameter changed: projects.locations.cachedContents.list?pageSize (type): client.caches.list(config.page_size)"
        ],
        "major",
        says=["pageSize"],
    ),
    Row(
        "a query parameter becomes a list",
        vertex(parameter(f"{CACHES}.list", "pageToken", repeated=True)),
        [
            "breaking: parameter changed: projects.locations.cachedContents.list?pageToken (type): client.caches.list(config.page_token)"
        ],
        "major",
        says=["pageToken"],
    ),
    Row(
        "a required header",
        vertex(parameter(f"{CACHES}.list", "x-goog-region", location="header", required=True)),
        ["breaking: parameter added: projects.locations.cachedContents.list?x-goog-region: not shown"],
        "major",
        says=["x-goog-region"],
    ),
    Row(
        "a query parameter becomes a header",
        vertex(parameter(f"{CACHES}.list", "pageToken", location="header")),
        [
            "breaking: parameter changed: projects.locations.cachedContents.list?pageToken (location): client.caches.list(config.page_token)"
        ],
        "major",
        says=["no row can fill a header"],
    ),
]
PATHS = [
    Row(
        "one more variable in a resource's name",
        vertex(path("/cachedContents/", "/zones/{zone}/cachedContents/", f"{CACHES}.get")),
        ["breaking: operation changed: projects.locations.cachedContents.get (path): client.caches.get"],
        "major",
        says=["zones"],
    ),
    Row(
        "one more variable in the path of a list",
        vertex(path("/cachedContents", "/zones/{zone}/cachedContents", f"{CACHES}.list")),
        ["breaking: operation changed: projects.locations.cachedContents.list (path): client.caches.list"],
        "major",
        says=["{zone}"],
    ),
    Row(
        "a collection is renamed",
        vertex(path("/cachedContents", "/contextCaches")),
        [
            "breaking: operation changed: projects.locations.cachedContents.delete (path): client.caches.delete",
            "breaking: operation changed: projects.locations.cachedContents.get (path): client.caches.get",
            "breaking: operation changed: projects.locations.cachedContents.patch (path): client.caches.update",
            "none: operation changed: projects.locations.cachedContents.create (path): client.caches.create",
            "none: operation changed: projects.locations.cachedContents.list (path): client.caches.list",
        ],
        "major",
        says=["contextCaches"],
    ),
    Row(
        "the verb of one of several paths",
        vertex(path(":countTokens", ":count", f"{MODELS}.countTokens")),
        [
            "none: operation changed: projects.locations.publishers.models.countTokens (path): client.models.count_tokens"
        ],
        "patch",
        says=["the operations differ in HTTP method or path"],
    ),
    Row(
        "the verb of all paths",
        vertex(path(":countTokens", ":count")),
        [
            "none: operation changed: projects.locations.endpoints.countTokens (path): client.models.count_tokens",
            "none: operation changed: projects.locations.publishers.models.countTokens (path): client.models.count_tokens",
            "none: operation changed: publishers.models.countTokens (path): client.models.count_tokens",
        ],
        "patch",
        flows="resources",
    ),
    Row(
        "the name of a variable",
        vertex(path("{cachedContent}", "{cache}", f"{CACHES}.get")),
        ["none: operation changed: projects.locations.cachedContents.get (path): client.caches.get"],
        "patch",
        flows="descriptions",
    ),
    Row(
        "the HTTP method",
        vertex(operation(f"{CACHES}.patch", method="PUT")),
        ["none: operation changed: projects.locations.cachedContents.patch (method): client.caches.update"],
        "patch",
        flows="resources",
    ),
]
MESSAGES = [
    Row(
        "another response",
        vertex(
            add_message("CachedContentView", label="string"),
            operation(f"{CACHES}.get", response="CachedContentView"),
        ),
        [
            "breaking: operation changed: projects.locations.cachedContents.get (response): client.caches.get",
            "none: message added: CachedContentView: not shown",
        ],
        "major",
        says=["CachedContentView"],
    ),
    Row(
        "the response in a message of its own",
        vertex(
            add_message(
                "GetCachedContentResponse", cachedContent={"type": "message", "ref": "CachedContent"}
            ),
            operation(f"{CACHES}.get", response="GetCachedContentResponse"),
        ),
        [
            "breaking: operation changed: projects.locations.cachedContents.get (response): client.caches.get",
            "none: message added: GetCachedContentResponse: not shown",
        ],
        "major",
        says=["GetCachedContentResponse"],
    ),
    Row(
        "a long-running operation",
        vertex(operation(f"{CACHES}.create", response="GoogleLongrunningOperation")),
        [
            "breaking: operation changed: projects.locations.cachedContents.create (response): client.caches.create"
        ],
        "major",
        says=["GoogleLongrunningOperation"],
    ),
    Row(
        "another request",
        vertex(
            add_message(
                "CreateCachedContentRequest", cachedContent={"type": "message", "ref": "CachedContent"}
            ),
            operation(f"{CACHES}.create", request="CreateCachedContentRequest"),
        ),
        [
            "breaking: operation changed: projects.locations.cachedContents.create (request): client.caches.create",
            "none: message added: CreateCachedContentRequest: not shown",
        ],
        "major",
        says=["CreateCachedContentRequest has no field"],
    ),
    Row(
        "an operation is deprecated",
        vertex(operation(f"{CACHES}.get", deprecated=True)),
        ["words: operation deprecated: projects.locations.cachedContents.get: client.caches.get"],
        "minor",
        flows="descriptions",
    ),
    Row(
        "a form in place of JSON",
        vertex(operation(f"{CACHES}.create", body="multipart")),
        [
            "breaking: operation changed: projects.locations.cachedContents.create (body): client.caches.create"
        ],
        "major",
        says=["a request of the form `multipart`"],
    ),
    Row(
        "the bytes of a file as the response",
        vertex(operation(f"{CACHES}.get", response="", download=True)),
        [
            "breaking: operation changed: projects.locations.cachedContents.get (response): client.caches.get",
            "additive: operation changed: projects.locations.cachedContents.get (download): client.caches.get",
        ],
        "major",
        says=["download"],
    ),
    Row(
        "a stream becomes a whole response",
        vertex(operation(f"{MODELS}.streamGenerateContent", streaming=False)),
        [
            "breaking: operation changed: projects.locations.publishers.models.streamGenerateContent (streaming): client.models.generate_content_stream"
        ],
        "major",
        says=["stream"],
    ),
]
OPERATIONS = [
    Row(
        "an operation that a method calls is gone",
        vertex(remove_operation(f"{CACHES}.get")),
        ["breaking: operation removed: projects.locations.cachedContents.get: client.caches.get"],
        "major",
        says=["vertex has no operation"],
    ),
    Row(
        "an operation that no method calls is gone",
        vertex(remove_operation("projects.locations.operations.list")),
        ["none: operation removed: projects.locations.operations.list: not shown"],
        "none",
        quiet="nobody calls it",
    ),
    Row(
        "a new operation within `keep`",
        vertex(
            add_operation(
                f"{CACHES}.search",
                "POST",
                "projects/{project}/locations/{location}/cachedContents:search",
                response="ListCachedContentsResponse",
            )
        ),
        ["none: operation added: projects.locations.cachedContents.search: not shown"],
        "none",
        quiet="nobody misses it: a person decides whether to show it",
    ),
    Row(
        "operations outside of `keep`",
        vertex(others("agents.run", gone="agents.operations.get")),
        [
            "none: operation added: agents.run: not shown",
            "none: operation removed: agents.operations.get: not shown",
        ],
        "none",
        quiet="`keep` leaves them out",
    ),
    Row(
        "a collection is renamed, out of `keep`",
        vertex(remove_operation(f"{CACHES}.get"), others("projects.locations.contextCaches.get")),
        [
            "breaking: operation removed: projects.locations.cachedContents.get: client.caches.get",
            "none: operation added: projects.locations.contextCaches.get: not shown",
        ],
        "major",
        says=["vertex has no operation"],
    ),
]
API = [
    Row(
        "another address",
        vertex(whole(host="genai.example.com")),
        ["breaking: API changed: aiplatform (host): host"],
        "major",
        quiet="the settings of the client have the address",
    ),
    Row(
        "a new revision without changes",
        vertex(whole(revision="20270101")),
        [],
        "none",
        quiet="nothing changes",
    ),
]
ROWS = [*VALUES, *PARAMETERS, *PATHS, *MESSAGES, *OPERATIONS, *API]
