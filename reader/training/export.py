"""Write a trained network as the files that the program reads: ONNX int8, and the embeddings."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from reader import telemetry
from reader.training.network import ReplacedWords

log = logging.getLogger(__name__)


class _AsTuple(nn.Module):
    def __init__(self, network: ReplacedWords) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        read = self.network(embedded, mask)
        return read.wrong, read.habit, read.query


def export(
    network: ReplacedWords, tokenizer: Path, folder: Path, *, version: str, quantised: bool = True
) -> None:
    """Write `network` to `folder` as `encoder.onnx`, `embeddings.npz`, `tokenizer.json`.

    Weight matrices become int8 with a scale for each output channel, activations are quantised as
    they come; embeddings become int8 with a scale for each row.
    """
    if not telemetry.is_off():
        raise RuntimeError(telemetry.NOT_OFF)
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    network = network.float().eval()
    width = network.embeddings.shape[1]
    any_size = torch.export.Dim.DYNAMIC
    float_file = folder / "encoder_float.onnx"
    torch.onnx.export(
        _AsTuple(network).eval(),
        (torch.randn(3, 17, width), torch.ones(3, 17, dtype=torch.long)),
        str(float_file),
        input_names=["embedded", "mask"],
        output_names=["wrong", "habit", "query"],
        dynamic_shapes={name: {0: any_size, 1: any_size} for name in ("embedded", "mask")},
        dynamo=True,
        external_data=False,
    )
    if quantised:
        quantize_dynamic(
            float_file,
            folder / "encoder.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=False,
            op_types_to_quantize=["MatMul", "Gemm"],
            nodes_to_exclude=_heads(float_file),  # small, and where the noise would be seen
            extra_options={"MatMulConstBOnly": True},
        )
        float_file.unlink()
    else:
        float_file.replace(folder / "encoder.onnx")
    onnx.checker.check_model(str(folder / "encoder.onnx"))
    table = network.embeddings.detach().numpy()
    scales = np.abs(table).max(axis=1) / 127
    np.savez_compressed(
        folder / "embeddings.npz",
        rows=np.round(table / np.maximum(scales, 1e-9)[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
        bias=network.bias.detach().numpy().astype(np.float32),
    )
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    card = folder / "model.json"
    kept = json.loads(card.read_text(encoding="utf-8")) if card.exists() else {}
    card.write_text(json.dumps({**kept, "version": version}, indent=1) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    log.info("wrote %s: %.1f MB", folder, size)


def _heads(file: Path) -> list[str]:
    """Return the names of the nodes that are the heads' matrices."""
    heads = ("network.wrong", "network.habit", "network.restore")
    return [
        node.name
        for node in onnx.load(str(file)).graph.node
        if any(name.startswith(heads) for name in node.input)
    ]
