from __future__ import annotations

import os
import signal

import pytest

from reader.cli.terminal import ctrl_c, uninterrupted


class Swallows:
    """Python prints and drops what a destructor raises."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(1000))  # a signal is dealt with between two steps of the interpreter


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_in_a_destructor_is_not_forgotten() -> None:
    before = signal.getsignal(signal.SIGINT)
    with ctrl_c() as stop_if_asked:
        stop_if_asked()
        thing = Swallows()
        del thing
        with pytest.raises(KeyboardInterrupt):
            stop_if_asked()
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_waits_until_a_line_is_written() -> None:
    written = []
    with pytest.raises(KeyboardInterrupt), ctrl_c(), uninterrupted():  # noqa: PT012
        os.kill(os.getpid(), signal.SIGINT)
        written.append("the whole line")
    assert written
