"""The real program with one detector, which writes down what it is asked and dies where told.

It is quick, as it needs no engine, so that it can be killed many times. `ASKED` names the file
that gets a line for each article; an article with the word DEADLY ends the process that checks it.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.__main__ import main
from reader.checking import process_pool
from reader.checking.check_control import UNCONTROLLED, CheckControl
from reader.checking.detector_set import DetectorSet
from reader.checking.events import CheckEvent
from reader.checking.result_cache import ResultCache
from reader.model.article import Article, Paragraph
from reader.model.detector import Observation
from reader.settings import Settings
from tests.doubles import Marks

ASKED, DEADLY, BROKEN = "ASKED", "DEADLY", "BROKEN"
LONG = 0.03  # seconds that an article takes


@dataclass
class Records(Marks):
    """Marks a word, slowly, and writes down each article before it looks at it."""

    name: str = "records"

    def detect(self, article: Article, paragraphs: Sequence[Paragraph]) -> Iterable[Observation]:
        with Path(os.environ[ASKED]).open("a", encoding="utf-8") as asked:
            asked.write(f"{article.id.part}\n")
        if DEADLY in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(LONG)
        return super().detect(article, paragraphs)


class Fails(DetectorSet):
    """A set of detectors that fails as a whole at the word BROKEN."""

    def check(
        self,
        article: Article,
        control: CheckControl = UNCONTROLLED,
        *,
        cache: ResultCache | None = None,
    ) -> Iterator[CheckEvent]:
        if BROKEN in article.text:
            raise ValueError("out of cheese")
        return super().check(article, control, cache=cache)


def build(_settings: Settings, **_more: int) -> DetectorSet:
    return Fails((Records(),))


vars(process_pool)["build_detectors"] = build  # also in the processes, which import this module

if __name__ == "__main__":
    sys.exit(main())
