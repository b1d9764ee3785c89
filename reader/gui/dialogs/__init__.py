"""What opens beside the window and is closed again."""
