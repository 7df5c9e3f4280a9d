"""Read a response although single values have another type than the API promises.

A response is validated strictly first, which costs nothing. Only if that fails, the values that
pydantic names are set aside and the rest is validated again. They are kept in the result
as the service sent them, below the key `UNEXPECTED`, so that a dump of it loses nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    Dict,
    List,
    Mapping,
    Optional,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
)

from pydantic import AliasChoices, BaseModel, ValidationError
from pydantic_core import PydanticSerializationError, to_json

from google._genai_core.runtime import lenient_json
from google._genai_core.runtime.json_values import Json
from google._genai_core.runtime.lenient_json import Steps
from google._genai_core.runtime.model import UNEXPECTED
from google._genai_core.runtime.validation_text import is_long, location
from google._genai_core.runtime.value_sorter import Found, Sorter, at
from google._genai_core.runtime.watching.logs import LOGGER

if TYPE_CHECKING:
    from google._genai_core.runtime.model import ApiModel

    M = TypeVar("M", bound=ApiModel)

_ROUNDS = 4
"""How often the rest is validated: a value that was read may be found wrong once more, further in."""

_SHOWN = 3
"""Values that the log names; the rest are counted."""

_LONGEST = 200
"""Characters of a place in the log."""


def _validated(kind: Type[M], tree: Any, found: Found, error: Exception, **options: Any) -> M:
    """Return the object of what fits; `tree` is JSON as Python values and is not changed.

    Raises:
        Exception: `error`, if the tree is not an object, has no field of the type that can be read, or
            holds what JSON cannot.
    """
    if not isinstance(tree, dict):
        raise error
    sorter = Sorter(cast(Dict[str, Any], tree), found)
    for left in range(_ROUNDS, 0, -1):
        try:
            result: M = kind.__pydantic_validator__.validate_python(sorter.tree, **options)
        except ValidationError as refused:  # noqa: PERF203  # each round may be the last
            if is_long(refused):
                break
            sorter.sort(refused, whole=left == 2)
        else:
            if found.entries and not sorter.has_read(_fields(kind)):
                break  # an object of another kind
            _keep(result, found, error)
            return result
    raise error


def _keep(result: ApiModel, found: Found, error: Exception) -> None:
    """Give each value to the innermost result that it was in, as a file of a page is one."""
    lists: Dict[int, List[Json]] = {}
    for steps, value, reason in found.entries:
        try:
            to_json(value)
        except (PydanticSerializationError, ValueError):
            raise error from None  # an object of Python, which no service sends
        owner, inner = _owner(result, steps)
        if id(owner) not in lists:
            extra = owner.__pydantic_extra__
            if extra is None:  # the caller has told pydantic to keep nothing
                raise error
            before = extra.get(UNEXPECTED)
            extra[UNEXPECTED] = lists[id(owner)] = (
                list(cast(List[Json], before)) if isinstance(before, list) else []
            )
        lists[id(owner)].append({"place": location(inner), "value": value, "reason": reason})


def _owner(result: ApiModel, steps: Steps) -> Tuple[ApiModel, Steps]:
    """Return the innermost result on the way to a place, and the rest of the way."""
    owner, inner = result, steps
    current: Any = result
    for depth, step in enumerate(steps):
        if isinstance(current, BaseModel):
            current = getattr(current, _fields(type(current)).get(str(step), ""), None)
        elif isinstance(current, (dict, list)):
            current = at(current, step)
        else:
            break
        if isinstance(current, BaseModel) and hasattr(type(current), "unexpected_values"):
            owner, inner = cast("ApiModel", current), steps[depth + 1 :]
    return owner, inner


@lru_cache(maxsize=256)
def _fields(kind: Type[BaseModel]) -> Mapping[str, str]:
    """Return the fields of a type by every name that they have in JSON."""
    names: Dict[str, str] = {}
    for name, field in kind.model_fields.items():
        alias = field.validation_alias
        choices = alias.choices if isinstance(alias, AliasChoices) else [alias]
        names.update({str(each): name for each in (*choices, name)})
    return names


def read(kind: Type[M], tree: Any, error: Exception, **options: Any) -> M:
    """Return the object of a tree of Python values whose strict validation has failed with an error."""
    found = Found()
    result = _validated(kind, tree, found, error, **options)
    tell(kind, found)
    return result


def read_json(
    kind: Type[M],
    data: Union[str, bytes, bytearray],
    error: Exception,
    arrange: Optional[Callable[[Json, lenient_json.Note], Json]] = None,
    quiet: bool = False,
    **options: Any,
) -> M:
    """Return the object of JSON whose strict validation has failed with an error.

    Args:
        kind: The type.
        data: The JSON.
        error: The error to raise if the data are not an object.
        arrange: Changes the JSON of a backend into that of the type.
        quiet: Whether nothing is logged, as for the second response of a stream.
        options: Passed to pydantic.
    """
    found = Found()
    try:
        tree = lenient_json.read(data, found.note)
    except ValueError:
        raise error from None
    if arrange is not None and isinstance(tree, dict):
        tree = arrange(cast(Json, tree), found.note)
    result = _validated(kind, tree, found, error, **options)
    if not quiet:
        tell(kind, found)
    return result


def _shown(place: str) -> str:
    """Return a place for the log: short, and without control characters of the service."""
    return ascii(place if len(place) <= _LONGEST else f"{place[:_LONGEST]}...")


def tell(kind: Type[ApiModel], found: Found) -> None:
    """Log one line about the values of a response."""
    if not found.entries:
        return
    shown = [f"{_shown(location(steps))}: {reason}" for steps, _, reason in found.entries[:_SHOWN]]
    more = f" and {len(found.entries) - _SHOWN} more" if len(found.entries) > _SHOWN else ""
    LOGGER.warning(
        "%s: values of an unexpected type are in unexpected_values: %s%s",
        kind.__name__,
        "; ".join(shown),
        more,
    )
