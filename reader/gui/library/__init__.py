"""Open and recent articles: reading, checking, the sidebar, the session."""
