"""A file to be read: by its name or from standard input, unpacked if it is gzip, with its beginning looked at first."""

from __future__ import annotations

import contextlib
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from hebdate.cli.job import FileError
from hebdate.cli.lines import size, stdin
from hebdate.cli.out import UsageError, safe, shown

#: Bytes that are looked at before anything is read: enough for a guess of the encoding.
HEAD: Final = 1 << 18
_GZIP: Final = b"\x1f\x8b"


class Source:
    """A stream of bytes whose beginning can be looked at: ``name`` is for people, ``total`` its bytes if it is a file.

    Compressed with gzip it is unpacked; ``done`` counts the bytes of the file itself, for the progress.
    """

    def __init__(self, stream: Any, name: str, total: int | None = None) -> None:
        self.name, self.total = name, size(stream) if total is None else total
        self._file: Any = stream
        self._ahead = _read_up_to(stream, len(_GZIP))
        self.packed = self._ahead == _GZIP
        self._stream: Any = stream
        self._unpacked = 0
        if self.packed:
            import gzip

            self._stream = gzip.GzipFile(fileobj=_Joined(self._ahead, stream))  # type: ignore[call-overload]
            self._ahead = b""
        self._returned = 0

    @property
    def done(self) -> int:
        """Bytes of the file that have been read."""
        if self.packed and self.total:
            with contextlib.suppress(OSError, ValueError):
                return int(self._file.tell())
        return self._returned

    def head(self, count: int = HEAD) -> bytes:
        """The first bytes, which are still to be read."""
        while len(self._ahead) < count and (more := self._take(count - len(self._ahead))):
            self._ahead += more
        return self._ahead[:count]

    def read(self, count: int) -> bytes:
        """Up to so many bytes; none at the end. Raises `FileError` where gzip data are damaged."""
        if self._ahead:
            data, self._ahead = self._ahead[:count], self._ahead[count:]
        else:
            data = self._take(count)
        self._returned += len(data)
        return data

    def read1(self, count: int) -> bytes:
        """The same, but what is there is not waited for to become more."""
        return self.read(count)

    def skip(self, count: int) -> None:
        """Leave out some bytes at the beginning."""
        self.head(count)
        self._ahead = self._ahead[count:]

    def seekable_file(self) -> IO[bytes] | None:
        """The file itself, at its beginning, if it can be read in any order."""
        if self.packed or not self._file.seekable():
            return None
        self._file.seek(0)
        file: IO[bytes] = self._file
        return file

    def close(self) -> None:
        """Close the file, unless it is standard input."""
        if self._file is not getattr(sys.stdin, "buffer", None):
            self._file.close()

    def _take(self, count: int) -> bytes:
        read = getattr(self._stream, "read1", self._stream.read)
        try:
            data: bytes = read(count)
        except (EOFError, zlib.error) as error:
            raise self._damaged(error) from None
        except OSError as error:
            if not self.packed or error.errno is not None:
                raise
            raise self._damaged(error) from None
        self._unpacked += len(data)
        return data

    def _damaged(self, error: Exception) -> FileError:
        why = "end too early" if isinstance(error, EOFError) else "are damaged"
        return FileError(f"its gzip data {why}: {self._unpacked:,} bytes could be unpacked")


class _Joined:
    """Bytes that have been read already, and the stream they came from."""

    def __init__(self, first: bytes, stream: IO[bytes]) -> None:
        self.first, self.stream = first, stream

    def read(self, count: int = -1) -> bytes:
        if self.first:
            data, self.first = self.first, b""
            return data
        return self.stream.read(count)


def _read_up_to(stream: IO[bytes], count: int) -> bytes:
    """So many bytes, if there are, of a stream that may give fewer at a time."""
    data = b""
    while len(data) < count and (more := stream.read(count - len(data))):
        data += more
    return data


@contextlib.contextmanager
def opened(name: str) -> Iterator[Source]:
    """A file by its name, "-" for standard input. Raises `UsageError` for one that cannot be opened."""
    if name == "-":
        yield Source(stdin(), "standard input")
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 - what goes wrong with it inside the block is another matter
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"{shown(safe(name))}: {why}") from None
    with stream:
        yield Source(stream, shown(safe(name)))
