from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.engines.grammar_engine import GrammarEngine, GrammarMatch
from reader.engines.lingotweaker import lingotweaker_process
from reader.engines.lingotweaker.lingotweaker_engine import (
    WORKER,
    LingoTweakerEngine,
    why_unavailable,
)
from reader.engines.lingotweaker.lingotweaker_process import (
    read_frame,
    write_frame,
)
from reader.errors import EngineUnavailable, PartNotChecked
from tests.conftest import wait_until

if why_unavailable():
    pytest.skip(why_unavailable(), allow_module_level=True)


@pytest.fixture
def engine() -> Iterator[LingoTweakerEngine]:
    engine = LingoTweakerEngine()
    yield engine
    engine.close()


def marked(text: str, matches: list[GrammarMatch]) -> list[tuple[str, str]]:
    return [(match.rule, match.span.of(text)) for match in matches]


def worker(tmp_path: Path, body: str) -> tuple[str, ...]:
    """Return the command of a stand-in for the worker, which misbehaves as `body` says."""
    root = Path(__file__).parents[2]
    path = tmp_path / "worker.py"
    path.write_text(
        f"import os, sys, time\nsys.path.insert(0, {str(root)!r})\n"
        "from reader.engines.lingotweaker.lingotweaker_process import read_frame, write_frame\n"
        "requests, answers = sys.stdin.buffer, sys.stdout.buffer\n" + textwrap.dedent(body)
    )
    return (sys.executable, str(path))


def test_it_is_a_grammar_engine_that_names_its_version(engine: LingoTweakerEngine) -> None:
    assert isinstance(engine, GrammarEngine)
    assert engine.label.startswith("LingoTweaker 0.")
    assert engine.process_id is None, "nothing starts before the first check"


def test_matches_carry_rule_message_and_suggestions(engine: LingoTweakerEngine) -> None:
    text = "She bought a apple."
    (match,) = engine.check(text, "en-US")
    assert marked(text, [match]) == [("EN_A_VS_AN", "a")]
    assert match.suggestions == ("an",)
    assert "<suggestion>" not in match.message
    assert "an" in match.message
    assert (match.category, match.issue) == ("MISC", "misspelling")


def test_a_folder_called_data_where_one_stands_is_not_its_own(tmp_path: Path) -> None:
    rules = tmp_path / "data" / "core" / "segment.srx"
    rules.parent.mkdir(parents=True)
    rules.write_text("not its rules")
    # started in that very folder; `start_child` itself would take another one
    command = [*WORKER, "en-US"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert read_frame(process.stdout) == {"ready": True}
        write_frame(process.stdin, {"text": "She bought a apple."})
        [match] = read_frame(process.stdout)["matches"]
        process.stdin.close()
    assert match[2] == "EN_A_VS_AN"


def test_blank_text_needs_no_worker(engine: LingoTweakerEngine) -> None:
    assert engine.check(" \n\t ", "en-US") == []
    assert engine.process_id is None


def test_the_variety_of_english_is_the_articles(engine: LingoTweakerEngine) -> None:
    assert not engine.check("The colour is fine.", "en-GB")
    assert engine.check("The colour is fine.", "en-US")
    assert engine.check("The colour is fine.", "en"), "no variety is read as American"
    assert not engine.check("The colour is fine.", "en-NZ"), "it spells as the British do"


def test_a_long_paragraph_is_checked_to_its_end(engine: LingoTweakerEngine) -> None:
    text = "The committee met on Monday and agreed. " * 400 + "She bought a apple."
    (match,) = (m for m in engine.check(text, "en-US") if m.rule == "EN_A_VS_AN")
    assert match.span.of(text) == "a"
    assert match.span.start == text.index("a apple")


def test_digits_without_end_do_not_hang_it(engine: LingoTweakerEngine) -> None:
    text = f"The key is {'7' * 6000} and she bought a apple. Also \ud800 odd."
    started = time.monotonic()
    assert ("EN_A_VS_AN", "a") in marked(text, engine.check(text, "en-US"))
    assert time.monotonic() - started < 30
    assert not any("7" in m.span.of(text) for m in engine.check(text, "en-US"))


def test_words_with_an_inner_digit_take_no_time(engine: LingoTweakerEngine) -> None:
    engine.check("It is ready.", "en-US")
    started = time.monotonic()
    engine.check("Use web2print, operatorx2y and s3cret with gpt4o.", "en-US")
    assert time.monotonic() - started < 3, "NUMBERS_IN_WORDS takes seconds for each of them"


def test_a_text_that_takes_too_long_is_given_up_and_the_next_is_checked(tmp_path: Path) -> None:
    slow = worker(
        tmp_path,
        """
        write_frame(answers, {"ready": True})
        while True:
            if "slow" in read_frame(requests)["text"]:
                time.sleep(600)
            write_frame(answers, {"matches": [[0, 4, "R", "C", "i", "m", []]]})
        """,
    )
    engine = LingoTweakerEngine(command=slow, check_seconds=0.5)
    with pytest.raises(PartNotChecked, match=r"more than 0\.5 seconds"):
        engine.check("a slow text", "en-US")
    assert len(engine.check("a quick text", "en-US")) == 1
    engine.close()


def test_a_text_that_kills_the_worker_twice_is_given_up(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    deadly = worker(
        tmp_path,
        f"""
        open({str(starts)!r}, "a").write("x")
        write_frame(answers, {{"ready": True}})
        while True:
            if "deadly" in read_frame(requests)["text"]:
                os.abort()
            write_frame(answers, {{"matches": []}})
        """,
    )
    engine = LingoTweakerEngine(command=deadly)
    with pytest.raises(PartNotChecked, match="twice over this paragraph"):
        engine.check("a deadly text", "en-US")
    assert starts.read_text() == "xx"
    assert engine.check("a harmless text", "en-US") == []
    for _ in range(2):
        with pytest.raises(PartNotChecked):
            engine.check("a deadly text", "en-US")
    with pytest.raises(EngineUnavailable, match="ends as soon as it is used"):
        engine.check("a deadly text", "en-US")
    engine.close()


def test_a_worker_that_never_starts_is_said_so(tmp_path: Path) -> None:
    engine = LingoTweakerEngine(command=worker(tmp_path, "sys.exit(3)"))
    with pytest.raises(EngineUnavailable, match="askance languagetool install"):
        engine.check("Some text.", "en-US")
    sleepy = LingoTweakerEngine(command=worker(tmp_path, "time.sleep(600)"), start_seconds=0.5)
    with pytest.raises(EngineUnavailable, match=r"not within 0\.5 seconds"):
        sleepy.check("Some text.", "en-US")
    told = worker(tmp_path, 'write_frame(answers, {"error": "no rules found"})')
    with pytest.raises(EngineUnavailable, match="no rules found"):
        LingoTweakerEngine(command=told).check("Some text.", "en-US")


def test_what_the_library_prints_does_not_get_between_the_answers(tmp_path: Path) -> None:
    (tmp_path / "lt_py.py").write_text(
        "import os\n"
        "class Engine:\n"
        "    def __init__(self, language, **options): print('loading')\n"
        "    def check(self, text):\n"
        "        os.write(1, b'stray')\n"
        "        return []\n"
    )

    command = (
        sys.executable,
        "-c",
        (
            f"import sys; sys.path.insert(0, {str(tmp_path)!r}); sys.argv = ['worker', 'en-US']\n"
            f"import runpy; runpy.run_path({lingotweaker_process.__file__!r}, run_name='__main__')"
        ),
    )
    engine = LingoTweakerEngine(command=command)
    assert engine.check("Some text.", "en-US") == []
    assert engine.check("Some more text.", "en-US") == []
    engine.close()


def test_closing_lets_a_waiting_caller_go(tmp_path: Path) -> None:
    hanging = worker(
        tmp_path, 'write_frame(answers, {"ready": True})\nread_frame(requests)\ntime.sleep(600)'
    )
    engine = LingoTweakerEngine(command=hanging, check_seconds=60)
    outcomes: list[str] = []

    def call() -> None:
        try:
            engine.check("Some text.", "en-US")
        except EngineUnavailable as error:
            outcomes.append(str(error))

    callers = [threading.Thread(target=call) for _ in range(2)]
    for caller in callers:
        caller.start()
    assert wait_until(lambda: engine.process_id is not None, seconds=10)
    started = time.monotonic()
    engine.close()
    for caller in callers:
        caller.join(10)
    assert time.monotonic() - started < 2
    assert outcomes == ["The grammar engine was closed."] * 2
    with pytest.raises(EngineUnavailable, match="was closed"):
        engine.check("Some text.", "en-US")


def test_several_threads_share_it(engine: LingoTweakerEngine) -> None:
    texts = [f"{'Fine. ' * n}She bought a apple." for n in range(8)]
    found: dict[str, list[GrammarMatch]] = {}
    threads = [
        threading.Thread(target=lambda t=text: found.update({t: engine.check(t, "en-US")}))
        for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for text in texts:
        assert [m.span.start for m in found[text] if m.rule == "EN_A_VS_AN"] == [
            text.index("a apple")
        ]
