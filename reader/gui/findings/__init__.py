"""What was found: the list, the card, the verdict, and what a person decides."""
