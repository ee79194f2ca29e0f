"""What ``hebdate read`` is asked to do: its options, and the formats of files."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from hebdate.cli.jobs import count_of
from hebdate.cli.out import UsageError, safe, shown

Format: TypeAlias = Literal["csv", "tsv", "jsonl", "parquet"]

#: The format that the end of a file's name says, behind which there may be ``.gz``.
FORMATS: Final[dict[str, Format]] = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}


class ReadJob(NamedTuple):
    """What is to be done: the options of ``read``."""

    column: str
    out: str | None = None
    review: str | None = None
    prefix: str = "read"
    format: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    jobs: int | None = None

    def check(self) -> None:
        """Raises `UsageError` for a value that an option does not have."""
        if self.format is not None and self.format not in get_args(Format):
            raise UsageError(f"--format is {', '.join(get_args(Format))}, found {shown(safe(repr(self.format)))}")
        if not self.prefix.isidentifier():
            raise UsageError(f"--prefix is a word such as read, found {shown(safe(repr(self.prefix)))}")
        if self.out is not None and self.out == self.review:
            raise UsageError("--out and --review are one file: give them different names")
        count_of(self.jobs)
