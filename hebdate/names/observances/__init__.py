"""Names of observances and of the Torah's readings: for writing in a language, and from what is written to the thing.

``names`` is a language ("en", "he", "yi", "fr", "de", "es", "pt", "ru", "hu", "pl", "it", "nl"; a region is allowed) or
the tradition "ashkenazi". Observances have the ids of `hebdate.observances`, readings the numbers 0 to 53; nothing here
knows a calendar. `observance_names` and `parasha_names` are the whole tables, for readers of text; in each of them a
written form, compared as `squash` leaves it, means one thing.
"""

from hebdate.names.observances.counts import molad_words, omer_words
from hebdate.names.observances.lookup import (
    find_observance,
    find_parasha,
    frame_words,
    observance_names,
    parasha_names,
    parasha_words,
    squash,
)
from hebdate.names.observances.writing import LANGUAGES, observance_name, parasha_name, parasha_title

__all__ = [
    "LANGUAGES",
    "find_observance",
    "find_parasha",
    "frame_words",
    "molad_words",
    "observance_name",
    "observance_names",
    "omer_words",
    "parasha_name",
    "parasha_names",
    "parasha_title",
    "parasha_words",
    "squash",
]
