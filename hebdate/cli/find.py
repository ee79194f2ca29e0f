"""``hebdate find``: the dates in running text, from files, folders or standard input."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from hebdate.cli import encodings
from hebdate.cli.delimited import check_encoding
from hebdate.cli.findpage import Looking, Task, Told
from hebdate.cli.job import FileError
from hebdate.cli.jobs import count_of, ordered
from hebdate.cli.lines import Page, Progress, pages
from hebdate.cli.out import OK, UNREAD, USAGE, Look, UsageError, complain, flush, put, safe
from hebdate.cli.parse import Words
from hebdate.cli.source import Source
from hebdate.cli.texts import Text, opened, readable, texts, total

#: A file's name, whether it is shown, and a page of it; None where there is none.
_Sent: TypeAlias = tuple[str, bool, Page] | None


class Search(NamedTuple):
    """Where dates are looked for: the options of ``find`` that are about files."""

    recursive: bool = False
    encoding: str | None = None
    jobs: int | None = None


class _Kept(NamedTuple):
    """What stays here while a page is read elsewhere: what is wrong with its lines or its file, and how far we are."""

    name: str
    problems: list[tuple[int, str]]
    error: str
    start: int
    end: int


def run_find(
    files: Sequence[str],
    words: Words | None = None,
    look: Look | None = None,
    search: Search | None = None,
    csv: bool = False,
    context: int = 0,
) -> int:
    """Find the dates of each file; "-" is standard input. A file that cannot be read is reported."""
    look, search = look or Look(), search or Search()
    if look.json and csv:
        raise UsageError("--json and --csv are two ways to write: choose one")
    if context < 0:
        raise UsageError(f"--context is a number of lines from 0 on, found {context}")
    encoding = _encoding(search.encoding)
    looking = Looking(words or Words(), look, csv, context)
    listed = list(texts(files, search.recursive))
    named = len(files) > 1 or search.recursive or [text.name for text in listed] != list(files)
    progress = Progress("find", total(listed))
    outcome = _Outcome(progress, encoding)
    if csv:
        put(looking.header())
    task: Callable[[_Sent], Told] = Task(looking)
    for kept, told in ordered(task, _sent(listed, encoding, named), count_of(search.jobs)):
        outcome.take(kept, told)
    progress.clear()
    return outcome.code()


class _Outcome:
    """What came of the pages so far: printed in their order, complained of, and counted."""

    def __init__(self, progress: Progress, encoding: str | None) -> None:
        self.progress, self.encoding = progress, encoding
        self.worst = self.found = self.skipped = self.problems = 0

    def take(self, kept: _Kept, told: Told) -> None:
        """One page more."""
        if kept.problems or kept.error:
            self.progress.clear()
        for number, problem in kept.problems:
            complain(f"{safe(kept.name)}: line {number}: {problem}")
            self.worst = max(self.worst, UNREAD)
            self.problems += 1
        if kept.error == _NO_TEXT:
            self.skipped += 1
        elif kept.error:
            complain(f"{safe(kept.name)}: {kept.error}")
            self.worst = USAGE
        for line, at in told.lines:
            self.progress.clear()
            if isinstance(line, bytes):
                sys.stdout.buffer.write(line)
            else:
                put(line)
            self.progress.at(kept.start + at)
        if told.undecided:
            self.worst = max(self.worst, UNREAD)
        self.found += len(told.lines)
        flush()
        self.progress.at(kept.end)

    def code(self) -> int:
        """The exit code; what was passed over is said, and if there was no date at all."""
        if self.skipped:
            complain(f"{self.skipped:,} {'file is' if self.skipped == 1 else 'files are'} no text, and passed over")
        if self.problems and self.encoding is None:
            complain("--encoding names the encoding of the texts, and --encoding detect guesses it")
        if not self.found and self.worst == OK:
            complain("no date was found")
            return UNREAD
        return self.worst


#: What is kept of a file in a folder that is no text.
_NO_TEXT: Final = "no text"


def _encoding(name: str | None) -> str | None:
    """The encoding of all files, "detect", or None for UTF-8. Raises `UsageError`."""
    if name is None or name == encodings.DETECT:
        return name
    found = encodings.named(name)
    return found if found.startswith(("utf-16", "utf-32")) else check_encoding(found)


def _sent(listed: Sequence[Text], encoding: str | None, named: bool) -> Iterator[tuple[_Kept, _Sent]]:
    """Each file's pages, and what is wrong with it, in order."""
    before = 0  # bytes of the files that are done
    for text in listed:
        name, size = text.name, 0
        try:
            with contextlib.closing(_opened(name)) as source:
                size = source.total
                file = readable(source, encoding, text.in_folder)
                if file is None:
                    yield _Kept(name, [], _NO_TEXT, before, before + size), None
                    continue
                for page in pages(file.source, file.encoding):
                    at = before + (page.done if source.total else 0)
                    end = before + source.done if size else 0
                    yield _Kept(name, page.problems, "", min(at, end), end), (name, named, page)
        except BrokenPipeError:
            raise
        except UnicodeDecodeError as error:
            yield _Kept(name, [], f"not {error.encoding.upper()}: {error.reason}", before, before + size), None
        except (FileError, UsageError) as error:
            yield _Kept(name, [], str(error), before, before + size), None
        except OSError as error:
            yield _Kept(name, [], error.strerror or str(error), before, before + size), None
        before += size


def _opened(name: str) -> Source:
    if "\0" in name:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
    return opened(name)
