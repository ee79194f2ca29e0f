"""How Pydantic sees a value of ours: as an instance in Python, as its own text or object in JSON.

Only Pydantic calls this, by way of ``__get_pydantic_core_schema__``; it is imported then and not before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hebdate.errors import HebdateError, quoted


def as_text(kind: type, read: Callable[[str], Any], write: Callable[[Any], str]) -> Any:
    """The core schema of a value that is a text in JSON; what ``read`` raises becomes the validation error."""
    from pydantic_core import core_schema

    return _either(kind, str, core_schema.str_schema(), read, write)


def as_object(kind: type, read: Callable[[dict[str, Any]], Any], write: Callable[[Any], Any]) -> Any:
    """The core schema of a value that is an object in JSON."""
    from pydantic_core import core_schema

    return _either(kind, dict, core_schema.dict_schema(core_schema.str_schema()), read, write)


def _either(kind: type, form: type, inner: Any, read: Callable[[Any], Any], write: Callable[[Any], Any]) -> Any:
    """An instance, or its form in JSON, for which Pydantic has the schema ``inner``."""
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
        serialization=core_schema.plain_serializer_function_ser_schema(write, when_used="json", return_schema=inner),
    )
