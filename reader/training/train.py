"""Train the network on spun sequences, with checkpoints, and resume."""

from __future__ import annotations

import json
import logging
import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from reader.training.batches import MASKED, Batch, batches
from reader.training.network import WEIGHTS, Read, ReplacedWords
from reader.training.rounding import rounded

SHARES = {"spun": 0.70, "apertium": 0.18, "terms": 0.10, "mined": 0.02}
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Course:
    """The options of a training run; they are kept beside the weights."""

    groups: dict[str, float]  # kinds of data by file name, and their shares
    steps: int
    minutes: float = math.inf  # the run ends with whichever of the two comes first
    budget: int = 3072  # padded pieces a step
    rate: float = 2e-4  # of the encoder
    heads: float = 5.0  # times as fast learn the heads, which begin from nothing
    warmup: float = 0.03
    decline: float = 0.35  # the last share of the steps, in which the rate falls to nothing
    restore_weight: float = 0.15
    masked: float = MASKED  # share of the untouched words that *restore* has to guess
    seed: int = 0
    bfloat16: bool = True
    frozen: int = 0  # layers that stay as the base has them
    rounded: bool = False  # the others' matrices are read as four bits will hold them
    every: int = 500  # steps between checkpoints


def rate_at(done: float, course: Course) -> float:
    """Return the share of the full learning rate: a rise, a plateau, a cosine fall.

    `done` is the share of the course that is behind us.
    """
    if done < course.warmup:
        return done / course.warmup
    if done < 1 - course.decline:
        return 1.0
    left = max(0.0, (1 - done) / course.decline)
    return 0.5 - 0.5 * math.cos(math.pi * left)


def loss_of(read: Read, batch: Batch, network: ReplacedWords, course: Course) -> dict[str, Tensor]:
    """Binary cross-entropy of both word heads, and cross-entropy of the restored originals."""
    losses = {}
    for name in ("wrong", "habit"):
        labels: Tensor = getattr(batch, name)
        known = labels >= 0
        losses[name] = nn.functional.binary_cross_entropy_with_logits(
            getattr(read, name)[known].float(), labels[known]
        )
    known = batch.original >= 0
    scores = read.query[known] @ network.embeddings.t() + network.bias
    guessed = nn.functional.cross_entropy(
        scores.float(), batch.original[known], reduction="sum"
    )  # a sum, since there may be none
    losses["restore"] = guessed / known.sum().clamp(min=1)
    losses["all"] = losses["wrong"] + losses["habit"] + course.restore_weight * losses["restore"]
    return losses


class _Precise:
    """Full-precision copies of the weights: bfloat16 is too coarse to add small steps to."""

    def __init__(self, network: ReplacedWords, course: Course) -> None:
        named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
        self.coarse = [p for _, p in named]
        self.fine = [p.detach().float().clone().requires_grad_() for p in self.coarse]
        known = ("encoder", "restore", "bias") if network.has_guesses else ("encoder",)
        groups: dict[tuple[bool, bool], list[Tensor]] = {}
        for (name, _), fine in zip(named, self.fine, strict=True):
            groups.setdefault((not name.startswith(known), fine.dim() > 1), []).append(fine)
        self.optimizer = torch.optim.AdamW(
            [
                {
                    "params": p,
                    "lr": course.rate * (course.heads if head else 1),
                    "weight_decay": 0.01 * matrix,
                }
                for (head, matrix), p in groups.items()
            ],
            betas=(0.9, 0.98),
            fused=True,
        )
        self.full_rates = [group["lr"] for group in self.optimizer.param_groups]
        self.is_rounded = [
            course.rounded and "encoder.layer." in name and p.dim() == 2 for name, p in named
        ]

    def step(self, rate: float) -> None:
        for group, full in zip(self.optimizer.param_groups, self.full_rates, strict=True):
            group["lr"] = full * rate
        for coarse, fine in zip(self.coarse, self.fine, strict=True):
            fine.grad = None if coarse.grad is None else coarse.grad.float()
            coarse.grad = None
        nn.utils.clip_grad_norm_(self.fine, 1.0)
        self.optimizer.step()
        self.share()

    def share(self) -> None:
        with torch.no_grad():
            for coarse, fine in zip(self.coarse, self.read(), strict=True):
                coarse.copy_(fine)

    def read(self) -> list[Tensor]:
        """Return the weights as the network reads them: rounded, where the course says so."""
        return [
            rounded(fine) if is_rounded else fine.clone()
            for fine, is_rounded in zip(
                (p.detach() for p in self.fine), self.is_rounded, strict=True
            )
        ]

    def state(self) -> dict[str, Any]:
        return {
            "fine": [p.detach() for p in self.fine],
            "optimizer": self.optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        with torch.no_grad():
            for fine, stored in zip(self.fine, state["fine"], strict=True):
                fine.copy_(stored)
        self.optimizer.load_state_dict(state["optimizer"])
        self.share()


def train(
    network: ReplacedWords,
    course: Course,
    *,
    data: Path,
    tokenizer: Tokenizer,
    folder: Path,
    device: str = "cpu",
) -> Iterator[int]:
    """Train, yielding the step each time a checkpoint was written to `folder`.

    A checkpoint that is there is taken up again. After an interruption at most `course.every` steps
    are done anew, on other data.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Dropout off: no sequence is seen twice the same way, and it costs a third of the time.
    network.eval().to(device)
    network.freeze(course.frozen)
    if course.bfloat16:
        network.to(torch.bfloat16)
    precise = _Precise(network, course)
    checkpoint = folder / "checkpoint.pt"
    begun, spent = 0, 0.0
    if checkpoint.exists():
        stored = torch.load(checkpoint, map_location=device, weights_only=True)
        precise.restore(stored["precise"])
        begun, spent = stored["step"], stored["spent"]
    (folder / "course.json").write_text(json.dumps(asdict(course), indent=1), encoding="utf-8")
    stream = batches(
        course.groups,
        data,
        tokenizer,
        budget=course.budget,
        seed=course.seed + begun,
        masked=course.masked,
    )
    sums: dict[str, float] = {}
    started = time.monotonic()
    sequences = 0
    for step, batch in zip(range(begun + 1, course.steps + 1), stream, strict=False):
        read = network.read(batch.pieces.to(device), batch.mask.to(device))
        losses = loss_of(read, _on(batch, device), network, course)
        losses["all"].backward()
        seconds = spent + time.monotonic() - started
        done = max(step / course.steps, seconds / (60 * course.minutes))
        precise.step(rate_at(done, course))
        sequences += len(batch.pieces)
        for name, value in losses.items():
            sums[name] = 0.98 * sums.get(name, value.item()) + 0.02 * value.item()
        if step % 50 == 0:
            pace = sequences / (time.monotonic() - started)
            figures = " ".join(f"{k} {v:.4f}" for k, v in sums.items())
            log.info("step %d of %d: %s; %.0f sequences/s", step, course.steps, figures, pace)
        if step % course.every == 0 or done >= 1:
            part = checkpoint.with_suffix(".part")
            torch.save({"step": step, "spent": seconds, "precise": precise.state()}, part)
            part.replace(checkpoint)
            _save_weights(network, precise, folder / WEIGHTS)
            yield step
        if done >= 1:
            return


def _save_weights(network: ReplacedWords, precise: _Precise, path: Path) -> None:
    state = {name: value.float() for name, value in network.state_dict().items()}
    names = [n for n, p in network.named_parameters() if p.requires_grad]
    state.update(zip(names, precise.read(), strict=True))
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def _on(batch: Batch, device: str) -> Batch:
    return Batch(
        batch.pieces,
        batch.mask,
        batch.wrong.to(device),
        batch.habit.to(device),
        batch.original.to(device),
    )
