"""Characters: marks and invisible signs, folding, directions, display width. Nothing here knows a date."""
