"""Round a base's layers to what four bits can hold, before a network is trained upon them.

Layers that stay frozen are shipped in four bits. Rounded first, they are the same in training and
in the program: the layers above learn to read them as they are, and the rounding costs nothing.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from reader.training.network import WEIGHTS

BLOCK = 64  # weights that share a scale, along the input
LEVELS = 15  # steps between the least and the greatest of a block
COMPANIONS = ("config.json", "tokenizer.json")
_LAYER = re.compile(r"\bencoder\.layer\.(\d+)\.")


def rounded(weight: torch.Tensor) -> torch.Tensor:
    """Return a matrix (out, in) as ONNX Runtime's four bits hold it; twice is the same as once."""
    blocks = weight.float().unflatten(1, (-1, BLOCK))
    least = blocks.amin(dim=-1, keepdim=True).clamp(max=0)
    scale = ((blocks.amax(dim=-1, keepdim=True).clamp(min=0) - least) / LEVELS).clamp(min=1e-12)
    zero = torch.round(-least / scale).clamp(0, LEVELS)
    whole = torch.round(blocks / scale + zero).clamp(0, LEVELS)
    return ((whole - zero) * scale).flatten(1)


def round_network(trained: Path, folder: Path, *, layers: int) -> None:
    """Write a training's weights with the matrices of the first `layers` layers rounded.

    What is trained upon them afterwards (`train --begin … --frozen …`) learns to read them so.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights = torch.load(trained / WEIGHTS, weights_only=True)
    torch.save(_with_rounded(weights, layers), folder / WEIGHTS)


def round_base(base: Path, folder: Path, *, layers: int) -> None:
    """Write a base of which the matrices of the first `layers` layers are rounded."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = _with_rounded(load_file(base / "model.safetensors"), layers)
    save_file(weights, folder / "model.safetensors")
    for name in COMPANIONS:
        shutil.copyfile(base / name, folder / name)


def _with_rounded(weights: dict[str, torch.Tensor], layers: int) -> dict[str, torch.Tensor]:
    """Return weights by name with the matrices of the first `layers` layers rounded."""
    new = dict(weights)
    for name, weight in weights.items():
        found = _LAYER.search(name)
        if found and int(found[1]) < layers and weight.dim() == 2:
            new[name] = rounded(weight).contiguous()
    return new
