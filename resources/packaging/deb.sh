#!/usr/bin/env bash
# Makes a Debian package of Askance, for the Debian or Ubuntu and the processor it is made on.
#
#     resources/packaging/deb.sh [FOLDER]    # where it is put; else the current folder
#
# Needs git, dpkg-dev's dpkg-deb and python3-venv. The program lies in /opt/askance; the menu entry,
# its description and the icons lie where desktops look for them.
set -euo pipefail

target=$(realpath -m "${1:-.}")
here=$(dirname "$(realpath "$0")")
clone=$(git -C "$here" rev-parse --show-toplevel)
python=/usr/bin/python3
architecture=$(dpkg --print-architecture)
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$clone/pyproject.toml")
# Python's own minor version is that of the compiled packages
this=$("$python" -c 'import sys; print("{}.{}".format(*sys.version_info))')
next=$("$python" -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1] + 1}")')
# the libraries that the README names, without what only an installation with pip needs
libraries=$(sed -n '/sudo apt-get install/,/^$/p' "$clone/README.md" | tr -d '\\' |
    tr -s ' \n' '\n\n' | grep '^lib' | paste -sd, | sed 's/,/, /g')

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/{DEBIAN,opt,usr/bin} "$root"/usr/share/{applications,metainfo,icons,doc/askance}
PYTHON=$python "$here/bundle.sh" "$root/opt/askance" >/dev/null
ln -s /opt/askance/bin/askance "$root/usr/bin/askance"
cp "$clone"/resources/desktop/*.desktop "$root/usr/share/applications/"
cp "$clone"/resources/desktop/*.metainfo.xml "$root/usr/share/metainfo/"
cp -r "$clone/resources/icons/hicolor" "$root/usr/share/icons/"
install -D -m 644 "$clone/resources/icons/askance.svg" \
    "$root/usr/share/icons/hicolor/scalable/apps/askance.svg"
{
    printf 'Askance is free software under the GNU General Public License, version 3 or later:\n'
    printf '/usr/share/common-licenses/GPL-3.\n\nIt comes with these packages:\n\n'
    "$root/opt/askance/bin/python3" "$here/licences.py"
} >"$root/usr/share/doc/askance/copyright"
cat >"$root/DEBIAN/control" <<CONTROL
Package: askance
Version: $version
Architecture: $architecture
Maintainer: The Askance developers <askance@localhost>
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: python3 (>= $this), python3 (<< $next), $libraries
Section: text
Priority: optional
Description: see what cannot be trusted in an article
 Sets an article as a page to read, marks the passages that cannot be trusted, and says why: words
 that a machine put in, altered quotations, broken grammar, leftovers of web pages, contradictions.
 All of it runs on your computer.
CONTROL
chmod -R u+rwX,go+rX,go-w "$root"
mkdir -p "$target"
dpkg-deb --root-owner-group -Zgzip -z6 --build "$root" \
    "$target/askance_${version}_$architecture.deb" >/dev/null
echo "$target/askance_${version}_$architecture.deb"
