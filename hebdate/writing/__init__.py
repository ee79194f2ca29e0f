"""Text out: layouts, their notation, what is learned from an example, house styles, and filling them with a day."""
