"""The dates of one page as rows of a table: what both jobs do to every page, wherever it is read."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

import hebdate

#: One row a date. ``gregorian_last`` is the end of a range, and the day itself otherwise. A day that the page does not
#: name for certain is null, and ``agreement`` says why. A page that is no text has one row: ``error`` and its ``line``.
SCHEMA = pa.schema(
    [
        ("file", pa.string()),
        ("line", pa.int32()),
        ("span_start", pa.int32()),
        ("span_end", pa.int32()),
        ("text", pa.string()),
        ("agreement", pa.string()),
        ("gregorian", pa.date32()),
        ("gregorian_last", pa.date32()),
        ("hebrew_year", pa.int16()),
        ("hebrew_month_code", pa.string()),
        ("hebrew_day", pa.int8()),
        ("error", pa.string()),
    ]
)


def is_page(parts: tuple[str, ...]) -> bool:
    """Whether the parts of a path, from the archive down, name a page: ``*.txt``, not hidden by a dot or underscore.

    That is what Spark reads of a folder; on one machine the same is left out.

    >>> is_page(("2022", "bulletin.txt")), is_page(("_drafts", "bulletin.txt")), is_page(("2022", "bulletin.pdf"))
    (True, False, False)
    """
    return parts[-1].endswith(".txt") and not any(part.startswith((".", "_")) for part in parts)


def found(file: str, raw: bytes) -> pa.RecordBatch:
    """The rows of one page, in `SCHEMA`, from the name it goes by and its bytes.

    >>> found("a.txt", "\\nMay 16, 2022 | 15 Iyyar 5782".encode()).select(["line", "gregorian"]).to_pylist()
    [{'line': 2, 'gregorian': datetime.date(2022, 5, 16)}]
    >>> found("a.txt", "Zürich".encode("latin-1"))["error"].to_pylist()
    ['not UTF-8: found the byte 0xfc at byte 2 of the line']
    """
    return pa.RecordBatch.from_pylist(list(_rows(file, raw)), schema=SCHEMA)


def _rows(file: str, raw: bytes) -> Iterator[dict[str, object]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        # In a code page that is not known, a half that happens to be ASCII is not to be trusted either.
        line = raw.count(b"\n", 0, error.start) + 1
        place = error.start - raw.rfind(b"\n", 0, error.start)
        problem = f"not UTF-8: found the byte 0x{raw[error.start]:02x} at byte {place} of the line"
        yield {"file": file, "line": line, "error": problem}
        return
    line, at = 1, 0
    for reading in hebdate.find(text):
        start, end = reading.span
        line += text.count("\n", at, start)
        at = start
        hebrew = reading.hebrew
        yield {
            "file": file,
            "line": line,
            "span_start": start,
            "span_end": end,
            "text": reading.text,
            "agreement": reading.agreement,
            "gregorian": reading.date,
            "gregorian_last": reading.last_date,
            "hebrew_year": hebrew and hebrew.year,
            "hebrew_month_code": hebrew and hebrew.month.code,
            "hebrew_day": hebrew and hebrew.day,
        }
