# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional

from google._genai_core.behaviours.functions import FunctionDeclarationBehaviour
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel

from .retrieval import FileSearch, GoogleSearchRetrieval, Retrieval, RetrievalConfig
from .schema import Schema
from .search import (
    EnterpriseWebSearch,
    GoogleMaps,
    GoogleSearch,
    ToolExaAiSearch,
    ToolParallelAiSearch,
    UrlContext,
)


class AutomaticFunctionCallingConfig(ApiModel):
    """How the SDK runs Python functions passed as tools. Never sent to the API."""

    disable: Optional[bool] = None
    """If true, the SDK runs nothing and hands the function calls to the caller. Default false."""

    maximum_remote_calls: Optional[int] = None
    """Most requests to the model within one call, default 10. For n rounds of function calls give n +
    1."""

    ignore_call_history: Optional[bool] = None
    """If true, `automatic_function_calling_history` of the response stays empty. Default false."""


class Behavior(OpenEnum):
    """Whether the model pauses for a function's result. Only the Live API honours it."""

    UNSPECIFIED = "UNSPECIFIED"
    """No choice made; leave `behavior` out instead of sending this."""

    BLOCKING = "BLOCKING"
    """The conversation stands still until the function response arrives."""

    NON_BLOCKING = "NON_BLOCKING"
    """The conversation goes on; the function response is taken in whenever it arrives."""


class ComputerUse(ApiModel):
    """Lets the model operate a screen through predefined functions such as clicking and typing, which
    the caller carries out."""

    environment: Optional[Open[Environment]] = None
    """The device to be operated. Required."""

    excluded_predefined_functions: Optional[List[str]] = None
    """Names of built-in actions to withhold, to narrow the model's reach or to declare your own
    version. All are on by default."""

    enable_prompt_injection_detection: Optional[bool] = None
    """If true, the request is checked for instructions that a page or screen slips in."""

    disabled_safety_policies: Optional[List[Open[SafetyPolicy]]] = None
    """Built-in checks to switch off; those not listed stay on."""


class Environment(OpenEnum):
    """The kind of device that the computer use tool steers."""

    ENVIRONMENT_UNSPECIFIED = "ENVIRONMENT_UNSPECIFIED"
    """No device chosen; not valid for a request, since the tool needs one."""

    ENVIRONMENT_BROWSER = "ENVIRONMENT_BROWSER"
    """A web browser: the model clicks, types and scrolls on pages."""

    ENVIRONMENT_MOBILE = "ENVIRONMENT_MOBILE"
    """A phone or tablet, with taps and swipes."""

    ENVIRONMENT_DESKTOP = "ENVIRONMENT_DESKTOP"
    """A whole desktop with its windows and programs."""


class FunctionCallingConfig(ApiModel):
    """Rules for when the model calls functions, and which."""

    allowed_function_names: Optional[List[str]] = None
    """Narrows the choice to these declared functions. For mode `ANY` (or `VALIDATED`) only."""

    mode: Optional[Open[FunctionCallingConfigMode]] = None
    """May, must or must not call; `AUTO` if unset."""

    stream_function_call_arguments: Optional[bool] = None
    """If true, one call's arguments arrive piecewise in `FunctionCall.partial_args`. Vertex AI only."""


class FunctionCallingConfigMode(OpenEnum):
    """Whether the model may, must or must not answer with function calls."""

    MODE_UNSPECIFIED = "MODE_UNSPECIFIED"
    """No mode chosen; do not send it. A request without a mode runs as `AUTO`."""

    AUTO = "AUTO"
    """The model itself chooses between text and function calls. This is the default."""

    ANY = "ANY"
    """Every answer is a function call, from `allowed_function_names` if given, else from all
    declarations."""

    NONE = "NONE"
    """No function calls, as if nothing had been declared."""

    VALIDATED = "VALIDATED"
    """Text or calls as with `AUTO`, but constrained decoding makes each call fit its schema."""


class FunctionDeclaration(FunctionDeclarationBehaviour, ApiModel):
    """A function that the model may ask for. The caller, or the SDK for Python functions, runs it."""

    behavior: Optional[Open[Behavior]] = None
    """Whether the model waits for the result. Only the Live API honours it."""

    description: Optional[str] = None
    """Purpose and use in plain words. The model goes by it when it decides whether to call."""

    name: Optional[str] = None
    """Identifier of letters, digits, underscores and dashes, up to 63 characters. Vertex AI also takes
    dots and colons, up to 128 characters."""

    parameters: Optional[Schema] = None
    """An `OBJECT` schema with one property per argument. Leave it out for a function without
    arguments."""

    parameters_json_schema: Optional[Any] = None
    """The arguments as a JSON Schema object with one property each. Excludes `parameters`."""

    response: Optional[Schema] = None
    """OpenAPI-style schema of what the function returns."""

    response_json_schema: Optional[Any] = None
    """JSON Schema of what the function returns. Excludes `response`."""


class McpServer(ApiModel):
    """A remote MCP server whose tools Google calls on the model's behalf. Gemini API only."""

    name: Optional[str] = None
    """Label that tells this server from others in the same request."""

    streamable_http_transport: Optional[StreamableHttpTransport] = None
    """Address, headers and timeouts of the connection."""


class SafetyPolicy(OpenEnum):
    """A built-in check of the computer use tool, named here in order to switch it off."""

    SAFETY_POLICY_UNSPECIFIED = "SAFETY_POLICY_UNSPECIFIED"
    """Names no policy and switches nothing off."""

    FINANCIAL_TRANSACTIONS = "FINANCIAL_TRANSACTIONS"
    """Guards purchases, payments and transfers of money."""

    SENSITIVE_DATA_MODIFICATION = "SENSITIVE_DATA_MODIFICATION"
    """Guards changes to sensitive records, such as health or account data."""

    COMMUNICATION_TOOL = "COMMUNICATION_TOOL"
    """Guards mail, chat and meeting programs (Gmail, Chat, Meet and the like)."""

    ACCOUNT_CREATION = "ACCOUNT_CREATION"
    """Guards signing up for new accounts."""

    DATA_MODIFICATION = "DATA_MODIFICATION"
    """Guards changing or deleting data in general."""

    USER_CONSENT_MANAGEMENT = "USER_CONSENT_MANAGEMENT"
    """Guards consent dialogs, such as cookie banners."""

    LEGAL_TERMS_AND_AGREEMENTS = "LEGAL_TERMS_AND_AGREEMENTS"
    """Guards accepting terms of service and other contracts."""


class StreamableHttpTransport(ApiModel):
    """How the API reaches an MCP server over streamable HTTP. Gemini API only."""

    headers: Optional[Dict[str, str]] = None
    """HTTP headers for every call to the server, such as an `Authorization` token."""

    sse_read_timeout: Optional[str] = None
    """Longest wait for the next server-sent event, in seconds with an `s`, such as `300s`."""

    terminate_on_close: Optional[bool] = None
    """If true, the MCP session is ended when the connection closes."""

    timeout: Optional[str] = None
    """Longest wait for an ordinary HTTP call, in seconds with an `s`, such as `30s`."""

    url: Optional[str] = None
    """Full address of the MCP endpoint, such as `https://example.com/mcp`."""


class Tool(ApiModel):
    """Something the model may use beyond its own knowledge. Vertex AI wants just one kind of tool in
    each `Tool`."""

    code_execution: Optional[ToolCodeExecution] = None
    """Switches on the code sandbox; an empty object suffices."""

    computer_use: Optional[ComputerUse] = None
    """Switches on operating a screen; the API then declares the click and type functions by itself."""

    file_search: Optional[FileSearch] = None
    """Searches file search stores for passages to answer from. Gemini API only."""

    function_declarations: Optional[List[FunctionDeclaration]] = None
    """Functions the model may ask for; the API never runs them. At most 512 on Vertex AI."""

    google_maps: Optional[GoogleMaps] = None
    """Grounds answers in places and routes of Google Maps."""

    google_search: Optional[GoogleSearch] = None
    """Grounds answers in Google Search; the model decides when to search."""

    google_search_retrieval: Optional[GoogleSearchRetrieval] = None
    """Search grounding of the Gemini 1.5 models, with a threshold. Later models take `google_search`."""

    url_context: Optional[UrlContext] = None
    """Lets the model fetch the web pages whose addresses stand in the prompt."""

    mcp_servers: Optional[List[McpServer]] = None
    """Remote MCP servers that Google calls for the model. Gemini API only."""

    enterprise_web_search: Optional[EnterpriseWebSearch] = None
    """Web search from an index for regulated industries, built on Vertex AI Search. Vertex AI only."""

    exa_ai_search: Optional[ToolExaAiSearch] = None
    """Grounds answers in web search by Exa.ai. Vertex AI only."""

    parallel_ai_search: Optional[ToolParallelAiSearch] = None
    """Grounds answers in web search by Parallel.ai. Vertex AI only."""

    retrieval: Optional[Retrieval] = None
    """Looks up your own data (RAG, Vertex AI Search or an external API) on every request. Vertex AI
    only."""


class ToolCodeExecution(ApiModel):
    """Lets the model write Python code that Google runs in a sandbox. It has no options; code and
    output come back as parts."""


class ToolConfig(ApiModel):
    """Settings that hold for all tools of a request together."""

    function_calling_config: Optional[FunctionCallingConfig] = None
    """Rules for when and which functions are called."""

    retrieval_config: Optional[RetrievalConfig] = None
    """Location and language of the user, for search and maps tools."""

    include_server_side_tool_invocations: Optional[bool] = None
    """If true, calls that Google itself runs show up as `tool_call` and `tool_response` parts. Gemini
    API only."""
