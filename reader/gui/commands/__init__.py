"""Everything that can be done: the table of commands, keys, menus, the palette."""
