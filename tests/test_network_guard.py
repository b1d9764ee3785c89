"""The guard refuses other machines, whatever asks for them, and lets this one through."""

from __future__ import annotations

import socket

import pytest
import requests

from tests.network_guard import is_here


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", b"localhost", "127.8.8.8", None])
def test_this_machine_may_be_reached(host: object) -> None:
    assert is_here(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "0.0.0.0", "2001:db8::1", b"a.b"])
def test_others_may_not(host: object) -> None:
    assert not is_here(host)


def test_a_connection_by_address_is_refused(refused_connections: list[str]) -> None:
    with socket.socket() as plug, pytest.raises(PermissionError):
        plug.connect(("192.0.2.1", 80))
    assert refused_connections == ["socket.connect '192.0.2.1'"]
    refused_connections.clear()


def test_a_connection_by_name_is_refused_before_the_name_is_looked_up(
    refused_connections: list[str],
) -> None:
    with pytest.raises((PermissionError, requests.ConnectionError)):
        requests.get("https://harbour.example/", timeout=1)
    assert refused_connections == ["socket.getaddrinfo 'harbour.example'"]
    refused_connections.clear()


def test_a_connection_on_this_machine_is_let_through() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5) as plug,
    ):
        assert plug.getpeername() == server.getsockname()
