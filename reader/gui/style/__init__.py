"""Themes, icons and style sheets."""
