"""The reader of text: tokens, phrases, claims, and the day that satisfies them."""
