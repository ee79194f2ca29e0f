"""The typer application: the commands with their options, help and completion."""

# No "from __future__ import annotations" here: the annotations name objects that exist only inside `app`.

import functools
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from hebdate.cli.out import USAGE, Look, coloured, guarded


@functools.cache
def app() -> typer.Typer:
    """The application, made when first asked for.

    >>> sorted(command.callback.__name__ for command in app().registered_commands)
    ['convert', 'find', 'parse', 'render', 'styles']
    """
    from hebdate.cli.convert import Writing, run_convert, run_render
    from hebdate.cli.find import run_find
    from hebdate.cli.parse import Words, near, run_parse
    from hebdate.cli.styles import run_styles

    program = typer.Typer(
        name="hebdate",
        help="Read, convert and write dates that stand in two calendars: the Gregorian and the Hebrew.",
        epilog="Exit codes: 0 all was read, 1 something did not agree or was not read, 2 usage.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    texts = typer.Argument(metavar="TEXT... | -", help="Date lines; - for standard input.")
    date = typer.Argument(metavar="DATE | -", help="A date in either calendar; - for standard input.")
    json_option = typer.Option("--json", help="One JSON object a line.")
    near_option = typer.Option(
        "--near", metavar="DATE", help="Where several days fit, the one nearest to it (or a year)."
    )
    locales_option = typer.Option(
        "--locale", "-l", metavar="TAG", help="Read this language's names too: tr, pt-BR, pt_BR. Repeatable."
    )
    color_option = typer.Option("--no-color", help="Never colour. NO_COLOR in the environment says the same.")
    sunset_option = typer.Option(
        "--after-sunset/--before-sunset",
        help="Which Hebrew date of a civil day is meant. 'today' needs an answer.",
        show_default=False,
    )
    like_option = typer.Option("--like", metavar="TEXT", help="Write it like this date line, whatever day that names.")
    style_option = typer.Option(
        "--style",
        "-s",
        metavar="STYLE",
        help="full, long, medium or short, or a house style: see 'hebdate styles'.",
        autocompletion=_style_names,
    )
    locale_option = typer.Option("--locale", "-l", metavar="TAG", help="The language to write in: he, pt-BR, pt_BR.")
    spelling_option = typer.Option("--spelling", metavar="NAME", help="A spelling of the Hebrew months, like hebcal.")
    html_option = typer.Option("--html", help="Write <time> elements, with language and direction.")
    isolate_option = typer.Option("--isolate", help="Put each half between Unicode isolates.")

    @program.callback()
    def options(
        version: Annotated[
            bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
        ] = False,
    ) -> None:
        pass

    @program.command(epilog="Example: hebdate parse 'Monday, May 16th | 15 Iyyar 5782'")
    def parse(
        context: typer.Context,
        text: Annotated[list[str] | None, texts] = None,
        json: Annotated[bool, json_option] = False,
        near_: Annotated[str | None, near_option] = None,
        locale: Annotated[list[str] | None, locales_option] = None,
        no_color: Annotated[bool, color_option] = False,
    ) -> None:
        """Read date lines: the day, how the calendars agree, what is wrong.

        Each TEXT is one line, in quotes. With - every line of standard input is one.
        """
        look = Look(json, coloured(no_color))
        _finish(context, text, lambda given: run_parse(given, Words(tuple(locale or ()), near(near_)), look))

    @program.command(epilog="Examples: hebdate convert 2022-05-16; hebdate convert today --after-sunset")
    def convert(
        context: typer.Context,
        text: Annotated[list[str] | None, date] = None,
        like: Annotated[str | None, like_option] = None,
        style: Annotated[str | None, style_option] = None,
        locale: Annotated[str | None, locale_option] = None,
        spelling: Annotated[str | None, spelling_option] = None,
        html: Annotated[bool, html_option] = False,
        isolate: Annotated[bool, isolate_option] = False,
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option] = False,
        near_: Annotated[str | None, near_option] = None,
    ) -> None:
        """Say a date in the other calendar.

        DATE is any form that 'hebdate parse' reads, a month or a year, or 'today'. With --locale the other calendar's
        date is written in that language; with --like or a house style the whole line is.
        """
        writing = Writing(like, style, locale, spelling, html, isolate)
        asked = writing if any(writing) else None
        look = Look(json)
        _finish(context, text, lambda given: run_convert(given, Words((), near(near_)), look, asked, after_sunset))

    @program.command(epilog="Example: hebdate render 2023-01-01 --like 'Monday, May 16th | 15 Iyyar 5782'")
    def render(
        context: typer.Context,
        text: Annotated[list[str] | None, date] = None,
        like: Annotated[str | None, like_option] = None,
        style: Annotated[str | None, style_option] = None,
        locale: Annotated[str | None, locale_option] = None,
        spelling: Annotated[str | None, spelling_option] = None,
        html: Annotated[bool, html_option] = False,
        isolate: Annotated[bool, isolate_option] = False,
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option] = False,
        near_: Annotated[str | None, near_option] = None,
    ) -> None:
        """Write a day like an example, in a house style or in a language.

        DATE is any form that 'hebdate parse' reads, a month or a year, or 'today'.
        """
        writing = Writing(like, style, locale, spelling, html, isolate)
        look = Look(json)
        _finish(context, text, lambda given: run_render(given, Words((), near(near_)), look, writing, after_sunset))

    @program.command(epilog="Example: hebdate find --json page.txt")
    def find(
        context: typer.Context,
        file: Annotated[
            list[str] | None, typer.Argument(metavar="FILE... | -", help="Texts; - for standard input.")
        ] = None,
        json: Annotated[bool, json_option] = False,
        near_: Annotated[str | None, near_option] = None,
        locale: Annotated[list[str] | None, locales_option] = None,
        no_color: Annotated[bool, color_option] = False,
    ) -> None:
        """Find the dates in running text."""
        look = Look(json, coloured(no_color))
        _finish(context, file, lambda given: run_find(given, Words(tuple(locale or ()), near(near_)), look))

    @program.command(epilog="Example: hebdate styles 2023-01-01")
    def styles(
        context: typer.Context,
        text: Annotated[
            list[str] | None, typer.Argument(metavar="DATE", help="The day to show them on; 2022-05-16 unless given.")
        ] = None,
        locale: Annotated[
            str, typer.Option("--locale", "-l", metavar="TAG", help="The language of the CLDR widths.")
        ] = "en",
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option] = False,
        no_color: Annotated[bool, color_option] = False,
    ) -> None:
        """Show every style on one day."""
        look = Look(json, coloured(no_color))
        raise typer.Exit(guarded("styles", lambda: run_styles(text or (), look, locale, after_sunset)))

    return program


def _finish(context: typer.Context, words: list[str] | None, run: Callable[[list[str]], int]) -> None:
    """Run it on the words, or on standard input where there are none; from a terminal nothing would come, so help."""
    if not words:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(context.get_help(), err=True)
            raise typer.Exit(USAGE)
        words = ["-"]
    given = words
    raise typer.Exit(guarded(context.info_name or "", lambda: run(given)))


def _style_names(incomplete: str) -> list[tuple[str, str]]:
    from hebdate.styles import STYLES
    from hebdate.writer import WIDTHS

    known = [(width, "CLDR") for width in WIDTHS] + [(name, style.title) for name, style in STYLES.items()]
    return [(name, title) for name, title in known if name.startswith(incomplete)]


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"hebdate {version('hebdate')}")
        except PackageNotFoundError:  # run from its folder, without having been installed
            typer.echo("hebdate, not installed")
        raise typer.Exit
