"""What an example shows: a date line that somebody printed -> the layout it has, ready for any other day."""

from __future__ import annotations

from hebdate.writing.example.learning import learn

__all__ = ["learn"]
