"""hebdate in other people's frameworks: registration only, a module for each, imported by who uses it."""
