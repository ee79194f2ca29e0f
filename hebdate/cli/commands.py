"""What the commands' options share, and their help: without the types that Python has for what is a text."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any, Final

import typer
from typer.core import TyperCommand

from hebdate.cli.out import USAGE, guarded

#: How typer shows an argument's type.
_TYPE: Final = re.compile(r" <(?:list\[)?(?:str|int|bool|,)+\]?>")


class Command(TyperCommand):
    """A command whose help has no Python in it."""

    def get_help(self, ctx: Any) -> str:
        """The help, without the types of the arguments."""
        return _TYPE.sub("", super().get_help(ctx))


def json_option() -> Any:
    """``--json``."""
    return typer.Option("--json", help="One JSON object a line.")


def near_option() -> Any:
    """``--near``."""
    return typer.Option("--near", metavar="DATE", help="Where several days fit, the one nearest to it (or a year).")


def locales_option() -> Any:
    """``--locale`` for what is read."""
    return typer.Option(
        "--locale", "-l", metavar="TAG", help="Read this language's names too: tr, pt-BR, pt_BR. Repeatable."
    )


def color_option() -> Any:
    """``--color`` and ``--no-color``."""
    return typer.Option(
        "--color/--no-color",
        help="Colour always, or never; unless given, on a terminal, and as NO_COLOR and FORCE_COLOR say.",
        show_default=False,
    )


def jobs_option() -> Any:
    """``--jobs``."""
    return typer.Option(
        "--jobs", "-j", metavar="N", help="Read in so many processes, 0 for one a core. The answers are the same."
    )


def finish(context: typer.Context, words: list[str] | None, run: Callable[[list[str]], int]) -> None:
    """Run it on the words, or on standard input where there are none; from a terminal nothing would come, so help."""
    if not words:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(context.get_help(), err=True)
            raise typer.Exit(USAGE)
        words = ["-"]
    given = words
    raise typer.Exit(guarded(context.info_name or "", lambda: run(given)))
