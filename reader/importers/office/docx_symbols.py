"""Symbol characters of a Word document (Insert ▸ Symbol), mapped to Unicode."""

from __future__ import annotations

# Adobe's Symbol encoding, which the font "Symbol" has: what a text is likely to hold of it
_GREEK = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)) | dict(
    zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
)
_SIGNS = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼",
    0xA0: "€", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝",
    0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC4: "⊗",
    0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCC: "⊂", 0xCE: "∈", 0xCF: "∉",
    0xD0: "∠", 0xD1: "∇", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅",
    0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)  # where fonts without Unicode have their glyphs
_WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x71: "❑", 0x76: "❖", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _GREEK | _SIGNS, "wingdings": _WINGDINGS}


def symbol(font: str, code: str) -> str:
    """Return the character of a glyph, or nothing where the font's glyphs are not known.

    `code` is its number in hexadecimal digits, as `w:sym` has it.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number > 0xFF and number not in _PRIVATE:
        is_character = number < 0xD800 or 0xE000 <= number < 0x10000
        return chr(number) if is_character else ""
    name = font.strip().lower()
    number &= 0xFF
    is_letter = name == "symbol" and 0x20 <= number < 0x7F
    return _FONTS.get(name, {}).get(number, chr(number) if is_letter else "")
