"""Write a trained network as the files that the program reads: ONNX in 8 or 4 bits, embeddings."""

from __future__ import annotations

import ast
import json
import logging
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from reader.system import telemetry
from reader.training.network import ReplacedWords
from reader.training.rounding import BLOCK

SCOPES = "pkg.torch.onnx.name_scopes"  # where PyTorch writes the names of modules
AS_INT8 = 4  # ONNX Runtime's number for 8-bit activations
_LAYER = re.compile(r"\blayer\.(\d+)\b")
log = logging.getLogger(__name__)


class _AsTuple(nn.Module):
    def __init__(self, network: ReplacedWords) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        read = self.network(embedded, mask)
        return read.wrong, read.habit, read.query


def export(
    network: ReplacedWords,
    tokenizer: Path,
    folder: Path,
    *,
    version: str,
    bits: int = 8,
    coarse: int = 0,
) -> None:
    """Write `network` to `folder` as `encoder.onnx`, `embeddings.npz`, `tokenizer.json`.

    Weight matrices become int8 with a scale for each output channel; those of the first `coarse`
    layers 4 bits with a scale for each block. 32 bits leave all alone. Activations are quantised as
    they come; embeddings become int8 with a scale for each row.
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
    encoder = folder / "encoder.onnx"
    shutil.copyfile(float_file, encoder)
    if bits == 8 and coarse:
        _in_4_bits(encoder, layers=coarse)
        # Seven bits of eight: no processor's sums overflow, so all read the same.
        _in_8_bits(encoder, reduce_range=True)
    elif bits == 8:
        _in_8_bits(encoder)
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
    stored = json.loads(card.read_text(encoding="utf-8")) if card.exists() else {}
    card.write_text(json.dumps({**stored, "version": version}, indent=1) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    log.info("wrote %s: %.1f MB", folder, size)


def _in_8_bits(file: Path, *, reduce_range: bool = False) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        file,
        file,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=reduce_range,
        op_types_to_quantize=["MatMul", "Gemm"],
        # The heads are small, and there the noise would be seen.
        nodes_to_exclude=_matrices(file, lambda scope: not _LAYER.search(scope)),
        extra_options={"MatMulConstBOnly": True},
    )


def _in_4_bits(file: Path, *, layers: int) -> None:
    """Quantise matrices alone: products with 8-bit activations fit 16 bits on any processor."""
    from onnxruntime.quantization import matmul_nbits_quantizer as nbits

    def is_finer(scope: str) -> bool:
        layer = _LAYER.search(scope)
        return int(layer[1]) >= layers if layer else "restore" not in scope

    logging.getLogger(nbits.__name__).setLevel(logging.WARNING)
    quantizer = nbits.MatMulNBitsQuantizer(
        onnx.load(str(file)),
        algo_config=nbits.DefaultWeightOnlyQuantConfig(
            block_size=BLOCK, is_symmetric=False, accuracy_level=AS_INT8
        ),
        nodes_to_exclude=_matrices(file, is_finer),
    )
    quantizer.process()
    quantizer.model.save_model_to_file(str(file), False)


def _matrices(file: Path, which: Callable[[str], bool]) -> list[str]:
    """Return the names of the products in the parts of the network that are asked for."""
    return [
        node.name
        for node in onnx.load(str(file)).graph.node
        if node.op_type in {"MatMul", "Gemm"} and which(_scope(node))
    ]


def _scope(node: onnx.NodeProto) -> str:
    """Return the parts of the network that a node belongs to ("network.encoder.layer.3 …")."""
    found = {prop.key: prop.value for prop in node.metadata_props}.get(SCOPES, "[]")
    return " ".join(ast.literal_eval(found))
