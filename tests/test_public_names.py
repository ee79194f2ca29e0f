"""Every public name, one by one: documented, typed, importable by the path that it shows, and picklable."""

from __future__ import annotations

import copy
import importlib
import inspect
import pickle
import re
from collections.abc import Callable
from typing import Any

import pytest

import hebdate
import hebdate.columns
import hebdate.sunset
from hebdate import columns
from hebdate.date import HebrewDate, Month
from hebdate.errors import Diagnostic

#: The places whose names are public, and where they list them.
FACES = [hebdate, hebdate.columns]

NAMES = [(face.__name__, name) for face in FACES for name in face.__all__]


def public(face: str, name: str) -> Any:
    return getattr(importlib.import_module(face), name)


def functions(value: Any) -> list[Callable[..., Any]]:
    """A function, or the public functions that a class defines itself, properties among them."""
    if not inspect.isclass(value):
        return [value] if callable(value) else []
    found = []
    for name, member in vars(value).items():
        if isinstance(member, classmethod | staticmethod):
            member = member.__func__
        if isinstance(member, property):
            member = member.fget
        if inspect.isfunction(member) and not name.startswith("_"):
            found.append(member)
    own = vars(value).get("__init__")
    return [*found, own] if inspect.isfunction(own) and not own.__qualname__.startswith("__create_fn__") else found


@pytest.mark.parametrize(("face", "name"), NAMES)
def test_it_is_documented(face: str, name: str) -> None:
    """In words of its own; of a class each method and property too."""
    value = public(face, name)
    if not callable(value):
        return  # a constant, whose comment stands in its file
    assert inspect.getdoc(value), name
    assert value.__doc__ != getattr(type(value), "__doc__", None)
    for function in functions(value):
        if function.__name__ != "__init__":
            assert function.__doc__, function.__qualname__
            assert function.__doc__.strip()[0].isupper() or function.__doc__.strip()[0] in "(`", function.__doc__


@pytest.mark.parametrize(("face", "name"), NAMES)
def test_it_is_typed(face: str, name: str) -> None:
    """Each parameter and each answer; and never as an object, which says nothing."""
    for function in functions(public(face, name)):
        signature = inspect.signature(function)
        parameters = [each for each in signature.parameters.values() if each.name not in {"self", "cls"}]
        for each in parameters:
            assert each.annotation is not inspect.Parameter.empty, f"{function.__qualname__}: {each.name}"
        assert signature.return_annotation is not inspect.Signature.empty, function.__qualname__
        for said in [*(each.annotation for each in parameters), signature.return_annotation]:
            assert not re.search(r"\bobject\b", str(said)), f"{function.__qualname__}: {said}"


@pytest.mark.parametrize(("face", "name"), NAMES)
def test_it_is_where_it_says(face: str, name: str) -> None:
    """The module and the name that it shows lead to it, and so does the face."""
    value = public(face, name)
    if not hasattr(value, "__qualname__"):
        return
    assert value.__module__.startswith("hebdate.")
    assert getattr(importlib.import_module(value.__module__), value.__qualname__) is value
    assert pickle.loads(pickle.dumps(value)) is value
    assert name in dir(importlib.import_module(face))


#: One of each class that has values. Errors have a test of their own (`test_value.py`).
SAMPLES: dict[str, Any] = {
    "Diagnostic": Diagnostic("weekday", "found Tuesday", (0, 7), "Tuesday", "Monday"),
    "HebrewDate": HebrewDate(5782, Month.IYYAR, 15),
    "HebrewFields": hebdate.HebrewFields(5782, Month.IYYAR, None),
    "Layout": hebdate.parse("Monday, May 16th | 15 Iyyar 5782").layout,
    "Month": Month.ADAR_I,
    "Reading": hebdate.parse("Monday, May 16th | 15 Iyyar 5782"),
    "HebrewColumns": columns.to_hebrew([HebrewDate(5782, Month.IYYAR, 15).to_date()]),
    "Readings": columns.read(["Monday, May 16th | 15 Iyyar 5782", None]),
}

#: Classes of which there are no values: Determined is only asked with isinstance.
NONE_MADE = {"Determined", "ObservanceColumns"}  # a type of answers; arrays, which are equal by element


def test_each_class_has_its_sample() -> None:
    classes = {name for face, name in NAMES if inspect.isclass(public(face, name))}
    errors = {name for name in classes if name.endswith("Error")}
    assert classes - errors == SAMPLES.keys() | NONE_MADE


@pytest.mark.parametrize("name", SAMPLES)
def test_a_value_is_copied_whole(name: str) -> None:
    """By every protocol of pickle, and by copy."""
    value = SAMPLES[name]
    copies = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for other in (*copies, copy.copy(value), copy.deepcopy(value)):
        assert type(other) is type(value)
        assert repr(other) == repr(value)
        if name not in {"HebrewColumns", "Readings"}:  # arrays, which have no one answer to ==
            assert other == value
            assert hash(other) == hash(value)


def test_an_unknown_name() -> None:
    for face in FACES:
        with pytest.raises(AttributeError, match=f"^module '{face.__name__}' has no attribute 'nonsense'$"):
            _ = face.nonsense
