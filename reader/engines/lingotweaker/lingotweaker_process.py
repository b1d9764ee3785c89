"""The process in which LingoTweaker works: a check cannot be cancelled, a process can be killed.

This is a program as well as a module, and imports nothing of ours so that it starts fast:
`python -P lingotweaker_worker.py LANGUAGE` loads the rules, says that it is ready, and then answers
one request after the other until its input ends. Both directions carry frames: four bytes of
length, then JSON. Loading takes about 1.3 s and the process some 420 MB.
"""

from __future__ import annotations

import json
import os
import re
import struct
import sys
from typing import IO, Any

# It spends seconds on each word with a digit inside ("gpt4o", "s3cret"), and for nothing that
# a reader of articles would miss.
DISABLED_RULES = ["NUMBERS_IN_WORDS"]
# Off by default, as too bold for people who write; none of them raised a false alarm in 149,000
# words of news, and each finds a kind of slip that no other rule finds. The rest of what is off
# there is style, or more often wrong than right (docs/marks.md).
ENABLED_RULES = [
    "DID_FOUND_AMBIGUOUS",
    "DT_NNS_AGREEMENT",
    "GOT_IT_DONE",
    "HAD_VBP",
    "HAVE_NOT_VBG",
    "IRREGULAR_PAST_PARTICIPLES",
    "ITS_JJ_NNSNN",
    "LOOK_FORWARD_NOT_FOLLOWED_BY_TO",
    "LOOK_SLIKE",
    "PLURAL_THAT_WHICH_WHO_AGREEMENT",
    "QUALITY_PARTITIVE_SINGULAR",
    "SINGULAR_NOUN_THAT_AGREEMENT",
    "SINGULAR_THAT_WHICH_WHO_AGREEMENT",
    "TYPO_AN_AND",
    "TYPO_AS_HAS_WAS",
    "TYPO_ID_IF",
    "TYPO_OR_OF",
    "TYPO_THEY_S",
    "VERB_HERE_SINCE",
]
_LENGTH = struct.Struct(">I")
_TAG = re.compile(r"</?suggestion>")


def write_frame(stream: IO[bytes], value: Any) -> None:
    """Send one value."""
    data = json.dumps(value).encode()
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Any:
    """Receive one value. Raises `EOFError` where the other side is gone, in mid-frame too."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return json.loads(data)


def matches(engine: Any, text: str) -> list[list[Any]]:
    """Return the engine's matches in `text` as rows in the order of `GrammarMatch`'s fields.

    The engine counts bytes of UTF-8; the rows count code points.
    """
    encoded = text.encode()
    rows = []
    for match in engine.check(text):
        start, length = match["offset"], match["length"]
        begin = len(encoded[:start].decode())
        end = begin + len(encoded[start : start + length].decode())
        message = _TAG.sub("", match["message"])
        kind = (match["rule_id"], match["category_id"], match["issue_type"] or "")
        rows.append([begin, end, *kind, message, match["suggestions"]])
    return rows


def main() -> None:
    """Answer requests until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a stray print of a library must not get between two frames
    try:
        import lingotweaker_data_en
        import lt_py

        language = sys.argv[1]
        engine = lt_py.Engine(
            language,
            # left to itself it takes a folder called data where the program stands before its own
            data_dir=str(lingotweaker_data_en.data_dir()),
            variant=language,
            enabled_rules=ENABLED_RULES,
            disabled_rules=DISABLED_RULES,
        )
    except (ImportError, ValueError, RuntimeError, OSError) as error:
        write_frame(answers, {"error": str(error)})
        return
    write_frame(answers, {"ready": True})
    while True:
        try:
            request = read_frame(sys.stdin.buffer)
        except EOFError:
            return
        write_frame(answers, {"matches": matches(engine, request["text"])})


if __name__ == "__main__":
    main()
