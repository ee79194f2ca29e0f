"""Words: the months' and weekdays' names in every locale and tradition, for writing, and who writes a word so.

``names`` is always a locale tag ("fr", "pt-BR", "he_IL") or a tradition of `spellings` ("hebcal", "ashkenazi",
"russian-genitive"). The words that are only read stand in `spellings` and `wordnumbers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hebdate.names.identify import Spelling, identify_gregorian_month, identify_hebrew_month, identify_weekday
    from hebdate.names.locales import CALENDARS, CONTEXTS, WIDTHS, direction, is_locale, language, negotiate
    from hebdate.names.months import (
        check_spelling,
        gregorian_months,
        hebrew_month,
        hebrew_months,
        month_index,
        weekdays,
    )
    from hebdate.names.orders import numbering, patterns

__all__ = [
    "CALENDARS",
    "CONTEXTS",
    "WIDTHS",
    "Spelling",
    "check_spelling",
    "direction",
    "gregorian_months",
    "hebrew_month",
    "hebrew_months",
    "identify_gregorian_month",
    "identify_hebrew_month",
    "identify_weekday",
    "is_locale",
    "language",
    "month_index",
    "negotiate",
    "numbering",
    "patterns",
    "weekdays",
]

# Loaded when first asked for: reading needs the words alone, and never who writes them or in which order.
_LAZY = {
    **dict.fromkeys(("Spelling", "identify_gregorian_month", "identify_hebrew_month", "identify_weekday"), "identify"),
    **dict.fromkeys(("CALENDARS", "CONTEXTS", "WIDTHS", "direction", "is_locale", "language", "negotiate"), "locales"),
    **dict.fromkeys(
        ("check_spelling", "gregorian_months", "hebrew_month", "hebrew_months", "month_index", "weekdays"), "months"
    ),
    **dict.fromkeys(("numbering", "patterns"), "orders"),
}


def __getattr__(name: str) -> object:
    if name in _LAZY:
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f"hebdate.names.{_LAZY[name]}"), name)
        return value
    raise AttributeError(f"module 'hebdate.names' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
