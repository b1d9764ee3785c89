"""A format that tries to get out of the process that reads it, by libc and the kernel itself.

Python is not asked, as a library that a hostile file has taken over would not ask it. The file says
where the things are that it tries to reach; the article says of each attempt how it ended.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

from reader.model.article import Article

LIBC = ctypes.CDLL(None, use_errno=True)
NO = frozenset({errno.EPERM, errno.EACCES, errno.ENOSYS})
INET, UNIX, NETLINK, PAIR = socket.AF_INET, socket.AF_UNIX, 16, socket.SOCK_STREAM
ATTACH, SET_OWNER, READ, WRITE, CREATE = 16, 8, os.O_RDONLY, os.O_WRONLY, os.O_CREAT
LANDLOCK, SECCOMP, DESCRIPTORS = "Landlock", "seccomp", "descriptors"

Places = Mapping[str, str]  # "file", "folder", "parent"
ATTEMPTS: dict[str, tuple[str, Callable[[Places], int]]] = {}


def attempt(layer: str) -> Callable[[Callable[[Places], int]], Callable[[Places], int]]:
    def register(function: Callable[[Places], int]) -> Callable[[Places], int]:
        ATTEMPTS[function.__name__] = layer, function
        return function

    return register


def load(data: bytes, path: Path | None) -> Article:
    places = json.loads(data)
    return Article(json.dumps({name: _outcome(name, places) for name in ATTEMPTS}), ())


def _outcome(name: str, places: Places) -> str:
    ctypes.set_errno(0)
    if ATTEMPTS[name][1](places) >= 0:
        return "done"
    number = ctypes.get_errno()
    return "refused" if number in NO else f"failed with {errno.errorcode.get(number, number)}"


def _opened(path: str, flags: int) -> int:
    return int(LIBC.open(path.encode(), flags, 0o600))


def _below(places: Places, name: str) -> bytes:
    return f"{places['folder']}/{name}".encode()


def _address() -> bytes:
    return INET.to_bytes(2, "little") + (9).to_bytes(2, "big") + bytes([127, 0, 0, 1]) + bytes(8)


@attempt(LANDLOCK)
def read_a_file(places: Places) -> int:
    return _opened(places["file"], READ)


@attempt(LANDLOCK)
def list_a_folder(places: Places) -> int:
    return _opened(places["folder"], READ | os.O_DIRECTORY)


@attempt(LANDLOCK)
def read_the_accounts(places: Places) -> int:
    return _opened("/etc/passwd", READ)


@attempt(LANDLOCK)
def read_the_environment_of_the_parent(places: Places) -> int:
    return _opened(f"/proc/{places['parent']}/environ", READ)


@attempt(LANDLOCK)
def read_its_own_memory(places: Places) -> int:
    return _opened("/proc/self/mem", READ)


@attempt(SECCOMP)
def write_into_a_file(places: Places) -> int:
    return _opened(places["file"], WRITE)


@attempt(SECCOMP)
def create_a_file(places: Places) -> int:
    return _opened(_below(places, "created").decode(), WRITE | CREATE)


@attempt(SECCOMP)
def create_a_symlink(places: Places) -> int:
    return int(LIBC.symlink(b"/etc/passwd", _below(places, "symlink")))


@attempt(SECCOMP)
def create_a_hard_link(places: Places) -> int:
    return int(LIBC.link(places["file"].encode(), _below(places, "link")))


@attempt(SECCOMP)
def create_a_folder(places: Places) -> int:
    return int(LIBC.mkdir(_below(places, "made"), 0o700))


@attempt(SECCOMP)
def create_a_pipe_in_a_folder(places: Places) -> int:
    return int(LIBC.mkfifo(_below(places, "fifo"), 0o600))


@attempt(SECCOMP)
def rename_a_file(places: Places) -> int:
    return int(LIBC.rename(places["file"].encode(), _below(places, "renamed")))


@attempt(SECCOMP)
def delete_a_file(places: Places) -> int:
    return int(LIBC.unlink(places["file"].encode()))


@attempt(SECCOMP)
def cut_a_file_off(places: Places) -> int:
    return int(LIBC.truncate(places["file"].encode(), 0))


@attempt(SECCOMP)
def change_who_may_read(places: Places) -> int:
    return int(LIBC.chmod(places["file"].encode(), 0o666))


@attempt(SECCOMP)
def leave_for_another_folder(places: Places) -> int:
    return int(LIBC.chdir(b"/"))


@attempt(SECCOMP)
def make_a_process(places: Places) -> int:
    pid = int(LIBC.fork())
    if pid == 0:
        os._exit(0)
    return pid


@attempt(SECCOMP)
def start_a_shell(places: Places) -> int:
    status = int(LIBC.system(b"exit 0"))
    return -1 if status else 0


@attempt(SECCOMP)
def open_a_tcp_socket(places: Places) -> int:
    return int(LIBC.socket(INET, socket.SOCK_STREAM, 0))


@attempt(SECCOMP)
def open_a_udp_socket(places: Places) -> int:
    return int(LIBC.socket(INET, socket.SOCK_DGRAM, 0))


@attempt(SECCOMP)
def open_a_unix_socket(places: Places) -> int:
    return int(LIBC.socket(UNIX, socket.SOCK_STREAM, 0))


@attempt(SECCOMP)
def open_a_netlink_socket(places: Places) -> int:
    return int(LIBC.socket(NETLINK, socket.SOCK_RAW, 0))


@attempt(SECCOMP)
def open_a_pair_of_sockets(places: Places) -> int:
    return int(LIBC.socketpair(UNIX, PAIR, 0, (ctypes.c_int * 2)()))


@attempt(SECCOMP)
def connect(places: Places) -> int:
    return int(LIBC.connect(0, _address(), 16))


@attempt(SECCOMP)
def bind(places: Places) -> int:
    return int(LIBC.bind(0, _address(), 16))


@attempt(SECCOMP)
def send_a_datagram(places: Places) -> int:
    return int(LIBC.sendto(0, b"hello", 5, 0, _address(), 16))


@attempt(SECCOMP)
def signal_the_parent(places: Places) -> int:
    return int(LIBC.kill(int(places["parent"]), 0))


@attempt(SECCOMP)
def signal_a_thread_of_the_parent(places: Places) -> int:
    return int(LIBC.tgkill(int(places["parent"]), int(places["parent"]), 0))


@attempt(SECCOMP)
def have_the_parent_signalled(places: Places) -> int:
    return int(LIBC.fcntl(0, SET_OWNER, int(places["parent"])))


@attempt(SECCOMP)
def trace_the_parent(places: Places) -> int:
    return int(LIBC.ptrace(ATTACH, int(places["parent"]), None, None))


@attempt(SECCOMP)
def read_the_memory_of_the_parent(places: Places) -> int:
    return int(LIBC.process_vm_readv(int(places["parent"]), None, 0, None, 0, 0))


@attempt(SECCOMP)
def get_hold_of_the_parent(places: Places) -> int:
    return int(LIBC.syscall(434, int(places["parent"]), 0))  # pidfd_open


@attempt(SECCOMP)
def change_its_own_limits(places: Places) -> int:
    limits = (ctypes.c_ulong * 2)(1 << 20, 1 << 20)
    return int(LIBC.setrlimit(1, limits))  # RLIMIT_FSIZE


@attempt(SECCOMP)
def change_the_limits_of_the_parent(places: Places) -> int:
    limits = (ctypes.c_ulong * 2)(0, 0)
    return int(LIBC.prlimit(int(places["parent"]), 4, limits, None))  # RLIMIT_CORE


@attempt(SECCOMP)
def make_a_file_in_memory(places: Places) -> int:
    return int(LIBC.memfd_create(b"program", 0))


@attempt(SECCOMP)
def have_the_kernel_work_in_its_place(places: Places) -> int:
    return int(LIBC.syscall(425, 1, ctypes.create_string_buffer(256)))  # io_uring_setup


@attempt(SECCOMP)
def leave_its_namespaces(places: Places) -> int:
    return int(LIBC.unshare(0x10000000))  # CLONE_NEWUSER


@attempt(SECCOMP)
def ask_for_a_filter_of_its_own(places: Places) -> int:
    return int(LIBC.prctl(22, 1, 0, 0, 0))  # PR_SET_SECCOMP


@attempt(DESCRIPTORS)
def use_what_the_program_has_open(places: Places) -> int:
    """Refused is what the kernel says of an open file too: what counts is that there is none."""
    there = [n for n in range(3, 256) if LIBC.fcntl(n, 1) >= 0]
    ctypes.set_errno(errno.EPERM)
    return 0 if there else -1


@attempt(SECCOMP)
def become_another_program(places: Places) -> int:
    """Last: it would be the end of the others."""
    return int(LIBC.execve(b"/bin/false", None, None))
