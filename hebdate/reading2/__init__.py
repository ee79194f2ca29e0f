"""text -> Reading."""
