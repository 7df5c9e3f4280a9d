"""Metrics of an evaluation: by their names or in full, and in a YAML file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Set, Type, cast

from pydantic import BaseModel, ValidationError, field_validator, model_validator
from pydantic.alias_generators import to_camel
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from typing_extensions import Self

    from google._genai_api.types.evaluation.metrics import Metric, UnifiedMetric
    from google._genai_api.types.unions import MetricUnion

TYPES = "google._genai_api.types.evaluation.metrics"
"""The module of the types of metrics, which a mixin does not import."""

_NEAR = 0.9
"""How similar a name is to that of a field if it is a misspelling of it, and not a field of the metric's own."""


class MetricBehaviour:
    """The name of a metric, its own fields, and its file."""

    if TYPE_CHECKING:
        name: Optional[str]
        __pydantic_extra__: Optional[Dict[str, Any]]
    else:

        def __init__(self, /, *values: Any, **data: Any) -> None:
            __tracebackhide__ = True
            own = {name: data.pop(name) for name in list(data) if self._is_own(name)}
            super().__init__(*values, **data)
            if own:
                object.__setattr__(self, "__pydantic_extra__", own)
                self.__pydantic_fields_set__.update(own)

        # pydantic calls a custom `__init__` for nested models too, unless it is marked as pydantic's own.
        __init__.__pydantic_base_init__ = True

        @classmethod
        def _is_own(cls, name: str) -> bool:
            """Return whether a name is that of a field of a metric's own, which is kept and not sent."""
            known = _names(cls)
            if name in known:
                return False
            import difflib  # loaded only for a metric with a field of its own

            return not difflib.get_close_matches(name, known, n=1, cutoff=_NEAR)

    @model_validator(mode="after")
    def validate_name(self) -> Self:
        """Return the metric with its name in lower case. Raises ValueError if it has none."""
        if not self.name:
            raise InvalidValueError("a metric needs a name")
        self.__dict__["name"] = self.name.lower()
        return self

    def to_yaml_file(self, file_path: str, version: Optional[str] = None) -> None:
        """Write the metric to a YAML file, without its functions.

        Args:
            file_path: Path of the file. An existing file is overwritten.
            version: Version of the metric, which is written too if it is not empty.
        """
        values: Dict[str, Any] = {
            name: value
            for name, value in {**self.__dict__, **(self.__pydantic_extra__ or {})}.items()
            if isinstance(value, (str, bool, int, float))
        }
        if version:
            values["version"] = version
        lines = [f"{name}: {_scalar(value)}\n" for name, value in values.items()]
        with open(file_path, "w", encoding="utf-8") as file:
            file.writelines(lines)


def _names(kind: Type[BaseModel]) -> Set[str]:
    """Return the names of the fields of a type, in Python and in JSON; it may not be built yet."""
    return {name for field in kind.__pydantic_fields__ for name in (field, to_camel(field))}


def _scalar(value: Any) -> str:
    """Return a value as YAML on one line: as JSON, without characters that YAML forbids or takes as line ends."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", text)


class EvaluationConfigBehaviour:
    """The list of metrics, whose dictionaries become objects."""

    if TYPE_CHECKING:
        metrics: Optional[List[MetricUnion]]

    @field_validator("metrics", check_fields=False)
    @classmethod
    def _objects(cls, metrics: Optional[List[Any]]) -> Optional[List[Any]]:
        if metrics is None:
            return None
        made: List[Any] = []
        refused: List[InitErrorDetails] = []
        for place, metric in enumerate(metrics):
            try:
                made.append(_object(metric))
            except ValidationError as error:
                refused.extend(_at(place, item) for item in error.errors(include_url=False))
            if metric is None:
                refused.append(InitErrorDetails(type=_ABSENT, loc=(place,), input=metric))
        if refused:
            raise ValidationError.from_exception_data(cls.__name__, refused)
        return made


_ABSENT = PydanticCustomError("model_type", "Input should be a types.Metric or a types.UnifiedMetric")


def _at(place: int, item: ErrorDetails) -> InitErrorDetails:
    """Return an error of a metric with the metric's place in the list."""
    text = item["msg"].replace("{", "{{").replace("}", "}}")
    kind = PydanticCustomError(item["type"], text)  # pyright: ignore[reportArgumentType]  # declared for literals only
    return InitErrorDetails(type=kind, loc=(place, *item["loc"]), input=item["input"])


def _object(metric: Any) -> Any:
    """Return the object for a dictionary; what the service adds to a metric is kept."""
    if not isinstance(metric, Mapping):
        return metric
    fields = dict(cast(Mapping[str, Any], metric))
    full: Type[UnifiedMetric] = load(f"{TYPES}.UnifiedMetric")
    is_full = any(fields[name] is not None for name in _names(full) & fields.keys())
    if "name" in fields and not is_full:
        by_name: Type[Metric] = load(f"{TYPES}.Metric")
        return by_name.model_validate(fields)
    if fields.get("name", "") is None:
        del fields["name"]
    return full.model_validate(fields)
