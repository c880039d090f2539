"""Reads parsed JSON into frozen dataclasses whose fields are called as the schema calls them.

A field whose name would be a keyword of Python ends in an underscore (`for_`). What the JSON holds besides is passed
over, so that an engine that tells more can be read as well.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable
from typing import Any, TypeVar, cast

T = TypeVar("T")


def key_of(field: str) -> str:
    """What the JSON calls the field."""
    return field.rstrip("_")


def read(kind: type[T], data: dict[str, Any]) -> T:
    """The object as an instance of the dataclass `kind`."""
    fields = {}
    for name, key, reader in _readers(cast(Any, kind)):
        if key in data:
            fields[name] = reader(data[key])
    return kind(**fields)


def read_all(kind: type[T], data: list[dict[str, Any]]) -> tuple[T, ...]:
    """The same for each object of an array."""
    return tuple(read(kind, one) for one in data)


@functools.cache
def _readers(kind: Any) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    return tuple((field.name, key_of(field.name), _reader(hints[field.name])) for field in fields)


def _reader(hint: Any) -> Callable[[Any], Any]:
    arguments = typing.get_args(hint)
    if dataclasses.is_dataclass(hint):
        return functools.partial(read, cast(Any, hint))
    if typing.get_origin(hint) is tuple:
        element = _reader(arguments[0])
        return lambda values: tuple(element(value) for value in values)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        inner = [_reader(argument) for argument in arguments if dataclasses.is_dataclass(argument)]
        if inner:
            return lambda value: None if value is None else inner[0](value)
    return _unchanged


def _unchanged(value: Any) -> Any:
    return value
