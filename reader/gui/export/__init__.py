"""What is handed on: reports into files and onto paper, reviews to and from others."""
