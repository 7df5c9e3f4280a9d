"""One call: arguments to request, response to object. All methods go through here."""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional, Tuple, Type, TypeVar, cast

from google._genai_api.backends import BACKENDS
from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.behaviours.results import Result, ResultHead
from google._genai_core.flows import http_options
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.flows.retry import send_flow
from google._genai_core.runtime import errors, validation_text
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.http import error_responses, limits
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import (
    ConfigurationError,
    InvalidTypeError,
    InvalidValueError,
    UnsupportedFieldError,
)
from google._genai_core.runtime.wire import encoding, hooks, resource_names, response_rows
from google._genai_core.runtime.wire.backend import Backend, Context
from google._genai_core.runtime.wire.method import Binding, Method

C = TypeVar("C", bound=ApiModel)
T = TypeVar("T", bound=Result)
Arrange = Callable[[Json, Optional[response_rows.Note]], Json]
"""Turns a backend's JSON into that of a type; notes values of an unexpected type if it gets a function."""

_MISFITS = (ValueError, TypeError, AttributeError, KeyError)
"""Errors of a validation, and of a table that expects another shape."""


def call_flow(
    method: Method[Any, T],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    given: Optional[Mapping[str, Any]] = None,
) -> Flow[T]:
    """Send one request and read its response; `given` is the parameter of `prepare`."""
    request, binding = prepare(method, context, config, arguments, given=given)
    response = yield from send_flow(request)
    return read(method, binding, response)


def prepare(
    method: Method[Any, Any],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
    alt: str = "",
    given: Optional[Mapping[str, Any]] = None,
) -> Tuple[Request, Binding]:
    """Check and encode a call; raises before any request if something is invalid.

    `given` has what the user wrote, if the arguments are no longer that; an error names its places.
    """
    bindings = method.variants(context.backend)
    settings = to_config(method, config)
    options: Optional[HttpOptions] = getattr(settings, "http_options", None)
    values = _normalize(method, arguments)
    if "model" in values:
        resource_names.not_empty(values["model"])
    state = hooks.CallState(context, values, settings)
    binding = next(b for b in bindings if not b.when or hooks.WHEN[b.when](state))
    tables = method.tables[context.backend.key]
    settings = _sendable(settings, binding, tables)
    try:
        body = encoding.encode(binding, context, tables, values, settings, NORMALIZERS)
    except UnsupportedFieldError as refused:
        raise _with_hint(refused, method, binding, context.backend) from None
    path = _path(binding, context, values)
    if binding.hook:
        resource = path[: len(path) - len(binding.suffix)] if binding.suffix else path
        state = hooks.CallState(context, values, settings, resource)
        hooks.REQUEST[binding.hook](body, state)
    try:
        return _request(binding, context, options, path, body, alt), binding
    except encoding.Unwritable as error:
        from google._genai_core.runtime.wire import unwritable  # loaded only for a value that cannot be sent

        own = arguments if given is None else given
        refusal = unwritable.refusal(error.written, {**own, "config": config})
    raise refusal  # outside of the block, so that the error does not keep the request


def _with_hint(
    refused: UnsupportedFieldError, method: Method[Any, Any], used: Binding, backend: Backend
) -> UnsupportedFieldError:
    """Return the same error, which names the other variant or the other backend that takes the field."""

    def taker(where: Backend) -> str:
        bindings = method.bindings.get(where.key, ())
        tables = method.tables[where.key]
        taking = [binding for binding in bindings if encoding.takes(binding, tables, refused.field)]
        label = taking[0].label if 0 < len(taking) < len(bindings) else ""
        return f"{where.label} {label}".strip() if taking else ""

    named = f"{refused.backend} {used.label}".strip()
    others = [each for each in BACKENDS.values() if each != backend]
    takers = [taker(backend) if used.label else "", *map(taker, others)]
    found = next(filter(None, takers), "")
    return UnsupportedFieldError(refused.field, named, found)


def encode_body(
    method: Method[Any, Any], context: Context, config: Any, arguments: Dict[str, Any]
) -> encoding.Encoded:
    """Return the body of one call, for a request that carries several."""
    values = _normalize(method, arguments)
    binding = method.variants(context.backend)[0]
    tables = method.tables[context.backend.key]
    settings = _sendable(to_config(method, config), binding, tables)
    return encoding.encode(binding, context, tables, values, settings, NORMALIZERS)


def has_schema(settings: object) -> bool:
    """Return whether a config, of any method, sets a schema for the answer."""
    fields = ("response_schema", "response_json_schema")
    return any(getattr(settings, field, None) is not None for field in fields)


def _sendable(settings: Optional[ApiModel], binding: Binding, tables: encoding.Tables) -> Optional[ApiModel]:
    """Return the config with its cache and its response schema in a form that the backend takes."""
    if settings is None:
        return None
    if getattr(settings, "cached_content", None) is not None:
        from google._genai_core.flows.functions import cached_tools  # loaded only for a config with a cache

        settings = cached_tools.sendable(cast(Any, settings))
    inner: Optional[ApiModel] = getattr(settings, "generation_config", None)
    is_inner = inner is not None and has_schema(inner)
    if not (is_inner or has_schema(settings)):
        return settings
    from google._genai_core.flows.inputs import response_schema  # loaded only for a config with a schema

    def takes(field: str) -> bool:
        return encoding.takes(binding, tables, f"config.{'generation_config.' if is_inner else ''}{field}")

    if inner is None:
        return response_schema.sendable(settings, takes)
    return settings.model_copy(update={"generation_config": response_schema.sendable(inner, takes)})


def _normalize(method: Method[Any, Any], arguments: Dict[str, Any]) -> Dict[str, Any]:
    values = dict(arguments)
    for name in method.required:
        if values.get(name, "") is None:
            raise InvalidValueError(f"{name} is None: {method.name} needs it")
    for name in method.texts:
        value = values.get(name)
        if value is not None and not isinstance(value, str):
            raise InvalidTypeError(f"{name} must be a text, not {kind_of(value)}")
    for name, normalizer in method.normalize.items():
        values[name] = NORMALIZERS[normalizer](values[name])
    return values


def to_config(method: Method[C, Any], config: Any) -> Optional[C]:
    """Return the config as an object; a dictionary is checked as strictly as a constructor."""
    if config is None:
        return None
    if isinstance(config, method.config_type):
        for name in config.__pydantic_extra__ or ():  # `model_validate` keeps unknown fields
            raise InvalidValueError(f"config.{name}: {method.config_type.__name__} has no field {name!r}")
        return config
    if isinstance(config, Mapping):
        return method.config_type(**config)
    expected = method.config_type.__name__
    raise InvalidTypeError(f"config must be a types.{expected} or a dict, not {kind_of(config)}")


def _path(binding: Binding, context: Context, values: Mapping[str, Any]) -> str:
    if binding.name_rule:
        name = values[binding.argument]
        full = resource_names.path_of(binding.name_rule, name, binding.patterns, context, binding.argument)
        return full + binding.suffix
    if "{project}" in binding.suffix and not context.project_id:
        raise ConfigurationError(
            "this call needs a project, and the client has none: pass project=... to Client"
        )
    return binding.suffix.format(project=context.project_id, location=context.location)


def _request(
    binding: Binding,
    context: Context,
    options: Optional[HttpOptions],
    path: str,
    encoded: encoding.Encoded,
    alt: str,
) -> Request:
    query = [*encoded.query, ("alt", alt)] if alt else encoded.query
    url = http_options.url(context, options, path, query, binding.prefix)
    body = None
    if binding.http not in ("GET", "DELETE"):
        body = encoding.dump(http_options.with_extra_body(encoded.body, context, options))
    return http_options.request(context, options, binding.http, url, body, not binding.creates)


def result_type(method: Method[Any, T], binding: Binding) -> Type[T]:
    """Return the type of the results of a binding."""
    return cast("Type[T]", binding.response_type or method.response_type)


def read(method: Method[Any, T], binding: Binding, response: Response, kind: Optional[Type[T]] = None) -> T:
    """Return a successful response as its type, or as the type that the caller wants."""
    body = response.body
    wanted = kind or result_type(method, binding)
    if not body and (response.status == 204 or binding.http == "DELETE" or not wanted.__pydantic_fields__):
        body = b"{}"  # a type without fields, or a method without a result
    with error_responses.response_in_errors(response):
        result = parse(method, binding, body, kind=wanted)
    result.keep_head(ResultHead.of(response))
    return result


def parse(
    method: Method[Any, T],
    binding: Binding,
    data: bytes,
    quiet: bool = False,
    kind: Optional[Type[T]] = None,
) -> T:
    """Return JSON bytes as the operation's type, in one pass unless a table changes them.

    A value of an unexpected type is set aside, with a line in the log unless `quiet`.

    Raises:
        ResponseParseError: The bytes are not a JSON object.
    """

    def arrange(body: Json, note: Optional[response_rows.Note]) -> Json:
        return response_rows.decode(body, binding.responses, hooks.RESPONSE, note)

    own = result_type(method, binding)
    wanted = kind or own
    is_arranged = binding.responses and issubclass(wanted, own)
    return parse_as(wanted, data, arrange if is_arranged else None, quiet)


def parse_as(kind: Type[T], data: bytes, arrange: Optional[Arrange] = None, quiet: bool = False) -> T:
    """Return JSON bytes as an object of a type; `arrange` turns the backend's JSON into the type's."""
    if not data:
        raise errors.ResponseParseError(f"not a {kind.__name__}: the response is empty")
    try:
        if arrange is None:
            return cast(T, kind.__pydantic_validator__.validate_json(data))
        return cast(T, kind.__pydantic_validator__.validate_python(arrange(encoding.load(data), None)))
    except _MISFITS as error:
        from google._genai_core.runtime import unexpected_values  # loaded only for such values

        try:
            return unexpected_values.read_json(kind, data, error, arrange, quiet)
        except _MISFITS:
            text = f"{error_responses.excerpt(data)}: {validation_text.reason(error)}"
            cause = validation_text.cause(error)
            raise errors.ResponseParseError(f"not a {kind.__name__}: {text}") from cause
        except MemoryError:
            raise limits.no_memory(len(data)) from None
    except MemoryError:
        raise limits.no_memory(len(data)) from None
