"""Units of measurement: what dimension a unit is of, and how much of its base it is."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `factor` is how many of the dimension's base units one is.

    `offset` is set for degrees only: what must be added first.
    """

    dimension: str
    factor: float
    offset: float = 0.0


# names, with the factor to the base of the dimension; a stroke parts what is written for one unit
_TABLE: dict[str, dict[str, float]] = {
    "length": {  # metres
        "mm|millimetres?|millimeters?": 0.001, "cm|centimetres?|centimeters?": 0.01,
        "metres?|meters?": 1, "km|kms|kilometres?|kilometers?": 1000, "miles?": 1609.344,
        "feet|foot|ft": 0.3048, "inch|inches": 0.0254, "yards?": 0.9144,
        "nautical miles?": 1852,
    },
    "area": {  # square metres
        "hectares?|ha": 10_000, "acres?": 4046.86,
        "square (?:kilomet(?:re|er)s?|km)|sq km|km²": 1e6,
        "square (?:met(?:re|er)s?|m)|sq m|m²": 1, "square miles?|sq miles?": 2_589_988,
        "square (?:feet|foot)|sq ft": 0.092903,
    },
    "mass": {  # kilograms
        "mg|milligrams?|milligrammes?": 1e-6, "g|grams?|grammes?": 0.001,
        "kg|kgs|kilos?|kilograms?|kilogrammes?": 1, "tonnes?|metric tons?": 1000, "tons?": 1000,
        "lbs?": 0.453592, "ounces?|oz": 0.0283495, "stones?": 6.35029,
    },
    "volume": {  # litres
        "ml|millilitres?|milliliters?": 0.001, "litres?|liters?": 1, "gallons?": 4.3,
        "pints?": 0.52, "cubic met(?:re|er)s?|m³": 1000, "barrels?": 158.987,
    },
    "power": {  # watts
        "w|watts?": 1, "kw|kilowatts?": 1e3, "mw|megawatts?": 1e6, "gw|gigawatts?": 1e9,
        "tw|terawatts?": 1e12,
    },
    "energy": {  # watt-hours
        "kwh|kilowatt[- ]hours?": 1e3, "mwh|megawatt[- ]hours?": 1e6,
        "gwh|gigawatt[- ]hours?": 1e9, "twh|terawatt[- ]hours?": 1e12,
    },
    "speed": {  # kilometres per hour
        "km/h|kph|kmh|kilomet(?:re|er)s? (?:an|per) hour": 1, "mph|miles (?:an|per) hour": 1.609344,
        "knots?": 1.852, "met(?:re|er)s (?:a|per) second|m/s": 3.6,
    },
    "time": {  # days
        "seconds?": 1 / 86400, "minutes?|mins?": 1 / 1440, "hours?|hrs?": 1 / 24, "days?": 1,
        "nights?": 1, "weeks?": 7, "fortnights?": 14, "months?": 30.4375,
        "years?|yrs?": 365.25, "decades?": 3652.5, "centur(?:y|ies)": 36525,
    },
    "data": {  # megabytes
        "kb|kilobytes?": 0.001, "mb|megabytes?": 1, "gb|gigabytes?": 1e3, "tb|terabytes?": 1e6,
    },
    "money €": {"euros?|eur": 1, "cents?": 0.01},
    "money $": {"(?:us )?dollars?|usd|bucks": 1},
    "money £": {"pounds sterling|sterling|gbp|quid": 1, "pence|p": 0.01},
    "money ¥": {"yen|jpy": 1},
    "money francs": {"(?:swiss )?francs?|chf": 1},
    "money kr": {"kronor|kroner|kronas?|krones?": 1},
    "money rupees": {"rupees?": 1},
    "money yuan": {"yuan|renminbi": 1},
    "money roubles": {"roubles?|rubles?": 1},
    "points": {"percentage points?|points?": 1},
    "pound": {"pounds?": 1},  # of money or of weight
    "sound": {"decibels?|db": 1},
}  # fmt: skip
_DEGREES = {
    "degrees? celsius|degrees? centigrade|°\\s?c|degrees? c": Unit("temperature", 1),
    "degrees? fahrenheit|°\\s?f|degrees? f": Unit("temperature", 5 / 9, -32),
    "degrees?|°": Unit("temperature", 1),
}
_UNITS = [
    (re.compile(pattern, re.IGNORECASE), unit)
    for pattern, unit in (
        *_DEGREES.items(),
        *(
            (names, Unit(dimension, factor))
            for dimension, units in _TABLE.items()
            for names, factor in units.items()
        ),
    )
]
UNIT = "|".join(
    sorted(
        (name for pattern, _ in _UNITS for name in re.split(r"\|(?![^(]*\))", pattern.pattern)),
        key=len,
        reverse=True,
    )
)
SIGNS = {"€": "money €", "$": "money $", "£": "money £", "¥": "money ¥"}


def unit_named(words: str) -> Unit | None:
    """Return the unit that `words` name, in any letters; None where they name none."""
    written = " ".join(words.split())
    return next((unit for pattern, unit in _UNITS if pattern.fullmatch(written)), None)
