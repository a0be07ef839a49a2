"""The scoreboard itself, with the truth in place of the linter and then with flaws in it."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest

from .compare import compare
from .programs import Program, match, read_truth
from .runner import Report
from .score import Score

ENTRIES = {Path(entry["path"]).stem: entry for entry in read_truth("keras224_examples")}


def stated(truth):
    """The model as the linter would state it if it knew all."""
    skip = truth["base"] == "Sequential"
    layers = [
        {
            "name": row["name"],
            "class": row["cls"],
            "output_shape": row["all"] or row["shape"],
            "params": row["params"],
        }
        for row in truth["layers"]
        if not row["op"] and not (skip and row["implicit"])
    ]
    return {
        "name": truth["name"],
        "class": truth["cls"],
        "line": truth["span"][0],
        "inputs": truth["inputs"],
        "outputs": truth["outputs"],
        "total_params": truth["total"],
        "trainable_params": truth["trainable"],
        "non_trainable_params": truth["non_trainable"],
        "layers": layers,
    }


def program(stem):
    entry = ENTRIES[stem]
    path = Path("examples", f"{stem}.py")
    return Program(path, Path(), "2.2", entry["models"])


@pytest.fixture
def pair():
    truth = ENTRIES["mnist_cnn"]["models"][0]
    return stated(truth), copy.deepcopy(truth)


@pytest.mark.parametrize("stem", sorted(ENTRIES))
def test_the_truth_is_exact(stem):
    score = Score()
    example = program(stem)
    score.add(example, Report([stated(model) for model in example.models]))
    exact = {score.found, score.total, score.shapes, score.split, score.names}
    assert exact == {len(example.models)}
    assert not score.wrong


def test_a_wrong_total_is_wrong(pair):
    ours, truth = pair
    ours["total_params"] += 1
    verdict = compare(ours, truth)
    assert verdict.wrong == ["total 1199883, Keras says 1199882"]
    assert not verdict.total


def test_what_is_not_stated_is_unknown_and_not_wrong(pair):
    ours, truth = pair
    ours |= {"total_params": None, "trainable_params": None, "outputs": None}
    ours["layers"][0] |= {"output_shape": None, "params": None}
    ours["layers"][1]["output_shape"] = [None, "height//2", None, 64]
    verdict = compare(ours, truth)
    assert verdict.unknown
    assert not verdict.wrong
    assert not verdict.shapes


def test_a_wrong_shape_is_wrong(pair):
    ours, truth = pair
    ours["layers"][1]["output_shape"] = [None, 25, 24, 64]
    assert len(compare(ours, truth).wrong) == 1
    ours["layers"][1]["output_shape"] = [None, 24, 64]
    assert len(compare(ours, truth).wrong) == 1


def test_a_number_where_keras_prints_none_is_wrong(pair):
    ours, truth = pair
    truth["layers"][1]["shape"] = [None, None, None, 32]
    assert len(compare(ours, truth).wrong) == 1


def test_an_expression_prints_as_none(pair):
    ours, truth = pair
    truth["layers"][1]["shape"] = [None, None, None, 32]
    ours["layers"][0]["output_shape"] = [None, "height - 2", "width - 2", 32]
    verdict = compare(ours, truth)
    assert verdict.shapes
    assert not verdict.wrong


def test_a_missing_layer_is_wrong(pair):
    ours, truth = pair
    del ours["layers"][3]
    assert compare(ours, truth).wrong == ["7 layers, Keras has 8"]


def test_the_batch_axis_is_left_out_where_it_is_a_number():
    truth = ENTRIES["lstm_stateful"]["models"][0]
    ours = stated(truth)
    ours["outputs"] = [[None, 1]]
    assert compare(ours, truth).shapes
    assert not compare(ours, truth).wrong


def test_the_split_may_be_that_of_the_first_compile(pair):
    ours, truth = pair
    truth |= {"trainable": 0, "non_trainable": 1199882}
    assert compare(ours, truth).split


def test_repeated_calls_are_matched_in_order():
    example = program("image_ocr")
    matched = match([stated(model) for model in example.models], example)
    assert [truth["name"] == ours["name"] for truth, ours in matched] == [True] * 4


def test_a_model_that_a_search_fits_again_is_stated_once():
    example = program("mnist_sklearn_wrapper")
    once = {model["total"]: stated(model) for model in example.models}
    matched = match(list(once.values()), example)
    assert all(ours["total_params"] == truth["total"] for truth, ours in matched)


def test_findings_of_working_code_are_false_alarms():
    finding = {"code": "KL101", "message": "", "filename": "x.py", "location": {"row": 1}}
    score = Score()
    score.add(program("mnist_cnn"), Report(findings=[finding]))
    assert len(score.false_alarms) == 1
