#!/usr/bin/env bash
# Tries a package that deb.sh made: installs it where it may, else unpacks it, and starts it.
#
#     resources/packaging/check_deb.sh PACKAGE.deb
#
# Needs xvfb. Where apt may install (as root, with CHECK_INSTALL=1) the system installs it with what
# it depends on, and removes it at the end; else it is unpacked into a folder of its own.
set -euo pipefail

package=$(realpath "$1")
work=$(mktemp -d)
server=
installed=
finish() {
    [ -z "$server" ] || kill "$server"
    [ -z "$installed" ] || apt-get remove -y -qq askance >/dev/null
    rm -rf "$work"
}
trap finish EXIT
cd "$work" # not in the clone: its `reader` must not be found
if [ "${CHECK_INSTALL:-}" = 1 ]; then
    installed=1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
    root=
    askance=/usr/bin/askance
else
    dpkg-deb -x "$package" "$work/root"
    root=$work/root
    askance=$root/opt/askance/bin/askance
fi
for name in DATA CACHE CONFIG LOG; do
    mkdir "$work/$name"
    export "ASKANCE_$name=$work/$name"
done
! command -v desktop-file-validate >/dev/null ||
    desktop-file-validate "$root"/usr/share/applications/org.askance.askance.desktop
! command -v appstreamcli >/dev/null ||
    appstreamcli validate --no-net "$root"/usr/share/metainfo/org.askance.askance.metainfo.xml

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x900x24 2>/dev/null)
server=$!
read -r number <&3
export DISPLAY=":$number"
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
"$askance" doctor
printf 'The ferry left at six. “We saw it go. ” said the captain.\n' >story.txt
"$askance" check --grammar off story.txt || [ $? = 1 ]
"$askance" story.txt --screenshot window.png
[ -s window.png ]
python=$(dirname "$(readlink -f "$askance")")/python3
[ -z "$(find "$(dirname "$python")/.." -newer story.txt -name '*.pyc' -print -quit)" ]
echo "The package works."
