#!/usr/bin/env bash
# What a screen reader does to a button that is on or off, and what Qt then tells.
#
# Guess from memory, before it was tried: "The first action that an accessible button offers is a
#   click: `clicked` is emitted, and a tool button triggers the QAction that it shows."
# Behaviour: a button that can be checked offers "Toggle" in the place of "Press", and that changes
#   its state and emits `toggled` alone: no `clicked`, and no `triggered` of the action whose
#   button it is. Who listens to clicks is deaf to screen readers.
# Output seen (PySide6-Essentials 6.11.1, Python 3.11, December 2026):
#   push button: Press: clicked
#   checkable push button: Toggle: toggled
#   check box: Toggle: toggled
#   tool button of a command: Toggle: toggled
#
# Needs: python3 with venv, Qt's system libraries.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check "PySide6-Essentials==6.11.1"
cd "$work"
QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" - <<'PYTHON'
from PySide6.QtCore import qVersion
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QToolButton

app = QApplication([])
action = QAction("A command", checkable=True)
tool = QToolButton()
tool.setDefaultAction(action)
buttons = {
    "push button": QPushButton("Plain"),
    "checkable push button": QPushButton("Checkable", checkable=True),
    "check box": QCheckBox("Box"),
    "tool button of a command": tool,
}
heard = []
action.triggered.connect(lambda: heard.append("triggered"))
answers = {}
for name, button in buttons.items():
    button.clicked.connect(lambda: heard.append("clicked"))
    button.toggled.connect(lambda: heard.append("toggled"))
    button.show()
    actions = QAccessible.queryAccessibleInterface(button).actionInterface()
    first = actions.actionNames()[0]
    heard.clear()
    actions.doAction(first)
    for _ in range(200):  # a press is animated
        app.processEvents()
        if heard:
            break
        from PySide6.QtCore import QThread

        QThread.msleep(5)
    answers[name] = (first, list(heard))
print(f"Qt {qVersion()}")
for name, (first, said) in answers.items():
    print(f"{name}: {first}: {', '.join(said) or 'nothing'}")
assert answers["push button"] == ("Press", ["clicked"])
for name in ("checkable push button", "check box", "tool button of a command"):
    assert answers[name] == ("Toggle", ["toggled"]), name
PYTHON
