"""Write a trained network as the files that the program reads: ONNX in 8 or 4 bits, embeddings."""

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

BLOCK = 64  # weights that share a scale in 4 bits
AS_INT8 = 4  # ONNX Runtime's number for 8-bit activations
log = logging.getLogger(__name__)


class _AsTuple(nn.Module):
    def __init__(self, network: ReplacedWords) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        read = self.network(embedded, mask)
        return read.wrong, read.habit, read.query


def export(
    network: ReplacedWords, tokenizer: Path, folder: Path, *, version: str, bits: int = 8
) -> None:
    """Write `network` to `folder` as `encoder.onnx`, `embeddings.npz`, `tokenizer.json`.

    Weight matrices become int8 with a scale for each output channel, or 4 bits with a scale for
    each block; 32 leaves them alone. Activations are quantised as they come; embeddings become int8
    with a scale for each row.
    """
    if not telemetry.is_off():
        raise RuntimeError(telemetry.NOT_OFF)
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
    if bits == 8:
        _in_8_bits(float_file, folder / "encoder.onnx")
    elif bits == 4:
        _in_4_bits(float_file, folder / "encoder.onnx")
    else:
        shutil.copyfile(float_file, folder / "encoder.onnx")
    float_file.unlink()
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


def _in_8_bits(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=False,
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=_heads(source),  # small, and where the noise would be seen
        extra_options={"MatMulConstBOnly": True},
    )


def _in_4_bits(source: Path, target: Path) -> None:
    """Quantise the matrices alone; products with 8-bit activations fit 16 bits on any processor."""
    from onnxruntime.quantization import matmul_nbits_quantizer as nbits

    logging.getLogger(nbits.__name__).setLevel(logging.WARNING)
    quantizer = nbits.MatMulNBitsQuantizer(
        onnx.load(str(source)),
        algo_config=nbits.DefaultWeightOnlyQuantConfig(
            block_size=BLOCK, is_symmetric=False, accuracy_level=AS_INT8
        ),
        nodes_to_exclude=_heads(source),
    )
    quantizer.process()
    quantizer.model.save_model_to_file(str(target), False)


def _heads(file: Path) -> list[str]:
    """Return the names of the nodes that are the heads' matrices."""
    heads = ("network.wrong", "network.habit", "network.restore")
    return [
        node.name
        for node in onnx.load(str(file)).graph.node
        if any(name.startswith(heads) for name in node.input)
    ]
