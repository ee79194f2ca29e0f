"""Words: the months' and weekdays' names in every locale and tradition, for writing, and who writes a word so.

``names`` is always a locale tag ("fr", "pt-BR", "he_IL") or a tradition of `spellings` ("hebcal", "ashkenazi",
"russian-genitive"). The words that are only read stand in `spellings` and `wordnumbers`.
"""

from __future__ import annotations

from hebdate.names.identify import Spelling, identify_gregorian_month, identify_hebrew_month, identify_weekday
from hebdate.names.locales import CALENDARS, CONTEXTS, WIDTHS, direction, language, negotiate
from hebdate.names.months import gregorian_months, hebrew_month, hebrew_months, month_index, weekdays
from hebdate.names.patterns import numbering, patterns

__all__ = [
    "CALENDARS",
    "CONTEXTS",
    "WIDTHS",
    "Spelling",
    "direction",
    "gregorian_months",
    "hebrew_month",
    "hebrew_months",
    "identify_gregorian_month",
    "identify_hebrew_month",
    "identify_weekday",
    "language",
    "month_index",
    "negotiate",
    "numbering",
    "patterns",
    "weekdays",
]
