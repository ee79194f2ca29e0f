"""An output file that is there whole or not at all.

What is written goes to a temporary file beside the target, which takes the target's place in one step once all of it is
on the disk. Whatever ends the work before that, an error, Ctrl-C or a full disk, removes the temporary file and leaves
the target as it was. Where nothing could be removed, after ``kill -9`` or a loss of power, the next run for the same
target does it: a temporary file is locked by the process that writes it, so one that is not locked has no owner.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import secrets
import signal
import stat
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import IO, Any, Final

from hebdate.cli.out import UsageError, safe, shown

#: What the name of a temporary file ends with; it begins with a dot and the target's name.
PART: Final = ".hebdate-part"

#: Asked to end in a way that would not clean up by itself.
_ENDINGS: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes become the file ``target`` when the block ends well, and vanish when it does not.

    A symbolic link is followed, and an existing file's permissions are kept. What is no regular file, such as a pipe or
    ``/dev/null``, is written to directly: there is nothing in it to replace. Raises `UsageError` where no such file can
    be made, `OSError` with the target's name where it cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder, "days.csv")) as stream:
    ...         _ = stream.write(b"2022-05-16")
    ...         before = [each.name for each in Path(folder).iterdir() if each.suffix == ".csv"]
    ...     before, [each.name for each in Path(folder).iterdir()]
    ([], ['days.csv'])
    """
    target = Path(os.path.realpath(target))
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        with io.BufferedWriter(_Output(target, target, "w")) as stream:
            yield stream
        return
    remove_abandoned(target)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}{PART}")
    with _ended_by_signals():
        stream = io.BufferedWriter(_Output(part, target, "x", mode))
        try:
            _lock(stream.fileno())
            yield stream
            stream.flush()
            try:
                os.fsync(stream.fileno())
                if os.name == "nt":  # there an open file keeps its name
                    stream.close()
                part.replace(target)  # elsewhere while it is locked, so that nobody takes it for abandoned
            except OSError as error:
                raise _explained(target, error) from error
        except BaseException:
            with contextlib.suppress(OSError):  # on a full disk the last flush fails again
                stream.close()
            with contextlib.suppress(OSError):
                part.unlink()
            raise
        stream.close()
    _sync_folder(target.parent)


def remove_abandoned(target: Path) -> None:
    """Remove what runs for this target have left behind that were ended without a chance to clean up.

    Where files cannot be locked (Windows) they stay: whether they have an owner cannot be told.
    """
    try:
        import fcntl
    except ImportError:
        return
    # Not a glob: the name may have brackets in it.
    with contextlib.suppress(OSError):
        names = os.listdir(target.parent)  # noqa: PTH208 - names are what is compared
        for name in names:
            if name.startswith(f".{target.name}.") and name.endswith(PART):
                part = target.with_name(name)
                if not stat.S_ISREG(_mode(part) or 0):  # a pipe of that name would be waited for
                    continue
                with contextlib.suppress(OSError), part.open("rb") as stream:
                    fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises where the writer lives
                    part.unlink()


def _mode(target: Path) -> int | None:
    """The kind and the permissions of an existing file, or None."""
    try:
        return target.stat().st_mode
    except (OSError, ValueError):  # what is wrong with the name is said when the file is made
        return None


class _Output(io.FileIO):
    """A file whose errors are for people: they name the target, and say what became of it."""

    def __init__(self, path: Path, target: Path, mode: str, permissions: int | None = None) -> None:
        """``permissions`` are those of the file that is to be replaced: nobody else is to read it meanwhile."""
        self.target = target

        def opener(name: str, flags: int) -> int:
            if permissions is None:
                return os.open(name, flags, 0o666)
            descriptor = os.open(name, flags, stat.S_IMODE(permissions) & 0o700 | stat.S_IWUSR)
            if hasattr(os, "fchmod"):
                os.fchmod(descriptor, stat.S_IMODE(permissions))
            return descriptor

        try:
            super().__init__(path, mode, opener=opener)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise UsageError(f"{shown(safe(str(target)))}: cannot be written: {why}") from None

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _explained(self.target, error) from error


def _explained(target: Path, error: OSError) -> OSError:
    why = "the file would be larger than is allowed" if error.errno == errno.EFBIG else error.strerror or str(error)
    left = ""
    if target.is_file():
        left = "; it is as it was"
    elif not target.exists():
        left = "; nothing was written"
    return OSError(error.errno, f"{shown(safe(str(target)))}: {why}{left}")


def _lock(descriptor: int) -> None:
    try:
        import fcntl
    except ImportError:
        return
    with contextlib.suppress(OSError):  # some network disks have no locks
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk as well, where a folder can be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """SIGTERM and SIGHUP raise `SystemExit` in the block, so that it is left as by an error, and cleaned up."""

    def end(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = {}
    for number in _ENDINGS:
        with contextlib.suppress(ValueError):  # not in the main thread
            if signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores SIGHUP, and means it
                before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
