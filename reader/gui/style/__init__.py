"""How the window looks: themes, icons, style, and small widgets without a meaning of their own."""
