#!/usr/bin/env bash
# LingoTweaker takes a folder called `data` where it is started for its rules, before its own.
#
# Guess from memory, before it was tried: "With lingotweaker-data-en installed `Engine("en-US")` finds
#   that package's rules, wherever it is started; what lies in the working folder does not matter."
# Behaviour: an empty folder `data` in the working folder is taken, and the engine does not start.
#   With `data_dir=` it starts in the same place.
# Output seen (lingotweaker 0.2.8, lingotweaker-data-en 0.1.6, Linux x86-64, November 2026):
#   in an empty folder: EN_A_VS_AN
#   beside a folder called data: RuntimeError data error: missing core/segment.srx
#   there, with data_dir: EN_A_VS_AN
#
# Needs: python3 (3.11 or newer) with venv, on Linux x86-64.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
odd=0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    lingotweaker==0.2.8 lingotweaker-data-en==0.1.6
cat >"$work/check.py" <<'PYTHON'
import sys

import lingotweaker_data_en
import lt_py

options = {"data_dir": str(lingotweaker_data_en.data_dir())} if len(sys.argv) > 1 else {}
try:
    engine = lt_py.Engine("en-US", **options)
    print(*(match["rule_id"] for match in engine.check("She bought a apple.")))
except Exception as error:
    print(type(error).__name__, error)
PYTHON
mkdir -p "$work/empty" "$work/beside/data"

# check WHAT EXPECTED FOLDER [with data_dir]
check() {
    local seen
    seen=$(cd "$work/$3" && "$work/venv/bin/python" -P "$work/check.py" ${4:+"$4"})
    echo "$1: $seen"
    [ "$2" = "$seen" ] || { echo "  it was: $2"; odd=1; }
}

check "in an empty folder" EN_A_VS_AN empty
check "beside a folder called data" "RuntimeError data error: missing core/segment.srx" beside
check "there, with data_dir" EN_A_VS_AN beside with
exit $odd
