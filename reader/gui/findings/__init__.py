"""The findings panel, the verdict, and the commands on findings."""
