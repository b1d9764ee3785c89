"""English stays English, however it was garbled; what is not English is known."""

from __future__ import annotations

import pytest

from reader.english.language_id import NAMES, language_of

FOREIGN = [
    ("de", "Die Fähre legte am Donnerstag zum ersten Mal seit elf Monaten wieder ab."),
    ("fr", "Le bac a quitté le port jeudi pour la première fois depuis onze mois."),
    ("es", "El transbordador salió del puerto el jueves por primera vez en once meses."),
    ("nl", "De veerboot is donderdag voor het eerst in elf maanden weer uitgevaren."),
    ("sv", "Färjan lade ut på torsdagen för första gången på elva månader."),
    ("pl", "W czwartek prom po raz pierwszy od jedenastu miesięcy wypłynął z portu."),
    ("ru", "В четверг паром впервые за одиннадцать месяцев вышел из гавани."),
    ("ja", "フェリーは木曜日、十一か月ぶりに港を出た。"),
    ("zh", "星期四，渡轮十一个月以来首次驶离港口。"),
]
GARBLED = [
    "The boat have took out of administration when jumpers discovered splits in her frame.",
    "We have sat tight long sufficient for this, and the body is clamor once more, she expressed.",
    "It were been the vessel, which goed not of the harbour at any clock for to the folk.",
    "Bread, drain and prescription come by chopper for the between time, a representative told.",
    "Ship goes again. Board says money is. Nobody of island wanting old vessel return.",
]


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_other_languages_are_known(language: str, text: str) -> None:
    assert language_of(text) == language
    assert language in NAMES


@pytest.mark.parametrize("text", GARBLED)
def test_garbled_english_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Jan Kowalski, Piotr Nowak, Anna Wiśniewska",
        "Recep Tayyip Erdoğan, Ahmet Davutoğlu, Binali Yıldırım",
        "",
        "12.03.2023",
        "Oslo",
        "Ingrid Solheim, Per Aune, Liv Brandt",
        "carpe diem",
        "?! — …",
    ],
)
def test_names_numbers_and_mottoes_are_in_no_language(text: str) -> None:
    assert language_of(text) == ""
