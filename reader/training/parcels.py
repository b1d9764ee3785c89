"""A base's weights in parcels, for a machine with an accelerator that only small files reach.

    python -m reader.training parcels BASE --folder PARCELS      # here: int8 rows, 15 MB each
    python -m reader.training parcels PARCELS --folder BASE --unpack      # there

Frozen layers lose nothing that can be measured; those that are trained begin a hair away.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

LARGEST = 15_000_000  # bytes of weights in a parcel
LIST = "parcels.json"
COMPANIONS = ("config.json", "tokenizer.json")


def pack(base: Path, folder: Path) -> int:
    """Write a base's matrices as int8 with a scale for each row; return how many parcels."""
    folder.mkdir(parents=True, exist_ok=True)
    parcels: list[dict[str, np.ndarray]] = [{}]
    size = 0
    for name, weight in load_file(base / "model.safetensors").items():
        if size > LARGEST:
            parcels.append({})
            size = 0
        if weight.dim() == 2:
            scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-9) / 127
            parcels[-1][name] = torch.round(weight / scale).to(torch.int8).numpy()
            parcels[-1][f"{name}|scale"] = scale.numpy()
        else:
            parcels[-1][name] = weight.numpy()
        size += parcels[-1][name].nbytes
    for number, parcel in enumerate(parcels):
        np.savez(folder / f"parcel-{number:02}.npz", allow_pickle=False, **parcel)
    (folder / LIST).write_text(json.dumps(len(parcels)), encoding="utf-8")
    for name in COMPANIONS:
        shutil.copyfile(base / name, folder / name)
    return len(parcels)


def unpack(folder: Path, base: Path) -> None:
    """Make a base of its parcels again. Raises `FileNotFoundError` where one is missing."""
    base.mkdir(parents=True, exist_ok=True)
    weights: dict[str, torch.Tensor] = {}
    for number in range(json.loads((folder / LIST).read_text(encoding="utf-8"))):
        with np.load(folder / f"parcel-{number:02}.npz") as parcel:
            for name in parcel.files:
                if not name.endswith("|scale"):
                    scale = parcel.get(f"{name}|scale", np.float32(1))
                    weights[name] = torch.from_numpy(parcel[name].astype(np.float32) * scale)
    save_file(weights, base / "model.safetensors")
    for name in COMPANIONS:
        shutil.copyfile(folder / name, base / name)
