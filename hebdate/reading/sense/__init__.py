"""From the phrases of an account to what they claim: here the values of the tokens are looked at for the first time.

A rule of the grammar says ``how`` its item is understood; the senses of that name stand in the files of this folder:
``fields`` (a day, a month, a year), ``numeric``, ``spans``, ``styles``, ``years`` and ``named``. ``phrases`` puts them
together.
"""

from hebdate.reading.sense.phrases import phrases_of
from hebdate.reading.sense.values import leaves, year_of

__all__ = ["leaves", "phrases_of", "year_of"]
