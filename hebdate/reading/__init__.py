"""Text in: what a line says about a day, as the value `Reading`.

The law: a reading is an account of the whole line. Nothing in reach of the date stays unexplained, or there is no
confident answer. The road, room by room:

``lex``        text -> tokens, each with all that it can mean (``numbers``, ``several``, and `hebdate.names.known`)
``shape``      the tokens without their values
``grammar``    the forms of dates, as rules with printed examples; ``chart`` finds all phrases that they make
``accounts``   phrases that together explain the line, cheapest first; ``prices`` has what everything costs
``sense``      phrases -> ``claims``: here the values are looked at for the first time; ``facts`` sorts what is said
``stretches``  claims -> days
``weigh``      one account's facts -> the days they allow, or how they contradict each other
``solve``      which account is believed; ``answer`` has the words for people
``reader``     the whole road, and damage that touches a text as a whole; ``shapes`` remembers lines that were met
``find``       the same for running text: ``headings`` cuts it (``sheet``, ``around``)
"""

from __future__ import annotations

from hebdate.days import WEEKDAYS
from hebdate.reading.reading import (
    Agreement,
    Determined,
    HebrewFields,
    HebrewFieldsDict,
    Reading,
    ReadingDict,
    hebrew_fields_of,
    iso,
)

__all__ = [
    "WEEKDAYS",
    "Agreement",
    "Determined",
    "HebrewFields",
    "HebrewFieldsDict",
    "Reading",
    "ReadingDict",
    "hebrew_fields_of",
    "iso",
]
