# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.tools import (
    AutomaticFunctionCallingConfig,
    Behavior,
    ComputerUse,
    Environment,
    FunctionCallingConfig,
    FunctionCallingConfigMode,
    FunctionDeclaration,
    McpServer,
    SafetyPolicy,
    StreamableHttpTransport,
    Tool,
    ToolCodeExecution,
    ToolConfig,
)
from google._genai_core.runtime.enums import Open

from .retrieval_dicts import (
    FileSearchOrDict,
    GoogleSearchRetrievalOrDict,
    RetrievalConfigOrDict,
    RetrievalOrDict,
)
from .schema_dicts import SchemaOrDict
from .search_dicts import (
    EnterpriseWebSearchOrDict,
    GoogleMapsOrDict,
    GoogleSearchOrDict,
    ToolExaAiSearchOrDict,
    ToolParallelAiSearchOrDict,
    UrlContextOrDict,
)


class AutomaticFunctionCallingConfigDict(TypedDict, total=False):
    """How the SDK runs Python functions passed as tools. Never sent to the API."""

    disable: Optional[bool]
    """If true, the SDK runs nothing and hands the function calls to the caller. Default false."""

    maximum_remote_calls: Optional[int]
    """Most requests to the model within one call, default 10. For n rounds of function calls give n +
    1."""

    ignore_call_history: Optional[bool]
    """If true, `automatic_function_calling_history` of the response stays empty. Default false."""


class ComputerUseDict(TypedDict, total=False):
    """Lets the model operate a screen through predefined functions such as clicking and typing, which
    the caller carries out."""

    environment: Optional[Open[Environment]]
    """The device to be operated. Required."""

    excluded_predefined_functions: Optional[List[str]]
    """Names of built-in actions to withhold, to narrow the model's reach or to declare your own
    version. All are on by default."""

    enable_prompt_injection_detection: Optional[bool]
    """If true, the request is checked for instructions that a page or screen slips in."""

    disabled_safety_policies: Optional[Sequence[Open[SafetyPolicy]]]
    """Built-in checks to switch off; those not listed stay on."""


class FunctionCallingConfigDict(TypedDict, total=False):
    """Rules for when the model calls functions, and which."""

    allowed_function_names: Optional[List[str]]
    """Narrows the choice to these declared functions. For mode `ANY` (or `VALIDATED`) only."""

    mode: Optional[Open[FunctionCallingConfigMode]]
    """May, must or must not call; `AUTO` if unset."""

    stream_function_call_arguments: Optional[bool]
    """If true, one call's arguments arrive piecewise in `FunctionCall.partial_args`. Vertex AI only."""


class FunctionDeclarationDict(TypedDict, total=False):
    """A function that the model may ask for. The caller, or the SDK for Python functions, runs it."""

    behavior: Optional[Open[Behavior]]
    """Whether the model waits for the result. Only the Live API honours it."""

    description: Optional[str]
    """Purpose and use in plain words. The model goes by it when it decides whether to call."""

    name: Optional[str]
    """Identifier of letters, digits, underscores and dashes, up to 63 characters. Vertex AI also takes
    dots and colons, up to 128 characters."""

    parameters: Optional[SchemaOrDict]
    """An `OBJECT` schema with one property per argument. Leave it out for a function without
    arguments."""

    parameters_json_schema: Optional[Any]
    """The arguments as a JSON Schema object with one property each. Excludes `parameters`."""

    response: Optional[SchemaOrDict]
    """OpenAPI-style schema of what the function returns."""

    response_json_schema: Optional[Any]
    """JSON Schema of what the function returns. Excludes `response`."""


class McpServerDict(TypedDict, total=False):
    """A remote MCP server whose tools Google calls on the model's behalf. Gemini API only."""

    name: Optional[str]
    """Label that tells this server from others in the same request."""

    streamable_http_transport: Optional[StreamableHttpTransportOrDict]
    """Address, headers and timeouts of the connection."""


class StreamableHttpTransportDict(TypedDict, total=False):
    """How the API reaches an MCP server over streamable HTTP. Gemini API only."""

    headers: Optional[Dict[str, str]]
    """HTTP headers for every call to the server, such as an `Authorization` token."""

    sse_read_timeout: Optional[str]
    """Longest wait for the next server-sent event, in seconds with an `s`, such as `300s`."""

    terminate_on_close: Optional[bool]
    """If true, the MCP session is ended when the connection closes."""

    timeout: Optional[str]
    """Longest wait for an ordinary HTTP call, in seconds with an `s`, such as `30s`."""

    url: Optional[str]
    """Full address of the MCP endpoint, such as `https://example.com/mcp`."""


class ToolCodeExecutionDict(TypedDict, total=False):
    """Lets the model write Python code that Google runs in a sandbox. It has no options; code and
    output come back as parts."""


class ToolConfigDict(TypedDict, total=False):
    """Settings that hold for all tools of a request together."""

    function_calling_config: Optional[FunctionCallingConfigOrDict]
    """Rules for when and which functions are called."""

    retrieval_config: Optional[RetrievalConfigOrDict]
    """Location and language of the user, for search and maps tools."""

    include_server_side_tool_invocations: Optional[bool]
    """If true, calls that Google itself runs show up as `tool_call` and `tool_response` parts. Gemini
    API only."""


class ToolDict(TypedDict, total=False):
    """Something the model may use beyond its own knowledge. Vertex AI wants just one kind of tool in
    each `Tool`."""

    code_execution: Optional[ToolCodeExecutionOrDict]
    """Switches on the code sandbox; an empty object suffices."""

    computer_use: Optional[ComputerUseOrDict]
    """Switches on operating a screen; the API then declares the click and type functions by itself."""

    file_search: Optional[FileSearchOrDict]
    """Searches file search stores for passages to answer from. Gemini API only."""

    function_declarations: Optional[Sequence[FunctionDeclarationOrDict]]
    """Functions the model may ask for; the API never runs them. At most 512 on Vertex AI."""

    google_maps: Optional[GoogleMapsOrDict]
    """Grounds answers in places and routes of Google Maps."""

    google_search: Optional[GoogleSearchOrDict]
    """Grounds answers in Google Search; the model decides when to search."""

    google_search_retrieval: Optional[GoogleSearchRetrievalOrDict]
    """Search grounding of the Gemini 1.5 models, with a threshold. Later models take `google_search`."""

    url_context: Optional[UrlContextOrDict]
    """Lets the model fetch the web pages whose addresses stand in the prompt."""

    mcp_servers: Optional[Sequence[McpServerOrDict]]
    """Remote MCP servers that Google calls for the model. Gemini API only."""

    enterprise_web_search: Optional[EnterpriseWebSearchOrDict]
    """Web search from an index for regulated industries, built on Vertex AI Search. Vertex AI only."""

    exa_ai_search: Optional[ToolExaAiSearchOrDict]
    """Grounds answers in web search by Exa.ai. Vertex AI only."""

    parallel_ai_search: Optional[ToolParallelAiSearchOrDict]
    """Grounds answers in web search by Parallel.ai. Vertex AI only."""

    retrieval: Optional[RetrievalOrDict]
    """Looks up your own data (RAG, Vertex AI Search or an external API) on every request. Vertex AI
    only."""


FunctionDeclarationOrDict = Union[FunctionDeclaration, FunctionDeclarationDict]
ToolCodeExecutionOrDict = Union[ToolCodeExecution, ToolCodeExecutionDict]
ComputerUseOrDict = Union[ComputerUse, ComputerUseDict]
StreamableHttpTransportOrDict = Union[StreamableHttpTransport, StreamableHttpTransportDict]
McpServerOrDict = Union[McpServer, McpServerDict]
ToolOrDict = Union[Tool, ToolDict]
FunctionCallingConfigOrDict = Union[FunctionCallingConfig, FunctionCallingConfigDict]
ToolConfigOrDict = Union[ToolConfig, ToolConfigDict]
AutomaticFunctionCallingConfigOrDict = Union[
    AutomaticFunctionCallingConfig, AutomaticFunctionCallingConfigDict
]
