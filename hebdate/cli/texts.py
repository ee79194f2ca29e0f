"""The files that ``hebdate find`` looks at: those named, those that a pattern fits, and those in folders."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from hebdate.cli import encodings
from hebdate.cli.lines import stdin
from hebdate.cli.out import complain, safe
from hebdate.cli.source import Source

#: Bytes in which a file of a folder shows that it is no text, and in which line ends are looked for.
BEGINNING: Final = 1 << 13

_MAGIC: Final = frozenset("*?[")


class Text(NamedTuple):
    """A file to look at, and whether it was found in a folder, where what is no text is passed over."""

    name: str
    in_folder: bool = False


def texts(names: Sequence[str], recursive: bool) -> Iterator[Text]:
    """The files of the arguments, in order; a pattern that the shell has left is expanded, with ``**`` for folders."""
    for name in names:
        if name == "-" or os.path.lexists(name.replace("\0", "")) or not _MAGIC & set(name):
            yield from _named(name, recursive)
            continue
        found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - the pattern may begin at the root
        for each in found:
            if not Path(each).is_dir():
                yield Text(each, True)
        if not found:
            yield Text(name)  # which says that there is none


def _named(name: str, recursive: bool) -> Iterator[Text]:
    if not recursive or "\0" in name or not Path(name).is_dir():
        yield Text(name)
        return
    for folder, folders, files in os.walk(name):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            path = Path(folder, file)
            if not file.startswith(".") and _is_regular(path):  # a pipe would be waited for
                yield Text(str(path), True)


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True  # what is wrong with it is said when it is opened


def total(names: Sequence[Text]) -> int:
    """Bytes of all files."""
    found = 0
    for text in names:
        try:
            status = Path(text.name).stat()
        except (OSError, ValueError):
            continue
        found += status.st_size if stat.S_ISREG(status.st_mode) else 0
    return found


class Bytes(NamedTuple):
    """A text as bytes, and the encoding that its lines are in."""

    source: Source
    encoding: str


def readable(file: Source, encoding: str | None, in_folder: bool) -> Bytes | None:
    """A file's bytes, unpacked, wide characters made UTF-8, and carriage returns alone made line feeds.

    None for a file of a folder that is no text. A guess of the encoding is said.
    """
    head = file.head(BEGINNING)
    wide = encodings.wide(encoding, head)
    if wide is not None:
        file.skip(wide[1])
        file = Source(encodings.Narrowed(file, *wide), file.name, file.total)
        encoding, head = "utf-8", file.head(BEGINNING)
    elif in_folder and b"\0" in head:
        return None
    elif encoding == encodings.DETECT:
        encoding = encodings.guessed(file.head())
        if encoding != "utf-8":
            complain(f"{file.name}: read as {encoding}, by its letters; --encoding names another")
    if b"\r" in head.rstrip(b"\r") and b"\n" not in head:
        file = Source(_Feeds(file), file.name, file.total)
    return Bytes(file, encoding or "utf-8")


class _Feeds:
    """A stream with line feeds for carriage returns: as many bytes as before."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def read(self, count: int) -> bytes:
        """Up to so many bytes."""
        return self.source.read(count).replace(b"\r", b"\n")


def opened(name: str) -> Source:
    """The file, or standard input for "-". Raises OSError."""
    if name == "-":
        return Source(stdin(), "-")
    return Source(Path(name).open("rb"), safe(name))


__all__ = ["Text", "opened", "readable", "texts", "total"]
