"""Which system calls a process may still make, told to the Linux kernel (seccomp).

What is not listed here is refused: sockets, programs, processes, signals, other processes' memory,
every change of a file. Refused is answered by an error and does not kill, so that a library that
asks for more than it needs goes on without it. The list is what Python, glibc or musl and the
loaders' libraries need once they are imported, found with strace.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Iterator, Sequence

Instruction = tuple[int, int, int, int]  # code, jump where true, jump where false, operand

_LOAD, _EQUALS, _SHARES_BITS, _AT_LEAST, _ANSWER = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOWED = (_ANSWER, 0, 0, 0x7FFF0000)
_REFUSED = (_ANSWER, 0, 0, 0x00050000 | errno.EPERM)
_UNKNOWN = (_ANSWER, 0, 0, 0x00050000 | errno.ENOSYS)
_NUMBER, _ARCHITECTURE = 0, 4  # where they stand in what the kernel shows a filter
_SAME_EVERYWHERE = 424  # numbers from here on are young: a library has another way without them

# machine: what the kernel calls it, the number of `seccomp`, and the column in the table below
_MACHINES = {"x86_64": (0xC000003E, 317, 0), "aarch64": (0xC00000B7, 277, 1)}
_CALLS: dict[str, tuple[int | None, int | None]] = {
    "read": (0, 63),
    "readv": (19, 65),
    "pread64": (17, 67),
    "write": (1, 64),  # to what was open before: no file can be opened for writing
    "writev": (20, 66),
    "close": (3, 57),
    "lseek": (8, 62),
    "open": (2, None),
    "openat": (257, 56),
    "fstat": (5, 80),
    "stat": (4, None),
    "lstat": (6, None),
    "newfstatat": (262, 79),
    "statx": (332, 291),
    "access": (21, None),
    "faccessat": (269, 48),
    "faccessat2": (439, 439),
    "readlink": (89, None),
    "readlinkat": (267, 78),
    "getcwd": (79, 17),
    "getdents64": (217, 61),
    "fcntl": (72, 25),
    "ioctl": (16, 29),
    "fadvise64": (221, 223),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "brk": (12, 214),
    "membarrier": (324, 283),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "tgkill": (234, 131),
    "restart_syscall": (219, 128),
    "futex": (202, 98),
    "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123),
    "getcpu": (309, 168),
    "poll": (7, None),
    "ppoll": (271, 73),
    "select": (23, None),
    "pselect6": (270, 72),
    "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "gettimeofday": (96, 169),
    "time": (201, None),
    "times": (100, 153),
    "getrandom": (318, 278),
    "getpid": (39, 172),
    "getppid": (110, 173),
    "gettid": (186, 178),
    "getuid": (102, 174),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getegid": (108, 177),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "prlimit64": (302, 261),
    "uname": (63, 160),
    "sysinfo": (99, 179),
    "exit": (60, 93),
    "exit_group": (231, 94),
}
_CHANGES_A_FILE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_ASKS_OF_DESCRIPTORS = (
    1,
    2,
    3,
    1030,
)  # F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC; none that signals
_ASKS_OF_DEVICES = 0x5401, 0x5451  # TCGETS (is it a terminal?), FIOCLEX


def restrict_system_calls() -> str:
    """Let this process, all its threads, make the listed calls only; return why not, if so."""
    machine = platform.machine()
    if machine not in _MACHINES or struct.calcsize("P") != 8:
        return f"there is no list for {machine}"
    architecture, seccomp, column = _MACHINES[machine]
    numbers = {name: number for name, row in _CALLS.items() if (number := row[column]) is not None}
    return install(program(architecture, numbers), seccomp)


def program(architecture: int, numbers: dict[str, int]) -> list[Instruction]:
    """Return the filter that lets calls of these names and numbers through."""
    found: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUALS, 1, 0, architecture),  # a 32-bit call has other numbers
        _REFUSED,
        (_LOAD, 0, 0, _NUMBER),
    ]
    for name, number in numbers.items():
        body = list(_condition(name))
        found += [(_EQUALS, 0, len(body), number), *body]
    return [*found, (_AT_LEAST, 0, 1, _SAME_EVERYWHERE), _UNKNOWN, _REFUSED]


def install(instructions: Sequence[Instruction], seccomp: int) -> str:
    """Give a filter to the kernel; return why it did not take it, or nothing."""
    code = b"".join(struct.pack("=HBBI", *each) for each in instructions)
    buffer = ctypes.create_string_buffer(code, len(code))
    whole = ctypes.create_string_buffer(
        struct.pack("HxxxxxxP", len(instructions), ctypes.addressof(buffer))
    )
    libc = ctypes.CDLL(None, use_errno=True)
    mode, all_threads = 1, 1
    answer = libc.syscall(seccomp, mode, all_threads, whole)
    if answer > 0:
        return "another thread cannot be restricted"
    return os.strerror(ctypes.get_errno()) if answer else ""


def _condition(name: str) -> Iterator[Instruction]:
    """Yield what is asked of a call's arguments, down to an answer in each case."""
    if name in ("open", "openat"):
        yield from [_low_half(2 if name == "openat" else 1), (_SHARES_BITS, 0, 1, _CHANGES_A_FILE)]
        yield from [_REFUSED, _ALLOWED]
    elif name in ("fcntl", "ioctl"):
        yield _low_half(1)
        for value in _ASKS_OF_DESCRIPTORS if name == "fcntl" else _ASKS_OF_DEVICES:
            yield from [(_EQUALS, 0, 1, value), _ALLOWED]
        yield _REFUSED
    elif name == "tgkill":  # how a program aborts itself
        yield from [_low_half(0), (_EQUALS, 1, 0, os.getpid()), _REFUSED, _ALLOWED]
    elif name == "prlimit64":  # of this process, and no new limit
        low = _low_half(2)
        for half in (_low_half(0), low, (_LOAD, 0, 0, low[3] + 4)):
            yield from [half, (_EQUALS, 1, 0, 0), _REFUSED]
        yield _ALLOWED
    else:
        yield _ALLOWED


def _low_half(argument: int) -> Instruction:
    return _LOAD, 0, 0, 16 + 8 * argument  # both machines put it first
