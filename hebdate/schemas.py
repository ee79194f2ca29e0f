"""How Pydantic sees a value of ours: as an instance in Python, as its own text or object in JSON.

Only Pydantic calls this, by way of ``__get_pydantic_core_schema__``; it is imported then and not before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from hebdate.errors import HebdateError, quoted

_DAYS: Final = {"type": "string", "description": "ISO 8601: a date, or the first and the last with a slash"}
_FIELDS: Final = {
    "type": "object",
    "properties": {
        "year": {"type": ["integer", "null"]},
        "month_code": {"type": ["string", "null"], "description": "M01 (Tishri) to M12 (Elul), M05L (Adar I)"},
        "day": {"type": ["integer", "null"]},
    },
}
_MAYBE_TEXT: Final = {"type": ["string", "null"]}
_SPAN: Final = {
    "type": "array",
    "items": {"type": "integer"},
    "minItems": 2,
    "maxItems": 2,
    "description": "start and end in the characters of the text",
}

#: The JSON schema of `hebdate.Reading.to_dict`.
READING: Final[Mapping[str, object]] = MappingProxyType(
    {
        "type": "object",
        "title": "Reading",
        "description": "What a text says about a day, or an interval of days",
        "required": ["text", "span", "agreement"],
        "properties": {
            "text": {"type": "string"},
            "span": _SPAN,
            "agreement": {"enum": ["agree", "evening", "single", "mismatch", "underdetermined", "none"]},
            "gregorian": {**_DAYS, "type": ["string", "null"]},
            "hebrew": {**_FIELDS, "type": ["object", "null"]},
            "hebrew_last": {**_FIELDS, "type": ["object", "null"]},
            "weekday": _MAYBE_TEXT,
            "time": _MAYBE_TEXT,
            "zone": _MAYBE_TEXT,
            "inferred": {"type": "array", "items": {"type": "string"}},
            "diagnostics": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["code", "message", "span"],
                    "properties": {
                        "code": {"type": "string"},
                        "message": {"type": "string"},
                        "span": _SPAN,
                        "found": _MAYBE_TEXT,
                        "expected": _MAYBE_TEXT,
                    },
                },
            },
            "candidates": {"type": "array", "items": _DAYS},
            "edtf": {**_MAYBE_TEXT, "description": "ISO 8601-2: all that the text says, doubt and choice included"},
        },
    }
)


def as_text(kind: type, read: Callable[[str], Any], write: Callable[[Any], str]) -> Any:
    """The core schema of a value that is a text in JSON; what ``read`` raises becomes the validation error."""
    from pydantic_core import core_schema

    return _either(kind, str, core_schema.str_schema(), read, write, "json")


def as_object(kind: type, read: Callable[[dict[str, Any]], Any], write: Callable[[Any], Any]) -> Any:
    """The core schema of a value that is an object in JSON."""
    from pydantic_core import core_schema

    # "always": in Python too, Pydantic would else take the dataclass apart.
    return _either(kind, dict, core_schema.dict_schema(core_schema.str_schema()), read, write, "always")


def _either(
    kind: type, form: type, inner: Any, read: Callable[[Any], Any], write: Callable[[Any], Any], when: Any
) -> Any:
    """An instance, or its form in JSON, for which Pydantic has the schema ``inner``; written so ``when`` it says."""
    from pydantic_core import PydanticCustomError, core_schema

    def checked(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if not isinstance(value, form):
            message = f"expected a {kind.__name__} or a {form.__name__}, found {quoted(value)} ({type(value).__name__})"
            raise PydanticCustomError("hebdate", "{message}", {"message": message})
        try:
            return read(value)
        except HebdateError as error:
            # Our message alone, without "Value error," before it, and not as a template, in which braces are fields.
            raise PydanticCustomError("hebdate", "{message}", {"message": str(error)}) from None

    return core_schema.json_or_python_schema(
        json_schema=core_schema.no_info_after_validator_function(checked, inner),
        python_schema=core_schema.no_info_plain_validator_function(checked),
        serialization=core_schema.plain_serializer_function_ser_schema(write, when_used=when, return_schema=inner),
    )
