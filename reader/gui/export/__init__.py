"""Export and import: reports, printing, reviews."""
