"""The commands about what a day is, for the typer application: day, year, calendar, anniversary, when."""

# No "from __future__ import annotations" here: the annotations name objects that exist only inside the functions.

from typing import Annotated

import typer

from hebdate.cli.commands import Command, color_option, json_option
from hebdate.cli.out import Look, UsageError, coloured, guarded


def add_commands(program: typer.Typer) -> None:
    """Register the five commands."""
    _add_day(program)
    _add_year(program)
    _add_calendar(program)
    _add_anniversary(program)
    _add_when(program)


def _schedule() -> str | None:
    return typer.Option(  # type: ignore[no-any-return]
        "--schedule", metavar="WHERE", help="israel or diaspora: whose holy days and readings."
    )


def _locale() -> str:
    return typer.Option("--locale", "-l", metavar="TAG", help="The language of names: en, ashkenazi, he, fr, ...")  # type: ignore[no-any-return]


def _sunset() -> bool | None:
    return typer.Option(  # type: ignore[no-any-return]
        "--after-sunset/--before-sunset",
        help="Which Hebrew date of a civil day is meant. 'today' needs an answer.",
        show_default=False,
    )


def _one_of(**chosen: bool) -> str | None:
    """The one format that is chosen. Raises `UsageError` for two."""
    names = [name for name, wanted in chosen.items() if wanted]
    if len(names) > 1:
        raise UsageError(f"--{names[0]} and --{names[1]} are two formats: give one")
    return names[0] if names else None


def _add_day(program: typer.Typer) -> None:
    @program.command(cls=Command, epilog="Example: hebdate day 2022-04-15 --schedule israel")
    def day(
        text: Annotated[
            list[str] | None, typer.Argument(metavar="DATE", help="A date in either calendar; today unless given.")
        ] = None,
        schedule: Annotated[str | None, _schedule()] = None,
        locale: Annotated[str, _locale()] = "en",
        after_sunset: Annotated[bool | None, _sunset()] = None,
        json: Annotated[bool, json_option()] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Say what a day is: its observances, the reading, the omer.

        --schedule is needed where Israel and the diaspora differ on the day, and always with --json. The JSON has date,
        hebrew, schedule, observances (id, day, kind, number, of, begins, observed_for, schedule, work, name), week
        (readings, name, shabbat, read_on, special, schedule) and omer.
        """
        from hebdate.cli.day import run_day

        look = Look(json, coloured(color))
        raise typer.Exit(guarded("day", lambda: run_day(text or (), look, schedule, locale, after_sunset)))


def _add_year(program: typer.Typer) -> None:
    @program.command(cls=Command, epilog="Example: hebdate year 5784 --schedule diaspora --csv")
    def year(
        text: Annotated[str, typer.Argument(metavar="YEAR", help="A Hebrew year: 5784 or תשפ״ד.")],
        schedule: Annotated[str | None, _schedule()] = None,
        kind: Annotated[
            list[str] | None,
            typer.Option(
                "--kind",
                "-k",
                metavar="KIND",
                help="holy, half, fast, minor, eve, shabbat, month, modern or omer. Repeatable; all but omer unless"
                " given.",
            ),
        ] = None,
        locale: Annotated[str, _locale()] = "en",
        json: Annotated[bool, json_option()] = False,
        csv: Annotated[bool, typer.Option("--csv", help="CSV with a header.")] = False,
        ics: Annotated[bool, typer.Option("--ics", help="An iCalendar file. Needs icalendar.")] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """List the observances of a Hebrew year."""
        from hebdate.cli.year import run_year

        look = Look(False, coloured(color))

        def run() -> int:
            return run_year(text, schedule, _one_of(json=json, csv=csv, ics=ics), kind or (), locale, look)

        raise typer.Exit(guarded("year", run))


def _add_calendar(program: typer.Typer) -> None:
    @program.command(
        cls=Command, epilog="Examples: hebdate calendar 5784-01 --schedule israel; hebdate calendar 2024-10 --html"
    )
    def calendar(
        text: Annotated[
            str,
            typer.Argument(
                metavar="MONTH",
                help="2024-01; or a Hebrew year and month: 5784-01 Tishri ... 05 Shevat, 05L Adar I, 06 Adar ... 12"
                " Elul.",
            ),
        ],
        schedule: Annotated[str | None, _schedule()] = None,
        locale: Annotated[str, _locale()] = "en",
        html: Annotated[bool, typer.Option("--html", help="A page of HTML that prints on one sheet.")] = False,
        svg: Annotated[bool, typer.Option("--svg", help="An SVG picture.")] = False,
        paper: Annotated[str, typer.Option("--paper", metavar="SIZE", help="a4 or letter, of --html.")] = "a4",
        week_start: Annotated[
            str, typer.Option("--week-start", metavar="DAY", help="The first weekday of a week.")
        ] = "sunday",
        json: Annotated[bool, json_option()] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Draw a month of either calendar, both dates in each cell."""
        from hebdate.cli.calendar import run_calendar

        look = Look(json, coloured(color))

        def run() -> int:
            return run_calendar(text, schedule, _one_of(json=json, html=html, svg=svg), locale, paper, week_start, look)

        raise typer.Exit(guarded("calendar", run))


def _add_anniversary(program: typer.Typer) -> None:
    @program.command(
        cls=Command, epilog="Example: hebdate anniversary '10 Adar 5783' --rule rema --years 5 --since today"
    )
    def anniversary(
        text: Annotated[list[str], typer.Argument(metavar="DATE", help="The date of the event, in either calendar.")],
        occasion: Annotated[
            str, typer.Option("--occasion", metavar="WHAT", help="yahrzeit, birthday, bar-mitzvah or bat-mitzvah.")
        ] = "yahrzeit",
        rule: Annotated[
            str | None, typer.Option("--rule", metavar="CUSTOM", help="Of a yahrzeit: rema, karo, both or luah.")
        ] = None,
        years: Annotated[
            int | None, typer.Option("--years", metavar="N", help="How many years; 10 unless given.")
        ] = None,
        since: Annotated[
            str | None, typer.Option("--since", metavar="DATE", help="Leave out what is before this day, or today.")
        ] = None,
        buried: Annotated[
            str | None,
            typer.Option("--buried", metavar="DATE", help="Count the first yahrzeit from the burial on this day."),
        ] = None,
        after_sunset: Annotated[bool | None, _sunset()] = None,
        ics: Annotated[bool, typer.Option("--ics", help="An iCalendar file. Needs icalendar.")] = False,
        recurring: Annotated[
            bool, typer.Option("--recurring", help="With --ics, one event that recurs by the Hebrew calendar.")
        ] = False,
        title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="With --ics, whose it is.")] = None,
        json: Annotated[bool, json_option()] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """List the anniversaries of a date by the Hebrew calendar.

        A yahrzeit needs --rule, because customs differ about Adar and about a 30th that is missing. The JSON has day,
        hebrew, number, occasion, rule and event.
        """
        from hebdate.cli.anniversary import Asked, run_anniversary

        asked = Asked(occasion, rule, years, since, buried, after_sunset)
        look = Look(json, coloured(color))

        def run() -> int:
            return run_anniversary(text, asked, look, ics and _one_of(json=json, ics=ics) == "ics", recurring, title)

        raise typer.Exit(guarded("anniversary", run))


def _add_when(program: typer.Typer) -> None:
    @program.command(
        cls=Command, epilog="Examples: hebdate when 'Parashat Vayeshev' 5777; hebdate when 'Erev Pesach' 5782"
    )
    def when(
        text: Annotated[
            tuple[str, str],
            typer.Argument(
                metavar="NAME YEAR", help="A reading or an observance, in any language, and a Hebrew year: 5777, תשע״ז."
            ),
        ],
        schedule: Annotated[str | None, _schedule()] = None,
        weekday: Annotated[
            str | None, typer.Option("--weekday", metavar="DAY", help="Of a reading, this day of its week.")
        ] = None,
        locale: Annotated[str, _locale()] = "en",
        json: Annotated[bool, json_option()] = False,
        color: Annotated[bool | None, color_option()] = None,
    ) -> None:
        """Find the days of a reading or an observance in a Hebrew year.

        Without --schedule both count, and a day that is of one only says so.
        """
        from hebdate.cli.when import run_when

        look = Look(json, coloured(color))
        raise typer.Exit(guarded("when", lambda: run_when(*text, look, schedule, weekday, locale)))
