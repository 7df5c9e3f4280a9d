"""The base of all resources, which pickles and copies them.

A pickle of a resource holds the settings of its client, as that of the client itself does, and the place
of the resource in it. The function `client.models.generate_content` is pickled with its resource, so
that it can be handed to another process.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, ClassVar, Dict, Generic, Tuple, TypeVar, Union

from typing_extensions import Self

from google._genai_core.runtime.driving.drivers import AsyncDriver, Driver
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.words.hints import with_hints

D = TypeVar("D", bound=Union[Driver, AsyncDriver])


class Resource(Generic[D]):
    """Methods of a client, and the connections that they use."""

    _place: ClassVar[str] = ""
    """The path of the resource in its client, such as `aio.models`."""

    def __init_subclass__(cls) -> None:
        with_hints(cls)

    def __init__(self, driver: D, context: Context) -> None:
        self._driver = driver
        self._context = context

    @property
    def vertexai(self) -> bool:
        """Whether the client uses Vertex AI."""
        uses_vertex: bool = self._driver.origin.vertexai
        return uses_vertex

    @property
    def _api_client(self) -> Any:
        """The settings that instrumentation reads from the private client of the published SDK."""
        return self._driver.origin._api_client

    def __copy__(self) -> Self:
        return self  # it has no state of its own

    def __deepcopy__(self, memo: Dict[int, Any]) -> Self:
        return self

    def __repr__(self) -> str:
        return f"{self._driver.origin!r}.{self._place}"

    def __reduce__(self) -> Tuple[Any, ...]:
        return attrgetter(self._place), (self._driver.origin,)
