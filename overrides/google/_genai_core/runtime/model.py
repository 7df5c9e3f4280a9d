"""The pydantic base of all types.

Names are camelCase in JSON and snake_case in Python; both are accepted. Input of the user is
checked strictly, and the error of a misspelt name suggests the right one. Fields of a response
are kept even if the SDK does not know them yet.
"""

from __future__ import annotations

import base64
from contextlib import contextmanager
from datetime import timedelta
from inspect import iscoroutine
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    ClassVar,
    Dict,
    Generator,
    Iterator,
    List,
    Mapping,
    Optional,
    Sequence,
    Set,
    SupportsIndex,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
    get_args,
)

from pydantic import (
    VERSION,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    PlainSerializer,
    ValidationError,
)
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, ErrorDetails, InitErrorDetails, PydanticCustomError
from typing_extensions import Annotated, Self

from google._genai_core.runtime import own_types
from google._genai_core.runtime.absent_values import taking_null
from google._genai_core.runtime.given import duration_text, kind_of
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.secret_names import REDACTED
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError, UnknownFieldError
from google._genai_core.runtime.validation_text import location
from google._genai_core.runtime.words.documented import DocumentedModel

if TYPE_CHECKING:
    Base64 = bytes
    DurationText = str
    DurationInput = Union[str, int, float, timedelta]
else:
    # Written in the standard alphabet, as ProtoJSON does; pydantic reads both alphabets.
    Base64 = Annotated[
        bytes,
        PlainSerializer(lambda v: base64.b64encode(v).decode("ascii"), return_type=str, when_used="json"),
    ]
    # Text such as `60s`; a number of seconds and a timedelta become it.
    DurationText = DurationInput = Annotated[str, BeforeValidator(duration_text)]


M = TypeVar("M", bound=BaseModel)

empty_list: Callable[[], List[Any]] = list
"""Default of a list that the service left out."""


UNEXPECTED = "@unexpected"
"""The extra field of a result that keeps values of an unexpected type, also in its dumps."""


_SHOWN = 64
"""Bytes of a value in a `repr`: enough for every digest, and for the format of a file."""

_EXTRA_MAY_DIFFER = VERSION.startswith("2.12.")
"""Whether pydantic takes an object without extra fields for another one than an object that may have some.

The first comes from a constructor, the second from JSON."""


class ApiModel(BaseModel, metaclass=DocumentedModel):  # noqa: PLW1641  # pydantic's models have no hash
    """Base of every type: it checks your input and keeps every field of a response."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        validate_assignment=True,
        extra="allow",
        defer_build=True,
        protected_namespaces=(),
        ser_json_bytes="base64",
        val_json_bytes="base64",
        ser_json_inf_nan="strings",
    )

    def __init__(self, /, *values: Any, **data: Any) -> None:
        __tracebackhide__ = True
        if values:
            data = self._fields_of(values, data)
        try:
            self.__pydantic_validator__.validate_python(data, self_instance=self, extra="forbid")
            return
        except ValidationError as error:
            wrong = _types_in(error)
            beside = {name: data.pop(name) for name in self.__beside__ if name in data}
            if not wrong and not beside:
                made = _with_hints(type(self), error)
                del data, values, beside  # what shows local variables would show them
                try:
                    raise made from None
                finally:
                    made.__context__ = None  # has all that was given
        of = {name: wrong.get(name) or wrong.get(to_camel(name)) for name in data}
        ApiModel.__init__(self, **{name: _with_objects(data[name], of[name] or []) for name in data})
        for name, value in beside.items():
            if value is not None:  # as in a dump that has both names of one value
                setattr(self, name, value)

    # pydantic calls a custom `__init__` for nested models too, unless it is marked as pydantic's own.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # pydantic's own marker

    __positional__ = ""
    """The type of what the constructor takes by position, for its signature; generated types have it."""

    __beside__: ClassVar[Tuple[str, ...]] = ()
    """The properties that the constructor takes in addition to the fields; dumps leave them out."""

    @classmethod
    def _fields_of(cls, values: Tuple[Any, ...], data: Dict[str, Any]) -> Dict[str, Any]:
        """Return the fields for positional arguments, which only few types take."""
        name = next(iter(cls.__pydantic_fields__), "field")
        raise InvalidTypeError(f"{cls.__name__} takes its fields by name, as in {cls.__name__}({name}=...)")

    if not TYPE_CHECKING:

        def __setattr__(self, name: str, value: Any) -> None:
            fields = type(self).__pydantic_fields__
            known = name in fields or name.startswith("_") or name in (self.__pydantic_extra__ or ())
            if not known and not isinstance(getattr(type(self), name, None), property):
                del value
                raise UnknownFieldError(f"{type(self).__name__} has no field {name!r}{_hint(name, fields)}")
            try:
                super().__setattr__(name, value)
            except ValidationError as error:
                wrong = [kind for kinds in _types_in(error).values() for kind in kinds]
                if not wrong:
                    del value  # what shows local variables would show it, in pydantic's frames too
                    raise error.with_traceback(None) from None
                super().__setattr__(name, _with_objects(value, wrong))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = taking_null(handler(source), handler)
        return own_types.keeping_own_fields(cls, schema, handler) if own_types.is_own(cls) else schema

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if own_types.is_own(cls):
            own_types.complete_bases(cls)

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Optional[Mapping[str, Any]] = None,
    ) -> Optional[bool]:
        """Build a deferred type.

        A type of the SDK is built with the names of its own module, not of the module that uses it first.
        """
        namespace = _types_namespace if own_types.is_own(cls) else _types_namespace or {}
        with own_types.building():
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=_parent_namespace_depth + 1,
                _types_namespace=namespace,
            )

    @classmethod
    def model_construct(cls, _fields_set: Optional[Set[str]] = None, **values: Any) -> Self:
        """Return an object with these values, unchecked."""
        if not cls.__pydantic_complete__:
            cls.model_rebuild()  # older pydantic releases can only serialize a type that is built
        return super().model_construct(_fields_set, **values)

    if _EXTRA_MAY_DIFFER and not TYPE_CHECKING:  # pragma: no cover - only older pydantic releases

        def __eq__(self, other: object) -> bool:
            for one in (self, other):
                if isinstance(one, ApiModel) and one.__pydantic_extra__ is None:
                    object.__setattr__(one, "__pydantic_extra__", {})
            return super().__eq__(other)

    def to_json_dict(self) -> Dict[str, Any]:
        """Return the fields that have a value as JSON values, by their Python names."""
        return self.model_dump(mode="json", exclude_none=True)

    def _private(self, name: str) -> Any:
        """Return a value that is not a field; None if it is not set.

        It is where pydantic keeps private attributes, and copies and pickles them. They are not declared
        as such: pydantic would set them up in Python code for each chunk of a stream.
        """
        return (self.__pydantic_private__ or {}).get(name)

    def _keep_private(self, **values: Any) -> None:
        kept = self.__pydantic_private__
        object.__setattr__(self, "__pydantic_private__", {**kept, **values} if kept else values)

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        made = super().__reduce_ex__(protocol)
        kind = type(self)
        if own_types.is_own(kind):
            return made  # a caller's own subclass is found in the caller's module
        return (new_instance, (kind.__name__,), *made[2:])

    def __setstate__(self, state: Dict[Any, Any]) -> None:
        """Read a pickle, also of a release with fewer fields, or of the published SDK, where an absent list is None."""
        super().__setstate__(state)
        values: Any = self.__dict__
        for name, field in type(self).__pydantic_fields__.items():
            is_absent = values.get(name) is None and field.default_factory is empty_list
            if (is_absent or name not in values) and not field.is_required():
                values[name] = field.get_default(call_default_factory=True)

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            if value is not None and value != []:
                yield name, _Shortened(value) if isinstance(value, bytes) and len(value) > _SHOWN else value


class _Shortened:
    """Bytes in a `repr`: the first ones and how many there are, so that an image does not fill a terminal."""

    def __init__(self, value: bytes) -> None:
        self._value = value

    def __repr__(self) -> str:
        return f"{self._value[:_SHOWN]!r}... ({len(self._value)} bytes)"


def new_instance(name: str) -> Any:
    """Return an empty instance of a public type, for pickle to fill."""
    kind: Type[BaseModel] = load(f"google.genai.types.{name}")
    return kind.__new__(kind)


# A pickle names this function where `google.genai.types` has it, so the inner layout can change.
new_instance.__module__, new_instance.__qualname__ = "google.genai.types", "_new_instance"


def given_object(kind: Type[M], value: Any, where: str) -> M:
    """Return an object of the type, which the user gave as one or as a dictionary."""
    if isinstance(value, kind):
        return value
    if isinstance(value, Mapping):
        return kind(**cast(Mapping[str, Any], value))
    raise InvalidTypeError(f"{where} must be a types.{kind.__name__} or a dict, not {kind_of(value)}")


@contextmanager
def placed(where: str) -> Generator[None, None, None]:
    """Add the place in the input, such as `contents[1]`, to errors of the block."""
    try:
        yield
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise InvalidValueError(f"{location(first['loc'], where)}: {first['msg']}") from None
    except ValueError as error:
        raise InvalidValueError(f"{where}: {error}") from None


def _types_in(error: ValidationError) -> Dict[str, List[Type[ApiModel]]]:
    """Return the types of this package that stand where an object of a type is wanted, by the field."""
    found: Dict[str, List[Type[ApiModel]]] = {}
    for item in error.errors(include_url=False):
        value = item["input"]
        if isinstance(value, type) and issubclass(value, ApiModel):
            found.setdefault(str(item["loc"][0]), []).append(value)
    return found


def _with_objects(value: Any, kinds: List[Type[ApiModel]]) -> Any:
    """Return a value with an empty object for each of the types, as in `Tool(google_search=GoogleSearch)`."""
    if isinstance(value, type) and value in kinds:
        return value()
    if isinstance(value, (list, tuple)):
        return [_with_objects(item, kinds) for item in cast(List[Any], value)]
    if isinstance(value, dict):
        items = cast(Dict[Any, Any], value).items()  # type: ignore[redundant-cast]  # pyright needs it
        return {key: _with_objects(item, kinds) for key, item in items}
    return value


def _hint(name: str, known: Any) -> str:
    if to_camel(name) == "generationConfig" and "temperature" in known:  # the group has these fields in JSON
        return ": set its fields, such as temperature, here"
    import difflib  # loaded only for a misspelt name

    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _with_hints(model: Type[BaseModel], error: ValidationError) -> ValidationError:
    """Return the error with a suggestion for each unknown field."""
    details: List[InitErrorDetails] = []
    hidden = model.__name__ == "HttpOptions"
    for item in error.errors(include_url=False):
        steps: Sequence[Any] = item["loc"]
        hidden = hidden or any("http" in str(step).lower() for step in steps)  # also if it is misspelt
        message = item["msg"]
        if iscoroutine(item["input"]) and "await it first" not in message:
            message = f"{message}, not {kind_of(item['input'])}"
        if item["type"] == "extra_forbidden":
            owner = _model_at(model, steps[:-1])
            name = str(steps[-1])
            hint = _hint(name, owner.__pydantic_fields__) if owner else ""
            message = f"{owner.__name__ if owner else 'This type'} has no field {name!r}{hint}"
        details.append(_detail(item, message, hidden))
    return ValidationError.from_exception_data(error.title, details, hide_input=hidden)


def without_values(error: ValidationError) -> ValidationError:
    """Return the error without the values that were given: those of HTTP options may be secrets."""
    details = [_detail(item, item["msg"], hidden=True) for item in error.errors(include_url=False)]
    return ValidationError.from_exception_data(error.title, details, hide_input=True)


def _detail(item: ErrorDetails, message: str, hidden: bool) -> InitErrorDetails:
    given = item["input"]
    if hidden and not isinstance(given, type) and not iscoroutine(given):  # the text says what these are
        given = REDACTED
    text = message.replace("{", "{{").replace("}", "}}")
    kind = PydanticCustomError(item["type"], text)  # pyright: ignore[reportArgumentType]  # declared for literals only
    return InitErrorDetails(type=kind, loc=item["loc"], input=given)


def _model_at(model: Type[BaseModel], steps: Sequence[Any]) -> Optional[Type[BaseModel]]:
    current: Optional[Type[BaseModel]] = model
    for step in steps:
        if current is None or not isinstance(step, str):
            continue
        own = current.__pydantic_fields__
        fields = {**{to_camel(name): field for name, field in own.items()}, **own}
        if step in fields:
            current = next(_models(fields[step].annotation), None)
    return current


def _models(annotation: Any) -> Iterator[Type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):  # pragma: no branch - the first model is all that is asked for
        yield from _models(inner)
