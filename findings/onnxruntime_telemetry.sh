#!/usr/bin/env bash
# ONNX Runtime for Python reports its use from 1.29 on: at the bare import, on Linux.
#
# Guess from memory, before it was tried: "The wheels for Linux send nothing. Telemetry is for
#   builds for Windows (trace events), and `onnxruntime.disable_telemetry_events()` turns it off."
# Behaviour:
#   1.28.0  `import onnxruntime` leaves no file.
#   1.29.0, 1.32.0  it makes a device id and a queue of events below the user's cache folder, and some
#           ten seconds later looks up a host to send them to.
#   `disable_telemetry_events()` comes too late: both files are there when it can be called.
#   ORT_DISABLE_TELEMETRY=1 before the import, also out of Python's os.environ, keeps it silent;
#   =true does, too; =0 does not.
# Output seen (Linux x86-64, Python 3.11, November 2026):
#   1.28.0 bare import: nothing
#   1.29.0 bare import: deviceid onnxruntime.db
#   1.32.0 bare import: deviceid onnxruntime.db
#   1.32.0 disable_telemetry_events(): deviceid onnxruntime.db
#   1.32.0 ORT_DISABLE_TELEMETRY=1: nothing
#   1.32.0 ORT_DISABLE_TELEMETRY=true: nothing
#   1.32.0 ORT_DISABLE_TELEMETRY=0: deviceid onnxruntime.db
#   1.32.0 look-ups within 25 seconds: some
#   1.32.0 look-ups with ORT_DISABLE_TELEMETRY=1: none
#
# Needs: python3 (3.11 to 3.13) with venv. The last two lines need strace; without it they are left out.
# Ends with 0 while all of that is so, with 1 when something is otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
odd=0
python3 -m venv "$work/venv"
python=$work/venv/bin/python

install() {
    "$python" -m pip install --quiet --disable-pip-version-check --target "$work/$1" \
        "onnxruntime==$1" "numpy>=2.0,<3"
}

# check WHAT EXPECTED SEEN
check() {
    echo "$1: $3"
    [ "$2" = "$3" ] || { echo "  it was: $2"; odd=1; }
}

# files_after VERSION PROGRAM: what is in the cache folder of a home that was empty
files_after() {
    local home
    home=$(mktemp -d -p "$work")
    HOME=$home XDG_CACHE_HOME=$home/cache PYTHONPATH=$work/$1 "$python" -c "$2"
    local found
    found=$(find "$home" -type f -path '*onnxruntime*' -printf '%f\n' | sort | tr '\n' ' ')
    echo "${found:-nothing }" | sed 's/ $//'
}

# look_ups_with VERSION: whether something asks a name server in 25 seconds
look_ups_with() {
    local home
    home=$(mktemp -d -p "$work")
    HOME=$home XDG_CACHE_HOME=$home/cache PYTHONPATH=$work/$1 strace -f -qq -o "$home/trace" \
        -e trace=network "$python" -c 'import time, onnxruntime; time.sleep(25)'
    if grep -q 'htons(53)' "$home/trace"; then echo some; else echo none; fi
}

unset ORT_DISABLE_TELEMETRY
for version in 1.28.0 1.29.0 1.32.0; do install "$version"; done

files="deviceid onnxruntime.db"
bare="import onnxruntime"
check "1.28.0 bare import" nothing "$(files_after 1.28.0 "$bare")"
check "1.29.0 bare import" "$files" "$(files_after 1.29.0 "$bare")"
check "1.32.0 bare import" "$files" "$(files_after 1.32.0 "$bare")"
check "1.32.0 disable_telemetry_events()" "$files" \
    "$(files_after 1.32.0 "$bare; onnxruntime.disable_telemetry_events()")"
for value in 1 true; do
    check "1.32.0 ORT_DISABLE_TELEMETRY=$value" nothing \
        "$(files_after 1.32.0 "import os; os.environ['ORT_DISABLE_TELEMETRY'] = '$value'; $bare")"
done
check "1.32.0 ORT_DISABLE_TELEMETRY=0" "$files" \
    "$(ORT_DISABLE_TELEMETRY=0 files_after 1.32.0 "$bare")"
if command -v strace >/dev/null; then
    check "1.32.0 look-ups within 25 seconds" some "$(look_ups_with 1.32.0)"
    check "1.32.0 look-ups with ORT_DISABLE_TELEMETRY=1" none \
        "$(ORT_DISABLE_TELEMETRY=1 look_ups_with 1.32.0)"
fi
exit $odd
