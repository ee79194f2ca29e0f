"""The typer application: the commands with their options, help and completion."""

# No "from __future__ import annotations" here: the annotations name objects that exist only inside `app`.

import functools
from typing import Annotated

import typer

from hebdate.cli.out import Look, UsageError, coloured, guarded


@functools.cache
def app() -> typer.Typer:
    """The application, made when first asked for.

    >>> sorted(command.callback.__name__ for command in app().registered_commands)
    ['anniversary', 'calendar', 'convert', 'day', 'find', 'parse', 'read', 'render', 'styles', 'table', 'when', 'year']
    """
    from hebdate.cli.commands import Command, color_option, finish, json_option, locales_option, near_option
    from hebdate.cli.convert import Writing, run_convert, run_render
    from hebdate.cli.days import checked
    from hebdate.cli.filecommands import add_find, add_read
    from hebdate.cli.job import Job
    from hebdate.cli.observing import add_commands
    from hebdate.cli.parse import Words, near, run_parse
    from hebdate.cli.styles import run_styles
    from hebdate.cli.table import Dimension, run_table

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

    column_option = typer.Option(
        "--column", metavar="NAME", help="Convert this column of the one FILE given instead of a DATE: CSV or Parquet."
    )
    column_out_option = typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write it: the whole file or nothing, and a file that is there is replaced only by a whole one. "
        "Without it CSV goes to standard output as it is read.",
    )
    to_option = typer.Option(
        "--to", metavar="CALENDAR", help="hebrew (unless another is given), gregorian or both: what is added."
    )
    bad_rows_option = typer.Option(
        "--bad-rows",
        metavar="WHAT",
        help="A row whose date cannot be read, or that is not text in the encoding: error (unless null is given) ends "
        "the work, exit code 1; null leaves its new cells empty, and counts it, exit code 1 as well.",
    )
    delimiter_option = typer.Option(
        "--delimiter",
        metavar="CHAR",
        help="What stands between fields; unless given, a comma, a tab in .tsv files, or what divides the first row so"
        " that it has the column: , ; | or tab.",
    )
    encoding_option = typer.Option(
        "--encoding", metavar="NAME", help="The encoding of a CSV file, such as cp1255; UTF-8 unless given."
    )
    out_option = typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write it: the whole file or nothing, and a file that is there is replaced only by a whole one. "
        "Standard output unless given.",
    )
    format_option = typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="csv, jsonl or parquet; unless given, what the name of --out ends with says, else csv.",
    )
    tags_option = typer.Option(
        "--locale",
        "-l",
        metavar="TAG",
        help="A language for names and headers: he, pt-BR. Repeatable; en and he unless given.",
    )
    headers_option = typer.Option(
        "--style",
        "-s",
        metavar="STYLE",
        help="A header column: a width in each language, or a house style. Repeatable; full unless given, or --like.",
        autocompletion=_style_names,
    )
    likes_option = typer.Option("--like", metavar="TEXT", help="A header column like this date line. Repeatable.")

    @program.callback()
    def options(
        version: Annotated[
            bool,
            typer.Option("--version", "-V", help="Show the version and exit.", callback=_show_version, is_eager=True),
        ] = False,
    ) -> None:
        pass

    @program.command(cls=Command, epilog="Example: hebdate parse 'Monday, May 16th | 15 Iyyar 5782'")
    def parse(
        context: typer.Context,
        text: Annotated[list[str] | None, texts] = None,
        json: Annotated[bool, json_option()] = False,
        near_: Annotated[str | None, near_option()] = None,
        locale: Annotated[list[str] | None, locales_option()] = None,
        schedule: Annotated[
            str | None, typer.Option(help="Whose feasts and weekly readings are meant.", metavar="israel|diaspora")
        ] = None,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Read date lines: the day, the agreement, what is wrong.

        Each TEXT is one line, in quotes. With - every line of standard input is one.
        """
        look = Look(json, coloured(color))
        finish(
            context,
            text,
            lambda given: run_parse(given, Words(tuple(locale or ()), near(near_), checked(schedule)), look),
        )

    @program.command(
        cls=Command,
        epilog="Examples: hebdate convert 2022-05-16; hebdate convert today --after-sunset;"
        " hebdate convert --column published --out dates.csv pages.csv",
    )
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
        json: Annotated[bool, json_option()] = False,
        near_: Annotated[str | None, near_option()] = None,
        column: Annotated[str | None, column_option] = None,
        out: Annotated[str | None, column_out_option] = None,
        to: Annotated[str | None, to_option] = None,
        bad_rows: Annotated[str | None, bad_rows_option] = None,
        delimiter: Annotated[str | None, delimiter_option] = None,
        encoding: Annotated[str | None, encoding_option] = None,
    ) -> None:
        """Say a date in the other calendar, or the dates of a column.

        DATE is any form that 'hebdate parse' reads, a month or a year, or 'today'. With --locale the other calendar's
        date is written in that language; with --like or a house style the whole line is.

        With --column the argument is a CSV or Parquet file, and the columns hebrew_year, hebrew_month_code (M01 Tishri
        ... M05L Adar I, M06 Adar ... M12 Elul) and hebrew_day are added at its end; with --to gregorian a column
        'gregorian'. Its rows are passed through as they are; an empty cell stays empty. A row with too many or too few
        fields, or with quotes that make no sense, always ends the work.
        """
        writing = Writing(like, style, locale, spelling, html, isolate)
        asked = writing if any(writing) else None
        look = Look(json)
        chosen = {"out": out, "to": to, "bad_rows": bad_rows, "delimiter": delimiter, "encoding": encoding}
        given = {name: value for name, value in chosen.items() if value is not None}

        def run(texts: list[str]) -> int:
            words = Words((), near(near_))
            if column is None:
                if given:
                    raise UsageError(f"--{next(iter(given)).replace('_', '-')} belongs to --column: name a column")
                return run_convert(texts, words, look, asked, after_sunset)
            if asked or json or after_sunset is not None:
                raise UsageError("--column adds columns and writes no date lines: of the other options it takes --near")
            from hebdate.cli.column import run_column

            return run_column(texts, Job(column, **given), words)  # type: ignore[arg-type] # which Job.check looks at

        finish(context, text, run)

    @program.command(cls=Command, epilog="Example: hebdate render 2023-01-01 --like 'Monday, May 16th | 15 Iyyar 5782'")
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
        json: Annotated[bool, json_option()] = False,
        near_: Annotated[str | None, near_option()] = None,
    ) -> None:
        """Write a day like an example, in a style or a language.

        DATE is any form that 'hebdate parse' reads, a month or a year, or 'today'.
        """
        writing = Writing(like, style, locale, spelling, html, isolate)
        look = Look(json)
        finish(context, text, lambda given: run_render(given, Words((), near(near_)), look, writing, after_sunset))

    add_read(program)
    add_find(program)

    @program.command(cls=Command, epilog="Example: hebdate styles 2023-01-01")
    def styles(
        context: typer.Context,
        text: Annotated[
            list[str] | None, typer.Argument(metavar="DATE", help="The day to show them on; 2022-05-16 unless given.")
        ] = None,
        locale: Annotated[
            str, typer.Option("--locale", "-l", metavar="TAG", help="The language of the CLDR widths.")
        ] = "en",
        after_sunset: Annotated[bool | None, sunset_option] = None,
        json: Annotated[bool, json_option()] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Show every style on one day."""
        look = Look(json, coloured(color))
        raise typer.Exit(guarded("styles", lambda: run_styles(text or (), look, locale, after_sunset)))

    @program.command(cls=Command, epilog="Example: hebdate table 2020-01-01 2029-12-31 --out days.parquet")
    def table(
        text: Annotated[
            tuple[str, str], typer.Argument(metavar="FROM TO", help="The first and the last day, in either calendar.")
        ],
        out: Annotated[str | None, out_option] = None,
        format_: Annotated[str | None, format_option] = None,
        locale: Annotated[list[str] | None, tags_option] = None,
        style: Annotated[list[str] | None, headers_option] = None,
        like: Annotated[list[str] | None, likes_option] = None,
        schedule: Annotated[
            str | None,
            typer.Option(
                "--schedule",
                metavar="WHERE",
                help="Also what each day is, by israel or diaspora: reading, observances.",
            ),
        ] = None,
        json: Annotated[bool, json_option()] = False,
    ) -> None:
        """Write a table of days in both calendars, one row a day.

        It is for a warehouse to join with.

        FROM and TO are dates in any form that 'hebdate parse' reads, both included; of a month, or of a year whose
        calendar is plain, such as 'AM 5782', the first day and the last. A number alone, such as 5782, is refused.

        --json is --format jsonl. Parquet needs pyarrow.
        """
        dimension = Dimension(tuple(locale or ("en", "he")), tuple(style or ()), tuple(like or ()), schedule)
        raise typer.Exit(guarded("table", lambda: run_table(*text, dimension, out, "jsonl" if json else format_)))

    add_commands(program)
    return program


def _style_names(incomplete: str) -> list[tuple[str, str]]:
    from hebdate.writing.options import WIDTHS
    from hebdate.writing.styles import STYLES

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
