#!/usr/bin/env bash
# Makes a folder that holds Askance and all Python packages that it needs.
#
#     resources/packaging/bundle.sh FOLDER
#
# It takes what is committed, not what lies about, and packages from pip's index. The folder runs
# wherever it is put, with the Python it was made with (PYTHON, else the system's) in its place:
# FOLDER/bin/askance starts the program. What only developers of Qt programs need is left out.
set -euo pipefail

folder=$(realpath -m "${1:?say which folder to make}")
python=${PYTHON:-/usr/bin/python3}
clone=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
[ ! -e "$folder" ] || { echo "$folder is there already." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/source"
git -C "$clone" archive HEAD | tar -x -C "$work/source"
"$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile "$work/source"
"$folder/bin/python" -m pip uninstall --quiet --yes setuptools pip

packages=$("$folder/bin/python" -c "import sysconfig; print(sysconfig.get_path('purelib'))")
qt=$packages/PySide6
for tool in assistant balsam balsamui designer linguist lrelease lupdate qmlcachegen qmlformat \
    qmlimportscanner qmllint qmlls qmltyperegistrar qsb rcc svgtoqml uic; do
    rm -f "$qt/$tool" "$qt/Qt/libexec/$tool"
done
rm -rf "$qt"/{include,glue,typesystems,scripts,support,doc} "$qt"/Qt/{qml,metatypes}
find "$qt" -name "*.pyi" -delete
find "$qt" "$qt/Qt/lib" -maxdepth 1 \( -name "*Qml*" -o -name "*qml*" -o -name "*Quick*" \
    -o -name "*Designer*" -o -name "*QtHelp*" -o -name "*Qt6Help*" -o -name "*QtUiTools*" \
    -o -name "*UiTools*" -o -name "*Sql*" -o -name "*Labs*" \) -exec rm -rf {} +
rm -rf "$qt"/Qt/plugins/{qmltooling,qmllint,qmlls,designer,sqldrivers,scenegraph}
find "$qt/Qt/translations" -name "*.qm" ! -name "qtbase_*" -delete

# what runs is a Python next to a file that says so: no place is written into the folder
rm -f "$folder"/bin/{activate*,Activate*,pip*,askance*} "$folder"/.gitignore
find "$folder/bin" -type f -delete
cat >"$folder/bin/askance" <<'SCRIPT'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/python3" -P -m reader "$@"
SCRIPT
chmod 755 "$folder/bin/askance"
sed -i '/^command = /d' "$folder/pyvenv.cfg"
"$folder/bin/python3" -m compileall -q -s "$folder" -p "" --invalidation-mode unchecked-hash "$packages"
du -sh "$folder" | cut -f1
