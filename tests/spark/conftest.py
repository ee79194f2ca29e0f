"""A session on a standalone cluster of Spark: a master and two workers on loopback, started once for all tests here.

Without pyspark or Java the tests are skipped and say what to install; where ``CI`` is set, that is a failure instead.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from ground import ARCHIVE, ROOT, executors

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """PySpark 4 warns of pandas 3 wherever it looks for pandas, which nothing here hands to it."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(
                pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
            )


def missing() -> str | None:
    """What a cluster needs and this machine does not have, and how to get it."""
    if importlib.util.find_spec("pyspark") is None:
        return 'pyspark is not installed: pip install -e ".[spark]"'
    home = os.environ.get("JAVA_HOME")
    if not shutil.which("java" if home is None else f"{home}/bin/java"):
        return "Java is not installed: apt-get install default-jre-headless"
    return None


@pytest.fixture(scope="session")
def master() -> Iterator[str]:
    """The address of a running master with two workers, started as the guide says."""
    why = missing()
    if why and os.environ.get("CI"):
        pytest.fail(why)
    if why:
        pytest.skip(why)
    command = [sys.executable, str(ARCHIVE / "cluster.py"), "--workers", "2", "--cores", "2", "--memory", "2g"]
    with subprocess.Popen(
        command,
        env={**os.environ, **executors()},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as cluster:
        assert cluster.stdout is not None
        address = cluster.stdout.readline().strip()
        if address:
            yield address
        _, errors = cluster.communicate()  # closes its standard input, which ends it
    assert address, errors
    assert cluster.returncode == 0, errors


@pytest.fixture(scope="session")
def spark(master: str) -> Iterator[SparkSession]:
    """A session on the cluster: ANSI mode, as Spark 4 has it, and UTC."""
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**executors(), "SPARK_LOCAL_IP": "127.0.0.1"}.items():
            patch.setenv(name, value)
        session = (
            SparkSession.builder.master(master)
            .appName("hebdate tests")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.memory", "1g")
            .config("spark.executor.memory", "600m")
            # One core of each worker, and half its memory: the jobs of the examples run on the rest.
            .config("spark.cores.max", "2")
            .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
            # A date that is refused is refused every time.
            .config("spark.task.maxFailures", "1")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.executorEnv.PYTHONPATH", str(ROOT))
            .getOrCreate()
        )
        yield session
        gateway = SparkContext._gateway
        session.stop()
        if gateway is not None:
            # The driver's Java process would else outlive the tests by a moment, with its pipe open.
            gateway.shutdown()
            gateway.proc.stdin.close()
            gateway.proc.wait(30)
            SparkContext._gateway = SparkContext._jvm = None
