"""What the parts of the window share: settings, messages, and how the check stands."""
