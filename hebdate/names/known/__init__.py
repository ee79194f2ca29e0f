"""The words that readers know: each with all that it can mean in a line with a date.

`words` makes the table from the names of CLDR, the `spellings` of print, and the words around a date, which stand in
`vocabulary` (English and Hebrew, and what is the same everywhere) and `languages`; `idioms` knows whole dates as a
locale writes them. Nothing is decided here, and writing asks the table too: what a reader would make of a word.
"""
