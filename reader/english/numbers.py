"""Numbers of an English text, in figures and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_TIMES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8}
_PARTS |= {"tenth": 10}

_SMALL = "|".join(sorted([*_ONES, *_TENS], key=len, reverse=True))
_LARGE = "dozen|hundred|thousand|million|billion|trillion"
_ATOM = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join(list(_ONES)[1:10])})|{_SMALL})\b"
SPELLED = (
    rf"(?:(?:an?|half an?|{_ATOM})(?: (?:{_LARGE})\b)+(?:(?: and|,)? {_ATOM}(?: (?:{_LARGE})\b)*)*"
    rf"|{_ATOM})"
)
FIGURES = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:(?: (?:hundred|thousand|million|billion|trillion)|(?:bn|mn|tn|k|m))\b)?"
)

# Fragments to build patterns of; none has a group. A figure that is a part of something else (a
# range, a score, a date, a compound such as "12-year") is not a number here.
NUMBER = (
    rf"(?:(?<![\w.,:/#$£€-])(?<!\d[–—])(?:{FIGURES}(?![\w%]|[-–—/:]\w|[.,]\d)"
    rf"|\b{SPELLED}(?![-–]\w)))"
)
MONEY = rf"(?:(?<!\w)[$£€] ?{FIGURES}(?![\w%]|[-–—/]\d|[.,]\d))"
PERCENT = (
    rf"(?:(?<![\w.,:/#-])(?<!\d[–—])(?:\d+(?:\.\d+)? ?%|(?:\d+(?:\.\d+)?|{SPELLED}) "
    r"(?:per ?cent|percentage points?)\b))"
)
FRACTION = (
    r"(?:\b(?:half|(?:(?:an?|one|two|three|four|five|seven|nine)[- ])"
    rf"(?:{'|'.join(list(_PARTS)[1:])})s?|majority)\b)"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it is written.

    `unit` is "%", a currency's sign or nothing. `step` is what one more of the last written digit
    would add: a number that was rounded lies within half a step.
    """

    value: float
    step: float
    unit: str = ""

    @property
    def least(self) -> float:
        """The smallest number that rounds to this one."""
        return self.value - self.step / 2

    @property
    def most(self) -> float:
        """The largest number that rounds to this one."""
        return self.value + self.step / 2


_WRITTEN = re.compile(r"(?P<figures>\d[\d,]*)(?:\.(?P<decimals>\d+))?\s?(?P<times>[a-z]+)?")
ROUNDED_AWAY = 0.1  # "1 million" is not read as anything from half a million to one and a half


def quantity(written: str) -> Quantity:
    """Read a passage that `NUMBER`, `MONEY` or `PERCENT` matched.

    Raises `ValueError` where it is none.
    """
    text = written.strip().lower()
    unit = text[0] if text[0] in "$£€" else ""
    text = text.lstrip("$£€ ")
    if stripped := re.sub(r" ?%$| ?per ?cent$| percentage points?$", "", text):
        unit, text = ("%", stripped) if stripped != text else (unit, text)
    match = _WRITTEN.fullmatch(text)
    if match is None:
        value = _spelled(text)
        return Quantity(value, min(_last_place(value), ROUNDED_AWAY * value), unit)
    decimals = match["decimals"] or ""
    times = _TIMES.get(match["times"] or "", 1)
    value = float(f"{match['figures'].replace(',', '')}.{decimals or 0}") * times
    step = times / 10 ** len(decimals)
    if times == 1 and not decimals and unit != "%":
        step = _last_place(value)
    return Quantity(value, min(step, ROUNDED_AWAY * value) if value else step, unit)


def _last_place(value: float) -> float:
    """Return the place of the last digit that is not nought: 100 for 1,500, but 1 below 100."""
    if value < 100 or value != int(value):
        return 1.0
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _spelled(text: str) -> float:
    total = current = 0.0
    for word in re.findall(r"[a-z]+", text):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word) or _TENS.get(word, 0)
        elif word in ("a", "an"):
            current = current or 1
        elif word == "half":
            current = 0.5
        elif word in ("dozen", "hundred"):
            current *= _TIMES[word]
        elif word in _TIMES:
            total += current * _TIMES[word]
            current = 0
        elif word != "and":
            raise ValueError(f"not a number: {text!r}")
    return total + current


def share(written: str) -> float:
    """Return what a passage that `FRACTION` matched is of one: 0.667 for "two-thirds"."""
    *many, part = re.split(r"[- ]", written.lower())
    if part == "majority":
        return 0.5
    parts = _PARTS[part.removesuffix("s") if part != "half" else part]
    return (_ONES.get(many[0], 1) if many else 1) / parts
