"""hebdate reads, converts and writes dates that stand in two calendars: the Gregorian and the Hebrew."""

from __future__ import annotations

from hebdate.date import HebrewDate, Month
from hebdate.errors import Diagnostic, HeaderError
from hebdate.reading import Reading


def parse(text: str, *, strict: bool = True) -> Reading:
    from hebdate.header import read
    from hebdate.reconcile import reconcile
    from hebdate.tokens import cut

    r = reconcile(read(cut(text)))
    if strict and not r.determined:
        raise HeaderError(r.explain(), r)
    return r

def find(text: str):
    from hebdate.search import find
    return find(text)
