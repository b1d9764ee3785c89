"""Reviews an article as a screen reader's user does: sees, hears and presses through AT-SPI alone.

    /usr/bin/python3 -m tests.gui.atspi_review PROGRAM…

Starts the program, decides each finding on its card, and prints as JSON what was met. It runs with
the system's Python, which has the bindings (Debian: gir1.2-atspi-2.0), and imports nothing of ours.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60.0  # seconds that the next thing may take to come on a busy machine
ANSWERS = ("Confirm", "Dismiss", "Ask")
Node = Any  # Atspi.Accessible


class Screen:
    """What can be seen of a program, by roles and names."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:announcement")

    def _on_event(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def program(self) -> Node | None:
        """Return the program, once it is there."""
        desktop = Atspi.get_desktop(0)
        nodes = (desktop.get_child_at_index(n) for n in range(desktop.get_child_count()))
        return next((node for node in nodes if node and node.get_name() == "askance"), None)

    def find(self, name: str, *, under: Node | None = None) -> Node | None:
        """Return what is on screen under a name."""
        root = under or self.program()
        return next((n for n in self._shown(root) if n.get_name() == name), None) if root else None

    def texts(self, node: Node) -> list[str]:
        """Return the names of all labels on screen in a part."""
        shown = self._shown(node)
        return [n.get_name() for n in shown if n.get_role() is Atspi.Role.LABEL and n.get_name()]

    def wait(self, what: str, condition: Callable[[], Any]) -> Any:
        """Return what a condition comes to, once it is something."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if found := condition():
                    return found
            except GLib.Error:  # it went while it was looked at
                pass
            self.listen()
            time.sleep(0.02)
        raise TimeoutError(what)

    def listen(self) -> None:
        """Take in what was announced meanwhile."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)

    def press(self, node: Node) -> None:
        """Do the first thing that can be done with a control."""
        if not node.get_action_iface().do_action(0):
            raise RuntimeError(f"{node.get_name()} cannot be pressed")

    def _shown(self, node: Node) -> Iterator[Node]:
        if node.get_role() is not Atspi.Role.APPLICATION and not node.get_state_set().contains(
            Atspi.StateType.SHOWING
        ):
            return
        yield node
        for number in range(node.get_child_count()):
            if child := node.get_child_at_index(number):
                yield from self._shown(child)


def review(screen: Screen) -> dict[str, Any]:
    """Decide all findings, taking the three answers in turn; return what was met."""

    def state() -> str:
        label = screen.find("State of the check")
        return label.get_description() if label else ""

    screen.wait("the end of the check", lambda: state().startswith("Checked:"))
    screen.press(screen.wait("next", lambda: screen.find("Next finding")))
    cards: list[str] = []
    answers: list[str] = []
    while True:

        def card_or_end() -> Node | None:
            if end := screen.find("End of the review"):
                return end
            card = screen.find("Card of the finding")
            number = f"{len(cards) + 1} of "
            return card if any(said.startswith(number) for said in screen.heard) else None

        met = screen.wait("a card or the end", card_or_end)
        if met.get_name() == "End of the review":
            break
        answer = ANSWERS[len(answers) % len(ANSWERS)]
        cards.append(met.get_description())
        answers.append(answer)
        screen.press(screen.find(answer, under=met))
    return {
        "checked": state(),
        "cards": cards,
        "answers": answers,
        "heard": screen.heard,
        "end": screen.texts(met),
    }


def main() -> None:
    """Start the program, review what it shows, and end it."""
    program = subprocess.Popen(sys.argv[1:])
    try:
        screen = Screen()
        screen.wait("the program", screen.program)
        print(json.dumps(review(screen)))  # noqa: T201
    finally:
        program.terminate()
        program.wait()


if __name__ == "__main__":
    main()
