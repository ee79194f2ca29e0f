"""How long the command line takes to start and answer, as a whole process, next to importing typer alone.

``python benchmarks/start.py [rounds]`` with the project installed, or in its folder. Every round starts each of the
processes once, in turn; each figure is the best and the median of the rounds, the ratio that of the medians.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
ROOT = Path(__file__).parent.parent

#: The first is what the others are measured by.
PROCESSES = (
    ("python -c 'import typer'", ("-c", "import typer")),
    ("python -c pass", ("-c", "pass")),
    ("python -c 'import hebdate'", ("-c", "import hebdate")),
    ("hebdate convert 2022-05-16", ("-m", "hebdate", "convert", "2022-05-16")),
    ("hebdate convert '15 Iyyar 5782'", ("-m", "hebdate", "convert", "15 Iyyar 5782")),
    ("hebdate parse (the seed header)", ("-m", "hebdate", "parse", "Monday, May 16th | 15 Iyyar 5782")),
    ("hebdate render 2022-05-16 (typer)", ("-m", "hebdate", "render", "2022-05-16")),
    ("hebdate --help (typer)", ("-m", "hebdate", "--help")),
)


def seconds(arguments: tuple[str, ...], environment: dict[str, str]) -> float:
    """One process, from its start to its end."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True, cwd=ROOT, env=environment)
    return time.perf_counter() - begin


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    times: dict[str, list[float]] = {name: [] for name, _ in PROCESSES}
    with tempfile.TemporaryDirectory() as compiled:
        # All modules are compiled beforehand, as those of an installed package are.
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        for turn in range(rounds + 1):
            for name, arguments in PROCESSES:
                taken = seconds(arguments, environment)
                if turn:  # the first round compiles, and fills the disk's cache
                    times[name].append(taken)
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {rounds} rounds\n")
    print(f"{'whole process':38} {'best, ms':>9} {'median, ms':>11} {'ratio':>7}")
    base = statistics.median(times[PROCESSES[0][0]])
    for name, _ in PROCESSES:
        median = statistics.median(times[name])
        print(f"{name:38} {min(times[name]) * 1e3:9.0f} {median * 1e3:11.0f} {median / base:7.2f}")


if __name__ == "__main__":
    main()
