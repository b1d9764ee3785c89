from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from reader.training import gather_substitutes
from reader.training.gather_substitutes import SourcePaths, gather
from reader.training.sources import dictionaries, tables, thesauri
from reader.training.sources.dictd import entries
from reader.training.sources.phrase_substitutes import count_phrases
from reader.training.sources.vocabulary import count_words
from reader.training.sources.wordnet import Wordnet

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

WORDNET = {
    "noun": """\
00000001 03 n 01 place 0 003 ~ 00000002 n 0000 ~ 00000003 n 0000 ~ 00000005 n 0000 | anywhere
00000002 06 n 01 court 0 001 @ 00000001 n 0000 | a yard
00000003 06 n 02 yard 0 courtyard 0 001 @ 00000001 n 0000 | beside a house
00000004 14 n 02 court 0 tribunal 0 000 | it judges
00000005 06 n 01 island 0 001 @ 00000001 n 0000 | land in water
00000006 15 n 01 Paris 0 001 @i 00000001 n 0000 | a city
00000007 10 n 01 stock_exchange 0 000 | where shares are sold
00000008 10 n 01 exchange 0 000 | a place of trade
00000009 10 n 03 stock 0 lineage 0 oaf 0 001 ;u 00000010 n 0300 | descent
00000010 10 n 01 disparagement 0 000 | a mark of words
""",
    "verb": """\
00000011 30 v 02 buy 0 purchase 0 000 00 | get for money
00000012 30 v 01 shut 0 001 @ 00000013 v 0000 01 + 02 00 | close
00000013 30 v 01 move 0 000 00 | go
""",
    "adj": """\
00000021 00 a 02 big 0 large 0 001 & 00000022 a 0000 | of size
00000022 00 s 01 huge 0 001 & 00000021 a 0000 | of great size
""",
    "adv": """\
00000031 02 r 01 soon 0 000 | before long
""",
}
INDEX = {
    "noun": """\
court n 2 1 @ 2 1 00000004 00000002
yard n 1 1 @ 1 0 00000003
courtyard n 1 1 @ 1 0 00000003
tribunal n 1 0 1 1 00000004
place n 1 0 1 0 00000001
island n 1 1 @ 1 0 00000005
paris n 1 1 @i 1 0 00000006
stock_exchange n 1 0 1 0 00000007
exchange n 1 0 1 0 00000008
stock n 1 1 ;u 1 0 00000009
lineage n 1 1 ;u 1 0 00000009
oaf n 1 1 ;u 1 0 00000009
disparagement n 1 0 1 0 00000010
""",
    "verb": """\
buy v 1 0 1 1 00000011
purchase v 1 0 1 1 00000011
shut v 1 1 @ 1 0 00000012
move v 1 0 1 0 00000013
""",
    "adj": """\
big a 1 1 & 1 1 00000021
large a 1 1 & 1 1 00000021
huge a 1 1 & 1 0 00000022
""",
    "adv": "soon r 1 0 1 0 00000031\n",
}
COUNTS = """\
buy%2:40:00:: 1 20
purchase%2:40:00:: 1 9
court%1:14:00:: 1 6
court%1:06:00:: 2 4
tribunal%1:14:00:: 1 3
"""


def write_dictionary(folder: Path, name: str, articles: list[str]) -> Path:
    body, lines = b"", []
    for article in articles:
        piece = article.encode()
        headword = article.partition("\n")[0].split(" /")[0].split(" <")[0].lower()
        lines.append(f"{headword}\t{base_64(len(body))}\t{base_64(len(piece))}\n")
        body += piece
    index = folder / f"freedict-{name}.index"
    index.write_text("".join(lines), encoding="utf-8")
    with gzip.open(folder / f"freedict-{name}.dict.dz", "wb") as file:
        file.write(body)
    return index


def base_64(number: int) -> str:
    digits = DIGITS[number % 64]
    while number := number // 64:
        digits = DIGITS[number % 64] + digits
    return digits


@pytest.fixture
def wordnet_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "wordnet"
    folder.mkdir()
    for name in ("noun", "verb", "adj", "adv"):
        (folder / f"data.{name}").write_text("  1 a licence\n" + WORDNET[name], encoding="utf-8")
        (folder / f"index.{name}").write_text("  1 a licence\n" + INDEX[name], encoding="utf-8")
        (folder / f"{name}.exc").write_text("bought buy\n" if name == "verb" else "")
    (folder / "cntlist.rev").write_text(COUNTS)
    return folder


@pytest.fixture
def places(tmp_path: Path, wordnet_folder: Path) -> SourcePaths:
    dictd = tmp_path / "dictd"
    dictd.mkdir()
    write_dictionary(
        dictd,
        "eng-deu",
        [
            "court /kɔːt/\nHof <masc>, Gericht <neut> [jur.]\n see: {courts}\n",
            "yard /jɑːd/\nHof <masc>\n",
            "courts /kɔːts/\nHof <masc>\n",
            "shut /ʃʌt/ <v>\nschließen <v, trans>\n",
            "shut down /ʃʌt/ <v>\nschließen <v, trans>\n",
            "Paris /paris/\nHof <neut>\n",
            "stock exchange /x/\nBörse <fem>\n",
        ],
    )
    write_dictionary(
        dictd,
        "deu-eng",
        [
            "Stamm /ʃtam/ <masc, n, sg>\nstock <n>, lineage <n>\n",
            "Börse /x/ <fem>\nexchange <n>\n",
        ],
    )
    news = tmp_path / "news.txt.gz"
    words = (
        "court yard courtyards tribunal place island exchange stock lineage oaf shut move bought"
    )
    with gzip.open(news, "wt", encoding="utf-8") as file:
        file.write(f"{words} purchase big large huge stock exchange shut down\n" * 6)
        file.write("In Paris they met.\n" * 9)
    mythes = tmp_path / "th.dat"
    mythes.write_text(
        "UTF-8\ncourt|2\n(noun)|tribunal|place (generic term)\n(noun)|yard|island (antonym)\n"
        "buy|1\n(verb)|purchase\n",
        encoding="utf-8",
    )
    moby = tmp_path / "moby.txt"
    moby.write_text("court,yard,tribunal,soon\nyard,court,place\n", encoding="utf-8")
    ppdb = tmp_path / "ppdb.txt"
    ppdb.write_text("bought purchase\ncourt tribunal\n", encoding="utf-8")
    return SourcePaths(
        news=news, dictd=dictd, wordnet=wordnet_folder, mythes=mythes, moby=moby, ppdb=ppdb
    )


def candidates(table: dict[str, list[tuple[str, float]]], key: str) -> list[str]:
    return [word for word, _ in table.get(key, ())]


def test_an_entry_that_two_index_lines_lead_to_is_read_once(tmp_path: Path) -> None:
    index = write_dictionary(tmp_path, "eng-deu", ["yard /j/\nHof\n", "a" * 70 + "\nx\n"])
    line = index.read_text().splitlines()[0]
    index.write_text(index.read_text() + line.replace("yard", "backyard") + "\n")
    assert [text.split("\n")[0][:4] for text in entries(index)] == ["yard", "aaaa"]


@pytest.mark.parametrize(
    ("name", "article", "expected"),
    [
        ("eng-deu", "rule /r/ <v>\netw. regieren <v, trans> [pol.]\n see: {x}\n",
         [("rule", "regieren", "v")]),
        ("eng-tur", "court /k/\n1. avlu, meydan\n2. (huk.) mahkeme\n",
         [("court", "avlu", ""), ("court", "meydan", ""), ("court", "mahkeme", "")]),
        ("eng-bul", "rule //r// <n>\n1. пра́вило 2.\na normal state\n 3.\nregulation\n",
         [("rule", "правило", "n")]),
        ("eng-pol", "rule /r/\nI.  <N> 1.  reguła\n 2.  norma\n",
         [("rule", "reguła", ""), ("rule", "norma", "")]),
        ("deu-eng", "schlagen /ʃ/ <v>\n [cook.]  [mit dem Quirl] whisk <v>, beat sth. <v>\n",
         [("whisk", "schlagen", "v"), ("beat", "schlagen", "v")]),
        ("jpn-eng", "部分 /b/\n1. (noun (common) (futsuumeishi))\n{部}part\n",
         [("part", "部分", "n")]),
        ("ara-eng", "الطبيب /t/\nIntern\n", [("intern", "الطبيب", "")]),
        ("hun-eng", "mozog /m/\nto move\n", [("move", "mozog", "v")]),
        ("lat-eng", "Roma /r/\nRome\n", []),
    ],
)  # fmt: skip
def test_translations_are_read_from_each_style_of_entry(
    tmp_path: Path, name: str, article: str, expected: list[tuple[str, str, str]]
) -> None:
    read = dictionaries.read(write_dictionary(tmp_path, name, [article]))
    assert [(item.english, item.foreign, item.part) for item in read] == expected


def test_wordnet_knows_lemmas_shares_and_names(wordnet_folder: Path) -> None:
    wordnet = Wordnet.read(wordnet_folder)
    assert wordnet.lemmas("bought", "v") == {"buy"}
    assert wordnet.lemmas("courts", "n") == {"court"}
    assert wordnet.lemmas("shutting", "v") == {"shut"}
    assert "paris" not in wordnet.common
    assert wordnet.shares("court", "n")[0] > wordnet.shares("court", "n")[1] > 0


def test_wordnet_gives_what_lies_above_below_and_beside(wordnet_folder: Path) -> None:
    wordnet = Wordnet.read(wordnet_folder)
    assert set(wordnet.near("court", "n")) == {"place", "court", "yard", "courtyard", "island"}
    assert set(wordnet.near("huge", "a")) == {"big", "large", "huge"}


def test_mythes_leaves_antonyms_out(places: SourcePaths) -> None:
    assert set(thesauri.mythes(places.mythes)["court", "n"]) == {"tribunal", "place", "yard"}


def test_words_are_counted_only_where_written_small(tmp_path: Path) -> None:
    path = tmp_path / "news.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("Yard after yard, o’clock-wise yards.\n")
    assert dict(count_words(path)) == {"yard": 1, "after": 1, "yards": 1}


def test_phrases_are_counted_across_their_overlaps(tmp_path: Path) -> None:
    path = tmp_path / "news.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("Take part in the stock exchange.\nThe stock\n")
    counts = count_phrases(path, ["take part", "take part in", "stock exchange", "stock market"])
    assert dict(counts) == {"take part": 1, "take part in": 1, "stock exchange": 1}


def test_words_that_share_a_translation_are_relatives(places: SourcePaths) -> None:
    gathered = gather(places)["sense"]["dictionary"]
    assert candidates(gathered, "court|n") == ["yard"]
    assert candidates(gathered, "stock|n") == ["lineage"]


def test_names_inflections_slurs_and_the_word_itself_are_no_candidates(places: SourcePaths) -> None:
    for table in gather(places)["sense"].values():
        for key, row in table.items():
            words = {word for word, _ in row}
            assert not words & {"paris", "courts", "oaf", key.partition("|")[0]}


def test_each_thesaurus_gives_its_own_relatives(places: SourcePaths) -> None:
    sense = gather(places)["sense"]
    assert candidates(sense["moby"], "court|n") == ["tribunal", "yard"]
    assert candidates(sense["ppdb"], "buy|v") == ["purchase"]
    assert candidates(sense["wordnet_synonym"], "court|n") == ["tribunal"]
    assert candidates(sense["wordnet_near"], "shut|v") == ["move"]
    assert set(candidates(sense["mythes"], "court|n")) == {"tribunal", "yard", "place"}


def test_weights_are_shares_and_a_synonym_weighs_what_its_sense_does(places: SourcePaths) -> None:
    sense = gather(places)["sense"]
    assert sum(weight for _, weight in sense["mythes"]["court|n"]) == pytest.approx(1, abs=0.001)
    [(word, weight)] = sense["wordnet_synonym"]["court|n"]
    assert word == "tribunal"
    assert weight == pytest.approx(7 / 11.5, abs=0.001)


def test_a_pair_is_sound_when_the_first_sense_is_shared_or_all_agree(places: SourcePaths) -> None:
    sound = gather(places)["sound"]
    assert sound["buy|v"] == ["purchase"]
    assert sound["court|n"] == ["tribunal"], "PPDB, mythes and WordNet agree"
    assert "place|n" not in sound
    assert "though" in sound["but|"], "our tables say which of their lines are sound"


def test_phrases_come_from_dictionaries_constituents_and_our_table(places: SourcePaths) -> None:
    gathered = gather(places)
    assert {"exchange", "lineage exchange", "bloodline exchange"} <= {
        *gathered["phrases"]["stock exchange"]
    }
    assert gathered["phrases"]["shut down"][-1] == "shut"
    assert gathered["expansions"]["shut|v"] == ["shut down"]


def test_a_missing_source_is_left_out(places: SourcePaths) -> None:
    bare = SourcePaths(news=places.news, dictd=places.dictd, wordnet=places.wordnet,
                  mythes=places.mythes)  # fmt: skip
    sense = gather(bare)["sense"]
    assert sense["moby"] == {}
    assert sense["ppdb"] == {}


def test_the_command_writes_a_file_that_is_whole(
    places: SourcePaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather_substitutes, "SourcePaths", lambda **_: places)
    out = tmp_path / "relatives.json.gz"
    gather_substitutes.main(["--out", str(out), "--news", str(places.news)])
    with gzip.open(out, "rt", encoding="utf-8") as file:
        assert set(json.load(file)) == {"sense", "sound", "function", "phrases", "expansions"}
    assert [path.name for path in tmp_path.glob("*.part")] == []


@pytest.mark.parametrize("path", [tables.FUNCTION_WORDS, tables.PHRASES])
def test_our_tables_have_no_empty_or_self_replacing_line(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert all("→" in line for line in lines)
    originals = [line.partition("→")[0].strip() for line in lines]
    assert sorted(originals) == sorted(set(originals)), "each original has one line"
    for original, row in tables.read(path).items():
        assert original
        assert row.all
        assert original not in row.all
        assert len(row.all) == len(set(row.all))


def test_a_line_of_our_tables_parts_wrong_from_sound(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text("# no → line\nin fact → in truth be told ≈ in reality | actually\nso → such\n")
    table = tables.read(path)
    assert table["in fact"] == tables.Replacements(["in truth be told"], ["in reality", "actually"])
    assert table["so"] == tables.Replacements(["such"])
    assert "no" not in table
