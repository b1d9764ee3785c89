"""Documents, broken as disks, networks and people with bad intentions break them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random

_TELLING = [0, 1, -1, 9, 127, 128, 255, 256, 32767, 65535, 2**31 - 1, 2**31, 10**9]
_PIECES = [b"\0", b"\xff\xfe", b"{", b"}", b"<", b">", b"&", b"&#x110000;", b"<!ENTITY a 'b'>"]
_PIECES += [b"\\", b"\\bin999999 ", b"\\u-1?", b"obj", b"endstream", b"/Kids [1 0 R]", b"\r\n\r\n"]
_LONGEST = 150_000  # bytes: repetitions must not grow beyond what can be tried thousands of times


def mutated(data: bytes, random: Random) -> bytes:
    """Return a document with a few faults; in an archive most of them are inside of its parts."""
    if data.startswith(b"PK") and random.random() < 0.75:
        with_fault = _with_faulty_part(data, random)
        if with_fault is not None:
            return with_fault
    return _with_faults(data, random)


def _with_faults(data: bytes, random: Random) -> bytes:
    for _ in range(random.choice([1, 1, 2, 4, 16])):
        data = random.choice(_FAULTS)(data, random)[:_LONGEST]
    return data


def _with_faulty_part(data: bytes, random: Random) -> bytes | None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    name = random.choice(list(parts))
    if random.random() < 0.05:
        del parts[name]
    else:
        parts[name] = _with_faults(parts[name], random)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return stream.getvalue()


def _place(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice([1, 4, 30, 300, 3000]))


def _flip(data: bytes, random: Random) -> bytes:
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _remove(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    return data[:start] + data[end:]


def _repeat(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    return data[:start] + data[start:end] * random.choice([2, 3, 100]) + data[end:]


def _move(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    rest = data[:start] + data[end:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_PIECES) * random.choice([1, 1, 1, 500]) + data[at:]


def _number(data: bytes, random: Random) -> bytes:
    """Put another number in a number's place: lengths, offsets and counts are numbers."""
    digits = [i for i in range(len(data)) if data[i : i + 1].isdigit()]
    if not digits:
        return data
    start = end = random.choice(digits)
    while data[end : end + 1].isdigit():
        end += 1
    return data[:start] + str(random.choice(_TELLING)).encode() + data[end:]


def _noise(data: bytes, random: Random) -> bytes:
    start, end = _place(data, random)
    return data[:start] + random.randbytes(end - start) + data[end:]


_FAULTS: Sequence[Callable[[bytes, Random], bytes]] = (
    _flip, _cut, _remove, _repeat, _move, _insert, _number, _noise,
)  # fmt: skip
