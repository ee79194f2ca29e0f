"""Writing to the two outputs: prose in any encoding, JSON in UTF-8, nothing that a terminal would obey."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO

from hebdate.errors import HebdateError

if TYPE_CHECKING:
    from hebdate.reading import Reading

#: Exit codes.
OK, UNREAD, USAGE, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 130, 141

#: Widest line that is shown of a text, in characters.
WIDTH: Final = 96

BOLD, DIM, RED, GREEN, YELLOW = "1", "2", "31", "32", "33"
#: The colour of each agreement; the others are yellow.
COLOURS: Final = {"agree": GREEN, "evening": GREEN, "single": GREEN, "mismatch": RED, "none": RED}


class UsageError(Exception):
    """A call that makes no sense: its message, and exit code 2."""


class Look(NamedTuple):
    """How results are shown: one JSON object a line or prose, in colour or not."""

    json: bool = False
    colour: bool = False

    def paint(self, text: str, code: str) -> str:
        """The text in a colour, if there are colours."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def coloured(wanted: bool | None = None, stream: TextIO | None = None) -> bool:
    """Whether standard output, or another stream, takes colour: as told, or by the environment, or a terminal that can.

    NO_COLOR and FORCE_COLOR count if they are set to anything; where both are, NO_COLOR does.
    """
    if wanted is not None:
        return wanted
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and (stream or sys.stdout).isatty()


def put(text: str) -> None:
    """A line of prose to standard output, in whatever encoding that has."""
    out = sys.stdout
    try:
        out.write(text + "\n")
    except UnicodeEncodeError:
        encoding = out.encoding or "ascii"
        out.write((text + "\n").encode(encoding, "backslashreplace").decode(encoding))


def put_json(value: Mapping[str, object]) -> None:
    """One JSON object as a line of UTF-8 to standard output."""
    sys.stdout.buffer.write(encoded(value))


def encoded(value: Mapping[str, object]) -> bytes:
    """One JSON object as a line of UTF-8.

    >>> encoded({"text": "ט״ו"}).decode(), encoded({"text": "\\ud800"})
    ('{"text": "ט״ו"}\\n', b'{"text": "\\\\ud800"}\\n')
    """
    text: str = _encoder().encode(value)
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair has no UTF-8, but an escape
        import json

        return json.dumps(value).encode() + b"\n"


@functools.cache
def _encoder() -> Any:
    import json

    return json.JSONEncoder(ensure_ascii=False)


def unreadable(text: str, number: int, problem: str) -> dict[str, object]:
    """The JSON of a line that could not be read at all: nothing is claimed of it, but it has its object."""
    from hebdate.reading import Reading

    return {**Reading(text, (0, 0), "none").to_dict(), "line": number, "error": problem}


def complain(message: str) -> None:
    """A message to standard error, behind what has been printed before it."""
    flush()
    try:
        sys.stderr.write(f"hebdate: {message}\n")
    except UnicodeEncodeError:
        sys.stderr.write(f"hebdate: {ascii(message)[1:-1]}\n")
    sys.stderr.flush()


def flush() -> None:
    """Send out what has been written to standard output, prose and JSON."""
    sys.stdout.flush()  # and with it the bytes below, where there are any


def ensure_outputs() -> None:
    """Give a process that was started with an output closed one that leads nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end


def guarded(command: str, run: Callable[[], int]) -> int:
    """The exit code of a command; what it raises becomes a message and a code."""
    try:
        code = run()
        flush()
    except OSError as error:
        # Python flushes once more at the end, which would fail again.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return CLOSED_PIPE
        complain(error.strerror or str(error))
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (UsageError, HebdateError) as error:
        complain(f"{error}\nTry 'hebdate {command} --help' for help.")
        return USAGE
    return code


# --- safe to show ----------------------------------------------------------------------------------------------------


def _picture(code: int) -> str:
    """What stands for a character that a terminal would obey instead of showing."""
    if code in {0x09, 0x0A, 0x0D, 0x2028, 0x2029}:
        return " "
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


_CONTROLS: Final = {code: _picture(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def safe(text: str) -> str:
    """The text with nothing in it that a terminal would obey: as many characters as before, on one line.

    >>> safe("16\\tMay\\x1b[2J\\x00")
    '16 May␛[2J␀'
    """
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATE.sub("\ufffd", text.translate(_CONTROLS))


def shown(text: str) -> str:
    """A safe text that its surroundings cannot reorder, nor it them: between isolates, if it runs from right to left.

    >>> shown("May 16"), shown("ט״ו באייר") == "\\u2068ט״ו באייר\\u2069"
    ('May 16', True)
    """
    if text.isascii():
        return text
    from hebdate.text.bidi import has_rtl, isolate

    return isolate(text) if has_rtl(text) else text


def window(text: str, span: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    """The part of a text around a span that fits on a line, safe to show, and where the span is in it.

    >>> window("16 May", (3, 6))
    ('16 May', (3, 6))
    >>> line, span = window("x" * 1000 + "30 Adar", (1000, 1002))
    >>> line[slice(*span)], len(line)
    ('30', 97)
    """
    start, end = span
    if len(text) <= WIDTH:
        return safe(text), span
    first = max(0, min(start - WIDTH // 4, len(text) - WIDTH))
    last = first + WIDTH
    before, after = "…" * (first > 0), "…" * (last < len(text))
    by = len(before) - first
    return f"{before}{safe(text[first:last])}{after}", (start + by, min(end, last) + by)


def names_no_day(reading: Reading) -> str:
    """Why a text gives no single day, in a few words."""
    return {
        "mismatch": "what is written contradicts itself",
        "underdetermined": "what is written does not determine the day",
    }.get(reading.agreement, "no date was read")
