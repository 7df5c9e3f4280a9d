"""Calls that differ in `tools` and `tool_config`: declarations, callables, built-in tools."""

from __future__ import annotations

from collections.abc import Awaitable
from datetime import datetime, timezone
from typing import Any, Callable, Literal, Optional

from ..answers import CALLING_MODEL, CHUNKED_CALLING_MODEL
from ..call import (
    GEMINI,
    VERTEX,
    Arguments,
    Build,
    Call,
    async_run,
    both_shells,
    flat,
    sync_only,
    with_config,
)

Row = tuple[str, Build, tuple[str, ...]]

PARAMETERS: dict[str, Any] = {
    "type": "OBJECT",
    "properties": {"city_name": {"type": "STRING"}, "days": {"type": "INTEGER", "maximum": 7}},
    "required": ["city_name"],
}


def get_weather(city_name: str, days: int = 1) -> str:
    """Returns the weather.

    Args:
        city_name: The city.
        days: How many days ahead.
    """
    return f"sunny in {city_name} for {days}"


def asynchronous_get_weather() -> Callable[..., Awaitable[str]]:
    """The coroutine function of the name the recorder asks for."""
    answer = get_weather

    async def get_weather_later(city_name: str, days: int = 1) -> str:
        """Returns the weather, but only after a while."""
        return answer(city_name, days)

    get_weather_later.__name__ = answer.__name__
    return get_weather_later


def plan_trip(
    stops: list[str],
    rates: dict[str, float],
    mode: Literal["car", "train"],
    guide: Optional[str] = None,
    returns: bool = False,
) -> dict[str, str]:
    """Plans a trip."""
    return {"mode": mode, "guide": guide or ""}


def declaration(types: Any, **fields: Any) -> Any:
    """A declaration of get_weather."""
    return types.FunctionDeclaration(name="get_weather", description="Returns the weather.", **fields)


def declared(types: Any, **fields: Any) -> list[Any]:
    """A tool list that declares get_weather."""
    return [types.Tool(function_declarations=[declaration(types, **fields)])]


JSON_PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {"city_name": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
}

FUNCTIONS: list[Row] = [
    ("declaration", lambda t: declared(t, parameters=t.Schema.model_validate(PARAMETERS)), ()),
    ("declaration-no-parameters", declared, ()),
    (
        "declaration-dict",
        lambda t: [{"function_declarations": [{"name": "get_weather", "parameters": PARAMETERS}]}],
        (),
    ),
    (
        "declaration-dict-camel",
        lambda t: [
            {"functionDeclarations": [{"name": "get_weather", "parametersJsonSchema": JSON_PARAMETERS}]}
        ],
        (),
    ),
    ("declaration-json-schema", lambda t: declared(t, parameters_json_schema=JSON_PARAMETERS), ()),
    (
        "declaration-response",
        lambda t: declared(t, response={"type": "OBJECT", "max_properties": 2}),
        (),
    ),
    (
        "declaration-response-json",
        lambda t: declared(t, response_json_schema={"a_b": {"c_d": 1}}),
        (),
    ),
    ("declaration-behavior", lambda t: declared(t, behavior="NON_BLOCKING"), ()),
    ("declarations-in-two-tools", lambda t: [*declared(t), {"google_search": {}}], ()),
    ("callable", lambda t: [get_weather], ()),
    ("callable-many-types", lambda t: [plan_trip], ()),
    ("callable-and-tool", lambda t: [get_weather, t.Tool(google_search=t.GoogleSearch())], ()),
    ("callables", lambda t: [get_weather, plan_trip], ()),
]

SERVICES: list[Row] = [
    ("google-search", lambda t: [t.Tool(google_search=t.GoogleSearch())], ()),
    ("google-search-dict", lambda t: [{"google_search": {}}], ()),
    (
        "google-search-time-range",
        lambda t: [
            {
                "google_search": {
                    "time_range_filter": {
                        "start_time": datetime(2025, 1, 1, tzinfo=timezone.utc),
                        "end_time": datetime(2025, 2, 1, 12, 30, tzinfo=timezone.utc),
                    }
                }
            }
        ],
        (),
    ),
    (
        "google-search-exclude",
        lambda t: [{"google_search": {"exclude_domains": ["a_b.com"]}}],
        (GEMINI,),
    ),
    (
        "google-search-retrieval",
        lambda t: [t.Tool(google_search_retrieval=t.GoogleSearchRetrieval())],
        (),
    ),
    (
        "google-search-retrieval-dynamic",
        lambda t: [
            {
                "google_search_retrieval": {
                    "dynamic_retrieval_config": {"mode": "MODE_DYNAMIC", "dynamic_threshold": 0.6}
                }
            }
        ],
        (),
    ),
    ("code-execution-type", lambda t: [t.Tool(code_execution=t.ToolCodeExecution)], ()),
    ("several-types", lambda t: [{"google_search": t.GoogleSearch}, {"url_context": t.UrlContext}], ()),
    ("code-execution", lambda t: [t.Tool(code_execution=t.ToolCodeExecution())], ()),
    ("url-context", lambda t: [t.Tool(url_context=t.UrlContext())], ()),
    ("google-maps", lambda t: [t.Tool(google_maps=t.GoogleMaps())], ()),
    ("google-maps-widget", lambda t: [{"google_maps": {"enable_widget": True}}], ()),
    (
        "enterprise-web-search",
        lambda t: [t.Tool(enterprise_web_search=t.EnterpriseWebSearch())],
        (GEMINI,),
    ),
    (
        "enterprise-web-search-exclude",
        lambda t: [{"enterprise_web_search": {"exclude_domains": ["a.com"]}}],
        (GEMINI,),
    ),
    (
        "computer-use",
        lambda t: [
            {
                "computer_use": {
                    "environment": "ENVIRONMENT_BROWSER",
                    "excluded_predefined_functions": ["drag_and_drop"],
                }
            }
        ],
        (),
    ),
    (
        "file-search",
        lambda t: [
            {
                "file_search": {
                    "file_search_store_names": ["fileSearchStores/a"],
                    "top_k": 3,
                    "metadata_filter": "a_b = 1",
                }
            }
        ],
        (VERTEX,),
    ),
    ("several", lambda t: [{"google_search": {}}, {"url_context": {}}, {"code_execution": {}}], ()),
    ("several-in-one", lambda t: [{"google_search": {}, "url_context": {}}], ()),
]

DATASTORE = "projects/p/locations/global/collections/default_collection/dataStores/d"

RETRIEVAL: list[Row] = [
    ("vertex-ai-search", lambda t: {"vertex_ai_search": {"datastore": DATASTORE}}, (GEMINI,)),
    (
        "vertex-ai-search-engine",
        lambda t: {
            "vertex_ai_search": {
                "engine": "projects/p/locations/global/collections/c/engines/e",
                "data_store_specs": [{"data_store": DATASTORE, "filter": "a_b: ANY(1)"}],
                "filter": "f",
                "max_results": 5,
            },
            "disable_attribution": True,
        },
        (GEMINI,),
    ),
    (
        "vertex-rag-store",
        lambda t: {
            "vertex_rag_store": {
                "rag_resources": [{"rag_corpus": "projects/p/ragCorpora/1", "rag_file_ids": ["2"]}],
                "similarity_top_k": 3,
                "vector_distance_threshold": 0.4,
            }
        },
        (GEMINI,),
    ),
    (
        "vertex-rag-store-config",
        lambda t: {
            "vertex_rag_store": {
                "rag_resources": [{"rag_corpus": "projects/p/ragCorpora/1"}],
                "rag_retrieval_config": {
                    "top_k": 3,
                    "filter": {"vector_distance_threshold": 0.5, "metadata_filter": "a_b"},
                    "hybrid_search": {"alpha": 0.5},
                    "ranking": {"llm_ranker": {"model_name": "m"}},
                },
            }
        },
        (GEMINI,),
    ),
    (
        "external-api",
        lambda t: {
            "external_api": {
                "api_spec": "SIMPLE_SEARCH",
                "endpoint": "https://example.com/s",
                "auth_config": {"api_key_config": {"name": "k", "api_key_string": "s"}},
                "simple_search_params": {},
            }
        },
        (GEMINI,),
    ),
]

TOOL_CONFIGS: list[Row] = [
    ("mode", lambda t: {"function_calling_config": {"mode": "ANY"}}, ()),
    (
        "names",
        lambda t: t.ToolConfig(
            function_calling_config=t.FunctionCallingConfig(
                mode="ANY", allowed_function_names=["get_weather", "other_name"]
            )
        ),
        (),
    ),
    (
        "mode-enum",
        lambda t: {"function_calling_config": {"mode": t.FunctionCallingConfigMode.NONE}},
        (),
    ),
    (
        "retrieval",
        lambda t: {
            "retrieval_config": {
                "lat_lng": {"latitude": 37.5, "longitude": -122},
                "language_code": "en",
            }
        },
        (),
    ),
    (
        "stream-arguments",
        lambda t: {"function_calling_config": {"mode": "AUTO", "stream_function_call_arguments": True}},
        (GEMINI,),
    ),
]


def in_tools(build: Build) -> Build:
    """The config with these tools; automatic calling off, it is compared by itself."""
    return lambda types: {
        "tools": build(types),
        "automatic_function_calling": {"disable": True},
    }


def in_retrieval(build: Build) -> Build:
    """The config with this retrieval as its tool."""
    return lambda types: {"tools": [{"retrieval": build(types)}]}


def in_tool_config(build: Build) -> Build:
    """The config with this tool config beside a declared function."""
    return lambda types: {"tools": declared(types), "tool_config": build(types)}


def automatic(function: Any, model: str = CALLING_MODEL) -> Arguments:
    """A call whose first answer asks for the function, so that a second request follows."""
    return lambda types: {
        "model": model,
        "contents": "Weather in Boston?",
        "config": {"tools": [function], "temperature": 0},
    }


REPEATED_ASYNC = frozenset({"declaration", "callable", "google-search", "file-search", "vertex-ai-search"})


def row_calls(prefix: str, rows: list[Row], place: Any) -> list[Call]:
    """One call a row, its value put in place by `place`."""
    return flat(
        (both_shells if name in REPEATED_ASYNC else sync_only)(
            f"{prefix}/{name}", "generate_content", with_config(place(build)), refused_on=refused_on
        )
        for name, build, refused_on in rows
    )


def automatic_calls() -> list[Call]:
    """Automatic function calling: what the second request carries back."""
    function = automatic(get_weather)
    chunked = automatic(get_weather, CHUNKED_CALLING_MODEL)
    coroutine = async_run("generate_content", automatic(asynchronous_get_weather()))
    return [
        *both_shells("automatic/function", "generate_content", function),
        *both_shells("automatic/function/stream", "generate_content_stream", function),
        *both_shells("automatic/function/stream-chunks", "generate_content_stream", chunked),
        Call("aio/automatic/async-function", coroutine),
    ]


TOOL_CALLS: list[Call] = [
    *row_calls("tools", FUNCTIONS, in_tools),
    *row_calls("tools", SERVICES, in_tools),
    *row_calls("tools", RETRIEVAL, in_retrieval),
    *row_calls("tool-config", TOOL_CONFIGS, in_tool_config),
    *automatic_calls(),
]
