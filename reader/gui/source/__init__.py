"""An article next to its source: comparing them on a thread, and the page of the source."""
