"""Properties whose value is made once."""

from __future__ import annotations

from typing import Any, Callable, Generic, Optional, Type, TypeVar, Union, cast, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801  # used as a decorator, like `property`
    """A property whose value is made at the first use and kept in the instance.

    Unlike `functools.cached_property` it takes no lock on any version of Python. In a forked child the
    thread that holds such a lock is gone. If several threads make the value at the same time, all of
    them get the one that was kept first.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self.func = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: Type[Any], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: Optional[Type[Any]] = None) -> once[T]: ...

    @overload
    def __get__(self, instance: object, owner: Optional[Type[Any]] = None) -> T: ...

    def __get__(self, instance: Optional[object], owner: Optional[Type[Any]] = None) -> Union[once[T], T]:
        if instance is None:
            shown = _OfClass(self.func)
            shown.__set_name__(type(None), self._name)
            return shown
        return cast(T, instance.__dict__.setdefault(self._name, self.func(instance)))


class _OfClass(once[T]):
    """The object that a class returns instead of the value; `__set__` makes `mock` and `help` see a property.

    The property itself has none: Python would then ask it each time, before it looks into the instance.
    """

    def __set__(self, instance: Any, value: T) -> None:
        instance.__dict__[self._name] = value
