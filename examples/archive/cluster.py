"""A Spark cluster on this machine: one master and some workers, each a process of its own, reached over loopback.

    python examples/archive/cluster.py --workers 2

prints the master's address, ``spark://127.0.0.1:PORT``, once all workers have registered, and runs until it is
interrupted, terminated, or its standard input ends. Needs pip's ``pyspark`` and a Java 17 or later. It is for trying a
job on the machinery of a real cluster, not for speed: all of it shares this machine's processors.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

HOST = "127.0.0.1"
#: Seconds for a process of the cluster to come up. Three are usual; a busy machine may need many more.
PATIENCE = 120


class ClusterError(RuntimeError):
    """The cluster cannot be started here, or one of its processes ended."""


class Daemon:
    """One process of the cluster, in a group of its own with the executors it starts, and its log."""

    def __init__(self, name: str, arguments: list[str], folder: Path) -> None:
        self.name, self.log = name, folder / f"{name}.log"
        environment = {
            **os.environ,
            "SPARK_HOME": str(spark_home()),
            "SPARK_CONF_DIR": str(folder),  # empty: what this machine has configured for other clusters is left out
            "SPARK_LOCAL_DIRS": str(folder),
            "SPARK_LOCAL_IP": HOST,
            "SPARK_NO_DAEMONIZE": "1",
            "SPARK_DAEMON_MEMORY": "512m",
            # The REST door has a fixed port, which two clusters on one machine would fight over.
            "SPARK_DAEMON_JAVA_OPTS": "-Dspark.master.rest.enabled=false",
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(spark_home() / "bin" / "spark-class"), *arguments],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def check(self) -> None:
        """Raises ClusterError, with the end of the log, where the process has ended."""
        if self.process.poll() is not None:
            last = "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
            raise ClusterError(f"the {self.name} ended with code {self.process.returncode}; its last words:\n{last}")

    def logged(self, pattern: str) -> str | None:
        """The first group of the pattern's first match in the log, if it is there by now."""
        found = re.search(pattern, self.log.read_text(encoding="utf-8", errors="replace"))
        return found[1] if found else None

    def stop(self) -> None:
        """Ask the process to end, and end it and its executors if they do not."""
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def spark_home() -> Path:
    """The folder of pip's pyspark, without importing it. Raises ClusterError where it or Java is missing."""
    found = importlib.util.find_spec("pyspark")
    if found is None or found.origin is None:
        raise ClusterError('pyspark is not installed: pip install "hebdate[spark]"')
    java_home = os.environ.get("JAVA_HOME")
    if not shutil.which("java" if java_home is None else f"{java_home}/bin/java"):
        where = "on the PATH" if java_home is None else f"in JAVA_HOME, {java_home}"
        raise ClusterError(f"no java {where}: install Java 17 or later (apt-get install default-jre-headless)")
    return Path(found.origin).parent


@contextlib.contextmanager
def cluster(workers: int, cores: int, memory: str) -> Iterator[tuple[str, list[Daemon]]]:
    """Start a master and its workers; give the master's address and all daemons, and end them on the way out."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="spark-", ignore_cleanup_errors=True)))
        daemons: list[Daemon] = []

        def start(name: str, role: str, *arguments: str) -> Daemon:
            daemon = Daemon(name, [f"org.apache.spark.deploy.{role}", "--host", HOST, *arguments], folder)
            stack.callback(daemon.stop)
            daemons.append(daemon)
            return daemon

        # Port 0 lets the system choose a free one, which the log then tells.
        master = start("master", "master.Master", "--port", "0", "--webui-port", "0")
        address = waited(daemons, "the master's address", lambda: master.logged(rf"(spark://{HOST}:\d+)"))
        page = waited(daemons, "the master's page", lambda: master.logged(r"service 'MasterUI' on port (\d+)"))
        for number in range(1, workers + 1):
            home = folder / f"worker-{number}"
            options = ["--cores", str(cores), "--memory", memory, "--work-dir", str(home), "--webui-port", "0"]
            start(f"worker-{number}", "worker.Worker", *options, address)
        waited(daemons, f"{workers} workers", lambda: alive(int(page)) >= workers or None)
        yield address, daemons


def waited(daemons: list[Daemon], what: str, look: Callable[[], T | None]) -> T:
    """What a look gives, once it gives something. Raises ClusterError after `PATIENCE` or when a daemon ends."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        for daemon in daemons:
            daemon.check()
        seen = look()
        if seen is not None:
            return seen
        time.sleep(0.2)
    raise ClusterError(f"no sign of {what} after {PATIENCE} seconds")


def alive(page: int) -> int:
    """How many workers the master says are alive; its page is on the given port."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{page}/json/", timeout=5) as answer:
            state = json.load(answer)
    except OSError:  # it is not up yet
        return 0
    return sum(worker["state"] == "ALIVE" for worker in state["workers"])


def main() -> int:
    options = argparse.ArgumentParser(description="a Spark cluster on loopback, until interrupted")
    options.add_argument("--workers", type=int, default=2, help="how many (2)")
    options.add_argument("--cores", type=int, default=1, help="of each worker (1)")
    options.add_argument("--memory", default="1g", help="of each worker (1g)")
    chosen = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with cluster(chosen.workers, chosen.cores, chosen.memory) as (address, daemons):
            print(address, flush=True)
            while not select.select([0], [], [], 1)[0] or os.read(0, 1024):
                for daemon in daemons:
                    daemon.check()
    except ClusterError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
