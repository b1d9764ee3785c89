"""The articles that are open or were: reading, checking, the shelf, the session."""
