"""A month of `hebdate.grid`, drawn: for a terminal, as a page of HTML to be printed, and as SVG.

All three take the language of the words, as `hebdate.names.observances` knows it; where it runs from right to left, so
does the month.
"""

from hebdate.drawings.page import html_month
from hebdate.drawings.picture import svg_month
from hebdate.drawings.terminal import terminal_month

__all__ = ["html_month", "svg_month", "terminal_month"]
