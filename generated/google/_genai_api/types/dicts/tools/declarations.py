# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.tools.retrieval import (
    FileSearchOrDict,
    GoogleSearchRetrievalOrDict,
    RetrievalConfigOrDict,
    RetrievalOrDict,
)
from google._genai_api.types.dicts.tools.schema import SchemaOrDict
from google._genai_api.types.dicts.tools.search import (
    EnterpriseWebSearchOrDict,
    GoogleMapsOrDict,
    GoogleSearchOrDict,
    ToolExaAiSearchOrDict,
    ToolParallelAiSearchOrDict,
    UrlContextOrDict,
)
from google._genai_api.types.tools.declarations import (
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
from google._genai_core.runtime.model import DurationText


class FunctionDeclarationDict(TypedDict, total=False):
    """Declaration of a function that the model can call. Your code runs it, or the SDK does for Python
    functions."""

    behavior: Optional[Open[Behavior]]
    """Whether the model waits for the function response. Supported by the Live API only."""

    description: Optional[str]
    """Purpose and usage of the function. The model uses it to decide when to call the function.
    Required on the Gemini API."""

    name: Required[Optional[str]]
    """Name of up to 63 letters, digits, underscores and dashes. Vertex AI also allows dots and colons,
    and up to 128 characters. Required."""

    parameters: Optional[SchemaOrDict]
    """Parameters as an `OBJECT` schema with one property each. Leave unset for a function without
    parameters."""

    parameters_json_schema: Optional[Any]
    """Parameters as a JSON Schema object with one property each. Mutually exclusive with `parameters`."""

    response: Optional[SchemaOrDict]
    """Schema of the function's return value."""

    response_json_schema: Optional[Any]
    """JSON Schema of the function's return value. Mutually exclusive with `response`."""


FunctionDeclarationOrDict = Union[FunctionDeclaration, FunctionDeclarationDict]


class ToolCodeExecutionDict(TypedDict, total=False):
    """Tool that lets the model write Python code, which the service runs in a sandbox. Code and result
    are returned as parts. Has no fields."""


ToolCodeExecutionOrDict = Union[ToolCodeExecution, ToolCodeExecutionDict]


class ComputerUseDict(TypedDict, total=False):
    """Tool that lets the model operate a screen by calling predefined functions, such as clicking and
    typing, which your code carries out."""

    environment: Required[Optional[Open[Environment]]]
    """Environment to operate in. Required."""

    excluded_predefined_functions: Optional[List[str]]
    """Predefined functions to exclude, to restrict the model or to declare your own versions. All are
    included by default."""

    enable_prompt_injection_detection: Optional[bool]
    """True to check the request for prompt injection."""

    disabled_safety_policies: Optional[Sequence[Open[SafetyPolicy]]]
    """Safety policies to disable. All others stay enabled."""


ComputerUseOrDict = Union[ComputerUse, ComputerUseDict]


class StreamableHttpTransportDict(TypedDict, total=False):
    """Connection to an MCP server over streamable HTTP. Gemini API only."""

    headers: Optional[Dict[str, str]]
    """HTTP headers for every request to the server, such as `Authorization`."""

    sse_read_timeout: Optional[DurationText]
    """Timeout for the next server-sent event, in seconds with the suffix `s`, such as `300s`."""

    terminate_on_close: Optional[bool]
    """True to end the MCP session when the connection closes."""

    timeout: Optional[DurationText]
    """Timeout for other HTTP requests, in seconds with the suffix `s`, such as `30s`."""

    url: Optional[str]
    """URL of the MCP endpoint, such as `https://example.com/mcp`."""


StreamableHttpTransportOrDict = Union[StreamableHttpTransport, StreamableHttpTransportDict]


class McpServerDict(TypedDict, total=False):
    """Remote MCP server whose tools the service calls for the model. Gemini API only."""

    name: Optional[str]
    """Name of the server, unique within the request."""

    streamable_http_transport: Optional[StreamableHttpTransportOrDict]
    """URL, headers and timeouts of the connection."""


McpServerOrDict = Union[McpServer, McpServerDict]


class ToolDict(TypedDict, total=False):
    """Tool that the model can use. Vertex AI allows one kind of tool per `Tool`."""

    code_execution: Optional[ToolCodeExecutionOrDict]
    """Code execution in a sandbox. Enabled by an empty object."""

    computer_use: Optional[ComputerUseOrDict]
    """Operation of a screen. The service declares the predefined functions itself."""

    file_search: Optional[FileSearchOrDict]
    """Grounding with documents in file search stores. Gemini API only."""

    function_declarations: Optional[Sequence[FunctionDeclarationOrDict]]
    """Functions that the model can call. The service does not run them. At most 512 on Vertex AI."""

    google_maps: Optional[GoogleMapsOrDict]
    """Grounding with places and routes from Google Maps."""

    google_search: Optional[GoogleSearchOrDict]
    """Grounding with Google Search. The model decides when to search."""

    google_search_retrieval: Optional[GoogleSearchRetrievalOrDict]
    """Grounding with Google Search for Gemini 1.5 models. Use `google_search` for later models.
    Deprecated on Vertex AI."""

    mcp_servers: Optional[Sequence[McpServerOrDict]]
    """Remote MCP servers. Gemini API only."""

    url_context: Optional[UrlContextOrDict]
    """Retrieval of the URLs in the prompt."""

    enterprise_web_search: Optional[EnterpriseWebSearchOrDict]
    """Web search for regulated industries. Vertex AI only."""

    exa_ai_search: Optional[ToolExaAiSearchOrDict]
    """Grounding with web search by Exa.ai. Vertex AI only."""

    parallel_ai_search: Optional[ToolParallelAiSearchOrDict]
    """Grounding with web search by Parallel.ai. Vertex AI only."""

    retrieval: Optional[RetrievalOrDict]
    """Grounding with your own data, retrieved for every request. Vertex AI only."""


ToolOrDict = Union[Tool, ToolDict]


class FunctionCallingConfigDict(TypedDict, total=False):
    """When the model calls functions, and which ones."""

    allowed_function_names: Optional[List[str]]
    """Names of the declared functions that the model may call. Valid only with mode `ANY` or
    `VALIDATED`."""

    mode: Optional[Open[FunctionCallingConfigMode]]
    """Whether the model may, must or must not call functions. Defaults to `AUTO`."""

    stream_function_call_arguments: Optional[bool]
    """True to stream the arguments of a call in `FunctionCall.partial_args`. Vertex AI only."""


FunctionCallingConfigOrDict = Union[FunctionCallingConfig, FunctionCallingConfigDict]


class ToolConfigDict(TypedDict, total=False):
    """Configuration shared by all tools of a request."""

    function_calling_config: Optional[FunctionCallingConfigOrDict]
    """When the model calls functions, and which ones."""

    retrieval_config: Optional[RetrievalConfigOrDict]
    """Location and language of the user, for search and maps tools."""

    include_server_side_tool_invocations: Optional[bool]
    """True to return `tool_call` and `tool_response` parts for tools that the service runs. Gemini API
    only."""


ToolConfigOrDict = Union[ToolConfig, ToolConfigDict]


class AutomaticFunctionCallingConfigDict(TypedDict, total=False):
    """How the SDK runs Python functions that are passed as tools. Not sent to the API."""

    disable: Optional[bool]
    """True to return function calls to your code instead of running them. Defaults to False."""

    maximum_remote_calls: Optional[int]
    """Maximum number of requests to the model per call. Defaults to 10. For n rounds of function
    calls, set n + 1."""

    ignore_call_history: Optional[bool]
    """True to leave `automatic_function_calling_history` of the response empty. Defaults to False."""


AutomaticFunctionCallingConfigOrDict = Union[
    AutomaticFunctionCallingConfig, AutomaticFunctionCallingConfigDict
]
