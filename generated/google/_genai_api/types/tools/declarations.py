# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional

from google._genai_api.types.tools.retrieval import (
    FileSearch,
    GoogleSearchRetrieval,
    Retrieval,
    RetrievalConfig,
)
from google._genai_api.types.tools.schema import Schema
from google._genai_api.types.tools.search import (
    EnterpriseWebSearch,
    GoogleMaps,
    GoogleSearch,
    ToolExaAiSearch,
    ToolParallelAiSearch,
    UrlContext,
)
from google._genai_core.behaviours.functions import FunctionDeclarationBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, DurationText


class Behavior(OpenEnum):
    """Whether the model waits for a function response. Supported by the Live API only."""

    UNSPECIFIED = "UNSPECIFIED"
    """Unspecified; leave the field unset instead."""

    BLOCKING = "BLOCKING"
    """The conversation waits for the function response."""

    NON_BLOCKING = "NON_BLOCKING"
    """The conversation continues, and the function response is processed when it arrives."""


class Environment(OpenEnum):
    """Environment that the computer use tool operates in."""

    ENVIRONMENT_UNSPECIFIED = "ENVIRONMENT_UNSPECIFIED"
    """Unspecified; do not send it."""

    ENVIRONMENT_BROWSER = "ENVIRONMENT_BROWSER"
    """Web browser."""

    ENVIRONMENT_MOBILE = "ENVIRONMENT_MOBILE"
    """Phone or tablet. Vertex AI only."""

    ENVIRONMENT_DESKTOP = "ENVIRONMENT_DESKTOP"
    """Desktop operating system. Vertex AI only."""


class SafetyPolicy(OpenEnum):
    """Safety policy of the computer use tool, for `disabled_safety_policies`."""

    SAFETY_POLICY_UNSPECIFIED = "SAFETY_POLICY_UNSPECIFIED"
    """No policy; do not send it."""

    FINANCIAL_TRANSACTIONS = "FINANCIAL_TRANSACTIONS"
    """Policy on purchases, payments and transfers."""

    SENSITIVE_DATA_MODIFICATION = "SENSITIVE_DATA_MODIFICATION"
    """Policy on changes to sensitive records, such as health or account data."""

    COMMUNICATION_TOOL = "COMMUNICATION_TOOL"
    """Policy on using mail, chat and meeting tools."""

    ACCOUNT_CREATION = "ACCOUNT_CREATION"
    """Policy on creating accounts."""

    DATA_MODIFICATION = "DATA_MODIFICATION"
    """Policy on changing or deleting data."""

    USER_CONSENT_MANAGEMENT = "USER_CONSENT_MANAGEMENT"
    """Policy on responding to consent dialogs, such as cookie banners."""

    LEGAL_TERMS_AND_AGREEMENTS = "LEGAL_TERMS_AND_AGREEMENTS"
    """Policy on accepting terms of service and other contracts."""


class FunctionCallingConfigMode(OpenEnum):
    """Whether the model may call functions, must call one, or must not."""

    MODE_UNSPECIFIED = "MODE_UNSPECIFIED"
    """Unspecified; do not send it. A request without a mode uses `AUTO`."""

    AUTO = "AUTO"
    """The model chooses between text and function calls. The default."""

    ANY = "ANY"
    """The model always calls a function, from `allowed_function_names` if set, otherwise from all
    declarations."""

    NONE = "NONE"
    """The model calls no function, as if none were declared."""

    VALIDATED = "VALIDATED"
    """The model chooses between text and function calls, and constrained decoding makes every call
    match its schema."""


class FunctionDeclaration(FunctionDeclarationBehaviour, ApiModel):
    """Declaration of a function that the model can call. Your code runs it, or the SDK does for Python
    functions."""

    behavior: Optional[Open[Behavior]] = None
    """Whether the model waits for the function response. Supported by the Live API only."""

    description: Optional[str] = None
    """Purpose and usage of the function. The model uses it to decide when to call the function.
    Required on the Gemini API."""

    name: Optional[str] = None
    """Name of up to 63 letters, digits, underscores and dashes. Vertex AI also allows dots and colons,
    and up to 128 characters. Required."""

    parameters: Optional[Schema] = None
    """Parameters as an `OBJECT` schema with one property each. Leave unset for a function without
    parameters."""

    parameters_json_schema: Optional[Any] = None
    """Parameters as a JSON Schema object with one property each. Mutually exclusive with `parameters`."""

    response: Optional[Schema] = None
    """Schema of the function's return value."""

    response_json_schema: Optional[Any] = None
    """JSON Schema of the function's return value. Mutually exclusive with `response`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            behavior: Optional[Open[Behavior]] = None,
            description: Optional[str] = None,
            name: Optional[str],
            parameters: Optional[Schema] = None,
            parameters_json_schema: Optional[Any] = None,
            response: Optional[Schema] = None,
            response_json_schema: Optional[Any] = None,
        ) -> None: ...


class ToolCodeExecution(ApiModel):
    """Tool that lets the model write Python code, which the service runs in a sandbox. Code and result
    are returned as parts. Has no fields."""


class ComputerUse(ApiModel):
    """Tool that lets the model operate a screen by calling predefined functions, such as clicking and
    typing, which your code carries out."""

    environment: Optional[Open[Environment]] = None
    """Environment to operate in. Required."""

    excluded_predefined_functions: Optional[List[str]] = None
    """Predefined functions to exclude, to restrict the model or to declare your own versions. All are
    included by default."""

    enable_prompt_injection_detection: Optional[bool] = None
    """True to check the request for prompt injection."""

    disabled_safety_policies: Optional[List[Open[SafetyPolicy]]] = None
    """Safety policies to disable. All others stay enabled."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            environment: Optional[Open[Environment]],
            excluded_predefined_functions: Optional[List[str]] = None,
            enable_prompt_injection_detection: Optional[bool] = None,
            disabled_safety_policies: Optional[List[Open[SafetyPolicy]]] = None,
        ) -> None: ...


class StreamableHttpTransport(ApiModel):
    """Connection to an MCP server over streamable HTTP. Gemini API only."""

    headers: Optional[Dict[str, str]] = None
    """HTTP headers for every request to the server, such as `Authorization`."""

    sse_read_timeout: Optional[DurationText] = None
    """Timeout for the next server-sent event, in seconds with the suffix `s`, such as `300s`."""

    terminate_on_close: Optional[bool] = None
    """True to end the MCP session when the connection closes."""

    timeout: Optional[DurationText] = None
    """Timeout for other HTTP requests, in seconds with the suffix `s`, such as `30s`."""

    url: Optional[str] = None
    """URL of the MCP endpoint, such as `https://example.com/mcp`."""


class McpServer(ApiModel):
    """Remote MCP server whose tools the service calls for the model. Gemini API only."""

    name: Optional[str] = None
    """Name of the server, unique within the request."""

    streamable_http_transport: Optional[StreamableHttpTransport] = None
    """URL, headers and timeouts of the connection."""


class Tool(ApiModel):
    """Tool that the model can use. Vertex AI allows one kind of tool per `Tool`."""

    code_execution: Optional[ToolCodeExecution] = None
    """Code execution in a sandbox. Enabled by an empty object."""

    computer_use: Optional[ComputerUse] = None
    """Operation of a screen. The service declares the predefined functions itself."""

    file_search: Optional[FileSearch] = None
    """Grounding with documents in file search stores. Gemini API only."""

    function_declarations: Optional[List[FunctionDeclaration]] = None
    """Functions that the model can call. The service does not run them. At most 512 on Vertex AI."""

    google_maps: Optional[GoogleMaps] = None
    """Grounding with places and routes from Google Maps."""

    google_search: Optional[GoogleSearch] = None
    """Grounding with Google Search. The model decides when to search."""

    google_search_retrieval: Optional[GoogleSearchRetrieval] = None
    """Grounding with Google Search for Gemini 1.5 models. Use `google_search` for later models.
    Deprecated on Vertex AI."""

    mcp_servers: Optional[List[McpServer]] = None
    """Remote MCP servers. Gemini API only."""

    url_context: Optional[UrlContext] = None
    """Retrieval of the URLs in the prompt."""

    enterprise_web_search: Optional[EnterpriseWebSearch] = None
    """Web search for regulated industries. Vertex AI only."""

    exa_ai_search: Optional[ToolExaAiSearch] = None
    """Grounding with web search by Exa.ai. Vertex AI only."""

    parallel_ai_search: Optional[ToolParallelAiSearch] = None
    """Grounding with web search by Parallel.ai. Vertex AI only."""

    retrieval: Optional[Retrieval] = None
    """Grounding with your own data, retrieved for every request. Vertex AI only."""


class FunctionCallingConfig(ApiModel):
    """When the model calls functions, and which ones."""

    allowed_function_names: Optional[List[str]] = None
    """Names of the declared functions that the model may call. Valid only with mode `ANY` or
    `VALIDATED`."""

    mode: Optional[Open[FunctionCallingConfigMode]] = None
    """Whether the model may, must or must not call functions. Defaults to `AUTO`."""

    stream_function_call_arguments: Optional[bool] = None
    """True to stream the arguments of a call in `FunctionCall.partial_args`. Vertex AI only."""


class ToolConfig(ApiModel):
    """Configuration shared by all tools of a request."""

    function_calling_config: Optional[FunctionCallingConfig] = None
    """When the model calls functions, and which ones."""

    retrieval_config: Optional[RetrievalConfig] = None
    """Location and language of the user, for search and maps tools."""

    include_server_side_tool_invocations: Optional[bool] = None
    """True to return `tool_call` and `tool_response` parts for tools that the service runs. Gemini API
    only."""


class AutomaticFunctionCallingConfig(ApiModel):
    """How the SDK runs Python functions that are passed as tools. Not sent to the API."""

    disable: Optional[bool] = None
    """True to return function calls to your code instead of running them. Defaults to False."""

    maximum_remote_calls: Optional[int] = None
    """Maximum number of requests to the model per call. Defaults to 10. For n rounds of function
    calls, set n + 1."""

    ignore_call_history: Optional[bool] = None
    """True to leave `automatic_function_calling_history` of the response empty. Defaults to False."""
