"""Which language a passage is in."""

from __future__ import annotations

from functools import cache
from typing import Any

from reader.english.word_tokens import word_set, words
from reader.model.translatable import sentence

ENGLISH = "en"
SURE = 0.9  # probability: all of 4,000 paragraphs of clean news and 130 of spun text are English
_MOST_NAMES = 0.7  # share of capitals, German has 0.5: a list of Polish names is no Polish text
_RELATIVES = 3  # Spanish may be Galician or Asturian as well: together they must be likely
_SAMPLE = 1000  # code points of a passage are enough
_FEWEST_LETTERS = 12  # fewer are a name or a title, which many languages share
_LEAST_ENGLISH = 0.1  # share of small words; English has 0.2, also where a machine garbled it
_LAST_LATIN = "\u02af"
# Small words of English that are rare in other languages: neither "in" nor "was", "die" or "on".
_SMALL = word_set("""
    the of and to that it for with as by this are not from have has they their which his her she
    you your were been be would will could should but who what when about into than then its there
    these those them our if or because while after before it's i've i'd we've we're don't just very
    most more how can only some any other first
""")

# What a person is told. What the recogniser knows beside these is too near to others, or too rare
# among what people open, for its answer to be believed.
NAMES = {
    "af": sentence("Afrikaans"),
    "am": sentence("Amharic"),
    "ar": sentence("Arabic"),
    "az": sentence("Azerbaijani"),
    "be": sentence("Belarusian"),
    "bg": sentence("Bulgarian"),
    "bn": sentence("Bengali"),
    "bs": sentence("Bosnian"),
    "ca": sentence("Catalan"),
    "cs": sentence("Czech"),
    "cy": sentence("Welsh"),
    "da": sentence("Danish"),
    "de": sentence("German"),
    "el": sentence("Greek"),
    "eo": sentence("Esperanto"),
    "es": sentence("Spanish"),
    "et": sentence("Estonian"),
    "eu": sentence("Basque"),
    "fa": sentence("Persian"),
    "fi": sentence("Finnish"),
    "fr": sentence("French"),
    "ga": sentence("Irish"),
    "gd": sentence("Scottish Gaelic"),
    "gl": sentence("Galician"),
    "gu": sentence("Gujarati"),
    "he": sentence("Hebrew"),
    "hi": sentence("Hindi"),
    "hr": sentence("Croatian"),
    "hu": sentence("Hungarian"),
    "hy": sentence("Armenian"),
    "id": sentence("Indonesian"),
    "is": sentence("Icelandic"),
    "it": sentence("Italian"),
    "ja": sentence("Japanese"),
    "ka": sentence("Georgian"),
    "kk": sentence("Kazakh"),
    "ko": sentence("Korean"),
    "la": sentence("Latin"),
    "lt": sentence("Lithuanian"),
    "lv": sentence("Latvian"),
    "mk": sentence("Macedonian"),
    "ml": sentence("Malayalam"),
    "mr": sentence("Marathi"),
    "ms": sentence("Malay"),
    "mt": sentence("Maltese"),
    "ne": sentence("Nepali"),
    "nl": sentence("Dutch"),
    "no": sentence("Norwegian"),
    "pa": sentence("Punjabi"),
    "pl": sentence("Polish"),
    "pt": sentence("Portuguese"),
    "ro": sentence("Romanian"),
    "ru": sentence("Russian"),
    "sk": sentence("Slovak"),
    "sl": sentence("Slovenian"),
    "so": sentence("Somali"),
    "sq": sentence("Albanian"),
    "sr": sentence("Serbian"),
    "sv": sentence("Swedish"),
    "sw": sentence("Swahili"),
    "ta": sentence("Tamil"),
    "te": sentence("Telugu"),
    "th": sentence("Thai"),
    "tl": sentence("Tagalog"),
    "tr": sentence("Turkish"),
    "uk": sentence("Ukrainian"),
    "ur": sentence("Urdu"),
    "uz": sentence("Uzbek"),
    "vi": sentence("Vietnamese"),
    "yue": sentence("Cantonese"),
    "zh": sentence("Chinese"),
}


def language_of(passage: str) -> str:
    """Return the code of the language of `passage`; nothing where it is too short or too odd.

    English is known by its small words, which a machine that garbles a text leaves in place: for
    most articles no model is loaded.
    """
    sample = passage[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return ""
    seen = [match[0] for match in words(sample)]
    if sum(word.lower() in _SMALL for word in seen) >= _LEAST_ENGLISH * len(seen):
        return ENGLISH
    if sum(word[0].isupper() for word in seen) > _MOST_NAMES * len(seen):
        return ""
    ranked = _recogniser().rank(sample)[:_RELATIVES]
    language = next((name for name, _ in ranked if name == ENGLISH or name in NAMES), "")
    is_sure = sum(p for _, p in ranked) >= SURE or _is_in_another_script(sample)
    return language if is_sure else ""


def _is_in_another_script(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c > _LAST_LATIN for c in letters) > len(letters) / 2


@cache
def _recogniser() -> Any:
    from py3langid import langid  # two seconds and 120 MB that an English text need not pay

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
