"""The page that shows the article: layout, marks, search, overview."""
