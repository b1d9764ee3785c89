"""The limits of importers: size, memory, time."""

from __future__ import annotations

LARGEST_FILE = 50_000_000  # bytes: the 50 MB that messages name
LONGEST_LOADING = 30.0  # seconds, of formats that are read in a process of their own
MOST_MEMORY = 1_500_000_000  # bytes of address space of that process; its libraries are 0.4 of it

LARGEST_ANSWER = 500_000_000  # bytes that this process may say; what is read is ASCII, escaped
LONGEST_SENTENCE = 5_000  # characters why a file is refused; its name can have 4,096
LONGEST_READING = 60.0  # seconds until a file has given all its bytes: network drives can hang

MOST_PAGES = 2_000  # of a PDF
MOST_PARTS = 5_000  # files in an office document or an e-book
LARGEST_PART = 100_000_000  # bytes of one of them, unpacked
LARGEST_UNPACKED = 200_000_000  # bytes of all that is unpacked of a file
MOST_EXPANSION = 200  # times that a part may be larger than what it was packed into …
EXPANSION_COUNTS_FROM = 5_000_000  # … where it is larger than so many bytes: blanks pack well
MOST_MEMBERS = 100_000  # files in a ZIP archive of articles
MOST_BOMBS = 10  # of them that unpack to more than an article, before the rest is left alone
MOST_CRASHES = 20  # processes that the parts of an archive may end
LONGEST_SEARCH = 300.0  # seconds until the first part of an archive is found
DEEPEST_NESTING = 200  # groups of an RTF file, tables in tables; libxml2 itself stops at 256
