"""Sources of words that a spinner would put in a word's place, one per module."""
