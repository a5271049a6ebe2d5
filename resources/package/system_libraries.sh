#!/bin/sh
# Installs the system libraries that Qt and the papers need, where it may; otherwise names the one
# command to type. Usage: system_libraries.sh VENV
set -u
venv=$1

window="libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3
 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
checks="xvfb xdotool"
wanted=""

qt=$(ls -d "$venv"/lib/python*/site-packages/PySide6/Qt 2>/dev/null | head -n 1)
missing=$(ldd "$qt"/lib/libQt6Widgets.so.6 "$qt"/lib/libQt6Svg.so.6 \
    "$qt"/plugins/platforms/libqxcb.so 2>/dev/null | awk '/not found/ {print $1}' | sort -u)
[ -z "$missing" ] || wanted=$window

# The papers want a face with the letters of all peoples of Russia: Liberation Serif 2 has them.
serif=$(ls /usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf \
    /usr/share/fonts/truetype/paratype/PTF55F.ttf 2>/dev/null | head -n 1)
[ -n "$serif" ] || wanted="$wanted fonts-liberation2"

# One test drags a card with a real mouse on a virtual screen.
command -v Xvfb >/dev/null && command -v xdotool >/dev/null || wanted="$wanted $checks"

[ -n "$wanted" ] || exit 0
command="apt-get install --yes --no-install-recommends $(echo $wanted)"

if ! command -v apt-get >/dev/null; then
    [ -z "$missing" ] && exit 0
    echo "Install the packages of your system that hold these libraries, then run make again:"
    echo "$missing"
    exit 1
elif [ "$(id -u)" = 0 ]; then
    as_root=""
elif sudo -n true 2>/dev/null; then
    as_root="sudo"
elif [ -z "$missing" ]; then
    echo "For all checks, type once: sudo $command"
    exit 0
else
    echo "Qt needs a few system libraries. Type this once, then run make again:"
    echo "  sudo $command"
    exit 1
fi

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
if $as_root apt-get update >"$log" 2>&1 && $as_root $command >"$log" 2>&1; then
    rm -f "$log"
else
    tail -n 5 "$log"
    rm -f "$log"
    echo "The system libraries could not be installed. Try: $command"
    [ -z "$missing" ] || exit 1
fi
