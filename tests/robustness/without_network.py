"""Runs a command where there is no network but loopback: `unshare -n python … COUNTS COMMAND…`.

Writes into COUNTS how often something tried to leave: the kernel counts in each network namespace
what it found no way for, and each datagram, a look-up at a name server of this machine among them.
"""

from __future__ import annotations

import fcntl
import json
import socket
import struct
import subprocess
import sys
from pathlib import Path

_GET_FLAGS, _SET_FLAGS, _UP = 0x8913, 0x8914, 1  # SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP


def bring_loopback_up() -> None:
    """Do what `ip link set lo up` does, which not every machine has."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
        (flags,) = struct.unpack("16xH14x", fcntl.ioctl(plug, _GET_FLAGS, b"lo".ljust(32, b"\0")))
        fcntl.ioctl(plug, _SET_FLAGS, struct.pack("16sH14x", b"lo", flags | _UP))


def counts() -> dict[str, int]:
    """Return what the kernel has counted in this namespace."""
    names, values = (
        [line.split() for line in Path("/proc/net/snmp").read_text().splitlines()[at::2]]
        for at in (0, 1)
    )
    counted = {
        f"{head[0]}{name}": int(value)
        for head, row in zip(names, values)
        for name, value in zip(head[1:], row[1:])
    }
    six = Path("/proc/net/snmp6")  # where there is IPv6
    for line in six.read_text().splitlines() if six.exists() else ():
        name, value = line.split()
        counted[name] = int(value)
    wanted = ("Ip:OutNoRoutes", "Udp:OutDatagrams", "Ip6OutNoRoutes", "Udp6OutDatagrams")
    return {name: counted.get(name, 0) for name in wanted}


if __name__ == "__main__":
    bring_loopback_up()
    status = subprocess.run(sys.argv[2:], check=False).returncode
    Path(sys.argv[1]).write_text(json.dumps(counts()))
    sys.exit(status)
