"""Every price of the reader, in bits, in one place.

What carries the weight is the structure (the bar on the unexplained, the reach, SPLIT, HIDE and CUT); the rest may move
by a bit or two without a reading changing, which a test holds.
"""

from __future__ import annotations

from typing import Final

#: Leaving a charged token unexplained, besides its own charge.
SKIP: Final = 12.0
#: A month or a year that stands alone on a piece of what could be a date.
SPLIT: Final = 8.0
#: An unlabelled number that could be a part of a date.
HIDE: Final = 7.0
#: An edge of a phrase inside a run of letters and digits.
CUT: Final = 6.0
#: A line's end inside a phrase.
LINE: Final = 0.5
#: A second whole date of the same calendar that is another day.
ANOTHER_DATE: Final = 5.0
#: An agreement after sunset.
EVENING: Final = 3.0
#: Reading a civil date in the Julian calendar without being told.
JULIAN: Final = 3.0
#: What an account loses that contradicts itself.
CONTRADICTION: Final = 7.0
#: What an agreement of two halves earns: by its finer level.
AGREEMENT: Final[dict[str, float]] = {"day": 8.0, "month": 4.0, "year": 3.0}
#: An account that names no day at all.
NOTHING: Final = 20.0
#: How far ahead of an account of another day the best must be.
MARGIN: Final = 3.0
#: An account dearer than this names no day without the agreement of two calendars.
ALONE: Final = 5.5
#: How many accounts of a line are weighed.
ACCOUNTS: Final = 12
