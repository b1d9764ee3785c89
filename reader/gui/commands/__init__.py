"""Commands: their table, keys, menus, and the palette."""
