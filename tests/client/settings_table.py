"""What arguments and environment lead to: the address, the path and the credential of a request."""

from __future__ import annotations

from typing import Any, Dict, NamedTuple, Tuple

from google.genai.client import DebugConfig

from ..loopback.clients import FakeCredentials

GEMINI_HOST = "generativelanguage.googleapis.com"
PROJECT = {"GOOGLE_CLOUD_PROJECT": "env-p", "GOOGLE_CLOUD_LOCATION": "env-l"}
VERTEX = {
    "vertexai": True,
    "project": "p",
    "location": "us-central1",
    "credentials": FakeCredentials("t").as_google(),
}


class Leads(NamedTuple):
    """Where the request of such a client goes, and as whom."""

    host: str
    path: str
    key: str = ""


GEMINI_PATH = "/v1beta/models/"
EXPRESS_PATH = "/v1beta1/publishers/google/models/"


def project_path(project: str, location: str, version: str = "v1beta1") -> str:
    return f"/{version}/projects/{project}/locations/{location}/publishers/google/models/"


def vertex(**changes: Any) -> Dict[str, Any]:
    return {**VERTEX, **changes}


CREDENTIALS = {"credentials": VERTEX["credentials"]}
GATEWAYS = {
    "GOOGLE_GEMINI_BASE_URL": "https://gemini-gateway/g",
    "GOOGLE_VERTEX_BASE_URL": "http://127.0.0.1:4000/v/",
}
Case = Tuple[Dict[str, Any], Dict[str, str], Leads]
GOOD: Dict[str, Case] = {
    "key": ({"api_key": "k"}, {}, Leads(GEMINI_HOST, GEMINI_PATH, "k")),
    "key of GOOGLE_API_KEY": ({}, {"GOOGLE_API_KEY": "e"}, Leads(GEMINI_HOST, GEMINI_PATH, "e")),
    "key of GEMINI_API_KEY": ({}, {"GEMINI_API_KEY": "e"}, Leads(GEMINI_HOST, GEMINI_PATH, "e")),
    "GOOGLE_API_KEY first": (
        {},
        {"GOOGLE_API_KEY": "a", "GEMINI_API_KEY": "b"},
        Leads(GEMINI_HOST, GEMINI_PATH, "a"),
    ),
    "empty variable": (
        {},
        {"GOOGLE_API_KEY": "", "GEMINI_API_KEY": "b"},
        Leads(GEMINI_HOST, GEMINI_PATH, "b"),
    ),
    "blanks around": ({}, {"GOOGLE_API_KEY": " a\n"}, Leads(GEMINI_HOST, GEMINI_PATH, "a")),
    "argument wins": ({"api_key": "k"}, {"GOOGLE_API_KEY": "e"}, Leads(GEMINI_HOST, GEMINI_PATH, "k")),
    "project is not looked at": ({"api_key": "k"}, PROJECT, Leads(GEMINI_HOST, GEMINI_PATH, "k")),
    "vertexai=False wins": (
        {"vertexai": False, "api_key": "k"},
        {**PROJECT, "GOOGLE_GENAI_USE_VERTEXAI": "true"},
        Leads(GEMINI_HOST, GEMINI_PATH, "k"),
    ),
    "vertex": (
        vertex(),
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1")),
    ),
    "vertex of the environment": (
        CREDENTIALS,
        {**PROJECT, "GOOGLE_GENAI_USE_VERTEXAI": "1"},
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "vertex by argument, project of the environment": (
        {"vertexai": True, **CREDENTIALS},
        PROJECT,
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "arguments before the project of the environment": (
        vertex(),
        PROJECT,
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1")),
    ),
    "location of the environment": (
        {"vertexai": True, "project": "p", **CREDENTIALS},
        PROJECT,
        Leads("env-l-aiplatform.googleapis.com", project_path("p", "env-l")),
    ),
    "project before the key of the environment": (
        {"vertexai": True, **CREDENTIALS},
        {**PROJECT, "GOOGLE_API_KEY": "e"},
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "global": (
        vertex(location="global"),
        {},
        Leads("aiplatform.googleapis.com", project_path("p", "global")),
    ),
    "global without a location": (
        vertex(location=None),
        {},
        Leads("aiplatform.googleapis.com", project_path("p", "global")),
    ),
    "enterprise": (
        {**vertex(enterprise=True), "vertexai": None},
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1")),
    ),
    "enterprise of the environment": (
        CREDENTIALS,
        {**PROJECT, "GOOGLE_GENAI_USE_ENTERPRISE": "1", "GOOGLE_GENAI_USE_VERTEXAI": "0"},
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "no enterprise of the environment": (
        {"api_key": "k"},
        {**PROJECT, "GOOGLE_GENAI_USE_ENTERPRISE": "0", "GOOGLE_GENAI_USE_VERTEXAI": "1"},
        Leads(GEMINI_HOST, GEMINI_PATH, "k"),
    ),
    "version of the environment": (
        {"api_key": "k"},
        {"GOOGLE_GENAI_API_VERSION": " v1 "},
        Leads(GEMINI_HOST, "/v1/models/", "k"),
    ),
    "version of the environment on vertex": (
        vertex(),
        {"GOOGLE_GENAI_API_VERSION": "v1"},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1", "v1")),
    ),
    "api_version before the environment": (
        {"api_key": "k", "http_options": {"api_version": "v1alpha"}},
        {"GOOGLE_GENAI_API_VERSION": "v1"},
        Leads(GEMINI_HOST, "/v1alpha/models/", "k"),
    ),
    "debug_config": (
        {"api_key": "k", "debug_config": DebugConfig()},
        {},
        Leads(GEMINI_HOST, GEMINI_PATH, "k"),
    ),
    "us": (vertex(location="us"), {}, Leads("aiplatform.us.rep.googleapis.com", project_path("p", "us"))),
    "eu": (vertex(location="eu"), {}, Leads("aiplatform.eu.rep.googleapis.com", project_path("p", "eu"))),
    "region": (
        vertex(location="europe-west4"),
        {},
        Leads("europe-west4-aiplatform.googleapis.com", project_path("p", "europe-west4")),
    ),
    "project of a domain": (
        vertex(project="example.com:p"),
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("example.com:p", "us-central1")),
    ),
    "express": (
        {"vertexai": True, "api_key": "k"},
        {},
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "k"),
    ),
    "key and project": (
        {"vertexai": True, "api_key": "k", "project": "p", "location": "us-central1"},
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1"), "k"),
    ),
    "key and project, location of the environment": (
        {"vertexai": True, "api_key": "k", "project": "p"},
        PROJECT,
        Leads("env-l-aiplatform.googleapis.com", project_path("p", "env-l"), "k"),
    ),
    "key and project without a location": (
        {"vertexai": True, "api_key": "k", "project": "p"},
        {},
        Leads("aiplatform.googleapis.com", project_path("p", "global"), "k"),
    ),
    "express of the environment": (
        {},
        {"GOOGLE_GENAI_USE_VERTEXAI": "TRUE", "GOOGLE_API_KEY": "e"},
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "e"),
    ),
    "express of the environment with the other name": (
        {"vertexai": True},
        {"GEMINI_API_KEY": "e"},
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "e"),
    ),
    "express of the environment with both names": (
        {"vertexai": True},
        {"GOOGLE_API_KEY": "a", "GEMINI_API_KEY": "b"},
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "a"),
    ),
    "project of the environment before the other name of the key": (
        {"vertexai": True, "auth": lambda: "t"},
        {**PROJECT, "GEMINI_API_KEY": "e"},
        Leads("env-l-aiplatform.googleapis.com", project_path("env-p", "env-l")),
    ),
    "express by argument before the project of the environment": (
        {"vertexai": True, "api_key": "k"},
        PROJECT,
        Leads("aiplatform.googleapis.com", EXPRESS_PATH, "k"),
    ),
    "base_url": (
        {"api_key": "k", "http_options": {"base_url": "https://proxy"}},
        {},
        Leads("proxy", GEMINI_PATH, "k"),
    ),
    "base_url keeps project and location of the environment": (
        {"vertexai": True, **CREDENTIALS, "http_options": {"base_url": "https://proxy/a/"}},
        PROJECT,
        Leads("proxy", "/a" + project_path("env-p", "env-l")),
    ),
    "address of the environment": (
        {"api_key": "k"},
        GATEWAYS,
        Leads("gemini-gateway", "/g/v1beta/models/", "k"),
    ),
    "address of the environment on vertex": (
        vertex(),
        GATEWAYS,
        Leads("127.0.0.1", "/v" + project_path("p", "us-central1")),
    ),
    "address of the environment in express mode": (
        {"vertexai": True, "api_key": "k"},
        GATEWAYS,
        Leads("127.0.0.1", "/v" + EXPRESS_PATH, "k"),
    ),
    "everything of the environment": (
        CREDENTIALS,
        {**GATEWAYS, **PROJECT, "GOOGLE_GENAI_USE_VERTEXAI": "true"},
        Leads("127.0.0.1", "/v" + project_path("env-p", "env-l")),
    ),
    "the other backend's address is not looked at": (
        {"api_key": "k"},
        {"GOOGLE_VERTEX_BASE_URL": "not an address"},
        Leads(GEMINI_HOST, GEMINI_PATH, "k"),
    ),
    "the other backend's address is not looked at on vertex": (
        vertex(),
        {"GOOGLE_GEMINI_BASE_URL": "not an address"},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1")),
    ),
    "empty address of the environment": (
        {"api_key": "k"},
        {"GOOGLE_GEMINI_BASE_URL": " "},
        Leads(GEMINI_HOST, GEMINI_PATH, "k"),
    ),
    "blanks around the address": (
        {"api_key": "k"},
        {"GOOGLE_GEMINI_BASE_URL": " https://proxy\n"},
        Leads("proxy", GEMINI_PATH, "k"),
    ),
    "base_url before the environment": (
        {"api_key": "k", "http_options": {"base_url": "https://proxy"}},
        GATEWAYS,
        Leads("proxy", GEMINI_PATH, "k"),
    ),
    "base_url before the environment on vertex": (
        vertex(http_options={"base_url": "https://proxy"}),
        GATEWAYS,
        Leads("proxy", project_path("p", "us-central1")),
    ),
    "other options beside the environment's address": (
        {"api_key": "k", "http_options": {"api_version": "v1"}},
        GATEWAYS,
        Leads("gemini-gateway", "/g/v1/models/", "k"),
    ),
    "no version": (
        {"api_key": "k", "http_options": {"base_url": "https://proxy/g/v1", "api_version": ""}},
        {},
        Leads("proxy", "/g/v1/models/", "k"),
    ),
    "no version and no path": (
        {"api_key": "k", "http_options": {"api_version": ""}},
        {},
        Leads(GEMINI_HOST, "/models/", "k"),
    ),
    "no version on vertex": (
        vertex(http_options={"base_url": "https://proxy/v", "api_version": ""}),
        {},
        Leads("proxy", "/v" + project_path("p", "us-central1", "")[1:]),
    ),
    "no version at the environment's address": (
        {"vertexai": True, "api_key": "k", "http_options": {"api_version": ""}},
        GATEWAYS,
        Leads("127.0.0.1", "/v/publishers/google/models/", "k"),
    ),
    "api_version": (
        {"api_key": "k", "http_options": {"api_version": "v1"}},
        {},
        Leads(GEMINI_HOST, "/v1/models/", "k"),
    ),
    "api_version on vertex": (
        vertex(http_options={"api_version": "v1"}),
        {},
        Leads("us-central1-aiplatform.googleapis.com", project_path("p", "us-central1", "v1")),
    ),
}

BAD: Dict[str, Tuple[Dict[str, Any], Dict[str, str], Tuple[str, ...]]] = {
    "nothing": ({}, {}, ("api_key", "GOOGLE_API_KEY")),
    "empty key": ({"api_key": ""}, {}, ("api_key", "GOOGLE_API_KEY")),
    "blank variable": ({}, {"GOOGLE_API_KEY": "  "}, ("GOOGLE_API_KEY",)),
    "project without vertexai": ({"project": "p"}, {}, ("project", "vertexai=True")),
    "location without vertexai": ({"location": "l"}, {}, ("location", "vertexai=True")),
    "credentials without vertexai": (CREDENTIALS, {}, ("credentials", "vertexai=True")),
    "key and project without vertexai": ({"api_key": "k", "project": "p"}, {}, ("project", "vertexai=True")),
    "project, vertexai=False": ({"vertexai": False, "project": "p"}, {}, ("project",)),
    "key and location": ({"vertexai": True, "api_key": "k", "location": "l"}, {}, ("api_key", "location")),
    "key and credentials": (
        {"vertexai": True, "api_key": "k", **CREDENTIALS},
        {},
        ("api_key", "credentials"),
    ),
    "a function and no project": (
        {"vertexai": True, "auth": lambda: "t", "location": "l"},
        {},
        ("auth", "project=", "GOOGLE_CLOUD_PROJECT"),
    ),
    "a scope without an address": (
        vertex(http_options={"base_url_resource_scope": "COLLECTION"}),
        {},
        ("base_url_resource_scope", "base_url"),
    ),
    "a key in the query of the address": (
        {"api_key": "k", "http_options": {"base_url": "https://proxy/?key=secret"}},
        {},
        ("http_options.base_url", "'key'", "must not be part of a URL"),
    ),
    **{
        f"{name} in the query of the address": (
            {"api_key": "k", "http_options": {"base_url": f"https://proxy/a?b=1&{name}=hidden-value"}},
            {},
            ("http_options.base_url", repr(name), "must not be part of a URL"),
        )
        for name in ("sig", "signature", "subscription-key")
    },
    "a fragment of the address": (
        {"api_key": "k", "http_options": {"base_url": "https://proxy/?a=1#x"}},
        {},
        ("http_options.base_url", "fragment"),
    ),
    "enterprise and vertexai": (vertex(enterprise=False), {}, ("enterprise", "vertexai")),
    "enterprise as text": ({"enterprise": "true"}, {}, ("enterprise", "True or False")),
    "project without enterprise": ({"enterprise": False, "project": "p"}, {}, ("project",)),
    "flag of enterprise": (
        {"api_key": "k"},
        {"GOOGLE_GENAI_USE_ENTERPRISE": "yes", "GOOGLE_GENAI_USE_VERTEXAI": "false"},
        ("GOOGLE_GENAI_USE_ENTERPRISE", "true"),
    ),
    "version of the environment": (
        {"api_key": "k"},
        {"GOOGLE_GENAI_API_VERSION": "v1/x"},
        ("v1beta",),
    ),
    "record": ({"api_key": "k", "debug_config": DebugConfig("record")}, {}, ("record", "emulator")),
    "record as a dict": (
        {"api_key": "k", "debug_config": {"client_mode": "record"}},
        {},
        ("record", "emulator"),
    ),
    "replay": (
        {"api_key": "k", "debug_config": DebugConfig(client_mode="replay")},
        {},
        ("replay", "emulator"),
    ),
    "address of the environment": (
        {"api_key": "k"},
        {"GOOGLE_GEMINI_BASE_URL": "gateway:4000"},
        ("GOOGLE_GEMINI_BASE_URL", "http(s)://"),
    ),
    "plain http of the environment": (
        vertex(),
        {"GOOGLE_VERTEX_BASE_URL": "http://gateway:4000"},
        ("GOOGLE_VERTEX_BASE_URL", "https", "allow_plain_http"),
    ),
    "gateway without an address": (
        {"auth": None},
        {"GOOGLE_VERTEX_BASE_URL": "https://gateway"},
        ("base_url", "GOOGLE_GEMINI_BASE_URL"),
    ),
    "gateway without an address on vertex": (
        {"auth": None, "vertexai": True},
        {"GOOGLE_GEMINI_BASE_URL": "https://gateway"},
        ("base_url", "GOOGLE_VERTEX_BASE_URL"),
    ),
    "version with a slash": (
        {"api_key": "k", "http_options": {"api_version": "v1/"}},
        {},
        ("api_version", "v1beta", "empty"),
    ),
    "flag": ({"api_key": "k"}, {"GOOGLE_GENAI_USE_VERTEXAI": "yes"}, ("GOOGLE_GENAI_USE_VERTEXAI", "true")),
}
