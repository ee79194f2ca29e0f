"""Every price of the reader, in bits, in one place.

What carries the weight is the structure: what is charged at all (so that it bars a confident answer in reach of the
date), and which words are never taken for a name. Put to nothing, one at a time, over 2,120 made lines: NUMBER changes
455 of them, NUMERAL 207, NEVER 749 and ALONE 44; SPLIT lets 0.11 % of damaged lines be contradicted, HIDE 0.06 %, and
without ANOTHER_DATE or ALONE lines without damage are refused. No other price changes more than 26 lines by being put
to nothing, and each may move by a bit or so without an answer changing, which a test holds.
"""

from __future__ import annotations

from typing import Final

#: What it costs to leave a word of a category unexplained, besides SKIP: by how much it says of a date.
CHARGES: Final[dict[str, float]] = {
    "month.civil": 6, "month.hebrew": 6, "month.islamic": 6, "new.month": 6, "weekday": 5, "sabbath.ends": 5,
    "night": 6, "night.behind": 4, "daylight": 6, "afternoon": 6, "after.sunset": 6, "eve": 6, "omer": 4, "fast": 4,
    "style.old": 6, "era.bc": 6, "era.other": 6, "era.islamic": 4, "day.word": 4, "now": 4,
    "about": 4, "before": 4, "after": 4, "not": 4, "relative": 4, "or": 4, "between": 4,
    "about.behind": 4, "before.behind": 4, "after.behind": 4,
}  # fmt: skip
#: The same for a number that may be a day, a year or a whole date.
NUMBER: Final = 6.0
#: For other numbers, for numerals in letters, and for names of several words.
NUMERAL: Final = 4.0
#: For what is nearly a name or a number.
NEARLY: Final = 5.0
#: For a short word that could be a name, and mostly is none.
HARDLY: Final = 1.5
#: Taking a short word for the name that it could be: "sa", "di", "M".
SHORT: Final = 2.0
#: For a short word that is never taken for that name.
NEVER: Final = 9.0
#: A number in words by accident ("the first May issue"); a date that looks like a file's number.
BY_ACCIDENT: Final = 6.0
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
#: An account that leaves the day open.
OPEN: Final = 2.0
#: An account that names no day at all.
NOTHING: Final = 20.0
#: How far ahead of an account of another day the best must be.
MARGIN: Final = 3.0
#: An account dearer than this names no day without the agreement of two calendars.
ALONE: Final = 5.5
#: How many accounts of a line are weighed.
ACCOUNTS: Final = 12
#: How much dearer than the cheapest the accounts of a sheet of several dates may be, and each of their pieces.
NEAR_SHEET: Final = 12.0
PIECE: Final = 2.0
