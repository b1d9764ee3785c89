"""No test reaches further than this machine: whatever tries to is refused, and its test fails.

Python tells an audit hook of each connection and each name that is looked up, whichever library
asks. Processes that tests start and libraries in C are not seen: `test_nothing_leaves.py` watches
the whole program from outside.
"""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

_refused: list[str] = []
_NAMES = {"localhost", "localhost.localdomain", "", None}


def is_here(host: object) -> bool:
    """Say whether a host is this machine."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name in _NAMES:
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(str(name).partition("%")[0]).is_loopback
    return False


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect" or event.startswith("socket.sendto"):
        address = arguments[1]  # a path where it is a socket of this machine
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if not is_here(host):
        _refused.append(f"{event} {host!r}")
        raise PermissionError(f"tests may not reach {host!r}")


def pytest_configure(config: pytest.Config) -> None:
    """Begin to listen; a hook stays as long as the process."""
    sys.addaudithook(_guard)


@pytest.fixture
def refused_connections() -> list[str]:
    """Hosts that this test tried to reach; it may do so on purpose, and empties the list."""
    return _refused


@pytest.fixture(autouse=True)
def no_network(refused_connections: list[str]) -> Iterator[None]:
    """Fail a test in which anything tries to reach another machine."""
    refused_connections.clear()
    yield
    assert refused_connections == [], "a test tried to reach another machine"
