"""State that the window's parts share: settings, messages, check status."""
