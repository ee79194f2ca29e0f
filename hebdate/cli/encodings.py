"""Encodings of files: what is known by name, by its first bytes, or guessed; and UTF-16 as UTF-8 and back."""

from __future__ import annotations

import codecs
from typing import IO, Any, Final

from hebdate.cli.out import UsageError, safe, shown

#: What is asked for with ``--encoding`` where it is to be guessed.
DETECT: Final = "detect"

#: How text in wide characters begins, the longest first.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: What may be guessed: the encodings of printed dates. Central European ones are left out: what tells them from Western
#: ones are a few letters, and the guess is too often wrong.
_GUESSED: Final = (
    "cp1255 iso8859_8 cp862 cp1251 koi8_r cp866 iso8859_5 cp1252 cp1253 cp1254 cp1256 mac_roman mac_cyrillic"
).split()


def named(name: str) -> str:
    """The usual name of an encoding of text. Raises `UsageError` for another.

    >>> named("UTF8"), named("windows-1255"), named("UTF-16")
    ('utf-8', 'cp1255', 'utf-16')
    """
    try:
        found = codecs.lookup(name)
        if not getattr(found, "_is_text_encoding", True):
            raise LookupError
        "".encode(name)
    except (LookupError, ValueError, UnicodeError):
        name = shown(safe(repr(name)))
        raise UsageError(f"no encoding {name}: for example utf-8, cp1255, iso-8859-8, cp1252 or {DETECT}") from None
    return found.name.removesuffix("-sig")


def wide(name: str | None, head: bytes) -> tuple[str, int] | None:
    """The encoding of text in characters of two or four bytes, and the length of its mark; None for any other text.

    >>> wide(None, "16 May".encode("utf-16-le")), wide("utf-16", b"\\xff\\xfe1\\x00"), wide("utf-16-be", b"\\x001")
    (None, ('utf-16-le', 2), ('utf-16-be', 0))
    """
    if name is None or name in {DETECT, "utf-16", "utf-32"}:
        for mark, encoding in _MARKS:
            if head.startswith(mark) and (name in {None, DETECT} or encoding.startswith(str(name))):
                return encoding, len(mark)
    if name in {"utf-16", "utf-32"}:  # without a mark, as the standard has it
        return f"{name}-be", 0
    if name in {encoding for _, encoding in _MARKS}:
        mark = next(mark for mark, encoding in _MARKS if encoding == name)
        return name, len(mark) if head.startswith(mark) else 0
    return None


def guessed(sample: bytes) -> str:
    """The encoding that a sample of text is in, by charset-normalizer unless it is UTF-8. Raises `UsageError`.

    >>> guessed("16 באייר".encode()), guessed(("יום שני, ט'ו באייר תשפ'ב\\n" * 2).encode("cp1255"))
    ('utf-8', 'cp1255')
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(sample)  # a character may be cut at the end
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        raise UsageError(
            'guessing an encoding needs charset-normalizer: pip install "hebdate[encodings]", or name it'
        ) from None
    # Dates are short, and most of a table is ASCII: the lines that are not say more.
    lines = [line for line in sample.split(b"\n")[:-1] or [sample] if not line.isascii()]
    best = from_bytes(b"\n".join(lines or [sample]), cp_isolation=_GUESSED).best()
    if best is None:
        raise UsageError("its encoding cannot be guessed: name it with --encoding")
    return codecs.lookup(best.encoding).name


class Narrowed:
    """A stream of wide characters, read as UTF-8. Raises UnicodeDecodeError where it is none, at the byte of the file.

    >>> import io
    >>> Narrowed(io.BytesIO("יום".encode("utf-16-le")), "utf-16-le").read(64).decode()
    'יום'
    """

    def __init__(self, stream: Any, encoding: str, done: int = 0) -> None:
        """``done`` is how many bytes of the file, its mark, have been read before."""
        self.stream, self.encoding, self.done = stream, encoding, done
        self.decoder = codecs.getincrementaldecoder(encoding)()

    def read(self, size: int) -> bytes:
        """Some bytes, which may be a few more than asked for; none at the end."""
        while True:
            data = self.stream.read(size)
            held = len(self.decoder.getstate()[0])
            try:
                text = self.decoder.decode(data, final=not data)
            except UnicodeDecodeError as error:
                error.reason = f"byte {self.done - held + error.start + 1:,}: {error.reason}"
                raise
            self.done += len(data)
            if text or not data:
                return text.encode("utf-8", "surrogatepass")


class Widened:
    """A stream that takes UTF-8 in whole lines and writes wide characters, beginning with ``mark``."""

    def __init__(self, stream: IO[bytes], encoding: str, mark: bytes) -> None:
        self.stream, self.encoding, self.mark = stream, encoding, mark

    def write(self, data: bytes) -> int:
        """Write some lines."""
        self.stream.write(self.mark + data.decode("utf-8", "surrogatepass").encode(self.encoding, "surrogatepass"))
        self.mark = b""
        return len(data)


def mark_of(encoding: str, length: int) -> bytes:
    """The mark that a file in wide characters begins with, if it is as long as this."""
    return next((mark for mark, name in _MARKS if name == encoding and len(mark) == length), b"")
