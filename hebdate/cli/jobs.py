"""Work on all cores: pieces go out to processes of this program's own, and the answers come back in their order.

Each process has one pipe. It ends when the pipe does: whatever becomes of the one that started it, none is left behind.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Final, TypeVar

from hebdate.cli.out import UsageError
from hebdate.errors import HebdateError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Kept = TypeVar("Kept")
Sent = TypeVar("Sent")
Back = TypeVar("Back")

#: Pieces that wait at each process while it works on one: so that it need not wait, and memory does not grow.
AHEAD: Final = 2


class JobsError(HebdateError):
    """A process that ended before its work was done."""


def count_of(jobs: int | None) -> int:
    """How many processes: one unless said, every core for 0. Raises `UsageError`.

    >>> count_of(None), count_of(3), count_of(0) >= 1
    (1, 3, True)
    """
    if jobs is None:
        return 1
    if not 0 <= jobs <= 1024:
        raise UsageError(f"--jobs is a number from 1 to 1024, or 0 for as many as there are cores, found {jobs}")
    if jobs:
        return jobs
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows do not say which cores are ours
        return os.cpu_count() or 1


def ordered(
    task: Callable[[Sent], Back], pieces: Iterable[tuple[Kept, Sent]], jobs: int = 1
) -> Iterator[tuple[Kept, Back]]:
    """What ``task`` makes of the second of each pair, beside the first, in the order of the pairs.

    With several jobs the task and what it is given and gives must be picklable. Raises what the task raises, where
    there is one job; with several that ends the work with `JobsError`, so a task answers with its errors.

    >>> list(ordered(len, [("a", "xx"), ("b", "yyy")]))
    [('a', 2), ('b', 3)]
    """
    if jobs == 1:
        for kept, sent in pieces:
            yield kept, task(sent)
        return
    with _Workers(task, jobs) as workers:
        waiting: deque[Kept] = deque()
        for kept, sent in pieces:
            if len(waiting) == jobs * AHEAD:
                yield waiting.popleft(), workers.receive()
            workers.send(sent)
            waiting.append(kept)
        while waiting:
            yield waiting.popleft(), workers.receive()


class _Workers:
    """Processes that are given pieces one after the other, and asked for the answers in the same order."""

    def __init__(self, task: Callable[[Any], Any], jobs: int) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")  # a fork may have locks of threads that it does not have
        self.processes, self.ends = [], list[Any]()
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(theirs, task), daemon=True)
            process.start()
            theirs.close()
            self.processes.append(process)
            self.ends.append(ours)
        self.sent = self.received = 0

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, *_: object) -> None:
        for end in self.ends:
            end.close()
        for process in self.processes:
            process.terminate()
            process.join()

    def send(self, piece: Any) -> None:
        try:
            self.ends[self.sent % len(self.ends)].send(piece)
        except OSError:
            raise self._ended(self.sent) from None
        self.sent += 1

    def receive(self) -> Any:
        try:
            answer = self.ends[self.received % len(self.ends)].recv()
        except (EOFError, OSError):
            raise self._ended(self.received) from None
        self.received += 1
        return answer

    def _ended(self, number: int) -> JobsError:
        process = self.processes[number % len(self.processes)]
        process.join(1)
        code = process.exitcode
        how = f"killed by signal {-code}" if code and code < 0 else f"exit code {code}"
        return JobsError(f"one of the {len(self.processes)} processes of --jobs ended early ({how}): try fewer")


def _work(pipe: Connection, task: Callable[[Any], Any]) -> None:
    """What a process does: answer each piece; a thread takes what comes, so that whoever sends does not wait for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all, and the first of us sees to the others
    waiting: SimpleQueue[Any] = SimpleQueue()

    def take() -> None:
        while True:
            try:
                waiting.put(pipe.recv())
            except (EOFError, OSError):  # all is done, or there is nobody left to work for
                os._exit(0)

    threading.Thread(target=take, daemon=True).start()
    while True:
        answer = task(waiting.get())
        try:
            pipe.send(answer)
        except OSError:
            return
